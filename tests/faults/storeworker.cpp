// The client's store at work, for storage.py to break: makes plans, sends them, takes the answers,
// and reports what was saved, one line in one write each. `plan ID` and `done ID` after the call
// that made it durable returned without an error; `failed WHY` after one that returned one. Exits
// with 0 at its end, failures or not; with 1 if the store could not be opened.
//
// With a file of pages it does a first sync, from the point that an earlier run reached according
// to the store, with plans made meanwhile: `page NUMBER` when that many are stored, `full` after
// the last one; before all `here NUMBER full|filling`, which is the store's own report.
#include "core/base/seal.h"
#include "core/store/rooms.h"
#include "tests/support/storework.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <unistd.h>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsOfAPlan = 10;

void say(const QByteArray &line)
{
    // Not puts: the report must be in the record at the moment it is made.
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
        ::_exit(2);
}

void sayFailure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
        return say("failed disk-full\n");
    case ErrorCode::Storage:
        return say("failed storage\n");
    default:
        return say("failed " + QByteArray::number(static_cast<int>(error.code)) + '\n');
    }
}

bool isDone(const Result<void> &result)
{
    if (!result)
        sayFailure(result.error());
    return result.has_value();
}

void sendAndAnswer(Store &store, qint64 &changeNo)
{
    // Not all of it, so that something is always in progress.
    const auto ready = store.sender().ready(rowsOfAPlan * 3 / 4);
    if (!isDone(ready ? Result<void>() : tl::unexpected(ready.error())) ||
        !isDone(store.sender().markSending(*ready).map([](bool) {})))
        return;
    QByteArray told;
    for (const auto &item : *ready)
        told += "done " + item.operation.id.toString().toLatin1() + '\n';
    if (isDone(store.sender().answer(doneBy(*ready, changeNo))))
        say(told);
}

std::unique_ptr<Store> open(const QString &path, const QString &key, const Clock &clock)
{
    auto opened = Store::open(path, clock);
    if (!opened) {
        sayFailure(opened.error());
        return nullptr;
    }
    (*opened)->setKey(Secret(QByteArray::fromHex(key.toLatin1())));
    // Operations in progress when an earlier run died are sent again.
    (void)isDone((*opened)->sender().recover());
    return std::move(*opened);
}

void makePlan(Store &store, Plan plan)
{
    if (isDone(store.outbox().enqueue(plan)))
        say("plan " + plan.id.toString().toLatin1() + '\n');
}

QList<Envelope> pageFrom(const QJsonArray &items)
{
    QList<Envelope> page;
    for (const auto &value : items) {
        const auto item = value.toObject();
        page.append({{*entityTypeFromName(item[u"type"].toString()), idFromJson(item[u"id"]),
                      idFromJson(item[u"customer"])},
                     item[u"etag"].toString(),
                     item[u"changeNo"].toInteger(),
                     item[u"gone"].toBool(),
                     QJsonDocument(item[u"data"].toObject()).toJson(QJsonDocument::Compact)});
    }
    return page;
}

//! New users, and a title and a licence of mine for the last user of this page.
Plan planBeside(const QList<Envelope> &page, const QDateTime &now)
{
    const auto &user = page.last().entity;
    auto plan = planOfUsers(user.customer, rowsOfAPlan / 2, now);
    auto &change = plan.operations[rowsOfAPlan - 2];
    change.entity = plan.operations[rowsOfAPlan - 1].entity = user;
    change.kind = OperationKind::Change;
    change.body = change.after = {{u"jobTitle"_s, u"Mine"_s}};
    return plan;
}

//! Every third page is followed by a plan, and in the middle the program is restarted.
int readForTheFirstTime(const QStringList &words, const Clock &clock)
{
    QFile file(words[4]);
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const auto pages = QJsonDocument::fromJson(file.readAll()).array();
    auto store = open(words[1], words[2], clock);
    if (!store)
        return 1;
    const auto state = store->feed().state();
    if (!state) {
        sayFailure(state.error());
        return 1;
    }
    say("here " + QByteArray::number(state->cursor.toInt()) +
        (state->full ? " full\n" : " filling\n"));
    for (int at = state->cursor.toInt(); at < pages.size(); ++at) {
        const auto page = pageFrom(pages[at].toArray());
        const bool more = at + 1 < pages.size();
        if (!isDone(store->feed().applyPage(page, u"epoch"_s, QString::number(at + 1), more)))
            return 0; // the engine would retry later
        say("page " + QByteArray::number(at + 1) + '\n');
        if (!more)
            say("full\n");
        if (at % 3 == 0)
            makePlan(*store, planBeside(page, clock.now()));
        if (at != pages.size() / 2)
            continue;
        store.reset();
        store = open(words[1], words[2], clock);
        if (!store)
            return 1;
    }
    qint64 changeNo = clock.now().toMSecsSinceEpoch();
    sendAndAnswer(*store, changeNo);
    return 0;
}

int makePlansAndSend(const QStringList &words, const Clock &clock)
{
    const auto store = open(words[1], words[2], clock);
    if (!store)
        return 1;
    const Id customer = Id::make();
    qint64 changeNo = clock.now().toMSecsSinceEpoch();
    for (int number = 0; number < words[3].toInt(); ++number) {
        makePlan(*store, planOfUsers(customer, rowsOfAPlan / 2, clock.now()));
        sendAndAnswer(*store, changeNo);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.size() < 4 || words.size() > 5 || !initCrypto())
        return 2;
    const SystemClock clock;
    return words.size() == 5 ? readForTheFirstTime(words, clock) : makePlansAndSend(words, clock);
}
