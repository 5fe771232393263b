#include "ui/credentials/sheetdocument.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent/QtConcurrentRun>

class TestSheetDocument final : public QObject {
    Q_OBJECT

private:
    static std::vector<core::SheetRow> people(int count)
    {
        std::vector<core::SheetRow> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(
                {core::Id::make(), QStringLiteral("Zoë Ångström %1").arg(i),
                 QStringLiteral("zoe%1@contoso.example").arg(i),
                 core::Secret(
                     QStringLiteral("Pw%1-aBcDeFgHjK").arg(i, 4, 10, QLatin1Char('0')).toUtf8())});
        return rows;
    }

    static QString textOf(const QString &pdf)
    {
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"),
                   {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        if (!tool.waitForFinished())
            return {};
        return QString::fromUtf8(tool.readAllStandardOutput());
    }

    QTemporaryDir m_dir;
    const QDateTime m_when{QDate(2026, 11, 21), QTime(9, 41)};

private Q_SLOTS:
    void everyPersonCanBeReadBackFromThePdf()
    {
        const QString path = m_dir.filePath(QStringLiteral("sheet.pdf"));
        const auto rows = people(25);
        // Off the GUI thread, as the sheet does it.
        const auto done =
            QtConcurrent::run([&] {
                return ui::SheetDocument(QStringLiteral("Contoso Dental Group"), m_when)
                    .savePdf(path, rows);
            }).result();
        QVERIFY(done);
        const QString text = textOf(path);
        QVERIFY2(text.contains(QStringLiteral("Contoso Dental Group")), qPrintable(text.left(400)));
        for (const core::SheetRow &row : rows) {
            QVERIFY(text.contains(row.displayName));
            QVERIFY(text.contains(row.userName));
            QVERIFY2(text.contains(QString::fromUtf8(row.password.reveal())),
                     qPrintable(text.left(700)));
        }
    }

    void pagesAreNumberedAndHoldWholeBlocks()
    {
        const QString path = m_dir.filePath(QStringLiteral("pages.pdf"));
        QVERIFY(ui::SheetDocument(QStringLiteral("Fabrikam"), m_when).savePdf(path, people(25)));
        const QStringList pages = textOf(path).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 2);
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY(
                pages.at(i).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
            QVERIFY(pages.at(i).contains(QStringLiteral("Fabrikam")));
            QCOMPARE(pages.at(i).count(QStringLiteral("User name")),
                     pages.at(i).count(QStringLiteral("Temporary password")));
        }
    }

    void onlyItsOwnerMayReadThePdf()
    {
        const QString path = m_dir.filePath(QStringLiteral("private.pdf"));
        QVERIFY(ui::SheetDocument(QStringLiteral("Fabrikam"), m_when).savePdf(path, people(1)));
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(path) & others));
    }

    void aFolderThatIsNotThereIsAnErrorAndLeavesNothing()
    {
        const QString path = m_dir.filePath(QStringLiteral("nowhere/sheet.pdf"));
        const auto done =
            ui::SheetDocument(QStringLiteral("Fabrikam"), m_when).savePdf(path, people(1));
        QVERIFY(!done);
        QCOMPARE(done.error().name(), path);
        QVERIFY(!QFile::exists(path));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme(app);
    TestSheetDocument test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sheetdocument.moc"
