#include "ui/customers/comparemodel.h"

#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"
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

} // namespace

CompareModel::CompareModel(core::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void CompareModel::setDifference(const core::HistoryDifference &difference)
{
    beginResetModel();
    m_difference = difference;
    endResetModel();
}

QList<QStringList> CompareModel::rows() const
{
    QList<QStringList> rows;
    rows.append({headerData(Whom, Qt::Horizontal, Qt::DisplayRole).toString(),
                 headerData(Field, Qt::Horizontal, Qt::DisplayRole).toString(),
                 headerData(Before, Qt::Horizontal, Qt::DisplayRole).toString(),
                 headerData(After, Qt::Horizontal, Qt::DisplayRole).toString(), tr("Earliest"),
                 tr("Latest"), headerData(By, Qt::Horizontal, Qt::DisplayRole).toString()});
    for (const auto &change : m_difference.changes)
        rows.append({text(change, Whom), text(change, Field), text(change, Before),
                     text(change, After), whole(change.earliest), whole(change.latest),
                     text(change, By)});
    return rows;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_difference.changes.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Whom:
        return tr("Item");
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case When:
        return tr("Time");
    case By:
        return tr("Changed by");
    default:
        return {};
    }
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &change = m_difference.changes.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: {
        const auto words = text(change, column);
        return words.isEmpty() && column > Field ? u"—"_s : words;
    }
    case Qt::AccessibleTextRole: {
        const auto words = text(change, column);
        return words.isEmpty() ? tr("Empty") : words;
    }
    case Qt::ToolTipRole:
        if (column == When && change.latest.isValid())
            return plainToolTip(
                change.earliest.isValid()
                    ? tr("Between %1 and %2").arg(whole(change.earliest), whole(change.latest))
                    : tr("Before %1").arg(whole(change.latest)));
        return plainToolTip(text(change, column));
    case role::Muted:
        return column == Before || text(change, column).isEmpty();
    case role::Icon:
        return change.kind == Kind::Created ? u"plus"_s
               : change.kind == Kind::Gone  ? u"trash-2"_s
                                            : u"pencil"_s;
    default:
        return {};
    }
}

QString CompareModel::text(const core::HistoryChange &change, int column) const
{
    switch (column) {
    case Whom:
        return whom(change);
    case Field:
        return change.kind == Kind::Created ? tr("Added", "came into being")
               : change.kind == Kind::Gone  ? tr("Deleted", "is no longer there")
                                            : fieldPathLabel(change.entity.type, change.field);
    case Before:
    case After: {
        // Of a part ("address/city") the part says what kind of value it is.
        const auto field = change.field.mid(change.field.indexOf(u'/') + 1);
        return valueText(change.entity.type, field, column == Before ? change.before : change.after,
                         m_difference.names);
    }
    case When:
        return when(change);
    case By:
        return by(change);
    default:
        return {};
    }
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
