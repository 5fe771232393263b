#include "core/services/access.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestAccess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsOfferedUntilTheServerHasAnswered()
    {
        const core::Access access;
        QVERIFY(access.may(core::Right::ManageCustomers));
        QVERIFY(access.may(core::Right::Invite));
    }

    void aRoleAllowsItsPrivilegesOnly()
    {
        core::Access access;
        access.set(u"a"_s, u"helpdesk"_s, {core::rightName(core::Right::ResetPasswords)});
        QVERIFY(access.may(core::Right::ResetPasswords));
        QVERIFY(!access.may(core::Right::ManageCustomers));
        QCOMPARE(access.role(), u"helpdesk"_s);
    }

    void onlyADifferentAnswerIsAChange()
    {
        core::Access access;
        const QSignalSpy changed(&access, &core::Access::changed);
        access.set(u"a"_s, u"owner"_s, {});
        access.set(u"a"_s, u"owner"_s, {});
        QCOMPARE(changed.size(), 1);
        access.set(u"b"_s, u"owner"_s, {});
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
