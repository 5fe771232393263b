#pragma once

#include "core/csv/reader.h"

#include <QFile>
#include <QTemporaryDir>

//! A test's own files, read as an import reads them.
class CsvFiles {
public:
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const QByteArray &bytes,
                                const QString &name = QStringLiteral("file.csv")) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

inline core::csv::FileResult<core::csv::Import> importFile(
    const QString &path, const core::csv::ReadOptions &options = {})
{
    auto reader = core::csv::Reader::openFile(path, options.limits);
    if (!reader)
        return tl::unexpected(reader.error());
    return reader->readAll(options);
}
