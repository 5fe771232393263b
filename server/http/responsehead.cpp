#include "server/http/responsehead.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <ctime>
#include <string_view>

namespace server {
namespace {

const char *reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 424:
        return "Failed Dependency";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Answer"; // clients ignore it
    }
}

//! RFC 9110 requires the English form in every locale; refreshed once a second.
std::string_view date()
{
    static thread_local std::time_t last = 0;
    static thread_local std::array<char, 32> text{};
    static thread_local std::size_t size = 0;
    const auto now = std::time(nullptr);
    if (now != last) {
        static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        const auto days1970 = now / 86'400;
        const auto rest = static_cast<int>(now % 86'400);
        const auto day = QDate(1970, 1, 1).addDays(days1970);
        size = static_cast<std::size_t>(
            std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                          days[(days1970 + 4) % 7], day.day(), months[day.month() - 1], day.year(),
                          rest / 3600, rest / 60 % 60, rest % 60));
        last = now;
    }
    return {text.data(), size};
}

void add(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    // Whatever a route writes to a field, it must stay one field.
    const auto isSafe = [](QByteArrayView text) {
        return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == 0; });
    };
    if (!isSafe(name) || !isSafe(value))
        return;
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

} // namespace

bool hasHeader(const Response &response, QByteArrayView name)
{
    return std::ranges::any_of(response.headers, [name](const Header &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

void writeHead(QByteArray &head, const Response &response, qsizetype bodySize,
               const HeadFacts &facts)
{
    head.resize(0);
    head.reserve(512);
    head += "HTTP/1.1 ";
    head += QByteArray::number(response.status);
    head += ' ';
    head += reasonOf(response.status);
    head += "\r\nDate: ";
    head += QByteArrayView(date().data(), qsizetype(date().size()));
    head += "\r\n";
    if (bodySize > 0)
        add(head, "Content-Type", response.contentType);
    if (response.status != 204 && response.status != 304)
        add(head, "Content-Length", QByteArray::number(bodySize));
    head += "Tenantry-Api: 1\r\n";
    add(head, "Request-Id", facts.requestId);
    if (!hasHeader(response, "Cache-Control"))
        head += "Cache-Control: no-store\r\n";
    head += "X-Content-Type-Options: nosniff\r\n";
    if (facts.isEncrypted)
        head += "Strict-Transport-Security: max-age=31536000\r\n";
    if (facts.note.budget >= 0) {
        const auto number = [](qint64 value) { return QByteArray::number(value); };
        add(head, "RateLimit-Policy", "\"tenant\";q=" + number(facts.note.budget) + ";w=60");
        add(head, "RateLimit",
            "\"tenant\";r=" + number(facts.note.budgetLeft) +
                ";t=" + number(facts.note.budgetSeconds));
    }
    for (const auto &[name, value] : response.headers)
        add(head, name, value);
    if (!facts.keepsAlive)
        head += "Connection: close\r\n";
    head += "\r\n";
}

QByteArray numberedId(const core::Id &first, std::uint32_t number)
{
    static constexpr char digits[] = "0123456789abcdef";
    auto bytes = first.bytes();
    std::uint32_t last = 0;
    for (std::size_t i = 12; i < 16; ++i)
        last = last << 8 | bytes[i];
    last += number;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(last >> (8 * i));
    QByteArray text(36, '-');
    auto *at = text.data();
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            ++at;
        *at++ = digits[bytes[i] >> 4];
        *at++ = digits[bytes[i] & 0xf];
    }
    return text;
}

} // namespace server
