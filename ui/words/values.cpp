#include "ui/words/values.h"

#include "core/base/clock.h"
#include "core/domain/country.h"
#include "core/domain/types.h"
#include "ui/words/names.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

struct Values {
    Q_DECLARE_TR_FUNCTIONS(ui::Values)
};

QString statusOf(core::EntityType type, const QString &status)
{
    const QJsonObject json{{u"status"_s, status}};
    switch (type) {
    case core::EntityType::Customer:
        return statusText(core::customerFromJson(json).status);
    case core::EntityType::User:
        return statusText(core::userFromJson(json).status);
    case core::EntityType::Subscription:
        return statusText(core::subscriptionFromJson(json).status);
    default:
        return status;
    }
}

//! A word of a Choice or Choices field.
QString wordOf(core::EntityType type, const QString &field, const QString &word)
{
    if (field == "status"_L1)
        return statusOf(type, word);
    if (field == "roles"_L1)
        return roleName(word);
    if (field == "term"_L1)
        return termText(core::termFromName(word).value_or(core::Term::Annual));
    if (field == "accountType"_L1)
        return accountTypeText(core::accountTypeFromName(word).value_or(core::AccountType::Local));
    if (field == "managementMode"_L1)
        return managementModeText(
            core::customerFromJson({{u"managementMode"_s, word}}).managementMode);
    return choiceText(field, word);
}

QString textOf(core::EntityType type, const QString &field, const QString &text,
               const QHash<QString, QString> &names)
{
    using Kind = core::FieldKind;
    if (text.isEmpty())
        return {};
    const auto *spec = core::entityField(type, field);
    switch (spec ? spec->kind : Kind::Text) {
    case Kind::Image:
        return Values::tr("Custom image");
    case Kind::Country:
        return core::countryName(text);
    case Kind::Choice:
    case Kind::Choices:
        return wordOf(type, field, text);
    case Kind::Date:
        return QLocale().toString(QDate::fromString(text, Qt::ISODate), QLocale::ShortFormat);
    case Kind::Time:
        return QLocale().toString(core::timeFromWire(text).toLocalTime(), QLocale::ShortFormat);
    default:
        break;
    }
    if (!core::Id::fromString(text))
        return text;
    // An id means nothing to a user.
    return names.value(text, Values::tr("Deleted item"));
}

} // namespace

QString fieldPathLabel(core::EntityType type, const QString &path)
{
    const auto slash = path.indexOf(u'/');
    if (slash < 0)
        return fieldLabel(type, path);
    return Values::tr("%1: %2", "field, part of it")
        .arg(fieldLabel(type, path.left(slash)), fieldLabel(path.mid(slash + 1)));
}

QString valueText(core::EntityType type, const QString &field, const QJsonValue &value,
                  const QHash<QString, QString> &names)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Values::tr("Yes") : Values::tr("No");
    case QJsonValue::Double:
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return textOf(type, field, value.toString(), names);
    case QJsonValue::Array: {
        QStringList texts;
        const auto items = value.toArray();
        for (const auto &item : items)
            texts.append(valueText(type, field, item, names));
        return QLocale().createSeparatedList(texts);
    }
    case QJsonValue::Object: {
        QStringList parts;
        const auto members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (const QString text = valueText(type, it.key(), *it, names); !text.isEmpty())
                parts.append(
                    Values::tr("%1: %2", "field, part of it").arg(fieldLabel(it.key()), text));
        }
        return parts.join(u"; "_s);
    }
    default:
        return {};
    }
}

} // namespace ui
