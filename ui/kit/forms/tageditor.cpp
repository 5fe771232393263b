#include "ui/kit/forms/tageditor.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStringListModel>

namespace ui {

TagEditor::TagEditor(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, space::xs))
    , m_edit(new QLineEdit(this))
{
    m_flow->setContentsMargins(space::xs, 3, space::xs, 3);
    m_edit->setProperty("bare", true);
    m_edit->setFrame(false);
    m_edit->setMinimumWidth(100);
    m_edit->setFixedHeight(28);
    m_edit->setPlaceholderText(tr("Add a tag"));
    m_edit->installEventFilter(this);
    m_flow->addWidget(m_edit);
    setFocusProxy(m_edit);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_edit, &QLineEdit::editingFinished, this, &TagEditor::takeTyped);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(QLatin1Char(',')))
            takeTyped();
    });
}

void TagEditor::setTags(const QStringList &tags)
{
    m_tags = tags;
    rebuild();
}

void TagEditor::setSuggestions(const QStringList &suggestions)
{
    auto *completer = new QCompleter(suggestions, m_edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(completer);
    // After the completer's own insertion, which would put the word back.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            &TagEditor::takeTyped, Qt::QueuedConnection);
}

void TagEditor::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TagEditor::takeTyped()
{
    const QStringList before = m_tags;
    for (const QString &part : m_edit->text().split(QLatin1Char(','))) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !m_tags.contains(tag, Qt::CaseInsensitive) &&
            m_tags.size() < m_maximum)
            m_tags.append(tag);
    }
    m_edit->clear();
    if (m_tags == before)
        return;
    rebuild();
    Q_EMIT tagsChanged(m_tags);
}

void TagEditor::remove(const QString &tag)
{
    m_tags.removeOne(tag);
    m_edit->setFocus();
    rebuild();
    Q_EMIT tagsChanged(m_tags);
}

void TagEditor::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // may be the button whose click led here
    }
    m_chips.clear();
    int at = 0;
    for (const QString &tag : std::as_const(m_tags)) {
        QString shown = tag;
        auto *chip = pushButton(shown.replace(QLatin1Char('&'), QStringLiteral("&&")),
                                QStringLiteral("x"), this);
        makePill(chip, false);
        chip->setIconSize(QSize(12, 12));
        chip->setAccessibleName(tr("Remove tag %1").arg(tag));
        setPlainToolTip(chip, tr("Remove tag %1").arg(tag));
        connect(chip, &QPushButton::clicked, this, [this, tag] { remove(tag); });
        m_flow->insertWidgetAt(at++, chip);
        chip->show();
        m_chips.append(chip);
    }
    updateGeometry();
}

bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tags.isEmpty()) {
            remove(QString(m_tags.last()));
            return true;
        }
        // Enter adds a tag and must not press the dialog's default button as well.
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) &&
            !m_edit->text().trimmed().isEmpty()) {
            takeTyped();
            return true;
        }
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut ||
               event->type() == QEvent::DynamicPropertyChange) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void TagEditor::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void TagEditor::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    const bool invalid = m_edit->property("invalid").toBool();
    const bool focused = m_edit->hasFocus();
    drawRounded(painter, rect(), metric::radius, isEnabled() ? t.surface : t.window,
                invalid   ? t.bad.text
                : focused ? t.accent
                          : t.control,
                focused ? 2 : 1);
}

} // namespace ui
