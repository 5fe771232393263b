#pragma once

#include <QAbstractButton>

class QVBoxLayout;

namespace ui {

enum class Section { Customers, Users, Licences, Drafts, Plans, Waiting, Settings };

class SideEntry;
class WorkspaceCard;

//! Workspace, the sections with their counts, and settings at the foot.
class SideBar final : public QWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void setWorkspace(const QString &name, const QString &where);
    void setCurrent(Section section);
    //! Zero shows nothing.
    void setCount(Section section, int count);

Q_SIGNALS:
    void chosen(ui::Section section);
    //! The list of workspaces, to be shown there.
    void workspacesWanted(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(QVBoxLayout *column, Section section, const QString &text, const QString &iconName,
             const char *objectName);

    WorkspaceCard *m_card;
    QList<std::pair<Section, SideEntry *>> m_entries;
};

} // namespace ui
