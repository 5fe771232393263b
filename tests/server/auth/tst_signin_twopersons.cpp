#include "server/store/approvals.h"
#include "tests/server/auth/signinkit.h"
#include "tests/server/support/people.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

//! Ana owns the partner, Ben administers it with her.
class World : public SignInWorld {
public:
    Client as(const AccountKey &key, Role role, const QSet<Id> &tags = {})
    {
        return server::signedIn(*this, {.tenant = key.tenant,
                                        .account = key.account,
                                        .role = role,
                                        .tags = tags,
                                        .signedInAt = clock.now()});
    }
    Client ana() { return as(owner, Role::Owner); }
    Client ben() { return as(admin, Role::Administrator); }

    const AccountKey admin =
        addStaff(u"Ben Ode"_s, u"ben@northwind.example"_s, Role::Administrator);
    const QString cleo = u"/v1/staff/"_s + Id::make().toString();
};

QJsonObject cleoBody(const QString &email = u"cleo@northwind.example"_s)
{
    return {{u"name"_s, u"Cleo"_s}, {u"email"_s, email}, {u"role"_s, u"owner"_s}};
}

QJsonObject questionFor(Client &client, qsizetype at = 0)
{
    return client.get(u"/v1/approvals"_s).json[u"items"][at].toObject();
}

Reply decide(Client &client, const QJsonObject &question, const QString &decision)
{
    return client.send("PUT", u"/v1/approvals/%1/decision"_s.arg(question[u"id"].toString()),
                       QJsonDocument(QJsonObject{{u"decision"_s, decision}}).toJson(),
                       {Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                        Header{"If-Match", question[u"etag"].toString().toLatin1()}});
}

//! Users of a customer, and how to delete them.
struct Crowd {
    Tenant tenant;
    QStringList paths;
    QHash<QString, QString> etags;

    Crowd(Client &client, int count)
        : tenant(makeTenant(client))
    {
        QJsonArray items;
        for (int i = 0; i < count; ++i) {
            paths << tenant.usersPath + Id::make().toString();
            items.append(createItem(paths.last(), userBody(u"user%1@example.com"_s.arg(i))));
        }
        const auto made =
            client.post(u"/v1/batches"_s, {{u"items"_s, items}}).json[u"results"].toArray();
        for (int i = 0; i < count; ++i)
            etags[paths[i]] = made[i][u"body"][u"etag"].toString();
    }
    //! Number of each status among the first `count` answers after `from`.
    QHash<int, int> remove(Client &client, int from, int count)
    {
        QJsonArray items;
        for (int i = from; i < from + count; ++i)
            items.append(QJsonObject{{u"opId"_s, Id::make().toString()},
                                     {u"method"_s, u"DELETE"_s},
                                     {u"path"_s, paths[i]},
                                     {u"ifMatch"_s, etags[paths[i]]}});
        const auto results =
            client.post(u"/v1/batches"_s, {{u"items"_s, items}}).json[u"results"].toArray();
        QHash<int, int> outcome;
        for (const auto &result : results)
            ++outcome[result[u"status"].toInt()];
        return outcome;
    }
    [[nodiscard]] int alive(Client &client) const
    {
        return client.get(tenant.usersPath.chopped(1) + u"?limit=200"_s)
            .json[u"items"]
            .toArray()
            .size();
    }
};

using Outcome = QHash<int, int>;

} // namespace

class TwoPersonsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void anOwnerIsMadeByTwo()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        const Conditions first{.create = true};
        const auto refused = ana.put(world.cleo, cleoBody(), first);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"approval-needed");
        QCOMPARE(ana.get(world.cleo).status, 404);
        const auto question = questionFor(ben);
        QCOMPARE(question[u"id"].toString(), refused.json[u"approval"].toString());
        QCOMPARE(question[u"kind"].toString(), u"owner");
        QCOMPARE(question[u"state"].toString(), u"open");
        QCOMPARE(question[u"requesterName"].toString(), u"Ana Keller");
        QCOMPARE(question[u"isMine"].toBool(), false);
        QCOMPARE(question[u"items"][0][u"name"].toString(), u"Cleo");
        QVERIFY(question[u"items"][0][u"act"].toString().contains(u"\"role\":\"owner\""));

        QCOMPARE(questionFor(ana)[u"isMine"].toBool(), true);
        QCOMPARE(decide(ana, question, u"approve"_s).status, 403);
        const auto approved = decide(ben, question, u"approve"_s);
        QCOMPARE(approved.status, 200);
        QCOMPARE(approved.json[u"state"].toString(), u"approved");
        QCOMPARE(approved.json[u"decidedBy"].toString(), world.admin.account.toString());
        QCOMPARE(decide(ben, question, u"refuse"_s).code(), u"not-open");

        // A refusal stays a refusal; a new operation succeeds, once.
        QCOMPARE(ana.put(world.cleo, cleoBody(), first).header("idempotency-replayed"), "true");
        const auto made = ana.put(world.cleo, cleoBody());
        QCOMPARE(made.status, 201);
        QCOMPARE(ana.remove(world.cleo, made.etag()).code(), u"approval-needed");
    }

    void aDecisionThatIsSentAgainIsOne()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).code(), u"approval-needed");
        const auto question = questionFor(ben);
        const auto path = u"/v1/approvals/%1/decision"_s.arg(question[u"id"].toString());
        const QList<Header> headers{Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                                    Header{"If-Match", question[u"etag"].toString().toLatin1()}};
        const auto send = [&](const QByteArray &body) {
            return ben.send("PUT", path, body, headers);
        };
        const auto first = send(R"({"decision":"approve"})");
        QCOMPARE(first.status, 200);
        const auto again = send(R"({"decision":"approve"})");
        QCOMPARE(again.header("idempotency-replayed"), "true");
        QCOMPARE(again.body, first.body);
        QCOMPARE(send(R"({"decision":"refuse"})").code(), u"key-reused");
        QCOMPARE(questionFor(ben)[u"state"].toString(), u"approved");
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 201);
    }

    void whatWasApprovedIsThatAndNothingElse()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        QCOMPARE(decide(ben, questionFor(ben), u"approve"_s).status, 200);
        QCOMPARE(ana.put(world.cleo, cleoBody(u"mallory@elsewhere.example"_s)).code(),
                 u"approval-needed");
        const auto other = u"/v1/staff/"_s + Id::make().toString();
        QCOMPARE(ana.put(other, cleoBody()).code(), u"approval-needed");
        // Nor is it for another person.
        const auto dan = world.addStaff(u"Dan Ito"_s, u"dan@northwind.example"_s, Role::Owner);
        auto second = world.as(dan, Role::Owner);
        QCOMPARE(second.put(world.cleo, cleoBody()).code(), u"approval-needed");
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 201);
    }

    void aRefusalStays()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        const auto first = questionFor(ben);
        QCOMPARE(decide(ben, first, u"refuse"_s).json[u"state"].toString(), u"refused");
        const auto again = ana.put(world.cleo, cleoBody());
        QCOMPARE(again.code(), u"approval-needed");
        QVERIFY(again.json[u"approval"].toString() != first[u"id"].toString());
    }

    void nothingIsApprovedThatWasNotSeen()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        const auto seen = questionFor(ben);
        QCOMPARE(
            ana.put(u"/v1/staff/"_s + Id::make().toString(), cleoBody(u"other@northwind.example"_s))
                .status,
            403);
        QCOMPARE(decide(ben, seen, u"approve"_s).status, 412);
        const auto now = questionFor(ben);
        QCOMPARE(now[u"id"], seen[u"id"]);
        QCOMPARE(now[u"count"].toInt(), 2);
        auto blind = now;
        blind[u"etag"] = u""_s;
        QCOMPARE(decide(ben, blind, u"approve"_s).status, 428);
        QCOMPARE(decide(ben, now, u"approve"_s).status, 200);
    }

    void fiftyAreDeletedAloneAndMoreByTwo()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        Crowd crowd(ana, 120);
        QCOMPARE(crowd.remove(ana, 0, 50), (Outcome{{200, 50}}));
        QCOMPARE(crowd.remove(ana, 50, 1), (Outcome{{403, 1}}));
        QCOMPARE(ana.remove(crowd.paths[50], crowd.etags[crowd.paths[50]]).code(),
                 u"approval-needed");
        QCOMPARE(crowd.remove(ana, 50, 60), (Outcome{{403, 60}}));
        QCOMPARE(crowd.alive(ana), 70);
        const auto question = questionFor(ben);
        QCOMPARE(question[u"kind"].toString(), u"delete");
        QCOMPARE(question[u"count"].toInt(), 60);
        QVERIFY(question[u"items"][0][u"name"].toString().endsWith(u"@example.com"));
        QCOMPARE(question[u"items"][0][u"customer"].toString(), crowd.tenant.customer.toString());
        QCOMPARE(decide(ben, question, u"approve"_s).status, 200);
        // What was approved is deleted, and the others are not.
        QCOMPARE(crowd.remove(ana, 50, 70), (Outcome{{200, 60}, {403, 10}}));
        QCOMPARE(crowd.alive(ana), 10);
        // An hour later there are fifty again; and each person has their own.
        auto other = world.ben();
        QCOMPARE(crowd.remove(other, 110, 5), (Outcome{{200, 5}}));
        world.clock.advanceSeconds(3601);
        auto later = world.ana();
        QCOMPARE(crowd.remove(later, 115, 5), (Outcome{{200, 5}}));
    }

    void aBatchThatIsTooBigDoesNothingOfIt()
    {
        World world;
        auto ana = world.ana();
        Crowd crowd(ana, 51);
        QCOMPARE(crowd.remove(ana, 0, 51), (Outcome{{403, 51}}));
        QCOMPARE(crowd.alive(ana), 51);
        QCOMPARE(crowd.remove(ana, 0, 50), (Outcome{{200, 50}}));
    }

    void manyDeletesWantAFreshSignIn()
    {
        World world;
        auto ana = world.ana();
        Crowd crowd(ana, 51);
        world.clock.advanceSeconds(freshSeconds);
        QCOMPARE(crowd.remove(ana, 0, 51), (Outcome{{401, 51}}));
        QCOMPARE(crowd.remove(ana, 0, 50), (Outcome{{200, 50}}));
    }

    void questionsAndApprovalsHaveTheirTime()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        const auto question = questionFor(ben);
        world.clock.advanceSeconds(approvalHours * 3600);
        auto benLater = world.ben();
        QCOMPARE(questionFor(benLater)[u"state"].toString(), u"over");
        QCOMPARE(decide(benLater, question, u"approve"_s).code(), u"not-open");
        auto anaLater = world.ana();
        QCOMPARE(anaLater.put(world.cleo, cleoBody()).status, 403);
        QCOMPARE(decide(benLater, questionFor(benLater), u"approve"_s).status, 200);
        world.clock.advanceSeconds(approvedHours * 3600);
        auto tooLate = world.ana();
        QCOMPARE(tooLate.put(world.cleo, cleoBody()).code(), u"approval-needed");
    }

    void decidingIsForFreshOwnersAndAdministratorsWhoSeeEverything()
    {
        World world;
        auto ana = world.ana();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        auto ben = world.ben();
        const auto question = questionFor(ben);
        const auto helper = world.addStaff(u"Eve"_s, u"eve@northwind.example"_s, Role::Helpdesk);
        auto eve = world.as(helper, Role::Helpdesk);
        QCOMPARE(decide(eve, question, u"approve"_s).json[u"privilege"].toString(), u"approve");
        QVERIFY(eve.get(u"/v1/approvals"_s).json[u"items"].toArray().isEmpty());
        auto limited = world.as(world.admin, Role::Administrator, {Id::make()});
        QCOMPARE(decide(limited, question, u"approve"_s).status, 403);
        QVERIFY(limited.get(u"/v1/approvals"_s).json[u"items"].toArray().isEmpty());
        world.clock.advanceSeconds(freshSeconds);
        QCOMPARE(decide(ben, question, u"approve"_s).code(), u"fresh-sign-in");
        QCOMPARE(questionFor(ben)[u"state"].toString(), u"open");
    }

    void anotherPartnersQuestionsAreNotThere()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        const auto question = questionFor(ben);
        for (const auto role : core::staffRoles()) {
            auto stranger = server::signedIn(world, {.tenant = Id::make(),
                                                     .account = Id::make(),
                                                     .role = role,
                                                     .signedInAt = world.clock.now()});
            QVERIFY(stranger.get(u"/v1/approvals"_s).json[u"items"].toArray().isEmpty());
            const auto reply = decide(stranger, question, u"approve"_s);
            QCOMPARE(reply.status, allows(role, Privilege::Approve) ? 404 : 403);
            QVERIFY(!reply.body.contains("Ana"));
        }
        QCOMPARE(questionFor(ben)[u"state"].toString(), u"open");
    }

    void whoIsAloneIsNotAsked()
    {
        SignInWorld world;
        auto ana = server::signedIn(world, {.tenant = world.owner.tenant,
                                            .account = world.owner.account,
                                            .role = Role::Owner,
                                            .signedInAt = world.clock.now()});
        // A helper, and an administrator who may not sign in, do not count as second person.
        world.addStaff(u"Eve"_s, u"eve@northwind.example"_s, Role::Helpdesk);
        const auto gone = world.addStaff(u"Ben"_s, u"ben@northwind.example"_s, Role::Administrator);
        world.changePerson(gone, [](auto &person) { person.disabled = true; });
        Crowd crowd(ana, 60);
        QCOMPARE(crowd.remove(ana, 0, 60), (Outcome{{200, 60}}));
        QCOMPARE(ana.put(u"/v1/staff/"_s + Id::make().toString(), cleoBody()).status, 201);
    }

    void whoAskedAndWhoDecidedStandsInTheAudit()
    {
        World world;
        auto ana = world.ana();
        auto ben = world.ben();
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 403);
        const auto question = questionFor(ben);
        QCOMPARE(decide(ben, question, u"approve"_s).status, 200);
        QCOMPARE(ana.put(world.cleo, cleoBody()).status, 201);
        const auto entries = ana.get(u"/v1/audit?limit=200"_s).json[u"items"].toArray();
        QStringList told;
        for (const auto &entry : entries)
            told << u"%1 %2 %3"_s.arg(entry[u"account"].toString(), entry[u"action"].toString())
                        .arg(entry[u"status"].toInt());
        const auto anasId = world.owner.account.toString();
        QCOMPARE(
            told.mid(told.size() - 3),
            (QStringList{anasId + u" PUT 403"_s, world.admin.account.toString() + u" PUT 200"_s,
                         anasId + u" PUT 201"_s}));
        QVERIFY(
            entries[entries.size() - 2][u"path"].toString().contains(question[u"id"].toString()));
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::TwoPersonsTest)
#include "tst_signin_twopersons.moc"
