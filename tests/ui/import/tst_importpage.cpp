#include "tests/ui/import/realworkspace.h"
#include "tests/ui/parts.h"

#include "ui/import/importmodel.h"
#include "ui/import/importpage.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/tables/tableview.h"
#include "ui/onboarding/draftspage.h"
#include "ui/review/planreview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

//! From a real file to a real plan, by keys and clicks.
class TestImportPage final : public QObject {
    Q_OBJECT

public:
    explicit TestImportPage(ui::Theme &theme)
        : m_theme(theme)
    {
    }

private:
    static QString data(const char *name)
    {
        return QStringLiteral(TENANTRY_SOURCE_DIR "/tests/data/") + QLatin1String(name);
    }

    std::unique_ptr<ui::ImportPage> makePage(const core::Id &customer)
    {
        auto &workspace = m_real->workspace();
        return std::make_unique<ui::ImportPage>(workspace.newImport(customer), workspace.plans(),
                                                workspace.drafts(), workspace.directory(),
                                                workspace.access(), workspace.clock(), m_theme);
    }

    std::unique_ptr<ui::ImportPage> page()
    {
        auto page = makePage(m_real->customer());
        page->resize(1060, 720);
        page->show();
        return page;
    }

    std::unique_ptr<ui::ImportPage> pageWith(const char *file)
    {
        auto result = page();
        result->openFiles({data(file)});
        return result;
    }

    static ui::TableView *table(const QWidget &page)
    {
        return child<ui::TableView>(page, "importTable");
    }
    static bool isReady(const QWidget &page) { return table(page)->isVisible(); }
    static QString text(const QWidget &page, const char *name)
    {
        return child<QPushButton>(page, name)->text();
    }

    ui::Theme &m_theme;
    std::unique_ptr<RealWorkspace> m_real;

private Q_SLOTS:
    void initTestCase()
    {
        m_real = std::make_unique<RealWorkspace>();
        QVERIFY(m_real->open());
    }

    void cleanupTestCase() { m_real.reset(); }

