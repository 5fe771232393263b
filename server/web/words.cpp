#include "server/web/words.h"

#include <QDir>
#include <QTranslator>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

struct Text {
    QString Words::*member;
    const char *source;
};

constexpr Text texts[] = {
    {&Words::signIn, QT_TRANSLATE_NOOP("server::Words", "Sign in")},
    {&Words::signInIntro,
     QT_TRANSLATE_NOOP("server::Words", "After you sign in, you return to Tenantry.")},
    {&Words::email, QT_TRANSLATE_NOOP("server::Words", "E-mail address")},
    {&Words::password, QT_TRANSLATE_NOOP("server::Words", "Password")},
    {&Words::signInButton, QT_TRANSLATE_NOOP("server::Words", "Sign in")},
    {&Words::or_, QT_TRANSLATE_NOOP("server::Words", "or")},
    {&Words::singleSignOn, QT_TRANSLATE_NOOP("server::Words", "Continue with single sign-on")},
    {&Words::wrongPassword,
     QT_TRANSLATE_NOOP("server::Words", "Wrong e-mail address or password. Try again.")},
    {&Words::busy,
     QT_TRANSLATE_NOOP("server::Words", "The server is busy. Try again in a few seconds.")},
    {&Words::noSingleSignOn,
     QT_TRANSLATE_NOOP("server::Words",
                       "Single sign-on is not available for this address. Use your password.")},
    {&Words::singleSignOnFailed,
     QT_TRANSLATE_NOOP(
         "server::Words",
         "Your organisation’s sign-in failed. Try again, or contact your administrator.")},
    {&Words::choosePassword, QT_TRANSLATE_NOOP("server::Words", "Choose a password")},
    {&Words::welcome, QT_TRANSLATE_NOOP("server::Words", "Welcome, %1")},
    {&Words::choosePasswordIntro,
     QT_TRANSLATE_NOOP("server::Words",
                       "Choose a password to sign in with. You can use this link only once.")},
    {&Words::mustChangeIntro,
     QT_TRANSLATE_NOOP("server::Words",
                       "Your current password is temporary. Choose your own password.")},
    {&Words::newPassword, QT_TRANSLATE_NOOP("server::Words", "New password")},
    {&Words::repeatPassword, QT_TRANSLATE_NOOP("server::Words", "Confirm password")},
    {&Words::savePassword, QT_TRANSLATE_NOOP("server::Words", "Save password")},
    {&Words::passwordNeeds, QT_TRANSLATE_NOOP("server::Words", "The password must contain:")},
    {&Words::upperCase, QT_TRANSLATE_NOOP("server::Words", "An upper-case letter")},
    {&Words::lowerCase, QT_TRANSLATE_NOOP("server::Words", "A lower-case letter")},
    {&Words::digitOrSymbol, QT_TRANSLATE_NOOP("server::Words", "A digit or a symbol")},
    {&Words::notCommon,
     QT_TRANSLATE_NOOP("server::Words", "More than common words, your name or keyboard patterns")},
    {&Words::passwordNeedsUpper,
     QT_TRANSLATE_NOOP("server::Words", "Add an upper-case letter to the password.")},
    {&Words::passwordNeedsLower,
     QT_TRANSLATE_NOOP("server::Words", "Add a lower-case letter to the password.")},
    {&Words::passwordNeedsDigitOrSymbol,
     QT_TRANSLATE_NOOP("server::Words", "Add a digit or a symbol to the password.")},
    {&Words::passwordGuessable,
     QT_TRANSLATE_NOOP("server::Words",
                       "This password is easy to guess. Choose one with less common parts.")},
    {&Words::passwordSame,
     QT_TRANSLATE_NOOP("server::Words", "This is your current password. Choose a different one.")},
    {&Words::passwordsDiffer,
     QT_TRANSLATE_NOOP("server::Words",
                       "The passwords do not match. Enter the same password twice.")},
    {&Words::problemTitle, QT_TRANSLATE_NOOP("server::Words", "Check your entries")},
    {&Words::passwordSaved, QT_TRANSLATE_NOOP("server::Words", "Password saved")},
    {&Words::passwordSavedText,
     QT_TRANSLATE_NOOP("server::Words",
                       "Return to Tenantry and sign in. You can close this page.")},
    {&Words::signedOut, QT_TRANSLATE_NOOP("server::Words", "You are signed out")},
    {&Words::signedOutText, QT_TRANSLATE_NOOP("server::Words", "You can close this page.")},
    {&Words::linkOver, QT_TRANSLATE_NOOP("server::Words", "This link is no longer valid")},
    {&Words::linkOverText,
     QT_TRANSLATE_NOOP(
         "server::Words",
         "The link works only once and for a limited time. Ask your administrator for a new one.")},
    {&Words::pageTooOld, QT_TRANSLATE_NOOP("server::Words", "This page has expired")},
    {&Words::pageTooOldText,
     QT_TRANSLATE_NOOP("server::Words", "Start again from Tenantry or from your link.")},
    {&Words::badRequest, QT_TRANSLATE_NOOP("server::Words", "Cannot open this page")},
    {&Words::badRequestText,
     QT_TRANSLATE_NOOP(
         "server::Words",
         "The address is incomplete or not from Tenantry. Start again from Tenantry.")},
    {&Words::notFound, QT_TRANSLATE_NOOP("server::Words", "Page not found")},
    {&Words::notFoundText,
     QT_TRANSLATE_NOOP("server::Words", "Check the address, or start again from Tenantry.")},
    {&Words::fault, QT_TRANSLATE_NOOP("server::Words", "The request failed")},
    {&Words::faultText,
     QT_TRANSLATE_NOOP(
         "server::Words",
         "The server reported an error or cannot save right now. Try again in a minute.")},
    {&Words::continueTitle, QT_TRANSLATE_NOOP("server::Words", "One moment")},
    {&Words::continueText, QT_TRANSLATE_NOOP("server::Words", "Redirecting to %1.")},
    {&Words::continueLink, QT_TRANSLATE_NOOP("server::Words", "Continue")},
};

