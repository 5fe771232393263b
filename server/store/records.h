#pragma once

#include "core/domain/entity.h"
#include "server/store/audit.h"

#include <QJsonObject>
#include <QSet>

#include <vector>

namespace server {

//! One entity as stored. `body` is its `data` in canonical JSON.
struct Record {
    core::EntityType type = core::EntityType::Customer;
    core::Id id;
    core::Id customer; //!< null for partner-wide entities and for customers themselves
    qint64 version = 0;
    QByteArray etag;
    qint64 changeNo = 0;
    bool gone = false;
    QString goneAt;
    QString goneBy;
    QByteArray body;

    [[nodiscard]] QJsonObject data() const;
};

//! The form of the change feed and of every answer about one entity.
void appendEnvelope(QByteArray &out, std::string_view type, const core::Id &id,
                    std::string_view etag, qint64 changeNo, bool gone, std::string_view body);
[[nodiscard]] QByteArray envelope(const Record &record);

//! The stored form of an entity: its `data` in canonical JSON and the hash of that text. Threads
//! other than the writer make it in advance.
struct Stored {
    QByteArray body;
    QByteArray mark; //!< hash of the content, without author and time
};
[[nodiscard]] Stored storedForm(const QJsonObject &data);
//! True if two ETags stand for the same content, whatever their versions.
[[nodiscard]] bool isSameContent(const QByteArray &etag, const QByteArray &other);

struct StoredAnswer {
    QByteArray hash;
    int status = 0;
    QByteArray etag;
    QByteArray body;
};

//! A page of envelopes as the start of its answer, because copying it would be slow: an object
//! whose list is still open.
struct Page {
    QByteArray text = R"({"items":[)";
    int count = 0;
    bool more = false;
    core::Id lastId;
    qint64 lastChange = 0;
};

//! Audit entries, separated by commas.
struct AuditPage {
    QByteArray items;
    qint64 last = 0;
    bool more = false;
};

//! A customer's state that decides access to everything inside it.
struct CustomerState {
    bool gone = false;
    QString goneAt;
    QString goneBy;
    bool isVisible = true; //!< for the requested tags
    bool managesItself = false;
};

//! Tags that limit what is visible; none: everything is.
using Tags = QSet<core::Id>;

//! Reads and writes of one transaction for one tenant: every statement names the tenant, so data of
//! another is never visible. The first database failure sticks: from then on everything is empty,
//! and the caller that opened the transaction checks `fault()` and rolls back. Contains no rules.
class Records {
public:
    Records(Connection &connection, const core::Id &tenant);

    [[nodiscard]] const std::optional<core::Error> &fault() const { return m_fault; }
    [[nodiscard]] const core::Id &tenant() const { return m_tenant; }
    [[nodiscard]] Connection &connection() { return m_connection; }

    [[nodiscard]] std::optional<Record> find(core::EntityType type, const core::Id &id);
    [[nodiscard]] std::optional<Record> partner();
    //! By id, live ones only. A null `customer` is for partner-wide types; `tags` limits only
    //! those.
    [[nodiscard]] Page list(core::EntityType type, const core::Id &customer, const core::Id &after,
                            int limit, const Tags &tags = {});
    //! By change number, at most `mostBytes` of text (but at least one entity). Omits what is
    //! inside customers that manage themselves.
    [[nodiscard]] Page changes(qint64 after, int limit, qsizetype mostBytes, bool onlyLive,
                               const Tags &tags = {});
    //! The number of entities that changes() returns from the start.
    [[nodiscard]] qint64 alive(const Tags &tags);
    //! Live ones of a type in all customers, by id.
    [[nodiscard]] std::vector<Record> some(core::EntityType type, const core::Id &after, int limit);
    //! Stores `data` as the next version with the next change number, and updates `record`.
    void put(Record &record, const QJsonObject &data);
    //! For a new entity: false if the tenant already has one of the type with this id.
    [[nodiscard]] bool add(Record &record, const QJsonObject &data, const Stored &stored);

    [[nodiscard]] bool hasUsers(const core::Id &customer);
    //! True if a live entity of the type has this id in its text; in one customer if given. Scans
    //! all of them: not for the users of all customers.
    [[nodiscard]] bool isMentioned(const core::Id &id, core::EntityType in,
                                   const core::Id &customer);

