#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class QLocale;

namespace core {

//! The order of names in lists: without case and accents, letters as the locale sorts them
//! ("Ö" after "Z" in Swedish, beside "O" in German), numbers by value ("Customer 2" before
//! "Customer 10"). The letters from a to z keep their order in every locale. Two names compare as
//! their keys do, byte by byte: a key is made once a name, and a million of them sort by radix.
class NameOrder {
public:
    //! That of the default locale. Safe on any thread.
    [[nodiscard]] static std::shared_ptr<const NameOrder> current();

    explicit NameOrder(const QLocale &locale);

    void appendKey(std::string &to, std::string_view utf8) const;
    [[nodiscard]] std::string key(const QString &text) const;
    //! Whether the key differs from that of the folded text.
    [[nodiscard]] bool hasOwnLetters(std::string_view utf8) const;
    //! Eight bytes of a key as a number that sorts as they do, with zeros after the end.
    [[nodiscard]] static std::uint64_t keyPart(std::string_view letters, size_t from);

    //! Folded text, but for letters of the locale's own: what keyPart() makes keys of.
    void appendLetters(std::string &to, std::string_view utf8) const;

private:
    std::vector<std::string> m_letters; //!< by code point; empty = as folded
};

[[nodiscard]] std::string nameKey(const QString &text);
void sortNames(QStringList &names);

//! Stable sort of a list by the names of its items, whose keys are made once each.
template <typename T, typename NameOf>
void sortByName(QList<T> &list, const NameOf &nameOf)
{
    const auto order = NameOrder::current();
    std::vector<std::pair<std::string, qsizetype>> keys;
    keys.reserve(static_cast<size_t>(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i)
        keys.emplace_back(order->key(nameOf(std::as_const(list)[i])), i);
    std::sort(keys.begin(), keys.end());
    QList<T> sorted;
    sorted.reserve(list.size());
    for (const auto &[key, at] : keys)
        sorted.append(std::move(list[at]));
    list = std::move(sorted);
}

} // namespace core
