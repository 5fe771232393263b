#pragma once

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
    OverviewTab(core::Workspace &workspace, const core::Id &customer, QWidget *parent = nullptr);

private:
    void fill();

    core::Workspace &m_workspace;
    core::Id m_customer;
};

//! The partner's services, switched on or off for the customer; nothing changes before Save.
class ServicesTab final : public QScrollArea {
    Q_OBJECT

public:
    ServicesTab(core::Workspace &workspace, const core::Id &customer, QWidget *parent = nullptr);

    void setReadOnly(const QString &reason);

Q_SIGNALS:
    void saved(const core::Id &plan, const QString &text);

private:
    void fill();
    void follow();
    void save();
    [[nodiscard]] QList<core::Id> chosen() const;

    core::Workspace &m_workspace;
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
