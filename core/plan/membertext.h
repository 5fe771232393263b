#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <span>
#include <string_view>

//! Entities as text: most of one is never read, and a tree costs ten times as much.
namespace core {

//! The members that differ between two texts, on each side; and `always` unchanged. May include
//! members that differ only in notation.
struct Differing {
    QJsonObject before;
    QJsonObject after;
};
//! Empty if one of them is not an object.
[[nodiscard]] std::optional<Differing> differing(std::string_view before, std::string_view after,
                                                 std::string_view always);

//! The text of an object with these members replaced; a null removes one, and those in `but` are
//! left out. Empty if one of them is not an object, or a member that is an object would have to be
//! merged.
[[nodiscard]] std::optional<QByteArray> withMembers(std::string_view text, std::string_view members,
                                                    std::span<const std::string_view> but = {});

} // namespace core
