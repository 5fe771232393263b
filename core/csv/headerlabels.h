#pragma once

#include "core/csv/header.h"

#include <string_view>

namespace core::csv {

//! How strongly a label claims its field: "Email" is the user name only if no column says "User
//! name".
enum class Claim { Sure, Weak };

struct Label {
    //! Lower-case ASCII letters and digits only, as made by fold().
    std::string_view folded;
    Field field;
    Claim claim = Claim::Sure;
};

[[nodiscard]] const Label *findLabel(std::string_view folded);

} // namespace core::csv
