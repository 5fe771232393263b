#include "ui/words/values.h"

#include "core/base/clock.h"
#include "core/domain/country.h"
#include "core/domain/customer.h"
#include "core/domain/staff.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
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

QString textOf(core::EntityType type, const QString &field, const QString &text,
               const QHash<QString, QString> &names)
{
    if (text.isEmpty())
        return {};
    if (field == "status"_L1)
        return statusOf(type, text);
    if (field == "image"_L1)
        return Values::tr("Custom image");
    if (field == "country"_L1 || field == "usageLocation"_L1)
        return core::countryName(text);
    if (field == "roles"_L1)
        return roleName(text);
    if (field == "term"_L1)
        return termText(core::termFromName(text).value_or(core::Term::Annual));
    if (field == "accountType"_L1)
        return accountTypeText(core::accountTypeFromName(text).value_or(core::AccountType::Local));
    if (field == "managementMode"_L1)
        return managementModeText(
            core::customerFromJson({{u"managementMode"_s, text}}).managementMode);
    if (field == "renewsOn"_L1)
        return QLocale().toString(QDate::fromString(text, Qt::ISODate), QLocale::ShortFormat);
    if (const auto moment = core::timeFromWire(text); moment.isValid())
        return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
    if (!core::Id::fromString(text))
        return text;
    // An id says nothing to a person.
    return names.value(text, Values::tr("Deleted item"));
}

} // namespace

QString fieldPathLabel(const QString &path)
{
    const auto slash = path.indexOf(u'/');
    if (slash < 0)
        return fieldLabel(path);
    return Values::tr("%1: %2", "field, part of it")
        .arg(fieldLabel(path.left(slash)), fieldLabel(path.mid(slash + 1)));
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
