#pragma once

#include "core/services/workspace.h"

#include <QWidget>

namespace ui {

class Label;
class ListStates;
class PlanListModel;
class SearchField;
class TableView;
class Theme;

//! All plans of this computer.
class PlansPage final : public QWidget {
    Q_OBJECT
public:
    PlansPage(core::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void openPlan(const core::Id &plan);

private:
    void showState();

    core::Workspace &m_workspace;
    PlanListModel *m_model;
    Label *m_subtitle;
    SearchField *m_search;
    TableView *m_table;
    ListStates *m_states;
};

} // namespace ui
