#include "core/csv/header.h"

#include "core/base/enumnames.h"
#include "core/base/fold.h"
#include "core/csv/headerlabels.h"
#include "core/csv/shapes.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace core::csv {

static constexpr EnumNames<Field> fieldNames{{
    {Field::Ignore, "ignore"},
    {Field::UserName, "userName"},
    {Field::UserAlias, "userAlias"},
    {Field::UserDomain, "userDomain"},
    {Field::FirstName, "firstName"},
    {Field::LastName, "lastName"},
    {Field::DisplayName, "displayName"},
    {Field::JobTitle, "jobTitle"},
    {Field::Department, "department"},
    {Field::Company, "company"},
    {Field::EmployeeNumber, "employeeNumber"},
    {Field::Manager, "manager"},
    {Field::OfficeNumber, "officeNumber"},
    {Field::OfficePhone, "officePhone"},
    {Field::MobilePhone, "mobilePhone"},
    {Field::Fax, "fax"},
    {Field::AlternateEmail, "alternateEmail"},
    {Field::Address, "address"},
    {Field::City, "city"},
    {Field::State, "state"},
    {Field::PostalCode, "postalCode"},
    {Field::Country, "country"},
    {Field::UsageLocation, "usageLocation"},
    {Field::InitialPassword, "initialPassword"},
    {Field::BlockSignIn, "blockSignIn"},
    {Field::SignInAllowed, "signInAllowed"},
    {Field::ForceChangePassword, "forceChangePassword"},
    {Field::Roles, "roles"},
    {Field::Licences, "licences"},
    {Field::Groups, "groups"},
    {Field::StatusUpdate, "statusUpdate"},
}};

QString name(Field field)
{
    return fieldNames.name(field);
}

Field fieldFromName(QStringView word)
{
    return fieldNames.value(word).value_or(Field::Ignore);
}

static QByteArray fold(const QString &label)
{
    QByteArray ascii;
    for (const QChar c : foldedWord(label)) {
        if (c.unicode() < 0x80)
            ascii += c.toLatin1();
    }
    return ascii;
}

// "User name [userPrincipalName] Required" has its meaning inside the brackets, "Password
// [Required]" before them.
static const Label *labelFor(const QString &text)
{
    const auto open = text.indexOf(u'[');
    const auto close = text.indexOf(u']', open + 1);
    if (open < 0 || close < 0)
        return findLabel(fold(text).constData());
    const QString before = text.left(open);
    const QByteArray inside = fold(text.mid(open + 1, close - open - 1));
    if (inside == "accountenabled") { // Entra's column asks for the opposite of the property
        static constexpr Label block{"blocksignin", Field::BlockSignIn};
        if (fold(before).startsWith("block"))
            return &block;
    }
    const Label *const found = findLabel(inside.constData());
    return found ? found : findLabel(fold(before).constData());
}

Field fieldForLabel(const QString &label)
{
    const Label *const found = labelFor(label);
    return found ? found->field : Field::Ignore;
}

static std::optional<Mapping> mapByOrder(const QStringList &firstRow, qsizetype columns)
{
    if (firstRow.isEmpty() || !firstRow.front().contains(u'@'))
        return {};
    const VendorShape *const shape = shapeByOrder(columns);
    return shape ? std::optional(Mapping{shape, {shape->columns.begin(), shape->columns.end()}})
                 : std::nullopt;
}

FileResult<Mapping> recogniseHeader(const QStringList &labels, const QStringList &firstRow,
                                    qint64 line)
{
    QList<const Label *> known;
    QHash<QByteArray, qsizetype> seen;
    for (const QString &label : labels) {
        const Label *const found = labelFor(label);
        known += found;
        const QByteArray key = fold(label);
        if (found && seen.contains(key))
            return fileFailure(FileProblem::DoubledHeader, line, label.simplified());
        seen.insert(key, known.size() - 1);
    }

    // A few words that translations share ("Fax") do not make the labels known.
    if (std::none_of(known.begin(), known.end(),
                     [](const Label *label) { return label && label->field == Field::UserName; }) &&
        std::count(known.begin(), known.end(), nullptr) * 2 > known.size()) {
        if (const auto byOrder = mapByOrder(firstRow, labels.size()))
            return *byOrder;
    }

    Mapping mapping;
    mapping.fields.fill(Field::Ignore, labels.size());
    for (const Claim claim : {Claim::Sure, Claim::Weak}) {
        for (qsizetype i = 0; i < known.size(); ++i) {
            if (known[i] && known[i]->claim == claim && !mapping.has(known[i]->field))
                mapping.fields[i] = known[i]->field;
        }
    }
    mapping.vendor = shapeOf(labels, mapping.fields);
    return mapping;
}

Mapping mapWithoutHeader(const QStringList &firstRow)
{
    if (const auto byOrder = mapByOrder(firstRow, firstRow.size()))
        return *byOrder;
    Mapping mapping;
    mapping.fields.fill(Field::Ignore, firstRow.size());
    const auto address = std::find_if(firstRow.begin(), firstRow.end(),
                                      [](const QString &cell) { return cell.contains(u'@'); });
    if (address != firstRow.end())
        mapping.fields[address - firstRow.begin()] = Field::UserName;
    return mapping;
}

FileResult<> checkMapping(const Mapping &mapping)
{
    for (qsizetype i = 0; i < mapping.fields.size(); ++i) {
        const Field field = mapping.fields[i];
        if (field != Field::Ignore && mapping.fields.indexOf(field, i + 1) >= 0)
            return fileFailure(FileProblem::DoubledHeader, 0, name(field));
    }
    if (!mapping.has(Field::UserName) &&
        !(mapping.has(Field::UserAlias) && mapping.has(Field::UserDomain)))
        return fileFailure(FileProblem::NoUserNameColumn);
    return {};
}

} // namespace core::csv
