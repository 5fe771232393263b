#include "server/routes/ahead.h"

#include "server/auth/passwords.h"
#include "server/routes/routes.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

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
        {operation.value_or(core::Id()), findRoute(request.method, request.path).ids.id, tenant},
        {}, errors);
    if (errors.isEmpty())
        request.typedHash = hashTyped(password);
}

} // namespace server
