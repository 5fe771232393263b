#pragma once

#include "core/base/secret.h"
#include "core/domain/field.h"

namespace core {

//! Policy `classic-10`: at least 10 characters, an upper-case and a lower-case letter, a digit or
//! symbol. Every rule with whether it is met, for a list that changes while typing.
struct PasswordRule {
    FieldProblem problem;
    bool met = false;
};
[[nodiscard]] QList<PasswordRule> passwordRules(const QString &password);
void checkPassword(FieldErrors &errors, const QString &pointer, const QString &password);

//! 16 characters without look-alikes that meet `classic-10`, drawn from libsodium's generator
//! (about 92 bits).
[[nodiscard]] Secret drawPassword();

} // namespace core
