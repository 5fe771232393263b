#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QTranslator;

namespace server {

//! The sentences of the server's pages in one language, from the same catalogue as the program's
//! (translations/*.ts). A number or a name takes the place of %1.
class Words {
public:
    //! `language` is a code such as "de". Texts that the catalogue lacks are English.
    explicit Words(const QString &language);
    ~Words();
    Words(const Words &) = delete;
    Words &operator=(const Words &) = delete;

    QString language;
    QString product;
    QString signIn;
    QString signInIntro;
    QString email;
    QString password;
    QString signInButton;
    QString or_;
    QString singleSignOn;
    QString wrongPassword;
    QString busy;
    QString noSingleSignOn;
    QString singleSignOnFailed;
    QString choosePassword;
    QString welcome; //!< name
    QString choosePasswordIntro;
    QString mustChangeIntro;
    QString newPassword;
    QString repeatPassword;
    QString savePassword;
    QString passwordNeeds;
    QString upperCase;
    QString lowerCase;
    QString digitOrSymbol;
    QString notCommon;
    QString passwordNeedsUpper;
    QString passwordNeedsLower;
    QString passwordNeedsDigitOrSymbol;
    QString passwordGuessable;
    QString passwordSame;
    QString passwordsDiffer;
    QString problemTitle;
    QString passwordSaved;
    QString passwordSavedText;
    QString signedOut;
    QString signedOutText;
    QString linkOver;
    QString linkOverText;
    QString pageTooOld;
    QString pageTooOldText;
    QString badRequest;
    QString badRequestText;
    QString notFound;
    QString notFoundText;
    QString fault;
    QString faultText;
    QString continueTitle;
    QString continueText; //!< host
    QString continueLink;

    [[nodiscard]] QString tooManyTries(int seconds) const;
    [[nodiscard]] QString tooManyTriesMinutes(int minutes) const;
    [[nodiscard]] QString atLeast(int characters) const;
    [[nodiscard]] QString passwordTooShort(int characters) const;

private:
    [[nodiscard]] QString counted(const char *source, int n) const;

    std::unique_ptr<QTranslator> m_translator;
};

//! The language that the browser prefers; English if the catalogue has none of them.
[[nodiscard]] const Words &wordsFor(const QByteArray &acceptLanguage);

//! `text` with `value` for %1.
[[nodiscard]] QString said(const QString &text, const QString &value);

} // namespace server
