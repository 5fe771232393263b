#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace server {

//! All that the pages say, in one language. A number or a name takes the place of %1.
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
    QStringView continueText; //!< where to
    QStringView continueLink;
};

//! English, or German when the browser would rather have it.
[[nodiscard]] const Words &wordsFor(const QByteArray &acceptLanguage);

//! `text` with `value` for %1.
[[nodiscard]] QString said(QStringView text, const QString &value);

} // namespace server
