#pragma once

#include "core/services/importcheck.h"

class QTimer;

namespace core {

class ImportSession::Private {
public:
    Private(ImportSession &session, StoreThread &s, Directory &dir, const Clock &clk, const Id &id)
        : q(session)
        , store(s)
        , directory(dir)
        , clock(clk)
        , customer(id)
    {
    }

    void setState(State next);
    //! What to keep of the existing rows, or to restore, once the files are read.
    enum class Keep { Nothing, Edits, Memo };
    struct Reading {
        ImportResult<ImportGrid> grid;
        QList<ImportFile> files;
    };
    void read(Keep keep);
    void takeReading(Reading reading, Keep keep);
    void loadView();
    void check();
    void takeChecked(ImportChecked result);
    [[nodiscard]] ImportChoices choices() const;

    ImportSession &q;
    StoreThread &store;
    Directory &directory;
    const Clock &clock;
    Id customer;
    State state = State::Idle;
    ImportFileError error;
    ImportFileInfo info;

    QList<ImportFile> files;
    std::optional<QString> text;
    ImportMemo restored; // until its files are read
    QString encoding;
    QList<Id> licences;
    QString usageLocation;
    bool temporaryPasswords = true;

    ImportGrid grid;
    std::shared_ptr<const CustomerView> view;
    ImportChecked checked;
    QVector<int> allRows;
    mutable ImportVerdict plain; // of the row requested last, if it has no verdict of its own

    std::shared_ptr<ImportProgress> progress = std::make_shared<ImportProgress>();
    QTimer *progressTimer = nullptr;
    // Results of an older reading, view or check are dropped.
    quint64 readRound = 0;
    quint64 viewRound = 0;
    quint64 checkRound = 0;
};

} // namespace core
