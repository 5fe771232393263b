// Onboarding: the options follow the account types, the rules are those of the wizard.
#include "app/ctl/ctl.h"

#include "app/ctl/terminal.h"
#include "core/base/whenfinished.h"
#include "core/plan/deletes.h"
#include "core/services/onboardingcatalog.h"
#include "ui/words/errortext.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

using Code = core::OnboardingFinding::Code;

QString codeName(const core::OnboardingFinding &finding)
{
    switch (finding.code) {
    case Code::Field:
        return core::fieldProblemName(finding.field.problem);
    case Code::UnknownName:
        return u"unknownName"_s;
    case Code::NotAvailable:
        return u"notAvailable"_s;
    case Code::NotConfirmed:
        return u"notConfirmed"_s;
    }
    return {};
}

//! "dataCenter" → "data-center"
QString optionName(const QString &key)
{
    QString option;
    for (const QChar letter : key) {
        if (letter.isUpper())
            option += u'-';
        option += letter.toLower();
    }
    return option;
}

//! "/tags/0" → "--tag"
QString optionOf(const QString &pointer)
{
    const QString key = pointer.section(u'/', 1, 1);
    if (key == u"tags")
        return u"--tag"_s;
    if (key == u"accountType")
        return u"--type"_s;
    if (key == u"managementMode")
        return u"--management"_s;
    return u"--"_s + optionName(key);
}

} // namespace

void Ctl::addOnboardingOptions()
{
    const auto add = [this](core::AccountField field, const QString &help, const QString &value) {
        m_parser.addOption({optionName(core::accountFieldKey(field)), help, value});
    };
    QList<core::AccountField> added;
    for (const auto type : core::accountTypesOffered) {
        const auto spec = core::accountTypeSpec(type);
        for (const auto field : spec.entered) {
            if (!spec.isAvailable || added.contains(field))
                continue;
            added.append(field);
            switch (field) {
            case core::AccountField::Account:
                add(field, tr("E-mail address that the owner signs in with."), u"email"_s);
                break;
            case core::AccountField::Name:
                add(field, tr("Owner’s name."), u"name"_s);
                break;
            case core::AccountField::Password:
                break; // no secret is ever an argument
            case core::AccountField::Organisation:
                add(field, tr("Organisation’s name."), u"name"_s);
                break;
            case core::AccountField::Country:
                add(field, tr("Country code or name."), u"country"_s);
                break;
            case core::AccountField::Telephone:
                add(field, tr("Telephone number."), u"number"_s);
                break;
            case core::AccountField::DataCenter:
                add(field, tr("Data center name. Default: the closest one."), u"name"_s);
                break;
            }
        }
    }
    m_parser.addOptions({
        {u"type"_s, tr("Account type. Default: local."), u"type"_s},
        {u"tag"_s, tr("Tag for the customer (repeatable)."), u"tag"_s},
        {u"notification-profile"_s, tr("Job notification profile name. Default: none."), u"name"_s},
        {u"management"_s,
         tr("Management mode: partner (default) or customer. Customer management cannot be undone "
            "and requires --confirm."),
         u"mode"_s},
        {u"accept-terms"_s, tr("Accept the terms and privacy policy on the customer’s behalf.")},
    });
}

void Ctl::onboard()
{
    const auto valueOf = [this](core::AccountField field) {
        return m_parser.value(optionName(core::accountFieldKey(field)));
    };
    core::OnboardingWords words;
    words.accountType = m_parser.value(u"type"_s);
    words.account = valueOf(core::AccountField::Account);
    words.name = valueOf(core::AccountField::Name);
    words.organisation = valueOf(core::AccountField::Organisation);
    words.telephone = valueOf(core::AccountField::Telephone);
    words.country = valueOf(core::AccountField::Country);
    words.dataCenter = valueOf(core::AccountField::DataCenter);
    words.tags = m_parser.values(u"tag"_s);
    words.notificationProfile = m_parser.value(u"notification-profile"_s);
    words.managementMode = m_parser.value(u"management"_s);
    words.acceptsTexts = m_parser.isSet(u"accept-terms"_s);
    words.customerModeConfirmed = core::isNameOf(words.organisation, m_parser.value(u"confirm"_s));
    const auto made = core::prepareOnboarding(words, core::Id::make(),
                                              core::onboardingCatalog(m_workspace->directory()));
    if (!made.isReady())
        return refuse(made.findings);
    const auto password = readSecret(tr("Password for %1: ").arg(made.customer.account));
    if (!password)
        return fail(Usage, tr("Provide the owner’s password on standard input."));
    if (const auto findings = core::checkOwnerPassword(*password); !findings.isEmpty())
        return refuse(findings);
    const auto plan = core::onboardingPlan(
        made.customer, *password,
        [this](const core::Secret &typed, const core::Id &operation, const core::Id &customer) {
            return m_workspace->sealOwnerPassword(typed, operation, customer);
        },
        m_clock.now());
    if (!plan)
        return fail(plan.error().code == core::ErrorCode::Offline ? NotSent : Unusable,
                    ui::errorText(plan.error()));
    runOrShow(*plan);
}

void Ctl::refuse(const QList<core::OnboardingFinding> &findings)
{
    const auto sentence = [this](const core::OnboardingFinding &finding) {
        const QString option = optionOf(finding.field.pointer);
        switch (finding.code) {
        case Code::UnknownName:
            return finding.nearest.isEmpty()
                       ? tr("Unknown value for %1: “%2”.").arg(option, finding.typed)
                       : tr("Unknown value for %1: “%2”. Did you mean “%3”?")
                             .arg(option, finding.typed, finding.nearest);
        case Code::NotAvailable:
            return tr("The account type “%1” is not available in this version. Use local.")
                .arg(finding.typed);
        case Code::NotConfirmed:
            return tr("Customer management cannot be changed back to partner management, and your "
                      "staff loses access to the tenant. Confirm it with: --confirm \"%1\"")
                .arg(m_parser.value(u"organisation"_s));
        case Code::Field:
            break;
        }
        if (finding.field.problem == core::FieldProblem::NotAccepted)
            return tr("Accept the terms and privacy policy on the customer’s behalf with: "
                      "--accept-terms");
        return u"%1: %2"_s.arg(ui::fieldLabel(finding.field.pointer.section(u'/', 1, 1)),
                               ui::fieldErrorText(finding.field));
    };
    QJsonArray refused;
    QStringList lines;
    for (const auto &finding : findings) {
        QJsonObject json{{u"field"_s, finding.field.pointer.mid(1)},
                         {u"code"_s, codeName(finding)},
                         {u"words"_s, sentence(finding)}};
        if (!finding.typed.isEmpty())
            json.insert(u"typed"_s, finding.typed);
        if (!finding.nearest.isEmpty())
            json.insert(u"nearest"_s, finding.nearest);
        refused.append(json);
        lines << sentence(finding);
    }
    if (m_parser.isSet(u"json"_s))
        print(QJsonObject{{u"refused"_s, refused}}, {});
    fail(Usage, lines.join(u'\n'));
}

} // namespace app