    void aFileIsReadAndCounted_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file :
             {"new-starters.csv", "microsoft365-15-utf16.csv", "partner-center.csv", "entra.csv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void aFileIsReadAndCounted()
    {
        QFETCH(const QString, file);
        const auto page = pageWith(file.toLatin1().constData());
        QTRY_VERIFY(isReady(*page));
        auto *model = table(*page)->model();
        QAbstractItemModelTester tester(model);
        // One of the 1,204 lines contains only separators.
        QTRY_COMPARE(model->rowCount(), 1203);
        QVERIFY(text(*page, "importAll").contains(QLocale().toString(1203)));
        QVERIFY(child<QPushButton>(*page, "importFix")->isVisible());
        QVERIFY(child<QLabel>(*page, "importSubtitle")->text().contains(file));
    }

    void aFilterShowsOnlyWhatNeedsFixing()
    {
        const auto page = pageWith("new-starters.csv");
        QTRY_VERIFY(isReady(*page));
        QAbstractItemModelTester tester(table(*page)->model());
        click(*page, "importFix");
        auto *model = static_cast<ui::ImportModel *>(table(*page)->model());
        QVERIFY(model->rowCount() > 0);
        QVERIFY(model->rowCount() < 100);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(!model->index(row, model->resultColumn())
                         .data(ui::role::Note)
                         .toString()
                         .isEmpty());
    }

    void nextProblemGoesRoundAndBack()
    {
        const auto page = pageWith("new-starters.csv");
        QTRY_VERIFY(isReady(*page));
        auto *view = table(*page);
        QTest::keyClick(view, Qt::Key_F8);
        const QModelIndex first = view->currentIndex();
        QVERIFY(first.data(ui::role::Invalid).toBool());
        QTest::keyClick(view, Qt::Key_F8);
        QVERIFY(view->currentIndex().row() > first.row());
        QTest::keyClick(view, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(view->currentIndex(), first);
    }

    void aCellIsFixedInPlace()
    {
        const auto page =
            pageWithText(QStringLiteral("User name,First name,Last name,Display name\n"
                                        "chloe@contoso,Chloé,Dubois,Chloé Dubois\n"));
        QTRY_VERIFY(isReady(*page));
        auto *view = table(*page);
        const auto *model = static_cast<ui::ImportModel *>(view->model());
        QVERIFY(model->index(0, 1).data(ui::role::Invalid).toBool());
        QVERIFY(!child<QPushButton>(*page, "importReview")->isEnabled());

        view->setCurrentIndex(model->index(0, 1));
        QTest::keyClick(view, Qt::Key_F2);
        auto *editor = view->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("chloe@contoso.example"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!model->index(0, 1).data(ui::role::Invalid).toBool());
        QTRY_VERIFY(child<QPushButton>(*page, "importReview")->isEnabled());
        QVERIFY(text(*page, "importFix").endsWith(QLatin1Char('0')));
    }

    void discardingFixesAsksFirst()
    {
        const auto page =
            pageWithText(QStringLiteral("User name,Display name\nana@contoso.example,Ana\n"));
        QTRY_VERIFY(isReady(*page));
        QSignalSpy closed(page.get(), &ui::ImportPage::closed);
        table(*page)->model()->setData(table(*page)->model()->index(0, 2),
                                       QStringLiteral("Ana Müller"));
        click(*page, "importDiscard");
        QVERIFY(closed.isEmpty());
        auto *action = page->findChild<QPushButton *>(QStringLiteral("action"));
        QVERIFY(action);
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
    }

    void aFileThatIsNoTableSaysSoAndStaysUsable()
    {
        const QString path = m_real->path(QStringLiteral("empty.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto page = this->page();
        page->openFiles({path});
        QTRY_VERIFY(
            child<QLabel>(*page, "importStartText")->text().contains(QStringLiteral("empty.csv")));
        page->openFiles({data("partner-center.csv")});
        QTRY_VERIFY(isReady(*page));
    }

    void onlyLocalFilesCanBeDropped()
    {
        QMimeData drop;
        drop.setUrls({QUrl(QStringLiteral("https://elsewhere.example/users.csv")),
                      QUrl::fromLocalFile(data("entra.csv"))});
        QCOMPARE(ui::ImportPage::filesOf(&drop), QStringList{data("entra.csv")});
    }

    void rejectedRowsAreSavedWithTheirReason()
    {
        const auto page = pageWith("new-starters.csv");
        QTRY_VERIFY(isReady(*page));
        const QString path = m_real->path(QStringLiteral("rejected.csv"));
        click(*page, "importSaveRejected");
        auto *dialog = page->findChild<QFileDialog *>(QStringLiteral("importRejectedDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().contains("Reason"));
    }

    void whatWasFixedIsOfferedAgain()
    {
        auto &drafts = m_real->workspace().drafts();
        const QString path = m_real->path(QStringLiteral("begun.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("User name,Display name\nana@contoso,Ana\nbo@contoso.example,Bo\n");
        file.close();
        auto page = this->page();
        page->openFiles({path});
        QTRY_VERIFY(isReady(*page));
        QTRY_VERIFY(!page->draft().isNull());
        const core::Id id = page->draft();
        auto *model = table(*page)->model();
        QVERIFY(model->setData(model->index(0, 1), QStringLiteral("ana@contoso.example")));
        const auto isKept = [&] { return !drafts.source(id).result()->isEmpty(); };
        QTRY_VERIFY(isKept());
        QVERIFY(QFile::remove(path));
        page.reset();

        const auto kept = std::find_if(drafts.list().begin(), drafts.list().end(),
                                       [&](const core::Draft &draft) { return draft.id == id; });
        QVERIFY(kept != drafts.list().end());
        QCOMPARE(ui::draftTitle(*kept, m_real->workspace().directory()),
                 QStringLiteral("Import of begun.csv for Contoso Dental Group"));
        page = makePage({});
        page->show();
        page->resume(*kept);
        QTRY_VERIFY(isReady(*page));
        model = table(*page)->model();
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("ana@contoso.example"));
        QVERIFY(child<QLabel>(*page, "importSince")->isVisible());
        QVERIFY(child<QLabel>(*page, "importSince")->text().contains(QStringLiteral("begun.csv")));
        QCOMPARE(child<ui::Combo>(*page, "importInto")->currentText(),
                 QStringLiteral("Contoso Dental Group"));
        QVERIFY(child<QPushButton>(*page, "importReview")->isEnabled());

        QSignalSpy closed(page.get(), &ui::ImportPage::closed);
        click(*page, "importDiscard");
        QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("action")), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
        QVERIFY(std::none_of(drafts.list().begin(), drafts.list().end(),
                             [&](const core::Draft &draft) { return draft.id == id; }));
    }

    void aReviewedPlanRuns()
    {
        const auto page = pageWithText(
            QStringLiteral("User name,First name,Last name,Display name,Usage location\n"
                           "ana@contoso.example,Ana,Müller,Ana Müller,NL\n"
                           "bo@contoso.example,Bo,Li,Bo Li,NL\n"));
        QTRY_VERIFY(isReady(*page));
        QTRY_VERIFY(child<QPushButton>(*page, "importReview")->isEnabled());
        QSignalSpy started(page.get(), &ui::ImportPage::planStarted);
        click(*page, "importReview");
        QTRY_VERIFY(page->findChild<ui::PlanReview *>());
        auto *review = page->findChild<ui::PlanReview *>();
        QCOMPARE(child<QLabel>(*review, "reviewCustomer")->text(),
                 QStringLiteral("Contoso Dental Group"));
        QCOMPARE(child<ui::TableView>(*review, "reviewTable")->model()->rowCount(), 2);
        click(*review, "reviewRun");
        const core::Id draft = page->draft();
        QVERIFY(!draft.isNull());
        QTRY_COMPARE(started.size(), 1);
        // The plan has replaced the draft.
        const auto left = m_real->workspace().drafts().list();
        QVERIFY(std::none_of(left.begin(), left.end(),
                             [&](const core::Draft &other) { return other.id == draft; }));
        QTRY_COMPARE(m_real->workspace().directory().userCount(m_real->customer()), 2);
        // The customer cannot be changed once the plan was run.
        QVERIFY(!child<ui::Combo>(*page, "importInto")->isEnabled());
    }

private:
    std::unique_ptr<ui::ImportPage> pageWithText(const QString &text)
    {
        auto result = page();
        result->openText(text);
        return result;
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme(app);
    TestImportPage test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importpage.moc"
