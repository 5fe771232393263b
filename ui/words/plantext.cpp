#include "ui/words/plantext.h"

#include "core/domain/licences.h"
#include "core/domain/periods.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"
#include "ui/words/values.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace ui {
namespace {

using core::EntityType;
using core::OperationKind;

QString dash()
{
    return QStringLiteral("—");
}

QString iconOf(const core::Operation &operation)
{
    const bool user = operation.entity.type == EntityType::User;
    switch (operation.kind) {
    case OperationKind::Create:
        return user                                            ? QStringLiteral("user-plus")
               : operation.entity.type == EntityType::Customer ? QStringLiteral("building-2")
                                                               : QStringLiteral("plus");
    case OperationKind::Change:
        return user ? QStringLiteral("user-pen") : QStringLiteral("pencil");
    case OperationKind::Licences:
        return QStringLiteral("key-round");
    case OperationKind::Delete:
        return QStringLiteral("trash-2");
    case OperationKind::Restore:
        return QStringLiteral("undo-2");
    case OperationKind::ResetPassword:
        return QStringLiteral("rotate-ccw-key");
    }
    return {};
}

QStringList licenceNames(const QJsonObject &side, const core::Directory &directory)
{
    QStringList names;
    const auto ids = core::idsFromJson(side.value(QLatin1String("licences")));
    for (const core::Id &id : ids)
        names.append(directory.subscriptionName(id));
    return names;
}

//! Empty if the directory does not have it.
QString nameOf(const QString &id, const core::Directory &directory)
{
    const auto named = [&id](const auto &list) {
        const auto found =
            std::ranges::find_if(list, [&id](const auto &one) { return one.id.toString() == id; });
        return found == list.end() ? QString() : found->name;
    };
    for (const auto &name :
         {named(directory.services()), named(directory.tags()), named(directory.dataCenters()),
          named(directory.notificationProfiles())}) {
        if (!name.isEmpty())
            return name;
    }
    return {};
}

QString valueText(core::EntityType type, const QString &key, const QJsonValue &value,
                  const core::Directory &directory)
{
    const auto items = value.isArray() ? value.toArray() : QJsonArray{value};
    QHash<QString, QString> names;
    for (const auto &item : items) {
        const QString id = item.toString();
        if (!core::Id::fromString(id))
            continue;
        names[id] = nameOf(id, directory);
        // Ids mean nothing to a user; their number does.
        if (names.value(id).isEmpty())
            return QLocale().toString(items.size());
    }
    return ui::valueText(type, key, value, names);
}

//! The changed members of one side; a single one without its name, since the change names it.
QString sideText(core::EntityType type, const QJsonObject &side, const core::Directory &directory)
{
    if (side.size() == 1) {
        const QString text = valueText(type, side.begin().key(), side.begin().value(), directory);
        return text.isEmpty() ? dash() : text;
    }
    QStringList parts;
    for (auto it = side.begin(); it != side.end(); ++it) {
        const QString text = valueText(type, it.key(), it.value(), directory);
        if (!text.isEmpty())
            parts.append(
                PlanText::tr("%1: %2", "field, value").arg(fieldLabel(type, it.key()), text));
    }
    return parts.isEmpty() ? dash() : parts.join(QStringLiteral(", "));
}

QString licencesChange(const core::Operation &operation)
{
    const auto before = core::idsFromJson(operation.before.value(QLatin1String("licences")));
    const auto after = core::idsFromJson(operation.after.value(QLatin1String("licences")));
    const auto delta = core::LicenceDelta<core::Id>::between(before, after);
    const auto added = delta.add.size();
    const auto removed = delta.remove.size();
    if (added && removed)
        return PlanText::tr("Change licences");
    if (removed)
        return removed == 1 ? PlanText::tr("Remove licence") : PlanText::tr("Remove licences");
    return added > 1 ? PlanText::tr("Assign licences") : PlanText::tr("Assign licence");
}

QString createdText(const core::Operation &operation)
{
    const auto made = operation.after.object();
    for (const char *key : {"userName", "organisation", "name"}) {
        const QString text = made.value(QLatin1String(key)).toString();
        if (!text.isEmpty())
            return text;
    }
    return operation.who;
}

} // namespace

OperationText PlanText::of(const core::Operation &operation, const core::Directory &directory,
                           const QDate &today)
{
    OperationText text{iconOf(operation), operationText(operation.kind, operation.entity.type),
                       operation.who, dash(), dash()};
    switch (operation.kind) {
    case OperationKind::Create:
        text.after = createdText(operation);
        break;
    case OperationKind::Change:
        if (const auto changed = operation.after.keys(); changed.size() == 1)
            text.change = tr("Change: %1").arg(fieldLabel(operation.entity.type, changed.first()));
        text.before = sideText(operation.entity.type, operation.before, directory);
        text.after = sideText(operation.entity.type, operation.after, directory);
        break;
    case OperationKind::Licences: {
        text.change = licencesChange(operation);
        const auto before = licenceNames(operation.before, directory);
        const auto after = licenceNames(operation.after, directory);
        text.before = before.isEmpty() ? tr("None") : before.join(QStringLiteral(", "));
        text.after = after.isEmpty() ? tr("None") : after.join(QStringLiteral(", "));
        break;
    }
    case OperationKind::Delete:
        text.before = tr("Active");
        // Only a user is kept for a while.
        text.after = operation.entity.type == EntityType::User
                         ? tr("Deleted, can be restored until %1")
                               .arg(Format().date(today.addDays(core::restoreDays), today))
                         : tr("Deleted");
        break;
    case OperationKind::Restore:
        text.before = tr("Deleted");
        text.after = tr("Active");
        break;
    case OperationKind::ResetPassword:
        text.after = tr("New temporary password");
        break;
    }
    return text;
}

