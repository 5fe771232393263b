#include "ui/customerform/countrybox.h"

#include "core/domain/country.h"
#include "ui/words/names.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDynamicPropertyChangeEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace ui {

CountryBox::CountryBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const auto &[name, code] : countriesByName())
        addItem(name, code);

    setFocusPolicy(Qt::StrongFocus);
    setItemDelegate(new QStyledItemDelegate(this));
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(12);
    setMinimumContentsLength(12);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setCurrentIndex(-1);
    lineEdit()->setPlaceholderText(tr("Type or choose"));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->popup()->setItemDelegate(new QStyledItemDelegate(completer()->popup()));

    connect(this, &QComboBox::currentIndexChanged, this,
            [this](int index) { choose(itemData(index).toString()); });
    connect(this, &QComboBox::editTextChanged, this, [this](const QString &text) {
        // A partial name is not a choice, unless it is a complete name.
        const int index = findText(text, Qt::MatchFixedString);
        choose(index < 0 ? QString() : itemData(index).toString());
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (const auto code = core::countryFromText(currentText()))
            setCountry(*code);
    });
}

void CountryBox::setCountry(const QString &code)
{
    const int index = code.isEmpty() ? -1 : findData(code);
    setCurrentIndex(index);
    setEditText(index < 0 ? QString() : itemText(index));
    choose(index < 0 ? QString() : code);
}

bool CountryBox::isUnknown() const
{
    return m_country.isEmpty() && !currentText().trimmed().isEmpty();
}

void CountryBox::choose(const QString &code)
{
    if (m_country == code)
        return;
    m_country = code;
    Q_EMIT countryChanged(code);
}

bool CountryBox::event(QEvent *event)
{
    const bool handled = QComboBox::event(event);
    if (event->type() == QEvent::DynamicPropertyChange &&
        static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "invalid")
        update();
    return handled;
}

void CountryBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling a form must not change its values.
    if (view()->isVisible())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace ui
