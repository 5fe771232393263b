#include "core/wire/problem.h"

namespace core {
namespace {

//! Each name leads back to its code, so no two codes share one and none lies outside the loop.
constexpr bool namesAreUnique()
{
    int count = 0;
    for (; !specOf(ProblemCode(count)).name.empty(); ++count) {
        if (problemCodeFromName(specOf(ProblemCode(count)).name) != ProblemCode(count) ||
            specOf(ProblemCode(count)).status < 400)
            return false;
    }
    return count == int(ProblemCode::Unavailable) + 1;
}
static_assert(namesAreUnique());

QString toString(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

RefusalCode RefusalCode::fromServer(const QString &name)
{
    RefusalCode read;
    if (name.isEmpty())
        return read;
    const auto latin1 = name.toLatin1();
    if (const auto code =
            problemCodeFromName({latin1.constData(), static_cast<size_t>(latin1.size())}))
        read.m_kind = *code;
    else
        read.m_kind = Unknown{name};
    return read;
}

RefusalCode RefusalCode::fromStore(const QString &name)
{
    for (int i = 0; !nameOf(OwnReason(i)).empty(); ++i) {
        if (name == toString(nameOf(OwnReason(i))))
            return OwnReason(i);
    }
    return fromServer(name);
}

QString RefusalCode::name() const
{
    struct NameOf {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(ProblemCode code) const { return toString(specOf(code).name); }
        QString operator()(OwnReason reason) const { return toString(core::nameOf(reason)); }
        QString operator()(const Unknown &unknown) const { return unknown.name; }
    };
    return std::visit(NameOf(), m_kind);
}

} // namespace core
