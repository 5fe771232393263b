#pragma once

#include "core/services/badge.h"

#include <QWidget>

class QVBoxLayout;

namespace core {
class Workspace;
}

namespace ui {

class Label;
class Theme;
class Toast;

//! Everything half-done on this computer: what, for whom, saved when.
class DraftsPage final : public QWidget {
    Q_OBJECT
public:
    DraftsPage(core::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void resume(const core::Draft &draft);

private:
    void fill();
    [[nodiscard]] QWidget *makeRow(const core::Draft &draft);
    void remove(const core::Draft &draft);
    [[nodiscard]] QString subjectOf(const core::Draft &draft) const;

    core::Workspace &m_workspace;
    QWidget *m_list;
    QVBoxLayout *m_column;
    QWidget *m_empty;
    Label *m_problem;
    Toast *m_toast;
};

} // namespace ui
