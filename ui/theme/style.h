#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace ui {

//! Fusion with our shapes and all colors from the palette's tokens. No style sheets: they fix
//! colors and bypass these functions.
//!
//! Reads widget properties: `kind` on buttons (see buttons.h), `invalid` and `bare` on fields.
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    static constexpr auto rowHeightMetric = static_cast<PixelMetric>(PM_CustomBase + 1);

    Style();

    void setRowHeight(int height) { m_rowHeight = height; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    void polish(QApplication *application) override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setMnemonicsShown(bool shown);

    int m_rowHeight = metric::rowComfortable;
    bool m_reducedMotion = false;
    bool m_mnemonicsShown = false; //!< only while Alt is held down
};

//! One function for each element; stylecontrols.cpp and styleitems.cpp.
namespace draw {
//! Whether the letters of Alt shortcuts are underlined now.
[[nodiscard]] Qt::TextFlag mnemonics();
//! The line edits of combo and spin boxes are inside a frame that is already drawn.
[[nodiscard]] bool isInsideField(const QWidget *widget);
void buttonPanel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void toolButtonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget);
//! Icon and text side by side, in the quiet color.
void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option);
void field(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void radio(QPainter &painter, const QStyleOption &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QStyle &style,
               const QWidget *widget);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QStyle &style,
             const QWidget *widget);
void progress(QPainter &painter, const QStyleOptionProgressBar &option);

void headerSection(QPainter &painter, const QStyleOptionHeader &option);
void headerLabel(QPainter &painter, const QStyleOptionHeader &option);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style,
              const QWidget *widget);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style);
void tab(QPainter &painter, const QStyleOptionTab &option);
void tabLabel(QPainter &painter, const QStyleOptionTab &option);
} // namespace draw

} // namespace ui
