#include "core/base/seal.h"
#include "core/secrets/passphrasevault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestPassphraseVault : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"key.vault"_s); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setContent(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(initCrypto());
        QFile::remove(path());
    }

    void theRightPassphraseGivesTheKeyBack()
    {
        QVERIFY(!PassphraseVault::exists(path()));
        const auto made = PassphraseVault::create(path(), Secret("correct horse"));
        QVERIFY(made);
        QCOMPARE(made->reveal().size(), 32);
        const auto opened = PassphraseVault::open(path(), Secret("correct horse"));
        QVERIFY(opened);
        QVERIFY(opened->equals(*made));
        QVERIFY(!content().contains(made->reveal()));
    }

    void aWrongPassphraseIsToldApartFromADamagedFile()
    {
        QVERIFY(PassphraseVault::create(path(), Secret("correct horse")));
        const auto opened = PassphraseVault::open(path(), Secret("correct horsf"));
        QCOMPARE(opened.error().code, ErrorCode::Secrets);
        QVERIFY(opened.error().is(KeyProblem::WrongPassphrase));
    }

    void aCutOrDamagedFileIsNoVault_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<int>("flip");
        QTest::newRow("empty") << 0 << -1;
        QTest::newRow("only the magic") << 16 << -1;
        QTest::newRow("no box") << 32 << -1;
        QTest::newRow("one byte short") << 119 << -1;
        QTest::newRow("another magic") << 120 << 3;
        QTest::newRow("salt damaged") << 120 << 20;
        QTest::newRow("box damaged") << 120 << 70;
        QTest::newRow("fingerprint damaged") << 120 << 119;
    }
    void aCutOrDamagedFileIsNoVault()
    {
        QFETCH(int, keep);
        QFETCH(int, flip);
        QVERIFY(PassphraseVault::create(path(), Secret("correct horse")));
        auto bytes = content();
        QCOMPARE(bytes.size(), 120);
        if (flip >= 0)
            bytes[flip] = static_cast<char>(bytes[flip] ^ 1);
        setContent(bytes.left(keep));
        const auto opened = PassphraseVault::open(path(), Secret("correct horse"));
        QCOMPARE(opened.error().code, ErrorCode::Format);
        QCOMPARE(opened.error().name(), path());
    }

    void somethingAppendedIsNoVaultEither()
    {
        QVERIFY(PassphraseVault::create(path(), Secret("correct horse")));
        setContent(content() + 'x');
        QCOMPARE(PassphraseVault::open(path(), Secret("correct horse")).error().code,
                 ErrorCode::Format);
    }

    void onlyTheOwnerCanReadTheFile()
    {
        QVERIFY(PassphraseVault::create(path(), Secret("correct horse")));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
    }

    void anExistingVaultIsNeverOverwritten()
    {
        const auto first = PassphraseVault::create(path(), Secret("one"));
        QVERIFY(first);
        QCOMPARE(PassphraseVault::create(path(), Secret("two")).error().code, ErrorCode::Conflict);
        QVERIFY(PassphraseVault::open(path(), Secret("one"))->equals(*first));
    }

    void whatCannotBeDoneIsToldByItsKind()
    {
        QCOMPARE(PassphraseVault::create(path(), Secret()).error().code, ErrorCode::Invalid);
        QCOMPARE(PassphraseVault::open(path(), Secret("x")).error().code, ErrorCode::NotFound);
        const auto nowhere = m_folder.filePath(u"no/such/folder/key.vault"_s);
        QCOMPARE(PassphraseVault::create(nowhere, Secret("x")).error().code, ErrorCode::Storage);
    }
};

QTEST_GUILESS_MAIN(TestPassphraseVault)
#include "tst_passphrasevault.moc"
