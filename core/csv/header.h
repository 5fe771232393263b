#pragma once

#include "core/csv/fileerror.h"

#include <QList>
#include <QStringList>

namespace core::csv {

//! The meaning of a column. Unknown columns are ignored until a person maps them.
enum class Field {
    Ignore,
    UserName,
    //! The part before and after the @, in files that split it (CIPP).
    UserAlias,
    UserDomain,
    FirstName,
    LastName,
    DisplayName,
    JobTitle,
    Department,
    Company,
    EmployeeNumber,
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
    //! Yes means blocked.
    BlockSignIn,
    //! Yes means allowed.
    SignInAllowed,
    ForceChangePassword,
    Roles,
    Licences,
    Groups,
    //! Empty until Partner Center fills it in.
    StatusUpdate,
};

//! A stable name for JSON, such as "userName".
[[nodiscard]] QString name(Field field);
[[nodiscard]] Field fieldFromName(QStringView word);

struct VendorShape;

struct Mapping {
    const VendorShape *vendor =
        nullptr;         //!< the vendor's file that it is; null for no known one (shapes.h)
    QList<Field> fields; // one for each column

    [[nodiscard]] bool has(Field field) const { return fields.contains(field); }
    //! -1 if no column has it.
    [[nodiscard]] int column(Field field) const { return static_cast<int>(fields.indexOf(field)); }

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

//! The field of a label, regardless of case, accents, blanks and punctuation; "[graphName]"
//! decides.
[[nodiscard]] Field fieldForLabel(const QString &label);

//! Maps the columns by their labels. When no label is known and the first row begins with an
//! address, the order of a translated shape decides. Fails when a known label appears twice.
[[nodiscard]] FileResult<Mapping> recogniseHeader(const QStringList &labels,
                                                  const QStringList &firstRow, qint64 line);

//! For a file without a header: by order, or only the first column that has an address.
[[nodiscard]] Mapping mapWithoutHeader(const QStringList &firstRow);

//! A mapping is usable when it has the user name and no field twice.
[[nodiscard]] FileResult<> checkMapping(const Mapping &mapping);

} // namespace core::csv
