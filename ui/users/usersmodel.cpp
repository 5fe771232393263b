#include "ui/users/usersmodel.h"

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

UsersModel::UsersModel(const core::Directory &directory, const core::Id &customer, QObject *parent)
    : RowsModel(parent)
    , m_directory(directory)
{
    using User = core::UserCell;
    using Text = core::UserText;
    const auto by = [](core::UserColumn column) { return static_cast<int>(column); };
    const auto who = [](const User &u) {
        return QStringList{text(u.text(Text::DisplayName)), text(u.text(Text::UserName))}.join(
            u", "_s);
    };
    const bool ofAll = customer.isNull();
    QList<Column<User>> list{
        {.id = "check",
         .text = [](const User &) { return QString(); },
         .cell = ui::cell<CheckDelegate>,
         .spoken = who, // a screen reader that enters the row tells whose box it is
         .spokenHeader = tr("Selected")},
        {.id = "user",
         .header = tr("User"),
         .text =
             [](const User &u) {
                 return text(u.text(Text::DisplayName).empty() ? u.text(Text::UserName)
                                                               : u.text(Text::DisplayName));
             },
         .cell = ui::cell<AvatarDelegate, AvatarShape::Circle>,
         .width = 270,
         .subtitle = [](const User &u) { return text(u.text(Text::UserName)); },
         .spoken = who,
         .sortedBy = by(core::columnOf(Text::DisplayName))},
        {.id = "customer",
         .header = tr("Customer"),
         .text =
             [this](const User &u) {
                 const auto *owner = m_directory.customer(u.customer);
                 return owner ? owner->customer.organisation : QString();
             },
         .width = 180,
         .hidden = !ofAll,
         .sortedBy = by(core::UserColumn::Customer)},
    };
    // Every other text of the store, by the field table.
    for (const auto which : core::enumValues<Text>) {
        if (which == Text::DisplayName || which == Text::UserName)
            continue;
        const auto key = core::userTextField(which).key;
        const bool isHidden = which == Text::Country || (ofAll && which == Text::Department);
        list.append(Column<User>{
            .id = key.data(),
            .header = fieldLabel(core::EntityType::User, QLatin1StringView(key)),
            .text = [which](const User &u) { return text(u.text(which)); },
            .width = 130,
            .hidden = isHidden, // of all users, the customer takes the department's place
            .sortedBy = by(core::columnOf(which))});
    }
    list += QList<Column<User>>{
        {.id = "status",
         .header = tr("Status"),
         // While a change is pending, its state matters more.
         .text =
             [](const User &u) {
                 return u.badge == core::Badge::None ? statusText(u.status) : statusText(u.badge);
             },
         .cell = ui::cell<StatusDelegate>,
         .width = 110,
         .tone = toneOf,
         .sortedBy = by(core::UserColumn::Status)},
        {.id = "licences",
         .header = tr("Licences"),
         .text =
             [this](const User &u) { return u.licences.empty() ? tr("None") : licenceNames(u); },
         .width = 130,
         .muted = [](const User &u) { return u.licences.empty(); },
         .sortedBy = by(core::UserColumn::Licences)},
    };
    setColumns(std::move(list));
    connect(&directory, &core::Directory::subscriptionsChanged, this, &UsersModel::forgetNames);
    connect(&directory, &core::Directory::catalogChanged, this, &UsersModel::forgetNames);
    if (ofAll)
        connect(&directory, &core::Directory::customersChanged, this,
                [this] { refreshColumn("customer"_L1); });
}

void UsersModel::setResult(const UserRows &result)
{
    if (result.sameUsers) {
        m_users = result.users;
        m_rows = result.rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
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

const core::UserCell *UsersModel::rowAt(int row) const
{
    m_cell = cell(row);
    return &m_cell;
}

int UsersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
    refreshColumn("licences"_L1);
}

} // namespace ui

#include "moc_usersmodel.cpp"
