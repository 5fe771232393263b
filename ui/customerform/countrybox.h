#pragma once

#include <QComboBox>

namespace ui {

//! All countries by name in the program's language; finds them by part of a name and by common
//! input ("Holland", "usa", "NL").
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

    QString m_country;
};

} // namespace ui
