#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QVector>

#include <optional>

namespace ui {

//! The strokes of one outline icon on its 24-unit square. Reads the subset of SVG that Lucide
//! writes and rejects anything else, so that a test finds a wrong file.
struct SvgOutline {
    struct Shape {
        QPainterPath path;
        bool filled = false;
    };
    QVector<Shape> shapes;
    qreal side = 24;
};

[[nodiscard]] std::optional<SvgOutline> parseSvgOutline(const QByteArray &svg);
[[nodiscard]] std::optional<QPainterPath> parsePathData(QStringView data);

} // namespace ui
