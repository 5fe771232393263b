#include "ui/theme/svgoutline.h"

#include <QXmlStreamReader>
#include <QtMath>

namespace ui {
namespace {

//! Reads commands, numbers and flags of a path; remembers errors.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    void fail() { m_failed = true; }

    [[nodiscard]] bool atEnd()
    {
        skip();
        return m_at >= m_text.size();
    }
    [[nodiscard]] bool atCommand()
    {
        skip();
        return m_at < m_text.size() && m_text[m_at].isLetter();
    }
    [[nodiscard]] char command() { return m_text[m_at++].toLatin1(); }

    [[nodiscard]] qreal number()
    {
        skip();
        const qsizetype begin = m_at;
        if (is('-') || is('+'))
            ++m_at;
        digits();
        if (is('.')) {
            ++m_at;
            digits();
        }
        if (is('e') || is('E')) {
            ++m_at;
            if (is('-') || is('+'))
                ++m_at;
            digits();
        }
        bool good = false;
        const qreal value = m_text.mid(begin, m_at - begin).toDouble(&good);
        m_failed |= !good;
        return value;
    }
    //! The flags of an arc need no space after them.
    [[nodiscard]] bool flag()
    {
        skip();
        if (!is('0') && !is('1')) {
            m_failed = true;
            return false;
        }
        return m_text[m_at++] == QLatin1Char('1');
    }

private:
    [[nodiscard]] bool is(char c) const
    {
        return m_at < m_text.size() && m_text[m_at] == QLatin1Char(c);
    }
    void digits()
    {
        while (m_at < m_text.size() && m_text[m_at] >= QLatin1Char('0') &&
               m_text[m_at] <= QLatin1Char('9'))
            ++m_at;
    }
    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == QLatin1Char(',')))
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

struct Arc {
    qreal rx;
    qreal ry;
    qreal degrees;
    bool large;
    bool sweep;
};

//! Center form of the arc as in appendix B.2.4 of SVG 2, then one cubic per quarter turn.
void arcTo(QPainterPath &path, Arc arc, QPointF to)
{
    const QPointF from = path.currentPosition();
    if (from == to)
        return;
    qreal rx = qAbs(arc.rx);
    qreal ry = qAbs(arc.ry);
    if (qFuzzyIsNull(rx) || qFuzzyIsNull(ry)) {
        path.lineTo(to);
        return;
    }
    const qreal phi = qDegreesToRadians(arc.degrees);
    const qreal c = qCos(phi);
    const qreal s = qSin(phi);
    const QPointF half = (from - to) / 2;
    const QPointF turned(c * half.x() + s * half.y(), -s * half.x() + c * half.y());
    const qreal tooSmall = qPow(turned.x() / rx, 2) + qPow(turned.y() / ry, 2);
    if (tooSmall > 1) {
        rx *= qSqrt(tooSmall);
        ry *= qSqrt(tooSmall);
    }
    const qreal denominator = qPow(rx * turned.y(), 2) + qPow(ry * turned.x(), 2);
    const qreal k = (arc.large == arc.sweep ? -1 : 1) *
                    qSqrt(qMax<qreal>(0, (qPow(rx * ry, 2) - denominator) / denominator));
    const QPointF centre(k * rx * turned.y() / ry, -k * ry * turned.x() / rx);
    const QPointF middle = (from + to) / 2;
    const auto map = [&](qreal x, qreal y) {
        const QPointF p(rx * x + centre.x(), ry * y + centre.y());
        return QPointF(c * p.x() - s * p.y(), s * p.x() + c * p.y()) + middle;
    };
    const qreal begin = qAtan2((turned.y() - centre.y()) / ry, (turned.x() - centre.x()) / rx);
    qreal sweep = qAtan2((-turned.y() - centre.y()) / ry, (-turned.x() - centre.x()) / rx) - begin;
    if (!arc.sweep && sweep > 0)
        sweep -= 2 * M_PI;
    if (arc.sweep && sweep < 0)
        sweep += 2 * M_PI;
    const int parts = qMax(1, qCeil(qAbs(sweep) / M_PI_2 - 1e-9));
    const qreal step = sweep / parts;
    const qreal h = 4.0 / 3.0 * qTan(step / 4);
    for (int i = 0; i < parts; ++i) {
        const qreal a = begin + i * step;
        const qreal b = a + step;
        path.cubicTo(map(qCos(a) - h * qSin(a), qSin(a) + h * qCos(a)),
                     map(qCos(b) + h * qSin(b), qSin(b) - h * qCos(b)),
                     i + 1 == parts ? to : map(qCos(b), qSin(b)));
    }
}

} // namespace

