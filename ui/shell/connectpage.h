#pragma once

#include "core/services/signin.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace ui {

class Field;
class Label;

//! Connects to a team server: its address, checked while typing, then the browser, which this page
//! waits for.
class ConnectPage final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPage(QWidget *parent = nullptr);

    //! A new server.
    void askAddress();
    //! A known one: straight to the browser.
    void signInTo(const core::ServerAddress &server, const QString &organisation,
                  const QString &email);
    //! Ends an attempt in progress.
    void stop();

Q_SIGNALS:
    void signedIn(const core::ServerAddress &server, const core::SharedGrant &grant);
    void back();

private:
    [[nodiscard]] QWidget *addressCard();
    [[nodiscard]] QWidget *browserCard();
    void look();
    void showLooked(const core::ServerAddress &server,
                    const core::Result<core::SignInServer> &found);
    void chooseAuthority();
    void setAuthority(const QString &file);
    void start();
    void follow();

    core::SignIn m_signIn;
    QStackedLayout *m_stack;
    QWidget *m_addressPage = nullptr;
    QWidget *m_browserPage = nullptr;
    QLineEdit *m_address = nullptr;
    Field *m_addressField = nullptr;
    QLineEdit *m_authority = nullptr;
    Field *m_authorityField = nullptr;
    QPushButton *m_chooseAuthority = nullptr;
    QPushButton *m_go = nullptr;
    Label *m_title = nullptr;
    Label *m_text = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_again = nullptr;
    QTimer m_pause; //!< after typing
    core::ServerAddress m_server;
    QString m_email;
    bool m_known = false; //!< the server was not typed here
    bool m_found = false;
    bool m_goWhenFound = false;
};

} // namespace ui
