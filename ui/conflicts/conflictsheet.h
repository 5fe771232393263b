#pragma once

#include "core/base/clock.h"
#include "core/services/access.h"
#include "core/services/directory.h"
#include "core/services/plans.h"

#include <QDialog>
#include <QFuture>

class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace ui {

class Label;

//! Conflicting changes: field, before, mine, theirs with author and time. Theirs is selected at
//! first, so that pressing Enter never overwrites another person's work.
class ConflictSheet final : public QDialog {
    Q_OBJECT
public:
    ConflictSheet(core::Plans &plans, core::Directory &directory, const core::Access &access,
                  const core::Clock &clock, const core::Id &operation, QWidget *parent = nullptr);

private:
    void read();
    void present(const core::Conflict &conflict);
    [[nodiscard]] QWidget *fields(const core::Conflict &conflict);
    void keepMine();
    void keepTheirs();
    void apply();
    void finish(QFuture<core::Result<void>> done);

    core::Plans &m_plans;
    core::Directory &m_directory;
    const core::Access &m_access;
    const core::Clock &m_clock;
    core::Id m_operation;
    core::Conflict m_conflict;
    QVBoxLayout *m_content;
    Label *m_title;
    Label *m_customer;
    Label *m_sentence;
    Label *m_problem;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_apply;
    QWidget *m_table = nullptr;
    QList<std::pair<QString, QRadioButton *>> m_choices; //!< the button that keeps mine, by field
};

} // namespace ui
