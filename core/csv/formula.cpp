#include "core/csv/formula.h"

#include <algorithm>
#include <array>

namespace core::csv {

bool isFormulaLike(std::string_view cell)
{
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    if (cell.empty())
        return false;
    static constexpr std::array<std::string_view, 4> fullWidth = {
        "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}; // = + - @
    return std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos ||
           std::any_of(fullWidth.begin(), fullWidth.end(),
                       [cell](std::string_view form) { return cell.starts_with(form); });
}

} // namespace core::csv
