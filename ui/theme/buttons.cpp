#include "ui/theme/buttons.h"

#include "ui/theme/tokens.h"

#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

void setKind(QPushButton *button, const char *kind)
{
    button->setProperty("kind", QByteArray(kind));
    button->updateGeometry();
    button->update();
}

} // namespace

void makePrimary(QPushButton *button)
{
    setKind(button, "primary");
}

void makeDanger(QPushButton *button)
{
    setKind(button, "danger");
}

void makeQuiet(QPushButton *button)
{
    setKind(button, "quiet");
}

void makeLink(QPushButton *button)
{
    button->setCursor(Qt::PointingHandCursor);
    setKind(button, "link");
}

void makePill(QPushButton *button, bool active)
{
    setKind(button, active ? "pillActive" : "pill");
}

QPushButton *pushButton(const QString &text, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, Tint::Text));
    return button;
}

QToolButton *iconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(metric::icon, metric::icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace ui
