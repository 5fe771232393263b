#include "tests/server/support/database.h"

#include "server/store/pgconnection.h"
#include "server/store/sqliteconnection.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

void runAsSuperuser(const QByteArray &sql)
{
    const auto url =
        u"postgresql://postgres@/tenantry?host="_s + qEnvironmentVariable("TENANTRY_TEST_POSTGRES");
    auto connection = PgConnection::open(url);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    if (auto done = (*connection)->script(sql); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

} // namespace

TestDatabase::TestDatabase()
    : m_schema(u"t_"_s + QString::fromLatin1(core::Id::make().toBytes().toHex()))
{
    m_location.file = m_folder.filePath(u"tenantry.db"_s);
    if (!isPostgres())
        return;
    const auto name = m_schema.toLatin1();
    runAsSuperuser("CREATE SCHEMA " + name +
                   " AUTHORIZATION tenantry_owner; GRANT USAGE ON SCHEMA " + name +
                   " TO tenantry_server, tenantry_unbound");
    m_location.url = urlFor(u"tenantry_server"_s);
    m_location.ownerUrl = urlFor(u"tenantry_owner"_s);
}

TestDatabase::~TestDatabase()
{
    if (isPostgres())
        runAsSuperuser("DROP SCHEMA " + m_schema.toLatin1() + " CASCADE");
}

bool TestDatabase::isPostgres()
{
    return !qEnvironmentVariableIsEmpty("TENANTRY_TEST_POSTGRES");
}

QString TestDatabase::urlFor(const QString &role) const
{
    return u"postgresql://"_s + role + u"@/tenantry?host="_s +
           qEnvironmentVariable("TENANTRY_TEST_POSTGRES") + u"&application_name="_s + m_schema +
           u"&options=-csearch_path%3D"_s + m_schema;
}

std::unique_ptr<Connection> TestDatabase::unbound() const
{
    if (isPostgres()) {
        auto connection = PgConnection::open(urlFor(u"postgres"_s));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().detail));
        return std::move(*connection);
    }
    return unbound(m_location.file);
}

std::unique_ptr<Connection> TestDatabase::unbound(const QString &file)
{
    auto connection =
        SqliteConnection::open(file, core::sql::Access::ReadWrite, SqliteConnection::Wall::Down);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return std::move(*connection);
}

} // namespace server
