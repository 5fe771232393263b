#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/sql/database.h"
#include "tests/support/testca.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <csignal>

//! A person in a browser: opens pages, fills in their forms, follows redirects. Keeps cookies, and
//! trusts the test's certificate authority.
class TestBrowser {
public:
    explicit TestBrowser(const QString &caFile = {})
    {
        if (!caFile.isEmpty())
            m_tls.setCaCertificates(QSslCertificate::fromPath(caFile));
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_network.setProxy(QNetworkProxy::NoProxy);
    }

    //! The page after all redirects; its address in `at`.
    QByteArray open(QUrl url, QUrl &at, const QUrlQuery &form = {})
    {
        bool posts = !form.isEmpty();
        for (int hops = 0; hops < 6; ++hops) {
            QNetworkRequest request(url);
            request.setSslConfiguration(m_tls);
            request.setRawHeader("Accept-Language", "en");
            request.setHeader(QNetworkRequest::ContentTypeHeader,
                              QStringLiteral("application/x-www-form-urlencoded"));
            auto *const reply =
                posts ? m_network.post(request, form.toString(QUrl::FullyEncoded)
                                                    .replace(u'+', QStringLiteral("%2B"))
                                                    .toLatin1())
                      : m_network.get(request);
            if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 20'000))
                return {};
            const auto target =
                reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
            const auto body = reply->readAll();
            reply->deleteLater();
            at = url;
            if (target.isEmpty())
                return body;
            url = url.resolved(target);
            posts = false;
        }
        return {};
    }
    //! Fills in the form of a page.
    QByteArray submit(const QByteArray &page, QUrl &at, QList<std::pair<QString, QString>> fields)
    {
        static const QRegularExpression action(QStringLiteral("action=\"([^\"]*)\""));
        static const QRegularExpression hidden(
            QStringLiteral("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\""));
        const auto text = QString::fromUtf8(page);
        for (auto matches = hidden.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            fields.append({match.captured(1), match.captured(2)});
        }
        QUrlQuery form;
        for (const auto &[name, value] : fields)
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        return open(at.resolved(QUrl(action.match(text).captured(1))), at, form);
    }
    //! True if the sign-in ended in the waiting program.
    bool signIn(const QUrl &address, const QString &email, const QString &password)
    {
        QUrl at;
        const auto page = open(address, at);
        const auto end = submit(
            page, at, {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}});
        if (at.path() == QStringLiteral("/callback"))
            return true;
        qWarning("the sign-in ended at %s:\n%s", qPrintable(at.toString(QUrl::RemoveQuery)),
                 end.constData());
        return false;
    }

private:
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
};

//! The real server as a team runs it, in its own process, with one partner and its owner.
class TeamServer {
public:
    enum class Over { Http, Tls };
    static constexpr auto password = "Correct horse 7 battery";

    ~TeamServer() { stop(); }

