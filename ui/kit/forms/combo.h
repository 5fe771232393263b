#pragma once

#include <QComboBox>

namespace ui {

enum class Searchable { No, Yes };

//! A combo box. Searchable ones (countries, customers) filter by any part of a word while typing,
//! and fall back to the last choice if the text is not in the list.
class Combo final : public QComboBox {
    Q_OBJECT
public:
    explicit Combo(Searchable searchable = Searchable::No, QWidget *parent = nullptr);

    //! Selects the item with this data; none if missing.
    void setCurrentData(const QVariant &wanted);

protected:
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void settle();
};

} // namespace ui
