#pragma once

#include <QByteArray>
#include <QString>

namespace bench {

//! QNetworkAccessManager, QJsonDocument, and a prepared QSqlQuery in a transaction per page;
//! indexes for the columns by which a QSqlTableModel is filtered and sorted.
[[nodiscard]] int usual(const QString &url, const QByteArray &token, const QString &path, int most);

} // namespace bench
