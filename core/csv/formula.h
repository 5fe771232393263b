#pragma once

#include <string_view>

namespace core::csv {

//! True for a cell that a spreadsheet might execute: it begins with = + - @, a tab or a line break,
//! or a full-width form, possibly after apostrophes. The writer prefixes such a cell with an
//! apostrophe.
[[nodiscard]] bool isFormulaLike(std::string_view cell);

//! The cell without a protective apostrophe.
[[nodiscard]] inline std::string_view withoutGuard(std::string_view cell)
{
    return cell.starts_with('\'') && isFormulaLike(cell.substr(1)) ? cell.substr(1) : cell;
}

} // namespace core::csv
