//! The parts of ./dev bench sync that have to be programs of their own. Each but the last opens a
//! workspace with the services and the engine that the window has, and its embedded server. Prints
//! one line of JSON; times are seconds.
//!   bench_sync first FOLDER SERVERDATA USERS    from an empty cache until USERS are in the table's
//!                                               columns
//!   bench_sync changes FOLDER SERVERDATA ROUNDS 1,000 changes of another person, from asking for
//!                                               them until the columns have them
//!   bench_sync queue FOLDER SERVERDATA COUNT ROUNDS
//!                                               COUNT changes of the users of some customers, and
//!                                               COUNT new users of a file, from "run" until saved
//!   bench_sync poll FOLDER SERVERDATA ROUNDS    questions for changes when there are none
//!   bench_sync usual URL TOKEN DATABASE USERS   the peer: the first sync as it is usually written
#include "core/base/clock.h"
#include "core/plan/planners.h"
#include "desk.h"
#include "usual.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace bench;

namespace {

constexpr int changesAtOnce = 1000;
//! A step over the table that is coprime to the sizes of customers.
constexpr int everywhere = 7919;

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
                    fail(u"status %1 %2"_s.arg(answer.status).arg(answer.code.name()));
            }
        }
        const Meter meter(server);
        desk.workspace.setSyncPolicy(core::SyncPolicy::Online);
        const auto utf8 = title.toStdString();
        desk.until([&] {
            const auto shown = directory.users();
            return std::all_of(users.begin(), users.end(), [&](const auto &user) {
                const auto row = shown->rowOf(user.first.id);
                return row && shown->at(*row).text(core::UserText::JobTitle) == utf8;
            });
        });
        auto report = meter.read();
        // The next step of a table of all users, on a worker.
        const Meter sorting;
        if (directory.users()->select({}).isEmpty())
            fail(u"there are no users"_s);
        report.insert(u"table"_s, sorting.read());
        report.insert(u"peak"_s, peak());
        print(report);
    }
    return 0;
}

//! Saves the plan; measures until it is reported as saved, and until the columns show it.
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
    // Any key works: nothing is sent.
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

} // namespace

int main(int argc, char *argv[])
{
    return run(
        argc, argv,
        {{"first",
          [](const QStringList &of) {
              return first(of.value(2), of.value(3), of.value(4).toInt());
          }},
         {"changes",
          [](const QStringList &of) {
              return changes(of.value(2), of.value(3), of.value(4).toInt());
          }},
         {"queue",
          [](const QStringList &of) {
              return queue(of.value(2), of.value(3), of.value(4).toInt(), of.value(5).toInt());
          }},
         {"poll",
          [](const QStringList &of) {
              return poll(of.value(2), of.value(3), of.value(4).toInt());
          }},
         {"usual", [](const QStringList &of) {
              return usual(of.value(2), of.value(3).toLatin1(), of.value(4), of.value(5).toInt());
          }}});
}
