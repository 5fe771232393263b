#include "core/net/loopback.h"

#include "core/base/secret.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr qint64 mostRequestBytes = 16 * 1024;
constexpr int mostConnections = 16;
constexpr auto patience = 10s;
constexpr auto path = "/callback";

//! The page may only use its own style.
QByteArray policyFor(const QByteArray &page)
{
    const auto from = page.indexOf("<style>");
    const auto to = page.indexOf("</style>", from);
    if (from < 0 || to < 0)
        return "default-src 'none'";
    const auto style = page.mid(from + 7, to - from - 7);
    return "default-src 'none'; frame-ancestors 'none'; style-src 'sha256-" +
           QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace

LoopbackListener::LoopbackListener(QString state, QString issuer, SignInPages pages,
                                   QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_issuer(std::move(issuer))
    , m_pages(std::move(pages))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

Result<void> LoopbackListener::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        return failure(ErrorCode::Permission, m_server.errorString());
    return {};
}

QUrl LoopbackListener::redirectUri() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(QLatin1StringView(path)));
}

void LoopbackListener::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_server.findChildren<QTcpSocket *>().size() > mostConnections)
        return socket->abort();
    QTimer::singleShot(patience, socket, &QTcpSocket::abort);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const auto head = socket->peek(mostRequestBytes);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= mostRequestBytes)
            socket->abort();
        return;
    }
    socket->readAll();
    const auto redirect = redirectFrom(head);
    if (!redirect)
        return answer(socket, "404 Not Found", m_pages(SignInPage::NotOurs));
    answer(socket, "200 OK",
           m_pages(redirect->code.isEmpty() ? SignInPage::Refused : SignInPage::Done));
    if (!m_server.isListening())
        return; // the one request has already come
    m_server.close();
    Q_EMIT arrived(*redirect);
}

std::optional<Redirect> LoopbackListener::redirectFrom(const QByteArray &head) const
{
    const auto words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[2].startsWith("HTTP/1."))
        return std::nullopt;
    // A page whose own host name resolves to this address would send that name.
    const auto host = "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    if (!head.toLower().contains("\r\nhost: " + host + "\r\n"))
        return std::nullopt;
    const QUrl url = QUrl::fromEncoded(words[1], QUrl::StrictMode);
    if (!url.isValid() || url.path() != QLatin1StringView(path))
        return std::nullopt;
    const QUrlQuery query(url);
    const auto value = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    if (!Secret(value(u"state"_s).toUtf8()).equals(Secret(m_state.toUtf8())))
        return std::nullopt;
    if (!m_issuer.isEmpty() && value(u"iss"_s) != m_issuer)
        return Redirect{{}, {}, true};
    const Redirect redirect{value(u"code"_s), value(u"error"_s), false};
    if (redirect.code.isEmpty() == redirect.error.isEmpty())
        return Redirect{{}, u"invalid_request"_s, false};
    return redirect;
}

void LoopbackListener::answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &page)
{
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\n" +
                  "Content-Length: " + QByteArray::number(page.size()) +
                  "\r\nContent-Security-Policy: " + policyFor(page) +
                  "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer"
                  "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" +
                  page);
    socket->flush(); // the listener may be destroyed before the event loop gets to it
    socket->disconnectFromHost();
}

} // namespace core
