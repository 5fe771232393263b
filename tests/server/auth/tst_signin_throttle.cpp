#include "server/auth/passwords.h"
#include "tests/server/auth/signinkit.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace server {

class SignInThrottleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    //! A whole day of guessing at one account.
    void tenThousandTriesAreFewAndTheOwnerStillGetsIn()
    {
        SignInWorld world;
        auto owner = world.browser();
        QCOMPARE(world.signIn(owner, world.ownerEmail, good()).status, 303);

        auto attacker = world.browser();
        const auto form = fieldOf(attacker.get(world.authorizePath()), "form");
        constexpr int tries = 10'000;
        int checked = 0;
        int refused = 0;
        QString current = form;
        for (int i = 0; i < tries; ++i) {
            const auto reply = attacker.post(
                u"/authorize"_s,
                {{"form", current}, {"email", world.ownerEmail}, {"password", u"guess"_s}});
            switch (reply.status) {
            case 403:
                ++checked;
                break;
            case 429:
                ++refused;
                QVERIFY(reply.header("retry-after").toInt() > 0);
                break;
            case 400: // the form is half an hour old
                current = fieldOf(attacker.get(world.authorizePath()), "form");
                break;
            default:
                QFAIL(qPrintable(u"status %1"_s.arg(reply.status)));
            }
            world.clock.advanceSeconds(i % 3 == 0 ? 8 : 9);
        }
        QVERIFY(refused > 9'000);
        QVERIFY2(checked <= 100, qPrintable(QString::number(checked)));

        // Under attack, the right password on an unknown device must wait; on the known one it need
        // not.
        QCOMPARE(world.signIn(attacker, world.ownerEmail, good()).status, 429);
        QCOMPARE(world.signIn(owner, world.ownerEmail, good()).status, 303);
    }

    void nobodyIsLockedOutForGood()
    {
        SignInWorld world;
        auto attacker = world.browser();
        for (int i = 0; i < 40; ++i) {
            static_cast<void>(world.signIn(attacker, world.ownerEmail, u"guess"_s));
            world.clock.advanceSeconds(300);
        }
        auto newDevice = world.browser();
        world.clock.advanceSeconds(20 * 60);
        QCOMPARE(world.signIn(newDevice, world.ownerEmail, good()).status, 303);
        // And the count restarts.
        auto again = world.browser();
        QCOMPARE(world.signIn(again, world.ownerEmail, u"slip"_s).status, 403);
        QCOMPARE(world.signIn(again, world.ownerEmail, good()).status, 303);
    }

    void aKnownDeviceIsKnownForItsPersonOnly()
    {
        SignInWorld world;
        world.addStaff(u"Ben"_s, u"ben@northwind.example"_s, core::StaffRole::Helpdesk,
                       goodPassword);
        auto browser = world.browser();
        QCOMPARE(world.signIn(browser, world.ownerEmail, good()).status, 303);
        const auto status = [&](Browser &from, const QString &email) {
            return world.signIn(from, email, u"guess"_s).status;
        };
        for (int i = 0; i < 6; ++i)
            static_cast<void>(status(browser, u"ben@northwind.example"_s));
        QCOMPARE(status(browser, u"ben@northwind.example"_s), 429);
        // The device has its own limits too.
        for (int i = 0; i < 6; ++i)
            QCOMPARE(status(browser, world.ownerEmail), 403);
        QCOMPARE(status(browser, world.ownerEmail), 429);
        auto other = world.browser();
        QCOMPARE(world.signIn(other, world.ownerEmail, good()).status, 303);
    }

    void anUnknownNameIsThrottledLikeAnyOther()
    {
        SignInWorld world;
        const auto statuses = [&world](const QString &email) {
            auto browser = world.browser();
            QList<int> list;
            for (int i = 0; i < 8; ++i)
                list << world.signIn(browser, email, u"guess"_s).status;
            return list;
        };
        const auto known = statuses(world.ownerEmail);
        QCOMPARE(known, (QList<int>{403, 403, 403, 403, 403, 403, 429, 429}));
        QCOMPARE(statuses(u"nobody@northwind.example"_s), known);
    }

    void oneAddressThatTriesManyNamesIsThrottled()
    {
        SignInWorld world;
        auto sprayer = world.browser();
        int checked = 0;
        for (int i = 0; i < 60; ++i)
            checked +=
                world.signIn(sprayer, u"person%1@northwind.example"_s.arg(i), u"guess"_s).status ==
                        403
                    ? 1
                    : 0;
        QVERIFY2(checked <= 31, qPrintable(QString::number(checked)));
    }

    void theCountOutlivesTheServer()
    {
        SignInWorld world;
        auto browser = world.browser();
        for (int i = 0; i < 7; ++i)
            static_cast<void>(world.signIn(browser, world.ownerEmail, u"guess"_s));
        world.restart();
        auto after = world.browser();
        QCOMPARE(world.signIn(after, world.ownerEmail, good()).status, 429);
    }

    void aNameThatNobodyHasCostsTheSameWork_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("known") << u"ana@northwind.example"_s;
        QTest::newRow("unknown") << u"nobody@northwind.example"_s;
        QTest::newRow("no address") << u"nobody"_s;
        QTest::newRow("disabled") << u"gone@northwind.example"_s;
        QTest::newRow("signs in elsewhere") << u"sso@northwind.example"_s;
        QTest::newRow("has no password yet") << u"new@northwind.example"_s;
    }
    void aNameThatNobodyHasCostsTheSameWork()
    {
        QFETCH(QString, email);
        SignInWorld world;
        const auto gone =
            world.addStaff(u"Gone"_s, u"gone@northwind.example"_s, Role::Helpdesk, goodPassword);
        world.changePerson(gone, [](auto &person) { person.disabled = true; });
        const auto sso =
            world.addStaff(u"Sso"_s, u"sso@northwind.example"_s, Role::Helpdesk, goodPassword);
        world.changePerson(sso, [](auto &person) {
            person.identityProvider = core::IdentityProvider::SingleSignOn;
        });
        world.addStaff(u"New"_s, u"new@northwind.example"_s, Role::Helpdesk);
        auto browser = world.browser();
        const auto before = fullChecks();
        const auto reply = world.signIn(browser, email, u"wrong"_s);
        QCOMPARE(reply.status, 403);
        QCOMPARE(fullChecks() - before, quint64(1));
    }

    void whatIsStoredHasTheFullCosts()
    {
        SignInWorld world;
        world.inDatabase([&world](Connection &connection) -> core::Result<void> {
            if (auto done = connection.setTenant(world.owner.tenant); !done)
                return done;
            const auto account = findAccount(connection, world.owner);
            if (!account || !*account)
                return core::failure(core::ErrorCode::NotFound);
            const auto parts = (*account)->hash.split('$');
            const auto costs = parts.value(3).split(',');
            const auto memory = costs.value(0).mid(2).toInt();
            const auto passes = costs.value(1).mid(2).toInt();
            qInfo("stored: %s, %d KiB, %d passes", parts.value(1).constData(), memory, passes);
            return parts.value(1) == "argon2id" && memory >= 64 * 1024 && passes >= 2
                       ? core::Result<void>()
                       : core::failure(core::ErrorCode::Invalid, u"the costs are too low"_s);
        });
    }

    //! A report without a verdict: TENANTRY_TIMED_TRIES of each kind, in turn.
    void theTimesOfKnownAndUnknownNames()
    {
        const int tries = std::max(3, qEnvironmentVariableIntValue("TENANTRY_TIMED_TRIES"));
        SignInWorld world;
        std::vector<double> known;
        std::vector<double> unknown;
        const auto once = [&world](const QString &email) {
            world.clock.advanceSeconds(2 * 86400); // earlier attempts no longer count
            auto browser = world.browser();
            const auto page = browser.get(world.authorizePath());
            QElapsedTimer timer;
            timer.start();
            const auto reply = browser.post(u"/authorize"_s, {{"form", fieldOf(page, "form")},
                                                              {"email", email},
                                                              {"password", u"wrong"_s},
                                                              {"with", u"password"_s}});
            return reply.status == 403 ? double(timer.nsecsElapsed()) / 1e6 : -1;
        };
        for (int i = 0; i < tries; ++i) {
            known.push_back(once(world.ownerEmail));
            unknown.push_back(once(u"nobody%1@northwind.example"_s.arg(i)));
        }
        QVERIFY(std::ranges::min(known) > 0 && std::ranges::min(unknown) > 0);
        const auto median = [](std::vector<double> &times) {
            std::ranges::sort(times);
            return times[times.size() / 2];
        };
        const auto a = median(known);
        const auto b = median(unknown);
        qInfo("%d tries each: known %.2f ms, unknown %.2f ms, difference %.1f %%", tries, a, b,
              100 * (b - a) / a);
    }

private:
    static QString good() { return QString::fromUtf8(goodPassword); }
};

} // namespace server

QTEST_GUILESS_MAIN(server::SignInThrottleTest)
#include "tst_signin_throttle.moc"
