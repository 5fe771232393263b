#pragma once

#include "core/domain/customer.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/plan/badge.h"
#include "core/plan/plan.h"
#include "core/plan/planrow.h"
#include "core/plan/undo.h"
#include "core/plan/waiting.h"

#include <QList>
#include <QStringList>

#include <utility>

//! Names for things: a word or a few, never a sentence.
namespace ui {

//! "userName" → "User name"; an unknown key is returned unchanged.
[[nodiscard]] QString fieldLabel(const QString &key);
//! The same where the type is known: an invitation's "state" is not that of an address.
[[nodiscard]] QString fieldLabel(core::EntityType type, const QString &key);
//! A word of a member that has a fixed list of them: ("kind", "terms") → "Terms".
[[nodiscard]] QString choiceText(const QString &key, const QString &word);
[[nodiscard]] QString roleName(const QString &role);
[[nodiscard]] QString accountTypeText(core::AccountType type);
[[nodiscard]] QString managementModeText(core::ManagementMode mode);
[[nodiscard]] QString termText(core::Term term);

[[nodiscard]] QString statusText(core::CustomerStatus status);
[[nodiscard]] QString statusText(core::UserStatus status);
[[nodiscard]] QString statusText(core::SubscriptionStatus status);
//! Empty for Badge::None.
[[nodiscard]] QString statusText(core::Badge badge);

//! "customer", "user" …, for the middle of a sentence.
[[nodiscard]] QString entityText(core::EntityType type);
//! "Add user", "Change licences", "Delete customer" …
[[nodiscard]] QString operationText(core::OperationKind kind, core::EntityType type);
//! Why `changes` changes cannot be undone, as one sentence.
[[nodiscard]] QString undoProblemText(core::UndoProblem problem, int changes);
[[nodiscard]] QString planSourceText(core::PlanSource source);
//! "Contoso, Ana Keller and 58 more", from the first names and the total.
[[nodiscard]] QString namesText(const QStringList &first, int all);
//! Name and ISO 3166-1 code of every country, sorted in the user's language.
[[nodiscard]] QList<std::pair<QString, QString>> countriesByName();

} // namespace ui
