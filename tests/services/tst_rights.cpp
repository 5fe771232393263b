#include "core/plan/plan.h"
#include "core/services/rights.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRightIsCalledAsTheServerCallsIt()
    {
        QFile table(QStringLiteral(TENANTRY_SOURCE_DIR "/docs/server/roles.md"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const auto page = QString::fromUtf8(table.readAll());
        for (int i = 0; i <= int(Right::Invite); ++i) {
            const auto name = rightName(Right(i));
            QVERIFY2(page.contains(u"| `%1` |"_s.arg(name)), qPrintable(name));
            QVERIFY(rightFromName(name) == Right(i));
        }
        QVERIFY(!rightFromName(u"manageStaff"));
        QVERIFY(!rightFromName({}));
    }

    void anOperationNeedsWhatItsRouteNeeds_data()
    {
        QTest::addColumn<EntityType>("type");
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<Right>("right");
        using enum OperationKind;
        QTest::newRow("onboarding") << EntityType::Customer << Create << Right::ManageCustomers;
        QTest::newRow("services") << EntityType::Customer << Change << Right::ManageCustomers;
        QTest::newRow("customer gone") << EntityType::Customer << Delete << Right::DeleteCustomers;
        QTest::newRow("import") << EntityType::User << Create << Right::ManageUsers;
        QTest::newRow("restore") << EntityType::User << Restore << Right::ManageUsers;
        QTest::newRow("licences") << EntityType::User << Licences << Right::ManageLicences;
        QTest::newRow("password") << EntityType::User << ResetPassword << Right::ResetPasswords;
        QTest::newRow("seats") << EntityType::Subscription << Change << Right::ManageSubscriptions;
        QTest::newRow("tag") << EntityType::Tag << Create << Right::ManageTags;
    }
    void anOperationNeedsWhatItsRouteNeeds()
    {
        QFETCH(EntityType, type);
        QFETCH(OperationKind, kind);
        QFETCH(Right, right);
        Operation operation;
        operation.entity.type = type;
        operation.kind = kind;
        QVERIFY(rightFor(operation) == right);
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
