#include "ui/users/usersmodel.h"

#include "ui/kit/tables/roles.h"
#include "ui/theme/tokens.h"
#include "ui/words/names.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Tone toneOf(const core::UserCell &user)
{
    if (user.badge == core::Badge::NeedsYou)
        return Tone::Bad;
    if (user.badge != core::Badge::None)
        return Tone::Warning;
    return user.status == core::UserStatus::Active ? Tone::Good : Tone::Neutral;
}

} // namespace

UsersModel::UsersModel(const core::Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
{
    connect(&directory, &core::Directory::subscriptionsChanged, this, &UsersModel::forgetNames);
    connect(&directory, &core::Directory::catalogChanged, this, &UsersModel::forgetNames);
}

void UsersModel::setResult(const UserRows &result)
{
    if (result.sameUsers) {
        m_users = result.users;
        m_rows = result.rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_users = result.users;
    m_rows = result.rows;
    endResetModel();
}

int UsersModel::rowOf(const core::Id &user) const
{
    const auto at = m_users ? m_users->rowOf(user) : std::nullopt;
    return at ? static_cast<int>(m_rows.indexOf(*at)) : -1;
}

core::UserCell UsersModel::cell(int row) const
{
    return m_users->at(m_rows.at(row));
}

int UsersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Check:
        return role == Qt::AccessibleTextRole ? QVariant(tr("Selected")) : QVariant();
    case User:
        return tr("User");
    case CustomerName:
        return tr("Customer");
    case JobTitle:
        return tr("Job title");
    case Department:
        return tr("Department");
    case Status:
        return tr("Status");
    case Licences:
        return tr("Licences");
    default:
        return {};
    }
}

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto user = cell(index.row());
    if (role == role::Id)
        return user.id.toString();
    const bool display = role == Qt::DisplayRole;
    switch (index.column()) {
    case Check: // what is drawn is a box; who moves into the row by keyboard hears whose it is
    case User:
        if (role == Qt::AccessibleTextRole)
            return QStringList{text(user.displayName), text(user.userName)}.join(u", "_s);
        if (index.column() == Check)
            return {};
        if (display)
            return text(user.displayName.empty() ? user.userName : user.displayName);
        return role == role::Subtitle ? QVariant(text(user.userName)) : QVariant();
    case CustomerName: {
        const auto *owner = display ? m_directory.customer(user.customer) : nullptr;
        return owner ? QVariant(owner->customer.organisation) : QVariant();
    }
    case JobTitle:
        return display ? QVariant(text(user.jobTitle)) : QVariant();
    case Department:
        return display ? QVariant(text(user.department)) : QVariant();
    case Status:
        // While something is on its way, that is the status a person needs.
        if (display)
            return user.badge == core::Badge::None ? statusText(user.status)
                                                   : statusText(user.badge);
        return role == role::Tone ? QVariant(int(toneOf(user))) : QVariant();
    case Licences:
        if (display)
            return user.licences.empty() ? tr("None") : licenceNames(user);
        return role == role::Muted ? QVariant(user.licences.empty()) : QVariant();
    default:
        return {};
    }
}

core::UserColumn UsersModel::storeColumn(int column)
{
    switch (column) {
    case CustomerName:
        return core::UserColumn::Customer;
    case JobTitle:
        return core::UserColumn::JobTitle;
    case Department:
        return core::UserColumn::Department;
    case Status:
        return core::UserColumn::Status;
    case Licences:
        return core::UserColumn::Licences;
    default:
        return core::UserColumn::Name;
    }
}

QString UsersModel::licenceNames(const core::UserCell &user) const
{
    QStringList names;
    for (const auto &id : user.licences) {
        auto name = m_names.constFind(id);
        if (name == m_names.constEnd())
            name = m_names.insert(id, m_directory.subscriptionName(id));
        names += *name;
    }
    return names.join(u", "_s);
}

void UsersModel::forgetNames()
{
    m_names.clear();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Licences), index(rowCount() - 1, Licences), {Qt::DisplayRole});
}

} // namespace ui
