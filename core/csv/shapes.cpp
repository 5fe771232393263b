#include "core/csv/shapes.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core::csv {

using enum Field;

static constexpr std::array partnerCenter{FirstName, LastName, DisplayName, UserName, StatusUpdate};
static constexpr std::array microsoft365{UserName,    FirstName,  LastName,       DisplayName,
                                         JobTitle,    Department, OfficeNumber,   OfficePhone,
                                         MobilePhone, Fax,        AlternateEmail, Address,
                                         City,        State,      PostalCode,     Country};
//! Without the alternate address.
static constexpr std::array microsoft365Old{
    UserName,    FirstName, LastName, DisplayName, JobTitle, Department, OfficeNumber, OfficePhone,
    MobilePhone, Fax,       Address,  City,        State,    PostalCode, Country};

static constexpr std::array table{
    VendorShape{"entra", "Microsoft Entra", {"[userPrincipalName]"}},
    VendorShape{"google", "Google", {"[Required]", "Org Unit Path"}},
    VendorShape{"partnerCenter", "Partner Center", {}, partnerCenter},
    VendorShape{"microsoft365", "Microsoft 365 admin center", {}, microsoft365, true},
    VendorShape{
        "microsoft365Old", "Microsoft 365 admin center, 15 columns", {}, microsoft365Old, true},
    VendorShape{"okta", "Okta", {"honorificPrefix", "secondEmail", "primaryPhone"}},
    VendorShape{"cipp", "CIPP", {"mailNickName", "domain", "displayName"}},
};

std::span<const VendorShape> shapes()
{
    return table;
}

static bool fits(const VendorShape &shape, const QStringList &labels, const QList<Field> &fields)
{
    if (!shape.columns.empty() && !std::ranges::equal(shape.columns, fields))
        return false;
    return std::ranges::all_of(shape.marks, [&labels](std::string_view mark) {
        return mark.empty() || std::ranges::any_of(labels, [mark](const QString &label) {
                   return label.contains(QLatin1StringView(mark), Qt::CaseInsensitive);
               });
    });
}

const VendorShape *shapeOf(const QStringList &labels, const QList<Field> &fields)
{
    const auto *const found = std::ranges::find_if(
        table, [&](const VendorShape &shape) { return fits(shape, labels, fields); });
    return found == table.end() ? nullptr : found;
}

const VendorShape *shapeByOrder(qsizetype columns)
{
    const auto *const found = std::ranges::find_if(table, [columns](const VendorShape &shape) {
        return shape.isTranslated && static_cast<qsizetype>(shape.columns.size()) == columns;
    });
    return found == table.end() ? nullptr : found;
}

} // namespace core::csv
