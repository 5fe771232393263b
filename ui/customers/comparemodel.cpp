#include "ui/customers/comparemodel.h"

#include "ui/words/format.h"
#include "ui/words/names.h"
#include "ui/words/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

using Kind = core::HistoryChange::Kind;

QString whole(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat)
                            : QString();
}

QString iconOf(const core::HistoryChange &change)
{
    return change.kind == Kind::Created ? u"plus"_s
           : change.kind == Kind::Gone  ? u"trash-2"_s
                                        : u"pencil"_s;
}

} // namespace

CompareModel::CompareModel(core::Workspace &workspace, QObject *parent)
    : RowsModel(parent)
    , m_workspace(workspace)
{
    using Change = core::HistoryChange;
    const auto always = [](const Change &) { return true; };
    const auto dashed = [](const auto &text) {
        return [text](const Change &c) {
            const QString words = text(c);
            return words.isEmpty() ? u"—"_s : words;
        };
    };
    const auto spoken = [](const auto &text) {
        return [text](const Change &c) {
            const QString words = text(c);
            return words.isEmpty() ? tr("Empty") : words;
        };
    };
    const auto isEmpty = [](const auto &text) {
        return [text](const Change &c) { return text(c).isEmpty(); };
    };
    const auto before = [this](const Change &c) { return value(c, c.before); };
    const auto after = [this](const Change &c) { return value(c, c.after); };
    const auto whenOf = [this](const Change &c) { return when(c); };
    const auto byOf = [this](const Change &c) { return by(c); };
    setColumns({
        {.id = "whom",
         .header = tr("Item"),
         .text = [this](const Change &c) { return whom(c); },
         .width = 150},
        {.id = "field",
         .header = tr("Field"),
         .text = [this](const Change &c) { return field(c); },
         .cell = cell<IconTextDelegate>,
         .width = 150,
         .icon = iconOf},
        {.id = "before",
         .header = tr("Before"),
         .text = dashed(before),
         .width = 150,
         .grows = true,
         .muted = always,
         .toolTip = before,
         .spoken = spoken(before)},
        {.id = "after",
         .header = tr("After"),
         .text = dashed(after),
         .width = 150,
         .grows = true,
         .muted = isEmpty(after),
         .toolTip = after,
         .spoken = spoken(after)},
        {.id = "when",
         .header = tr("Time"),
         .text = dashed(whenOf),
         .width = 120,
         .muted = isEmpty(whenOf),
         .toolTip =
             [](const Change &c) {
                 return !c.latest.isValid() ? QString()
                        : c.earliest.isValid()
                            ? tr("Between %1 and %2").arg(whole(c.earliest), whole(c.latest))
                            : tr("Before %1").arg(whole(c.latest));
             },
         .spoken = spoken(whenOf)},
        {.id = "by",
         .header = tr("Changed by"),
         .text = dashed(byOf),
         .width = 90,
         .muted = isEmpty(byOf),
         .toolTip = byOf,
         .spoken = spoken(byOf)},
    });
}

void CompareModel::setDifference(const core::HistoryDifference &difference)
{
    beginResetModel();
    m_difference = difference;
    endResetModel();
}

QList<QStringList> CompareModel::rows() const
{
    const auto header = [this](const char *id) {
        return looks().at(columnOf(QLatin1StringView(id))).header;
    };
    QList<QStringList> rows{{header("whom"), header("field"), header("before"), header("after"),
                             tr("Earliest"), tr("Latest"), header("by")}};
    for (const auto &change : m_difference.changes)
        rows.append({whom(change), field(change), value(change, change.before),
                     value(change, change.after), whole(change.earliest), whole(change.latest),
                     by(change)});
    return rows;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_difference.changes.size());
}

QString CompareModel::whom(const core::HistoryChange &change) const
{
    if (change.name.isEmpty())
        return entityText(change.entity.type);
    const bool isUsual = change.entity.type == core::EntityType::Customer ||
                         change.entity.type == core::EntityType::User ||
                         change.entity.type == core::EntityType::Subscription;
    return isUsual ? change.name
                   : tr("%1 (%2)", "name, kind of thing")
                         .arg(change.name, entityText(change.entity.type));
}

QString CompareModel::field(const core::HistoryChange &change) const
{
    return change.kind == Kind::Created ? tr("Added", "came into being")
           : change.kind == Kind::Gone  ? tr("Deleted", "is no longer there")
                                        : fieldPathLabel(change.entity.type, change.field);
}

QString CompareModel::value(const core::HistoryChange &change, const QJsonValue &value) const
{
    // The part of a value ("address/city") decides what kind it is.
    const auto field = change.field.mid(change.field.indexOf(u'/') + 1);
    return valueText(change.entity.type, field, value, m_difference.names);
}

QString CompareModel::by(const core::HistoryChange &change) const
{
    QStringList names;
    for (const auto &account : change.by) {
        const bool isMe = account == m_workspace.me().account;
        names.append(isMe ? tr("You")
                          : m_difference.names.value(account, tr("Former staff member")));
    }
    return QLocale().createSeparatedList(names);
}

QString CompareModel::when(const core::HistoryChange &change) const
{
    if (!change.latest.isValid())
        return {};
    const auto now = m_workspace.clock().now();
    const auto moment = [&now](const QDateTime &when) { return Format().moment(when, now); };
    const auto last = moment(change.latest);
    constexpr qint64 sameMoment = 120;
    if (!change.earliest.isValid() || change.earliest.secsTo(change.latest) < sameMoment)
        return last;
    const auto first = moment(change.earliest);
    return first == last ? last : tr("%1 – %2", "from, to").arg(first, last);
}

} // namespace ui

#include "moc_comparemodel.cpp"
