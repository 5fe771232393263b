#pragma once

#include "core/csv/fileerror.h"

#include <QList>
#include <QStringList>

namespace core::csv {

//! What a column means. Unknown columns are ignored until the user maps them.
enum class Field {
    Ignore,
    UserName,
    //! The part before and after the @, in files that keep them apart (CIPP).
    UserAlias,
    UserDomain,
    FirstName,
    LastName,
    DisplayName,
    JobTitle,
    Department,
    Company,
    EmployeeId,
    Manager,
    OfficeNumber,
    OfficePhone,
    MobilePhone,
    Fax,
    AlternateEmail,
    Address,
    City,
    State,
    PostalCode,
    Country,
    UsageLocation,
    InitialPassword,
    //! Yes means: may not sign in.
    BlockSignIn,
    //! Yes means: may sign in.
    SignInAllowed,
    ForceChangePassword,
    Roles,
    Licences,
    Groups,
    //! Left empty by a person, filled by Partner Center on return.
    StatusUpdate,
};

inline constexpr int fieldCount = static_cast<int>(Field::StatusUpdate) + 1;

//! A stable word for JSON, such as "userName".
[[nodiscard]] QString name(Field field);
[[nodiscard]] Field fieldFromName(QStringView word);

enum class Template {
    //! The labels of no vendor, or no labels.
    Custom,
    PartnerCenter,
    Microsoft365Old, // 15 columns
    Microsoft365,    // 16 columns
    EntraBulkCreate,
    Cipp,
    Google,
};

[[nodiscard]] QString name(Template which);

struct Mapping {
    Template source = Template::Custom;
    QList<Field> fields; // one for each column

    [[nodiscard]] bool has(Field field) const { return fields.contains(field); }
    //! -1 when no column has it.
    [[nodiscard]] int column(Field field) const { return static_cast<int>(fields.indexOf(field)); }

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

//! The field that one label stands for: case, accents, blanks and punctuation do not matter,
//! "[graphName]" decides.
[[nodiscard]] Field fieldForLabel(const QString &label);

//! Maps the columns by their labels. When no label is known and the first row begins with an
//! address, the fixed order of the two Microsoft 365 templates decides, because their labels come
//! in every language. Fails when a label that means something stands there twice.
[[nodiscard]] FileResult<Mapping> recogniseHeader(const QStringList &labels,
                                                  const QStringList &firstRow, qint64 line);

//! For a file without a header: by order, or the first column with an address and nothing else.
[[nodiscard]] Mapping mapWithoutHeader(const QStringList &firstRow);

//! A mapping is usable when it says who the user is and gives no field twice.
[[nodiscard]] FileResult<> checkMapping(const Mapping &mapping);

} // namespace core::csv
