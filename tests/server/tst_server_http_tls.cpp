#include "tests/server/support/listening.h"

#include "core/base/seal.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/err.h>
#include <openssl/ssl.h>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! What OpenSSL's own client gets from a server: the version, or nothing if refused.
struct TlsTry {
    QByteArray version;
    QByteArray answer;
    QByteArray subject;
};

TlsTry tryTls(quint16 port, int least, int most, const char *ciphers = "ALL:@SECLEVEL=0")
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(patience))
        return {};
    auto *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, least);
    SSL_CTX_set_max_proto_version(context, most);
    SSL_CTX_set_cipher_list(context, ciphers);
    auto *tls = SSL_new(context);
    auto *in = BIO_new(BIO_s_mem());
    auto *out = BIO_new(BIO_s_mem());
    SSL_set_bio(tls, in, out);
    SSL_set_connect_state(tls);
    const auto exchange = [&] {
        char buffer[16384];
        for (int size; (size = BIO_read(out, buffer, sizeof buffer)) > 0;)
            socket.write(buffer, size);
        socket.flush();
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience))
            return false;
        const auto bytes = socket.readAll();
        BIO_write(in, bytes.constData(), int(bytes.size()));
        return true;
    };
    TlsTry result;
    while (SSL_do_handshake(tls) != 1) {
        const int error = SSL_get_error(tls, -1);
        if ((error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) || !exchange())
            break;
    }
    if (SSL_is_init_finished(tls)) {
        result.version = SSL_get_version(tls);
        if (auto *certificate = SSL_get1_peer_certificate(tls)) {
            char name[256];
            X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name,
                                      sizeof name);
            result.subject = name;
            X509_free(certificate);
        }
        const auto request = get("/a", "Connection: close\r\n");
        SSL_write(tls, request.constData(), int(request.size()));
        char buffer[4096];
        do {
            for (int size; (size = SSL_read(tls, buffer, sizeof buffer)) > 0;)
                result.answer += QByteArrayView(buffer, size);
        } while (!result.answer.contains("\r\n\r\n") && exchange());
    }
    SSL_free(tls);
    SSL_CTX_free(context);
    ERR_clear_error();
    return result;
}

struct Certificate {
    QString certificate;
    QString key;
};

Certificate makeCertificate(const QTemporaryDir &folder, const QString &name)
{
    Certificate made{folder.filePath(name + u".crt"_s), folder.filePath(name + u".key"_s)};
    const auto done =
        QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                         u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s,
                                         u"2"_s, u"-subj"_s, QString(u"/CN="_s + name),
                                         u"-keyout"_s, made.key, u"-out"_s, made.certificate});
    if (done != 0)
        qFatal("openssl makes no certificate");
    return made;
}

} // namespace

class HttpTlsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void oldVersionsOfTlsAreRefused_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("ciphers");
        QTest::addColumn<QByteArray>("name");
        const QByteArray all = "ALL:@SECLEVEL=0";
        QTest::newRow("1.0") << int(TLS1_VERSION) << all << QByteArray();
        QTest::newRow("1.1") << int(TLS1_1_VERSION) << all << QByteArray();
        QTest::newRow("1.2") << int(TLS1_2_VERSION) << all << QByteArray("TLSv1.2");
        QTest::newRow("1.3") << int(TLS1_3_VERSION) << all << QByteArray("TLSv1.3");
        QTest::newRow("1.2 without forward secrecy")
            << int(TLS1_2_VERSION) << QByteArray("AES128-GCM-SHA256:@SECLEVEL=0") << QByteArray();
        QTest::newRow("1.2 with CBC")
            << int(TLS1_2_VERSION) << QByteArray("ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0")
            << QByteArray();
    }
    void oldVersionsOfTlsAreRefused()
    {
        QFETCH(int, version);
        QFETCH(QByteArray, ciphers);
        QFETCH(QByteArray, name);
        const QTemporaryDir folder;
        const auto made = makeCertificate(folder, u"first"_s);
        HttpOptions options;
        options.certificateFile = made.certificate;
        options.keyFile = made.key;
        const Listening listening(options);
        const auto result = tryTls(listening.port, version, version, ciphers.constData());
        QCOMPARE(result.version, name);
        if (!name.isEmpty()) {
            QVERIFY(result.answer.startsWith("HTTP/1.1 200 OK\r\n"));
            QVERIFY(result.answer.contains("Strict-Transport-Security: "));
            QVERIFY(result.answer.contains(" https "));
        }
        // Plain HTTP gets no answer.
        Line plain(listening.port);
        plain.send(get("/a"));
        QVERIFY(!plain.receive().head.startsWith("HTTP/1.1 2"));
    }

    void anotherCertificateIsTakenWhileItRuns()
    {
        const QTemporaryDir folder;
        const auto first = makeCertificate(folder, u"first"_s);
        const auto second = makeCertificate(folder, u"second"_s);
        HttpOptions options;
        options.certificateFile = folder.filePath(u"used.crt"_s);
        options.keyFile = folder.filePath(u"used.key"_s);
        const auto use = [&](const Certificate &one, const Certificate &other) {
            QFile::remove(options.certificateFile);
            QFile::remove(options.keyFile);
            QVERIFY(QFile::copy(one.certificate, options.certificateFile));
            QVERIFY(QFile::copy(other.key, options.keyFile));
        };
        use(first, first);
        Listening listening(options);
        const auto subject = [&] { return tryTls(listening.port, 0, 0).subject; };
        QCOMPARE(subject(), "first");
        use(second, first);
        QVERIFY(!listening.server.reloadCertificate());
        QCOMPARE(subject(), "first");
        use(second, second);
        QVERIFY(listening.server.reloadCertificate());
        QCOMPARE(subject(), "second");
    }

    void aCertificateThatIsNoneStopsTheStart()
    {
        const QTemporaryDir folder;
        HttpOptions options;
        options.certificateFile = options.keyFile = folder.filePath(u"nothing"_s);
        HttpServer server(Listening::echo(), options);
        QVERIFY(!server.listen());
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::HttpTlsTest)
#include "tst_server_http_tls.moc"
