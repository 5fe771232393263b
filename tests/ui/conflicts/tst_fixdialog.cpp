#include "../import/realworkspace.h"
#include "../parts.h"

#include "core/base/seal.h"
#include "ui/conflicts/fixdialog.h"
#include "ui/customerform/choicelist.h"
#include "ui/customerform/countrybox.h"
#include "ui/customerform/datacenterbox.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/passwordfield.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class TestFixDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(core::initCrypto());
        ui::initResources();
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_real.open());
    }

    void aRefusedCustomerIsEditedByNamesAndSentAgain()
    {
        auto &workspace = m_real.workspace();
        const auto &directory = workspace.directory();
        core::Customer customer;
        customer.id = core::Id::make();
        customer.account = u"owner@fabrikam.example"_s;
        customer.name = u"Fay Brik"_s;
        customer.organisation = u"Fabrikam"_s;
        customer.country = u"NL"_s;
        customer.telephone = u"+31205550142"_s;
        customer.dataCenter = core::Id::make(); // of no data center
        customer.tags = {core::Id::make()};     // of no tag
        for (const auto &text : directory.legalTexts())
            customer.acceptedTexts.append(text.id);
        const auto row = refused(customer);
        QVERIFY(row);
        QVERIFY(core::errorAt(row->refusal.errors, u"/dataCenter"));

        ui::FixDialog dialog(workspace.plans(), workspace.credentials(), workspace.directory(),
                             *row);
        dialog.show();
        auto *center = child<ui::DataCenterBox>(dialog, "fix-dataCenter");
        QCOMPARE(center->count(), int(directory.dataCenters().size()));
        QCOMPARE(child<ui::CountryBox>(dialog, "fix-country")->country(), u"NL"_s);
        QVERIFY(dialog.findChild<ui::ChoiceList *>(u"fix-services"_s));
        auto *tags = child<ui::ChoiceList>(dialog, "fix-tags");
        QCOMPARE(tags->findChildren<QPushButton *>().size(), directory.tags().size());
        // An id says nothing to a person, and keys cannot be edited.
        for (const auto *line : dialog.findChildren<QLineEdit *>())
            QVERIFY2(!core::Id::fromString(line->text()), qPrintable(line->objectName()));
        for (const char *never :
             {"fix-ownerPassword", "fix-ownerPassword/box", "fix-image", "fix-acceptedTexts"})
            QVERIFY(!dialog.findChild<QWidget *>(QLatin1StringView(never)));
        // What was refused comes first.
        const auto fields = dialog.findChildren<ui::Field *>();
        QVERIFY(!fields.first()->error().isEmpty());

        center->setCurrentIndex(0);
        Q_EMIT center->activated(0);
        tags->findChildren<QPushButton *>().first()->click();
        // The password was sealed for the refused request: it is asked for again.
        click(dialog, "fixSend");
        QCOMPARE(dialog.result(), 0);
        child<ui::PasswordField>(dialog, "fix-password")->setText(u"Correct-Horse-9"_s);
        click(dialog, "fixSend");
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        const auto isMade = [&] {
            const auto *entry = directory.customer(customer.id);
            return entry && !entry->etag.isEmpty() &&
                   entry->customer.dataCenter == center->center();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isMade(), 20'000);
    }

    void aCountryIsChosenFromTheList()
    {
        core::User user;
        user.id = core::Id::make();
        user.userName = u"ana@contosodental.example"_s;
        user.displayName = u"Ana"_s;
        user.usageLocation = u"NL"_s;
        const auto plan =
            core::planAddUser(m_real.view(), user, {}, {}, m_real.workspace().clock().now());
        core::PlanRow row;
        row.operation = plan.operations.first();
        auto body = row.operation.body.object();
        body.insert(u"roles"_s, QJsonArray{u"user"_s});
        row.operation.body = body;
        row.refusal.code = core::ProblemCode::Invalid;
        row.refusal.errors = {{u"/roles/0"_s, core::FieldProblem::NotAllowed, {}}};
        ui::FixDialog dialog(m_real.workspace().plans(), m_real.workspace().credentials(),
                             m_real.workspace().directory(), row);
        QCOMPARE(child<ui::CountryBox>(dialog, "fix-usageLocation")->country(), u"NL"_s);
        auto *roles = child<ui::ChoiceList>(dialog, "fix-roles");
        QCOMPARE(roles->chosen(), QStringList{u"user"_s});
        QVERIFY(!dialog.findChildren<ui::Field *>().first()->error().isEmpty());
    }

    void licencesAreListedByTheirNames()
    {
        core::PlanRow row;
        row.operation.id = core::Id::make();
        row.operation.kind = core::OperationKind::Licences;
        row.operation.entity = {core::EntityType::User, core::Id::make(), m_real.customer()};
        row.operation.body = {{u"add"_s, core::idsToJson({m_real.few(), m_real.many()})},
                              {u"remove"_s, QJsonArray()}};
        row.refusal.code = core::ProblemCode::NoFreeLicence;
        ui::FixDialog dialog(m_real.workspace().plans(), m_real.workspace().credentials(),
                             m_real.workspace().directory(), row);
        const auto pills = child<ui::ChoiceList>(dialog, "fix-add")->findChildren<QPushButton *>();
        QCOMPARE(pills.size(), 2);
        QCOMPARE(pills.first()->text(),
                 m_real.workspace().directory().subscriptionName(m_real.few()));
    }

private:
    //! The row of an onboarding that the server refuses; nothing if it did not.
    std::optional<core::PlanRow> refused(const core::Customer &customer)
    {
        auto &workspace = m_real.workspace();
        const auto operation = core::Id::make();
        const auto password =
            workspace.sealOwnerPassword(core::Secret("Correct-Horse-9"), operation, customer.id);
        if (!password)
            return std::nullopt;
        const auto plan =
            core::planOnboarding(customer, *password, operation, workspace.clock().now());
        auto run = workspace.plans().run(plan);
        const auto isRefused = [&] {
            const auto *summary = workspace.plans().plan(plan.id);
            return run.isFinished() && summary && summary->needsYou == 1;
        };
        if (!QTest::qWaitFor(isRefused, 20'000))
            return std::nullopt;
        auto rows = workspace.plans().rows(plan.id, 0, 1);
        if (!QTest::qWaitFor([&] { return rows.isFinished(); }, 20'000) || !rows.result())
            return std::nullopt;
        return rows.result()->first();
    }

    RealWorkspace m_real;
    std::unique_ptr<ui::Theme> m_theme;
};

QTEST_MAIN(TestFixDialog)
#include "tst_fixdialog.moc"
