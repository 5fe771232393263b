#pragma once

#include "core/domain/entity.h"
#include "server/store/connection.h"

#include <QJsonObject>

namespace server {

//! One entity as it is stored. `body` is its `data` in canonical JSON.
struct Record {
    core::EntityType type = core::EntityType::Customer;
    core::Id id;
    core::Id customer; //!< null for partner-wide things and for customers themselves
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

struct StoredAnswer {
    QByteArray hash;
    int status = 0;
    QByteArray etag;
    QByteArray body;
};

struct AuditEntry {
    core::Id principal;
    core::Id operation;
    QByteArray action;
    QByteArray path;
    int status = 0;
    QString at;
};

//! A page of envelopes with commas between them.
struct Page {
    QByteArray items;
    int count = 0;
    bool more = false;
    core::Id lastId;
    qint64 lastChange = 0;
};

//! What one transaction reads and writes for one tenant: every statement names the tenant, so
//! nothing of another can be seen. The first failure of the database sticks: from then on
//! everything is empty, and whoever opened the transaction sees `fault()` and rolls back. Rules are
//! not judged here.
class Records {
public:
    Records(Connection &connection, const core::Id &tenant);

    [[nodiscard]] const std::optional<core::Error> &fault() const { return m_fault; }
    [[nodiscard]] const core::Id &tenant() const { return m_tenant; }
    [[nodiscard]] Connection &connection() { return m_connection; }

    [[nodiscard]] std::optional<Record> find(core::EntityType type, const core::Id &id);
    [[nodiscard]] std::optional<Record> partner();
    //! By id, live ones only. A null `customer` is for partner-wide types.
    [[nodiscard]] Page list(core::EntityType type, const core::Id &customer, const core::Id &after,
                            int limit);
    //! By change number, at most `mostBytes` of text (but at least one).
    [[nodiscard]] Page changes(qint64 after, int limit, qsizetype mostBytes, bool onlyLive);
    //! Stores `data` as the next version with the next change number, and updates `record`.
    void put(Record &record, const QJsonObject &data);

    [[nodiscard]] bool hasUsers(const core::Id &customer);
    //! Whether any living partner, customer, user or subscription has this id in its text.
    [[nodiscard]] bool isMentioned(const core::Id &id);

    [[nodiscard]] std::optional<core::Id> nameOwner(const QString &kind, const core::Id &scope,
                                                    const QString &name);
    void setName(const QString &kind, const core::Id &scope, const QString &name,
                 const core::Id &owner);
    void dropNames(const core::Id &owner);

    void addLicence(const core::Id &subscription, const core::Id &user);
    void removeLicence(const core::Id &subscription, const core::Id &user);

    void setPassword(const core::Id &entity, const QByteArray &hash, const QString &expiresAt);
    void dropPassword(const core::Id &entity);
    [[nodiscard]] bool hasReset(const core::Id &reset);
    void addReset(const core::Id &reset, const core::Id &user, const QString &at);

    [[nodiscard]] std::optional<StoredAnswer> answerTo(const core::Id &principal,
                                                       const core::Id &key);
    void keepAnswer(const core::Id &principal, const core::Id &key, const StoredAnswer &answer,
                    const QString &at);
    void audit(const AuditEntry &entry);

    [[nodiscard]] qint64 clock();
    [[nodiscard]] qint64 prunedUpTo();
    //! Forgets keys made before `keys` and tombstones made before `tombstones`.
    void prune(const QString &keys, const QString &tombstones);

private:
    template <typename... Values>
    void run(std::string_view sql, const Values &...values);
    template <typename... Values>
    std::optional<Rows> query(std::string_view sql, const Values &...values);
    bool step(std::optional<Rows> &rows);
    template <typename... Values>
    qint64 number(std::string_view sql, const Values &...values);
    static Record recordAt(const Rows &row, core::EntityType type);

    Connection &m_connection;
    core::Id m_tenant;
    std::optional<core::Error> m_fault;
};

} // namespace server
