#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace server {

//! All texts of the pages in one language. %1 stands for a number or a name.
struct Words {
    QStringView language;
    QStringView product;
    QStringView signIn;
    QStringView signInIntro;
    QStringView email;
    QStringView password;
    QStringView signInButton;
    QStringView or_;
    QStringView singleSignOn;
    QStringView wrongPassword;
    QStringView tooManyTries; //!< seconds
    QStringView tooManyTriesMinutes;
    QStringView busy;
    QStringView noSingleSignOn;
    QStringView singleSignOnFailed;
    QStringView choosePassword;
    QStringView welcome; //!< name
    QStringView choosePasswordIntro;
    QStringView mustChangeIntro;
    QStringView newPassword;
    QStringView repeatPassword;
    QStringView savePassword;
    QStringView passwordNeeds;
    QStringView atLeast; //!< characters
    QStringView upperCase;
    QStringView lowerCase;
    QStringView digitOrSymbol;
    QStringView notCommon;
    QStringView passwordTooShort; //!< characters
    QStringView passwordNeedsUpper;
    QStringView passwordNeedsLower;
    QStringView passwordNeedsDigitOrSymbol;
    QStringView passwordGuessable;
    QStringView passwordSame;
    QStringView passwordsDiffer;
    QStringView problemTitle;
    QStringView passwordSaved;
    QStringView passwordSavedText;
    QStringView signedOut;
    QStringView signedOutText;
    QStringView linkOver;
    QStringView linkOverText;
    QStringView pageTooOld;
    QStringView pageTooOldText;
    QStringView badRequest;
    QStringView badRequestText;
    QStringView notFound;
    QStringView notFoundText;
    QStringView fault;
    QStringView faultText;
    QStringView continueTitle;
    QStringView continueText; //!< target
    QStringView continueLink;
};

//! English, or German if the browser prefers it.
[[nodiscard]] const Words &wordsFor(const QByteArray &acceptLanguage);

//! `text` with `value` for %1.
[[nodiscard]] QString said(QStringView text, const QString &value);

} // namespace server
