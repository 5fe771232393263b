#pragma once

#include <QWidget>

namespace core {
class Workspace;
}
class QStackedLayout;
class QLabel;

namespace ui {

class Field;
class PasswordField;

//! Shown while no workspace is open: the choice of the first start, the passphrase if there is no
//! keychain, errors, or nothing while opening.
class OpeningPage final : public QWidget {
    Q_OBJECT

public:
    explicit OpeningPage(core::Workspace &workspace, QWidget *parent = nullptr);

    void showFirstStart();
    void showFailure(const QString &what);

Q_SIGNALS:
    void thisComputerChosen();
    void teamServerChosen();

private:
    void follow();
    [[nodiscard]] QWidget *firstStart();
    [[nodiscard]] QWidget *passphrase();
    [[nodiscard]] QWidget *failed();
    void askPassphrase();
    void givePassphrase();

    core::Workspace &m_workspace;
    QStackedLayout *m_stack;
    QWidget *m_blank;
    QWidget *m_firstStart = nullptr;
    QWidget *m_passphrase = nullptr;
    QWidget *m_failed = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_failure = nullptr;
    QLabel *m_passphraseTitle = nullptr;
    PasswordField *m_first = nullptr;
    PasswordField *m_repeat = nullptr;
    Field *m_firstField = nullptr;
    Field *m_repeatField = nullptr;
    bool m_given = false;
};

} // namespace ui
