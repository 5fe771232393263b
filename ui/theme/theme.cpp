#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

// Outside any namespace, as the macro requires; a static library drops resources that nothing
// references.
static void linkResources()
{
    Q_INIT_RESOURCE(tenantry);
}

namespace ui {
namespace {

void loadFonts()
{
    for (const char *weight : {"Regular", "Medium", "SemiBold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(weight)));
}

} // namespace

void initResources()
{
    linkResources();
}

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_system(SystemAppearance::create())
    , m_style(new Style)
    , m_systemPaletteDark(Tokens::of(QApplication::palette()).dark)
{
    initResources();
    loadFonts();
    m_application.setFont(textFont(TextRole::Body));
    m_application.setStyle(m_style);
    connect(m_system.get(), &SystemAppearance::changed, this, &Theme::apply);
    apply();
}

Theme::~Theme() = default;

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    m_style->setRowHeight(density == Density::Compact ? metric::rowCompact
                                                      : metric::rowComfortable);
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
    Q_EMIT changed();
}

void Theme::apply()
{
    m_dark = m_mode == ThemeMode::Dark ||
             (m_mode == ThemeMode::System && m_system->dark().value_or(m_systemPaletteDark));
    m_style->setReducedMotion(m_system->reducedMotion());
    m_application.setPalette(paletteOf(tokens()));
    Q_EMIT changed();
}

QPalette Theme::paletteOf(const Tokens &t)
{
    QPalette palette(t.surface, t.window);
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.hover);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.onAccentBackground);
    palette.setColor(QPalette::LinkVisited, t.onAccentBackground);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hairline);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, t.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.muted);
    return palette;
}

QFont textFont(TextRole role)
{
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(metric::bodyPx);
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setWeight(QFont::Medium);
        break;
    case TextRole::Secondary:
        font.setPixelSize(metric::secondaryPx);
        break;
    case TextRole::Heading:
        font.setPixelSize(metric::headingPx);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        font.setPixelSize(metric::titlePx);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

int rowHeight(const QWidget *widget)
{
    const int height = widget->style()->pixelMetric(Style::rowHeightMetric, nullptr, widget);
    return height > 0 ? height : metric::rowComfortable;
}

int motionMs(const QWidget *widget)
{
    return qMin(150,
                widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget));
}

} // namespace ui
