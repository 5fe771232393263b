#include "ui/customerform/countrybox.h"

#include "core/domain/country.h"
#include "ui/words/names.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDynamicPropertyChangeEvent>
#include <QKeyEvent>
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

QString CountryBox::firstMatch(const QString &typed) const
{
    if (const auto code = core::countryFromText(typed))
        return *code;
    // The start of a name counts before the start of a word in it, and that before any other part.
    enum Fit { Name, Word, Part, None } best = None;
    QString match;
    for (int row = 0; row < count() && best != Name; ++row) {
        const QString name = itemText(row);
        const auto at = name.indexOf(typed, 0, Qt::CaseInsensitive);
        const Fit fit = at < 0                                             ? None
                        : at == 0                                          ? Name
                        : name.contains(u' ' + typed, Qt::CaseInsensitive) ? Word
                                                                           : Part;
        if (fit < best) {
            best = fit;
            match = itemData(row).toString();
        }
    }
    return match;
}

bool CountryBox::takeFirstMatch()
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty() || !m_country.isEmpty())
        return false;
    const QString code = firstMatch(typed);
    if (code.isEmpty())
        return false;
    setCountry(code);
    return true;
}

bool CountryBox::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // The list of matches forwards its keys to here and handles a selected row itself.
        auto *list = completer()->popup();
        const bool isSelected = list->isVisible() && list->currentIndex().isValid();
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((enter || key == Qt::Key_Tab) && !isSelected && takeFirstMatch()) {
            list->hide();
            if (enter)
                return true; // the next Enter goes on
        }
    }
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
