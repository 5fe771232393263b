#include "ui/kit/forms/combo.h"

#include "ui/kit/forms/foldingcompleter.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace ui {

Combo::Combo(Searchable searchable, QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new QStyledItemDelegate(this));
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setFocusPolicy(Qt::StrongFocus);
    if (searchable == Searchable::No)
        return;
    setEditable(true);
    setInsertPolicy(NoInsert);
    setCompleter(new FoldingCompleter(model(), this));
    connect(lineEdit(), &QLineEdit::editingFinished, this, &Combo::settle);
}

void Combo::setCurrentData(const QVariant &wanted)
{
    setCurrentIndex(findData(wanted));
}

void Combo::showEvent(QShowEvent *event)
{
    // Screen readers see the focus in the line edit, not on the box.
    if (lineEdit() && !accessibleName().isEmpty())
        lineEdit()->setAccessibleName(accessibleName());
    QComboBox::showEvent(event);
}

void Combo::wheelEvent(QWheelEvent *event)
{
    // Scrolling a form must not change its values.
    if (view()->isVisible())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void Combo::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (isEditable() && event->reason() != Qt::PopupFocusReason)
        settle();
}

void Combo::settle()
{
    const QString typed = lineEdit()->text().trimmed();
    const int match = findText(typed, Qt::MatchFixedString); // case-insensitive
    if (match >= 0)
        setCurrentIndex(match);
    lineEdit()->setText(currentIndex() >= 0 ? itemText(currentIndex()) : QString());
}

} // namespace ui
