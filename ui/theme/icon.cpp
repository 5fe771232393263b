#include "ui/theme/icon.h"

#include "ui/theme/svgoutline.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSet>

#include <memory>

namespace ui {
namespace {

using OutlinePointer = std::shared_ptr<const SvgOutline>; // shared by all copies of an icon

//! Parsed once per name; GUI thread only, like everything that draws with it.
OutlinePointer outline(const QString &name)
{
    static QHash<QString, OutlinePointer> parsed;
    if (const auto known = parsed.constFind(name); known != parsed.cend())
        return *known;
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    OutlinePointer result;
    if (file.open(QIODevice::ReadOnly)) {
        if (auto read = parseSvgOutline(file.readAll()))
            result = std::make_shared<const SvgOutline>(std::move(*read));
    }
    parsed.insert(name, result);
    return result;
}

//! Icons that point along the reading direction are mirrored in right-to-left layouts.
bool isDirectional(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("chevron-left"), QStringLiteral("chevron-right"),
        QStringLiteral("arrow-right"),  QStringLiteral("undo-2"),
        QStringLiteral("redo-2"),       QStringLiteral("log-in"),
        QStringLiteral("log-out"),      QStringLiteral("send"),
        QStringLiteral("list-checks"),  QStringLiteral("external-link")};
    return names.contains(name);
}

void paintOutline(QPainter &painter, const QRectF &rect, const SvgOutline &outline,
                  const QColor &color, bool mirrored)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(rect.width(), rect.height());
    painter.translate(rect.center());
    painter.scale(side / outline.side * (mirrored ? -1 : 1), side / outline.side);
    painter.translate(-outline.side / 2, -outline.side / 2);
    painter.setPen(QPen(color, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto &shape : outline.shapes) {
        painter.setBrush(shape.filled ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawPath(shape.path);
    }
    painter.restore();
}

class OutlineEngine final : public QIconEngine {
public:
    OutlineEngine(QString name, OutlinePointer outline, Tint tint)
        : m_name(std::move(name))
        , m_outline(std::move(outline))
        , m_tint(tint)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state);
        const QColor color = mode == QIcon::Disabled ? Tokens::current().faint : tintColor(m_tint);
        const bool mirrored = QGuiApplication::isRightToLeft() && isDirectional(m_name);
        paintOutline(*painter, rect, *m_outline, color, mirrored);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new OutlineEngine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("outline"); }
    QString iconName() override { return m_name; }

private:
    QString m_name;
    OutlinePointer m_outline;
    Tint m_tint;
};

} // namespace

QIcon icon(const QString &name, Tint tint)
{
    auto shapes = outline(name);
    return shapes ? QIcon(new OutlineEngine(name, std::move(shapes), tint)) : QIcon();
}

QColor tintColor(Tint tint)
{
    const Tokens &tokens = Tokens::current();
    switch (tint) {
    case Tint::Text:
        return tokens.text;
    case Tint::Accent:
        return tokens.accent;
    case Tint::OnAccent:
        return tokens.onAccent;
    case Tint::Good:
        return tokens.good.text;
    case Tint::Warning:
        return tokens.warning.text;
    case Tint::Bad:
        return tokens.bad.text;
    case Tint::Faint:
        return tokens.faint;
    case Tint::Muted:
        break;
    }
    return tokens.muted;
}

void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    if (const auto shapes = outline(name))
        paintOutline(painter, rect, *shapes, color,
                     QGuiApplication::isRightToLeft() && isDirectional(name));
}

IconLabel::IconLabel(const QString &name, Tint tint, int side, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_tint(tint)
    , m_side(side)
{
    setFixedSize(side, side);
}

void IconLabel::setIcon(const QString &name, Tint tint)
{
    m_name = name;
    m_tint = tint;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawIcon(painter, rect(), m_name, isEnabled() ? tintColor(m_tint) : Tokens::of(this).faint);
}

} // namespace ui
