#include "server/base/throttle.h"

#include <QHostAddress>

#include <algorithm>

namespace server {

using std::chrono::milliseconds;
using std::chrono::seconds;

seconds waitOf(const Tally &tally, const QDateTime &now)
{
    if (!tally.freeAt.isValid() || tally.freeAt <= now)
        return seconds(0);
    return std::chrono::ceil<seconds>(milliseconds(now.msecsTo(tally.freeAt)));
}

Tally counted(Tally tally, const ThrottleRule &rule, const QDateTime &now)
{
    if (tally.lastAt.isValid() && tally.lastAt.addSecs(rule.forget.count()) <= now)
        tally.failures = 0;
    ++tally.failures;
    tally.lastAt = now;
    const int over = tally.failures - rule.free;
    // 2^20 s exceeds every rule's `most`.
    const auto wait =
        over <= 0 ? seconds(0) : std::min(rule.first * (1 << std::min(over - 1, 20)), rule.most);
    tally.freeAt = now.addSecs(wait.count());
    return tally;
}

QString addressBlock(const QString &address)
{
    QHostAddress host(address);
    bool isV4 = false;
    const auto v4 = host.toIPv4Address(&isV4); // IPv4-mapped addresses too
    if (isV4)
        return QHostAddress(v4 & 0xFFFFFF00U).toString() + QStringLiteral("/24");
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    auto bytes = host.toIPv6Address();
    std::fill(std::begin(bytes.c) + 7, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString() + QStringLiteral("/56");
}

} // namespace server
