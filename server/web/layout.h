#pragma once

#include "core/domain/password.h"
#include "server/http/message.h"
#include "server/web/html.h"
#include "server/web/words.h"

#include <QStringList>

namespace server {

//! What a form has to bring back besides what a person types.
struct FormState {
    const char *action;
    QByteArray sealed;
};

[[nodiscard]] Response signInPage(const Words &words, const FormState &form, const QString &email,
                                  QStringView problem, bool singleSignOn, int status = 200);
//! `name` is empty where the person is not greeted. `problems` are sentences about the password.
[[nodiscard]] Response passwordPage(const Words &words, const FormState &form, const QString &name,
                                    const QString &email, QStringView intro,
                                    core::PasswordPolicy policy, const QStringList &problems);
[[nodiscard]] Response messagePage(const Words &words, QStringView title, QStringView text,
                                   int status = 200);
//! Goes on to another site by itself; a form's answer may not (Content-Security-Policy), and a
//! person sees where to.
[[nodiscard]] Response continuePage(const Words &words, const QByteArray &url);

} // namespace server
