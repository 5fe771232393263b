#include "core/services/drafts.h"

#include "core/base/whenfinished.h"
#include "core/ledger/draftledger.h"
#include "core/store/storethread.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace core {
namespace {

constexpr std::chrono::milliseconds gatherTime{700};

} // namespace

Drafts::Drafts(StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_lastWrite(QtFuture::makeReadyFuture(Result<void>()))
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(gatherTime);
    connect(m_timer, &QTimer::timeout, this, [this] { m_lastWrite = writeOut(); });
}

void Drafts::load()
{
    whenFinished(m_store.run([](Store &store) { return store.drafts().all(); }), this,
                 [this](const Result<QList<Draft>> &drafts) {
                     if (!drafts) {
                         Q_EMIT failed(drafts.error());
                         return;
                     }
                     m_list = *drafts;
                     // A draft saved while the list was being read is not in it yet.
                     for (const auto &draft : std::as_const(m_writing))
                         put(draft);
                     for (const auto &draft : std::as_const(m_unsaved))
                         put(draft);
                     Q_EMIT listChanged();
                     Q_EMIT loaded();
                 });
}

const QList<Draft> &Drafts::list() const
{
    return m_list;
}

void Drafts::put(const Draft &draft)
{
    const auto known = std::find_if(m_list.begin(), m_list.end(),
                                    [&draft](const Draft &d) { return d.id == draft.id; });
    if (known == m_list.end())
        m_list.prepend(draft);
    else
        *known = draft;
}

void Drafts::save(const Draft &draft)
{
    m_unsaved.insert(draft.id, draft);
    put(draft);
    Q_EMIT listChanged();
    if (!m_timer->isActive()) // not restarted by the next change: within a second means within a
                              // second
        m_timer->start();
}

QFuture<Result<void>> Drafts::flush()
{
    m_timer->stop();
    if (!m_unsaved.isEmpty())
        m_lastWrite = writeOut();
    return m_lastWrite;
}

void Drafts::remove(const Id &draft)
{
    m_unsaved.remove(draft);
    m_writing.remove(draft);
    m_list.removeIf([&draft](const Draft &d) { return d.id == draft; });
    Q_EMIT listChanged();
    m_lastWrite = m_store.run([draft](Store &store) { return store.drafts().remove(draft); });
    whenFinished(m_lastWrite, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void Drafts::saveSource(const Id &draft, const QByteArray &source)
{
    (void)flush(); // the draft must exist before its source
    m_lastWrite = m_store.run(
        [draft, source](Store &store) { return store.drafts().saveSource(draft, source); });
    whenFinished(m_lastWrite, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

QFuture<Result<QByteArray>> Drafts::source(const Id &draft) const
{
    return m_store.run([draft](Store &store) { return store.drafts().source(draft); });
}

QFuture<Result<void>> Drafts::writeOut()
{
    m_writing.insert(m_unsaved);
    const auto drafts = std::exchange(m_unsaved, {}).values();
    auto writing = m_store.run([drafts](Store &store) -> Result<void> {
        for (const auto &draft : drafts) {
            if (auto done = store.drafts().save(draft); !done)
                return done;
        }
        return {};
    });
    whenFinished(writing, this, [this, drafts](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        for (const auto &draft : drafts) {
            if (m_writing.value(draft.id).savedAt == draft.savedAt)
                m_writing.remove(draft.id);
            if (done)
                Q_EMIT saved(draft.id, draft.savedAt);
            else if (!m_unsaved.contains(draft.id))
                m_unsaved.insert(draft.id, draft); // written with the next save
        }
    });
    return writing;
}

} // namespace core