//! All languages of the catalogue, each read once.
const std::map<QByteArray, Words> &languages()
{
    static const auto all = [] {
        std::map<QByteArray, Words> found;
        found.try_emplace("en", u"en"_s);
        const auto files = QDir(u":/i18n"_s).entryList({u"tenantry_*.qm"_s});
        for (const auto &file : files) {
            const auto code = file.section(u'_', 1).section(u'.', 0, 0);
            found.try_emplace(code.toLatin1(), code);
        }
        return found;
    }();
    return all;
}

} // namespace

Words::Words(const QString &code)
    : language(code)
    , product(u"Tenantry"_s)
    , m_translator(std::make_unique<QTranslator>())
{
    // Where nothing could be loaded, every text is the English one.
    const bool isLoaded = m_translator->load(u":/i18n/tenantry_"_s + code);
    for (const auto &text : texts) {
        const auto translated =
            isLoaded ? m_translator->translate("server::Words", text.source) : QString();
        this->*text.member = translated.isEmpty() ? QString::fromUtf8(text.source) : translated;
    }
}

Words::~Words() = default;

QString Words::counted(const char *source, int n) const
{
    const auto translated = m_translator->translate("server::Words", source, nullptr, n);
    const auto text = translated.isEmpty() ? QString::fromUtf8(source) : translated;
    return QString(text).replace(u"%n"_s, QString::number(n));
}

QString Words::tooManyTries(int seconds) const
{
    return counted(QT_TRANSLATE_N_NOOP("server::Words",
                                       "Too many attempts. Wait %n second(s), then try again."),
                   seconds);
}

QString Words::tooManyTriesMinutes(int minutes) const
{
    return counted(QT_TRANSLATE_N_NOOP("server::Words",
                                       "Too many attempts. Wait %n minute(s), then try again."),
                   minutes);
}

QString Words::atLeast(int characters) const
{
    return counted(QT_TRANSLATE_N_NOOP("server::Words", "At least %n character(s)"), characters);
}

QString Words::passwordTooShort(int characters) const
{
    return counted(QT_TRANSLATE_N_NOOP("server::Words", "Use at least %n character(s)."),
                   characters);
}

const Words &wordsFor(const QByteArray &acceptLanguage)
{
    const Words *best = &languages().at("en");
    double bestQuality = 0;
    const auto ranges = acceptLanguage.left(256).toLower().split(',');
    for (const auto &range : ranges) {
        const auto parts = range.split(';');
        const auto found = languages().find(parts.first().trimmed().split('-').first());
        double quality = 1;
        for (const auto &part : parts.mid(1)) {
            if (part.trimmed().startsWith("q="))
                quality = part.trimmed().mid(2).toDouble();
        }
        if (found != languages().end() && quality > bestQuality) {
            best = &found->second;
            bestQuality = quality;
        }
    }
    return *best;
}

QString said(const QString &text, const QString &value)
{
    return QString(text).replace(u"%1"_s, value);
}

} // namespace server
