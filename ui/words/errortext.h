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

//! core speaks codes; here they become sentences. Each says what is wrong and what to do next.
namespace ui {

[[nodiscard]] QString errorText(const core::Error &error);
//! For the line below a field: it need not name the field.
[[nodiscard]] QString fieldErrorText(const core::FieldError &error);
//! `directory` gives the names of what the codes mean by id; without it they stay general.
[[nodiscard]] QString findingText(const core::Finding &finding, const core::Directory *directory);
[[nodiscard]] QString refusalText(const core::Refusal &refusal, const core::Directory *directory);
[[nodiscard]] QString fileErrorText(const core::ImportFileError &error);
//! A password rule as a line of a list: "At least 10 characters".
[[nodiscard]] QString passwordRuleText(core::FieldProblem rule);

} // namespace ui
