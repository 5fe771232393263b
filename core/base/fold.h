#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace core {

//! Text without case and accents: "Müller" as "muller", "Straße" as "strasse", "Łódź" as "lodz".
//! Every search compares text in this form. Line breaks become spaces, so callers can use them as
//! separators. Characters up to U+024F come from a table, later ones from Unicode decomposition.
[[nodiscard]] std::string folded(std::string_view utf8);
[[nodiscard]] QString folded(const QString &text);
void appendFolded(std::string &to, std::string_view utf8);

//! The same, letters and digits only: "e-mail address" as "emailaddress".
[[nodiscard]] QString foldedWord(const QString &text);

//! Text that a person typed into a search field.
class SearchText {
public:
    explicit SearchText(const QString &typed = {})
        : m_folded(folded(typed.trimmed()))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_folded.isEmpty(); }
    //! Whether `text` contains it; empty search text is in every text.
    [[nodiscard]] bool isIn(const QString &text) const { return isInFolded(folded(text)); }
    [[nodiscard]] bool isInFolded(const QString &folded) const { return folded.contains(m_folded); }

private:
    QString m_folded;
};

} // namespace core
