#include "ui/kit/tables/glyphtable.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QVarLengthArray>

namespace ui {

GlyphTable::GlyphTable(const QFont &font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
    if (!m_raw.isValid())
        return;
    std::array<QChar, size> characters;
    for (int i = 0; i < size; ++i)
        characters[i] = QChar(char16_t(i));
    int count = size;
    if (!m_raw.glyphIndexesForChars(characters.data(), size, m_glyphs.data(), &count) ||
        count != size) {
        m_glyphs.fill(0);
        return;
    }
    std::array<QPointF, size> advances;
    m_raw.advancesForGlyphIndexes(m_glyphs.data(), advances.data(), size);
    for (int i = 0; i < size; ++i)
        m_advances[i] = advances[i].x();
    // Control characters and the soft hyphen have no glyph.
    for (int i = 0; i < 0x20; ++i)
        m_glyphs[i] = 0;
    for (int i = 0x7F; i < 0xA0; ++i)
        m_glyphs[i] = 0;
    m_glyphs[0xAD] = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        m_figure = qMax(m_figure, m_advances[c]);
    const auto dots = m_raw.glyphIndexesForString(QString(QChar(0x2026)));
    m_ellipsis = dots.value(0);
    m_ellipsisAdvance = m_raw.advancesForGlyphIndexes(dots).value(0).x();
}

bool GlyphTable::covers(const QString &text) const
{
    for (const QChar c : text) {
        if (c.unicode() >= size || m_glyphs[c.unicode()] == 0)
            return false;
    }
    return m_ellipsis != 0;
}

qreal GlyphTable::advance(char16_t c, Figures figures) const
{
    return figures == Figures::Tabular && c >= u'0' && c <= u'9' ? m_figure : m_advances[c];
}

qreal GlyphTable::width(const QString &text, Figures figures) const
{
    if (!covers(text))
        return QFontMetricsF(m_font).horizontalAdvance(text);
    qreal width = 0;
    for (const QChar c : text)
        width += advance(c.unicode(), figures);
    return width;
}

void GlyphTable::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                      const QString &text, Figures figures) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    if (!covers(text)) {
        painter.setFont(m_font);
        const QFontMetricsF metrics(m_font);
        painter.drawText(rect,
                         int(alignment | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine),
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QVarLengthArray<quint32, 128> glyphs;
    QVarLengthArray<QPointF, 128> positions;
    qreal x = 0;
    for (const QChar c : text) {
        const qreal step = advance(c.unicode(), figures);
        // A digit is centered in its cell.
        glyphs.append(m_glyphs[c.unicode()]);
        positions.append(QPointF(x + (step - m_advances[c.unicode()]) / 2, 0));
        x += step;
        if (x > rect.width() + m_ellipsisAdvance)
            break;
    }
    if (x > rect.width()) {
        while (!positions.isEmpty() && x + m_ellipsisAdvance > rect.width()) {
            x = positions.last().x();
            glyphs.removeLast();
            positions.removeLast();
        }
        glyphs.append(m_ellipsis);
        positions.append(QPointF(x, 0));
        x += m_ellipsisAdvance;
    }
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.right() - x;
    else if (alignment & Qt::AlignHCenter)
        left = rect.left() + (rect.width() - x) / 2;
    const qreal baseline = rect.top() + (rect.height() - m_ascent - m_descent) / 2 + m_ascent;
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(glyphs.constData(), positions.constData(), int(glyphs.size()));
    painter.drawGlyphRun(QPointF(qRound(left), qRound(baseline)), run);
}

} // namespace ui
