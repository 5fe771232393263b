#include "ui/shell/noticebar.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("info"), Tint::Muted))
    , m_text(plainParagraph({}, TextRole::Body, LabelColor::Text))
    , m_button(pushButton({}))
    , m_other(pushButton({}))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setObjectName(QStringLiteral("notice"));
    m_button->setObjectName(QStringLiteral("noticeAction"));
    m_other->setObjectName(QStringLiteral("noticeOtherAction"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 20, 8);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_other);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const auto run = m_run)
            run();
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (const auto run = m_otherRun)
            run();
    });
    hide();
}

void NoticeBar::setNotice(const std::optional<Notice> &notice)
{
    if (!notice) {
        hide();
        m_text->setText({});
        return;
    }
    m_tone = notice->tone;
    m_icon->setIcon(m_tone == NoticeTone::Note ? QStringLiteral("info")
                                               : QStringLiteral("triangle-alert"),
                    m_tone == NoticeTone::Note      ? Tint::Accent
                    : m_tone == NoticeTone::Warning ? Tint::Warning
                                                    : Tint::Bad);
    const bool isNew = m_text->text() != notice->text;
    m_text->setText(notice->text);
    m_button->setText(notice->action);
    m_button->setVisible(!notice->action.isEmpty());
    m_run = notice->run;
    m_other->setText(notice->otherAction);
    m_other->setVisible(!notice->otherAction.isEmpty());
    m_otherRun = notice->otherRun;
    show();
    update();
    if (isNew) { // announced to screen readers
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), m_tone == NoticeTone::Bad       ? tokens.bad.background
                             : m_tone == NoticeTone::Warning ? tokens.warning.background
                                                             : tokens.accentBackground);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

} // namespace ui
