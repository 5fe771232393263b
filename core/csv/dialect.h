#pragma once

#include "core/csv/fileerror.h"

#include <optional>
#include <span>
#include <string_view>

namespace core::csv {

//! How to read the records of a file.
struct Dialect {
    char delimiter = ',';
    //! Records before the header: Excel's "sep=;" and Entra's "version:v1.0".
    int preamble = 0;
    //! False if the first record is already a user: it contains an e-mail address.
    bool hasHeader = true;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

inline constexpr char delimiters[] = {',', ';', '\t', '|'};

//! Detected from the decoded start of a file: the delimiter for which most records have as many
//! columns as the first one. `complete` means that the text does not end inside a record. A given
//! delimiter is kept.
[[nodiscard]] Dialect detectDialect(std::string_view start, bool complete,
                                    std::optional<char> delimiter = {});

//! "sep=" or "version:" in a record with no other content.
[[nodiscard]] bool isPreamble(std::span<const std::string_view> fields);

} // namespace core::csv
