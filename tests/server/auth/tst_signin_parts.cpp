#include "core/base/seal.h"
#include "core/domain/guessable.h"
#include "core/domain/password.h"
#include "server/auth/oauth.h"
#include "server/auth/passwords.h"
#include "server/auth/sealedform.h"
#include "server/auth/token.h"
#include "server/base/throttle.h"
#include "server/base/workerpool.h"
#include "server/web/html.h"
#include "server/web/words.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <latch>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace server {

class SignInPartsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void onlyLoopbackRedirectsAreTaken_data()
    {
        QTest::addColumn<QString>("redirect");
        QTest::addColumn<bool>("good");
        QTest::newRow("v4") << u"http://127.0.0.1:49152/callback"_s << true;
        QTest::newRow("v6") << u"http://[::1]:1/callback"_s << true;
        QTest::newRow("largest port") << u"http://127.0.0.1:65535/callback"_s << true;
        QTest::newRow("too large a port") << u"http://127.0.0.1:65536/callback"_s << false;
        QTest::newRow("no port") << u"http://127.0.0.1/callback"_s << false;
        QTest::newRow("port 0") << u"http://127.0.0.1:0/callback"_s << false;
        QTest::newRow("name") << u"http://localhost:49152/callback"_s << false;
        QTest::newRow("https") << u"https://127.0.0.1:49152/callback"_s << false;
        QTest::newRow("another path") << u"http://127.0.0.1:49152/other"_s << false;
        QTest::newRow("query") << u"http://127.0.0.1:49152/callback?a=b"_s << false;
        QTest::newRow("fragment") << u"http://127.0.0.1:49152/callback#a"_s << false;
        QTest::newRow("user") << u"http://127.0.0.1:49152@evil.example/callback"_s << false;
        QTest::newRow("suffix") << u"http://127.0.0.1.evil.example:1/callback"_s << false;
        QTest::newRow("foreign") << u"https://evil.example/callback"_s << false;
        QTest::newRow("line end") << u"http://127.0.0.1:49152/callback\n"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void onlyLoopbackRedirectsAreTaken()
    {
        QFETCH(QString, redirect);
        QTEST(isLoopbackRedirect(redirect), "good");
    }

    void theVerifierOfTheRfcFitsItsChallenge()
    {
        const auto challenge = u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s;
        QVERIFY(fitsChallenge(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s, challenge));
        QVERIFY(!fitsChallenge(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl"_s, challenge));
        QVERIFY(!fitsChallenge(challenge, challenge)); // "plain" is not supported
        QVERIFY(!fitsChallenge({}, challenge));
    }

    void aFieldThatComesTwiceIsNotRead()
    {
        QVERIFY(!Fields::read("a=1&a=2"));
        const auto fields = Fields::read("a=1+2%20%C3%BC&b&=x");
        QVERIFY(fields);
        QCOMPARE((*fields)["a"], u"1 2 ü"_s);
        QVERIFY(fields->has("b"));
        QVERIFY(!fields->has("c"));
    }

    void aTokenSaysWhoseItIsAndIsStoredAsAHash()
    {
        const auto tenant = core::Id::make();
        const auto token = Token::make(tenant);
        const auto text = token.text();
        QCOMPARE(text.size(), 64);
        const auto read = Token::read(text);
        QVERIFY(read);
        QCOMPARE(read->tenant, tenant);
        QCOMPARE(read->hash(), token.hash());
        QCOMPARE(token.hash().size(), 32);
        QVERIFY(!text.contains(token.hash().toBase64(QByteArray::Base64UrlEncoding)));
        QVERIFY(!Token::read(text.left(63)));
        QVERIFY(!Token::read(text + 'A'));
        QVERIFY(!Token::read(QByteArray(64, '!')));
        QVERIFY(!Token::read(QByteArray(64, 'A')));
    }

    void aSealedFormIsForOnePurposeAndOneTime()
    {
        const SealedForms forms(core::Secret::random(32));
        const auto now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        const auto text = forms.seal("sign-in", {{u"a"_s, 1}}, now.addSecs(10));
        QCOMPARE((*forms.open("sign-in", text, now))[u"a"].toInt(), 1);
        QVERIFY(forms.open("sign-in", text, now.addSecs(9)));
        QVERIFY(!forms.open("sign-in", text, now.addSecs(10)));
        QVERIFY(!forms.open("change", text, now));
        auto changed = text;
        changed[40] = changed[40] == 'A' ? 'B' : 'A';
        QVERIFY(!forms.open("sign-in", changed, now));
        QVERIFY(!forms.open("sign-in", {}, now));
        QVERIFY(!SealedForms(core::Secret::random(32)).open("sign-in", text, now));
    }

    void theWaitGrowsAndIsNeverALock()
    {
        auto now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        Tally tally;
        QList<qint64> waits;
        for (int i = 0; i < 20; ++i) {
            tally = counted(tally, accountRule, now);
            waits << waitOf(tally, now).count();
            now = now.addSecs(waits.last());
            QCOMPARE(waitOf(tally, now), 0s);
        }
        QCOMPARE(waits, (QList<qint64>{0,  0,  0,   0,   0,   1,    2,    4,    8,    16,
                                       32, 64, 128, 256, 512, 1024, 1200, 1200, 1200, 1200}));
        tally = counted(tally, accountRule, now.addDays(1));
        QCOMPARE(tally.failures, 1);
    }

    void aDayHasFewTries()
    {
        const auto start = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        Tally tally;
        int checked = 0;
        for (auto now = start; now < start.addDays(1); now = now.addSecs(1)) {
            while (waitOf(tally, now) == 0s && checked < 1000) {
                tally = counted(tally, accountRule, now);
                ++checked;
            }
        }
        QVERIFY2(checked <= 100, qPrintable(QString::number(checked)));
    }

    void neighboursShareABlock_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("block");
        QTest::newRow("v4") << u"192.0.2.77"_s << u"192.0.2.0/24"_s;
        QTest::newRow("mapped") << u"::ffff:192.0.2.77"_s << u"192.0.2.0/24"_s;
        QTest::newRow("v6") << u"2001:db8:1:1ff:2:3:4:5"_s << u"2001:db8:1:100::/56"_s;
        QTest::newRow("none") << u"hello"_s << QString();
    }
    void neighboursShareABlock()
    {
        QFETCH(QString, address);
        QTEST(addressBlock(address), "block");
    }

    void theHashIsArgon2idWithItsCosts()
    {
        const core::Secret password(QByteArray("Grünes-Sofa-41"));
        const auto hash = hashTyped(password);
        QVERIFY2(hash.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"), hash.constData());
        QCOMPARE(nobodysHash().left(31), hash.left(31));
        QCOMPARE(nobodysHash().size(), hash.size());
        QVERIFY(isPassword(hash, password));
        QVERIFY(!isPassword(hash, core::Secret(QByteArray("Grünes-Sofa-42"))));
        QVERIFY(!isPassword(nobodysHash(), password));
        QVERIFY(!isPassword({}, password));
    }

    void aFloodOfHashesIsRefused()
    {
        std::latch running(2);
        std::latch end(1);
        std::atomic<int> done = 0;
        WorkerPool pool(2, 3);
        for (int i = 0; i < 2; ++i)
            QVERIFY(pool.run([&] {
                running.count_down();
                end.wait();
                ++done;
            }));
        running.wait();
        for (int i = 0; i < 3; ++i)
            QVERIFY(pool.run([&] { ++done; }));
        QVERIFY(!pool.run([&] { ++done; }));
        end.count_down();
        pool.stop();
        QCOMPARE(done.load(), 5);
        QVERIFY(!pool.run([&] { ++done; }));
    }

    void aPoolRunsWhatItTookInItsOrderAndOnItsOwnThreads()
    {
        WorkerPool pool(1, 64);
        std::vector<int> order;
        std::thread::id thread;
        for (int i = 0; i < 40; ++i)
            QVERIFY(pool.run([&order, &thread, i] {
                order.push_back(i);
                thread = std::this_thread::get_id();
            }));
        pool.stop();
        QCOMPARE(order.size(), std::size_t(40));
        QVERIFY(std::ranges::is_sorted(order));
        QVERIFY(thread != std::this_thread::get_id());
    }

    void whatOthersWouldTryFirstIsGuessable_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("guessable");
        for (const auto *password :
             {u"Password12!", u"P@ssw0rd2026!", u"Qwertz12345!", u"Sommer2026!", u"Summer2026!Pass",
              u"Welcome123!", u"Admin-Admin-1", u"1qaz2wsx3EDC", u"Aaaaaaaaaa1!", u"Northwind-2026",
              u"Ana-Keller-99", u"Tenantry2026!", u"iLoveYou2!!", u"Abcdefghij1!",
              u"Dragon!Monkey1", u"Passwort1234", u"AbAbAbAbAb1!"})
            QTest::newRow(qPrintable(QString::fromUtf16(password)))
                << QString::fromUtf16(password) << true;
        for (const auto *password :
             {u"Grünes-Sofa-41-Nebel", u"Blaue-Lampe-77-Regen", u"kranich moos laterne",
              u"aB3$xY7&zQ", u"Tr0ub4dor&Q7v", u"correct horse battery staple", u"Wm9-kf2-Xq7-vt"})
            QTest::newRow(qPrintable(QString::fromUtf16(password)))
                << QString::fromUtf16(password) << false;
    }
    void whatOthersWouldTryFirstIsGuessable()
    {
        QFETCH(QString, password);
        QTEST(core::isGuessable(password, {u"Ana Keller"_s, u"ana@northwind.example"_s,
                                           u"Northwind MSP"_s, u"Tenantry"_s}),
              "guessable");
    }

    void drawnPasswordsAreNeverGuessable()
    {
        for (int i = 0; i < 10'000; ++i) {
            const auto password = QString::fromLatin1(core::drawPassword().reveal());
            QVERIFY2(!core::isGuessable(password, {u"Ana Keller"_s}), qPrintable(password));
        }
    }

    //! The same rule, written independently: as expressions over code points.
    static QList<bool> secondOpinion(const QString &password)
    {
        static const auto rule = [](const QString &pattern) {
            return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption |
                                                   QRegularExpression::DotMatchesEverythingOption);
        };
        static const QList<QRegularExpression> rules{rule(u"\\A.{10,}\\z"_s), rule(u"\\p{Lu}"_s),
                                                     rule(u"\\p{Ll}"_s), rule(u"[^\\p{L}\\s]"_s)};
        QList<bool> met;
        for (const auto &one : rules)
            met << one.match(password).hasMatch();
        return met;
    }

    void twoReadersOfTheRuleAgree()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QList<QString> alphabets{u"abcdefghijklmnopqrstuvwxyz"_s,
                                       u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s,
                                       u"0123456789"_s,
                                       u"!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\"_s,
                                       u" \t\u00a0\u3000"_s,
                                       u"äöüßéñøÆΩЖдשع中あ한"_s};
        const QList<QString> wide{u"😀"_s, u"𝐀"_s, u"𝐚"_s, u"𐐀"_s, u"𐐨"_s, u"𠀀"_s, u"🂡"_s};
        int differences = 0;
        int good = 0;
        constexpr int count = 10'000;
        for (int i = 0; i < count; ++i) {
            QString password;
            const int length = random.bounded(1, 20);
            const int kinds = random.bounded(1, 64);
            while (password.size() < length) {
                const int kind = random.bounded(int(alphabets.size()) + 1);
                if ((kinds >> std::min(kind, 5) & 1) == 0)
                    continue;
                if (kind == alphabets.size())
                    password += wide[random.bounded(int(wide.size()))];
                else
                    password += alphabets[kind][random.bounded(int(alphabets[kind].size()))];
            }
            QList<bool> met;
            for (const auto &rule : core::passwordRules(password, core::PasswordPolicy::Classic10))
                met << rule.met;
            good += !met.contains(false);
            if (met != secondOpinion(password) && ++differences < 5)
                qWarning("%s", qPrintable(QString::fromLatin1(QUrl::toPercentEncoding(password))));
        }
        qInfo("%d passwords, %d good, %d differences", count, good, differences);
        QCOMPARE(differences, 0);
        QVERIFY(good > count / 50 && good < count / 2);
    }

    void theSecondPolicyCountsCharactersOnly()
    {
        const auto met = [](const QString &password) {
            const auto rules = core::passwordRules(password, core::PasswordPolicy::Length15);
            return rules.size() == 1 && rules.first().met;
        };
        QVERIFY(!met(QString(14, u'x')));
        QVERIFY(met(QString(15, u'x')));
        QVERIFY(!met(u"😀"_s.repeated(14)));
        QCOMPARE(core::passwordPolicyFromName(u"length-15"), core::PasswordPolicy::Length15);
        QCOMPARE(core::passwordPolicyFromName(u"classic-10"), core::PasswordPolicy::Classic10);
        QVERIFY(!core::passwordPolicyFromName(u"none"));
    }

    void textInAPageIsEscaped()
    {
        const auto nasty = u"<script>alert('1')</script>\" onload=\"x&amp;"_s + QChar(0);
        const auto page = html("<p title=\"{}\">{}</p>{}", nasty, QByteArray("<b>"), html("<i>"));
        QCOMPARE(page.bytes(), "<p title=\"&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; "
                               "onload=&quot;x&amp;amp;\">&lt;b&gt;</p><i>");
    }

    void theBrowsersLanguageIsSpoken_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QString>("language");
        QTest::newRow("none") << QByteArray() << u"en"_s;
        QTest::newRow("German") << QByteArray("de-AT,de;q=0.9,en;q=0.8") << u"de"_s;
        QTest::newRow("English first") << QByteArray("en-GB, de;q=0.9") << u"en"_s;
        QTest::newRow("by weight") << QByteArray("en;q=0.3,de;q=0.5") << u"de"_s;
        QTest::newRow("neither") << QByteArray("fr,nl") << u"en"_s;
        QTest::newRow("nonsense") << QByteArray(";;q=,,=de") << u"en"_s;
    }
    void theBrowsersLanguageIsSpoken()
    {
        QFETCH(QByteArray, accept);
        QFETCH(QString, language);
        QCOMPARE(wordsFor(accept).language, language);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::SignInPartsTest)
#include "tst_signin_parts.moc"
