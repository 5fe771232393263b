#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <initializer_list>

namespace server {

//! Markup that can be sent as is. It comes from html() only, so text cannot get into a page without
//! being escaped.
class Html {
public:
    Html() = default;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    Html &operator+=(const Html &other)
    {
        m_bytes += other.m_bytes;
        return *this;
    }

private:
    struct Part {
        Part(const QString &text);
        Part(const QByteArray &text)
            : Part(QString::fromUtf8(text))
        {
        }
        Part(const Html &markup)
            : bytes(markup.bytes())
        {
        }
        QByteArray bytes;
    };
    static Html fill(QByteArrayView markup, std::initializer_list<Part> parts);

    template <std::size_t Size, typename... Parts>
    friend Html html(const char (&markup)[Size], const Parts &...parts);

    QByteArray m_bytes;
};

//! Replaces each {} of the literal with the next part: text is escaped, for content and for
//! attributes in double quotes; Html is inserted unchanged.
template <std::size_t Size, typename... Parts>
[[nodiscard]] Html html(const char (&markup)[Size], const Parts &...parts)
{
    return Html::fill(QByteArrayView(markup, Size - 1), {Html::Part(parts)...});
}

} // namespace server
