#pragma once

#include "core/services/directory.h"
#include "ui/kit/tables/listmodel.h"

#include <QPixmap>

#include <optional>

namespace ui {

struct CustomerFilter {
    QString text;
    QList<core::Id> tags; //!< any of them; empty = all customers
    std::optional<core::AccountType> accountType;
    std::optional<core::CustomerStatus> status;
    std::optional<core::ManagementMode> management;

    [[nodiscard]] bool isEmpty() const { return *this == CustomerFilter{}; }
    friend bool operator==(const CustomerFilter &, const CustomerFilter &) = default;
};

//! The customers of the directory that fit a filter.
class CustomersModel final : public ListModel<core::CustomerEntry> {
    Q_OBJECT

public:
    explicit CustomersModel(const core::Directory &directory, QObject *parent = nullptr);

    [[nodiscard]] const CustomerFilter &filter() const { return m_filter; }
    void setFilter(const CustomerFilter &filter);

protected:
    [[nodiscard]] core::Id keyOf(const core::CustomerEntry &entry) const override
    {
        return entry.customer.id;
    }
    [[nodiscard]] bool fits(const core::CustomerEntry &entry) const override;

private:
    [[nodiscard]] QStringList tagNames(const core::CustomerEntry &entry) const;

    const core::Directory &m_directory;
    CustomerFilter m_filter;
};

//! The customer's image at avatar size, cached; null if there is none.
[[nodiscard]] QPixmap avatarImage(const core::Customer &customer);

} // namespace ui
