#include "core/domain/subscription.h"

#include "core/domain/entity.h"

#include <QStringList>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr std::array termNames{"monthly", "annual", "triennial"};
constexpr std::array statusNames{"active", "suspended", "cancelled"};

} // namespace

QString termName(Term term)
{
    return QString::fromLatin1(termNames[static_cast<size_t>(term)]);
}

std::optional<Term> termFromName(QStringView name)
{
    for (size_t i = 0; i < termNames.size(); ++i) {
        if (name == QLatin1StringView(termNames[i]))
            return static_cast<Term>(i);
    }
    return std::nullopt;
}

const QStringList &subscriptionRequestKeys()
{
    static const QStringList keys{u"sku"_s, u"term"_s, u"bought"_s, u"autoRenew"_s};
    return keys;
}

QJsonObject toRequest(const Subscription &s)
{
    return {{u"sku"_s, s.sku.isNull() ? QString() : s.sku.toString()},
            {u"term"_s, termName(s.term)},
            {u"bought"_s, s.bought},
            {u"autoRenew"_s, s.autoRenew}};
}

QJsonObject toJson(const Subscription &s)
{
    auto json = toRequest(s);
    json.insert(u"id"_s, s.id.toString());
    json.insert(u"customer"_s, s.customer.toString());
    json.insert(u"used"_s, s.used);
    json.insert(u"renewsOn"_s, s.renewsOn.toString(Qt::ISODate));
    json.insert(u"status"_s, QString::fromLatin1(statusNames[static_cast<size_t>(s.status)]));
    return json;
}

Subscription subscriptionFromJson(const QJsonObject &json)
{
    Subscription s;
    s.id = idFromJson(json[u"id"]);
    s.customer = idFromJson(json[u"customer"]);
    s.sku = idFromJson(json[u"sku"]);
    s.term = termFromName(json[u"term"].toString()).value_or(Term::Annual);
    s.bought = json[u"bought"].toInt();
    s.autoRenew = json[u"autoRenew"].toBool(true);
    s.used = json[u"used"].toInt();
    s.renewsOn = QDate::fromString(json[u"renewsOn"].toString(), Qt::ISODate);
    const QString status = json[u"status"].toString();
    for (size_t i = 0; i < statusNames.size(); ++i) {
        if (status == QLatin1StringView(statusNames[i]))
            s.status = static_cast<SubscriptionStatus>(i);
    }
    return s;
}

QDate afterTerms(const QDate &day, Term term, int terms)
{
    switch (term) {
    case Term::Monthly:
        return day.addMonths(terms);
    case Term::Annual:
        return day.addYears(terms);
    case Term::Triennial:
        break;
    }
    return day.addYears(3 * terms);
}

QDate nextRenewal(const Subscription &s, const QDate &today)
{
    if (!s.autoRenew || !s.renewsOn.isValid())
        return s.renewsOn;
    // From the first day each time: the 31st comes back after a month that has none.
    QDate day = s.renewsOn;
    for (int terms = 1; day <= today; ++terms)
        day = afterTerms(s.renewsOn, s.term, terms);
    return day;
}

FieldErrors validate(const Subscription &s)
{
    FieldErrors errors;
    if (s.sku.isNull())
        errors.append({u"/sku"_s, FieldProblem::Required, {}});
    if (s.bought < 1 || s.bought > mostSeats)
        errors.append({u"/bought"_s, FieldProblem::OutOfRange, u"1…%1"_s.arg(mostSeats)});
    return errors;
}

} // namespace core
