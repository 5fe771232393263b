#include "ui/customers/customersmodel.h"

#include "core/base/nameorder.h"
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

CustomersModel::CustomersModel(const core::Directory &directory, QObject *parent)
    : ListModel(parent)
    , m_directory(directory)
{
    using Entry = CustomerEntry;
    setColumns({
        {.id = "organisation",
         .header = tr("Organisation"),
         .text = [](const Entry &e) { return e.customer.organisation; },
         .cell = cell<AvatarDelegate, AvatarShape::Square>,
         .width = 230,
         .grows = true,
         .subtitle = [](const Entry &e) { return e.customer.account; },
         .picture =
             [](const Entry &e) {
                 return e.customer.image.isEmpty() ? QVariant() : avatarImage(e.customer);
             },
         // The directory is in this order already.
         .sortKey =
             [this](const Entry &e) { return m_directory.customerRanks().value(e.customer.id); },
         .filter =
             [](const Entry &e) {
                 return QStringList{e.customer.organisation, e.customer.account, e.customer.name}
                     .join(u' ');
             }},
        {.id = "accountType",
         .header = tr("Account type"),
         .text = [](const Entry &e) { return accountTypeText(e.customer.accountType); },
         .width = 115,
         .sortKey = [](const Entry &e) { return e.customer.accountType; }},
        {.id = "status",
         .header = tr("Status"),
         .text = [](const Entry &e) { return statusText(e.customer.status); },
         .cell = cell<StatusDelegate>,
         .tone = [](const Entry &e) { return toneOf(e.customer.status); },
         .note =
             [](const Entry &e) {
                 return e.badge == core::Badge::None ? QString() : statusText(e.badge);
             },
         .sortKey = [](const Entry &e) { return e.customer.status; }},
        {.id = "tags",
         .header = tr("Tags"),
         .text = [](const Entry &) { return QString(); },
         .cell = cell<ChipsDelegate>,
         .width = 150,
         .chips = [this](const Entry &e) { return tagNames(e); },
         .spoken = [this](const Entry &e) { return tagNames(e).join(u", "_s); },
         .sortKey = [this](const Entry &e) { return tagNames(e).join(u' '); },
         .filter = [this](const Entry &e) { return tagNames(e).join(u' '); }},
        {.id = "managedBy",
         .header = tr("Managed by"),
         .text = [](const Entry &e) { return managementModeText(e.customer.managementMode); },
         .sortKey = [](const Entry &e) { return e.customer.managementMode; }},
        {.id = "seats",
         .header = tr("Seats used"),
         .text = [](const Entry &e) { return Format().ratio(e.seatsUsed, e.seatsBought); },
         .cell = cell<SeatsDelegate>,
         .width = 165,
         .align = Qt::AlignRight,
         .share = [](const Entry &e) { return std::pair(e.seatsUsed, e.seatsBought); },
         .sortKey = [](const Entry &e) { return seatShare(e); }},
    });
    const auto reload = [this] { setRows(m_directory.customers()); };
    connect(&directory, &core::Directory::customersChanged, this, reload);
    connect(&directory, &core::Directory::loaded, this, reload);
    connect(&directory, &core::Directory::catalogChanged, this, [this, reload] {
        reload();
        refreshColumn("tags"_L1);
    });
    sort(columnOf("organisation"_L1), Qt::AscendingOrder);
    reload();
}

void CustomersModel::setFilter(const CustomerFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    setText(filter.text);
}

bool CustomersModel::fits(const CustomerEntry &entry) const
{
    const auto &customer = entry.customer;
    return (!m_filter.accountType || customer.accountType == *m_filter.accountType) &&
           (!m_filter.status || customer.status == *m_filter.status) &&
           (!m_filter.management || customer.managementMode == *m_filter.management) &&
           (m_filter.tags.isEmpty() || std::ranges::any_of(m_filter.tags, [&](const core::Id &tag) {
                return customer.tags.contains(tag);
            }));
}

QStringList CustomersModel::tagNames(const CustomerEntry &entry) const
{
    QStringList names;
    for (const auto &id : entry.customer.tags) {
        if (const auto *tag = m_directory.tag(id))
            names += tag->name;
    }
    core::sortNames(names);
    return names;
}

} // namespace ui

#include "moc_customersmodel.cpp"
