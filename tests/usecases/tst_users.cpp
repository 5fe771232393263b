#include "core/domain/periods.h"
#include "core/usecases/users.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

struct Contoso {
    CustomerView view;

    User add(const QString &name, UserStatus status = UserStatus::Active, int daysAgo = 1)
    {
        User user;
        user.id = Id::make();
        user.userName = name + u"@contoso.example"_s;
        user.displayName = name.toUpper();
        user.status = status;
        user.changedAt = now.addDays(-daysAgo);
        view.usersByName.insert(foldedUserName(user.userName), user);
        return user;
    }
};

QStringList namesOf(const QList<User> &users)
{
    QStringList names;
    for (const auto &user : users)
        names << user.displayName;
    return names;
}

} // namespace

class TestUsers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aUserIsPickedByNameInAnyCaseOrById()
    {
        Contoso contoso;
        const auto ben = contoso.add(u"ben"_s);
        contoso.add(u"ana"_s);
        const auto picked = pickUsers(
            contoso.view, {u" BEN@Contoso.example"_s, u"ana@contoso.example"_s, ben.id.toString()},
            PickFrom::Existing, now);
        QVERIFY(picked.problems.isEmpty());
        QCOMPARE(namesOf(picked.users), (QStringList{u"ANA"_s, u"BEN"_s})); // each once, sorted
    }

    void aNameThatIsNoneIsReportedWithTheNearest()
    {
        Contoso contoso;
        contoso.add(u"ana"_s);
        const auto picked = pickUsers(contoso.view, {u"anna@contoso.example"_s, u"zebra"_s},
                                      PickFrom::Existing, now);
        QVERIFY(picked.users.isEmpty());
        QCOMPARE(picked.problems,
                 (QList<PickedUsers::Problem>{
                     {u"anna@contoso.example"_s, PickProblem::Unknown, u"ana@contoso.example"_s},
                     {u"zebra"_s, PickProblem::Unknown, {}}}));
    }

    void onlyUsersInTheRightStateArePicked_data()
    {
        QTest::addColumn<PickFrom>("from");
        QTest::addColumn<UserStatus>("status");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<std::optional<PickProblem>>("problem");
        using Problem = std::optional<PickProblem>;
        QTest::newRow("existing") << PickFrom::Existing << UserStatus::Active << 1 << Problem();
        QTest::newRow("blocked exists")
            << PickFrom::Existing << UserStatus::Blocked << 1 << Problem();
        QTest::newRow("deleted is not existing")
            << PickFrom::Existing << UserStatus::Deleted << 1 << Problem(PickProblem::Deleted);
        QTest::newRow("deleted") << PickFrom::Deleted << UserStatus::Deleted << restoreDays
                                 << Problem();
        QTest::newRow("existing is not deleted")
            << PickFrom::Deleted << UserStatus::Active << 1 << Problem(PickProblem::NotDeleted);
        QTest::newRow("too late") << PickFrom::Deleted << UserStatus::Deleted << restoreDays + 1
                                  << Problem(PickProblem::TooLate);
    }
    void onlyUsersInTheRightStateArePicked()
    {
        QFETCH(PickFrom, from);
        QFETCH(UserStatus, status);
        QFETCH(int, daysAgo);
        QFETCH(std::optional<PickProblem>, problem);
        Contoso contoso;
        const auto user = contoso.add(u"ana"_s, status, daysAgo);
        const auto picked = pickUsers(contoso.view, {user.userName}, from, now);
        QCOMPARE(picked.users.size(), problem ? 0 : 1);
        QCOMPARE(picked.problems.isEmpty() ? std::nullopt
                                           : std::optional(picked.problems[0].problem),
                 problem);
    }

    void usersOfIdsAreThoseThatStillExist()
    {
        Contoso contoso;
        const auto ana = contoso.add(u"ana"_s);
        const auto ben = contoso.add(u"ben"_s, UserStatus::Deleted);
        contoso.add(u"eva"_s);
        QCOMPARE(namesOf(usersWithIds(contoso.view, {ana.id, ben.id, Id::make()})),
                 QStringList{u"ANA"_s});
    }

    void restorableUsersAreListed()
    {
        Contoso contoso;
        contoso.add(u"ana"_s);
        contoso.add(u"eva"_s, UserStatus::Deleted, 3);
        contoso.add(u"ben"_s, UserStatus::Deleted, 2);
        contoso.add(u"old"_s, UserStatus::Deleted, 90);
        QCOMPARE(namesOf(restorableUsers(contoso.view, now)), (QStringList{u"BEN"_s, u"EVA"_s}));
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
