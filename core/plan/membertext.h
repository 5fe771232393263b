#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <span>
#include <string_view>

//! Entities as text: most of one is never looked at, and a tree of it costs ten times as much.
namespace core {

//! The members that are not the same in two texts, on each side; and `always` as it is. Members
//! that differ only in how they are written may be among them.
struct Differing {
    QJsonObject before;
    QJsonObject after;
};
//! Nothing when one of them is no object.
[[nodiscard]] std::optional<Differing> differing(std::string_view before, std::string_view after,
                                                 std::string_view always);

//! The text of an object with these members, another one's, in place of its own; a null takes one
//! away, and those named in `but` are left out. Nothing when one of them is no object, or when a
//! member that is an object would have to be merged.
[[nodiscard]] std::optional<QByteArray> withMembers(std::string_view text, std::string_view members,
                                                    std::span<const std::string_view> but = {});

} // namespace core
