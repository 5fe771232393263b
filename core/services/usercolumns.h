#pragma once

#include "core/base/id.h"
#include "core/domain/user.h"
#include "core/services/badge.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

enum class UserColumn { Name, UserName, JobTitle, Department, Country, Status, Licences, Customer };

//! One user as a table shows it. Views stay valid as long as the UserColumns they came from.
struct UserCell {
    Id id;
    Id customer;
    std::string_view displayName; // UTF-8
    std::string_view userName;
    std::string_view jobTitle;
    std::string_view department;
    std::string_view country;
    UserStatus status = UserStatus::Active;
    Badge badge = Badge::None;
    std::span<const Id> licences;
};

struct UserQuery {
    Id customer;                    //!< null = all customers
    QString text;                   //!< any part of any column, without regard to case and accents
    std::optional<UserStatus> status; //!< nullopt = all that are not deleted
    std::optional<Id> licence;      //!< subscription
    bool withoutLicence = false;
    QString department;
    UserColumn sort = UserColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const UserQuery &, const UserQuery &) = default;
};

//! All users of the workspace in memory, column by column: interned small integers, UTF-8 arenas and one search blob,
//! folded for case and accents (about 150 bytes a user). Immutable once built: a change makes a new generation that
//! shares what did not change, so that a worker can filter one while the screen shows another.
class UserColumns {
public:
    UserColumns();
    ~UserColumns();

    class Builder;

    [[nodiscard]] int size() const;
    [[nodiscard]] UserCell at(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const Id &user) const;
    //! Rows that match, in the order asked for. SIMD scan of the blob; to be called on a worker. `previous` rows of a
    //! query whose text the new one continues make it faster.
    [[nodiscard]] QVector<int> select(const UserQuery &query, const QVector<int> *previous = nullptr) const;
    //! Distinct departments of a customer, sorted.
    [[nodiscard]] QStringList departments(const Id &customer) const;
    [[nodiscard]] size_t bytes() const;

    //! A new generation with these users replaced, added or (deleted) kept with their status.
    [[nodiscard]] std::shared_ptr<const UserColumns> with(const QList<std::pair<User, Badge>> &changed) const;

    struct Data;
private:
    std::shared_ptr<Data> d;
};

} // namespace core
