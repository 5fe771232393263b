//! Parts of ./dev bench server that must be separate programs.
//!   bench_server fill FOLDER CUSTOMERS USERS   adds this many to the database of a server that was
//!                                              started there once and is not running; prints some
//!                                              ids as JSON
//!   bench_server person URL                    an owner of the partner in that PostgreSQL
//!                                              database, signed in for a day; prints the token
//!   bench_server feed DATABASE ROUNDS          the change feed as it is usually written: QSqlQuery
//!                                              and a QJsonObject per row; rows per second, one
//!                                              JSON number per line
#include "bench.h"
#include "core/base/clock.h"
#include "core/domain/customer.h"
#include "core/domain/staff.h"
#include "core/domain/user.h"
#include "server/auth/token.h"
#include "server/host/server.h"
#include "server/store/pgconnection.h"
#include "server/store/sessions.h"
#include "server/store/sqliteconnection.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

int fail(const QString &words)
{
    std::fprintf(stderr, "bench_server: %s\n", qPrintable(words));
    return 1;
}

core::Customer customerOf(int number)
{
    core::Customer customer;
    customer.id = core::Id::make();
    customer.account = u"owner@customer%1.example"_s.arg(number);
    customer.name = u"Owner %1"_s.arg(number);
    customer.organisation = u"Customer %1"_s.arg(number);
    customer.telephone = u"+31205550142"_s;
    customer.country = u"NL"_s;
    return customer;
}

core::User userOf(const core::Customer &customer, int number)
{
    core::User user;
    user.id = core::Id::make();
    user.customer = customer.id;
    user.userName = u"user%1@%2"_s.arg(number).arg(customer.account.section(u'@', 1));
    user.displayName = u"Ana Müller %1"_s.arg(number);
    user.firstName = u"Ana"_s;
    user.lastName = u"Müller %1"_s.arg(number);
    user.jobTitle = u"Technician"_s;
    user.department = u"Department %1"_s.arg(number % 40);
    user.usageLocation = u"NL"_s;
    return user;
}

bool put(server::Records &records, core::EntityType type, const core::Id &id,
         const core::Id &customer, QJsonObject data, const QString &at)
{
    data[u"createdAt"] = at;
    data[u"changedAt"] = at;
    server::Record record;
    record.type = type;
    record.id = id;
    record.customer = customer;
    records.put(record, data);
    return !records.fault();
}

int fill(const QString &folder, int customers, int users)
{
    auto connection =
        server::SqliteConnection::open(server::databasePath(folder), core::sql::Access::ReadWrite,
                                       server::SqliteConnection::Wall::Up);
    if (!connection)
        return fail(connection.error().detail);
    if (auto done = (*connection)->script("PRAGMA synchronous=OFF"); !done)
        return fail(done.error().detail);
    const auto identity = server::loadIdentity(**connection);
    if (!identity)
        return fail(identity.error().detail);
    const auto at = core::toWire(core::SystemClock().now());
    core::Id someCustomer;
    QJsonArray someUsers;
    constexpr int customersAtOnce = 200;
    for (int first = 0; first < customers; first += customersAtOnce) {
        auto transaction = server::Transaction::begin(**connection, identity->tenant);
        if (!transaction)
            return fail(transaction.error().detail);
        server::Records records(**connection, identity->tenant);
        for (int number = first; number < std::min(first + customersAtOnce, customers); ++number) {
            const auto customer = customerOf(number);
            put(records, core::EntityType::Customer, customer.id, {}, core::toJson(customer), at);
            records.setName(core::entityTypeName(core::EntityType::Customer), {}, customer.account,
                            customer.id);
            for (int i = 0; i < users / customers; ++i) {
                const auto user = userOf(customer, i);
                put(records, core::EntityType::User, user.id, customer.id, core::toJson(user), at);
                records.setName(core::entityTypeName(core::EntityType::User), customer.id,
                                core::foldedUserName(user.userName), user.id);
                if (number == customers / 2)
                    someUsers.append(user.id.toString());
            }
            if (number == customers / 2)
                someCustomer = customer.id;
        }
        if (records.fault())
            return fail(records.fault()->detail);
        if (auto done = transaction->commit(); !done)
            return fail(done.error().detail);
    }
    const QJsonObject report{{u"customer"_s, someCustomer.toString()}, {u"users"_s, someUsers}};
    std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
    return 0;
}

