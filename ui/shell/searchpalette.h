#pragma once

#include "core/base/latest.h"
#include "core/services/directory.h"

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace ui {

//! Searches all customers, users and commands (Ctrl+K). Users are searched on a worker: typing
//! never waits for a million of them.
class SearchPalette final : public QDialog {
    Q_OBJECT

public:
    SearchPalette(const core::Directory &directory, const QList<QAction *> &actions,
                  const QString &question, QWidget *parent);
    ~SearchPalette() override;

Q_SIGNALS:
    void customerChosen(const core::Id &customer);
    void userChosen(const core::Id &customer, const core::Id &user, const QString &userName);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showUsers(const QVector<int> &rows);
    void choose(QListWidgetItem *item);
    QListWidgetItem *addLine(const QString &iconName, const QString &text, const QString &second);

    const core::Directory &m_directory;
    QList<QAction *> m_actions;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
    std::shared_ptr<const core::UserColumns> m_users;
    core::Latest<QVector<int>> m_found;
};

} // namespace ui
