#pragma once

#include "core/csv/fileerror.h"

#include <QByteArrayView>
#include <QSaveFile>
#include <QStringList>

#include <initializer_list>

namespace core::csv {

//! Writes a CSV that any spreadsheet opens and none runs: UTF-8 with a mark, CRLF, quotes where
//! they are needed, and an apostrophe, in quotes, before what could be a formula. All or nothing:
//! until commit() the old file stays.
class Writer {
public:
    explicit Writer(const QString &path, char delimiter = ',');

    [[nodiscard]] FileResult<> open();
    void writeRow(std::initializer_list<QByteArrayView> cells);
    void writeRow(const QStringList &cells);
    //! For rows of any length: writeCell() for each, then endRow().
    void writeCell(QByteArrayView utf8);
    void endRow();
    [[nodiscard]] FileResult<> commit();

private:
    void flush();
    [[nodiscard]] FileError failed() const;

    QSaveFile m_file;
    const char m_delimiter;
    QByteArray m_buffer;
    qint64 m_cellsInRow = 0;
    bool m_lastIsEmpty = false;
};

} // namespace core::csv
