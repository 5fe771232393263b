// The client's store at work, for storage.py to break: makes plans, sends them, takes the answers,
// and says what was saved, a line each, in one write a line. `plan ID` and `done ID` after the call
// that made it durable returned without an error; `failed WHY` after one that returned one. Ends
// with 0 when it came to its end, failures or not; with 1 when the store could not be opened.
#include "core/store/store.h"
#include "tests/support/storework.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsOfAPlan = 10;

void say(const QByteArray &line)
{
    // Not puts: what is said must be in the record at the moment it is said.
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
    // Not all of it, so that something is always under way.
    const auto ready = store.ready(rowsOfAPlan * 3 / 4);
    if (!isDone(ready ? Result<void>() : tl::unexpected(ready.error())) ||
        !isDone(store.markSending(*ready).map([](bool) {})))
        return;
    QByteArray told;
    for (const auto &item : *ready)
        told += "done " + item.operation.id.toString().toLatin1() + '\n';
    if (isDone(store.answer(doneBy(*ready, changeNo))))
        say(told);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.size() != 4 || !initCrypto())
        return 2;
    const SystemClock clock;
    auto opened = Store::open(words[1], clock);
    if (!opened) {
        sayFailure(opened.error());
        return 1;
    }
    auto &store = **opened;
    store.setKey(Secret(QByteArray::fromHex(words[2].toLatin1())));
    // What was under way when a run before this one died goes again.
    (void)isDone(store.recover());
    const Id customer = Id::make();
    qint64 changeNo = clock.now().toMSecsSinceEpoch();
    for (int number = 0; number < words[3].toInt(); ++number) {
        const auto plan = planOfUsers(customer, rowsOfAPlan / 2, clock.now());
        if (isDone(store.enqueue(plan)))
            say("plan " + plan.id.toString().toLatin1() + '\n');
        sendAndAnswer(store, changeNo);
    }
    return 0;
}
