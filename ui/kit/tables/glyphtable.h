#pragma once

#include <QFont>
#include <QPainter>
#include <QRawFont>

#include <array>

namespace ui {

enum class Figures { Proportional, Tabular };

//! Glyphs and advances of one font up to U+024F, looked up once: cells are then drawn as glyph
//! runs, in a quarter of drawText's time. Other text (or text with its own direction) falls back to
//! drawText.
class GlyphTable {
public:
    GlyphTable() = default;
    explicit GlyphTable(const QFont &font);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] qreal width(const QString &text, Figures figures = Figures::Proportional) const;
    //! On one line, elided at its end, in the pen color. `alignment` is visual: left is left.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
              Figures figures = Figures::Proportional) const;
    [[nodiscard]] qreal height() const { return m_ascent + m_descent; }

private:
    static constexpr int size = 0x250;
    [[nodiscard]] bool covers(const QString &text) const;
    [[nodiscard]] qreal advance(char16_t c, Figures figures) const;

    QFont m_font;
    QRawFont m_raw;
    std::array<quint32, size> m_glyphs{};
    std::array<qreal, size> m_advances{};
    quint32 m_ellipsis = 0;
    qreal m_ellipsisAdvance = 0;
    qreal m_figure = 0;
    qreal m_ascent = 0;
    qreal m_descent = 0;
};

} // namespace ui
