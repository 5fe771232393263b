#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace core {

//! Why a field is not valid. Sent by its name (see fieldProblemName); `ui/words` has the sentences.
enum class FieldProblem {
    Required,
    TooLong,    //!< argument: the maximum number of characters
    TooShort,   //!< argument: the minimum
    NotAnEmail, //!< not `name@domain.tld`
    NoDomain,   //!< a user name without a domain
    HasSpaces,
    BadCharacter, //!< control or bidi characters; argument: the code point
    UnknownCountry,
    PhoneTooShort, //!< argument: an example for the country
    PhoneTooLong,
    PhoneInvalid,
    PasswordTooShort,
    PasswordNeedsUpper,
    PasswordNeedsLower,
    PasswordNeedsDigitOrSymbol,
    PasswordMismatch,
    UnknownReference, //!< an id of something that does not exist
    NotAllowed,       //!< the value is known but not allowed here
    UnknownField,
    WrongType,
    NotANumber,
    OutOfRange, //!< argument: "least…most"
    Taken,      //!< unique in the tenant or customer, and in use
    BadImage,
    NotAccepted, //!< terms that must be accepted
};

//! `pointer` is an RFC 6901 JSON pointer into the entity ("/userName").
struct FieldError {
    QString pointer;
    FieldProblem problem = FieldProblem::Required;
    QString argument;

    friend bool operator==(const FieldError &, const FieldError &) = default;
};
using FieldErrors = QList<FieldError>;

[[nodiscard]] QString fieldProblemName(FieldProblem problem);
[[nodiscard]] std::optional<FieldProblem> fieldProblemFromName(const QString &name);
[[nodiscard]] QJsonObject toJson(const FieldError &error);

//! The first error at this pointer, or nullptr.
[[nodiscard]] const FieldError *errorAt(const FieldErrors &errors, QStringView pointer);

//! Characters of an e-mail address (RFC 5321).
constexpr int emailLimit = 254;

// Checks shared by several entities. Each checks one field and appends to `errors`.
void checkText(FieldErrors &errors, const QString &pointer, const QString &value, int most,
               bool required = false);
void checkEmail(FieldErrors &errors, const QString &pointer, const QString &value, bool required,
                int most = emailLimit);

//! To a merge patch, a null member and a missing one are the same.
[[nodiscard]] inline QJsonValue nullAsMissing(const QJsonValue &value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}
//! Members of `after` that differ from `before`, as an RFC 7396 merge patch; a removed member is
//! null.
[[nodiscard]] QJsonObject mergePatch(const QJsonObject &before, const QJsonObject &after);
[[nodiscard]] QJsonObject applyMergePatch(QJsonObject target, const QJsonObject &patch);

} // namespace core
