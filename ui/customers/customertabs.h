#pragma once

#include "core/base/clock.h"
#include "core/services/directory.h"
#include "core/services/plans.h"
#include "core/services/workspace.h"

#include <QScrollArea>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class ActivityModel;
class ComparePane;
class Label;
class ListStates;
class TableView;

//! The customer's key facts at a glance.
class OverviewTab final : public QScrollArea {
    Q_OBJECT

public:
    OverviewTab(core::Directory &directory, const core::Clock &clock, const core::Id &customer,
                QWidget *parent = nullptr);

private:
    void fill();

    core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_customer;
};

//! The partner's services, switched on or off for the customer; nothing changes before Save.
class ServicesTab final : public QScrollArea {
    Q_OBJECT

public:
    ServicesTab(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
                const core::Id &customer, QWidget *parent = nullptr);

    void setReadOnly(const QString &reason);

Q_SIGNALS:
    void saved(const core::Id &plan, const QString &text);

private:
    void fill();
    void follow();
    void save();
    [[nodiscard]] QList<core::Id> chosen() const;

    core::Plans &m_plans;
    core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_customer;
    QVBoxLayout *m_list;
    QList<std::pair<core::Id, QCheckBox *>> m_boxes;
    QList<core::Id> m_before;
    Label *m_error;
    QPushButton *m_save;
    QPushButton *m_undo;
    QString m_readOnly;
};

//! Recent activity, or the difference between two dates.
class ActivityTab final : public QWidget {
    Q_OBJECT

public:
    ActivityTab(core::Workspace &workspace, const core::Id &customer, QWidget *parent = nullptr);

    //! Of the customer, or of the given item.
    void compare(const core::EntityRef &of = {});

Q_SIGNALS:
    void settingsRequested();

private:
    [[nodiscard]] QWidget *makeLog();
    void load();
    void show(bool comparing);

    core::Workspace &m_workspace;
    core::Id m_customer;
    ActivityModel *m_model;
    TableView *m_table;
    ListStates *m_states;
    QStackedWidget *m_stack;
    QPushButton *m_logButton;
    QPushButton *m_compareButton;
    ComparePane *m_compare = nullptr;
};

} // namespace ui
