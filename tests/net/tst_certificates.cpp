#include "core/net/restclient.h"
#include "tests/support/testca.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Certificate checks against openssl's own server. Each wrong certificate is refused with the
//! reason that the user sees, and there is no way to ignore it.
class TestCertificates : public QObject {
    Q_OBJECT

    TestCa m_ca;
    QProcess m_server;

    //! Serves complete answers from files.
    quint16 serve(const TestCa::Files &files, const QStringList &more = {})
    {
        QDir().mkpath(m_ca.path(u"v1"_s));
        QFile thing(m_ca.path(u"v1/thing"_s));
        if (!thing.open(QIODevice::WriteOnly))
            return 0;
        thing.write("HTTP/1.1 200 OK\r\nTenantry-Api: 1\r\nContent-Type: application/json\r\n"
                    "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
        thing.close();
        m_server.setWorkingDirectory(m_ca.path({}));
        m_server.start(u"openssl"_s,
                       QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s,
                                   files.certificate, u"-key"_s, files.key, u"-HTTP"_s} +
                           (files.chain.isEmpty() ? QStringList()
                                                  : QStringList{u"-cert_chain"_s, files.chain}) +
                           more);
        QByteArray said;
        while (m_server.waitForReadyRead(10'000)) {
            said += m_server.readAllStandardOutput();
            if (const auto at = said.indexOf("ACCEPT "); at >= 0 && said.indexOf('\n', at) > 0) {
                const auto line = said.mid(at, said.indexOf('\n', at) - at).trimmed();
                return line.mid(line.lastIndexOf(':') + 1).toUShort();
            }
        }
        qWarning("%s %s", said.constData(), m_server.readAllStandardError().constData());
        return 0;
    }
    Result<HttpAnswer> ask(quint16 port, const QString &caFile,
                           const QString &host = u"127.0.0.1"_s)
    {
        RestClient client({QUrl(u"https://%1:%2"_s.arg(host).arg(port)), caFile}, Secret("token"));
        const auto future = client.request("GET", u"/v1/thing"_s);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return failure(ErrorCode::Internal, u"no end"_s);
        return future.result();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_ca.make(), "openssl is needed"); }
    void cleanup()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    void aGoodCertificateOfAChosenAuthorityIsBelieved_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QStringList>("protocol");
        QTest::newRow("by address, TLS 1.3") << u"127.0.0.1"_s << QStringList{u"-tls1_3"_s};
        QTest::newRow("by name, TLS 1.2") << u"localhost"_s << QStringList{u"-tls1_2"_s};
    }
    void aGoodCertificateOfAChosenAuthorityIsBelieved()
    {
        QFETCH(QString, host);
        QFETCH(QStringList, protocol);
        const auto port = serve(m_ca.leaf({}), protocol);
        QVERIFY(port != 0);
        const auto answer = ask(port, m_ca.root(), host);
        QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->status, 200);
    }

    void aBadCertificateIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<TlsProblem>("reason");
        QTest::newRow("expired") << u"expired"_s << TlsProblem::Expired;
        QTest::newRow("not valid yet") << u"future"_s << TlsProblem::NotYetValid;
        QTest::newRow("of another name") << u"host"_s << TlsProblem::OtherHost;
        QTest::newRow("signed by itself") << u"self"_s << TlsProblem::SelfSigned;
        QTest::newRow("of an unknown authority") << u"unknown"_s << TlsProblem::UnknownIssuer;
        QTest::newRow("signed with SHA-1") << u"sha1"_s << TlsProblem::Other;
        QTest::newRow("TLS 1.1 only") << u"tls1.1"_s << TlsProblem::NoCommonProtocol;
        QTest::newRow("with its chain cut") << u"chain"_s << TlsProblem::UnknownIssuer;
    }
    void aBadCertificateIsRefused()
    {
        QFETCH(QString, kind);
        TestCa::Leaf leaf;
        QStringList options;
        QString trusted = m_ca.root();
        if (kind == u"expired") {
            leaf.to = "20240101000000Z";
        } else if (kind == u"future") {
            leaf.from = "20480101000000Z";
        } else if (kind == u"host") {
            leaf.name = "DNS:other.example";
        } else if (kind == u"sha1") {
            leaf.digest = "sha1";
            options << u"-cipher"_s << u"DEFAULT@SECLEVEL=0"_s;
        } else if (kind == u"tls1.1") {
            options << u"-tls1_1"_s << u"-cipher"_s << u"DEFAULT@SECLEVEL=0"_s;
        } else if (kind == u"chain") {
            leaf.sendChain = false;
        } else if (kind == u"unknown") {
            trusted.clear();
        }
        const auto port = serve(kind == u"self" ? m_ca.selfSigned() : m_ca.leaf(leaf), options);
        QVERIFY(port != 0);
        const auto answer = ask(port, trusted);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Certificate);
        QFETCH(TlsProblem, reason);
        QCOMPARE(answer.error().reason, Reason(reason));
    }

    void aFileWithoutCertificatesIsSaid()
    {
        const auto answer = ask(1, m_ca.path(u"ca.cnf"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Certificate);
        QVERIFY(answer.error().is(TlsProblem::AuthorityFile));
    }
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
