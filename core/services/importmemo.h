#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace core {

//! A file of an import, with as much of it as is needed to know it again later.
struct ImportFile {
    enum class Since { Same, Changed, Gone };

    QString path;
    qint64 size = 0;
    QDateTime modified;
    QByteArray fingerprint;    //!< of the whole content; empty = not looked at yet
    QByteArray content;        //!< compressed; empty = not kept, the file itself is read
    Since since = Since::Same; //!< what became of the file at `path`, when it was looked at again
};

struct ImportEdit {
    int row = 0;
    int column = 0;
    QString text;
    friend bool operator==(const ImportEdit &, const ImportEdit &) = default;
};

//! What an import was made of and what a person made of it: enough to look at it again as it was.
//! What follows from it (rows, verdicts, seats) is worked out anew.
struct ImportMemo {
    Id customer;
    QList<ImportFile> files;     //!< none = text was pasted
    std::optional<QString> text; //!< what was pasted
    QString encoding;            //!< chosen by hand; empty = as detected
    QStringList fields;          //!< key of the field of each column
    QList<Id> licences;
    QString usageLocation;
    bool temporaryPasswords = true;
    QList<ImportEdit> edits; //!< by row and column

    //! Base names; none for pasted text.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int editedRows() const;
};

//! Without the content of the files and without what was pasted: those are importSource().
[[nodiscard]] QJsonObject toJson(const ImportMemo &memo);
[[nodiscard]] ImportMemo importMemoFromJson(const QJsonObject &json);
//! All that was read, in one piece.
[[nodiscard]] QByteArray importSource(const ImportMemo &memo);
void putImportSource(const QByteArray &source, ImportMemo &memo);

//! Notes how the files are now, when they have just been read; not of those whose content was read.
void stampFiles(QList<ImportFile> &files);
//! Takes fingerprints, and the content itself as long as all files together stay small enough to be
//! kept in the store. A file that is not as it was read gets neither.
[[nodiscard]] QList<ImportFile> keepFiles(QList<ImportFile> files);
//! Looks what became of the files, as ImportFile::since.
[[nodiscard]] QList<ImportFile> lookAgain(QList<ImportFile> files);

} // namespace core
