#include "ui/conflicts/fixeditor.h"

#include "core/domain/customer.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/services/directory.h"
#include "ui/customerform/choicelist.h"
#include "ui/customerform/countrybox.h"
#include "ui/customerform/datacenterbox.h"
#include "ui/kit/forms/combo.h"
#include "ui/words/names.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

using Edited = std::function<void()>;

template <typename List>
QList<ChoiceList::Choice> choicesOf(const List &list)
{
    QList<ChoiceList::Choice> choices;
    for (const auto &one : list)
        choices.append({one.id.toString(), one.name});
    return choices;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &item : value.toArray())
        texts << item.toString();
    return texts;
}

FixEditor someOf(const QList<ChoiceList::Choice> &choices, const QJsonValue &value)
{
    auto *list = new ChoiceList;
    list->setChoices(choices, textsOf(value), u"fix_"_s);
    return {list, [list] { return QJsonValue(QJsonArray::fromStringList(list->chosen())); },
            [list](const Edited &edited) {
                QObject::connect(list, &ChoiceList::changed, list, edited);
            }};
}

FixEditor oneOf(const QList<ChoiceList::Choice> &choices, const QJsonValue &value)
{
    auto *combo = new Combo;
    for (const auto &choice : choices)
        combo->addItem(choice.name, choice.key);
    combo->setCurrentData(value.toString());
    return {combo, [combo] { return QJsonValue(combo->currentData().toString()); },
            [combo](const Edited &edited) {
                QObject::connect(combo, &QComboBox::activated, combo, edited);
            }};
}

FixEditor countryEditor(const QJsonValue &value)
{
    auto *box = new CountryBox;
    box->setCountry(value.toString());
    if (box->country().isEmpty())
        box->setEditText(value.toString());
    return {box,
            [box] {
                return QJsonValue(box->isUnknown() ? box->currentText().trimmed() : box->country());
            },
            [box](const Edited &edited) {
                QObject::connect(box, &QComboBox::editTextChanged, box, edited);
            }};
}

FixEditor centerEditor(const QJsonValue &value, const QString &country,
                       const core::Directory &directory)
{
    auto *box = new DataCenterBox;
    box->setCenters(directory.dataCenters(), country);
    box->setCenter(core::idFromJson(value));
    return {
        box, [box] { return QJsonValue(core::textOf(box->center())); },
        [box](const Edited &edited) { QObject::connect(box, &QComboBox::activated, box, edited); }};
}

FixEditor boolEditor(const QJsonValue &value)
{
    auto *box = new QCheckBox;
    box->setChecked(value.toBool());
    return {
        box, [box] { return QJsonValue(box->isChecked()); },
        [box](const Edited &edited) { QObject::connect(box, &QCheckBox::toggled, box, edited); }};
}

FixEditor textEditor(const QJsonValue &value)
{
    const bool isNumber = value.isDouble();
    auto *line = new QLineEdit(isNumber ? QString::number(value.toInteger()) : value.toString());
    return {line,
            [line, isNumber] {
                const QString text = line->text().trimmed();
                bool parsed = false;
                const qint64 number = text.toLongLong(&parsed);
                return isNumber && parsed ? QJsonValue(number) : QJsonValue(text);
            },
            [line](const Edited &edited) {
                QObject::connect(line, &QLineEdit::textChanged, line, edited);
            }};
}

QList<ChoiceList::Choice> offeredServices(const core::Directory &directory,
                                          const QStringList &chosen)
{
    QList<ChoiceList::Choice> choices;
    for (const auto &service : directory.services()) {
        const QString id = service.id.toString();
        if (directory.partner().enabledServices.contains(service.id) || chosen.contains(id))
            choices.append({id, service.name});
    }
    return choices;
}

//! Licences of a change of licences: some of those that it names.
QList<ChoiceList::Choice> licencesIn(const QJsonValue &value, const core::Directory &directory)
{
    QList<ChoiceList::Choice> choices;
    for (const auto &id : core::idsFromJson(value)) {
        if (const QString name = directory.subscriptionName(id); !name.isEmpty())
            choices.append({id.toString(), name});
    }
    return choices;
}

QList<ChoiceList::Choice> profiles(const core::Directory &directory)
{
    QList<ChoiceList::Choice> choices{
        {QString(), QCoreApplication::translate("ui::FixDialog", "None")}};
    return choices + choicesOf(directory.notificationProfiles());
}

} // namespace

std::optional<FixEditor> makeFixEditor(core::EntityType type, const QString &key,
                                       const QJsonValue &value, const QString &country,
                                       const core::Directory &directory)
{
    using core::EntityType;
    if (key == "country"_L1 || key == "usageLocation"_L1)
        return countryEditor(value);
    if (type == EntityType::Customer) {
        if (key == "dataCenter"_L1)
            return centerEditor(value, country, directory);
        if (key == "tags"_L1)
            return someOf(choicesOf(directory.tags()), value);
        if (key == "services"_L1)
            return someOf(offeredServices(directory, textsOf(value)), value);
        if (key == "notificationProfile"_L1)
            return oneOf(profiles(directory), value);
        if (key == "managementMode"_L1)
            return oneOf({{core::managementModeName(core::ManagementMode::Partner),
                           managementModeText(core::ManagementMode::Partner)},
                          {core::managementModeName(core::ManagementMode::Customer),
                           managementModeText(core::ManagementMode::Customer)}},
                         value);
        if (key == "accountType"_L1 || key == "acceptedTexts"_L1 || key == "image"_L1)
            return std::nullopt; // chosen once, when the customer is onboarded
    }
    if (type == EntityType::User) {
        if (key == "roles"_L1) {
            QList<ChoiceList::Choice> roles;
            for (const auto &role : core::userRoles())
                roles.append({role, roleName(role)});
            return someOf(roles, value);
        }
        if (key == "add"_L1 || key == "remove"_L1) {
            const auto licences = licencesIn(value, directory);
            return licences.isEmpty() ? std::nullopt : std::optional(someOf(licences, value));
        }
        if (key == "temporaryPasswordFor"_L1)
            return std::nullopt;
    }
    if (type == EntityType::Subscription) {
        if (key == "sku"_L1)
            return oneOf(choicesOf(directory.skus()), value);
        if (key == "term"_L1)
            return oneOf({{core::termName(core::Term::Monthly), termText(core::Term::Monthly)},
                          {core::termName(core::Term::Annual), termText(core::Term::Annual)},
                          {core::termName(core::Term::Triennial), termText(core::Term::Triennial)}},
                         value);
    }
    if (value.isBool())
        return boolEditor(value);
    // Any other id stands for something that this computer has no list of.
    const bool isId = value.isString() && core::Id::fromString(value.toString());
    if (isId || value.isArray() || value.isObject())
        return std::nullopt;
    return textEditor(value);
}

} // namespace ui
