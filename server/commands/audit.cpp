#include "server/store/audit.h"

#include "core/csv/writer.h"
#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/embedded/process.h"
#include "server/store/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! The tenant's, or all if it is null.
core::Result<QList<core::Id>> tenantsFor(Connection &connection, const core::Id &tenant)
{
    return tenant.isNull() ? listedTenants(connection)
                           : core::Result<QList<core::Id>>(QList{tenant});
}

core::Result<int> verify(Connection &connection, const QList<core::Id> &tenants)
{
    int bad = 0;
    for (const auto &tenant : tenants) {
        if (auto done = connection.setTenant(tenant); !done)
            return tl::unexpected(done.error());
        const auto report = verifyAudit(connection, tenant);
        if (!report)
            return tl::unexpected(report.error());
        // Write the head down elsewhere: an attacker who rewrites a whole audit cannot reproduce
        // it.
        if (report->firstBad == 0)
            std::printf("%s ok entries=%lld head=%s\n", qPrintable(tenant.toString()),
                        static_cast<long long>(report->entries), report->head.constData());
        else
            std::printf("%s broken at=%lld\n", qPrintable(tenant.toString()),
                        static_cast<long long>(report->firstBad));
        bad += report->firstBad != 0;
    }
    return bad;
}

QByteArray hex(const core::Id &id)
{
    return id.isNull() ? QByteArray() : id.toString().toLatin1();
}

//! One line of JSON per entry.
QByteArray lineOf(const core::Id &tenant, const AuditRow &row)
{
    const QJsonObject json{{u"tenant"_s, tenant.toString()},
                           {u"entry"_s, row.seq},
                           {u"at"_s, row.at},
                           {u"account"_s, row.principal.toString()},
                           {u"device"_s, QString::fromLatin1(hex(row.device))},
                           {u"operation"_s, QString::fromLatin1(hex(row.operation))},
                           {u"request"_s, QString::fromUtf8(row.request)},
                           {u"action"_s, QString::fromUtf8(row.action)},
                           {u"path"_s, QString::fromUtf8(row.path)},
                           {u"status"_s, row.status},
                           {u"changes"_s, QJsonDocument::fromJson(row.changes).array()},
                           {u"link"_s, QString::fromLatin1(row.chain)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

core::Result<void> forEachEntry(Connection &connection, const QList<core::Id> &tenants,
                                const std::function<void(const core::Id &, const AuditRow &)> &take)
{
    for (const auto &tenant : tenants) {
        auto done = connection.setTenant(tenant);
        if (done)
            done = readAudit(connection, tenant, [&](const AuditRow &row) {
                take(tenant, row);
                return true;
            });
        if (!done)
            return done;
    }
    return {};
}

core::Result<int> exportCsv(Connection &connection, const QList<core::Id> &tenants,
                            const QString &path)
{
    core::csv::Writer writer(path);
    const auto failed = [&path](const auto &) {
        return core::failure(core::ErrorCode::Storage, u"cannot write the file"_s, path);
    };
    if (auto opened = writer.open(); !opened)
        return failed(opened);
    writer.writeRow({"tenant", "entry", "at", "account", "device", "operation", "request", "action",
                     "path", "status", "changes", "link"});
    auto done =
        forEachEntry(connection, tenants, [&writer](const core::Id &tenant, const AuditRow &row) {
            writer.writeRow({hex(tenant), QByteArray::number(row.seq), row.at.toLatin1(),
                             hex(row.principal), hex(row.device), hex(row.operation), row.request,
                             row.action, row.path, QByteArray::number(row.status), row.changes,
                             row.chain});
        });
    if (!done)
        return tl::unexpected(done.error());
    if (auto committed = writer.commit(); !committed)
        return failed(committed);
    return 0;
}

core::Result<int> exportJson(Connection &connection, const QList<core::Id> &tenants,
                             const QString &path)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    auto done = forEachEntry(connection, tenants, [&](const core::Id &tenant, const AuditRow &row) {
        const auto line = lineOf(tenant, row);
        isWritten = isWritten && file.write(line) == line.size();
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!isWritten || !file.commit())
        return core::failure(core::ErrorCode::Storage, u"cannot write the file"_s, path);
    return 0;
}

} // namespace

//! audit verify | audit export FILE: reads one snapshot of the database.
int audit(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"verify"_s,
                                 u"Checks the audit log for tampering and prints its heads."_s);
    parser.addPositionalArgument(u"export FILE"_s,
                                 u"Writes all entries as CSV (.csv) or JSON lines."_s);
    parser.addOption({u"tenant"_s, u"Only for this partner."_s, u"ID"_s});
    Config config;
    if (const auto ended = parse(parser, "audit", arguments, config))
        return *ended;
    const auto words = parser.positionalArguments();
    const auto tenant = core::Id::fromString(parser.value(u"tenant"_s));
    const bool exports = words.value(0) == u"export" && words.size() == 2;
    if ((!exports && words != QStringList{u"verify"_s}) || (parser.isSet(u"tenant"_s) && !tenant))
        return fail(Usage, u"usage: audit verify | audit export FILE [--tenant ID]"_s);
    const auto location = locationOf(config);
    if (!location)
        return fail(location.error(), config.data);
    // No second process may open the file of a running server.
    const auto lock = FolderLock::take(config.data);
    if (!lock && location->engine() == Engine::Sqlite)
        return fail(lock.error(), config.data);
    const auto connection = openReader(*location);
    if (!connection)
        return fail(connection.error(), config.data);
    const auto transaction = Transaction::begin(**connection, {}, Transaction::For::Reading);
    if (!transaction)
        return fail(transaction.error(), config.data);
    const auto tenants = tenantsFor(**connection, tenant.value_or(core::Id()));
    if (!tenants)
        return fail(tenants.error(), config.data);
    const auto bad = !exports ? verify(**connection, *tenants)
                     : words.at(1).endsWith(u".csv"_s)
                         ? exportCsv(**connection, *tenants, words.at(1))
                         : exportJson(**connection, *tenants, words.at(1));
    if (!bad)
        return fail(bad.error(), config.data);
    return *bad == 0 ? Ok : DatabaseUnusable;
}

} // namespace server
