#include "usual.h"

#include "bench.h"
#include "core/domain/user.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrlQuery>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace bench {

int usual(const QString &url, const QByteArray &token, const QString &path, int most)
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    if (!database.open())
        fail(database.lastError().text());
    QStringList columns{u"id"_s,       u"customer"_s,           u"status"_s,    u"blocked"_s,
                        u"roles"_s,    u"licences"_s,           u"groups"_s,    u"policies"_s,
                        u"joined"_s,   u"mustChangePassword"_s, u"createdAt"_s, u"changedAt"_s,
                        u"changedBy"_s};
    for (const auto &field : core::userTextFields())
        columns.append(QLatin1StringView(field.key));
    QSqlQuery query(database);
    for (const auto &sql :
         {u"CREATE TABLE user (etag TEXT, change_no INTEGER, \"%1\", PRIMARY KEY (id))"_s.arg(
              columns.join(u"\", \""_s)),
          u"CREATE TABLE other (id TEXT PRIMARY KEY, type TEXT, etag TEXT, data TEXT)"_s,
          u"CREATE INDEX user_customer ON user (customer)"_s,
          u"CREATE INDEX user_name ON user (userName)"_s,
          u"CREATE INDEX user_shown ON user (displayName)"_s}) {
        if (!query.exec(sql))
            fail(query.lastError().text());
    }
    QSqlQuery user(database);
    QSqlQuery other(database);
    if (!user.prepare(u"INSERT OR REPLACE INTO user VALUES (?%1)"_s.arg(
            u", ?"_s.repeated(columns.size() + 1))) ||
        !other.prepare(u"INSERT OR REPLACE INTO other VALUES (?, ?, ?, ?)"_s))
        fail(database.lastError().text());

    QNetworkAccessManager network;
    QString cursor;
    int users = 0;
    for (bool more = true; more && users < most;) {
        QUrl next(url + u"/v1/changes"_s);
        QUrlQuery wish{{u"limit"_s, u"1000"_s}};
        if (!cursor.isEmpty())
            wish.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        next.setQuery(wish);
        QNetworkRequest request(next);
        request.setRawHeader("Authorization", "Bearer " + token);
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() != QNetworkReply::NoError)
            fail(reply->errorString());
        const auto page = QJsonDocument::fromJson(reply->readAll()).object();
        database.transaction();
        for (const auto &value : page[u"items"].toArray()) {
            const auto item = value.toObject();
            const auto data = item[u"data"].toObject();
            if (item[u"type"].toString() != u"user") {
                other.addBindValue(item[u"id"].toString());
                other.addBindValue(item[u"type"].toString());
                other.addBindValue(item[u"etag"].toString());
                other.addBindValue(QString::fromUtf8(QJsonDocument(data).toJson()));
                if (!other.exec())
                    fail(other.lastError().text());
                continue;
            }
            ++users;
            user.addBindValue(item[u"etag"].toString());
            user.addBindValue(item[u"changeNo"].toInteger());
            for (const auto &column : columns) {
                const auto member = data[column];
                user.addBindValue(member.isArray() ? QVariant(QString::fromUtf8(
                                                         QJsonDocument(member.toArray()).toJson()))
                                                   : member.toVariant());
            }
            if (!user.exec())
                fail(user.lastError().text());
        }
        if (!database.commit())
            fail(database.lastError().text());
        cursor = page[u"next"].toString();
        more = page[u"more"].toBool();
    }
    print({{u"users"_s, users}, {u"cpu"_s, ownCpu()}, {u"peak"_s, peak()}});
    return 0;
}

} // namespace bench
