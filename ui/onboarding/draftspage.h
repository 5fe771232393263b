#pragma once

#include "core/base/clock.h"
#include "core/plan/draft.h"
#include "core/services/directory.h"
#include "core/services/drafts.h"

#include <QWidget>

class QVBoxLayout;

namespace core {
class Directory;
} // namespace core

namespace ui {

class Label;
class Theme;
class Toast;

//! The draft's type and customer.
[[nodiscard]] QString draftTitle(const core::Draft &draft, const core::Directory &directory);

//! All unfinished work on this computer: type, customer, time saved.
class DraftsPage final : public QWidget {
    Q_OBJECT
public:
    DraftsPage(core::Drafts &drafts, core::Directory &directory, const core::Clock &clock,
               Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void resume(const core::Draft &draft);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    [[nodiscard]] QWidget *makeRow(const core::Draft &draft);
    void remove(const core::Draft &draft);

    core::Drafts &m_drafts;
    core::Directory &m_directory;
    const core::Clock &m_clock;
    QWidget *m_list;
    QVBoxLayout *m_column;
    QWidget *m_empty;
    Label *m_problem;
    Toast *m_toast;
};

} // namespace ui
