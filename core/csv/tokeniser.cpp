#include "core/csv/tokeniser.h"

#include "core/csv/bytescan.h"

#include <algorithm>
#include <cstring>

namespace core::csv {

Tokeniser::Tokeniser(char delimiter, RecordSink &sink, const Limits &limits)
    : m_delimiter(delimiter)
    , m_sink(sink)
    , m_limits(limits)
    , m_fields(static_cast<size_t>(limits.columns))
{
}

bool Tokeniser::feed(std::string_view chunk)
{
    const char *at = chunk.data();
    const char *const end = at + chunk.size();

    // First finish the record that began in an earlier chunk, on a copy that grows by doubling.
    while (!m_stopped && !m_carry.empty() && at != end) {
        const size_t known = m_carry.size();
        const size_t piece = std::min(static_cast<size_t>(end - at), std::max<size_t>(known, 4096));
        extendCarry(at, piece);
        scan<true>(m_carry.data() + known, m_carry.data() + m_carry.size());
        if (m_stopped)
            break;
        if (m_record == m_carry.data()) {
            at += piece;
            checkOpenField(m_carry.data() + m_carry.size());
        } else {
            at += static_cast<size_t>(m_record - m_carry.data()) - known;
            m_carry.clear();
        }
    }
    if (m_stopped)
        return false;
    if (at == end)
        return true;

    m_record = m_field = at;
    scan<false>(at, end);
    if (m_stopped)
        return false;
    if (m_record != end && checkOpenField(end))
        keep(m_record, end);
    return !m_stopped;
}

bool Tokeniser::finish()
{
    if (m_stopped)
        return false;
    if (m_state == State::Quoted)
        return fail(FileProblem::UnclosedQuote, m_quoteLine);
    if (m_carry.empty())
        return true;
    const bool more = endRecord(m_carry.data() + m_carry.size());
    m_carry.clear();
    return more;
}

// Jumps from one structural byte to the next. The common cases use local variables, because most
// time is spent there: plain cells, quoted cells without line breaks, LF and CRLF. Their limits are
// checked once per block; everything else goes through step().
template <bool oneRecord>
void Tokeniser::scan(const char *at, const char *end)
{
    constexpr auto blockSize = StructuralBytes::blockSize;
    const StructuralBytes structural(m_delimiter);
    const char delimiter = m_delimiter;
    std::string_view *const fields = m_fields.data();
    std::string_view *next = fields + m_count;
    const char *field = m_field;
    bool quoted = false;
    bool escaped = false;
    std::uint64_t done = 0; // 1 if the first byte of the next block was handled in this one
    const auto isEasy = [&] {
        return m_state == State::Plain && next + blockSize < fields + m_fields.size() &&
               at + blockSize - field <= m_limits.fieldBytes;
    };
    const auto toMembers = [&] {
        m_field = field;
        m_count = static_cast<size_t>(next - fields);
        if (quoted) {
            m_state = State::Quoted;
            m_fieldIsEscaped = escaped;
            m_quoteLine = m_line;
            m_breaksInField = 0;
            m_crInQuotes = false;
            quoted = false;
        }
    };

    for (; at < end; at += blockSize) {
        std::uint64_t mask;
        if (end - at >= blockSize) [[likely]] {
            mask = structural(at);
        } else {
            char tail[blockSize] = {};
            std::memcpy(tail, at, static_cast<size_t>(end - at));
            mask = structural(tail) & ((std::uint64_t(1) << (end - at)) - 1);
        }
        mask &= ~done;
        done = 0;
        // Also consumes the byte after `pos`, which is structural and may be in the next block.
        const auto takeBoth = [&](const char *pos) {
            if (pos + 1 - at < blockSize)
                mask &= mask - 1;
            else
                done = 1;
        };
        const auto endRecordAt = [&](const char *start) {
            m_count = static_cast<size_t>(next - fields);
            m_record = m_field = field = start;
            next = fields;
            return deliver() && !oneRecord;
        };
        bool easy = isEasy();
        for (; mask != 0; mask &= mask - 1) {
            const char *const pos = at + std::countr_zero(mask);
            const char byte = *pos;
            if (easy && !quoted) [[likely]] {
                if (byte == delimiter) [[likely]] {
                    *next++ = {field, static_cast<size_t>(pos - field)};
                    field = pos + 1;
                    continue;
                }
                if (byte == '"' && pos == field) {
                    quoted = true;
                    escaped = false;
                    continue;
                }
                if (!m_afterCr &&
                    (byte == '\n' || (byte == '\r' && pos + 1 < end && pos[1] == '\n'))) {
                    *next++ = {field, static_cast<size_t>(pos - field)};
                    if (byte == '\r')
                        takeBoth(pos);
                    if (!endRecordAt(pos + (byte == '\r' ? 2 : 1)))
                        return;
                    continue;
                }
            } else if (easy) {
                if (byte == delimiter)
                    continue;
                const char behind = byte == '"' && pos + 1 < end ? pos[1] : '\0';
                if (behind == '"') {
                    escaped = true;
                    takeBoth(pos);
                    continue;
                }
                if (behind == delimiter || (behind == '\n' && !m_afterCr)) {
                    if (escaped) {
                        m_escaped.push_back(static_cast<size_t>(next - fields));
                        *next++ = {field, static_cast<size_t>(pos + 1 - field)};
                    } else {
                        *next++ = {field + 1, static_cast<size_t>(pos - field - 1)};
                    }
                    quoted = false;
                    takeBoth(pos);
                    field = pos + 2;
                    if (behind == '\n' && !endRecordAt(field))
                        return;
                    continue;
                }
            }
            toMembers();
            if (!step(pos) || (oneRecord && m_record == pos + 1))
                return;
            field = m_field;
            next = fields + m_count;
            easy = isEasy();
        }
    }
    toMembers();
}

// Handles one structural byte in any state.
bool Tokeniser::step(const char *at)
{
    const char byte = *at;
    // First, so that the same error is reported wherever the text is split.
    if (!checkOpenField(at))
        return false;
    if (byte == '\0')
        return fail(FileProblem::NulByte, m_line);

    if (m_state == State::QuoteInQuoted) {
        if (byte == '"' && at == m_quote + 1) {
            m_state = State::Quoted;
            m_fieldIsEscaped = true;
            return true;
        }
        m_state = State::AfterQuoted;
        if (at != m_quote + 1) {
            if (m_breaksInField > 0)
                return fail(FileProblem::UnclosedQuote, m_quoteLine);
            m_fieldIsEscaped = true;
        }
    }
    if (m_state == State::Quoted) {
        if (at - m_field > m_limits.fieldBytes + 1) // not even the closing quote could fit here
            return failTooLong();
        if (byte == '"') {
            m_state = State::QuoteInQuoted;
            m_quote = at;
        } else if (byte == '\r' || (byte == '\n' && !(m_crInQuotes && at[-1] == '\r'))) {
            ++m_breaksInField;
            ++m_line;
        }
        m_crInQuotes = byte == '\r';
        return true;
    }

    if (byte == m_delimiter) {
        if (!endField(at))
            return false;
        m_field = at + 1;
    } else if (byte == '\n' || byte == '\r') {
        if (byte == '\n' && m_afterCr && at == m_record) { // the second half of a line end
            m_afterCr = false;
            m_record = m_field = at + 1;
            return true;
        }
        if (!endRecord(at))
            return false;
        m_afterCr = byte == '\r';
        m_record = m_field = at + 1;
    } else if (byte == '"' && m_state == State::Plain && at == m_field) {
        m_state = State::Quoted;
        m_quoteLine = m_line;
        m_breaksInField = 0;
        m_crInQuotes = false;
    }
    return true;
}

bool Tokeniser::endField(const char *end)
{
    if (!checkOpenField(end))
        return false;
    if (m_count == m_fields.size())
        return fail(FileProblem::TooManyColumns, m_recordLine);
    const auto size = static_cast<size_t>(end - m_field);
    if (m_state == State::Plain) {
        m_fields[m_count++] = {m_field, size};
        return true;
    }
    if (m_fieldIsEscaped) {
        m_escaped.push_back(m_count);
        m_fields[m_count++] = {m_field, size};
    } else {
        m_fields[m_count++] = {m_field + 1, size - 2};
    }
    m_state = State::Plain;
    m_fieldIsEscaped = false;
    return true;
}

bool Tokeniser::endRecord(const char *end)
{
    return endField(end) && deliver();
}

bool Tokeniser::deliver()
{
    if (m_number >= m_limits.rows)
        return fail(FileProblem::TooManyRows, m_recordLine);
    if (!m_escaped.empty())
        unquote();
    const Record record{{m_fields.data(), m_count}, m_number++, m_recordLine};
    m_count = 0;
    m_recordLine = ++m_line;
    if (!m_sink.record(record))
        m_stopped = true;
    return !m_stopped;
}

// Copies fields with doubled quotes or with text after the closing quote.
void Tokeniser::unquote()
{
    size_t room = 0;
    for (const size_t index : m_escaped)
        room += m_fields[index].size();
    m_unquoted.clear();
    m_unquoted.reserve(room); // views into it must stay valid
    for (const size_t index : m_escaped) {
        const std::string_view raw = m_fields[index].substr(1);
        const size_t start = m_unquoted.size();
        size_t at = 0;
        for (;;) {
            const size_t quote = raw.find('"', at);
            if (quote == std::string_view::npos)
                break;
            m_unquoted.append(raw, at, quote - at);
            at = quote + 1;
            if (at >= raw.size() || raw[at] != '"')
                break;
            m_unquoted += '"';
            ++at;
        }
        m_unquoted.append(raw, at, std::string_view::npos);
        m_fields[index] = std::string_view(m_unquoted).substr(start);
    }
    m_escaped.clear();
}

void Tokeniser::keep(const char *from, const char *to)
{
    m_carry.clear();
    m_record = from;
    extendCarry(from, static_cast<size_t>(to - from));
}

// Appends to the carry and updates all pointers into the record.
void Tokeniser::extendCarry(const char *from, size_t size)
{
    const char *const before = m_record;
    const auto fieldAt = m_field - before;
    const auto quoteAt = m_state == State::QuoteInQuoted ? m_quote - before : 0;
    m_carry.append(from, size);
    if (m_carry.data() == before)
        return;
    for (size_t i = 0; i < m_count; ++i)
        m_fields[i] = {m_carry.data() + (m_fields[i].data() - before), m_fields[i].size()};
    m_record = m_carry.data();
    m_field = m_record + fieldAt;
    m_quote = m_record + quoteAt;
}

// Also at the end of each chunk: a field that continues is rejected before it exhausts memory.
bool Tokeniser::checkOpenField(const char *end)
{
    const auto size = end - m_field;
    if (m_state == State::Plain ? size > m_limits.fieldBytes : size > m_limits.fieldBytes + 2)
        return failTooLong();
    return true;
}

bool Tokeniser::failTooLong()
{
    // A quoted field over several lines without an end is a missing quote, not a long text.
    if (m_state != State::Plain && m_breaksInField > 0)
        return fail(FileProblem::UnclosedQuote, m_quoteLine);
    return fail(FileProblem::FieldTooLong, m_recordLine);
}

bool Tokeniser::fail(FileProblem problem, qint64 line)
{
    m_error = FileError{problem, line, {}};
    m_stopped = true;
    return false;
}

FileResult<qint64> countRecords(std::string_view utf8, char delimiter, const Limits &limits)
{
    struct Counter final : RecordSink {
        bool record(const Record &) override { return true; }
    } counter;
    Tokeniser tokeniser(delimiter, counter, limits);
    constexpr size_t chunk = size_t(1) << 20;
    for (size_t at = 0; at < utf8.size(); at += chunk) {
        if (!tokeniser.feed(utf8.substr(at, chunk)))
            return tl::unexpected(*tokeniser.error());
    }
    if (!tokeniser.finish())
        return tl::unexpected(*tokeniser.error());
    return tokeniser.recordCount();
}

} // namespace core::csv
