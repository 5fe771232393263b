#include "core/services/importmemo.h"

#include "core/domain/entity.h"

#include <QCborArray>
#include <QCborValue>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Over all files of an import.
constexpr qint64 mostRead = qint64(64) << 20;
constexpr qsizetype mostKept = qsizetype(8) << 20;
constexpr int quickly = 1;

bool isAsRead(const ImportFile &file)
{
    const QFileInfo now(file.path);
    return now.exists() && now.size() == file.size && now.lastModified() == file.modified;
}

QByteArray fingerprintOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

} // namespace

QStringList ImportMemo::names() const
{
    QStringList list;
    for (const auto &file : files)
        list << QFileInfo(file.path).fileName();
    return list;
}

int ImportMemo::editedRows() const
{
    int count = 0;
    for (qsizetype i = 0; i < edits.size(); ++i)
        count += i == 0 || edits[i].row != edits[i - 1].row;
    return count;
}

QJsonObject toJson(const ImportMemo &memo)
{
    QJsonArray files;
    for (const auto &file : memo.files)
        files.append(
            QJsonObject{{u"path"_s, file.path},
                        {u"size"_s, file.size},
                        {u"modified"_s, file.modified.toMSecsSinceEpoch()},
                        {u"fingerprint"_s, QString::fromLatin1(file.fingerprint.toHex())}});
    QJsonArray licences;
    for (const auto &id : memo.licences)
        licences.append(id.toString());
    QJsonArray edits;
    for (const auto &edit : memo.edits)
        edits.append(QJsonArray{edit.row, edit.column, edit.text});
    return {{u"customer"_s, memo.customer.toString()},
            {u"files"_s, files},
            {u"encoding"_s, memo.encoding},
            {u"fields"_s, QJsonArray::fromStringList(memo.fields)},
            {u"licences"_s, licences},
            {u"usageLocation"_s, memo.usageLocation},
            {u"temporaryPasswords"_s, memo.temporaryPasswords},
            {u"edits"_s, edits}};
}

ImportMemo importMemoFromJson(const QJsonObject &json)
{
    ImportMemo memo;
    memo.customer = idFromJson(json[u"customer"]);
    for (const auto &value : json[u"files"].toArray()) {
        const auto file = value.toObject();
        memo.files.append({file[u"path"].toString(),
                           file[u"size"].toInteger(),
                           QDateTime::fromMSecsSinceEpoch(file[u"modified"].toInteger()),
                           QByteArray::fromHex(file[u"fingerprint"].toString().toLatin1()),
                           {}});
    }
    memo.encoding = json[u"encoding"].toString();
    for (const auto &field : json[u"fields"].toArray())
        memo.fields << field.toString();
    for (const auto &id : json[u"licences"].toArray())
        memo.licences << idFromJson(id);
    memo.usageLocation = json[u"usageLocation"].toString();
    memo.temporaryPasswords = json[u"temporaryPasswords"].toBool(true);
    for (const auto &value : json[u"edits"].toArray()) {
        const auto edit = value.toArray();
        memo.edits.append({edit[0].toInt(), edit[1].toInt(), edit[2].toString()});
    }
    return memo;
}

QByteArray importSource(const ImportMemo &memo)
{
    QCborArray parts;
    if (memo.text)
        parts.append(qCompress(memo.text->toUtf8(), quickly));
    for (const auto &file : memo.files)
        parts.append(file.content);
    return QCborValue(parts).toCbor();
}

void putImportSource(const QByteArray &source, ImportMemo &memo)
{
    const auto parts = QCborValue::fromCbor(source).toArray();
    if (memo.files.isEmpty())
        memo.text = QString::fromUtf8(qUncompress(parts.at(0).toByteArray()));
    for (qsizetype i = 0; i < memo.files.size(); ++i)
        memo.files[i].content = parts.at(i).toByteArray();
}

void stampFiles(QList<ImportFile> &files)
{
    for (auto &file : files) {
        if (!file.content.isEmpty())
            continue;
        const QFileInfo now(file.path);
        file.size = now.size();
        file.modified = now.lastModified();
    }
}

QList<ImportFile> keepFiles(QList<ImportFile> files)
{
    qint64 size = 0;
    for (const auto &file : std::as_const(files))
        size += file.size;
    qsizetype kept = 0;
    for (auto &file : files) {
        if (size > mostRead) {
            file.fingerprint = fingerprintOf(file.path);
        } else if (QFile opened(file.path); opened.open(QIODevice::ReadOnly)) {
            const QByteArray content = opened.readAll();
            file.fingerprint = QCryptographicHash::hash(content, QCryptographicHash::Blake2b_256);
            file.content = qCompress(content, quickly);
            kept += file.content.size();
        }
        if (!isAsRead(file))
            file.fingerprint = file.content = {};
    }
    if (kept > mostKept) {
        for (auto &file : files)
            file.content.clear();
    }
    return files;
}

QList<ImportFile> lookAgain(QList<ImportFile> files)
{
    for (auto &file : files) {
        if (!QFileInfo::exists(file.path))
            file.since = ImportFile::Since::Gone;
        else if (file.fingerprint.isEmpty() ? !isAsRead(file)
                                            : fingerprintOf(file.path) != file.fingerprint)
            file.since = ImportFile::Since::Changed;
        else
            file.since = ImportFile::Since::Same;
    }
    return files;
}

} // namespace core
