#include "ui/kit/tables/filterchips.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>

#include <algorithm>

namespace ui {
namespace {

constexpr int crossWidth = 28;

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_line(new FlowLayout(this, space::s))
{
    setAccessibleName(tr("Filters"));
}

QPushButton *FilterChips::add(int key, const QString &name, const QString &title, QMenu *menu)
{
    auto *button = pushButton(title);
    button->setObjectName(name);
    menu->setParent(this, menu->windowFlags());
    m_filters.append({key, title, {}, menu, button});
    dress(m_filters.last());
    if (m_more)
        m_line->removeWidget(m_more);
    m_line->addWidget(button);
    if (m_more)
        m_line->addWidget(m_more);
    button->installEventFilter(this);
    return button;
}

void FilterChips::setMore(QMenu *menu)
{
    if (!m_more) {
        m_more = pushButton(tr("Add filter"), QStringLiteral("plus"));
        m_more->setIconSize(QSize(14, 14));
        makePill(m_more, false);
        m_more->installEventFilter(this);
        m_line->addWidget(m_more);
        connect(m_more, &QPushButton::clicked, this, [this] {
            if (auto *opened = m_more->findChild<QMenu *>())
                opened->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + space::xs)));
        });
    }
    menu->setParent(m_more, menu->windowFlags());
}

void FilterChips::setWords(int key, const QString &words)
{
    if (Filter *filter = find(key)) {
        filter->words = words;
        dress(*filter);
    }
}

bool FilterChips::hasWords(int key) const
{
    return std::any_of(m_filters.cbegin(), m_filters.cend(), [&](const Filter &filter) {
        return filter.key == key && !filter.words.isEmpty();
    });
}

void FilterChips::clearAll()
{
    for (Filter &filter : m_filters) {
        if (filter.words.isEmpty())
            continue;
        filter.words.clear();
        dress(filter);
        Q_EMIT removed(filter.key);
    }
}

FilterChips::Filter *FilterChips::find(int key)
{
    const auto found = std::find_if(m_filters.begin(), m_filters.end(),
                                    [&](const Filter &filter) { return filter.key == key; });
    return found == m_filters.end() ? nullptr : &*found;
}

void FilterChips::dress(Filter &filter)
{
    QPushButton *button = filter.button;
    const bool active = !filter.words.isEmpty();
    QString shown =
        active ? tr("%1: %2", "a filter and what it lets through").arg(filter.title, filter.words)
               : filter.title;
    button->setAccessibleName(shown);
    button->setAccessibleDescription(active ? tr("Press Delete to remove this filter") : QString());
    setPlainToolTip(button,
                    active ? tr("%1\nPress Delete to remove this filter").arg(shown) : QString());
    button->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setMenu(filter.menu);
    button->setProperty("removable", active);
    makePill(button, active);
}

void FilterChips::moveFocus(QPushButton *from, int step)
{
    QVector<QPushButton *> buttons;
    for (const Filter &filter : std::as_const(m_filters))
        buttons.append(filter.button);
    if (m_more)
        buttons.append(m_more);
    const qsizetype next = buttons.indexOf(from) + step;
    if (next >= 0 && next < buttons.size())
        buttons.at(next)->setFocus(Qt::TabFocusReason);
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(watched);
    if (!button)
        return QWidget::eventFilter(watched, event);
    const bool removable = button->property("removable").toBool();
    const auto remove = [&] {
        const auto filter = std::find_if(m_filters.begin(), m_filters.end(),
                                         [&](const Filter &one) { return one.button == button; });
        if (filter == m_filters.end())
            return false;
        const int key = filter->key;
        setWords(key, {});
        Q_EMIT removed(key);
        return true;
    };
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int forward = isRightToLeft() ? -1 : 1;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            moveFocus(button, key == Qt::Key_Right ? forward : -forward);
            return true;
        }
        if (removable && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
            return remove();
    }
    if (event->type() == QEvent::MouseButtonPress && removable) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int x = int(mouse->position().x());
        const bool cross = isRightToLeft() ? x < crossWidth : x > button->width() - crossWidth;
        if (mouse->button() == Qt::LeftButton && cross)
            return remove();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
