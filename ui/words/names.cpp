#include "ui/words/names.h"

#include "core/base/nameorder.h"
#include "core/domain/country.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

class Names final {
    Q_DECLARE_TR_FUNCTIONS(ui::Names)
};

//! The name of a type and of each operation on it. Whole phrases, because many languages inflect
//! the noun.
struct EntityWords {
    const char *name;
    const char *add;
    const char *change;
    const char *erase;
    const char *restore;
};

EntityWords wordsOf(core::EntityType type)
{
    switch (type) {
    case core::EntityType::Partner:
        return {QT_TRANSLATE_NOOP("ui::Names", "Partner"),
                QT_TRANSLATE_NOOP("ui::Names", "Add partner"),
                QT_TRANSLATE_NOOP("ui::Names", "Change partner"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete partner"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore partner")};
    case core::EntityType::DataCenter:
        return {QT_TRANSLATE_NOOP("ui::Names", "Data center"),
                QT_TRANSLATE_NOOP("ui::Names", "Add data center"),
                QT_TRANSLATE_NOOP("ui::Names", "Change data center"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete data center"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore data center")};
    case core::EntityType::Service:
        return {QT_TRANSLATE_NOOP("ui::Names", "Service"),
                QT_TRANSLATE_NOOP("ui::Names", "Add service"),
                QT_TRANSLATE_NOOP("ui::Names", "Change service"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete service"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore service")};
    case core::EntityType::Sku:
        return {QT_TRANSLATE_NOOP("ui::Names", "Product"),
                QT_TRANSLATE_NOOP("ui::Names", "Add product"),
                QT_TRANSLATE_NOOP("ui::Names", "Change product"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete product"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore product")};
    case core::EntityType::Tag:
        return {QT_TRANSLATE_NOOP("ui::Names", "Tag"), QT_TRANSLATE_NOOP("ui::Names", "Add tag"),
                QT_TRANSLATE_NOOP("ui::Names", "Change tag"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete tag"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore tag")};
    case core::EntityType::NotificationProfile:
        return {QT_TRANSLATE_NOOP("ui::Names", "Notification profile"),
                QT_TRANSLATE_NOOP("ui::Names", "Add notification profile"),
                QT_TRANSLATE_NOOP("ui::Names", "Change notification profile"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete notification profile"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore notification profile")};
    case core::EntityType::LegalText:
        return {QT_TRANSLATE_NOOP("ui::Names", "Legal text"),
                QT_TRANSLATE_NOOP("ui::Names", "Add legal text"),
                QT_TRANSLATE_NOOP("ui::Names", "Change legal text"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete legal text"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore legal text")};
    case core::EntityType::Customer:
        return {QT_TRANSLATE_NOOP("ui::Names", "Customer"),
                QT_TRANSLATE_NOOP("ui::Names", "Onboard customer"),
                QT_TRANSLATE_NOOP("ui::Names", "Change customer"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete customer"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore customer")};
    case core::EntityType::User:
        return {QT_TRANSLATE_NOOP("ui::Names", "User"), QT_TRANSLATE_NOOP("ui::Names", "Add user"),
                QT_TRANSLATE_NOOP("ui::Names", "Change user"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete user"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore user")};
    case core::EntityType::Subscription:
        return {QT_TRANSLATE_NOOP("ui::Names", "Subscription"),
                QT_TRANSLATE_NOOP("ui::Names", "Add subscription"),
                QT_TRANSLATE_NOOP("ui::Names", "Change subscription"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete subscription"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore subscription")};
    case core::EntityType::Staff:
        return {QT_TRANSLATE_NOOP("ui::Names", "Staff member"),
                QT_TRANSLATE_NOOP("ui::Names", "Add staff member"),
                QT_TRANSLATE_NOOP("ui::Names", "Change staff member"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete staff member"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore staff member")};
    case core::EntityType::ServicePlan:
        return {QT_TRANSLATE_NOOP("ui::Names", "Service plan"),
                QT_TRANSLATE_NOOP("ui::Names", "Add service plan"),
                QT_TRANSLATE_NOOP("ui::Names", "Change service plan"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete service plan"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore service plan")};
    case core::EntityType::Policy:
        return {QT_TRANSLATE_NOOP("ui::Names", "Policy"),
                QT_TRANSLATE_NOOP("ui::Names", "Add policy"),
                QT_TRANSLATE_NOOP("ui::Names", "Change policy"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete policy"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore policy")};
    case core::EntityType::UserGroup:
        return {QT_TRANSLATE_NOOP("ui::Names", "User group"),
                QT_TRANSLATE_NOOP("ui::Names", "Add user group"),
                QT_TRANSLATE_NOOP("ui::Names", "Change user group"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete user group"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore user group")};
    case core::EntityType::Invitation:
        return {QT_TRANSLATE_NOOP("ui::Names", "Invitation"),
                QT_TRANSLATE_NOOP("ui::Names", "Invite user"),
                QT_TRANSLATE_NOOP("ui::Names", "Change invitation"),
                QT_TRANSLATE_NOOP("ui::Names", "Cancel invitation"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore invitation")};
    case core::EntityType::StaffInvitation:
        return {QT_TRANSLATE_NOOP("ui::Names", "Staff invitation"),
                QT_TRANSLATE_NOOP("ui::Names", "Invite staff member"),
                QT_TRANSLATE_NOOP("ui::Names", "Change staff invitation"),
                QT_TRANSLATE_NOOP("ui::Names", "Cancel staff invitation"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore staff invitation")};
    case core::EntityType::TargetSystem:
        return {QT_TRANSLATE_NOOP("ui::Names", "Target system"),
                QT_TRANSLATE_NOOP("ui::Names", "Add target system"),
                QT_TRANSLATE_NOOP("ui::Names", "Change target system"),
                QT_TRANSLATE_NOOP("ui::Names", "Delete target system"),
                QT_TRANSLATE_NOOP("ui::Names", "Restore target system")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString fieldLabel(const QString &key)
{
    static const QHash<QString, const char *> labels{
        // of a user
        {u"userName"_s, QT_TRANSLATE_NOOP("ui::Names", "User name")},
        {u"displayName"_s, QT_TRANSLATE_NOOP("ui::Names", "Display name")},
        {u"firstName"_s, QT_TRANSLATE_NOOP("ui::Names", "First name")},
        {u"lastName"_s, QT_TRANSLATE_NOOP("ui::Names", "Last name")},
        {u"jobTitle"_s, QT_TRANSLATE_NOOP("ui::Names", "Job title")},
        {u"department"_s, QT_TRANSLATE_NOOP("ui::Names", "Department")},
        {u"employeeNumber"_s, QT_TRANSLATE_NOOP("ui::Names", "Employee number")},
        {u"officeNumber"_s, QT_TRANSLATE_NOOP("ui::Names", "Office number")},
        {u"officePhone"_s, QT_TRANSLATE_NOOP("ui::Names", "Office phone")},
        {u"mobilePhone"_s, QT_TRANSLATE_NOOP("ui::Names", "Mobile phone")},
        {u"fax"_s, QT_TRANSLATE_NOOP("ui::Names", "Fax")},
        {u"alternateEmail"_s, QT_TRANSLATE_NOOP("ui::Names", "Alternate e-mail")},
        {u"address"_s, QT_TRANSLATE_NOOP("ui::Names", "Address")},
        {u"city"_s, QT_TRANSLATE_NOOP("ui::Names", "City")},
        {u"state"_s, QT_TRANSLATE_NOOP("ui::Names", "State or province")},
        {u"postalCode"_s, QT_TRANSLATE_NOOP("ui::Names", "Postal code")},
        {u"usageLocation"_s, QT_TRANSLATE_NOOP("ui::Names", "Usage location")},
        {u"roles"_s, QT_TRANSLATE_NOOP("ui::Names", "Roles")},
        {u"licences"_s, QT_TRANSLATE_NOOP("ui::Names", "Licences")},
        {u"blocked"_s, QT_TRANSLATE_NOOP("ui::Names", "Sign-in blocked")},
        // of a customer
        {u"accountType"_s, QT_TRANSLATE_NOOP("ui::Names", "Account type")},
        {u"account"_s, QT_TRANSLATE_NOOP("ui::Names", "Customer account")},
        {u"ownerPassword"_s, QT_TRANSLATE_NOOP("ui::Names", "Password")},
        {u"password"_s, QT_TRANSLATE_NOOP("ui::Names", "Password")},
        {u"confirmPassword"_s, QT_TRANSLATE_NOOP("ui::Names", "Confirm password")},
        {u"name"_s, QT_TRANSLATE_NOOP("ui::Names", "Name")},
        {u"organisation"_s, QT_TRANSLATE_NOOP("ui::Names", "Organisation name")},
        {u"telephone"_s, QT_TRANSLATE_NOOP("ui::Names", "Telephone")},
        {u"country"_s, QT_TRANSLATE_NOOP("ui::Names", "Country or region")},
        {u"dataCenter"_s, QT_TRANSLATE_NOOP("ui::Names", "Data center")},
        {u"tags"_s, QT_TRANSLATE_NOOP("ui::Names", "Tags")},
        {u"image"_s, QT_TRANSLATE_NOOP("ui::Names", "Image")},
        {u"notificationProfile"_s, QT_TRANSLATE_NOOP("ui::Names", "Notification profile")},
        {u"acceptedTexts"_s, QT_TRANSLATE_NOOP("ui::Names", "Terms and privacy")},
        {u"communication"_s, QT_TRANSLATE_NOOP("ui::Names", "Communication preferences")},
        {u"managementMode"_s, QT_TRANSLATE_NOOP("ui::Names", "Management mode")},
        {u"services"_s, QT_TRANSLATE_NOOP("ui::Names", "Services")},
        {u"servicePlan"_s, QT_TRANSLATE_NOOP("ui::Names", "Service plan")},
        {u"targetSystem"_s, QT_TRANSLATE_NOOP("ui::Names", "Target system")},
        {u"policies"_s, QT_TRANSLATE_NOOP("ui::Names", "Policies")},
        {u"groups"_s, QT_TRANSLATE_NOOP("ui::Names", "User groups")},
        {u"invitation"_s, QT_TRANSLATE_NOOP("ui::Names", "Invitation")},
        {u"contact"_s, QT_TRANSLATE_NOOP("ui::Names", "Contact person")},
        {u"activated"_s, QT_TRANSLATE_NOOP("ui::Names", "Users can sign in")},
        {u"status"_s, QT_TRANSLATE_NOOP("ui::Names", "Status")},
        // of a subscription
        {u"sku"_s, QT_TRANSLATE_NOOP("ui::Names", "Product")},
        {u"term"_s, QT_TRANSLATE_NOOP("ui::Names", "Term")},
        {u"bought"_s, QT_TRANSLATE_NOOP("ui::Names", "Seats purchased")},
        {u"autoRenew"_s, QT_TRANSLATE_NOOP("ui::Names", "Auto-renew")},
        {u"renewsOn"_s, QT_TRANSLATE_NOOP("ui::Names", "Renewal date")},
        {u"used"_s, QT_TRANSLATE_NOOP("ui::Names", "Seats used")},
        {u"email"_s, QT_TRANSLATE_NOOP("ui::Names", "E-mail")},
        // set by the server only, and parts
        {u"mustChangePassword"_s, QT_TRANSLATE_NOOP("ui::Names", "Must change password")},
        {u"joined"_s, QT_TRANSLATE_NOOP("ui::Names", "Invitation accepted")},
        {u"awaitsAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Awaiting administrator")},
        {u"street"_s, QT_TRANSLATE_NOOP("ui::Names", "Street")},
        {u"serviceNews"_s, QT_TRANSLATE_NOOP("ui::Names", "Service news")},
        {u"productNews"_s, QT_TRANSLATE_NOOP("ui::Names", "Product news")},
        {u"surveys"_s, QT_TRANSLATE_NOOP("ui::Names", "Surveys")},
        {u"description"_s, QT_TRANSLATE_NOOP("ui::Names", "Description")},
        {u"person"_s, QT_TRANSLATE_NOOP("ui::Names", "Person")},
        {u"identityProvider"_s, QT_TRANSLATE_NOOP("ui::Names", "Signs in with")},
        {u"sentAt"_s, QT_TRANSLATE_NOOP("ui::Names", "Sent")},
        {u"expiresAt"_s, QT_TRANSLATE_NOOP("ui::Names", "Expires")},
        {u"sends"_s, QT_TRANSLATE_NOOP("ui::Names", "Times sent")},
        {u"createdAt"_s, QT_TRANSLATE_NOOP("ui::Names", "Created")},
        {u"changedAt"_s, QT_TRANSLATE_NOOP("ui::Names", "Changed")},
        {u"changedBy"_s, QT_TRANSLATE_NOOP("ui::Names", "Changed by")},
        {u"customer"_s, QT_TRANSLATE_NOOP("ui::Names", "Customer")},
        // of the partner and its staff
        {u"website"_s, QT_TRANSLATE_NOOP("ui::Names", "Website")},
        {u"enabledServices"_s, QT_TRANSLATE_NOOP("ui::Names", "Services for customers")},
        {u"passwordPolicy"_s, QT_TRANSLATE_NOOP("ui::Names", "Password policy")},
        {u"requireSingleSignOn"_s, QT_TRANSLATE_NOOP("ui::Names", "Require single sign-on")},
        {u"role"_s, QT_TRANSLATE_NOOP("ui::Names", "Role")},
        {u"privileges"_s, QT_TRANSLATE_NOOP("ui::Names", "Additional privileges")},
        {u"disabled"_s, QT_TRANSLATE_NOOP("ui::Names", "Disabled")},
        // of the catalogue
        {u"latitude"_s, QT_TRANSLATE_NOOP("ui::Names", "Latitude")},
        {u"longitude"_s, QT_TRANSLATE_NOOP("ui::Names", "Longitude")},
        {u"enabledByDefault"_s, QT_TRANSLATE_NOOP("ui::Names", "Enabled by default")},
        {u"partNumber"_s, QT_TRANSLATE_NOOP("ui::Names", "Part number")},
        {u"vendor"_s, QT_TRANSLATE_NOOP("ui::Names", "Vendor")},
        {u"kind"_s, QT_TRANSLATE_NOOP("ui::Names", "Kind")},
        {u"title"_s, QT_TRANSLATE_NOOP("ui::Names", "Title")},
        {u"version"_s, QT_TRANSLATE_NOOP("ui::Names", "Version")},
        {u"text"_s, QT_TRANSLATE_NOOP("ui::Names", "Text")},
        {u"forCustomers"_s, QT_TRANSLATE_NOOP("ui::Names", "For customers")},
        {u"forUsers"_s, QT_TRANSLATE_NOOP("ui::Names", "For users")},
        {u"events"_s, QT_TRANSLATE_NOOP("ui::Names", "Events")},
        {u"recipients"_s, QT_TRANSLATE_NOOP("ui::Names", "Recipients")},
        {u"tellContact"_s, QT_TRANSLATE_NOOP("ui::Names", "Notify the customer’s contact")},
        {u"mailboxGiB"_s, QT_TRANSLATE_NOOP("ui::Names", "Mailbox size (GiB)")},
        {u"storageGiB"_s, QT_TRANSLATE_NOOP("ui::Names", "Storage (GiB)")},
        {u"backupDays"_s, QT_TRANSLATE_NOOP("ui::Names", "Backups kept (days)")},
        {u"mostDevices"_s, QT_TRANSLATE_NOOP("ui::Names", "Device limit")},
        {u"mostWorkflows"_s, QT_TRANSLATE_NOOP("ui::Names", "Workflow limit")},
        {u"multiFactor"_s, QT_TRANSLATE_NOOP("ui::Names", "Multi-factor sign-in")},
    };
    const char *label = labels.value(key, nullptr);
    return label ? Names::tr(label) : key;
}

QString fieldLabel(core::EntityType type, const QString &key)
{
    // Members that share their key with another type's and mean something else.
    const bool isInvitation =
        type == core::EntityType::Invitation || type == core::EntityType::StaffInvitation;
    if (isInvitation && key == "state"_L1)
        return Names::tr("Invitation status");
    return fieldLabel(key);
}

QString choiceText(const QString &key, const QString &word)
{
    static const QHash<QString, const char *> words{
        {u"identityProvider/own"_s, QT_TRANSLATE_NOOP("ui::Names", "Own password")},
        {u"identityProvider/singleSignOn"_s, QT_TRANSLATE_NOOP("ui::Names", "Single sign-on")},
        {u"state/pending"_s, QT_TRANSLATE_NOOP("ui::Names", "Pending")},
        {u"state/accepted"_s, QT_TRANSLATE_NOOP("ui::Names", "Accepted")},
        {u"state/cancelled"_s, QT_TRANSLATE_NOOP("ui::Names", "Canceled")},
        {u"kind/terms"_s, QT_TRANSLATE_NOOP("ui::Names", "Terms")},
        {u"kind/privacy"_s, QT_TRANSLATE_NOOP("ui::Names", "Privacy policy")},
        {u"passwordPolicy/classic-10"_s,
         QT_TRANSLATE_NOOP("ui::Names", "Length and character types")},
        {u"passwordPolicy/length-15"_s, QT_TRANSLATE_NOOP("ui::Names", "Length only")},
        {u"role/owner"_s, QT_TRANSLATE_NOOP("ui::Names", "Owner")},
        {u"role/administrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Administrator")},
        {u"role/onboarding"_s, QT_TRANSLATE_NOOP("ui::Names", "Onboarding")},
        {u"role/helpdesk"_s, QT_TRANSLATE_NOOP("ui::Names", "Helpdesk")},
        {u"role/licenceManager"_s, QT_TRANSLATE_NOOP("ui::Names", "Licence manager")},
        {u"role/readOnly"_s, QT_TRANSLATE_NOOP("ui::Names", "Read-only")},
        {u"privileges/manageServicePlans"_s,
         QT_TRANSLATE_NOOP("ui::Names", "Manage service plans")},
        {u"events/started"_s, QT_TRANSLATE_NOOP("ui::Names", "Job started")},
        {u"events/finished"_s, QT_TRANSLATE_NOOP("ui::Names", "Job finished")},
        {u"events/failed"_s, QT_TRANSLATE_NOOP("ui::Names", "Job failed")},
        {u"events/needsAttention"_s, QT_TRANSLATE_NOOP("ui::Names", "Job needs attention")},
    };
    const char *text = words.value(key + u'/' + word, nullptr);
    return text ? Names::tr(text) : word;
}

QString roleName(const QString &role)
{
    static const QHash<QString, const char *> names{
        {u"user"_s, QT_TRANSLATE_NOOP("ui::Names", "User")},
        {u"userAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "User administrator")},
        {u"licenceAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Licence administrator")},
        {u"helpdeskAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Helpdesk administrator")},
        {u"billingAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Billing administrator")},
        {u"serviceAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Service administrator")},
        {u"globalAdministrator"_s, QT_TRANSLATE_NOOP("ui::Names", "Global administrator")},
    };
    const char *name = names.value(role, nullptr);
    return name ? Names::tr(name) : role;
}

QString accountTypeText(core::AccountType type)
{
    switch (type) {
    case core::AccountType::Local:
        return Names::tr("Local");
    case core::AccountType::Microsoft365:
        return Names::tr("Microsoft 365");
    case core::AccountType::Microsoft365Gov:
        return Names::tr("Microsoft 365 U.S. Government");
    case core::AccountType::Google:
        return Names::tr("Google");
    case core::AccountType::Salesforce:
        return Names::tr("Salesforce");
    case core::AccountType::AuthorizationLink:
        return Names::tr("Authorization link");
    }
    return {};
}

QString managementModeText(core::ManagementMode mode)
{
    return mode == core::ManagementMode::Partner ? Names::tr("Partner", "management mode")
                                                 : Names::tr("Customer", "management mode");
}

QString termText(core::Term term)
{
    switch (term) {
    case core::Term::Monthly:
        return Names::tr("Monthly");
    case core::Term::Annual:
        return Names::tr("1 year");
    case core::Term::Triennial:
        return Names::tr("3 years");
    }
    return {};
}

QString statusText(core::CustomerStatus status)
{
    switch (status) {
    case core::CustomerStatus::Invited:
        return Names::tr("Invited");
    case core::CustomerStatus::Active:
        return Names::tr("Active");
    case core::CustomerStatus::Suspended:
        return Names::tr("Suspended");
    }
    return {};
}

QString statusText(core::UserStatus status)
{
    switch (status) {
    case core::UserStatus::Active:
        return Names::tr("Active");
    case core::UserStatus::Blocked:
        return Names::tr("Blocked");
    case core::UserStatus::Deleted:
        return Names::tr("Deleted");
    }
    return {};
}

QString statusText(core::SubscriptionStatus status)
{
    switch (status) {
    case core::SubscriptionStatus::Active:
        return Names::tr("Active");
    case core::SubscriptionStatus::Suspended:
        return Names::tr("Suspended");
    case core::SubscriptionStatus::Cancelled:
        return Names::tr("Canceled");
    }
    return {};
}

QString statusText(core::Badge badge)
{
    switch (badge) {
    case core::Badge::None:
        return {};
    case core::Badge::OnThisComputer:
        return Names::tr("On this computer");
    case core::Badge::Sending:
        return Names::tr("Sending");
    case core::Badge::NeedsYou:
        return Names::tr("Needs attention");
    }
    return {};
}

QString entityText(core::EntityType type)
{
    return Names::tr(wordsOf(type).name);
}

QString operationText(core::OperationKind kind, core::EntityType type)
{
    switch (kind) {
    case core::OperationKind::Create:
        return Names::tr(wordsOf(type).add);
    case core::OperationKind::Change:
        return Names::tr(wordsOf(type).change);
    case core::OperationKind::Licences:
        return Names::tr("Change licences");
    case core::OperationKind::Delete:
        return Names::tr(wordsOf(type).erase);
    case core::OperationKind::Restore:
        return Names::tr(wordsOf(type).restore);
    case core::OperationKind::ResetPassword:
        return Names::tr("Reset password");
    }
    return {};
}

QString undoProblemText(core::UndoProblem problem, int changes)
{
    switch (problem) {
    case core::UndoProblem::NotDone:
        return Names::tr("Cannot undo %Ln change(s) that never ran.", nullptr, changes);
    case core::UndoProblem::Onboarding:
        return Names::tr(
            "Cannot undo %Ln onboarding(s): the customer already exists on the server.", nullptr,
            changes);
    case core::UndoProblem::Passwords:
        return Names::tr("Cannot undo %Ln password reset(s): earlier passwords are not stored.",
                         nullptr, changes);
    case core::UndoProblem::ChangedSince:
        return Names::tr("Cannot undo %Ln change(s) that were changed again later.", nullptr,
                         changes);
    case core::UndoProblem::Gone:
        return Names::tr("Cannot undo %Ln change(s): the item no longer exists.", nullptr, changes);
    case core::UndoProblem::Already:
        return Names::tr("%Ln change(s) have nothing to undo: the earlier values are already back.",
                         nullptr, changes);
    }
    return {};
}

QString planSourceText(core::PlanSource source)
{
    switch (source) {
    case core::PlanSource::Single:
        return Names::tr("Single change");
    case core::PlanSource::Onboarding:
        return Names::tr("Onboarding");
    case core::PlanSource::Csv:
        return Names::tr("CSV import");
    case core::PlanSource::Licences:
        return Names::tr("Licences");
    case core::PlanSource::Services:
        return Names::tr("Services");
    case core::PlanSource::Undo:
        return Names::tr("Undo");
    case core::PlanSource::Deletes:
        return Names::tr("Deletions");
    case core::PlanSource::Restores:
        return Names::tr("Restored users");
    case core::PlanSource::PasswordResets:
        return Names::tr("Password resets");
    case core::PlanSource::Subscriptions:
        return Names::tr("Subscriptions");
    }
    return {};
}

QString namesText(const QStringList &first, int all)
{
    const QString names = first.join(QStringLiteral(", "));
    const int more = all - static_cast<int>(first.size());
    return more > 0 ? Names::tr("%1 and %Ln more", "names", more).arg(names) : names;
}

QList<std::pair<QString, QString>> countriesByName()
{
    QList<std::pair<QString, QString>> countries;
    for (const QString &code : core::countryCodes())
        countries.append({core::countryName(code), code});
    core::sortByName(countries, [](const auto &country) { return country.first; });
    return countries;
}

} // namespace ui
