#pragma once

#include "core/services/workspace.h"

#include <QDialog>

namespace ui {

enum class LocalData { Keep, Delete };

//! Asks before a sign-out whether to delete local data, and reports pending changes.
class SignOutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit SignOutDialog(const core::Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void chosen(ui::LocalData data);
};

} // namespace ui
