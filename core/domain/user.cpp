#include "core/domain/user.h"

#include "core/domain/fieldtable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using enum FieldAccess;
using enum FieldColumn;
using enum FieldKind;

constexpr EnumNames<UserStatus> statuses{{
    {UserStatus::Active, "active"},
    {UserStatus::Blocked, "blocked"},
    {UserStatus::Deleted, "deleted"},
}};

constexpr std::array<std::string_view, 7> roleWords{
    "user",
    "userAdministrator",
    "licenceAdministrator",
    "helpdeskAdministrator",
    "billingAdministrator",
    "serviceAdministrator",
    "globalAdministrator",
};

// The limits are those of the vendors.
constexpr std::array ofUser{
    field<&User::id>("id").only(ServerOnly),
    field<&User::customer>("customer").only(ServerOnly),
    field<&User::userName>("userName")
        .email(79)
        .required()
        .unique()
        .inColumn(Own, UserText::UserName),
    field<&User::displayName>("displayName")
        .limit(titleLimit)
        .required()
        .inColumn(Own, UserText::DisplayName),
    field<&User::firstName>("firstName").limit(64),
    field<&User::lastName>("lastName").limit(64),
    field<&User::jobTitle>("jobTitle").limit(64).inColumn(Shared, UserText::JobTitle),
    field<&User::department>("department").limit(64).inColumn(Shared, UserText::Department),
    field<&User::employeeNumber>("employeeNumber")
        .limit(16)
        .inColumn(Own, UserText::EmployeeNumber),
    field<&User::officeNumber>("officeNumber").limit(128),
    field<&User::officePhone>("officePhone").limit(64),
    field<&User::mobilePhone>("mobilePhone").limit(64),
    field<&User::fax>("fax").limit(64),
    field<&User::alternateEmail>("alternateEmail").email(),
    field<&User::address>("address").limit(streetLimit),
    field<&User::city>("city").limit(cityLimit),
    field<&User::state>("state").limit(cityLimit),
    field<&User::postalCode>("postalCode").limit(postalCodeLimit),
    field<&User::country>("country").ofKind(Country).inColumn(Shared, UserText::Country),
    field<&User::usageLocation>("usageLocation").ofKind(Country),
    field<&User::roles>("roles").choices(roleWords, FieldProblem::UnknownReference),
    field<&User::blocked>("blocked"),
    field<&User::groups>("groups").refer(EntityType::UserGroup),
    field<&User::policies>("policies").refer(EntityType::Policy, "forUsers"),
    field<&User::licences>("licences").refer(EntityType::Subscription).only(ServerOnly),
    choice<&User::status, statuses>("status").only(ServerOnly),
    field<&User::mustChangePassword>("mustChangePassword").only(ServerOnly),
    field<&User::joined>("joined").only(ServerOnly).whenSet(),
    field<&User::createdAt>("createdAt").only(Stamp),
    field<&User::changedAt>("changedAt").only(Stamp),
    field<&User::changedBy>("changedBy").only(Stamp),
};

constexpr bool isWritableText(const TypedField<User> &field)
{
    return field.text != nullptr && field.isRequest();
}

constexpr auto textFields = [] {
    std::array<UserTextField, std::ranges::count_if(ofUser, isWritableText)> texts{};
    std::size_t at = 0;
    for (const auto &field : ofUser) {
        if (isWritableText(field))
            texts[at++] = {field.key, field.text, field.most, field.column, field.columnAt};
    }
    return texts;
}();

//! By UserText; an enumerator that no row names, or two rows name, does not compile.
constexpr auto tableTexts = [] {
    std::array<UserTextField, enumCount<UserText>> texts{};
    for (const auto &field : textFields) {
        if (field.column == FieldColumn::None)
            continue;
        auto &place = texts.at(static_cast<std::size_t>(field.columnAt));
        if (place.member)
            throw "two rows have the same UserText";
        place = field;
    }
    return texts;
}();
static_assert(std::ranges::all_of(tableTexts, [](const auto &text) { return text.member; }));
static_assert(std::ranges::all_of(tableTexts, [](const auto &text) {
    return (text.column == Own) == (text.columnAt < static_cast<int>(firstSharedUserText));
}));

} // namespace

std::span<const FieldSpec> userFields()
{
    static constexpr auto specs = specsOf(ofUser);
    return specs;
}

const QStringList &userRoles()
{
    static const auto roles = wordList(roleWords);
    return roles;
}

std::span<const UserTextField> userTextFields()
{
    return textFields;
}

const UserTextField &userTextField(UserText text)
{
    return tableTexts[static_cast<std::size_t>(text)];
}

const QStringList &joinedUserKeys()
{
    static const QStringList keys{u"roles"_s, u"policies"_s};
    return keys;
}

QJsonObject toRequest(const User &user)
{
    return fieldsToRequest<ofUser>(user);
}

QJsonObject toJson(const User &user)
{
    return fieldsToJson<ofUser>(user);
}

User userFromJson(const QJsonObject &json)
{
    User user;
    fieldsFromJson(user, ofUser, json);
    return user;
}

FieldErrors validate(const User &user)
{
    FieldErrors errors;
    checkFields(errors, ofUser, user);
    return errors;
}

QString foldedUserName(const QString &userName)
{
    return userName.trimmed().toLower();
}

} // namespace core
