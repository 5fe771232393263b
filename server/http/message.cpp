#include "server/http/message.h"

namespace server {

Query::Query(QByteArray text)
    : m_text(std::move(text))
{
}

std::optional<QByteArrayView> Query::find(QStringView name) const
{
    const QByteArrayView all(m_text);
    for (qsizetype from = 0; from < all.size();) {
        auto end = all.indexOf('&', from);
        if (end < 0)
            end = all.size();
        const auto item = all.sliced(from, end - from);
        const auto equals = item.indexOf('=');
        const auto itemName = equals < 0 ? item : item.first(equals);
        if (QString::fromUtf8(QByteArray::fromPercentEncoding(itemName.toByteArray())) == name)
            return equals < 0 ? QByteArrayView() : item.sliced(equals + 1);
        from = end + 1;
    }
    return std::nullopt;
}

QString Query::queryItemValue(QStringView name) const
{
    const auto found = find(name);
    return found ? QString::fromUtf8(QByteArray::fromPercentEncoding(found->toByteArray()))
                 : QString();
}

void Headers::add(QByteArrayView name, QByteArrayView value)
{
    const auto start = static_cast<int>(m_text.size());
    for (const char c : name)
        m_text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    m_text += value;
    m_places.push_back(
        {start, start + static_cast<int>(name.size()), static_cast<int>(m_text.size())});
}

QByteArray Headers::value(QByteArrayView lowerCaseName) const
{
    for (const auto &place : m_places) {
        if (part(place.name, place.value) == lowerCaseName)
            return part(place.value, place.end).toByteArray();
    }
    return {};
}

int Headers::count(QByteArrayView lowerCaseName) const
{
    int count = 0;
    for (const auto &place : m_places)
        count += part(place.name, place.value) == lowerCaseName ? 1 : 0;
    return count;
}

} // namespace server
