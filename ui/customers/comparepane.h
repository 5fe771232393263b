#pragma once

#include "core/base/latest.h"
#include "core/services/workspace.h"

#include <QWidget>

class QDateEdit;
class QPushButton;

namespace ui {

class Combo;
class CompareModel;
class EmptyState;
class Field;
class IconLabel;
class Label;
class ListStates;
class TableView;

//! Compares two dates: of a customer, one of its users, or a licence.
class ComparePane final : public QWidget {
    Q_OBJECT

public:
    ComparePane(core::Workspace &workspace, const core::Id &customer, QWidget *parent = nullptr);

    //! Compares the last seven days; of the given item, if possible.
    void begin(const core::EntityRef &of = {});

Q_SIGNALS:
    void settingsRequested();

private:
    void build();
    void addChoice(const QString &text, const core::EntityRef &of);
    void fillChoices();
    //! Adds users whose name contains this text to the choices.
    void findUsers(const QString &text, int most);
    void compare();
    void take(const core::Result<core::HistoryDifference> &difference);
    void present(const core::HistoryDifference &difference);
    void presentNothing(const core::HistoryDifference &difference);
    void compareAll();
    void copy();
    void exportCsv();
    void say(const QString &text, bool isWarning);
    [[nodiscard]] core::EntityRef chosen() const;
    [[nodiscard]] QDate today() const;

    core::Workspace &m_workspace;
    core::Id m_customer;
    CompareModel *m_model;
    TableView *m_table;
    ListStates *m_states;
    EmptyState *m_nothing;
    QPushButton *m_remedy;
    Combo *m_of;
    QDateEdit *m_from;
    QDateEdit *m_to;
    Field *m_fromField;
    Label *m_note;
    QPushButton *m_compare;
    QPushButton *m_copy;
    QPushButton *m_export;
    core::HistoryDifference m_shown;
    core::Latest<core::Result<core::HistoryDifference>> m_comparing;
};

} // namespace ui
