#include "ui/kit/pageheader.h"

#include "ui/kit/label.h"
#include "ui/kit/searchbutton.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

//! A customer's image, or the organisation's initials on its color.
class PageHeader::Avatar final : public QWidget {
public:
    explicit Avatar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(30, 30);
    }

    void set(const QString &id, const QString &name, const QPixmap &image)
    {
        m_id = id;
        m_initials = abbreviationOf(name);
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        if (m_image.isNull()) {
            drawAvatar(painter, rect(), AvatarShape::Square, m_id, m_initials,
                       textFont(TextRole::Body));
            return;
        }
        QPainterPath clip;
        clip.addRoundedRect(rect(), metric::radius, metric::radius);
        painter.setClipPath(clip);
        painter.drawPixmap(rect(), m_image);
    }

private:
    QString m_id;
    QString m_initials;
    QPixmap m_image;
};

//! A quiet link, underlined under the pointer.
class PageHeader::UpLink final : public QAbstractButton {
public:
    explicit UpLink(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFont(textFont(TextRole::Secondary));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 2};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QFont underlined = font();
        underlined.setUnderline(underMouse() || hasFocus());
        painter.setFont(underlined);
        painter.setPen(underMouse() || hasFocus() ? Tokens::of(this).onAccentBackground
                                                  : Tokens::of(this).muted);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignHCenter, text());
    }
};

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(this))
    , m_title(plainLabel(title, TextRole::Title))
    , m_subtitle(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_up(new UpLink(this))
    , m_second(new QWidget(this))
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    // The search shrinks before a long organisation, and that before the actions.
    for (Label *label : {m_title, m_subtitle}) {
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        label->setMinimumWidth(120);
    }
    m_avatar->hide();
    m_second->hide();
    m_up->setObjectName(QStringLiteral("breadcrumbUp"));
    m_up->hide();
    connect(m_up, &QAbstractButton::clicked, this, &PageHeader::backRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(m_title);
    auto *second = new QHBoxLayout(m_second);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(4);
    second->addWidget(m_up);
    second->addWidget(m_subtitle, 1);
    words->addWidget(m_second);
    words->addStretch();

    auto *search = new SearchButton(this);
    search->setObjectName(QStringLiteral("searchEverything"));
    connect(search, &SearchButton::clicked, this, &PageHeader::searchRequested);

    m_actions->setSpacing(10);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_avatar); // its gap is hidden with it
    row->addLayout(words);
    row->addStretch(1);
    row->addWidget(search, 100);
    row->addLayout(m_actions);
    setFixedHeight(44);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_second->setVisible(!subtitle.isEmpty());
}

void PageHeader::setBreadcrumb(const QString &up, const QString &rest)
{
    m_up->setText(up);
    m_up->show();
    setSubtitle(rest);
}

void PageHeader::setAvatar(const QString &id, const QString &name, const QPixmap &image)
{
    m_avatar->set(id, name, image);
    m_avatar->show();
}

QPushButton *PageHeader::addAction(const QString &text, const QString &iconName,
                                   const QString &objectName)
{
    auto *button = pushButton(text, iconName, this);
    button->setObjectName(objectName);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_actions->addWidget(button);
    return button;
}

QPushButton *PageHeader::addPrimary(const QString &text, const QString &iconName,
                                    const QString &objectName)
{
    auto *button = addAction(text, {}, objectName);
    makePrimary(button);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, Tint::OnAccent));
    return button;
}

} // namespace ui
