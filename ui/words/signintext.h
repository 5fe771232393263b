#pragma once

#include "core/services/rights.h"
#include "core/services/signin.h"
#include "core/services/workspace.h"

#include <QString>

//! What is said about servers, sign-ins and roles.
namespace ui {

//! Why a server cannot be used, or a sign-in did not come about, and the way on.
[[nodiscard]] QString connectionErrorText(const core::Error &error);
//! Where something else answers in the name of a server that is known: a hotel's page, mostly.
[[nodiscard]] QString portalText();
//! Why devices cannot be listed or signed out.
[[nodiscard]] QString sessionErrorText(const core::Error &error);
//! "Delete 60 things": what a second person is asked.
[[nodiscard]] QString approvalQuestionText(const core::Approval &approval);
//! "Contoso, Ana Keller and 58 more": what it is about.
[[nodiscard]] QString approvalNamesText(const core::Approval &approval);
//! Why questions for a second person cannot be listed or answered.
[[nodiscard]] QString approvalErrorText(const core::Error &error);
//! What is wrong with what a person typed as an address.
[[nodiscard]] QString addressErrorText(const core::Error &error);
//! "Helpdesk"; a role that is not known stays as the server calls it.
[[nodiscard]] QString staffRoleText(const QString &role);
//! "add or change users": what a right is for, after "may not".
[[nodiscard]] QString rightText(core::Right right);
//! Why something is not offered: "Your role (Read-only) may not add or change users. …".
[[nodiscard]] QString notAllowedText(core::Right right, const QString &role);
//! What is said while what waits needs a sign-in of the last minutes.
[[nodiscard]] QString freshSignInText(int waiting);
//! Whole HTML in the program's language, for the browser that a sign-in ends in.
[[nodiscard]] QByteArray signInPage(core::SignInPage page);

} // namespace ui
