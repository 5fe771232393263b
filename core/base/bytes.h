#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

//! Views of text without a copy. A view lives as long as the text that it was made from.
namespace core {

[[nodiscard]] inline std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}
[[nodiscard]] inline QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}
//! Of UTF-8.
[[nodiscard]] inline QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace core
