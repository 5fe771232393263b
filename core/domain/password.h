#pragma once

#include "core/base/enumnames.h"
#include "core/base/secret.h"
#include "core/domain/field.h"

#include <optional>

namespace core {

//! `classic-10`: at least 10 characters, an upper-case and a lower-case letter, a digit or symbol.
//! `length-15`: at least 15 characters of any kind.
enum class PasswordPolicy { Classic10, Length15 };
inline constexpr EnumNames<PasswordPolicy> passwordPolicies{{
    {PasswordPolicy::Classic10, "classic-10"},
    {PasswordPolicy::Length15, "length-15"},
}};
[[nodiscard]] QString passwordPolicyName(PasswordPolicy policy);
[[nodiscard]] std::optional<PasswordPolicy> passwordPolicyFromName(QStringView name);
[[nodiscard]] int fewestCharacters(PasswordPolicy policy);

//! Every rule and whether it is met, for a list that updates while typing.
struct PasswordRule {
    FieldProblem problem;
    bool met = false;
};
[[nodiscard]] QList<PasswordRule> passwordRules(const QString &password,
                                                PasswordPolicy policy = PasswordPolicy::Classic10);
void checkPassword(FieldErrors &errors, const QString &pointer, const QString &password,
                   PasswordPolicy policy = PasswordPolicy::Classic10);

//! 16 characters without look-alikes that meet `classic-10`, from libsodium's generator (about 92
//! bits).
[[nodiscard]] Secret drawPassword();

} // namespace core
