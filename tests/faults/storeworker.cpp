// The client's store at work, for storage.py to break: makes plans, sends them, takes the answers,
// and says what was saved, a line each, in one write a line. `plan ID` and `done ID` after the call
// that made it durable returned without an error; `failed WHY` after one that returned one. Ends
// with 0 when it came to its end, failures or not; with 1 when the store could not be opened.
#include "core/store/store.h"

#include <QCoreApplication>
#include <QJsonArray>

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

Plan planFor(const Id &customer, const QDateTime &now)
{
    Plan plan;
    plan.id = Id::make();
    plan.customer = customer;
    plan.madeAt = now;
    for (int i = 0; i < rowsOfAPlan / 2; ++i) {
        Operation create;
        create.id = Id::make();
        create.entity = {EntityType::User, Id::make(), customer};
        create.body = create.after = {{u"displayName"_s, u"Somebody"_s}};
        Operation licences = create;
        licences.id = Id::make();
        licences.kind = OperationKind::Licences;
        licences.body = {{u"add"_s, QJsonArray{Id::make().toString()}}};
        licences.after = {};
        plan.operations << create << licences;
    }
    return plan;
}

void sendAndAnswer(Store &store, qint64 &changeNo)
{
    // Not all of it, so that something is always under way.
    const auto ready = store.ready(rowsOfAPlan * 3 / 4);
    if (!isDone(ready ? Result<void>() : tl::unexpected(ready.error())) ||
        !isDone(store.markSending(*ready)))
        return;
    QList<std::pair<Id, Answer>> answers;
    QByteArray told;
    for (const auto &item : *ready) {
        Answer answer;
        answer.outcome = Answer::Class::Done;
        answer.envelope = {item.operation.entity, u"\"1.a\""_s, ++changeNo, false,
                           R"({"displayName":"Somebody"})"};
        answers.append({item.operation.id, answer});
        told += "done " + item.operation.id.toString().toLatin1() + '\n';
    }
    if (isDone(store.answer(answers)))
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
        const auto plan = planFor(customer, clock.now());
        if (isDone(store.enqueue(plan)))
            say("plan " + plan.id.toString().toLatin1() + '\n');
        sendAndAnswer(store, changeNo);
    }
    return 0;
}
