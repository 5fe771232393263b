#pragma once

#include "core/services/rights.h"
#include "core/services/signin.h"
#include "core/services/workspace.h"

#include <QString>

//! Sentences about servers, sign-ins and roles.
namespace ui {

//! Why a server cannot be used or a sign-in failed, and what to do.
[[nodiscard]] QString connectionErrorText(const core::Error &error);
//! For a known server when something else answers in its place, mostly a hotel's sign-in page.
[[nodiscard]] QString portalText();
//! Why devices cannot be listed or signed out.
[[nodiscard]] QString sessionErrorText(const core::Error &error);
//! What a second person is asked: "Delete 60 items".
[[nodiscard]] QString approvalQuestionText(const core::Approval &approval);
//! The items of the request: "Contoso, Ana Keller and 58 more".
[[nodiscard]] QString approvalNamesText(const core::Approval &approval);
//! Why approval requests cannot be listed or answered.
[[nodiscard]] QString approvalErrorText(const core::Error &error);
//! Why a typed address is refused.
[[nodiscard]] QString addressErrorText(const core::Error &error);
//! "Helpdesk"; an unknown role keeps the server's name for it.
[[nodiscard]] QString staffRoleText(const QString &role);
//! "Your role does not allow you to delete customers."
[[nodiscard]] QString missingRightText(core::Right right);
//! The same with the way out; for a control that is disabled.
[[nodiscard]] QString notAllowedText(core::Right right, const QString &role);
//! While pending changes need a recent sign-in.
[[nodiscard]] QString freshSignInText(int waiting);
//! Complete HTML in the program's language, for the browser that a sign-in ends in.
[[nodiscard]] QByteArray signInPage(core::SignInPage page);

} // namespace ui
