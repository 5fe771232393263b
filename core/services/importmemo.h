#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace core {

//! A file of an import, with enough of it to recognize it later.
struct ImportFile {
    enum class Since { Same, Changed, Gone };

    QString path;
    qint64 size = 0;
    QDateTime modified;
    QByteArray fingerprint;    //!< of the whole content; empty = not computed yet
    QByteArray content;        //!< compressed; empty = not saved, the file itself is read
    Since since = Since::Same; //!< the state of the file at `path` when it was checked again
};

struct ImportEdit {
    int row = 0;
    int column = 0;
    QString text;
    friend bool operator==(const ImportEdit &, const ImportEdit &) = default;
};

//! The source of an import and the user's work on it: enough to restore it. Everything derived
//! (rows, verdicts, seats) is computed again.
struct ImportMemo {
    Id customer;
    QList<ImportFile> files;     //!< none = text was pasted
    std::optional<QString> text; //!< the pasted text
    QString encoding;            //!< chosen by the user; empty = as detected
    QStringList fields;          //!< key of the field of each column
    QList<Id> licences;
    QString usageLocation;
    bool temporaryPasswords = true;
    QList<ImportEdit> edits; //!< by row and column

    //! Base names; none for pasted text.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int editedRows() const;
};

//! Without file contents and pasted text: those are importSource().
[[nodiscard]] QJsonObject toJson(const ImportMemo &memo);
[[nodiscard]] ImportMemo importMemoFromJson(const QJsonObject &json);
//! Everything that was read, in one piece.
[[nodiscard]] QByteArray importSource(const ImportMemo &memo);
void putImportSource(const QByteArray &source, ImportMemo &memo);

//! Records the files' current state, right after reading; not of those whose content was saved.
void stampFiles(QList<ImportFile> &files);
//! Computes fingerprints, and saves the content if all files together are small enough for the
//! store. A file that changed since reading gets neither.
[[nodiscard]] QList<ImportFile> keepFiles(QList<ImportFile> files);
//! Checks the state of the files, as ImportFile::since.
[[nodiscard]] QList<ImportFile> lookAgain(QList<ImportFile> files);

} // namespace core
