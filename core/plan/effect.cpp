#include "core/plan/effect.h"

#include "core/base/bytes.h"
#include "core/base/json.h"
#include "core/domain/lifecycle.h"
#include "core/plan/licences.h"
#include "core/plan/membertext.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Members of a body that are for the server only.
constexpr std::string_view secrets[] = {"temporaryPasswordFor", "ownerPassword"};

} // namespace

QJsonObject withoutSecrets(QJsonObject body)
{
    for (const auto name : secrets)
        body.remove(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())));
    return body;
}

bool hasSecret(const JsonText &body)
{
    return std::ranges::any_of(secrets, [&body](std::string_view name) {
        return body.contains(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    });
}

bool needsBase(OperationKind kind)
{
    return kind == OperationKind::Change || kind == OperationKind::Delete ||
           kind == OperationKind::Restore;
}

QJsonObject applied(QJsonObject local, const EntityRef &ref, OperationKind kind,
                    const QJsonObject &body, const QJsonObject &after)
{
    switch (kind) {
    case OperationKind::Create:
        local.insert(u"id"_s, ref.id.toString());
        if (!ref.customer.isNull() && ref.customer != ref.id)
            local.insert(u"customer"_s, ref.customer.toString());
        [[fallthrough]];
    case OperationKind::Change:
        return applyMergePatch(applyMergePatch(local, withoutSecrets(body)), withoutSecrets(after));
    case OperationKind::Licences:
        local.insert(u"licences"_s, QJsonArray::fromStringList(licencesIn(body).appliedTo(
                                        stringsFromJson(local[u"licences"]))));
        return local;
    case OperationKind::Delete:
        return asDeleted(ref.type, std::move(local));
    case OperationKind::Restore:
        return asRestored(ref.type, std::move(local));
    case OperationKind::ResetPassword:
        local.insert(u"mustChangePassword"_s, true);
        return local;
    }
    return local;
}

QByteArray appliedText(const QByteArray &local, const Operation &operation)
{
    const auto &ref = operation.entity;
    const bool creates = operation.kind == OperationKind::Create;
    if (creates || operation.kind == OperationKind::Change) {
        std::optional text = local.isEmpty() ? QByteArrayLiteral("{}") : local;
        const auto set = [&text](const QByteArray &members) {
            if (text)
                text = withMembers(viewOf(*text), viewOf(members), secrets);
        };
        if (creates) {
            auto whose = R"({"id":")" + ref.id.toString().toLatin1();
            if (!ref.customer.isNull() && ref.customer != ref.id)
                whose += R"(","customer":")" + ref.customer.toString().toLatin1();
            set(whose + R"("})");
        }
        if (operation.body != operation.after)
            set(operation.body.text());
        set(operation.after.text());
        if (text)
            return *text;
    }
    return compactJson(applied(QJsonDocument::fromJson(local).object(), ref, operation.kind,
                               operation.body, operation.after));
}

QJsonObject joined(QJsonObject first, const QJsonObject &second)
{
    for (auto it = second.begin(); it != second.end(); ++it) {
        const auto there = first.value(it.key());
        first.insert(it.key(), there.isObject() && it->isObject()
                                   ? QJsonValue(joined(there.toObject(), it->toObject()))
                                   : QJsonValue(it.value()));
    }
    return first;
}

} // namespace core
