#include "server/web/newpassword.h"

#include "core/domain/guessable.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

QString sentence(const Words &words, core::FieldProblem problem, core::PasswordPolicy policy)
{
    switch (problem) {
    case core::FieldProblem::PasswordNeedsUpper:
        return words.passwordNeedsUpper;
    case core::FieldProblem::PasswordNeedsLower:
        return words.passwordNeedsLower;
    case core::FieldProblem::PasswordNeedsDigitOrSymbol:
        return words.passwordNeedsDigitOrSymbol;
    default:
        return words.passwordTooShort(core::fewestCharacters(policy));
    }
}

} // namespace

core::PasswordPolicy policyOf(const QJsonObject &partner)
{
    return core::passwordPolicyFromName(partner[u"passwordPolicy"].toString())
        .value_or(core::PasswordPolicy::Classic10);
}

QStringList problemsOf(const Words &words, const QString &password, const QString &repeated,
                       const core::Staff &person, const QJsonObject &partner)
{
    const auto policy = policyOf(partner);
    QStringList problems;
    for (const auto &rule : core::passwordRules(password, policy)) {
        if (!rule.met)
            problems << sentence(words, rule.problem, policy);
    }
    if (problems.isEmpty() &&
        core::isGuessable(password,
                          {person.name, person.email, partner[u"name"].toString(), words.product}))
        problems << words.passwordGuessable;
    if (problems.isEmpty() && password != repeated)
        problems << words.passwordsDiffer;
    return problems;
}

} // namespace server
