// Prints the field tables as JSON, for contract.mjs: {"user": [{"key": "userName", …}, …], …}.
#include "core/base/enumnames.h"
#include "core/domain/types.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(std::string_view latin1)
{
    return QLatin1StringView(latin1);
}

QString kindName(core::FieldKind kind)
{
    using Kind = core::FieldKind;
    static constexpr core::EnumNames<Kind> names{{
        {Kind::Text, "text"},
        {Kind::Email, "email"},
        {Kind::Phone, "phone"},
        {Kind::Country, "country"},
        {Kind::Image, "image"},
        {Kind::Choice, "choice"},
        {Kind::Choices, "choices"},
        {Kind::Emails, "emails"},
        {Kind::Flag, "flag"},
        {Kind::Number, "number"},
        {Kind::Decimal, "decimal"},
        {Kind::Id, "id"},
        {Kind::Ids, "ids"},
        {Kind::Date, "date"},
        {Kind::Time, "time"},
        {Kind::Parts, "parts"},
    }};
    return names.name(kind);
}

QString accessName(core::FieldAccess access)
{
    using Access = core::FieldAccess;
    static constexpr core::EnumNames<Access> names{{
        {Access::Writable, "writable"},
        {Access::Fixed, "fixed"},
        {Access::ServerOnly, "serverOnly"},
        {Access::Stamp, "serverOnly"},
    }};
    return names.name(access);
}

QJsonArray rowsOf(std::span<const core::FieldSpec> fields)
{
    QJsonArray rows;
    for (const auto &field : fields) {
        QJsonObject row{{u"key"_s, text(field.key)},
                        {u"kind"_s, kindName(field.kind)},
                        {u"most"_s, field.most},
                        {u"least"_s, field.least},
                        {u"access"_s, accessName(field.access)},
                        {u"required"_s, field.need == core::FieldNeed::Always},
                        {u"whenSet"_s, field.isSentWhenSet},
                        {u"words"_s, QJsonArray::fromStringList(core::wordList(field.words))}};
        if (field.refersTo)
            row.insert(u"refersTo"_s, core::entityTypeName(*field.refersTo));
        if (field.parts)
            row.insert(u"parts"_s, rowsOf(field.parts()));
        rows.append(row);
    }
    return rows;
}

} // namespace

int main()
{
    QJsonObject types;
    for (const auto type : core::entityTypes()) {
        types.insert(core::entityTypeName(type),
                     QJsonObject{{u"collection"_s, text(core::entityInfo(type).collection)},
                                 {u"fields"_s, rowsOf(core::entityFields(type))}});
    }
    std::fputs(QJsonDocument(types).toJson().constData(), stdout);
    return 0;
}
