#pragma once

#include "core/domain/customer.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/plan/plan.h"

#include <QHash>

//! Pure functions from an intent and what the cache holds to a plan. They never ask the network or
//! the clock.
namespace core {

//! What planners need to know of one customer.
struct CustomerView {
    Customer customer;
    QString etag;
    QList<Subscription> subscriptions;
    QHash<QString, User> usersByName; //!< by foldedUserName, deleted ones too
    QHash<Id, QString> userEtags;
};

struct OwnerPassword {
    QString kid;
    QByteArray box;
};

//! Onboarding of a Local customer: one create. `opId` is the id that the sealed password is bound
//! to.
[[nodiscard]] Plan planOnboarding(const Customer &customer, const OwnerPassword &password,
                                  const Id &opId, const QDateTime &now);
//! A new user, and a second operation for its licences. `passwordKey` empty = no temporary
//! password.
[[nodiscard]] Plan planAddUser(const CustomerView &view, User user, const QList<Id> &licences,
                               const QByteArray &passwordKey, const QDateTime &now);
[[nodiscard]] Plan planChangeUser(const CustomerView &view, const User &before, const User &after,
                                  const QDateTime &now);
//! Adds and removes chosen licences for many users; leaves all others as they are.
[[nodiscard]] Plan planLicences(const CustomerView &view, const QList<User> &users,
                                const QList<Id> &add, const QList<Id> &remove,
                                const QDateTime &now);
//! Takes users away, with the seats that they give back. Who is deleted already is left out.
[[nodiscard]] Plan planDeleteUsers(const CustomerView &view, const QList<User> &users,
                                   const QDateTime &now);
[[nodiscard]] Plan planAddSubscription(const CustomerView &view, const Subscription &subscription,
                                       const QDateTime &now);
[[nodiscard]] Plan planChangeSubscription(const CustomerView &view, const Subscription &before,
                                          const QString &beforeEtag, const Subscription &after,
                                          const QDateTime &now);
//! Any change of the customer itself (services, tags, contact …), as a merge patch.
[[nodiscard]] Plan planChangeCustomer(const CustomerView &view, const Customer &after,
                                      PlanSource source, const QDateTime &now);

//! One row of a file, already mapped to fields.
struct ImportRow {
    int row = 0; //!< first after the header is 1
    User user;
    QStringList
        present; //!< keys of the fields that the file has a column for: others are left as they are
    QString countryText; //!< as written; `user.country` is empty when it is not known
    QList<Id> licences;
    QString unknownLicence; //!< what the file calls a licence that the customer does not have;
                            //!< empty = all are known
    //! A typed initial password in the file is never used; the server draws one.
};

enum class ImportKind { New, Update, Unchanged, Fix };

struct ImportVerdict {
    int row = 0;
    ImportKind kind = ImportKind::New;
    QStringList changes; //!< keys that an update changes
    QList<Finding> findings;
};

//! Judges each row by itself and against the others and the users that are there. Same order as
//! `rows`.
[[nodiscard]] QList<ImportVerdict> judgeImport(const CustomerView &view,
                                               const QList<ImportRow> &rows);
//! Judges rows as they come; all of them at once are most of the memory of an import.
class ImportJudge {
public:
    explicit ImportJudge(const CustomerView &view);
    [[nodiscard]] ImportVerdict judge(const ImportRow &row);

private:
    const CustomerView &m_view;
    QHash<QString, int> m_firstRowOf; // by folded user name
};

//! Seats that the rows of these verdicts need, before there is a plan.
[[nodiscard]] QList<SeatNeed> seatsOfImport(const CustomerView &view, const QList<ImportRow> &rows,
                                            const QList<ImportVerdict> &verdicts);
//! Makes the plan of the rows that are not Fix or Unchanged, as they come.
class ImportPlanner {
public:
    //! Room for so many rows is made at once.
    ImportPlanner(const CustomerView &view, qsizetype rows, const QString &fileName,
                  const QByteArray &passwordKey, const QDateTime &now);
    void add(const ImportRow &row, const ImportVerdict &verdict);
    [[nodiscard]] Plan finish();

private:
    const CustomerView &m_view;
    const QDateTime m_now;
    Plan m_plan;
};
//! The same of rows that are all there.
[[nodiscard]] Plan planImport(const CustomerView &view, const QList<ImportRow> &rows,
                              const QList<ImportVerdict> &verdicts, const QString &fileName,
                              const QByteArray &passwordKey, const QDateTime &now);

} // namespace core
