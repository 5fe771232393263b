#include "core/domain/password.h"

#include <sodium.h>

#include <string_view>

namespace core {

QString passwordPolicyName(PasswordPolicy policy)
{
    return passwordPolicies.name(policy);
}

std::optional<PasswordPolicy> passwordPolicyFromName(QStringView name)
{
    return passwordPolicies.value(name);
}

int fewestCharacters(PasswordPolicy policy)
{
    return policy == PasswordPolicy::Classic10 ? 10 : 15;
}

QList<PasswordRule> passwordRules(const QString &password, PasswordPolicy policy)
{
    int characters = 0;
    bool upper = false;
    bool lower = false;
    bool other = false;
    // By code points: half an emoji is not a character. Without a copy that would not be erased.
    for (qsizetype i = 0; i < password.size(); ++i, ++characters) {
        char32_t c = password[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < password.size() &&
            password[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(password[i], password[i + 1]);
            ++i;
        }
        upper = upper || QChar::isUpper(c);
        lower = lower || QChar::isLower(c);
        other = other || (!QChar::isLetter(c) && !QChar::isSpace(c));
    }
    const PasswordRule length{FieldProblem::PasswordTooShort,
                              characters >= fewestCharacters(policy)};
    if (policy == PasswordPolicy::Length15)
        return {length};
    return {length,
            {FieldProblem::PasswordNeedsUpper, upper},
            {FieldProblem::PasswordNeedsLower, lower},
            {FieldProblem::PasswordNeedsDigitOrSymbol, other}};
}

void checkPassword(FieldErrors &errors, const QString &pointer, const QString &password,
                   PasswordPolicy policy)
{
    if (password.isEmpty()) {
        errors.append({pointer, FieldProblem::Required, {}});
        return;
    }
    for (const auto &rule : passwordRules(password, policy)) {
        if (!rule.met)
            errors.append({pointer, rule.problem, {}});
    }
}

Secret drawPassword()
{
    // Without 0 O o 1 l I, which are easily misread on paper.
    static constexpr std::string_view alphabet =
        "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    for (;;) {
        QByteArray text(16, Qt::Uninitialized);
        bool upper = false;
        bool lower = false;
        bool digit = false;
        for (auto &c : text) {
            c = alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
            upper = upper || (c >= 'A' && c <= 'Z');
            lower = lower || (c >= 'a' && c <= 'z');
            digit = digit || (c >= '2' && c <= '9');
        }
        Secret password(std::move(text));
        // Redrawing, instead of placing one of each, keeps every allowed password equally likely.
        if (upper && lower && digit)
            return password;
    }
}

} // namespace core
