#pragma once

#include "core/services/drafts.h"
#include "core/services/importmemo.h"

#include <QObject>

namespace core {

class Clock;
class ImportSession;

//! Keeps an import as a draft from the moment its rows are there until it is run or thrown away:
//! what was read, how it is mapped, what was chosen and each cell that was fixed.
class ImportDraft final : public QObject {
    Q_OBJECT

public:
    static constexpr QStringView kind = u"import";

    ImportDraft(ImportSession &session, Drafts &drafts, const Clock &clock,
                QObject *parent = nullptr);

    //! The session becomes what the draft kept.
    void resume(const Draft &draft);
    //! Null while there is nothing to be kept.
    [[nodiscard]] Id id() const { return m_id; }
    //! Something else will be looked at: a draft in which nothing was fixed goes, any other stays.
    void leave();
    //! Run or thrown away: nothing is kept any more, until something else is opened.
    void remove();

Q_SIGNALS:
    //! What was kept is being read. `gone` and `changed`: files that are not what was read any
    //! more, by name. `kept`: their rows are here nevertheless.
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
    QList<ImportFile> m_files; //!< with fingerprints and content, once they are there
    QJsonObject m_saved;
    quint64 m_round = 0; //!< results for an import before this one are thrown away
    bool m_ended = false;
};

} // namespace core
