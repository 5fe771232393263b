#include "core/csv/header.h"

#include "core/csv/headerlabels.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace core::csv {

static constexpr const char *fieldNames[] = {
    "ignore",       "userName",       "userAlias",
    "userDomain",   "firstName",      "lastName",
    "displayName",  "jobTitle",       "department",
    "company",      "employeeId",     "manager",
    "officeNumber", "officePhone",    "mobilePhone",
    "fax",          "alternateEmail", "address",
    "city",         "state",          "postalCode",
    "country",      "usageLocation",  "initialPassword",
    "blockSignIn",  "signInAllowed",  "forceChangePassword",
    "roles",        "licences",       "groups",
    "statusUpdate"};
static_assert(std::size(fieldNames) == fieldCount);

static constexpr Field microsoft365[] = {
    Field::UserName,    Field::FirstName,  Field::LastName,       Field::DisplayName,
    Field::JobTitle,    Field::Department, Field::OfficeNumber,   Field::OfficePhone,
    Field::MobilePhone, Field::Fax,        Field::AlternateEmail, Field::Address,
    Field::City,        Field::State,      Field::PostalCode,     Field::Country};
static constexpr Field partnerCenter[] = {Field::FirstName, Field::LastName, Field::DisplayName,
                                          Field::UserName, Field::StatusUpdate};

QString name(Field field)
{
    return QString::fromLatin1(fieldNames[static_cast<int>(field)]);
}

Field fieldFromName(QStringView word)
{
    for (int i = 0; i < fieldCount; ++i) {
        if (word == QLatin1StringView(fieldNames[i]))
            return static_cast<Field>(i);
    }
    return Field::Ignore;
}

QString name(Template which)
{
    switch (which) {
    case Template::Custom:
        return u"custom"_s;
    case Template::PartnerCenter:
        return u"partner-center"_s;
    case Template::Microsoft365Old:
        return u"microsoft-365-old"_s;
    case Template::Microsoft365:
        return u"microsoft-365"_s;
    case Template::EntraBulkCreate:
        return u"entra-bulk-create"_s;
    case Template::Cipp:
        return u"cipp"_s;
    case Template::Google:
        return u"google"_s;
    }
    Q_UNREACHABLE();
}

// The two shapes of the Microsoft 365 admin center differ by the alternate address alone.
static QList<Field> microsoft365Fields(Template which)
{
    QList<Field> fields(std::begin(microsoft365), std::end(microsoft365));
    if (which == Template::Microsoft365Old)
        fields.removeOne(Field::AlternateEmail);
    return fields;
}

static QByteArray fold(const QString &label)
{
    QByteArray folded;
    for (const QChar c : label.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if (lower == u'ß')
            folded += "ss";
        else if (lower.unicode() < 0x80 && lower.isLetterOrNumber())
            folded += static_cast<char>(lower.unicode());
    }
    return folded;
}

// "User name [userPrincipalName] Required" has its meaning in brackets, "Password [Required]"
// before them.
static const Label *labelFor(const QString &text)
{
    const auto open = text.indexOf(u'[');
    const auto close = text.indexOf(u']', open + 1);
    if (open < 0 || close < 0)
        return findLabel(fold(text).constData());
    const QString before = text.left(open);
    const QByteArray inside = fold(text.mid(open + 1, close - open - 1));
    if (inside == "accountenabled") { // Entra's column asks the opposite of what the property says
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

static Template templateOf(const QStringList &labels, const QList<Field> &fields)
{
    const auto anyContains = [&labels](QLatin1StringView part) {
        return std::any_of(labels.begin(), labels.end(), [part](const QString &label) {
            return label.contains(part, Qt::CaseInsensitive);
        });
    };
    if (anyContains("[userPrincipalName]"_L1))
        return Template::EntraBulkCreate;
    if (anyContains("[Required]"_L1) && anyContains("Org Unit Path"_L1))
        return Template::Google;
    if (fields == QList<Field>(std::begin(partnerCenter), std::end(partnerCenter)))
        return Template::PartnerCenter;
    if (fields == microsoft365Fields(Template::Microsoft365))
        return Template::Microsoft365;
    if (fields == microsoft365Fields(Template::Microsoft365Old))
        return Template::Microsoft365Old;
    if (fields.contains(Field::UserAlias) && fields.contains(Field::UserDomain) &&
        fields.contains(Field::DisplayName))
        return Template::Cipp;
    return Template::Custom;
}

static std::optional<Mapping> mapByOrder(const QStringList &firstRow, qsizetype columns)
{
    if (firstRow.isEmpty() || !firstRow.front().contains(u'@'))
        return {};
    for (const Template which : {Template::Microsoft365Old, Template::Microsoft365}) {
        if (const QList<Field> fields = microsoft365Fields(which); fields.size() == columns)
            return Mapping{which, fields};
    }
    return {};
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

    // A few columns with words that a translation shares ("Fax") do not make the labels known.
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
    mapping.source = templateOf(labels, mapping.fields);
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
