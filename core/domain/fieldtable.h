#pragma once

#include "core/base/clock.h"
#include "core/base/enumnames.h"
#include "core/domain/contact.h"
#include "core/domain/country.h"
#include "core/domain/fieldspec.h"
#include "core/domain/phone.h"

#include <QDate>
#include <QJsonArray>

#include <array>
#include <type_traits>

//! Typed rows of a field table, and what is derived from them. Included by the source files of the
//! types; all others read FieldSpec.
namespace core {

//! What a check has to know beside the value.
struct FieldContext {
    bool isWhole = true;
    QString country{}; //!< the one that telephone numbers without a country code belong to
};

template <typename T>
struct TypedField : FieldSpec {
    QString T::*text = nullptr; //!< of a member that is a QString
    bool (*differs)(const T &, const T &) = nullptr;
    QJsonValue (*read)(const T &) = nullptr;
    void (*write)(T &, const QJsonValue &, FieldNeed) = nullptr;
    //! Nullptr where every value is acceptable.
    void (*judge)(FieldErrors &, const QString &, const FieldSpec &, const T &,
                  const FieldContext &) = nullptr;

    [[nodiscard]] constexpr TypedField limit(int characters) const
    {
        auto row = *this;
        row.most = characters;
        return row;
    }
    [[nodiscard]] constexpr TypedField ofKind(FieldKind what) const
    {
        auto row = *this;
        row.kind = what;
        if (what == FieldKind::Country)
            row.most = countryLimit;
        return row;
    }
    [[nodiscard]] constexpr TypedField email(int characters = emailLimit) const
    {
        return limit(characters).ofKind(FieldKind::Email);
    }
    [[nodiscard]] constexpr TypedField emails(int items) const
    {
        return limit(items).ofKind(FieldKind::Emails);
    }
    [[nodiscard]] constexpr TypedField range(int from, int to) const
    {
        auto row = limit(to);
        row.least = from;
        return row;
    }
    [[nodiscard]] constexpr TypedField choices(std::span<const std::string_view> list,
                                               FieldProblem wrong = FieldProblem::NotAllowed) const
    {
        auto row = *this;
        row.words = list;
        row.wrongWord = wrong;
        return row;
    }
    [[nodiscard]] constexpr TypedField required(FieldNeed when = FieldNeed::Always) const
    {
        auto row = *this;
        row.need = when;
        return row;
    }
    [[nodiscard]] constexpr TypedField unique() const
    {
        auto row = *this;
        row.isUnique = true;
        return row;
    }
    [[nodiscard]] constexpr TypedField only(FieldAccess how) const
    {
        auto row = *this;
        row.access = how;
        return row;
    }
    [[nodiscard]] constexpr TypedField whenSet() const
    {
        auto row = *this;
        row.isSentWhenSet = true;
        return row;
    }
    [[nodiscard]] constexpr TypedField refer(EntityType type, std::string_view flag = {}) const
    {
        auto row = *this;
        row.refersTo = type;
        row.onlyIf = flag;
        return row;
    }
    template <typename Number>
    [[nodiscard]] constexpr TypedField inColumn(FieldColumn how, Number number) const
    {
        auto row = *this;
        row.column = how;
        row.columnAt = static_cast<int>(number);
        return row;
    }
};

namespace detail {

template <typename Member>
struct MemberOf;
template <typename Class, typename Value>
struct MemberOf<Value Class::*> {
    using Owner = Class;
    using Type = Value;
};
template <auto member>
using OwnerOf = typename MemberOf<decltype(member)>::Owner;
template <auto member>
using TypeOf = typename MemberOf<decltype(member)>::Type;

//! The kind that a member has by its type, where the row says nothing else.
template <typename Value>
consteval FieldKind usualKind()
{
    if constexpr (std::is_same_v<Value, QString>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<Value, bool>)
        return FieldKind::Flag;
    else if constexpr (std::is_same_v<Value, int>)
        return FieldKind::Number;
    else if constexpr (std::is_same_v<Value, double>)
        return FieldKind::Decimal;
    else if constexpr (std::is_same_v<Value, core::Id>)
        return FieldKind::Id;
    else if constexpr (std::is_same_v<Value, QList<core::Id>>)
        return FieldKind::Ids;
    else if constexpr (std::is_same_v<Value, QStringList>)
        return FieldKind::Choices;
    else if constexpr (std::is_same_v<Value, QDateTime>)
        return FieldKind::Time;
    else if constexpr (std::is_same_v<Value, QDate>)
        return FieldKind::Date;
    else if constexpr (std::is_same_v<Value, QByteArray>)
        return FieldKind::Image;
    else
        return FieldKind::Parts;
}

template <typename Value>
QJsonValue jsonOf(const Value &value)
{
    if constexpr (std::is_same_v<Value, core::Id>)
        return textOf(value);
    else if constexpr (std::is_same_v<Value, QList<core::Id>>)
        return idsToJson(value);
    else if constexpr (std::is_same_v<Value, QStringList>)
        return QJsonArray::fromStringList(value);
    else if constexpr (std::is_same_v<Value, QDateTime>)
        return toWire(value);
    else if constexpr (std::is_same_v<Value, QDate>)
        return value.toString(Qt::ISODate);
    else if constexpr (std::is_same_v<Value, QByteArray>)
        return QString::fromLatin1(value.toBase64());
    else if constexpr (std::is_class_v<Value> && !std::is_same_v<Value, QString>)
        return toJson(value);
    else
        return value;
}

//! Absent and null leave the default; a required number reads as 0 then, which its range refuses.
template <typename Value>
void takeJson(Value &value, const QJsonValue &json, FieldNeed need)
{
    if constexpr (std::is_same_v<Value, QString>)
        value = json.toString();
    else if constexpr (std::is_same_v<Value, bool>)
        value = json.toBool(value);
    else if constexpr (std::is_same_v<Value, int>)
        value = json.toInt(need == FieldNeed::Always ? 0 : value);
    else if constexpr (std::is_same_v<Value, double>)
        value = json.toDouble(value);
    else if constexpr (std::is_same_v<Value, core::Id>)
        value = idFromJson(json);
    else if constexpr (std::is_same_v<Value, QList<core::Id>>)
        value = idsFromJson(json);
    else if constexpr (std::is_same_v<Value, QStringList>)
        value = stringsFromJson(json);
    else if constexpr (std::is_same_v<Value, QDateTime>)
        value = timeFromWire(json.toString());
    else if constexpr (std::is_same_v<Value, QDate>)
        value = QDate::fromString(json.toString(), Qt::ISODate);
    else if constexpr (std::is_same_v<Value, QByteArray>)
        value = QByteArray::fromBase64(json.toString().toLatin1());
    else
        takeParts(value, json.toObject());
}

void checkNumber(FieldErrors &errors, const QString &pointer, const FieldSpec &field, double value);
void checkList(FieldErrors &errors, const QString &pointer, const FieldSpec &field,
               const QStringList &list);
void checkText(FieldErrors &errors, const QString &pointer, const FieldSpec &field,
               const QString &text, const FieldContext &context);

[[nodiscard]] inline bool isNeeded(const FieldSpec &field, const FieldContext &context)
{
    return field.need == FieldNeed::Always ||
           (field.need == FieldNeed::WhenWhole && context.isWhole);
}

//! Every value of the other types is acceptable.
template <typename Value>
inline constexpr bool isJudged = !std::is_same_v<Value, bool> &&
                                 !std::is_same_v<Value, QDateTime> && !std::is_same_v<Value, QDate>;

template <typename Value>
void checkValue(FieldErrors &errors, const QString &pointer, const FieldSpec &field,
                const Value &value, const FieldContext &context)
{
    if constexpr (std::is_same_v<Value, QString>) {
        checkText(errors, pointer, field, value, context);
    } else if constexpr (std::is_same_v<Value, int> || std::is_same_v<Value, double>) {
        if (field.most != 0)
            checkNumber(errors, pointer, field, value);
    } else if constexpr (std::is_same_v<Value, core::Id>) {
        if (value.isNull() && isNeeded(field, context))
            errors.append({pointer, FieldProblem::Required, {}});
    } else if constexpr (std::is_same_v<Value, QList<core::Id>>) {
        if (field.most != 0 && value.size() > field.most)
            errors.append(
                {pointer, FieldProblem::OutOfRange, QStringLiteral("0…%1").arg(field.most)});
    } else if constexpr (std::is_same_v<Value, QStringList>) {
        checkList(errors, pointer, field, value);
    } else if constexpr (std::is_same_v<Value, QByteArray>) {
        checkImage(errors, pointer, value);
    } else {
        checkParts(errors, pointer, value, context);
    }
}

} // namespace detail

//! A member under its name on the wire. Its kind follows from its type.
template <auto member>
consteval auto field(std::string_view key)
{
    using T = detail::OwnerOf<member>;
    using Value = detail::TypeOf<member>;
    TypedField<T> row;
    row.key = key;
    row.kind = detail::usualKind<Value>();
    if constexpr (std::is_same_v<Value, QString>)
        row.text = member;
    row.differs = [](const T &a, const T &b) { return a.*member != b.*member; };
    row.read = [](const T &of) { return detail::jsonOf(of.*member); };
    row.write = [](T &of, const QJsonValue &json, FieldNeed need) {
        detail::takeJson(of.*member, json, need);
    };
    if constexpr (detail::isJudged<Value>) {
        row.judge = [](FieldErrors &errors, const QString &pointer, const FieldSpec &spec,
                       const T &of, const FieldContext &context) {
            detail::checkValue(errors, pointer, spec, of.*member, context);
        };
    }
    return row;
}

//! A member that is one of an enum's words. An unknown word leaves the default.
template <auto member, const auto &names>
consteval auto choice(std::string_view key)
{
    using T = detail::OwnerOf<member>;
    TypedField<T> row;
    row.key = key;
    row.kind = FieldKind::Choice;
    row.words = names.names();
    row.differs = [](const T &a, const T &b) { return a.*member != b.*member; };
    row.read = [](const T &of) -> QJsonValue { return names.name(of.*member); };
    row.write = [](T &of, const QJsonValue &json, FieldNeed) {
        of.*member = names.value(json.toString()).value_or(of.*member);
    };
    return row;
}

//! A member that is an object with a table of its own.
template <auto member>
consteval auto parts(std::string_view key, std::span<const FieldSpec> (*fields)())
{
    auto row = field<member>(key);
    row.parts = fields;
    return row;
}

//! The untyped rows.
template <typename T, std::size_t count>
consteval std::array<FieldSpec, count> specsOf(const std::array<TypedField<T>, count> &fields)
{
    std::array<FieldSpec, count> specs{};
    for (std::size_t i = 0; i < count; ++i)
        specs[i] = fields[i];
    return specs;
}

namespace detail {

enum class Members { All, Request };

template <typename T>
void fill(QJsonObject &json, std::span<const TypedField<T>> fields, Members members, const T &value,
          const T &blank)
{
    for (const auto &field : fields) {
        if (members == Members::Request && !field.isRequest())
            continue;
        if (field.text) {
            if (const auto &text = value.*field.text; !text.isEmpty())
                json.insert(QLatin1StringView(field.key), text);
        } else if (field.differs(value, blank)) {
            json.insert(QLatin1StringView(field.key), field.read(value));
        }
    }
}

//! Most members of most values have their default: copying an object that has them all costs half
//! of making it, and a server makes thousands a second.
template <const auto &fields, Members members, typename T>
QJsonObject write(const T &value)
{
    static const T blank{};
    static const QJsonObject blankJson = [] {
        QJsonObject json;
        for (const auto &field : fields) {
            if (!field.isSentWhenSet && (members == Members::All || field.isRequest()))
                json.insert(QLatin1StringView(field.key), field.read(blank));
        }
        return json;
    }();
    auto json = blankJson;
    fill(json, std::span<const TypedField<T>>(fields), members, value, blank);
    return json;
}

} // namespace detail

template <const auto &fields, typename T>
[[nodiscard]] QJsonObject fieldsToJson(const T &value)
{
    return detail::write<fields, detail::Members::All>(value);
}

//! Only members that a client may send.
template <const auto &fields, typename T>
[[nodiscard]] QJsonObject fieldsToRequest(const T &value)
{
    return detail::write<fields, detail::Members::Request>(value);
}

template <typename T, std::size_t count>
void fieldsFromJson(T &value, const std::array<TypedField<T>, count> &fields,
                    const QJsonObject &json)
{
    for (const auto &field : fields) {
        const auto member = json[QLatin1StringView(field.key)];
        if (field.text)
            value.*field.text = member.toString();
        else
            field.write(value, member, field.need);
    }
}

namespace detail {

//! Whether a row accepts every id, list of ids or number.
[[nodiscard]] inline bool takesAll(const FieldSpec &field)
{
    using enum FieldKind;
    return field.most == 0 && (field.kind == FieldKind::Id || field.kind == Ids ||
                               field.kind == Number || field.kind == Decimal);
}

} // namespace detail

//! Everything that the rows say about a value, in their order.
template <typename T, std::size_t count>
void checkFields(FieldErrors &errors, const std::array<TypedField<T>, count> &fields,
                 const T &value, const FieldContext &context = {}, const QString &within = {})
{
    for (const auto &field : fields) {
        // No pointer is made where nothing can be wrong: most texts are empty.
        const bool isOpen = field.need == FieldNeed::Optional &&
                            (field.text ? (value.*field.text).isEmpty() : detail::takesAll(field));
        if (field.judge && !isOpen)
            field.judge(errors, within.isEmpty() ? field.pointer() : within + field.pointer(),
                        field, value, context);
    }
}

} // namespace core
