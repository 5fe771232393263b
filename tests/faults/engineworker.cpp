// One desktop without its screens: the store and the engine, driven line by line by the fault
// tests. The first line of standard input says {"cache", "key", "token", "url"}; each line after it
// is a command and gets one line as its answer. `settle` is answered when nothing waits to be sent
// any more and the server's changes were read after that.
//
// Waits are not waited for: what is to be tried later is tried at once, by moving the clock.
#include "core/base/seal.h"
#include "core/store/rooms.h"
#include "core/sync/syncengine.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTimer>

#include <atomic>
#include <limits>
#include <unistd.h>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lookEveryMs = 10;
constexpr int mostSkippedSeconds = 60;

//! The system clock, moved on whenever something waits for its time.
class HastyClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addMSecs(m_ahead.load()); }
    void skipTo(const QDateTime &time) { m_ahead += std::max<qint64>(0, now().msecsTo(time)); }

private:
    SystemClock m_system;
    std::atomic<qint64> m_ahead = 0;
};

void say(const QJsonObject &json)
{
    const auto line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
        ::_exit(2);
}

QJsonObject errorJson(const Error &error)
{
    return {{u"error"_s, static_cast<int>(error.code)}, {u"detail"_s, error.detail}};
}

QJsonObject only(const QJsonObject &from, const QStringList &keys)
{
    QJsonObject part;
    for (const auto &key : keys)
        part.insert(key, from.value(key));
    return part;
}

//! The maker's view and the expected result: the driver knows neither.
void fillIn(Operation &operation, const QJsonObject &seen)
{
    switch (operation.kind) {
    case OperationKind::Create:
        operation.after = operation.body;
        break;
    case OperationKind::Change:
        operation.before = only(seen, operation.body.keys());
        operation.after = operation.body;
        break;
    case OperationKind::Licences: {
        QStringList licences = stringsFromJson(seen[u"licences"]);
        for (const auto &id : stringsFromJson(operation.body[u"remove"]))
            licences.removeAll(id);
        for (const auto &id : stringsFromJson(operation.body[u"add"])) {
            if (!licences.contains(id))
                licences.append(id);
        }
        operation.after = {{u"licences"_s, QJsonArray::fromStringList(licences)}};
        break;
    }
    default:
        break;
    }
}

QJsonObject envelopeJson(const CachedEntity &found)
{
    return {{u"type"_s, entityTypeName(found.entity.type)},
            {u"id"_s, found.entity.id.toString()},
            {u"etag"_s, found.etag},
            {u"gone"_s, found.gone},
            {u"badge"_s, static_cast<int>(found.badge)},
            {u"local"_s, found.local}};
}

class Driven final : public QObject {
public:
    explicit Driven(const QJsonObject &start)
        : m_engine(m_store, m_clock)
        , m_token(start[u"token"].toString().toLatin1())
    {
        m_store.open(start[u"cache"].toString(), m_clock).waitForFinished();
        auto key =
            std::make_shared<Secret>(QByteArray::fromHex(start[u"key"].toString().toLatin1()));
        (void)ask([key](Store &store) {
            store.setKey(std::move(*key));
            return Result<void>();
        });
        connect(&m_engine, &SyncEngine::statusChanged, this, [this] { look(); });
        m_look.setInterval(lookEveryMs);
        connect(&m_look, &QTimer::timeout, this, [this] { hurry(); });
        m_look.start();
        m_engine.connectTo(QUrl(start[u"url"].toString()), Secret(m_token));
    }

    void command(const QJsonObject &json)
    {
        const auto what = json[u"do"].toString();
        if (what == "plan"_L1)
            return say(enqueue(planFromJson(json[u"plan"].toObject())));
        if (what == "settle"_L1) {
            m_settleFrom = m_clock.now();
            m_engine.tryNow();
            return look();
        }
        if (what == "entities"_L1)
            return say(entities());
        if (what == "rows"_L1)
            return say(rows());
        if (what == "passwordKey"_L1)
            return answer(ask([](Store &store) { return store.sheets().makeKey(); }),
                          [](const QByteArray &key) {
                              return QJsonValue(QString::fromLatin1(key.toBase64()));
                          });
        if (what == "sheet"_L1)
            return sheet(idFromJson(json[u"plan"]));
        const Id operation = idFromJson(json[u"operation"]);
        if (what == "drop"_L1)
            return answer(
                ask([operation](Store &store) { return store.outbox().drop(operation); }));
        if (what == "again"_L1)
            return answer(ask([operation, body = json[u"body"].toObject()](Store &store) {
                return store.outbox().sendAgain(operation, body);
            }));
        if (what == "connect"_L1) {
            m_engine.connectTo(QUrl(json[u"url"].toString()), Secret(m_token));
            return say({{u"done"_s, true}});
        }
        say({{u"error"_s, u"no such command: "_s + what}});
    }

private:
    template <typename Function>
    std::invoke_result_t<Function, Store &> ask(Function function)
    {
        auto future = m_store.run(std::move(function));
        future.waitForFinished();
        return future.takeResult();
    }
    static void answer(const Result<void> &done)
    {
        say(done ? QJsonObject{{u"done"_s, true}} : errorJson(done.error()));
    }
    template <typename T, typename Function>
    static void answer(const Result<T> &done, Function toJson)
    {
        say(done ? QJsonObject{{u"done"_s, toJson(*done)}} : errorJson(done.error()));
    }

