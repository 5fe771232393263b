#pragma once

#include <QComboBox>

namespace ui {

//! All countries by name in the program's language. A part of a name finds one, and so do other
//! common names ("Holland", "usa", "NL"); Enter and Tab take the first match.
class CountryBox final : public QComboBox {
    Q_OBJECT
public:
    explicit CountryBox(QWidget *parent = nullptr);

    //! Empty if none is chosen, or the text is not a country.
    [[nodiscard]] QString country() const { return m_country; }
    void setCountry(const QString &code);
    //! The text is not a country.
    [[nodiscard]] bool isUnknown() const;

Q_SIGNALS:
    void countryChanged(const QString &code);

protected:
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(const QString &code);
    //! Takes the country that was meant by what is typed; false when nothing is typed, or it is a
    //! country already, or none fits.
    bool takeFirstMatch();
    [[nodiscard]] QString firstMatch(const QString &typed) const;

    QString m_country;
};

} // namespace ui
