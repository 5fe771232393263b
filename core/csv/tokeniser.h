#pragma once

#include "core/csv/fileerror.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::csv {

//! One record. The fields are unquoted, and valid only during the call that passes them.
struct Record {
    std::span<const std::string_view> fields;
    //! From 0; a blank line is a record with one empty field.
    qint64 number = 0;
    //! The physical line on which it starts, from 1.
    qint64 line = 0;
};

class RecordSink {
public:
    virtual ~RecordSink() = default;
    //! False stops the reading.
    virtual bool record(const Record &record) = 0;
};

//! Splits UTF-8 text into records, fed in chunks of any size: the result never depends on the chunk
//! boundaries. `limits.rows` counts all records here. Quoting follows RFC 4180, leniently: any line
//! end; quotes inside an unquoted field are text, and so is anything after a closing quote. If the
//! quoted part spans lines, a quote is missing somewhere.
class Tokeniser {
public:
    Tokeniser(char delimiter, RecordSink &sink, const Limits &limits = {});

    //! False if reading ended early: by error(), or because the sink stopped it.
    [[nodiscard]] bool feed(std::string_view chunk);
    //! The end of the text.
    [[nodiscard]] bool finish();

    [[nodiscard]] const std::optional<FileError> &error() const { return m_error; }
    [[nodiscard]] qint64 recordCount() const { return m_number; }

private:
    enum class State { Plain, Quoted, QuoteInQuoted, AfterQuoted };

    template <bool oneRecord>
    void scan(const char *at, const char *end);
    bool endField(const char *end);
    bool endRecord(const char *end);
    bool step(const char *at);
    bool deliver();
    void unquote();
    void keep(const char *from, const char *to);
    void extendCarry(const char *from, size_t size);
    bool checkOpenField(const char *end);
    bool fail(FileProblem problem, qint64 line);
    bool failTooLong();

    const char m_delimiter;
    RecordSink &m_sink;
    const Limits m_limits;

    // Views into the chunk, or into m_carry while a record spans chunks.
    std::vector<std::string_view> m_fields;
    std::vector<size_t> m_escaped; // indexes of fields that must be copied to be unquoted
    std::string m_unquoted;
    std::string m_carry;
    const char *m_record = nullptr;
    const char *m_field = nullptr;
    const char *m_quote = nullptr; // the last quote, in QuoteInQuoted
    size_t m_count = 0;

    State m_state = State::Plain;
    bool m_afterCr = false; // the last record ended with CR: an LF right after it belongs to it
    bool m_crInQuotes = false;
    bool m_fieldIsEscaped = false;
    bool m_stopped = false;
    qint64 m_breaksInField = 0;
    qint64 m_number = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    qint64 m_quoteLine = 0;
    std::optional<FileError> m_error;
};

//! The number of records in the text; empty if it cannot be read.
[[nodiscard]] FileResult<qint64> countRecords(std::string_view utf8, char delimiter,
                                              const Limits &limits = {});

} // namespace core::csv
