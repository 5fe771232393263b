#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace core {

//! Appends UTF-8 text without regard to case and accents: "Müller" as "muller", "Straße" as
//! "strasse". By table up to U+024F, by Unicode decomposition beyond.
void appendFolded(std::string &to, std::string_view utf8);
[[nodiscard]] std::string folded(std::string_view utf8);

} // namespace core
