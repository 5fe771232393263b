#include "ui/customers/customersmodel.h"

#include "ui/kit/tables/roles.h"
#include "ui/theme/tokens.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

#include <QPixmapCache>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

using core::CustomerEntry;

namespace {

Tone toneOf(core::CustomerStatus status)
{
    switch (status) {
    case core::CustomerStatus::Active:
        return Tone::Good;
    case core::CustomerStatus::Invited:
        return Tone::Accent;
    case core::CustomerStatus::Suspended:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

double seatShare(const CustomerEntry &entry)
{
    return entry.seatsBought > 0 ? double(entry.seatsUsed) / entry.seatsBought : -1;
}

} // namespace

QPixmap avatarImage(const core::Customer &customer)
{
    if (customer.image.isEmpty())
        return {};
    const QString key = u"customer-%1-%2"_s.arg(customer.id.toString()).arg(qHash(customer.image));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap.loadFromData(customer.image);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QString foldedText(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded += c;
    }
    return folded;
}

CustomersModel::CustomersModel(const core::Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
{
    connect(&directory, &core::Directory::customersChanged, this, &CustomersModel::reload);
    connect(&directory, &core::Directory::loaded, this, &CustomersModel::reload);
    connect(&directory, &core::Directory::catalogChanged, this, &CustomersModel::reload);
    reload();
}

void CustomersModel::setFilter(const CustomerFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_folded = foldedText(filter.text.trimmed());
    select();
}

const CustomerEntry &CustomersModel::entry(int row) const
{
    return m_entries.at(m_rows.at(row));
}

int CustomersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CustomersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Seats ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Organisation:
        return tr("Organisation");
    case AccountType:
        return tr("Account type");
    case Status:
        return tr("Status");
    case Tags:
        return tr("Tags");
    case ManagedBy:
        return tr("Managed by");
    case Seats:
        return tr("Seats used");
    default:
        return {};
    }
}

QVariant CustomersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[customer, etag, badge, users, bought, used] = entry(index.row());
    if (role == role::Id)
        return customer.id.toString();
    switch (index.column()) {
    case Organisation:
        if (role == Qt::DisplayRole)
            return customer.organisation;
        if (role == role::Subtitle)
            return customer.account;
        if (role == Qt::DecorationRole && !customer.image.isEmpty())
            return avatarImage(customer);
        return {};
    case AccountType:
        return role == Qt::DisplayRole ? accountTypeText(customer.accountType) : QVariant();
    case Status:
        if (role == Qt::DisplayRole)
            return statusText(customer.status);
        if (role == role::Tone)
            return int(toneOf(customer.status));
        if (role == role::Note && badge != core::Badge::None)
            return statusText(badge);
        return {};
    case Tags:
        if (role == role::Chips)
            return tagNames(customer);
        return role == Qt::AccessibleTextRole ? tagNames(customer).join(u", "_s) : QVariant();
    case ManagedBy:
        return role == Qt::DisplayRole ? managementModeText(customer.managementMode) : QVariant();
    case Seats:
        if (role == Qt::DisplayRole)
            return Format().ratio(used, bought);
        if (role == role::Used)
            return qint64(used);
        if (role == role::Total)
            return qint64(bought);
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                             : QVariant();
    default:
        return {};
    }
}

void CustomersModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    select();
}

void CustomersModel::reload()
{
    QStringList texts;
    const auto &entries = m_directory.customers();
    texts.reserve(entries.size());
    for (const auto &entry : entries) {
        const auto &c = entry.customer;
        texts += foldedText(c.organisation + u'\n' + c.account + u'\n' + c.name + u'\n' +
                            tagNames(c).join(u'\n'));
    }
    // Rows point into the list, so both change in one step.
    beginResetModel();
    m_entries = entries;
    m_searchTexts = texts;
    m_rows = matching();
    endResetModel();
}

bool CustomersModel::fits(int entry) const
{
    const auto &customer = m_entries.at(entry).customer;
    if (m_filter.accountType && customer.accountType != *m_filter.accountType)
        return false;
    if (m_filter.status && customer.status != *m_filter.status)
        return false;
    if (m_filter.management && customer.managementMode != *m_filter.management)
        return false;
    if (!m_filter.tags.isEmpty() &&
        std::none_of(m_filter.tags.begin(), m_filter.tags.end(),
                     [&](const core::Id &tag) { return customer.tags.contains(tag); }))
        return false;
    return m_folded.isEmpty() || m_searchTexts.at(entry).contains(m_folded);
}

void CustomersModel::select()
{
    beginResetModel();
    m_rows = matching();
    endResetModel();
}

QVector<int> CustomersModel::matching() const
{
    QVector<int> rows;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (fits(i))
            rows += i;
    }
    const auto before = [this](int left, int right) {
        const auto &a = m_entries.at(left);
        const auto &b = m_entries.at(right);
        switch (m_column) {
        case AccountType:
            return a.customer.accountType < b.customer.accountType;
        case Status:
            return a.customer.status < b.customer.status;
        case Tags:
            return tagNames(a.customer) < tagNames(b.customer);
        case ManagedBy:
            return a.customer.managementMode < b.customer.managementMode;
        case Seats:
            return seatShare(a) < seatShare(b);
        default:
            return left < right; // the directory's own order is by organisation
        }
    };
    if (m_order == Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), before);
    else
        std::stable_sort(rows.begin(), rows.end(),
                         [&](int left, int right) { return before(right, left); });
    return rows;
}

QStringList CustomersModel::tagNames(const core::Customer &customer) const
{
    QStringList names;
    for (const auto &id : customer.tags) {
        if (const auto *tag = m_directory.tag(id))
            names += tag->name;
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace ui
