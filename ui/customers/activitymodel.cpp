#include "ui/customers/activitymodel.h"

#include "ui/kit/tables/roles.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct Words {
    const char *code;
    const char *icon;
    const char *text; //!< %1: "Add user", "Change customer" …
};

constexpr Words words[] = {
    {"made", "upload", QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: saved on this computer")},
    {"done", "circle-check", QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: completed")},
    {"merged", "circle-check",
     QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: merged with another person’s change")},
    {"rejected", "circle-alert",
     QT_TRANSLATE_NOOP("ui::ActivityModel", "%1: rejected, needs attention")},
};

} // namespace

ActivityModel::ActivityModel(core::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void ActivityModel::setLines(const QList<core::ActivityLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Action");
    case Whom:
        return tr("Item");
    case Fields:
        return tr("Fields");
    case By:
        return tr("Changed by");
    case When:
        return tr("Time");
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &line = m_lines.at(index.row());
    if (role == role::Icon && index.column() == What) {
        for (const auto &[code, icon, text] : words) {
            if (line.what == QLatin1String(code))
                return QString::fromLatin1(icon);
        }
        return u"history"_s;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What: {
        auto kind = line.kind;
        if (line.what == u"created")
            kind = core::OperationKind::Create;
        else if (line.what == u"deleted")
            kind = core::OperationKind::Delete;
        const QString operation = operationText(kind, line.entity.type);
        for (const auto &[code, icon, text] : words) {
            if (line.what == QLatin1String(code))
                return tr(text).arg(operation);
        }
        return operation;
    }
    case Whom:
        return nameOf(line.entity);
    case Fields: {
        QStringList labels;
        for (const auto &field : line.fields)
            labels += fieldLabel(line.entity.type, field);
        return labels.join(u", "_s);
    }
    case By:
        return line.by.isEmpty() ? tr("You, on this computer") : line.by;
    case When:
        return Format().moment(line.at, m_workspace.clock().now());
    default:
        return {};
    }
}

QString ActivityModel::nameOf(const core::EntityRef &entity) const
{
    const auto &directory = m_workspace.directory();
    switch (entity.type) {
    case core::EntityType::Customer: {
        const auto *customer = directory.customer(entity.id);
        return customer ? customer->customer.organisation : QString();
    }
    case core::EntityType::Subscription:
        return directory.subscriptionName(entity.id);
    case core::EntityType::User: {
        const auto users = directory.users();
        const auto row = users->rowOf(entity.id);
        if (!row)
            return tr("Deleted account");
        const auto name = users->at(*row).displayName;
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    default:
        return {};
    }
}

} // namespace ui
