#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace core::csv {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

//! As people who work with files know it: "UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252".
[[nodiscard]] QString name(Encoding encoding);

struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    //! Length of the byte order mark; with one, the encoding is certain.
    qsizetype markSize = 0;
};

//! From the first bytes of a text: its mark, else zero bytes in every second place, else valid
//! UTF-8, else Windows-1252. What begins as ASCII counts as UTF-8 until Decoder::isValid() says
//! otherwise.
[[nodiscard]] EncodingGuess guessEncoding(std::string_view start);

//! Turns chunks of any size into UTF-8.
class Decoder {
public:
    explicit Decoder(Encoding encoding);

    //! Valid until the next call, and as long as the chunk is. UTF-8 is checked and passed on
    //! without a copy; what is no UTF-8 becomes U+FFFD.
    [[nodiscard]] std::string_view decode(std::string_view chunk);
    //! What a cut-off character at the end becomes.
    [[nodiscard]] std::string_view finish();

    //! False once something did not fit the encoding.
    [[nodiscard]] bool isValid() const { return m_valid; }

private:
    std::string_view decodeUtf8(std::string_view chunk);
    std::string_view decodeUtf16(std::string_view chunk);
    std::string_view decodeWindows1252(std::string_view chunk);
    void appendUnit(char16_t unit);

    const Encoding m_encoding;
    bool m_valid = true;
    std::string m_pending; // the bytes of a character that is not complete
    char16_t m_high = 0;   // a high surrogate that waits for its low one
    std::string m_input;
    std::string m_output;
};

} // namespace core::csv
