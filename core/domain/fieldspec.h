#pragma once

#include "core/domain/entity.h"
#include "core/domain/field.h"

#include <optional>
#include <span>
#include <string_view>

namespace core {

//! What a member holds, which decides its JSON type and how it is checked and shown.
enum class FieldKind {
    Text,
    Email,
    Phone,   //!< E.164 once stored
    Country, //!< ISO 3166-1 alpha-2
    Image,   //!< PNG in base64
    Choice,  //!< one of `words`
    Choices, //!< a list of `words`
    Emails,
    Flag,
    Number,
    Decimal,
    Id,
    Ids,
    Date, //!< yyyy-MM-dd
    Time, //!< RFC 3339
    Parts,
};

enum class FieldAccess {
    Writable,
    Fixed,      //!< accepted on creation only
    ServerOnly, //!< in answers, never in requests
    Stamp,      //!< who wrote it and when: server only, and no part of the ETag
};

enum class FieldNeed {
    Optional,
    //! May be missing while another person still has to fill it in, as in a customer that awaits
    //! its administrator.
    WhenWhole,
    Always,
};

//! Whether the users' table keeps this text for sorting and searching, and how.
enum class FieldColumn {
    None,
    Shared, //!< many users have the same value: each distinct value is stored once
    Own,    //!< most values differ: stored row by row
};

//! One member of one type of entity. JSON, request keys, limits, references, labels, the import,
//! the API document's check and the users' table all read these rows.
struct FieldSpec {
    std::string_view key{};
    FieldKind kind = FieldKind::Text;
    //! Text: characters. Lists: items, 0 for any number. Number and Decimal: the greatest value.
    int most = 0;
    int least = 0; //!< Number and Decimal
    FieldAccess access = FieldAccess::Writable;
    FieldNeed need = FieldNeed::Optional;
    bool isSentWhenSet = false; //!< absent from JSON while it has its default value
    bool isUnique = false;      //!< with the type's other unique members, within its customer
    FieldColumn column = FieldColumn::None;
    int columnAt = -1; //!< number of the column, such as a UserText
    std::optional<EntityType> refersTo{};
    std::string_view onlyIf{}; //!< member of what it refers to that must be true
    std::span<const std::string_view> words{};
    FieldProblem wrongWord = FieldProblem::NotAllowed;
    std::span<const FieldSpec> (*parts)() = nullptr; //!< of Parts

    //! Accepted from a client when it creates the entity.
    [[nodiscard]] constexpr bool isRequest() const
    {
        return access == FieldAccess::Writable || access == FieldAccess::Fixed;
    }
    [[nodiscard]] constexpr bool isText() const
    {
        return kind == FieldKind::Text || kind == FieldKind::Email || kind == FieldKind::Phone ||
               kind == FieldKind::Country;
    }
    [[nodiscard]] QString pointer() const { return QLatin1Char('/') + QLatin1StringView(key); }
};

//! The row of this member, or nullptr.
[[nodiscard]] const FieldSpec *fieldNamed(std::span<const FieldSpec> fields, QStringView key);
[[nodiscard]] const FieldSpec *fieldNamed(std::span<const FieldSpec> fields, std::string_view key);

[[nodiscard]] QStringList wordList(std::span<const std::string_view> words);

// Limits in characters that several types share.
constexpr int nameLimit = 128;
constexpr int titleLimit = 256;
constexpr int descriptionLimit = 1024;
constexpr int cityLimit = 128;
constexpr int streetLimit = 1023;
constexpr int postalCodeLimit = 40;
constexpr int countryLimit = 2;

} // namespace core
