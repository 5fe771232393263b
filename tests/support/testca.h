#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

//! Certificate authorities and certificates, generated with the openssl program: a root, an
//! intermediate that signs the servers, and every flaw of a server's certificate.
class TestCa {
public:
    struct Leaf {
        QByteArray name = "IP:127.0.0.1,DNS:localhost";
        QByteArray from = "20200101000000Z";
        QByteArray to = "20490101000000Z";
        QByteArray digest = "sha256";
        bool sendChain = true;
    };
    struct Files {
        QString certificate; //!< with the chain, if that is sent
        QString key;
        QString chain; //!< sent beside the certificate; empty = nothing
    };

    //! False without an openssl program.
    bool make()
    {
        if (!m_folder.isValid())
            return false;
        write(QStringLiteral("ca.cnf"),
              "[ca]\ndefault_ca=c\n[c]\ndatabase=index\nserial=serial\nnew_certs_dir=.\n"
              "default_md=sha256\npolicy=p\nunique_subject=no\nrand_serial=yes\nemail_in_dn=no\n"
              "[p]\ncommonName=supplied\n[v]\nbasicConstraints=critical,CA:true\n"
              "keyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n");
        write(QStringLiteral("index"), {});
        return newKey(QStringLiteral("root")) && newKey(QStringLiteral("middle")) &&
               newKey(QStringLiteral("leaf")) &&
               openssl({"req", "-x509", "-new", "-key", "root.key", "-subj", "/CN=Test root",
                        "-days", "3650", "-out", "root.pem"}) &&
               openssl({"req", "-new", "-key", "middle.key", "-subj", "/CN=Test middle", "-out",
                        "middle.csr"}) &&
               openssl({"ca", "-batch", "-config", "ca.cnf", "-extensions", "v", "-cert",
                        "root.pem", "-keyfile", "root.key", "-days", "3650", "-in", "middle.csr",
                        "-out", "middle.pem", "-notext"});
    }
    [[nodiscard]] QString root() const { return path(QStringLiteral("root.pem")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    //! Signed by the intermediate authority.
    Files leaf(const Leaf &leaf)
    {
        write(QStringLiteral("leaf.ext"),
              "subjectAltName=" + leaf.name + "\nbasicConstraints=CA:false\n");
        const bool made =
            openssl({"req", "-new", "-key", "leaf.key", "-subj", "/CN=Test server", "-out",
                     "leaf.csr"}) &&
            openssl({"ca",       "-batch",     "-config",  "ca.cnf",     "-extfile",   "leaf.ext",
                     "-cert",    "middle.pem", "-keyfile", "middle.key", "-startdate", leaf.from,
                     "-enddate", leaf.to,      "-md",      leaf.digest,  "-in",        "leaf.csr",
                     "-out",     "leaf.pem",   "-notext"});
        if (!made)
            return {};
        QByteArray certificate = read(QStringLiteral("leaf.pem"));
        if (leaf.sendChain)
            certificate += read(QStringLiteral("middle.pem"));
        write(QStringLiteral("server.pem"), certificate);
        return {path(QStringLiteral("server.pem")), path(QStringLiteral("leaf.key")),
                leaf.sendChain ? path(QStringLiteral("middle.pem")) : QString()};
    }
    //! Self-signed.
    Files selfSigned()
    {
        if (!openssl({"req", "-x509", "-new", "-key", "leaf.key", "-subj", "/CN=Test server",
                      "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-days", "30", "-out",
                      "server.pem"}))
            return {};
        return {path(QStringLiteral("server.pem")), path(QStringLiteral("leaf.key")), {}};
    }

private:
    bool newKey(const QString &name)
    {
        return openssl({"ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out",
                        name.toUtf8() + ".key"});
    }
    bool openssl(const QList<QByteArray> &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList words;
        for (const auto &argument : arguments)
            words.append(QString::fromUtf8(argument));
        process.start(QStringLiteral("openssl"), words);
        if (process.waitForFinished() && process.exitCode() == 0)
            return true;
        qWarning("openssl: %s", process.readAll().constData());
        return false;
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qWarning("cannot write %s", qPrintable(name));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};
