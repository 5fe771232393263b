#pragma once

#include "core/store/rooms.h"

#include <QJsonArray>

//! Typical work of a client's store, for tests that stop it in the middle.

//! Users with one licence each.
[[nodiscard]] inline core::Plan planOfUsers(const core::Id &customer, int users,
                                            const QDateTime &now)
{
    using namespace Qt::Literals::StringLiterals;
    core::Plan plan;
    plan.id = core::Id::make();
    plan.customer = customer;
    plan.madeAt = now;
    for (int i = 0; i < users; ++i) {
        core::Operation create;
        create.id = core::Id::make();
        create.entity = {core::EntityType::User, core::Id::make(), customer};
        create.body = create.after = {{u"displayName"_s, u"Somebody"_s}};
        core::Operation licences = create;
        licences.id = core::Id::make();
        licences.kind = core::OperationKind::Licences;
        licences.body = {{u"add"_s, QJsonArray{core::Id::make().toString()}}};
        licences.after = {};
        plan.operations << create << licences;
    }
    return plan;
}

//! The answers of a server that has done everything.
[[nodiscard]] inline QList<std::pair<core::Id, core::Answer>> doneBy(
    const QList<core::OutboxItem> &items, qint64 &changeNo)
{
    using namespace Qt::Literals::StringLiterals;
    QList<std::pair<core::Id, core::Answer>> answers;
    for (const auto &item : items) {
        core::Answer answer;
        answer.outcome = core::Answer::Class::Done;
        answer.envelope = {item.operation.entity, u"\"1.a\""_s, ++changeNo, false,
                           R"({"displayName":"Somebody"})"};
        answers.append({item.operation.id, answer});
    }
    return answers;
}
