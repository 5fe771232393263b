#pragma once

#include "core/csv/fileerror.h"

#include <optional>
#include <span>
#include <string_view>

namespace core::csv {

//! How the records of a file are to be read.
struct Dialect {
    char delimiter = ',';
    //! Records before the header: Excel's "sep=;" and the "version:v1.0" of Entra.
    int preamble = 0;
    //! False when the first record is already a user: it holds an e-mail address.
    bool hasHeader = true;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

inline constexpr char delimiters[] = {',', ';', '\t', '|'};

//! From the decoded start of a file. The delimiter is the one under which most records have as many
//! columns as the first one; `complete` says that the text does not end in the middle of a record.
//! A given delimiter is kept.
[[nodiscard]] Dialect detectDialect(std::string_view start, bool complete,
                                    std::optional<char> delimiter = {});

//! "sep=" or "version:" in a record that has nothing else.
[[nodiscard]] bool isPreamble(std::span<const std::string_view> fields);

} // namespace core::csv
