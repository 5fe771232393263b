#pragma once

#include <QWidget>

namespace core {
class Workspace;
}

namespace ui {

class Settings;
class Theme;

//! Appearance, language and data location. Every choice applies at once, without a button.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    SettingsPage(core::Workspace &workspace, Theme &theme, Settings &settings,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void searchRequested();
    void signInRequested();
    void signOutRequested();

private:
    [[nodiscard]] QWidget *signInGroup(core::Workspace &workspace);
    [[nodiscard]] QWidget *historyField(core::Workspace &workspace);
};

} // namespace ui