    QJsonObject enqueue(Plan plan)
    {
        plan.madeAt = m_clock.now();
        const auto made = ask([plan](Store &store) mutable -> Result<bool> {
            // No user can type the customer's name here.
            if (auto done = store.plans().setDeletesUnasked(std::numeric_limits<int>::max()); !done)
                return tl::unexpected(done.error());
            QHash<Id, QJsonObject> seen; // including what earlier operations of the plan make of it
            for (auto &operation : plan.operations) {
                const Id id = operation.entity.id;
                if (!seen.contains(id)) {
                    const auto found = store.cache().entity(operation.entity);
                    if (!found && found.error().code != ErrorCode::NotFound)
                        return tl::unexpected(found.error());
                    if (!found && operation.kind != OperationKind::Create)
                        return false;
                    seen.insert(id, found ? found->local : QJsonObject());
                }
                fillIn(operation, seen[id]);
                const auto after = operation.after.object();
                for (auto it = after.begin(); it != after.end(); ++it)
                    seen[id].insert(it.key(), it.value());
            }
            return store.outbox().enqueue(plan).map([] { return true; });
        });
        if (!made)
            return errorJson(made.error());
        if (!*made) // a user cannot have changed an entity that this client does not know
            return {{u"skipped"_s, true}};
        m_engine.wake();
        return {{u"done"_s, true}};
    }

    QJsonObject entities()
    {
        QJsonArray all;
        for (const auto type : entityTypes()) {
            const auto found = ask([type](Store &store) { return store.cache().entities(type); });
            if (!found)
                return errorJson(found.error());
            for (const auto &one : *found)
                all.append(envelopeJson(one));
        }
        return {{u"done"_s, all}};
    }

    //! Of all plans, with what their makers saw.
    QJsonObject rows()
    {
        return ask([](Store &store) -> Result<QJsonObject> {
                   QJsonArray all;
                   const auto plans = store.plans().plans();
                   if (!plans)
                       return tl::unexpected(plans.error());
                   for (const auto &plan : *plans) {
                       const auto found = store.plans().rows(plan.id, 0, plan.total);
                       if (!found)
                           return tl::unexpected(found.error());
                       for (qsizetype i = 0; i < found->size(); ++i) {
                           const auto &row = found->at(i);
                           auto json = toJson(row.operation);
                           json.insert(u"plan"_s, plan.id.toString());
                           json.insert(u"position"_s, i);
                           json.insert(u"state"_s, static_cast<int>(row.state));
                           json.insert(u"status"_s, row.refusal.status);
                           json.insert(u"code"_s, row.refusal.code.name());
                           json.insert(u"carrier"_s, row.carrier.toString());
                           all.append(json);
                       }
                   }
                   return QJsonObject{{u"done"_s, all}};
               })
            .map_error([](const Error &error) { return errorJson(error); })
            .value_or(QJsonObject{{u"error"_s, u"the plans cannot be read"_s}});
    }

    void sheet(const Id &plan)
    {
        const auto found = ask([plan](Store &store) {
            return store.sheets().sheet(plan).map([](const std::vector<SheetRow> &sheetRows) {
                QJsonObject passwords;
                for (const auto &row : sheetRows)
                    passwords.insert(row.operation.toString(),
                                     QString::fromUtf8(row.password.reveal()));
                return passwords;
            });
        });
        answer(found, [](const QJsonObject &passwords) { return passwords; });
    }

    //! Skips waiting times.
    void hurry()
    {
        if (m_engine.status().state == SyncStatus::State::Offline)
            m_engine.tryNow();
        else if (m_settleFrom.isValid())
            m_engine.wake();
        const auto next = ask([](Store &store) { return store.sender().nextAttempt(); });
        if (next && *next && **next > m_clock.now()) {
            // Not all at once: it may wait for another client, which must get its turn.
            m_clock.skipTo(std::min(**next, m_clock.now().addSecs(mostSkippedSeconds)));
            m_engine.wake();
        }
        look();
    }

    void look()
    {
        const auto &status = m_engine.status();
        if (!m_settleFrom.isValid() || status.state != SyncStatus::State::Online ||
            status.firstSync || status.lastExchange <= m_settleFrom)
            return;
        const auto waiting = ask([](Store &store) { return store.outbox().waiting(); });
        if (!waiting)
            return say(errorJson(waiting.error()));
        if (waiting->queued + waiting->sending > 0) {
            m_sentAt = {};
            return;
        }
        // The server's result is read once more after the last answer.
        if (!m_sentAt.isValid())
            m_sentAt = m_clock.now();
        if (status.lastExchange <= m_sentAt)
            return;
        m_settleFrom = m_sentAt = {};
        say({{u"done"_s, true},
             {u"needsYou"_s, waiting->needsYou},
             {u"sentAgain"_s, status.sentAgain},
             {u"toSetAgain"_s, status.toSetAgain}});
    }

    HastyClock m_clock;
    StoreThread m_store;
    SyncEngine m_engine;
    QByteArray m_token;
    QTimer m_look;
    QDateTime m_settleFrom; //!< start of the wait for the end; invalid = no wait
    QDateTime m_sentAt;     //!< when nothing was pending any more
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (!initCrypto())
        return 2;
    std::unique_ptr<Driven> driven;
    QByteArray read;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        char bytes[65536];
        const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        read.append(bytes, static_cast<qsizetype>(count));
        for (auto end = read.indexOf('\n'); end >= 0; end = read.indexOf('\n')) {
            const auto json = QJsonDocument::fromJson(read.left(end)).object();
            read.remove(0, end + 1);
            if (driven)
                driven->command(json);
            else
                driven = std::make_unique<Driven>(json);
        }
    });
    return QCoreApplication::exec();
}