//! Signs a person in for a measurement.
core::Result<QByteArray> signIn(server::Connection &connection)
{
    auto transaction = server::Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto identity = server::loadIdentity(connection);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto &tenant = identity->tenant;
    if (auto done = connection.setTenant(tenant); !done)
        return tl::unexpected(done.error());
    const core::Staff person{.id = core::Id::make(),
                             .name = u"Bench"_s,
                             .email = u"bench@partner.example"_s,
                             .role = core::StaffRole::Owner};
    server::Records records(connection, tenant);
    server::Record record;
    record.type = core::EntityType::Staff;
    record.id = person.id;
    records.setName(core::entityTypeName(record.type), {}, person.email, person.id);
    records.put(record, core::toJson(person));
    if (records.fault())
        return tl::unexpected(*records.fault());
    const auto now = core::SystemClock().now();
    const auto at = core::toWire(now);
    const server::Session session{
        core::Id::make(), person.id, u"tenantry-desktop"_s, core::Id::make(), u"Bench"_s, at, at};
    const auto token = server::Token::make(tenant);
    return server::addSession(connection, tenant, session)
        .and_then([&] {
            return server::putTokens(connection, tenant, session.id,
                                     server::Token::make(tenant).hash(), token.hash(), now,
                                     now.addDays(1));
        })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return token.text(); });
}

int person(const QString &url)
{
    auto connection = server::PgConnection::open(url);
    if (!connection)
        return fail(connection.error().detail);
    const auto token = signIn(**connection);
    if (!token)
        return fail(token.error().detail);
    std::puts(token->constData());
    return 0;
}

int feed(const QString &path, int rounds)
{
    constexpr int pageRows = 500;
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        return fail(database.lastError().text());
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(u"SELECT type, id, etag, change_no, gone, body FROM entity"
                       " WHERE tenant=(SELECT tenant FROM tenant_clock) AND change_no>?"
                       " ORDER BY change_no LIMIT ?"_s))
        return fail(query.lastError().text());
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        qint64 after = 0;
        qint64 rows = 0;
        while (rows < 100 * pageRows) {
            query.addBindValue(after);
            query.addBindValue(pageRows);
            if (!query.exec())
                return fail(query.lastError().text());
            QJsonArray items;
            while (query.next()) {
                after = query.value(3).toLongLong();
                items.append(QJsonObject{
                    {u"type"_s, query.value(0).toString()},
                    {u"id"_s, QString::fromLatin1(query.value(1).toByteArray().toHex())},
                    {u"etag"_s, query.value(2).toString()},
                    {u"changeNo"_s, after},
                    {u"gone"_s, query.value(4).toBool()},
                    {u"data"_s, QJsonDocument::fromJson(query.value(5).toByteArray()).object()}});
            }
            if (items.isEmpty())
                break;
            rows += items.size();
            const auto page = QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson();
            if (page.isEmpty())
                return 1;
        }
        std::printf("%.0f\n",
                    static_cast<double>(rows) * 1e9 / static_cast<double>(timer.nsecsElapsed()));
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    return bench::run(
        argc, argv,
        {{"fill",
          [](const QStringList &of) {
              return fill(of.value(2), of.value(3).toInt(), of.value(4).toInt());
          }},
         {"feed", [](const QStringList &of) { return feed(of.value(2), of.value(3).toInt()); }},
         {"person", [](const QStringList &of) { return person(of.value(2)); }}});
}
