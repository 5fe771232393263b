#include "server/web/words.h"

#include <algorithm>

namespace server {
namespace {

constexpr Words english{
    .language = u"en",
    .product = u"Tenantry",
    .signIn = u"Sign in",
    .signInIntro = u"Afterwards you are taken back to the program.",
    .email = u"E-mail address",
    .password = u"Password",
    .signInButton = u"Sign in",
    .or_ = u"or",
    .singleSignOn = u"Continue with single sign-on",
    .wrongPassword = u"The e-mail address or the password is not right.",
    .tooManyTries = u"There were too many tries. Wait %1 seconds, then try again.",
    .tooManyTriesMinutes = u"There were too many tries. Wait %1 minutes, then try again.",
    .busy = u"Many people are signing in right now. Try again in some seconds.",
    .noSingleSignOn = u"There is no single sign-on for this address. Use your password.",
    .singleSignOnFailed = u"Your organisation’s sign-in did not let you in. Try again, or ask "
                          u"your administrator.",
    .choosePassword = u"Choose a password",
    .welcome = u"Welcome, %1",
    .choosePasswordIntro = u"Choose the password that you will sign in with. This link works once.",
    .mustChangeIntro = u"The password you have is for the first time only. Choose your own.",
    .newPassword = u"New password",
    .repeatPassword = u"The same again",
    .savePassword = u"Save password",
    .passwordNeeds = u"The password needs:",
    .atLeast = u"at least %1 characters",
    .upperCase = u"an upper-case letter",
    .lowerCase = u"a lower-case letter",
    .digitOrSymbol = u"a digit or a symbol",
    .notCommon = u"more than common words, your name or rows of keys",
    .passwordTooShort = u"The password needs at least %1 characters.",
    .passwordNeedsUpper = u"The password needs an upper-case letter.",
    .passwordNeedsLower = u"The password needs a lower-case letter.",
    .passwordNeedsDigitOrSymbol = u"The password needs a digit or a symbol.",
    .passwordGuessable = u"This password is among the first that others would try: choose one with "
                         u"less common parts.",
    .passwordSame = u"This is the password you have: choose another one.",
    .passwordsDiffer = u"The two passwords differ: type the same one twice.",
    .problemTitle = u"There is a problem",
    .passwordSaved = u"Your password is saved",
    .passwordSavedText = u"Go back to Tenantry and sign in. You can close this page.",
    .signedOut = u"You are signed out",
    .signedOutText = u"You can close this page.",
    .linkOver = u"This link is over",
    .linkOverText = u"It works once and for a limited time. Ask your administrator for a new one.",
    .pageTooOld = u"This page is too old",
    .pageTooOldText = u"Start again from the program, or with the link that you were given.",
    .badRequest = u"This cannot be opened",
    .badRequestText = u"The address is not complete or was not made by Tenantry. Start again from "
                      u"the program.",
    .notFound = u"There is nothing here",
    .notFoundText = u"The address is not known.",
    .fault = u"That did not work",
    .faultText = u"The server has a fault or cannot write right now. Try again in a minute.",
    .continueTitle = u"One moment",
    .continueText = u"You are taken to %1.",
    .continueLink = u"Continue",
};

constexpr Words german{
    .language = u"de",
    .product = u"Tenantry",
    .signIn = u"Anmelden",
    .signInIntro = u"Danach geht es im Programm weiter.",
    .email = u"E-Mail-Adresse",
    .password = u"Passwort",
    .signInButton = u"Anmelden",
    .or_ = u"oder",
    .singleSignOn = u"Weiter mit Single Sign-on",
    .wrongPassword = u"E-Mail-Adresse oder Passwort stimmen nicht.",
    .tooManyTries =
        u"Das waren zu viele Versuche. Warten Sie %1 Sekunden und versuchen Sie es dann "
        u"noch einmal.",
    .tooManyTriesMinutes = u"Das waren zu viele Versuche. Warten Sie %1 Minuten und versuchen Sie "
                           u"es dann noch einmal.",
    .busy = u"Im Moment melden sich viele an. Versuchen Sie es in einigen Sekunden noch einmal.",
    .noSingleSignOn = u"Für diese Adresse gibt es kein Single Sign-on. Nehmen Sie Ihr Passwort.",
    .singleSignOnFailed = u"Die Anmeldung Ihrer Organisation hat Sie nicht eingelassen. Versuchen "
                          u"Sie es noch einmal oder fragen Sie Ihre Verwaltung.",
    .choosePassword = u"Passwort wählen",
    .welcome = u"Willkommen, %1",
    .choosePasswordIntro =
        u"Wählen Sie das Passwort, mit dem Sie sich anmelden werden. Dieser Link "
        u"gilt einmal.",
    .mustChangeIntro = u"Ihr jetziges Passwort ist nur für das erste Mal. Wählen Sie ein eigenes.",
    .newPassword = u"Neues Passwort",
    .repeatPassword = u"Noch einmal dasselbe",
    .savePassword = u"Passwort speichern",
    .passwordNeeds = u"Das Passwort braucht:",
    .atLeast = u"mindestens %1 Zeichen",
    .upperCase = u"einen Großbuchstaben",
    .lowerCase = u"einen Kleinbuchstaben",
    .digitOrSymbol = u"eine Ziffer oder ein Sonderzeichen",
    .notCommon = u"mehr als gängige Wörter, den eigenen Namen oder Tastenreihen",
    .passwordTooShort = u"Das Passwort braucht mindestens %1 Zeichen.",
    .passwordNeedsUpper = u"Das Passwort braucht einen Großbuchstaben.",
    .passwordNeedsLower = u"Das Passwort braucht einen Kleinbuchstaben.",
    .passwordNeedsDigitOrSymbol = u"Das Passwort braucht eine Ziffer oder ein Sonderzeichen.",
    .passwordGuessable =
        u"Dieses Passwort würden andere mit als Erstes versuchen: Wählen Sie eines "
        u"mit weniger gängigen Teilen.",
    .passwordSame = u"Das ist Ihr jetziges Passwort: Wählen Sie ein anderes.",
    .passwordsDiffer = u"Die beiden Passwörter sind verschieden: Geben Sie zweimal dasselbe ein.",
    .problemTitle = u"Etwas stimmt nicht",
    .passwordSaved = u"Ihr Passwort ist gespeichert",
    .passwordSavedText = u"Gehen Sie zurück zu Tenantry und melden Sie sich an. Diese Seite können "
                         u"Sie schließen.",
    .signedOut = u"Sie sind abgemeldet",
    .signedOutText = u"Diese Seite können Sie schließen.",
    .linkOver = u"Dieser Link gilt nicht mehr",
    .linkOverText = u"Er gilt einmal und für begrenzte Zeit. Bitten Sie Ihre Verwaltung um einen "
                    u"neuen.",
    .pageTooOld = u"Diese Seite ist zu alt",
    .pageTooOldText = u"Fangen Sie im Programm noch einmal an oder mit dem Link, den Sie bekommen "
                      u"haben.",
    .badRequest = u"Das lässt sich nicht öffnen",
    .badRequestText = u"Die Adresse ist unvollständig oder nicht von Tenantry. Fangen Sie im "
                      u"Programm noch einmal an.",
    .notFound = u"Hier ist nichts",
    .notFoundText = u"Diese Adresse ist nicht bekannt.",
    .fault = u"Das ging nicht",
    .faultText = u"Der Server hat einen Fehler oder kann gerade nicht schreiben. Versuchen Sie es "
                 u"in einer Minute noch einmal.",
    .continueTitle = u"Einen Moment",
    .continueText = u"Es geht weiter zu %1.",
    .continueLink = u"Weiter",
};

} // namespace

const Words &wordsFor(const QByteArray &acceptLanguage)
{
    const Words *best = &english;
    double bestQuality = 0;
    const auto ranges = acceptLanguage.left(256).toLower().split(',');
    for (const auto &range : ranges) {
        const auto parts = range.split(';');
        const auto tag = parts.first().trimmed();
        const Words *words = tag == "de" || tag.startsWith("de-")   ? &german
                             : tag == "en" || tag.startsWith("en-") ? &english
                                                                    : nullptr;
        double quality = 1;
        for (const auto &part : parts.mid(1)) {
            if (part.trimmed().startsWith("q="))
                quality = part.trimmed().mid(2).toDouble();
        }
        if (words && quality > bestQuality) {
            best = words;
            bestQuality = quality;
        }
    }
    return *best;
}

QString said(QStringView text, const QString &value)
{
    return text.toString().replace(QStringLiteral("%1"), value);
}

} // namespace server
