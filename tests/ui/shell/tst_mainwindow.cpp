#include "core/services/workspace.h"
#include "ui/customers/customerspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/searchpalette.h"
#include "ui/shell/sections.h"
#include "ui/shell/settings.h"
#include "ui/shell/settingspage.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! In the order of a first day: each function continues where the one before ended.
class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::Theme>(*qApp);
        m_settings = std::make_unique<ui::Settings>(m_dir.filePath(u"tenantry.ini"_s));
        m_workspace = std::make_unique<core::Workspace>(
            core::WorkspaceConfig{.folder = m_dir.filePath(u"data"_s), .useKeychain = false},
            m_clock);
        m_window = std::make_unique<ui::MainWindow>(*m_workspace, m_list, *m_theme, *m_settings);
        connect(m_window.get(), &ui::MainWindow::workspaceWanted, this, [this] {
            m_settings->setWorkspace(u"this-computer"_s);
            m_workspace->open();
        });
    }

    void firstStartOffersThisComputerAndTheWayToATeamServer()
    {
        QSignalSpy painted(m_window.get(), &ui::MainWindow::firstPainted);
        m_window->show();
        QTRY_COMPARE(painted.size(), 1);
        QCOMPARE(m_workspace->state(), core::Workspace::State::Closed);
        auto *team = child<QAbstractButton>(u"connectToServer"_s);
        QVERIFY(team->isVisible() && team->isEnabled());
        QVERIFY(child<QWidget>(u"statusStrip"_s)->isHidden());
        QTest::mouseClick(team, Qt::LeftButton);
        QTRY_VERIFY(child<QLineEdit>(u"serverAddress"_s)->isVisible());
        QTest::mouseClick(child<QPushButton>(u"connectBack"_s), Qt::LeftButton);
        QTRY_VERIFY(team->isVisible());
        QTest::mouseClick(child<QAbstractButton>(u"workOnThisComputer"_s), Qt::LeftButton);
    }

    void withoutAKeychainAPassphraseIsChosenTwice()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), core::Workspace::State::NeedsPassphrase,
                                  20'000);
        auto *first = child<QLineEdit>(u"passphrase"_s);
        auto *again = child<QLineEdit>(u"passphraseAgain"_s);
        QTRY_VERIFY(first->isVisible() && again->isVisible());
        QTest::keyClicks(first, u"correct horse"_s);
        QTest::keyClicks(again, u"correct house"_s);
        child<QPushButton>(u"passphraseContinue"_s)->click();
        QCOMPARE(m_workspace->state(), core::Workspace::State::NeedsPassphrase);
        again->selectAll();
        QTest::keyClicks(again, u"correct horse"_s);
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), core::Workspace::State::Open, 20'000);
        QTRY_VERIFY(child<ui::CustomersPage>(u"customersPage"_s)->isVisible());
    }

    void statusSaysHowFreshTheDataIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"freshness"_s)->text().startsWith(u"Up to date"),
                                 20'000);
        QVERIFY(child<QWidget>(u"statusStrip"_s)->isVisible());
    }

    void everySectionHasKeysOfItsOwn()
    {
        QStringList ids;
        QStringList keys;
        const auto sections = ui::sections();
        for (const auto &section : sections) {
            ids += section.id;
            keys += section.shortcut.toString();
        }
        QVERIFY(!keys.contains(QString()));
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void everySectionOpens_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QKeySequence>("keys");
        QTest::newRow("Settings") << u"sectionSettings"_s << QKeySequence(Qt::CTRL | Qt::Key_Comma);
        const auto sections = ui::sections();
        for (const auto &section : sections)
            QTest::newRow(section.id.data()) << u"section"_s + section.id << section.shortcut;
    }
    void everySectionOpens()
    {
        QFETCH(QString, entry);
        QFETCH(QKeySequence, keys);
        auto *button = child<QAbstractButton>(entry);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(button->isChecked());
        auto *other = child<QAbstractButton>(entry == u"sectionPlans" ? u"sectionUsers"_s
                                                                      : u"sectionPlans"_s);
        QTest::mouseClick(other, Qt::LeftButton);
        QVERIFY(!button->isChecked());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keySequence(m_window.get(), keys);
        QTRY_VERIFY(button->isChecked());
    }

    void theFilterOfEachListIsAKeyAway_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("field");
        QTest::newRow("customers") << u"sectionCustomers"_s << u"customersFilter"_s;
        QTest::newRow("users") << u"sectionUsers"_s << u"usersFilter"_s;
        QTest::newRow("licences") << u"sectionLicences"_s << u"licencesFilter"_s;
        QTest::newRow("plans") << u"sectionPlans"_s << u"plansSearch"_s;
    }
    void theFilterOfEachListIsAKeyAway()
    {
        QFETCH(QString, entry);
        QFETCH(QString, field);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::mouseClick(child<QAbstractButton>(entry), Qt::LeftButton);
        QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_F));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), field);
    }

    void paletteRunsActionsByKeyboard()
    {
        QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_K));
        auto *palette = m_window->findChild<ui::SearchPalette *>();
        QTRY_VERIFY(palette && palette->isVisible());
        auto *field = palette->findChild<QLineEdit *>(u"paletteField"_s);
        QTest::keyClicks(field, u"settings"_s);
        QCOMPARE(palette->findChild<QListWidget *>(u"paletteList"_s)->count(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(child<ui::SettingsPage>(u"settingsPage"_s)->isVisible());
    }

    void choicesAreInForceAtOnceAndKept()
    {
        auto *mode = child<QComboBox>(u"themeMode"_s);
        mode->setCurrentIndex(mode->findData(int(ui::ThemeMode::Dark)));
        Q_EMIT mode->activated(mode->currentIndex());
        QVERIFY(m_theme->isDark());
        QCOMPARE(m_settings->themeMode(), ui::ThemeMode::Dark);
    }

    void aWrongPassphraseIsSaidInPlace()
    {
        m_window.reset();
        m_workspace = std::make_unique<core::Workspace>(
            core::WorkspaceConfig{.folder = m_dir.filePath(u"data"_s), .useKeychain = false},
            m_clock);
        m_window = std::make_unique<ui::MainWindow>(*m_workspace, m_list, *m_theme, *m_settings);
        m_window->show();
        m_workspace->open();
        auto *field = child<QLineEdit>(u"passphrase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), 20'000);
        QVERIFY(child<QLineEdit>(u"passphraseAgain"_s)->isHidden() ||
                !child<QLineEdit>(u"passphraseAgain"_s)->isVisible());
        QTest::keyClicks(field, u"wrong"_s);
        QTest::keyClick(field, Qt::Key_Return);
        const auto said = [this] {
            const auto labels = m_window->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(u"Wrong passphrase");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), 20'000);
        QTest::keyClicks(field, u"correct horse"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), core::Workspace::State::Open, 20'000);
    }

private:
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    QTemporaryDir m_dir;
    core::SystemClock m_clock;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Settings> m_settings;
    core::WorkspaceList m_list{m_dir.filePath(u"places"_s)};
    std::unique_ptr<core::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
