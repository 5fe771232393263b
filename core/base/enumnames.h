#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace core {

namespace detail {

//! Whether the enum names this value. The compiler spells an enumerator by its name and any other
//! value as a cast, "(core::Term)3"; C++20 has no other way to ask.
template <auto value>
consteval bool isEnumerator()
{
#if defined(_MSC_VER) && !defined(__clang__)
    constexpr std::string_view spelled = __FUNCSIG__;
    return spelled[spelled.rfind('<') + 1] != '(';
#else
    constexpr std::string_view spelled = __PRETTY_FUNCTION__;
    return spelled[spelled.rfind('=') + 2] != '(';
#endif
}

template <typename Enum, int from = 0>
consteval std::size_t countEnumerators()
{
    if constexpr (isEnumerator<static_cast<Enum>(from)>())
        return countEnumerators<Enum, from + 1>();
    else
        return from;
}

} // namespace detail

//! Enumerators of an enum that counts 0, 1, 2, …
template <typename Enum>
inline constexpr std::size_t enumCount = detail::countEnumerators<Enum>();

//! All of them, in order.
template <typename Enum>
inline constexpr auto enumValues = [] {
    std::array<Enum, enumCount<Enum>> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<Enum>(i);
    return values;
}();

//! Whether `rows` has one row for each enumerator, in order, so that the enum can be its index. For
//! a static_assert beside the table.
template <typename Enum, typename Row, std::size_t count>
consteval bool isIndexedBy(const std::array<Row, count> &rows, Enum Row::*key)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (rows[i].*key != static_cast<Enum>(i))
            return false;
    }
    return count == enumCount<Enum>;
}

//! What the enumerators are called on the wire and in files. A missing row and a wrong order do not
//! compile.
template <typename Enum>
class EnumNames {
public:
    struct Row {
        Enum value;
        std::string_view name;
    };

    template <std::size_t count>
    consteval EnumNames(const Row (&rows)[count]) // NOLINT(google-explicit-constructor)
    {
        static_assert(count == enumCount<Enum>, "each enumerator needs one row");
        for (std::size_t i = 0; i < count; ++i) {
            if (rows[i].value != static_cast<Enum>(i))
                throw "the rows must have the order of the enumerators";
            m_names[i] = rows[i].name;
        }
    }

    [[nodiscard]] constexpr std::string_view text(Enum value) const
    {
        return m_names[static_cast<std::size_t>(value)];
    }
    [[nodiscard]] QString name(Enum value) const { return QLatin1StringView(text(value)); }

    [[nodiscard]] std::optional<Enum> value(QStringView name) const
    {
        return find([name](std::string_view known) { return name == QLatin1StringView(known); });
    }
    [[nodiscard]] constexpr std::optional<Enum> value(std::string_view name) const
    {
        return find([name](std::string_view known) { return name == known; });
    }

    [[nodiscard]] constexpr std::span<const std::string_view> names() const { return m_names; }

private:
    template <typename Fits>
    [[nodiscard]] constexpr std::optional<Enum> find(const Fits &fits) const
    {
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (fits(m_names[i]))
                return static_cast<Enum>(i);
        }
        return std::nullopt;
    }

    std::array<std::string_view, enumCount<Enum>> m_names;
};

} // namespace core