    //! Cached for the next item of a batch, which nearly always is in the same customer.
    [[nodiscard]] std::optional<CustomerState> customerState(const core::Id &customer,
                                                             const Tags &tags);
    //! Call after part of the transaction was rolled back.
    void forgetPart();
    //! Updates who may see the customer; call after its data was stored.
    void setScope(const Record &customer, const QJsonObject &before, const QJsonObject &after);
    //! The last change that made customers appear or disappear for people with these tags.
    [[nodiscard]] qint64 scopeChange(const Tags &tags);

    [[nodiscard]] std::optional<core::Id> nameOwner(const QString &kind, const core::Id &scope,
                                                    const QString &name);
    //! For a new entity: takes the name unless it is taken.
    [[nodiscard]] bool takeName(const QString &kind, const core::Id &scope, const QString &name,
                                const core::Id &owner);
    void setName(const QString &kind, const core::Id &scope, const QString &name,
                 const core::Id &owner);
    void dropNames(const core::Id &owner);

    void addLicence(const core::Id &subscription, const core::Id &user);
    void removeLicence(const core::Id &subscription, const core::Id &user);

    //! Updates which policies a user has; call before its data is stored.
    void setPolicies(const Record &user, const QJsonObject &after);
    [[nodiscard]] bool isPolicyOfUsers(const core::Id &policy);

    void setPassword(const core::Id &entity, const QByteArray &hash, const QString &expiresAt);
    void dropPassword(const core::Id &entity);
    [[nodiscard]] bool hasReset(const core::Id &reset);
    void addReset(const core::Id &reset, const core::Id &user, const QString &at);
    [[nodiscard]] bool hasSend(const core::Id &send);
    void addSend(const core::Id &send, const core::Id &invitation, const QString &at);

    [[nodiscard]] std::optional<StoredAnswer> answerTo(const core::Id &principal,
                                                       const core::Id &key);
    void keepAnswer(const core::Id &principal, const core::Id &key, const StoredAnswer &answer,
                    const QString &at);
    //! Includes what was put since the last entry; a refusal has changed nothing.
    void audit(AuditEntry entry);
    //! By number; of one customer if given.
    [[nodiscard]] AuditPage audits(const core::Id &customer, qint64 after, int limit,
                                   qsizetype mostBytes);

    [[nodiscard]] qint64 clock();
    [[nodiscard]] qint64 prunedUpTo();

private:
    template <typename... Values>
    void run(std::string_view sql, const Values &...values);
    template <typename... Values>
    std::optional<Rows> query(std::string_view sql, const Values &...values);
    bool step(std::optional<Rows> &rows);
    template <typename... Values>
    qint64 number(std::string_view sql, const Values &...values);
    void setSignInName(const QString &kind, const QString &name, const core::Id &owner);
    void noteChange(const Record &record, const QByteArray &before, const QJsonObject &after);
    [[nodiscard]] std::optional<CustomerState> readState(const core::Id &customer,
                                                         const Tags &tags);
    //! Gives the record its next version and change number.
    void advance(Record &record, const Stored &stored);
    static Record recordAt(const Rows &row, core::EntityType type);
    Page pageOf(std::optional<Rows> rows, std::string_view type, int limit);
    Page feedOf(std::optional<Rows> rows, qint64 after, int limit, qsizetype mostBytes);

    Connection &m_connection;
    core::Id m_tenant;
    QByteArray m_changes; //!< since the last audit entry
    struct KnownState {
        core::Id customer;
        Tags tags;
        std::optional<CustomerState> state;
    };
    std::optional<KnownState> m_state;
    std::optional<core::Error> m_fault;
};

template <typename... Values>
void Records::run(std::string_view sql, const Values &...values)
{
    if (m_fault)
        return;
    if (auto done = m_connection.run(sql, values...); !done)
        m_fault = done.error();
}

template <typename... Values>
std::optional<Rows> Records::query(std::string_view sql, const Values &...values)
{
    if (m_fault)
        return std::nullopt;
    auto rows = m_connection.query(sql, values...);
    if (!rows) {
        m_fault = rows.error();
        return std::nullopt;
    }
    return std::move(*rows);
}

template <typename... Values>
qint64 Records::number(std::string_view sql, const Values &...values)
{
    auto rows = query(sql, values...);
    return step(rows) ? rows->integer(0) : 0;
}

} // namespace server
