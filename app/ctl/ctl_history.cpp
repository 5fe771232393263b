// The difference between two dates.
#include "app/ctl/ctl.h"

#include "core/base/clock.h"
#include "core/base/whenfinished.h"
#include "ui/words/errortext.h"
#include "ui/words/values.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

using Kind = core::HistoryChange::Kind;

constexpr int usualDays = 7;

//! The start or end of a local day; or a time with its offset.
QDateTime momentOf(const QString &text, bool isEnd)
{
    const auto day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return core::timeFromWire(text);
    return (isEnd ? day.addDays(1).startOfDay().addMSecs(-1) : day.startOfDay()).toUTC();
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Created:
        return u"created"_s;
    case Kind::Gone:
        return u"deleted"_s;
    case Kind::Field:
        return u"changed"_s;
    }
    return {};
}

QJsonValue orNull(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(core::toWire(moment)) : QJsonValue();
}

QJsonObject toJson(const core::HistoryChange &change, const QHash<QString, QString> &names)
{
    QJsonArray by;
    for (const auto &account : change.by)
        by.append(QJsonObject{{u"account"_s, account}, {u"name"_s, names.value(account)}});
    QJsonObject json{{u"type"_s, core::entityTypeName(change.entity.type)},
                     {u"id"_s, change.entity.id.toString()},
                     {u"name"_s, change.name},
                     {u"kind"_s, kindName(change.kind)},
                     {u"earliest"_s, orNull(change.earliest)},
                     {u"latest"_s, orNull(change.latest)},
                     {u"by"_s, by}};
    if (change.kind == Kind::Field) {
        json.insert(u"field"_s, change.field);
        json.insert(u"before"_s, change.before.isUndefined() ? QJsonValue() : change.before);
        json.insert(u"after"_s, change.after.isUndefined() ? QJsonValue() : change.after);
    }
    return json;
}

} // namespace

void Ctl::history()
{
    if (!m_parser.isSet(u"customer"_s))
        return fail(
            Usage,
            tr("Specify a customer with --customer CUSTOMER; add --user or --licence to narrow "
               "the result."));
    const auto *entry = findCustomer(m_parser.value(u"customer"_s));
    if (!entry)
        return;
    core::EntityRef of{core::EntityType::Customer, entry->customer.id, entry->customer.id};
    if (m_parser.isSet(u"user"_s)) {
        const auto user = findUser(of.customer, m_parser.value(u"user"_s));
        if (user.isNull())
            return;
        of = {core::EntityType::User, user, of.customer};
    } else if (m_parser.isSet(u"licence"_s)) {
        const auto licences = findLicences(of.customer);
        if (!licences)
            return;
        of = {core::EntityType::Subscription, licences->constFirst(), of.customer};
    }
    const auto now = m_clock.now();
    const auto from = m_parser.isSet(u"from"_s) ? momentOf(m_parser.value(u"from"_s), false)
                                                : now.addDays(-usualDays);
    const auto to = m_parser.isSet(u"to"_s) ? momentOf(m_parser.value(u"to"_s), true) : now;
    if (!from.isValid() || !to.isValid() || from >= to)
        return fail(Usage, tr("--from and --to take dates such as 2026-11-15 or times such as "
                              "2026-11-15T09:30:00+01:00. --from must be before --to."));
    core::whenFinished(m_workspace->history().between(of, from, to), this,
                       [this, of, from](const core::Result<core::HistoryDifference> &difference) {
                           if (!difference)
                               return fail(Unusable, ui::errorText(difference.error()));
                           reportHistory(of, from, *difference);
                       });
}

core::Id Ctl::findUser(const core::Id &customer, const QString &text)
{
    if (const auto id = core::Id::fromString(text)) // also of a deleted user
        return *id;
    const auto columns = m_workspace->directory().users();
    core::UserQuery query;
    query.customer = customer;
    query.text = text;
    QStringList found;
    core::Id user;
    for (const int row : columns->select(query)) {
        const auto cell = columns->at(row);
        const auto isCalled = [&text](std::string_view name) {
            return text.compare(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                                Qt::CaseInsensitive) == 0;
        };
        if (!isCalled(cell.text(core::UserText::UserName)) &&
            !isCalled(cell.text(core::UserText::DisplayName)))
            continue;
        user = cell.id;
        found << user.toString();
    }
    if (found.size() == 1)
        return user;
    fail(NotFound,
         found.isEmpty()
             ? tr("The customer has no user “%1”. List users with: tenantryctl users CUSTOMER")
                   .arg(text)
             : tr("Several users are named “%1”. Specify an ID:\n%2").arg(text, found.join(u'\n')));
    return {};
}

void Ctl::reportHistory(const core::EntityRef &of, const QDateTime &from,
                        const core::HistoryDifference &difference)
{
    QJsonArray changes;
    QStringList lines;
    for (const auto &change : difference.changes) {
        changes.append(toJson(change, difference.names));
        const auto field = change.field.mid(change.field.indexOf(u'/') + 1);
        const auto words = [&](const QJsonValue &value) {
            const auto text = ui::valueText(change.entity.type, field, value, difference.names);
            return text.isEmpty() ? u"—"_s : text;
        };
        const auto what = change.kind == Kind::Created ? tr("Added")
                          : change.kind == Kind::Gone
                              ? tr("Deleted")
                              : tr("%1: %2 → %3", "field, before, after")
                                    .arg(ui::fieldPathLabel(change.entity.type, change.field),
                                         words(change.before), words(change.after));
        lines << u"%1  %2  %3"_s.arg(change.latest.toLocalTime().toString(u"yyyy-MM-dd HH:mm"),
                                     change.name, what);
    }
    if (lines.isEmpty())
        lines << tr("No differences.");
    if (!difference.knownFrom.isValid())
        lines = QStringList{
            tr("Change history is turned off. Turn it on in the app’s settings to compare dates.")};
    else if (from < difference.knownFrom)
        lines << tr("History starts at %1.")
                     .arg(difference.knownFrom.toLocalTime().toString(Qt::ISODate));
    if (difference.more)
        lines << tr(
            "The list is incomplete. Narrow the dates or specify one user to see the rest.");
    QJsonObject names;
    for (auto it = difference.names.begin(); it != difference.names.end(); ++it)
        names.insert(it.key(), *it);
    print(QJsonObject{{u"of"_s, QJsonObject{{u"type"_s, core::entityTypeName(of.type)},
                                            {u"id"_s, of.id.toString()},
                                            {u"customer"_s, of.customer.toString()}}},
                      {u"from"_s, core::toWire(difference.from)},
                      {u"to"_s, core::toWire(difference.to)},
                      {u"knownFrom"_s, orNull(difference.knownFrom)},
                      {u"more"_s, difference.more},
                      {u"changes"_s, changes},
                      {u"names"_s, names}},
          lines);
    finish(Ok);
}

} // namespace app
