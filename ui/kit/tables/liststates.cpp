#include "ui/kit/tables/liststates.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int skeletonDelay = 150;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text,
                       QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(title, TextRole::Heading))
    , m_text(plainParagraph(text))
    , m_buttons(new QWidget)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(textWidth);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, space::s, 0, 0);
    line->setSpacing(space::s);
    // An aligned label would get the height of its text at the width of the whole page.
    auto *paragraph = new QHBoxLayout;
    paragraph->addStretch();
    paragraph->addWidget(m_text);
    paragraph->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(new IconLabel(iconName, Tint::Muted, 32), 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addLayout(paragraph);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton *EmptyState::addPrimary(const QString &text, const QString &iconName)
{
    QPushButton *button = addSecondary(text, iconName);
    makePrimary(button);
    return button;
}

QPushButton *EmptyState::addSecondary(const QString &text, const QString &iconName)
{
    QPushButton *button = pushButton(text, iconName);
    m_buttons->layout()->addWidget(button);
    return button;
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleDescription(text);
}

Skeleton::Skeleton(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Loading…"));
}

void Skeleton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(0, metric::header - 1, width(), 1, t.line);
    const int height = rowHeight(this);
    const int column = qMax(120, width() / 5);
    const auto mirrored = [&](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    int row = 0;
    for (int y = metric::header; y < this->height(); y += height, ++row) {
        painter.fillRect(0, y + height - 1, width(), 1, t.hairline);
        const QRect avatar(space::m, y + (height - metric::avatar) / 2, metric::avatar,
                           metric::avatar);
        drawRounded(painter, mirrored(avatar), 6, t.track);
        for (int x = space::m + metric::avatar + 10, i = 0; x < width(); x += column, ++i) {
            // Uneven widths, the same each time: like rows of text.
            const int bar = column * (45 + (row * 31 + i * 17) % 40) / 100 - 10;
            drawRounded(painter, mirrored(QRect(x, y + height / 2 - 5, bar, 10)), 5, t.track);
        }
    }
}

ListStates::ListStates(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_nothing(new EmptyState(QStringLiteral("search"), tr("No matches"),
                               tr("No rows match the filters and the search.")))
    , m_skeleton(new Skeleton)
    , m_failed(new EmptyState(QStringLiteral("cloud-off"), tr("Could not load the list"), {}))
{
    connect(m_nothing->addSecondary(tr("Clear filters"), QStringLiteral("x")),
            &QPushButton::clicked, this, &ListStates::clearFilterRequested);
    connect(m_failed->addSecondary(tr("Retry"), QStringLiteral("refresh-cw")),
            &QPushButton::clicked, this, &ListStates::retryRequested);
    for (QWidget *state :
         std::initializer_list<QWidget *>{m_content, m_nothing, m_skeleton, m_failed})
        addWidget(state);
    m_delay.setSingleShot(true);
    m_delay.setInterval(skeletonDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { setCurrentWidget(m_skeleton); });
}

void ListStates::setFirstUse(EmptyState *state)
{
    Q_ASSERT(!m_firstUse);
    m_firstUse = state;
    addWidget(state);
}

void ListStates::setNothingMatches(EmptyState *state)
{
    delete m_nothing;
    m_nothing = state;
    addWidget(state);
}

void ListStates::show(QWidget *state)
{
    m_delay.stop();
    setCurrentWidget(state);
}

void ListStates::showContent()
{
    show(m_content);
}

void ListStates::showFirstUse()
{
    show(m_firstUse ? m_firstUse : m_nothing);
}

void ListStates::showNothingMatches()
{
    show(m_nothing);
}

void ListStates::showLoading()
{
    if (currentWidget() != m_skeleton && !m_delay.isActive())
        m_delay.start();
}

void ListStates::showFailed(const QString &what)
{
    m_failed->setText(what);
    show(m_failed);
}

} // namespace ui
