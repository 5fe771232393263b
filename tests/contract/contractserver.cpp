// A server with two tenants and people of every role in both, for tests that talk to it from
// outside. Prints one line of JSON and runs until its input ends.
#include "core/domain/types.h"
#include "tests/server/support/people.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;

namespace {

QJsonObject describe(server::Running &running, const core::Id &tenant)
{
    const auto house = server::makeHouse(running, tenant);
    const auto token = [&](server::Role role, const QSet<core::Id> &tags) {
        const server::Principal person{
            .tenant = house.tenant, .account = core::Id::make(), .role = role, .tags = tags};
        return QString::fromLatin1(running.server->tokens().issue(person));
    };
    QJsonObject things;
    for (const auto type : core::entityTypes()) {
        if (house.things.contains(type))
            things.insert(core::entityTypeName(type), house.things.value(type).toString());
    }
    QJsonObject tokens;
    for (const auto role : core::staffRoles())
        tokens.insert(core::staffRoleName(role), token(role, {}));
    return {
        {u"tenant"_s, house.tenant.toString()},
        {u"things"_s, things},
        {u"tokens"_s, tokens},
        // Sees only customers with a tag that none has.
        {u"limited"_s, token(server::Role::Administrator, {house.things.value(EntityType::Tag)})}};
}

//! Members of requests that refer to other entities, with the types of these.
QJsonObject references()
{
    QJsonObject types;
    for (const auto type : core::entityTypes()) {
        for (const auto &field : core::entityFields(type)) {
            // An invitation's person depends on its kind.
            if (field.isRequest() && field.refersTo && field.key != "person")
                types.insert(QLatin1StringView(field.key), core::entityTypeName(*field.refersTo));
        }
    }
    return types;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!core::initCrypto())
        return 1;
    server::Running running;
    const QJsonObject about{
        {u"port"_s, running.server->port()},
        {u"references"_s, references()},
        {u"tenants"_s, QJsonArray{describe(running, {}), describe(running, core::Id::make())}}};
    std::printf("%s\n", QJsonDocument(about).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {
    }
    return 0;
}
