//! The parts of ./dev bench sync that have to be programs of their own. Each but the last opens a
//! workspace with the services and the engine that the window has, and its embedded server. Prints
//! one line of JSON; times are seconds.
//!   bench_sync first FOLDER SERVERDATA USERS    from an empty cache until USERS are in the table's
//!                                               columns
//!   bench_sync changes FOLDER SERVERDATA ROUNDS 1,000 changes of somebody else, from asking for
//!                                               them until the columns have them
//!   bench_sync queue FOLDER SERVERDATA COUNT ROUNDS
//!                                               COUNT changes of the users of some customers, and
//!                                               COUNT new users of a file, from "run" until saved
//!   bench_sync poll FOLDER SERVERDATA ROUNDS    questions for changes when there are none
//!   bench_sync usual URL TOKEN DATABASE USERS   the peer: the first sync as it is usually written
#include "core/base/seal.h"
#include "core/base/whenfinished.h"
#include "core/net/embeddedserver.h"
#include "core/net/serverapi.h"
#include "core/plan/planners.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimer>
#include <QUrlQuery>

#include <cstdio>
#include <cstdlib>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int changesAtOnce = 1000;
//! A step over the table that has no part in common with the sizes of customers.
constexpr int everywhere = 7919;

[[noreturn]] void fail(const QString &words)
{
    std::fprintf(stderr, "bench_sync: %s\n", qPrintable(words));
    std::exit(2);
}

