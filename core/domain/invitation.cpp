#include "core/domain/invitation.h"

#include "core/domain/fieldtable.h"

#include <algorithm>

namespace core {
namespace {

using enum FieldAccess;

constexpr EnumNames<InvitationState> states{{
    {InvitationState::Pending, "pending"},
    {InvitationState::Accepted, "accepted"},
    {InvitationState::Cancelled, "cancelled"},
}};

constexpr EnumNames<IdentityProvider> providers{{
    {IdentityProvider::Own, "own"},
    {IdentityProvider::SingleSignOn, "singleSignOn"},
}};

//! Whose account the person gets is all that differs between the two kinds of invitation.
consteval auto fieldsFor(EntityType person)
{
    return std::array{
        field<&Invitation::id>("id").only(ServerOnly),
        field<&Invitation::person>("person").refer(person).only(Fixed),
        field<&Invitation::email>("email").email().required(),
        choice<&Invitation::identityProvider, providers>("identityProvider"),
        choice<&Invitation::state, states>("state").only(ServerOnly),
        field<&Invitation::sentAt>("sentAt").only(ServerOnly),
        field<&Invitation::expiresAt>("expiresAt").only(ServerOnly),
        field<&Invitation::sends>("sends").only(ServerOnly),
        field<&Invitation::createdAt>("createdAt").only(Stamp),
        field<&Invitation::changedAt>("changedAt").only(Stamp),
        field<&Invitation::changedBy>("changedBy").only(Stamp),
    };
}
constexpr auto ofStaffInvitation = fieldsFor(EntityType::Staff);
constexpr auto ofInvitation = [] {
    const auto shared = fieldsFor(EntityType::User);
    std::array<TypedField<Invitation>, shared.size() + 1> all{};
    std::ranges::copy(shared, all.begin());
    all.back() = field<&Invitation::customer>("customer").only(ServerOnly).whenSet();
    return all;
}();

} // namespace

std::span<const FieldSpec> staffInvitationFields()
{
    static constexpr auto specs = specsOf(ofStaffInvitation);
    return specs;
}

QJsonObject toRequest(const Invitation &value)
{
    return fieldsToRequest<ofInvitation>(value);
}

std::span<const FieldSpec> invitationFields()
{
    static constexpr auto specs = specsOf(ofInvitation);
    return specs;
}

QJsonObject toJson(const Invitation &value)
{
    return fieldsToJson<ofInvitation>(value);
}

Invitation invitationFromJson(const QJsonObject &json)
{
    Invitation value;
    fieldsFromJson(value, ofInvitation, json);
    return value;
}

FieldErrors validate(const Invitation &value)
{
    FieldErrors errors;
    checkFields(errors, ofInvitation, value);
    return errors;
}

bool isExpired(const Invitation &i, const QDateTime &now)
{
    return i.state == InvitationState::Pending && now >= i.expiresAt;
}

} // namespace core
