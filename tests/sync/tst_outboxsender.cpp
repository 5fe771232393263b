#include "core/sync/outboxsender.h"
#include "tests/sync/partworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestOutboxSender final : public QObject {
    Q_OBJECT

    std::unique_ptr<PartWorld> m_world;
    std::unique_ptr<OutboxSender> m_sender;
    QList<Operation> m_operations;

    //! Queues this many new users.
    void enqueue(int count)
    {
        Plan plan;
        plan.id = Id::make();
        plan.madeAt = m_world->clock.now();
        const auto customer = Id::make();
        for (int i = 0; i < count; ++i) {
            Operation operation;
            operation.id = Id::make();
            operation.entity = {EntityType::User, Id::make(), customer};
            operation.body = {{u"userName"_s, u"user%1@x.test"_s.arg(i)}};
            operation.after = operation.body;
            plan.operations.append(operation);
        }
        m_operations = plan.operations;
        QVERIFY(m_world->inStore<Result<void>>([plan](Store &store) -> Result<void> {
            store.setKey(Secret::random(32));
            if (auto done = store.outbox().setAccount(u"a"_s); !done)
                return done;
            return store.outbox().enqueue(plan);
        }));
    }
    static QByteArray envelopeOf(const Operation &operation)
    {
        return QJsonDocument(
                   QJsonObject{{u"type"_s, u"user"_s},
                               {u"id"_s, operation.entity.id.toString()},
                               {u"etag"_s, u"1.a"_s},
                               {u"changeNo"_s, 1},
                               {u"gone"_s, false},
                               {u"data"_s, QJsonObject{{u"customer"_s,
                                                        operation.entity.customer.toString()}}}})
            .toJson(QJsonDocument::Compact);
    }
    int waiting()
    {
        const auto counts = m_world->inStore<Result<Waiting>>(
            [](Store &store) { return store.outbox().waiting(); });
        return counts->queued + counts->sending;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<PartWorld>();
        QVERIFY(m_world->open());
        m_sender = std::make_unique<OutboxSender>(m_world->exchange, nullptr);
    }
    void cleanup()
    {
        m_world->exchange.close();
        (void)m_world->inStore<Result<void>>([](Store &) { return Result<void>(); });
        m_sender.reset();
        m_world.reset();
    }

    void anEmptyOutboxHasNothingToSend()
    {
        enqueue(0);
        QSignalSpy nothing(m_sender.get(), &OutboxSender::nothingToSend);
        m_sender->send();
        QTRY_COMPARE(nothing.size(), 1);
        QCOMPARE(m_world->exchange.status.state, SyncStatus::State::Online);
    }
    void aSingleChangeGoesAloneAndSeveralAsABatch_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("three") << 3;
    }
    void aSingleChangeGoesAloneAndSeveralAsABatch()
    {
        QFETCH(int, count);
        enqueue(count);
        m_world->server.answer = [this, count](QTcpSocket &socket) {
            QByteArray body = envelopeOf(m_operations.constFirst());
            if (count > 1) {
                QByteArrayList results;
                for (const auto &operation : std::as_const(m_operations))
                    results << R"({"status":201,"body":)" + envelopeOf(operation) + '}';
                body = R"({"results":[)" + results.join(',') + "]}";
            }
            socket.write(LineServer::head("200 OK", body.size()) + body);
        };
        QSignalSpy sent(m_sender.get(), &OutboxSender::sent);
        m_sender->send();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(m_world->server.requests.size(), 1);
        QCOMPARE(m_world->server.requests[0].startsWith("POST /v1/batches "), count > 1);
        QCOMPARE(waiting(), 0);
    }
    void aLostAnswerLeavesTheChangeInLineUnderItsKey()
    {
        enqueue(1);
        m_world->server.answer = [](QTcpSocket &socket) { socket.abort(); };
        QSignalSpy failed(m_sender.get(), &OutboxSender::failed);
        m_sender->send();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Offline);
        QCOMPARE(waiting(), 1);
    }
    void aNewEpochStoresNothingAndWantsEverythingReadAgain()
    {
        enqueue(1);
        m_world->server.always("410 Gone", R"({"code":"resync","title":"x"})",
                               LineServer::problem());
        QSignalSpy anew(m_sender.get(), &OutboxSender::wantsResync);
        m_sender->send();
        QTRY_COMPARE(anew.size(), 1);
        QCOMPARE(waiting(), 1);
    }
    void aClosedConnectionPutsWhatWasBeingSentBackInLine()
    {
        enqueue(1);
        m_world->server.answer = [](QTcpSocket &) {}; // never
        m_sender->send();
        QTRY_COMPARE(m_world->server.requests.size(), 1);
        m_world->exchange.close();
        QTRY_COMPARE(waiting(), 1);
        const auto counts = m_world->inStore<Result<Waiting>>(
            [](Store &store) { return store.outbox().waiting(); });
        QCOMPARE(counts->sending, 0);
    }
};

QTEST_GUILESS_MAIN(TestOutboxSender)
#include "tst_outboxsender.moc"
