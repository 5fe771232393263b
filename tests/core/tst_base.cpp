#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/idtext.h"
#include "core/base/json.h"
#include "core/base/jsontext.h"
#include "core/base/seal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QThread>

#include <thread>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Any text, including lone surrogates.
QString anyText(QRandomGenerator &random)
{
    QString text;
    for (int left = random.bounded(200); left > 0; --left) {
        switch (random.bounded(4)) {
        case 0:
            text += QChar(char16_t(random.bounded(0x80)));
            break;
        case 1:
            text += QChar(char16_t(random.bounded(0xd700, 0xe100)));
            break;
        case 2:
            text += u"\U0001f512ü\"\\\n"_s;
            break;
        default:
            text += QChar(char16_t(random.bounded(0x10000)));
        }
    }
    return text;
}

QJsonValue anyJson(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue();
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return random.generateDouble() * 1e6;
    case 3:
        return random.bounded(-1000, 1000);
    case 4:
        return anyText(random);
    case 5: {
        QJsonArray list;
        for (int left = random.bounded(4); left > 0; --left)
            list.append(anyJson(random, depth - 1));
        return list;
    }
    default: {
        QJsonObject object;
        for (int left = random.bounded(6); left > 0; --left)
            object.insert(anyText(random), anyJson(random, depth - 1));
        return object;
    }
    }
}

} // namespace

class TestBase final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }

    void idsAreVersionSevenAndGrow()
    {
        Id last;
        for (int i = 0; i < 20'000; ++i) {
            const Id id = Id::make();
            QVERIFY(last < id);
            QCOMPARE(id.bytes()[6] >> 4, 7);
            QCOMPARE(id.bytes()[8] >> 6, 2);
            last = id;
        }
    }

    void idsOfManyThreadsAreDifferent()
    {
        std::array<QList<Id>, 4> made;
        std::vector<std::thread> threads;
        for (auto &list : made)
            threads.emplace_back([&list] {
                for (int i = 0; i < 5'000; ++i)
                    list.append(Id::make());
            });
        for (auto &thread : threads)
            thread.join();
        QSet<Id> all;
        for (const auto &list : made)
            all.unite(QSet<Id>(list.begin(), list.end()));
        QCOMPARE(all.size(), 20'000);
    }

    void idsGoThroughTextAndBytes()
    {
        const Id id = Id::make();
        QCOMPARE(Id::fromString(id.toString()), id);
        QCOMPARE(Id::fromString(id.toString().toUpper()), id);
        QCOMPARE(Id::fromBytes(id.toBytes()), id);
        QByteArray text = "/";
        appendId(text, id);
        QCOMPARE(text, '/' + id.toString().toLatin1());
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("short") << u"0190"_s;
        QTest::newRow("no hyphens") << u"01900000000070008000000000000000xxxx"_s;
        QTest::newRow("a letter beyond f") << u"01900000-0000-7000-8000-00000000000g"_s;
        QTest::newRow("braces") << u"{1900000-0000-7000-8000-000000000000}"_s;
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Id::fromString(text));
    }

    void timesGoOverTheWireInUtcWithMilliseconds()
    {
        const auto time = timeFromWire(u"2026-11-21T09:41:00.125Z"_s);
        QVERIFY(time.isValid());
        QCOMPARE(toWire(time), u"2026-11-21T09:41:00.125Z"_s);
        QVERIFY(!timeFromWire(u"yesterday"_s).isValid());
        QCOMPARE(toWire({}), QString());
        QCOMPARE(toWire(time.toOffsetFromUtc(3600)), toWire(time));
    }

    void timesAreWrittenAsQtWritesThem()
    {
        QRandomGenerator random(20261122);
        const auto first = QDate(0, 1, 1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
        const auto last = QDate(10000, 2, 1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
        for (int i = 0; i < 20'000; ++i) {
            const auto at = first + qint64(random.generateDouble() * double(last - first));
            const auto time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
            QCOMPARE(toWire(time), time.toString(Qt::ISODateWithMs));
        }
    }

    void jsonIsWrittenAsQtWritesIt()
    {
        QRandomGenerator random(20261122);
        for (int i = 0; i < 2'000; ++i) {
            QJsonObject object;
            for (int left = random.bounded(8); left > 0; --left)
                object.insert(anyText(random), anyJson(random, 3));
            QCOMPARE(compactJson(object), QJsonDocument(object).toJson(QJsonDocument::Compact));
        }
    }

    void anObjectKeptAsTextReadsLikeTheObject()
    {
        QCOMPARE(JsonText(QJsonObject()), JsonText());
        QCOMPARE(JsonText().text(), QByteArray("{}"));
        // A member name with a lone surrogate is not a name.
        const auto whole = [](const QString &text) { return QString::fromUtf8(text.toUtf8()); };
        QRandomGenerator random(20261123);
        for (int i = 0; i < 2'000; ++i) {
            QJsonObject object;
            for (int left = random.bounded(8); left > 0; --left)
                object.insert(whole(anyText(random)), anyJson(random, 3));
            const JsonText kept(object);
            QCOMPARE(kept.text(), compactJson(object));
            // Qt reads a lone surrogate differently than it wrote it.
            const auto read = QJsonDocument::fromJson(compactJson(object)).object();
            QCOMPARE(kept.object(), read);
            QCOMPARE(kept, object);
            QCOMPARE(kept.isEmpty(), object.isEmpty());
            QCOMPARE(kept.keys(), object.keys());
            QCOMPARE(kept.joinedKeys(), object.keys().join(u',').toUtf8());
            for (auto it = object.begin(); it != object.end(); ++it) {
                QVERIFY(kept.contains(it.key()));
                QCOMPARE(kept[it.key()], read.value(it.key()));
            }
            const auto other = whole(anyText(random));
            QCOMPARE(kept.contains(other), object.contains(other));
        }
    }

    void onlyTheOwnerOpensASealedBox()
    {
        const auto mine = makeKeyPair();
        const auto other = makeKeyPair();
        const auto box = seal(mine.publicKey, Secret("Correct horse 7"));
        QVERIFY(box);
        QCOMPARE(openSealed(mine, *box)->reveal(), QByteArray("Correct horse 7"));
        QCOMPARE(openSealed(other, *box).error().code, ErrorCode::Secrets);
        auto bent = *box;
        bent[40] = static_cast<char>(bent[40] ^ 1);
        QVERIFY(!openSealed(mine, bent));
        QVERIFY(!seal("short", Secret("x")));
    }

    void whatIsEncryptedIsBoundToItsPlace()
    {
        const auto key = Secret::random(32);
        const auto box = encrypt(key, "body", "operation 1");
        QVERIFY(box);
        QCOMPARE(*decrypt(key, *box, "operation 1"), QByteArray("body"));
        QVERIFY(!decrypt(key, *box, "operation 2"));
        QVERIFY(!decrypt(Secret::random(32), *box, "operation 1"));
        QVERIFY(!decrypt(key, box->left(10), "operation 1"));
        QVERIFY(*encrypt(key, "body", "operation 1") != *box);
    }

    void aSecretTakesTheTextWithIt()
    {
        QString typed = u"Ünlocked 77"_s;
        const auto secret = Secret::take(typed);
        QVERIFY(typed.isEmpty());
        QVERIFY(secret.equals(Secret(u"Ünlocked 77"_s.toUtf8())));
        QVERIFY(!secret.equals(Secret("other")));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
