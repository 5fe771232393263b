#include "server/routes/ahead.h"

#include "core/base/json.h"
#include "core/base/seal.h"
#include "server/auth/passwords.h"
#include "server/routes/routes.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

std::shared_ptr<const Ahead> workAhead(const WriteRequest &request, const Stamp &stamp)
{
    auto ahead = std::make_shared<Ahead>();
    ahead->hash =
        core::fingerprint(request.method + '\n' + request.path + '\n' + request.ifMatch + '\n' +
                          request.ifNoneMatch + '\n' + core::compactJson(request.body));
    ahead->match = findRoute(request.method, request.path);
    const auto *route = ahead->match.route;
    // A customer's initial services come from the partner's settings, which are in the database.
    if (route && route->write == createEntity && route->type != core::EntityType::Customer)
        ahead->draft = draftOf(route->type, ahead->match.ids, request.body, stamp, nullptr);
    return ahead;
}

bool bringsTyped(const WriteRequest &request)
{
    return request.body[u"ownerPassword"].isObject();
}

void hashAhead(WriteRequest &request, const ServerKeys &keys, const core::Id &tenant)
{
    if (!bringsTyped(request))
        return;
    const auto operation = core::Id::fromString(QString::fromLatin1(request.key));
    core::FieldErrors errors;
    const auto password = openTyped(
        keys, request.body[u"ownerPassword"].toObject(),
        {operation.value_or(core::Id()), request.ahead->match.ids.id, tenant}, {}, errors);
    if (errors.isEmpty())
        request.typedHash = hashTyped(password);
}

} // namespace server