template <typename T>
T need(core::Result<T> result)
{
    if (!result)
        fail(u"%1 %2"_s.arg(result.error().detail, result.error().argument));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void print(const QJsonObject &report)
{
    std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! CPU of all threads of a process, by the scheduler's own account, which is finer than its ticks.
double cpuOf(const QString &process)
{
    double sum = 0;
    const QString tasks = u"/proc/%1/task/"_s.arg(process);
    for (const auto &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        sum += readAll(tasks + task + u"/schedstat"_s).split(' ').constFirst().toDouble();
    return sum / 1e9;
}

QString childOf(const QString &process)
{
    const QString tasks = u"/proc/%1/task/"_s.arg(process);
    for (const auto &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto children = readAll(tasks + task + u"/children"_s).simplified().split(' ');
        if (!children.constFirst().isEmpty())
            return QString::fromLatin1(children.constFirst());
    }
    fail(u"the server is no child of this process"_s);
}

double ownCpu()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time); // those of threads that have ended too
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

//! Peak MiB of this process so far.
double peak()
{
    for (const auto &line : readAll(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

class Meter {
public:
    explicit Meter(QString server = {})
        : m_server(std::move(server))
        , m_cpu(ownCpu())
        , m_serverCpu(m_server.isEmpty() ? 0 : cpuOf(m_server))
    {
        m_timer.start();
    }
    [[nodiscard]] QJsonObject read() const
    {
        return {{u"wall"_s, static_cast<double>(m_timer.nsecsElapsed()) / 1e9},
                {u"cpu"_s, ownCpu() - m_cpu},
                {u"server"_s, m_server.isEmpty() ? 0 : cpuOf(m_server) - m_serverCpu}};
    }

private:
    QString m_server;
    double m_cpu;
    double m_serverCpu;
    QElapsedTimer m_timer;
};

template <typename T>
T wait(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

//! The workspace of this computer, as the window has it.
class Desk {
public:
    Desk(const QString &folder, const QString &serverData)
        : workspace({folder, {}, serverData, false}, m_clock)
    {
        workspace.open();
    }
    ~Desk()
    {
        QEventLoop loop;
        QObject::connect(&workspace, &core::Workspace::ended, &loop, &QEventLoop::quit);
        workspace.end();
        loop.exec();
    }

    //! Looks whenever the services say something.
    template <typename Condition>
    void until(const Condition &there)
    {
        if (there())
            return;
        QEventLoop loop;
        const auto look = [&] {
            if (workspace.state() == core::Workspace::State::Failed)
                fail(workspace.error().detail);
            if (there())
                loop.quit();
        };
        auto &directory = workspace.directory();
        QObject::connect(&workspace, &core::Workspace::stateChanged, &loop, look);
        QObject::connect(&workspace, &core::Workspace::syncChanged, &loop, look);
        QObject::connect(&directory, &core::Directory::usersChanged, &loop, look);
        QObject::connect(&directory, &core::Directory::loaded, &loop, look);
        QTimer::singleShot(std::chrono::minutes(30), &loop, [] { fail(u"nothing happens"_s); });
        loop.exec();
    }

    [[nodiscard]] bool isCached() const
    {
        const auto &sync = workspace.sync();
        return sync.link == core::Link::Online && sync.lastExchange.isValid() && !sync.firstSync;
    }

    void untilReady()
    {
        until([this] { return isCached() && workspace.directory().isLoaded(); });
    }

    //! `count` users from there on, `step` apart, with their ETags.
    [[nodiscard]] QList<std::pair<core::User, QString>> users(int from, int count, int step)
    {
        auto &directory = workspace.directory();
        const auto all = directory.users();
        QList<std::pair<core::User, QString>> found;
        for (int i = 0; i < count; ++i) {
            const auto row = static_cast<int>(static_cast<qint64>(from + i) * step % all->size());
            const auto cell = all->at(row);
            found.append(need(wait(directory.loadUser(cell.customer, cell.id))));
        }
        return found;
    }

    core::Workspace workspace;

private:
    core::SystemClock m_clock;
};

//! A second connection to the server that is there.
class Other {
public:
    explicit Other(const QString &serverData)
        : m_server(serverData)
    {
        QEventLoop loop;
        QObject::connect(&m_server, &core::EmbeddedServer::ready, &loop,
                         [&](quint16 port, const QByteArray &token) {
                             m_rest = std::make_unique<core::RestClient>(
                                 core::ServerAddress{QUrl(u"http://127.0.0.1:%1"_s.arg(port)), {}},
                                 core::Secret(token));
                             loop.quit();
                         });
        m_server.start();
        loop.exec();
        api.emplace(*m_rest);
    }

    std::optional<core::ServerApi> api;

private:
    core::EmbeddedServer m_server;
    std::unique_ptr<core::RestClient> m_rest;
};

core::Operation jobTitleOf(const core::User &user, const QString &etag, const QString &title)
{
    auto after = user;
    after.jobTitle = title;
    core::CustomerView view;
    view.customer.id = user.customer;
    view.userEtags.insert(user.id, etag);
    return core::planChangeUser(view, user, after, core::SystemClock().now()).operations.value(0);
}

int first(const QString &folder, const QString &serverData, int users)
{
    const Meter meter;
    Desk desk(folder, serverData);
    desk.until([&] { return desk.isCached(); });
    const auto cached = meter.read();
    desk.until([&] { return desk.workspace.directory().users()->size() >= users; });
    auto report = meter.read();
    report.insert(u"cached"_s, cached);
    report.insert(u"server"_s, cpuOf(childOf(u"self"_s)));
    report.insert(u"peak"_s, peak());
    report.insert(u"received"_s, desk.workspace.sync().received);
    report.insert(u"columns"_s,
                  static_cast<double>(desk.workspace.directory().users()->bytes()) / 1048576);
    print(report);
    return 0;
}

int changes(const QString &folder, const QString &serverData, int rounds)
{
    Desk desk(folder, serverData);
    desk.untilReady();
    auto &directory = desk.workspace.directory();
    const auto server = childOf(u"self"_s);
    const Other other(serverData);
    for (int round = 0; round < rounds; ++round) {
        desk.workspace.setSyncPolicy(core::SyncPolicy::Offline);
        const QString title = u"Title "_s + core::Id::make().toString();
        const auto users = desk.users(round * changesAtOnce, changesAtOnce, everywhere);
        for (int from = 0; from < changesAtOnce; from += 200) {
            QByteArray items;
            QList<core::EntityRef> refs;
            for (const auto &[user, etag] : users.mid(from, 200)) {
                const auto operation = jobTitleOf(user, etag, title);
                items += (items.isEmpty() ? "" : ",") + core::ServerApi::batchItem(operation);
                refs.append(operation.entity);
            }
            for (const auto &answer : need(wait(other.api->batch(items, refs)))) {
                if (answer.status != 200)
                    fail(u"status %1 %2"_s.arg(answer.status).arg(answer.code));
            }
        }
        const Meter meter(server);
        desk.workspace.setSyncPolicy(core::SyncPolicy::Online);
        const auto utf8 = title.toStdString();
        desk.until([&] {
            const auto shown = directory.users();
            return std::all_of(users.begin(), users.end(), [&](const auto &user) {
                const auto row = shown->rowOf(user.first.id);
                return row && shown->at(*row).jobTitle == utf8;
            });
        });
        auto report = meter.read();
        // What a table of all users does next, on a worker.
        const Meter sorting;
        if (directory.users()->select({}).isEmpty())
            fail(u"there are no users"_s);
        report.insert(u"table"_s, sorting.read());
        report.insert(u"peak"_s, peak());
        print(report);
    }
    return 0;
}

//! Saves the plan; the cost until it is said to be saved, and until the columns show it.
QJsonObject enqueued(Desk &desk, const core::Plan &plan)
{
    const auto last = plan.operations.constLast().entity.id;
    const Meter meter;
    need(wait(desk.workspace.plans().run(plan)));
    auto report = meter.read();
    desk.until([&] {
        const auto shown = desk.workspace.directory().users();
        const auto row = shown->rowOf(last);
        return row && shown->at(*row).badge == core::Badge::OnThisComputer;
    });
    report.insert(u"shown"_s, meter.read());
    return report;
}

core::Plan changesOf(Desk &desk, int from, int count)
{
    core::Plan plan;
    plan.id = core::Id::make();
    plan.madeAt = core::SystemClock().now();
    const QString title = u"Title of %1"_s.arg(from);
    for (const auto &[user, etag] : desk.users(from, count, 1))
        plan.operations.append(jobTitleOf(user, etag, title));
    return plan;
}

core::Plan importOf(Desk &desk, const core::Id &customer, int count)
{
    const auto view = need(wait(desk.workspace.directory().loadView(customer)));
    QList<core::ImportRow> rows;
    for (int i = 0; i < count; ++i) {
        core::ImportRow row;
        row.row = i + 1;
        row.user.customer = customer;
        row.user.userName = u"new%1@imported.example"_s.arg(i);
        row.user.displayName = u"Noor Haddad %1"_s.arg(i);
        row.user.firstName = u"Noor"_s;
        row.user.lastName = u"Haddad %1"_s.arg(i);
        row.user.department = u"Department %1"_s.arg(i % 40);
        row.present = {u"userName"_s, u"displayName"_s, u"firstName"_s, u"lastName"_s,
                       u"department"_s};
        rows.append(row);
    }
    // Any key will do: nothing is sent.
    return core::planImport(view, rows, core::judgeImport(view, rows), u"new.csv"_s,
                            QByteArray(32, 'k'), core::SystemClock().now());
}

int queue(const QString &folder, const QString &serverData, int count, int rounds)
{
    Desk desk(folder, serverData);
    desk.untilReady();
    desk.workspace.setSyncPolicy(core::SyncPolicy::Offline);
    desk.workspace.givePassphrase(core::Secret(QByteArray("measured, not kept")));
    desk.until([&] { return desk.workspace.state() == core::Workspace::State::Open; });
    for (int round = 0; round < rounds; ++round) {
        const auto customers = desk.workspace.directory().customers();
        const auto plan = changesOf(desk, round * count, count);
        const auto import = importOf(desk, customers[round].customer.id, count);
        if (plan.operations.size() != count || import.operations.size() != count)
            fail(u"the plans have %1 and %2 operations"_s.arg(plan.operations.size())
                     .arg(import.operations.size()));
        const auto saved = enqueued(desk, plan);
        print({{u"changes"_s, saved}, {u"creates"_s, enqueued(desk, import)}, {u"peak"_s, peak()}});
    }
    return 0;
}

int poll(const QString &folder, const QString &serverData, int rounds)
{
    Desk desk(folder, serverData);
    desk.untilReady();
    const auto server = childOf(u"self"_s);
    const Other other(serverData);
    QString cursor;
    for (bool more = true; more;) {
        const auto page = need(wait(other.api->changes(cursor, 1000)));
        cursor = page.next;
        more = page.more;
    }
    const auto ask = [&](int times, std::chrono::seconds held) {
        const Meter meter(server);
        for (int i = 0; i < times; ++i) {
            const auto page = need(wait(other.api->changes(cursor, 1000, held)));
            if (!page.items.isEmpty() || page.next != cursor)
                fail(u"the poll was not empty"_s);
        }
        auto report = meter.read();
        for (const auto &name : {u"wall"_s, u"cpu"_s, u"server"_s})
            report[name] = report[name].toDouble() / times;
        return report;
    };
    print({{u"atOnce"_s, ask(rounds * 100, std::chrono::seconds(0))},
           {u"held"_s, ask(rounds, std::chrono::seconds(1))}});
    return 0;
}

//! QNetworkAccessManager, QJsonDocument, and a prepared QSqlQuery in a transaction a page; indexes
//! for the columns by which a QSqlTableModel is filtered and sorted.
int usual(const QString &url, const QByteArray &token, const QString &path, int most)
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    if (!database.open())
        fail(database.lastError().text());
    QStringList columns{u"id"_s,       u"customer"_s,           u"status"_s,    u"blocked"_s,
                        u"roles"_s,    u"licences"_s,           u"groups"_s,    u"policies"_s,
                        u"joined"_s,   u"mustChangePassword"_s, u"createdAt"_s, u"changedAt"_s,
                        u"changedBy"_s};
    for (const auto &field : core::userTextFields())
        columns.append(QLatin1StringView(field.key));
    QSqlQuery query(database);
    for (const auto &sql :
         {u"CREATE TABLE user (etag TEXT, change_no INTEGER, \"%1\", PRIMARY KEY (id))"_s.arg(
              columns.join(u"\", \""_s)),
          u"CREATE TABLE other (id TEXT PRIMARY KEY, type TEXT, etag TEXT, data TEXT)"_s,
          u"CREATE INDEX user_customer ON user (customer)"_s,
          u"CREATE INDEX user_name ON user (userName)"_s,
          u"CREATE INDEX user_shown ON user (displayName)"_s}) {
        if (!query.exec(sql))
            fail(query.lastError().text());
    }
    QSqlQuery user(database);
    QSqlQuery other(database);
    if (!user.prepare(u"INSERT OR REPLACE INTO user VALUES (?%1)"_s.arg(
            u", ?"_s.repeated(columns.size() + 1))) ||
        !other.prepare(u"INSERT OR REPLACE INTO other VALUES (?, ?, ?, ?)"_s))
        fail(database.lastError().text());

    QNetworkAccessManager network;
    QString cursor;
    int users = 0;
    for (bool more = true; more && users < most;) {
        QUrl next(url + u"/v1/changes"_s);
        QUrlQuery wish{{u"limit"_s, u"1000"_s}};
        if (!cursor.isEmpty())
            wish.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        next.setQuery(wish);
        QNetworkRequest request(next);
        request.setRawHeader("Authorization", "Bearer " + token);
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() != QNetworkReply::NoError)
            fail(reply->errorString());
        const auto page = QJsonDocument::fromJson(reply->readAll()).object();
        database.transaction();
        for (const auto &value : page[u"items"].toArray()) {
            const auto item = value.toObject();
            const auto data = item[u"data"].toObject();
            if (item[u"type"].toString() != u"user") {
                other.addBindValue(item[u"id"].toString());
                other.addBindValue(item[u"type"].toString());
                other.addBindValue(item[u"etag"].toString());
                other.addBindValue(QString::fromUtf8(QJsonDocument(data).toJson()));
                if (!other.exec())
                    fail(other.lastError().text());
                continue;
            }
            ++users;
            user.addBindValue(item[u"etag"].toString());
            user.addBindValue(item[u"changeNo"].toInteger());
            for (const auto &column : columns) {
                const auto member = data[column];
                user.addBindValue(member.isArray() ? QVariant(QString::fromUtf8(
                                                         QJsonDocument(member.toArray()).toJson()))
                                                   : member.toVariant());
            }
            if (!user.exec())
                fail(user.lastError().text());
        }
        if (!database.commit())
            fail(database.lastError().text());
        cursor = page[u"next"].toString();
        more = page[u"more"].toBool();
    }
    print({{u"users"_s, users}, {u"cpu"_s, ownCpu()}, {u"peak"_s, peak()}});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (!core::initCrypto())
        return 1;
    const auto arguments = QCoreApplication::arguments();
    const auto text = [&](int at) { return arguments.value(at); };
    const auto number = [&](int at) { return arguments.value(at).toInt(); };
    if (text(1) == u"first")
        return first(text(2), text(3), number(4));
    if (text(1) == u"changes")
        return changes(text(2), text(3), number(4));
    if (text(1) == u"queue")
        return queue(text(2), text(3), number(4), number(5));
    if (text(1) == u"poll")
        return poll(text(2), text(3), number(4));
    if (text(1) == u"usual")
        return usual(text(2), text(3).toLatin1(), text(4), number(5));
    fail(u"first | changes | queue | poll | usual"_s);
}
