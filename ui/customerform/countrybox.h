#pragma once

#include <QComboBox>

namespace ui {

//! All countries by name in the program's language; a part of a name finds one, and so does what
//! people write
//! ("Holland", "usa", "NL").
class CountryBox final : public QComboBox {
    Q_OBJECT
public:
    explicit CountryBox(QWidget *parent = nullptr);

    //! Empty when nothing is chosen, or what is written is no country.
    [[nodiscard]] QString country() const { return m_country; }
    void setCountry(const QString &code);
    //! Something is written that is no country.
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
