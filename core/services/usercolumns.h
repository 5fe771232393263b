#pragma once

#include "core/base/enumnames.h"
#include "core/base/id.h"
#include "core/domain/user.h"
#include "core/plan/badge.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

//! What users can be sorted by. The texts follow from Text on, see columnOf().
enum class UserColumn { Status, Licences, Customer, Text };
constexpr int userColumnCount =
    static_cast<int>(UserColumn::Text) + static_cast<int>(enumCount<UserText>);

[[nodiscard]] constexpr UserColumn columnOf(UserText text)
{
    return static_cast<UserColumn>(static_cast<int>(UserColumn::Text) + static_cast<int>(text));
}

//! One user for a table. Views are valid as long as their UserColumns.
struct UserCell {
    Id id;
    Id customer;
    std::array<std::string_view, enumCount<UserText>> texts; // UTF-8
    UserStatus status = UserStatus::Active;
    Badge badge = Badge::None;
    std::span<const Id> licences;

    [[nodiscard]] std::string_view text(UserText which) const
    {
        return texts[static_cast<std::size_t>(which)];
    }
};

//! Where each customer stands among all, sorted by organisation.
using CustomerRanks = QHash<Id, qsizetype>;

struct UserQuery {
    Id customer; //!< null = all customers
    //! Any part of a text of the users' table (UserText), see folded().
    QString text;
    std::optional<UserStatus> status; //!< nullopt = all except deleted ones
    std::optional<Id> licence;        //!< subscription
    bool withoutLicence = false;
    QString department;
    UserColumn sort = columnOf(UserText::DisplayName);
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const UserQuery &, const UserQuery &) = default;
};

//! All users of the workspace in memory, column by column: interned small integers, UTF-8 arenas
//! and one folded search blob (about 150 bytes per user). Immutable once built: a change makes a
//! new generation that shares unchanged data, so that a worker can filter one while the screen
//! shows another.
class UserColumns {
public:
    UserColumns();
    ~UserColumns();

    class Builder;

    [[nodiscard]] int size() const;
    [[nodiscard]] UserCell at(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const Id &user) const;
    //! Rows that match, in the order asked for. SIMD scan of the blob; to be called on a worker.
    //! `previous` rows of a query whose text the new one continues make it faster. `customerRanks`
    //! is the order of customers, for sorting by them.
    [[nodiscard]] QVector<int> select(const UserQuery &query,
                                      const QVector<int> *previous = nullptr,
                                      const CustomerRanks &customerRanks = {}) const;
    //! Distinct departments of a customer, sorted.
    [[nodiscard]] QStringList departments(const Id &customer) const;
    [[nodiscard]] size_t bytes() const;

    //! Users that are not deleted, by customer.
    [[nodiscard]] QHash<Id, int> counts() const;

    //! A new generation with these users replaced, added or (deleted) kept with their status.
    //! `removed` existed only on this computer, or the server has forgotten them: no query finds
    //! them.
    [[nodiscard]] std::shared_ptr<const UserColumns> with(
        const QList<std::pair<User, Badge>> &changed, const QList<Id> &removed = {}) const;
    //! `changed` as made by a Builder.
    [[nodiscard]] std::shared_ptr<const UserColumns> mergedWith(const UserColumns &changed,
                                                                const QList<Id> &removed) const;

    struct Data;

private:
    explicit UserColumns(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> d;
};

//! Builds a UserColumns. One user at a time, in any order; a repeated id replaces the earlier one.
class UserColumns::Builder {
public:
    //! Reserves space for `expected` users.
    explicit Builder(size_t expected = 0);
    ~Builder();
    //! The expected total number of users.
    void expect(size_t users);

    //! The JSON text of a user as stored. Ignores anything that is not a user.
    void add(std::string_view json, Badge badge);
    void add(const User &user, Badge badge);
    //! An added user will no longer be found.
    void forget(const Id &user);
    //! What was added so far; shares memory with the builder.
    [[nodiscard]] std::shared_ptr<const UserColumns> snapshot() const;
    [[nodiscard]] std::shared_ptr<const UserColumns> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
