#pragma once

#include "server/store/connection.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonObject>

#include <map>
#include <vector>

namespace server {

//! A value of a row in an archive.
using Cell = std::variant<std::monostate, qint64, QString, QByteArray>;

//! Receives all rows of all tables, one table at a time: an archive, or another database.
class RowSink {
public:
    virtual ~RowSink() = default;
    [[nodiscard]] virtual core::Result<void> beginTable(const QString &table,
                                                        const QStringList &columns) = 0;
    [[nodiscard]] virtual core::Result<void> row(const std::vector<Cell> &cells) = 0;
    [[nodiscard]] virtual core::Result<void> endTable() = 0;
};

//! The contents of an archive, for verification.
struct Manifest {
    qint64 schema = 0;
    QString madeAt;
    std::map<QString, qint64> counts; //!< rows by table

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Manifest fromJson(const QJsonObject &json);
};

//! One file with everything, from either database: compressed frames, each with its length, then
//! the manifest, then a BLAKE2b hash of all before it. It appears under its name only when it is
//! complete and on the disk.
class ArchiveWriter final : public RowSink {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<ArchiveWriter>> create(const QString &path);
    ~ArchiveWriter() override;

    [[nodiscard]] core::Result<void> beginTable(const QString &table,
                                                const QStringList &columns) override;
    [[nodiscard]] core::Result<void> row(const std::vector<Cell> &cells) override;
    [[nodiscard]] core::Result<void> endTable() override;
    [[nodiscard]] core::Result<void> finish(const Manifest &manifest);

private:
    explicit ArchiveWriter(const QString &path);
    [[nodiscard]] core::Result<void> frame(char kind, const QByteArray &content);
    [[nodiscard]] core::Result<void> write(const QByteArray &bytes);

    QString m_path;
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    QByteArray m_rows;
};

//! Reads an archive twice: first to verify that it is one and complete, then its rows.
class ArchiveReader {
public:
    //! Verifies the hash before anything else is trusted.
    [[nodiscard]] static core::Result<std::unique_ptr<ArchiveReader>> open(const QString &path);
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }
    [[nodiscard]] core::Result<void> readInto(RowSink &sink);

private:
    explicit ArchiveReader(const QString &path);
    struct Frame {
        char kind = 0;
        QByteArray content;
    };
    [[nodiscard]] core::Result<Frame> frame();

    QFile m_file;
    Manifest m_manifest;
};

} // namespace server
