#include "core/domain/customer.h"

#include "core/domain/fieldtable.h"

namespace core {

// The parts of a customer are found by their type, in its namespace.
static void takeParts(CommunicationPreferences &preferences, const QJsonObject &json);
static QJsonObject toJson(const CommunicationPreferences &preferences);
static void checkParts(FieldErrors &, const QString &, const CommunicationPreferences &,
                       const FieldContext &)
{
}

namespace {

using enum FieldAccess;
using enum FieldNeed;

constexpr EnumNames<AccountType> accountTypes{{
    {AccountType::Local, "local"},
    {AccountType::Microsoft365, "microsoft365"},
    {AccountType::Microsoft365Gov, "microsoft365Gov"},
    {AccountType::Google, "google"},
    {AccountType::Salesforce, "salesforce"},
    {AccountType::AuthorizationLink, "authorizationLink"},
}};

constexpr EnumNames<ManagementMode> managementModes{{
    {ManagementMode::Partner, "partner"},
    {ManagementMode::Customer, "customer"},
}};

constexpr EnumNames<CustomerStatus> statuses{{
    {CustomerStatus::Invited, "invited"},
    {CustomerStatus::Active, "active"},
    {CustomerStatus::Suspended, "suspended"},
}};

constexpr std::array ofCommunication{
    field<&CommunicationPreferences::serviceNews>("serviceNews"),
    field<&CommunicationPreferences::productNews>("productNews"),
    field<&CommunicationPreferences::surveys>("surveys"),
};

std::span<const FieldSpec> communicationFields()
{
    static constexpr auto specs = specsOf(ofCommunication);
    return specs;
}

constexpr std::array ofCustomer{
    field<&Customer::id>("id").only(ServerOnly),
    choice<&Customer::accountType, accountTypes>("accountType").only(Fixed).required(),
    field<&Customer::account>("account").email().required().unique(),
    field<&Customer::name>("name").limit(nameLimit).required(WhenWhole),
    field<&Customer::organisation>("organisation").limit(nameLimit).required(),
    field<&Customer::country>("country").ofKind(FieldKind::Country).required(WhenWhole),
    field<&Customer::telephone>("telephone").ofKind(FieldKind::Phone).required(WhenWhole),
    field<&Customer::dataCenter>("dataCenter").refer(EntityType::DataCenter).required(WhenWhole),
    field<&Customer::tags>("tags").refer(EntityType::Tag),
    field<&Customer::image>("image"),
    field<&Customer::notificationProfile>("notificationProfile")
        .refer(EntityType::NotificationProfile),
    field<&Customer::acceptedTexts>("acceptedTexts").refer(EntityType::LegalText),
    parts<&Customer::communication>("communication", communicationFields),
    choice<&Customer::managementMode, managementModes>("managementMode"),
    field<&Customer::services>("services").refer(EntityType::Service),
    field<&Customer::servicePlan>("servicePlan").refer(EntityType::ServicePlan),
    field<&Customer::targetSystem>("targetSystem").refer(EntityType::TargetSystem),
    field<&Customer::policies>("policies").refer(EntityType::Policy, "forCustomers"),
    parts<&Customer::address>("address", postalAddressFields),
    parts<&Customer::contact>("contact", contactFields),
    field<&Customer::activated>("activated"),
    choice<&Customer::status, statuses>("status").only(ServerOnly),
    field<&Customer::awaitsAdministrator>("awaitsAdministrator").only(ServerOnly).whenSet(),
    field<&Customer::createdAt>("createdAt").only(Stamp),
    field<&Customer::changedAt>("changedAt").only(Stamp),
    field<&Customer::changedBy>("changedBy").only(Stamp),
};

} // namespace

static void takeParts(CommunicationPreferences &preferences, const QJsonObject &json)
{
    fieldsFromJson(preferences, ofCommunication, json);
}

static QJsonObject toJson(const CommunicationPreferences &preferences)
{
    return fieldsToJson<ofCommunication>(preferences);
}

std::span<const FieldSpec> customerFields()
{
    static constexpr auto specs = specsOf(ofCustomer);
    return specs;
}

QString accountTypeName(AccountType type)
{
    return accountTypes.name(type);
}

std::optional<AccountType> accountTypeFromName(QStringView name)
{
    return accountTypes.value(name);
}

QString managementModeName(ManagementMode mode)
{
    return managementModes.name(mode);
}

QString customerStatusName(CustomerStatus status)
{
    return statuses.name(status);
}

QJsonObject toRequest(const Customer &customer)
{
    return fieldsToRequest<ofCustomer>(customer);
}

QJsonObject toJson(const Customer &customer)
{
    return fieldsToJson<ofCustomer>(customer);
}

Customer customerFromJson(const QJsonObject &json)
{
    Customer customer;
    fieldsFromJson(customer, ofCustomer, json);
    return customer;
}

FieldErrors validate(const Customer &customer)
{
    FieldErrors errors;
    // All that its administrator has to fill in must be known before users can sign in.
    const bool isWhole = !customer.awaitsAdministrator || customer.activated;
    checkFields(errors, ofCustomer, customer, {isWhole, customer.country});
    // The partner could not send the invitation again, and the customer would be locked out.
    if (customer.awaitsAdministrator && customer.managementMode == ManagementMode::Customer)
        errors.append({QStringLiteral("/managementMode"), FieldProblem::NotAllowed, {}});
    return errors;
}

} // namespace core