    //! Creates the partner, starts the server, and lets the owner choose a password.
    bool make(Over over = Over::Http, const QString &organisation = QStringLiteral("Northwind MSP"))
    {
        m_over = over;
        if (over == Over::Tls) {
            if (!m_ca.make() || (m_files = m_ca.leaf({})).certificate.isEmpty() ||
                !QFile::setPermissions(m_files.key, QFile::ReadOwner | QFile::WriteOwner))
                return false;
        }
        {
            QTcpServer free;
            free.listen(QHostAddress::LocalHost);
            m_port = free.serverPort();
        }
        const auto said = run({QStringLiteral("init"), QStringLiteral("--organisation"),
                               organisation, QStringLiteral("--email"), owner(),
                               QStringLiteral("--name"), QStringLiteral("Ana Keller")});
        return start() && choosePassword(linkIn(said));
    }
    bool start()
    {
        QFile token(m_folder.filePath(QStringLiteral("token")));
        if (!token.exists()) {
            if (!token.open(QIODevice::WriteOnly) ||
                !token.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
                return false;
            m_token = core::Secret::random(32).reveal().toBase64(QByteArray::Base64UrlEncoding |
                                                                 QByteArray::OmitTrailingEquals);
            token.write(m_token);
            token.close();
        }
        m_process.start(
            program(), arguments() + QStringList{QStringLiteral("--token-file"), token.fileName()});
        // It is up when it answers, whatever its output is.
        return QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress::LocalHost, m_port);
                return socket.waitForConnected(200);
            },
            20'000);
    }
    void stop()
    {
        goOn();
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished(2'000);
    }
    //! Stops answering for a while, like a lost network.
    void pause() const { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void goOn() const
    {
        if (m_process.processId() > 0)
            ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
    }
    //! Moves all sign-ins to yesterday. Restarts the server.
    bool makeSignInsOld()
    {
        stop();
        {
            auto database =
                core::sql::Database::open(m_folder.filePath(QStringLiteral("data/tenantry.db")));
            if (!database ||
                !database->script("UPDATE session SET signed_in_at='2000-01-01T00:00:00.000Z'"))
                return false;
        }
        return start();
    }
    bool choosePassword(const QUrl &link)
    {
        TestBrowser browser(caFile());
        QUrl at;
        const auto page = browser.open(link, at);
        const auto end = browser.submit(page, at,
                                        {{QStringLiteral("password"), QString::fromUtf8(password)},
                                         {QStringLiteral("repeat"), QString::fromUtf8(password)}});
        if (!end.isEmpty() && !end.contains("name=\"repeat\""))
            return true;
        qWarning("%s", end.constData());
        return false;
    }
    //! Another person, with the same password as everyone.
    bool addStaff(const QString &email, const QString &name, const QString &role)
    {
        const auto id = core::Id::make().toString();
        const QJsonObject staff{{QStringLiteral("name"), name},
                                {QStringLiteral("email"), email},
                                {QStringLiteral("role"), role}};
        const auto made = call("PUT", "/v1/staff/" + id.toLatin1(), QJsonDocument(staff).toJson(),
                               {{"If-None-Match", "*"}});
        if (!made.contains(email.toUtf8())) {
            qWarning("%s", made.constData());
            return false;
        }
        return choosePassword(
            linkIn(run({QStringLiteral("staff"), QStringLiteral("reset-link"), email})));
    }
    //! As the owner, with the scripts' token.
    QByteArray call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                    const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        QNetworkAccessManager network;
        network.setProxy(QNetworkProxy::NoProxy);
        QNetworkRequest request(QUrl(url().toString() + QString::fromLatin1(path)));
        auto tls = QSslConfiguration::defaultConfiguration();
        if (!caFile().isEmpty())
            tls.setCaCertificates(QSslCertificate::fromPath(caFile()));
        request.setSslConfiguration(tls);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        if (!body.isEmpty())
            request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Idempotency-Key", core::Id::make().toString().toLatin1());
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        auto *const reply = network.sendCustomRequest(request, method, body);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 20'000))
            return {};
        const auto answer = reply->readAll();
        delete reply;
        return answer;
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                        .arg(m_over == Over::Tls ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(m_port));
    }
    [[nodiscard]] QString caFile() const { return m_over == Over::Tls ? m_ca.root() : QString(); }
    [[nodiscard]] static QString owner() { return QStringLiteral("ana@northwind.example"); }

private:
    static QString program()
    {
        return qEnvironmentVariable("TENANTRY_BIN") + QStringLiteral("/tenantry-server");
    }
    [[nodiscard]] QStringList arguments() const
    {
        QStringList list{QStringLiteral("--data"),       m_folder.filePath(QStringLiteral("data")),
                         QStringLiteral("--listen"),     QStringLiteral("127.0.0.1:%1").arg(m_port),
                         QStringLiteral("--public-url"), url().toString()};
        if (m_over == Over::Tls)
            list << QStringLiteral("--tls-certificate-file") << m_files.certificate
                 << QStringLiteral("--tls-key-file") << m_files.key;
        return list << QStringLiteral("--metrics-listen") << QString();
    }
    QByteArray run(const QStringList &words)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program(), words.first(1) + arguments() + words.mid(1));
        process.waitForFinished(30'000);
        return process.readAll();
    }
    static QUrl linkIn(const QByteArray &said)
    {
        static const QRegularExpression link(QStringLiteral("https?://\\S+"));
        const auto match = link.match(QString::fromUtf8(said));
        if (!match.hasMatch())
            qWarning("no link: %s", said.constData());
        return QUrl(match.captured());
    }

    Over m_over = Over::Http;
    TestCa m_ca;
    TestCa::Files m_files;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_token;
    quint16 m_port = 0;
};
