#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QVector>

#include <optional>

namespace ui {

//! The strokes of one outline icon on its 24-unit square. Reads the part of SVG that Lucide writes;
//! anything else is refused, so that a wrong file is found by a test and not by a person.
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
