#pragma once

#include "core/services/drafts.h"
#include "core/services/importmemo.h"

#include <QObject>

namespace core {

class Clock;
class ImportSession;

//! Keeps an import as a draft from its first rows until it is run or discarded: files, mapping,
//! choices and each fixed cell.
class ImportDraft final : public QObject {
    Q_OBJECT

public:
    static constexpr QStringView kind = u"import";

    ImportDraft(ImportSession &session, Drafts &drafts, const Clock &clock,
                QObject *parent = nullptr);

    //! Restores the session from the draft.
    void resume(const Draft &draft);
    //! Null if there is nothing to keep.
    [[nodiscard]] Id id() const { return m_id; }
    //! Another import follows: a draft without fixes is deleted, any other is kept.
    void leave();
    //! Run or discarded: keeps nothing more until another file is opened.
    void remove();

Q_SIGNALS:
    //! The saved draft is being read. `gone` and `changed`: names of files that no longer match.
    //! `kept`: their rows were saved nevertheless.
    void resumed(const QStringList &gone, const QStringList &changed, bool kept);

private:
    void follow();
    void save();
    void keepSource();
    void resumeFrom(const ImportMemo &memo);
    void leaveIfRemoved();

    ImportSession &m_session;
    Drafts &m_drafts;
    const Clock &m_clock;
    Id m_id;
    QList<ImportFile> m_files; //!< with fingerprints and content, once available
    QJsonObject m_saved;
    quint64 m_round = 0; //!< results for an earlier import are dropped
    bool m_ended = false;
};

} // namespace core
