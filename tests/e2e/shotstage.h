#pragma once

#include "core/services/workspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

//! The window with its own workspace and server, and a user's actions in them.
class Stage final {
public:
    Stage(QString folder, QString suffix, QSize size, ui::ThemeMode mode);

    //! Also saves a picture of the empty workspace.
    bool open();
    //! Customers, and subscriptions of some of them.
    bool fill();
    [[nodiscard]] core::Id contoso() const { return m_contoso; }

    core::Workspace &workspace() { return m_workspace; }
    core::Plans &plans() { return m_workspace.plans(); }
    ui::MainWindow &window() { return m_window; }
    ui::Theme &theme() { return m_theme; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] QString path(const QString &name) const { return m_scratch.filePath(name); }

    template <typename Condition>
    bool until(Condition condition)
    {
        constexpr int patience = 60'000; // milliseconds until something counts as broken
        const bool came = QTest::qWaitFor(condition, patience);
        if (!came)
            std::fprintf(stderr, "shots: gave up waiting after %s\n", qPrintable(m_last));
        return came;
    }
    //! Saves a picture once nothing loads or moves.
    void save(const QString &name, QWidget &widget);
    void save(const QString &name) { save(name, m_window); }

    bool runPlan(const core::Plan &plan);
    //! The imported rows as a plan.
    core::Plan planOf(core::ImportSession &session);
    //! A read that must succeed.
    template <typename T>
    T read(QFuture<core::Result<T>> reading)
    {
        if (!until([&] { return reading.isFinished(); }) || !reading.result())
            qFatal("shots: nothing was read after %s", qPrintable(m_last));
        return *reading.result();
    }
    core::CustomerView view(const core::Id &customer)
    {
        return read(m_workspace.directory().loadView(customer));
    }

    template <typename Widget = QWidget>
    static Widget *find(QWidget &where, const QString &name)
    {
        auto *found = where.findChild<Widget *>(name);
        if (!found)
            qFatal("shots: there is no %s", qPrintable(name));
        return found;
    }
    static void click(QWidget &where, const QString &name)
    {
        find<QAbstractButton>(where, name)->click();
    }
    static void type(QWidget &where, const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(where, name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }

private:
    core::Customer customer(const QString &organisation, const QString &account,
                            const QString &country, const QString &telephone);
    bool subscribe(const core::Id &customer, qsizetype sku, int seats);

    QString m_folder;
    QString m_suffix;
    QString m_last;
    QSize m_size;
    QTemporaryDir m_scratch;
    core::SystemClock m_clock;
    ui::Settings m_settings;
    ui::Theme m_theme;
    core::Workspace m_workspace;
    core::WorkspaceList m_list;
    ui::MainWindow m_window;
    core::Id m_contoso;
};

//! The parts of the day; each continues where the one before ended.
bool shootFirstDay(Stage &stage);
bool shootWork(Stage &stage);
//! Needs no part before it.
bool shootDecisions(Stage &stage);
