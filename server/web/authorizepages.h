#pragma once

#include "server/auth/passwordcheck.h"
#include "server/web/flow.h"
#include "server/web/layout.h"

namespace server {

//! What a page needs from the server.
struct Web {
    Store &store;
    WorkerPool &hashes;
    const Flow &flow;
};

//! The redirect to the program, with a new code. In the transaction of the sign-in.
[[nodiscard]] core::Result<Response> sendCode(Connection &connection, const Flow &flow,
                                              const Words &words, const Account &account,
                                              const QJsonObject &state);

class SingleSignOnPages;

//! /authorize: signs a person in for a program on this computer; and /password, where a temporary
//! password is changed on the way.
class AuthorizePages {
public:
    AuthorizePages(const Web &web, PasswordCheck &check, SingleSignOnPages &singleSignOn);

    void show(const Request &request, Responder respond);
    void signIn(const Request &request, Responder respond);
    void changePassword(const Request &request, Responder respond);

private:
    void finish(const Words &words, const QByteArray &browser, const CheckOutcome &outcome,
                const QJsonObject &state, Responder respond);
    [[nodiscard]] Response changePage(const Words &words, const QByteArray &browser,
                                      const Account &account, const QJsonObject &partner,
                                      QJsonObject state, const QStringList &problems) const;
    void keepPassword(const Words &words, const AccountKey &key, const QJsonObject &state,
                      const QByteArray &hash, Responder respond);

    Web m_web;
    PasswordCheck &m_check;
    SingleSignOnPages &m_singleSignOn;
};

} // namespace server
