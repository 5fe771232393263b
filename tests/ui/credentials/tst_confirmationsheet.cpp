#include "tests/ui/import/realworkspace.h"
#include "tests/ui/parts.h"

#include "ui/credentials/confirmationsheet.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

//! Passwords that the real server drew, until they are handed over.
class TestConfirmationSheet final : public QObject {
    Q_OBJECT

public:
    explicit TestConfirmationSheet(ui::Theme &theme)
        : m_theme(theme)
    {
    }

private:
    core::Plan runWithPasswords(int users)
    {
        auto key = m_real->workspace().credentials().makeKey();
        if (!QTest::qWaitFor([&] { return key.isFinished(); }) || !key.result())
            return {};
        QList<core::ImportRow> rows;
        for (int i = 1; i <= users; ++i) {
            core::ImportRow row;
            row.row = i;
            row.user.displayName = QStringLiteral("Person %1").arg(++m_people);
            row.user.userName = QStringLiteral("person%1@contosodental.example").arg(m_people);
            row.present = {QStringLiteral("displayName"), QStringLiteral("userName")};
            rows.append(row);
        }
        const auto view = m_real->view();
        const auto plan = core::planImport(view, rows, core::judgeImport(view, rows),
                                           QStringLiteral("new-starters.csv"), *key.result(),
                                           core::SystemClock().now());
        return m_real->runs(plan) ? plan : core::Plan();
    }

    ui::Theme &m_theme;
    std::unique_ptr<RealWorkspace> m_real;
    int m_people = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_real = std::make_unique<RealWorkspace>();
        QVERIFY(m_real->open());
    }

    void cleanupTestCase() { m_real.reset(); }

    void theSheetHoldsEveryPasswordUntilDone()
    {
        const core::Plan plan = runWithPasswords(4);
        QVERIFY(!plan.operations.isEmpty());
        ui::ConfirmationSheet sheet(m_real->workspace(), m_theme, plan.id);
        sheet.show();
        auto *table = child<ui::TableView>(sheet, "sheetTable");
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QAbstractItemModelTester tester(table->model());
        const auto password = [&](int row) {
            return table->model()->index(row, 2).data().toString();
        };
        QVERIFY(password(0).contains(QChar(0x2022)));
        click(sheet, "sheetShow");
        QCOMPARE(password(0).size(), 16);
        QVERIFY(!password(0).contains(QChar(0x2022)));

        const QString pdf = m_real->path(QStringLiteral("sheet.pdf"));
        click(sheet, "sheetPdf");
        auto *dialog = sheet.findChild<QFileDialog *>(QStringLiteral("sheetPdfDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(pdf);
        dialog->reject();
        QTRY_VERIFY(QFile::exists(pdf));
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        QVERIFY(tool.waitForFinished());
        const QString text = QString::fromUtf8(tool.readAllStandardOutput());
        for (int row = 0; row < 4; ++row)
            QVERIFY(text.contains(password(row)));

        QTRY_VERIFY(
            child<QLabel>(sheet, "sheetMessage")->text().contains(QStringLiteral("sheet.pdf")));
        QSignalSpy destroyed(&m_real->workspace().credentials(),
                             &core::Credentials::sheetDestroyed);
        click(sheet, "sheetDone");
        QTRY_COMPARE(destroyed.size(), 1);
        QTRY_VERIFY(!sheet.isVisible());
        auto again = m_real->workspace().credentials().sheet(plan.id);
        QTRY_VERIFY(again.isFinished());
        QVERIFY(!again.result() || (*again.result())->empty());
    }

    void doneAsksWhenNothingWasRecorded()
    {
        const core::Plan plan = runWithPasswords(1);
        QVERIFY(!plan.operations.isEmpty());
        ui::ConfirmationSheet sheet(m_real->workspace(), m_theme, plan.id);
        sheet.show();
        QTRY_VERIFY(child<QPushButton>(sheet, "sheetDone")->isEnabled());
        QSignalSpy destroyed(&m_real->workspace().credentials(),
                             &core::Credentials::sheetDestroyed);
        click(sheet, "sheetDone");
        QVERIFY(child<QLabel>(sheet, "sheetQuestion")->isVisible());
        click(sheet, "sheetKeep");
        QVERIFY(destroyed.isEmpty());
        QVERIFY(sheet.isVisible());

        click(sheet, "sheetCopy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1Char('\t')));
        click(sheet, "sheetDone");
        QTRY_COMPARE(destroyed.size(), 1);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme(app);
    TestConfirmationSheet test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_confirmationsheet.moc"
