#pragma once

#include "core/base/latest.h"
#include "core/services/workspace.h"
#include "ui/users/usersmodel.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace ui {

class BulkBar;
class FilterChips;
class Label;
class LicencePanel;
class ListStates;
class SearchField;
class TableView;
class Theme;

//! The users of one customer, or of all (null id). Filters and sorts on a worker; only the newest
//! answer is shown. Contains the licence panel.
class UsersView final : public QWidget {
    Q_OBJECT

public:
    UsersView(core::Workspace &workspace, Theme &theme, const core::Id &customer,
              QWidget *parent = nullptr);

    void focusFilter();
    void showUser(const QString &userName);
    //! Empty = users can be changed; else the reason why not.
    void setReadOnly(const QString &reason);
    void addUser();

Q_SIGNALS:
    //! A table pasted from a spreadsheet.
    void textPasted(const QString &text);
    void importRequested();
    void planStarted(const core::Id &plan);
    //! A change was saved on this computer; the shell shows it.
    void saved(const core::Id &plan, const QString &text);
    //! This plan's sheet will have temporary passwords.
    void passwordsDrawn(const core::Id &plan);

private:
    enum class Filter { Status, Licence, Department };
    struct Answer {
        UserRows found;
        QStringList departments;
        bool departmentsRead = false;
    };

    void buildTable();
    void addFilters();
    void fillLicenceMenu();
    void fillDepartmentMenu(const QStringList &departments);
    void setQuery(const core::UserQuery &query);
    void runQuery();
    [[nodiscard]] QFuture<Answer> startQuery();
    void showAnswer(const Answer &answer);
    void follow();
    void clearFilter(Filter filter);
    void clearFilters();
    void selectionMoved(int count);
    void manageLicences();
    void resetPasswords();
    void deleteUsers();
    void closePanel();
    void editUser(int row);
    [[nodiscard]] QList<core::Id> selectedUsers() const;
    //! The common customer of all selected users; null if there is none.
    [[nodiscard]] core::Id customerOfSelection() const;
    void paste();

    core::Workspace &m_workspace;
    Theme &m_theme;
    core::Id m_customer;
    UsersModel *m_model;
    TableView *m_table;
    SearchField *m_search;
    FilterChips *m_filters;
    QMenu *m_licenceMenu = nullptr;
    QMenu *m_departmentMenu = nullptr;
    BulkBar *m_bulk;
    QPushButton *m_manage = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_delete = nullptr;
    ListStates *m_states = nullptr;
    Label *m_count;
    LicencePanel *m_panel;
    QString m_readOnly;

    core::UserQuery m_query;
    core::UserQuery m_shownQuery;
    core::Latest<Answer> m_answers;
};

} // namespace ui