std::optional<QPainterPath> parsePathData(QStringView data)
{
    QPainterPath path;
    Scanner scan(data);
    char command = 0;
    QPointF start;
    QPointF control;
    bool smooth = false;
    while (!scan.failed() && !scan.atEnd()) {
        if (scan.atCommand())
            command = scan.command();
        const bool relative = command >= 'a';
        const QPointF here = path.currentPosition();
        const QPointF origin = relative ? here : QPointF();
        const auto point = [&] {
            const qreal x = scan.number();
            return QPointF(x, scan.number()) + origin;
        };
        const bool wasSmooth = smooth;
        smooth = false;
        switch (relative ? command - 'a' + 'A' : command) {
        case 'M':
            start = point();
            path.moveTo(start);
            command = relative ? 'l' : 'L';
            break;
        case 'L':
            path.lineTo(point());
            break;
        case 'H':
            path.lineTo(scan.number() + origin.x(), here.y());
            break;
        case 'V':
            path.lineTo(here.x(), scan.number() + origin.y());
            break;
        case 'C':
        case 'S': {
            const bool full = command == 'c' || command == 'C';
            const QPointF first = full ? point() : wasSmooth ? 2 * here - control : here;
            control = point();
            path.cubicTo(first, control, point());
            smooth = true;
            break;
        }
        case 'A': {
            Arc arc{};
            arc.rx = scan.number();
            arc.ry = scan.number();
            arc.degrees = scan.number();
            arc.large = scan.flag();
            arc.sweep = scan.flag();
            const QPointF end = point();
            if (!scan.failed())
                arcTo(path, arc, end);
            break;
        }
        case 'Z':
            path.closeSubpath();
            path.moveTo(start);
            command = 0;
            break;
        default:
            scan.fail();
        }
    }
    if (scan.failed())
        return std::nullopt;
    return path;
}

std::optional<SvgOutline> parseSvgOutline(const QByteArray &svg)
{
    SvgOutline outline;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const auto text = [&](const char *name) { return attributes.value(QLatin1String(name)); };
        const auto number = [&](const char *name) { return text(name).toDouble(); };
        const auto name = xml.name();
        SvgOutline::Shape shape;
        if (name == QLatin1String("svg")) {
            outline.side = number("width");
            continue;
        }
        if (name == QLatin1String("path")) {
            const auto path = parsePathData(text("d"));
            if (!path)
                return std::nullopt;
            shape.path = *path;
        } else if (name == QLatin1String("circle")) {
            shape.path.addEllipse(QPointF(number("cx"), number("cy")), number("r"), number("r"));
        } else if (name == QLatin1String("ellipse")) {
            shape.path.addEllipse(QPointF(number("cx"), number("cy")), number("rx"), number("ry"));
        } else if (name == QLatin1String("rect")) {
            const qreal rx = text("rx").isEmpty() ? number("ry") : number("rx");
            const qreal ry = text("ry").isEmpty() ? rx : number("ry");
            shape.path.addRoundedRect(number("x"), number("y"), number("width"), number("height"),
                                      rx, ry);
        } else if (name == QLatin1String("line")) {
            shape.path.moveTo(number("x1"), number("y1"));
            shape.path.lineTo(number("x2"), number("y2"));
        } else if (name == QLatin1String("polyline") || name == QLatin1String("polygon")) {
            const QString close =
                name == QLatin1String("polygon") ? QStringLiteral("Z") : QString();
            const auto path =
                parsePathData(QString(QLatin1Char('M') + text("points").toString() + close));
            if (!path)
                return std::nullopt;
            shape.path = *path;
        } else {
            return std::nullopt;
        }
        shape.filled = text("fill") == QLatin1String("currentColor");
        outline.shapes.append(shape);
    }
    if (xml.hasError() || outline.shapes.isEmpty() || outline.side <= 0)
        return std::nullopt;
    return outline;
}

} // namespace ui