QString PlanText::title(core::PlanSource source, const QString &sourceName)
{
    if (source == core::PlanSource::Undo)
        return sourceName.isEmpty() ? tr("Undo a plan")
                                    : tr("Undo “%1”").arg(title(core::PlanSource::Csv, sourceName));
    if (!sourceName.isEmpty()) {
        QString name = QFileInfo(sourceName).completeBaseName();
        name.replace(QLatin1Char('-'), QLatin1Char(' '))
            .replace(QLatin1Char('_'), QLatin1Char(' '));
        if (!name.isEmpty())
            name[0] = name.at(0).toUpper();
        return name;
    }
    switch (source) {
    case core::PlanSource::Onboarding:
        return tr("Onboard customer");
    case core::PlanSource::Csv:
        return tr("Import users");
    case core::PlanSource::Licences:
        return tr("Manage licences");
    case core::PlanSource::Services:
        return tr("Change services");
    case core::PlanSource::Subscriptions:
        return tr("Change subscriptions");
    case core::PlanSource::Deletes:
        return tr("Delete users");
    case core::PlanSource::Restores:
        return tr("Restore users");
    case core::PlanSource::PasswordResets:
        return tr("Reset passwords");
    case core::PlanSource::Single:
    case core::PlanSource::Undo:
        break;
    }
    return tr("Single change");
}

QString PlanText::nameOf(const core::PlanSummary &plan)
{
    return tr("“%1” (%2)", "plan, status")
        .arg(title(plan.source, plan.sourceName), stateText(plan));
}

QString PlanText::cannotBeUndone(const core::Undo &undo)
{
    QMap<core::UndoProblem, int> counts;
    for (const auto &[operation, problem] : undo.cannot)
        ++counts[problem];
    QStringList sentences;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        sentences.append(undoProblemText(it.key(), *it));
    return sentences.join(u'\n');
}

QString PlanText::madeFrom(const QString &sourceName)
{
    return sourceName.isEmpty() ? QString() : tr("Created from %1").arg(sourceName);
}

QString PlanText::stateText(core::RowState state)
{
    switch (state) {
    case core::RowState::Blocked:
        return tr("Blocked");
    case core::RowState::Waiting:
        return tr("Pending");
    case core::RowState::Sending:
        return tr("Running");
    case core::RowState::Done:
        return tr("Done");
    case core::RowState::NeedsYou:
        return tr("Needs attention");
    case core::RowState::Cancelled:
        break;
    }
    return tr("Canceled");
}

Tone PlanText::stateTone(core::RowState state)
{
    switch (state) {
    case core::RowState::Done:
        return Tone::Good;
    case core::RowState::Sending:
        return Tone::Accent;
    case core::RowState::NeedsYou:
        return Tone::Warning;
    case core::RowState::Blocked:
        return Tone::Bad;
    case core::RowState::Waiting:
    case core::RowState::Cancelled:
        break;
    }
    return Tone::Neutral;
}

QString PlanText::stateText(const core::PlanSummary &plan)
{
    if (plan.needsYou > 0)
        return tr("Needs attention");
    switch (plan.state) {
    case core::PlanState::Running:
        return plan.sending ? tr("Running") : tr("Pending");
    case core::PlanState::Paused:
        return tr("Paused");
    case core::PlanState::Finished:
        return tr("Done");
    case core::PlanState::Cancelled:
        break;
    }
    return tr("Canceled");
}

Tone PlanText::stateTone(const core::PlanSummary &plan)
{
    if (plan.needsYou > 0)
        return Tone::Warning;
    switch (plan.state) {
    case core::PlanState::Running:
        return plan.sending ? Tone::Accent : Tone::Neutral;
    case core::PlanState::Finished:
        return Tone::Good;
    case core::PlanState::Paused:
    case core::PlanState::Cancelled:
        break;
    }
    return Tone::Neutral;
}

QString PlanText::findings(const core::Operation &operation, const core::Directory &directory)
{
    QStringList all;
    for (const core::Finding &finding : operation.findings) {
        if (finding.severity != core::Severity::Info)
            all.append(findingText(finding, &directory));
    }
    return all.join(QLatin1Char(' '));
}

QString PlanText::note(const core::PlanRow &row, const core::Directory &directory)
{
    QString why;
    if (row.state == core::RowState::NeedsYou)
        why = refusalText(row.refusal, &directory);
    else if (row.state == core::RowState::Blocked)
        why = findings(row.operation, directory);
    if (why.isEmpty())
        return {};
    if (row.operation.sourceRow > 0)
        return tr("%1 (row %2 of the file)").arg(why, QLocale().toString(row.operation.sourceRow));
    return why;
}

QString PlanText::customerName(const core::Id &customer, const core::Directory &directory)
{
    const core::CustomerEntry *entry = directory.customer(customer);
    return entry ? entry->customer.organisation : tr("Unknown customer");
}

int PlanText::usersChanged(const core::Plan &plan)
{
    QSet<core::Id> users;
    for (const core::Operation &operation : plan.operations) {
        if (operation.entity.type == EntityType::User && !operation.isBlocked())
            users.insert(operation.entity.id);
    }
    return static_cast<int>(users.size());
}

} // namespace ui
