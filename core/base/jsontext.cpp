#include "core/base/jsontext.h"

#include "core/base/bytes.h"
#include "core/base/json.h"

#include <QJsonDocument>

#include <string_view>

namespace core {
namespace {

//! Position after the string that begins here, including its quotes.
size_t afterString(std::string_view text, size_t at)
{
    for (++at; text[at] != '"'; ++at) {
        if (text[at] == '\\')
            ++at;
    }
    return at + 1;
}

//! Position after the value that begins here.
size_t afterValue(std::string_view text, size_t at)
{
    for (int depth = 0;;) {
        switch (text[at]) {
        case '"':
            at = afterString(text, at);
            continue;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (depth == 0)
                return at;
            --depth;
            break;
        case ',':
            if (depth == 0)
                return at;
            break;
        default:
            break;
        }
        ++at;
    }
}

QString unquoted(std::string_view written)
{
    const QByteArrayView text(written.data(), static_cast<qsizetype>(written.size()));
    if (!text.contains('\\'))
        return QString::fromUtf8(text.sliced(1, text.size() - 2));
    return QJsonDocument::fromJson('{' + text.toByteArray() + ":0}").object().begin().key();
}

//! Visits each name as written, until one visit returns true. The text is our own, so it is
//! well-formed.
template <typename Visit>
void eachName(std::string_view text, Visit visit)
{
    for (size_t at = 1; at < text.size() && text[at] != '}';) {
        if (text[at] == ',')
            ++at;
        const auto end = afterString(text, at);
        if (visit(text.substr(at, end - at)))
            return;
        at = afterValue(text, end + 1);
    }
}

} // namespace

JsonText::JsonText(const QJsonObject &object)
{
    if (!object.isEmpty())
        m_text = compactJson(object);
}

QJsonObject JsonText::object() const
{
    return QJsonDocument::fromJson(m_text).object();
}

QByteArray JsonText::text() const
{
    return m_text.isEmpty() ? QByteArrayLiteral("{}") : m_text;
}

QStringList JsonText::keys() const
{
    QStringList names;
    eachName(viewOf(m_text), [&names](std::string_view name) {
        names.append(unquoted(name));
        return false;
    });
    return names;
}

QByteArray JsonText::joinedKeys() const
{
    QByteArray names;
    bool isFirst = true;
    eachName(viewOf(m_text), [&](std::string_view name) {
        if (!isFirst)
            names += ',';
        isFirst = false;
        if (name.find('\\') != std::string_view::npos)
            names += unquoted(name).toUtf8();
        else
            names.append(name.data() + 1, static_cast<qsizetype>(name.size()) - 2);
        return false;
    });
    return names;
}

bool JsonText::contains(QStringView name) const
{
    const QByteArray quoted = '"' + name.toUtf8() + '"';
    bool found = false;
    eachName(viewOf(m_text), [&](std::string_view written) {
        found = written.find('\\') == std::string_view::npos ? written == viewOf(quoted)
                                                             : unquoted(written) == name;
        return found;
    });
    return found;
}

} // namespace core
