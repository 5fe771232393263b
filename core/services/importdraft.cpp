#include "core/services/importdraft.h"

#include "core/base/clock.h"
#include "core/base/whenfinished.h"
#include "core/services/importsession.h"

#include <QtConcurrent>

#include <algorithm>

namespace core {

ImportDraft::ImportDraft(ImportSession &session, Drafts &drafts, const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_drafts(drafts)
    , m_clock(clock)
{
    connect(&session, &ImportSession::opened, this, &ImportDraft::leave);
    connect(&session, &ImportSession::edited, this, &ImportDraft::follow);
    connect(&session, &ImportSession::stateChanged, this, &ImportDraft::follow);
    connect(&drafts, &Drafts::listChanged, this, &ImportDraft::leaveIfRemoved);
}

void ImportDraft::leave()
{
    ++m_round;
    const Id before = std::exchange(m_id, {});
    // Rows with fixes are not replaced by another file.
    if (!before.isNull() && importMemoFromJson(m_saved).edits.isEmpty())
        m_drafts.remove(before);
    m_files.clear();
    m_saved = {};
    m_ended = false;
}

void ImportDraft::remove()
{
    ++m_round;
    m_ended = true;
    if (const Id before = std::exchange(m_id, {}); !before.isNull())
        m_drafts.remove(before);
}

void ImportDraft::follow()
{
    using State = ImportSession::State;
    const auto state = m_session.state();
    if (state == State::Idle) {
        ++m_round;
        m_id = {}; // the saved draft stays in the list
    }
    if (m_ended || (state != State::Ready && state != State::Checking))
        return;
    if (m_id.isNull()) {
        m_id = Id::make();
        save();
        keepSource();
    } else {
        save();
    }
}

void ImportDraft::save()
{
    auto memo = m_session.memo();
    if (!m_files.isEmpty()) {
        const bool same = std::ranges::equal(m_files, memo.files, [](const auto &a, const auto &b) {
            return a.path == b.path && a.size == b.size && a.modified == b.modified;
        });
        if (same) {
            memo.files = m_files;
        } else { // read again in another encoding, after the file was saved again
            m_files.clear();
            keepSource();
        }
    }
    const auto content = toJson(memo);
    if (content == m_saved)
        return;
    m_saved = content;
    m_drafts.save({m_id, kind.toString(), m_clock.now(), content});
}

void ImportDraft::keepSource()
{
    ++m_round;
    auto keeping = QtConcurrent::run([memo = m_session.memo()]() mutable {
        memo.files = keepFiles(std::move(memo.files));
        return std::pair(memo.files, importSource(memo));
    });
    whenFinished(keeping, this,
                 [this, round = m_round](const std::pair<QList<ImportFile>, QByteArray> &kept) {
                     if (round != m_round)
                         return;
                     m_files = kept.first;
                     save();
                     m_drafts.saveSource(m_id, kept.second);
                 });
}

void ImportDraft::resume(const Draft &draft)
{
    if (m_id == draft.id)
        return;
    leave();
    m_id = draft.id;
    m_saved = draft.content;
    whenFinished(
        m_drafts.source(draft.id), this,
        [this, round = m_round, content = draft.content](const Result<QByteArray> &source) {
            if (round != m_round)
                return;
            auto looking = QtConcurrent::run([content, bytes = source.value_or(QByteArray())] {
                auto memo = importMemoFromJson(content);
                putImportSource(bytes, memo);
                memo.files = lookAgain(std::move(memo.files));
                return memo;
            });
            whenFinished(looking, this, [this, round](const ImportMemo &memo) {
                if (round == m_round)
                    resumeFrom(memo);
            });
        });
}

void ImportDraft::resumeFrom(const ImportMemo &memo)
{
    m_files = memo.files;
    m_session.restore(memo);
    QStringList gone;
    QStringList changed;
    bool kept = true;
    const auto names = memo.names();
    for (qsizetype i = 0; i < memo.files.size(); ++i) {
        if (memo.files[i].since == ImportFile::Since::Gone)
            gone << names[i];
        else if (memo.files[i].since == ImportFile::Since::Changed)
            changed << names[i];
        kept = kept &&
               (memo.files[i].since == ImportFile::Since::Same || !memo.files[i].content.isEmpty());
    }
    Q_EMIT resumed(gone, changed, kept);
}

//! Deleted in the list of drafts: without this, the next change would bring it back.
void ImportDraft::leaveIfRemoved()
{
    const auto &list = m_drafts.list();
    if (m_id.isNull() || m_saved.isEmpty() ||
        std::any_of(list.begin(), list.end(), [this](const Draft &d) { return d.id == m_id; }))
        return;
    m_id = {};
    m_session.cancel();
}

} // namespace core
