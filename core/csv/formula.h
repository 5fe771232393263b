#pragma once

#include <string_view>

namespace core::csv {

//! True for a cell that a spreadsheet might run: it begins with = + - @, a tab or a line break, or
//! a full-width form, or would do so without the apostrophes before it. The writer puts an
//! apostrophe before such a cell.
[[nodiscard]] bool isFormulaLike(std::string_view cell);

//! The cell without the apostrophe that a careful writer put there.
[[nodiscard]] inline std::string_view withoutGuard(std::string_view cell)
{
    return cell.starts_with('\'') && isFormulaLike(cell.substr(1)) ? cell.substr(1) : cell;
}

} // namespace core::csv
