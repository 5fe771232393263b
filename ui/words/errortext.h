#pragma once

#include "core/base/result.h"
#include "core/domain/field.h"
#include "core/plan/plan.h"
#include "core/services/importsession.h"
#include "ui/words/names.h"

#include <QString>

namespace core {
class Directory;
}

//! core speaks codes; here they become sentences. Each says what happened, then what to do.
namespace ui {

[[nodiscard]] QString errorText(const core::Error &error);
//! For the line below a field, so it does not name the field.
[[nodiscard]] QString fieldErrorText(const core::FieldError &error);
//! The same after the field's label: "User name: Remove the spaces."
[[nodiscard]] QString labelledErrorText(const core::FieldError &error);
//! Empty when the subscription is unknown.
[[nodiscard]] QString subscriptionText(const QString &id, const core::Directory *directory);
//! Without `directory` the sentences name no subscription.
[[nodiscard]] QString findingText(const core::Finding &finding, const core::Directory *directory);
[[nodiscard]] QString refusalText(const core::Refusal &refusal, const core::Directory *directory);
[[nodiscard]] QString fileErrorText(const core::ImportFileError &error);
//! A password rule as a list item.
[[nodiscard]] QString passwordRuleText(core::FieldProblem rule);

} // namespace ui
