#pragma once

#include "core/base/seal.h"
#include "core/sql/migrations.h"
#include "core/store/rooms.h"
#include "tests/support/secondopinion.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

//! A store in its own file, with a clock, a key and one customer, and the answers that tests give
//! it.
namespace core {

using namespace Qt::Literals::StringLiterals;

inline const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

inline QJsonObject userJson(const Id &id, const QString &name)
{
    return {{u"id"_s, id.toString()},
            {u"displayName"_s, name},
            {u"city"_s, u"Utrecht"_s},
            {u"licences"_s, QJsonArray()}};
}

inline Envelope envelope(const EntityRef &ref, const QJsonObject &data, qint64 changeNo)
{
    return {ref, u"\"%1.x\""_s.arg(changeNo), changeNo, false,
            QJsonDocument(data).toJson(QJsonDocument::Compact)};
}

inline Operation operation(const EntityRef &ref, OperationKind kind, const QJsonObject &body,
                           const QJsonObject &before = {})
{
    Operation op;
    op.id = Id::make();
    op.entity = ref;
    op.kind = kind;
    op.body = body;
    op.before = before;
    op.after = kind == OperationKind::Licences ? QJsonObject() : body;
    return op;
}

inline Plan planOf(const QList<Operation> &operations)
{
    Plan plan;
    plan.id = Id::make();
    plan.madeAt = start;
    plan.operations = operations;
    return plan;
}

class StoreWorld {
protected:
    QTemporaryDir m_folder;
    ManualClock m_clock{start};
    std::unique_ptr<Store> m_store;
    Secret m_key = Secret::random(32);
    Id m_customer = Id::make();

    QString path() const { return m_folder.filePath(u"cache.sqlite"_s); }
    EntityRef user() const { return {EntityType::User, Id::make(), m_customer}; }
    void reopen()
    {
        m_store.reset();
        auto store = Store::open(path(), m_clock);
        QVERIFY2(store.has_value(), qPrintable(store ? QString() : store.error().detail));
        m_store = std::move(*store);
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->hasKey());
    }
    Answer done(const EntityRef &ref, const QJsonObject &data, qint64 changeNo)
    {
        Answer answer;
        answer.outcome = Answer::Class::Done;
        answer.envelope = envelope(ref, data, changeNo);
        return answer;
    }
    Answer refused(int status, RefusalCode code)
    {
        Answer answer;
        answer.outcome = Answer::Class::Rejected;
        answer.refusal = {status, code, u"No"_s, {}, {}};
        return answer;
    }
    //! Someone else was first; this is their version.
    Answer conflicting(const Envelope &theirs)
    {
        Answer answer = refused(412, ProblemCode::Stale);
        answer.outcome = Answer::Class::Conflict;
        answer.envelope = theirs;
        return answer;
    }
    QList<Id> readyIds(int limit = 200)
    {
        QList<Id> ids;
        const auto ready = m_store->sender().ready(limit).value();
        for (const auto &item : ready)
            ids.append(item.operation.id);
        return ids;
    }
    void send(const QList<std::pair<Id, Answer>> &answers)
    {
        const auto ready = m_store->sender().ready(200).value();
        QVERIFY(m_store->sender().markSending(ready));
        const auto stored = m_store->sender().answer(answers);
        QVERIFY2(stored.has_value(), qPrintable(stored ? QString() : stored.error().detail));
    }
    void openNew()
    {
        QVERIFY(initCrypto());
        QFile::remove(path());
        QFile::remove(path() + u"-wal"_s);
        reopen();
    }
};

} // namespace core
