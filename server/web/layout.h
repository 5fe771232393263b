#pragma once

#include "core/domain/password.h"
#include "server/http/message.h"
#include "server/web/html.h"
#include "server/web/words.h"

#include <QStringList>

namespace server {

//! What a form must send back besides the person's input.
struct FormState {
    const char *action;
    QByteArray sealed;
};

[[nodiscard]] Response signInPage(const Words &words, const FormState &form, const QString &email,
                                  QStringView problem, bool singleSignOn, int status = 200);
//! `name` is empty if the person is not greeted. `problems` are sentences about the password.
[[nodiscard]] Response passwordPage(const Words &words, const FormState &form, const QString &name,
                                    const QString &email, QStringView intro,
                                    core::PasswordPolicy policy, const QStringList &problems);
[[nodiscard]] Response messagePage(const Words &words, QStringView title, QStringView text,
                                   int status = 200);
//! Continues to another site; a form's answer may not do that (Content-Security-Policy), and the
//! person sees the target.
[[nodiscard]] Response continuePage(const Words &words, const QByteArray &url);

} // namespace server
