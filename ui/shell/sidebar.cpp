#include "ui/shell/sidebar.h"

#include "ui/kit/label.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/words/format.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

class SideEntry final : public QAbstractButton {
public:
    SideEntry(const QString &text, QString iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(std::move(iconName))
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(33);
    }

    void setCount(int count)
    {
        m_count = count > 0 ? Format().number(count) : QString();
        setAccessibleName(count > 0 ? QStringLiteral("%1, %2").arg(text(), m_count) : text());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &tokens = Tokens::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse())
            drawRounded(painter, rect(), metric::radius,
                        isChecked() ? tokens.accentBackground : tokens.line);
        if (hasFocus())
            drawFocusRing(painter, rect(), metric::radius, tokens);

        const QColor ink = isChecked() ? tokens.onAccentBackground : tokens.muted;
        const auto visual = [this](const QRect &logical) {
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        drawIcon(painter, visual({10, height() / 2 - 8, 16, 16}), m_icon, ink);
        painter.setFont(textFont(TextRole::Secondary));
        const int counted =
            m_count.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_count);
        painter.setPen(ink);
        painter.drawText(visual({width() - counted - 10, 0, counted, height()}), Qt::AlignCenter,
                         m_count);
        painter.setFont(textFont(TextRole::Strong));
        const int room = width() - 37 - counted - 16;
        painter.drawText(visual({37, 0, room, height()}),
                         QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) |
                             Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }

private:
    QString m_icon;
    QString m_count;
};

//! Shows the current workspace, and opens the list of others.
class WorkspaceCard final : public QAbstractButton {
public:
    explicit WorkspaceCard(QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("workspaceCard"));
        setFixedHeight(53);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    void set(const QString &name, const QString &where)
    {
        m_name = name;
        m_where = where;
        setAccessibleName(QStringLiteral("%1, %2").arg(name, where));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &tokens = Tokens::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawRounded(painter, rect(), metric::radius, underMouse() ? tokens.hover : tokens.surface,
                    tokens.line);
        if (hasFocus())
            drawFocusRing(painter, rect(), metric::radius, tokens);
        const auto visual = [this](const QRect &logical) {
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        const QRect tile = visual({9, height() / 2 - 13, 26, 26});
        drawRounded(painter, tile, metric::radius, tokens.accent);
        painter.setFont(textFont(TextRole::Strong));
        painter.setPen(tokens.onAccent);
        painter.drawText(tile, Qt::AlignCenter, m_name.left(1).toUpper());

        const auto alignment =
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
        drawIcon(painter, visual({width() - 24, height() / 2 - 7, 14, 14}),
                 QStringLiteral("chevrons-up-down"), tokens.muted);
        const int room = width() - 44 - 28;
        painter.setPen(tokens.text);
        painter.drawText(visual({44, 8, room, 19}), alignment,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room));
        painter.setFont(textFont(TextRole::Secondary));
        painter.setPen(tokens.muted);
        painter.drawText(visual({44, 26, room, 18}), alignment,
                         painter.fontMetrics().elidedText(m_where, Qt::ElideRight, room));
    }

private:
    QString m_name;
    QString m_where;
};

SideBar::SideBar(const QList<Section> &sections, QWidget *parent)
    : QWidget(parent)
    , m_card(new WorkspaceCard(this))
{
    setObjectName(QStringLiteral("sideBar"));
    setAccessibleName(tr("Sections"));
    setFixedWidth(212);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 12, 11, 12);
    column->setSpacing(2);
    column->addWidget(m_card);
    m_card->setAccessibleDescription(tr("Opens the list of workspaces"));
    connect(m_card, &QAbstractButton::clicked, this, [this] {
        Q_EMIT workspacesWanted(m_card->mapToGlobal(QPoint(0, m_card->height() + 4)));
    });
    column->addSpacing(12);
    const auto addAll = [&](Place place) {
        for (const auto &section : sections) {
            if (section.place == place)
                add(column, section);
        }
    };
    addAll(Place::Lists);
    column->addSpacing(12);
    auto *work = plainLabel(tr("Work"), TextRole::Secondary, LabelColor::Muted);
    work->setContentsMargins(10, 4, 10, 6);
    column->addWidget(work);
    addAll(Place::Work);
    column->addStretch();
    addAll(Place::Foot);
}

void SideBar::add(QVBoxLayout *column, const Section &section)
{
    auto *entry = new SideEntry(section.title, section.icon, this);
    entry->setObjectName(QStringLiteral("section") + section.id);
    column->addWidget(entry);
    m_entries.insert(section.id, entry);
    connect(entry, &QAbstractButton::clicked, this, [this, id = section.id] { Q_EMIT chosen(id); });
}

void SideBar::setWorkspace(const QString &name, const QString &where)
{
    m_card->set(name, where);
}

void SideBar::setCurrent(QLatin1StringView section)
{
    m_entries[section]->setChecked(true);
}

void SideBar::setCount(QLatin1StringView section, int count)
{
    m_entries[section]->setCount(count);
}

void SideBar::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.side);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), tokens.line);
}

} // namespace ui
