#pragma once

#include "core/base/result.h"
#include "core/plan/draft.h"

#include <QFuture>
#include <QHash>
#include <QObject>

class QTimer;

namespace core {

class StoreThread;

//! Unfinished wizards and imports: saved on every change, so that a crash loses nothing. Never
//! contains a secret.
class Drafts final : public QObject {
    Q_OBJECT

public:
    explicit Drafts(StoreThread &store, QObject *parent = nullptr);

    //! Reads the list from the cache, which must be open.
    void load();

    [[nodiscard]] const QList<Draft> &list() const;
    //! Saves are coalesced: the last content wins, and it is written within a second or at close.
    void save(const Draft &draft);
    //! Finishes when everything given so far is on disk.
    [[nodiscard]] QFuture<Result<void>> flush();
    void remove(const Id &draft);

    //! The source of a draft, if it is too big to write with every change: written once, not held
    //! here, deleted with the draft.
    void saveSource(const Id &draft, const QByteArray &source);
    //! Empty if none was saved.
    [[nodiscard]] QFuture<Result<QByteArray>> source(const Id &draft) const;

Q_SIGNALS:
    //! The drafts that existed at the start are in the list.
    void loaded();
    void listChanged();
    void saved(const core::Id &draft, const QDateTime &at);
    void failed(const core::Error &error);

private:
    void put(const Draft &draft);
    [[nodiscard]] QFuture<Result<void>> writeOut();

    StoreThread &m_store;
    QList<Draft> m_list;
    QHash<Id, Draft> m_unsaved;
    QHash<Id, Draft> m_writing; //!< on their way to the store; a list read before them lacks them
    QFuture<Result<void>> m_lastWrite;
    QTimer *m_timer = nullptr;
};

} // namespace core
