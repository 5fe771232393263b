#pragma once

#include "core/csv/fileerror.h"

#include <QByteArrayView>
#include <QSaveFile>
#include <QStringList>

#include <initializer_list>

namespace core::csv {

//! Writes a CSV that any spreadsheet opens and none executes: UTF-8 with a mark, CRLF, quotes where
//! needed, and a quoted apostrophe before possible formulas. All or nothing: the old file stays
//! until commit().
class Writer {
public:
    explicit Writer(const QString &path, char delimiter = ',');

    [[nodiscard]] FileResult<> open();
    void writeRow(std::initializer_list<QByteArrayView> cells);
    void writeRow(const QStringList &cells);
    //! For rows of any length: writeCell() for each cell, then endRow().
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
