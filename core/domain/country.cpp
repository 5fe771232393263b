#include "core/domain/country.h"

#include "core/base/fold.h"

#include <QHash>
#include <QLocale>

#include <array>

namespace core {
namespace {

struct Country {
    const char16_t *code;
    const char16_t *code3;
    const char16_t *name;
    const char16_t *formalName;
    const char16_t *germanName;
    double latitude;
    double longitude;
};

constexpr Country countries[] = {
#include "core/domain/countries.inc"
};

//! Common names besides the official ones.
constexpr std::array<std::pair<const char16_t *, const char16_t *>, 29> otherNames{{
    {u"usa", u"US"},
    {u"unitedstates", u"US"},
    {u"us", u"US"},
    {u"america", u"US"},
    {u"uk", u"GB"},
    {u"greatbritain", u"GB"},
    {u"england", u"GB"},
    {u"scotland", u"GB"},
    {u"wales", u"GB"},
    {u"northernireland", u"GB"},
    {u"holland", u"NL"},
    {u"czechrepublic", u"CZ"},
    {u"russia", u"RU"},
    {u"southkorea", u"KR"},
    {u"vietnam", u"VN"},
    {u"uae", u"AE"},
    {u"ivorycoast", u"CI"},
    {u"macedonia", u"MK"},
    {u"turkey", u"TR"},
    {u"swaziland", u"SZ"},
    {u"burma", u"MM"},
    {u"capeverde", u"CV"},
    {u"großbritannien", u"GB"},
    {u"tschechischerepublik", u"CZ"},
    {u"slowakischerepublik", u"SK"},
    {u"weißrussland", u"BY"},
    {u"moldawien", u"MD"},
    {u"elfenbeinküste", u"CI"},
    {u"vereinigtestaatenvonamerika", u"US"},
}};

const Country *find(const QString &code)
{
    static const auto byCode = [] {
        QHash<QString, const Country *> map;
        for (const auto &country : countries)
            map.insert(QString::fromUtf16(country.code), &country);
        return map;
    }();
    return byCode.value(code, nullptr);
}

const QHash<QString, QString> &namesToCodes()
{
    static const auto map = [] {
        QHash<QString, QString> names;
        // Later entries do not replace earlier ones: codes and English names win over names in
        // other languages.
        const auto add = [&names](const QString &name, const QString &code) {
            if (const QString key = foldedWord(name); !key.isEmpty() && !names.contains(key))
                names.insert(key, code);
        };
        for (const auto &country : countries) {
            const auto code = QString::fromUtf16(country.code);
            add(code, code);
            add(QString::fromUtf16(country.code3), code);
            add(QString::fromUtf16(country.name), code);
            add(QString::fromUtf16(country.formalName), code);
            add(QString::fromUtf16(country.germanName), code);
        }
        for (const auto &[name, code] : otherNames)
            add(QString::fromUtf16(name), QString::fromUtf16(code));
        const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                      QLocale::AnyTerritory);
        for (const auto &locale : locales) {
            const QString code = QLocale::territoryToCode(locale.territory());
            if (code.size() != 2 || !find(code))
                continue;
            add(locale.nativeTerritoryName(), code);
            add(QLocale::territoryToString(locale.territory()), code);
        }
        return names;
    }();
    return map;
}

} // namespace

const QStringList &countryCodes()
{
    static const auto codes = [] {
        QStringList list;
        for (const auto &country : countries)
            list << QString::fromUtf16(country.code);
        return list;
    }();
    return codes;
}

bool isCountry(const QString &code)
{
    return find(code) != nullptr;
}

void checkCountry(FieldErrors &errors, const QString &pointer, const QString &code, bool required)
{
    if (code.isEmpty() && required)
        errors.append({pointer, FieldProblem::Required, {}});
    else if (!code.isEmpty() && !isCountry(code))
        errors.append({pointer, FieldProblem::UnknownCountry, {}});
}

QString countryName(const QString &code)
{
    const auto *country = find(code);
    if (!country)
        return code;
    // The program's languages. Qt knows a country's name only in its own languages.
    if (QLocale().language() == QLocale::German)
        return QString::fromUtf16(country->germanName);
    return QString::fromUtf16(country->name);
}

std::optional<QString> countryFromText(const QString &text)
{
    const auto found = namesToCodes().constFind(foldedWord(text));
    if (found == namesToCodes().constEnd())
        return std::nullopt;
    return *found;
}

std::optional<std::pair<double, double>> countryPosition(const QString &code)
{
    const auto *country = find(code);
    if (!country)
        return std::nullopt;
    return std::pair(country->latitude, country->longitude);
}

} // namespace core
