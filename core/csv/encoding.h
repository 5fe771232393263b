#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace core::csv {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

//! As users know it: "UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252".
[[nodiscard]] QString name(Encoding encoding);

struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    //! Length of the byte order mark, which makes the encoding certain.
    qsizetype markSize = 0;
};

//! From the first bytes of a text: its mark, else zero bytes in every second place, else valid
//! UTF-8, else Windows-1252. Text that starts as ASCII counts as UTF-8 until Decoder::isValid() is
//! false.
[[nodiscard]] EncodingGuess guessEncoding(std::string_view start);

//! Converts chunks of any size to UTF-8.
class Decoder {
public:
    explicit Decoder(Encoding encoding);

    //! Valid until the next call, and while the chunk lives. UTF-8 is checked and passed on without
    //! a copy; invalid bytes become U+FFFD.
    [[nodiscard]] std::string_view decode(std::string_view chunk);
    //! The replacement for a truncated character at the end.
    [[nodiscard]] std::string_view finish();

    //! False if any byte did not fit the encoding.
    [[nodiscard]] bool isValid() const { return m_valid; }

private:
    std::string_view decodeUtf8(std::string_view chunk);
    std::string_view decodeUtf16(std::string_view chunk);
    std::string_view decodeWindows1252(std::string_view chunk);
    void appendUnit(char16_t unit);

    const Encoding m_encoding;
    bool m_valid = true;
    std::string m_pending; // the bytes of an incomplete character
    char16_t m_high = 0;   // a high surrogate without its low one yet
    std::string m_input;
    std::string m_output;
};

} // namespace core::csv
