#pragma once

#include "ui/section/section.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace ui {

class SideEntry;
class WorkspaceCard;

//! Workspace, sections with their counts, and settings at the bottom.
class SideBar final : public QWidget {
    Q_OBJECT

public:
    explicit SideBar(const QList<Section> &sections, QWidget *parent = nullptr);

    void setWorkspace(const QString &name, const QString &where);
    void setCurrent(QLatin1StringView section);
    //! Zero hides it.
    void setCount(QLatin1StringView section, int count);

Q_SIGNALS:
    void chosen(QLatin1StringView section);
    //! Show the list of workspaces there.
    void workspacesWanted(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(QVBoxLayout *column, const Section &section);

    WorkspaceCard *m_card;
    QHash<QLatin1StringView, SideEntry *> m_entries;
};

} // namespace ui
