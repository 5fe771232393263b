#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <string>

namespace core {
namespace {

constexpr char hexDigits[] = "0123456789abcdef";

void appendEscaped(std::string &out, char16_t unit)
{
    const char text[6] = {'\\',
                          'u',
                          hexDigits[unit >> 12],
                          hexDigits[(unit >> 8) & 0xf],
                          hexDigits[(unit >> 4) & 0xf],
                          hexDigits[unit & 0xf]};
    out.append(text, sizeof text);
}

//! The short escape of an ASCII character, or 0 if it is written as itself or as a number.
char shortEscape(char16_t unit)
{
    switch (unit) {
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    case u'\b':
        return 'b';
    case u'\f':
        return 'f';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    default:
        return 0;
    }
}

bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\';
}

void appendUtf8(std::string &out, QStringView text)
{
    const auto utf8 = text.toUtf8();
    out.append(utf8.constData(), static_cast<size_t>(utf8.size()));
}

void appendString(std::string &out, const QString &text)
{
    out += '"';
    const auto *at = reinterpret_cast<const char16_t *>(text.utf16());
    const auto *const end = at + text.size();
    while (at != end) {
        char plain[128];
        size_t count = 0;
        while (at != end && isPlain(*at) && count < sizeof plain)
            plain[count++] = static_cast<char>(*at++);
        out.append(plain, count);
        if (at == end || isPlain(*at))
            continue;
        const char16_t unit = *at++;
        if (const char escape = shortEscape(unit)) {
            const char pair[2] = {'\\', escape};
            out.append(pair, sizeof pair);
        } else if (unit < 0x20) {
            appendEscaped(out, unit);
        } else if (QChar::isHighSurrogate(unit) && at != end && QChar::isLowSurrogate(*at)) {
            const char16_t both[2] = {unit, *at++};
            appendUtf8(out, QStringView(both, 2));
        } else if (QChar::isSurrogate(unit)) {
            appendEscaped(out, unit);
        } else {
            appendUtf8(out, QStringView(&unit, 1));
        }
    }
    out += '"';
}

void appendObject(std::string &out, const QJsonObject &object);

void appendValue(std::string &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return appendString(out, value.toString());
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Object:
        return appendObject(out, value.toObject());
    case QJsonValue::Array: {
        const auto items = value.toArray();
        out += '[';
        bool isFirst = true;
        for (const auto &item : items) {
            if (!isFirst)
                out += ',';
            isFirst = false;
            appendValue(out, item);
        }
        out += ']';
        return;
    }
    case QJsonValue::Double: {
        // Numbers are written by Qt, so that the bytes match; they are few.
        const auto list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        out.append(list.constData() + 1, static_cast<size_t>(list.size() - 2));
        return;
    }
    default:
        out += "null";
    }
}

void appendObject(std::string &out, const QJsonObject &object)
{
    out += '{';
    bool isFirst = true;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        appendString(out, it.key());
        out += ':';
        appendValue(out, it.value());
    }
    out += '}';
}

} // namespace

QByteArray compactJson(const QJsonObject &object)
{
    constexpr size_t usual = 768;
    std::string out;
    out.reserve(usual);
    appendObject(out, object);
    return QByteArray(out.data(), static_cast<qsizetype>(out.size()));
}

QByteArray compactJson(const QString &text)
{
    std::string out;
    appendString(out, text);
    return QByteArray(out.data(), static_cast<qsizetype>(out.size()));
}

} // namespace core
