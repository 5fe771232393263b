#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

//! Finds a needle in a text by two of its bytes, chosen for being rare in names and addresses, 16
//! positions at a time.
class TextScan {
public:
    explicit TextScan(std::string needle);

    //! Position of the needle at or after `from`, or npos.
    [[nodiscard]] size_t find(std::string_view text, size_t from = 0) const;
    [[nodiscard]] bool isIn(std::string_view text) const
    {
        return find(text) != std::string_view::npos;
    }

private:
    std::string m_needle;
    size_t m_first = 0; // offsets of the two bytes in the needle
    size_t m_second = 0;
};

} // namespace core
