#pragma once

#include "ui/words/tone.h"

#include <QColor>

class QPalette;
class QWidget;

namespace ui {

struct ToneColors {
    QColor text;
    QColor background;
};

//! All colors of the program. No other file in ui/ names a color.
struct Tokens {
    bool dark = false;
    QColor window;
    QColor surface;
    QColor side;
    QColor line;
    QColor hairline;
    //! Border of fields and check boxes: 3 : 1 against their background.
    QColor control;
    QColor text;
    QColor muted;
    //! Decoration and disabled controls only.
    QColor faint;
    QColor accent;
    QColor accentHover;
    QColor accentBackground;
    QColor onAccentBackground;
    //! Text on a button filled with `accent` or `bad`.
    QColor onAccent;
    QColor hover;
    QColor selected;
    ToneColors good;
    ToneColors warning;
    ToneColors bad;
    ToneColors neutral;
    QColor track;
    QColor focusGlow;
    QColor shadow;
    QColor scrollHandle;
    QColor onAvatar;

    [[nodiscard]] ToneColors tone(Tone tone) const;
    //! Text of a tone directly on a surface.
    [[nodiscard]] QColor toneText(Tone tone) const;

    [[nodiscard]] static const Tokens &light();
    [[nodiscard]] static const Tokens &darkSet();
    //! The set that a palette was made from: follows a live switch without notification.
    [[nodiscard]] static const Tokens &of(const QPalette &palette);
    [[nodiscard]] static const Tokens &of(const QWidget *widget);
    //! The application's current set, for drawing outside a widget (icons).
    [[nodiscard]] static const Tokens &current();
};

//! Color of a person's or an organisation's avatar: the same for an id on every computer.
[[nodiscard]] QColor avatarColor(const QString &id);

namespace space {
inline constexpr int step = 4;
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 20;
inline constexpr int xxl = 32;
} // namespace space

namespace metric {
inline constexpr int radiusSmall = 4;
inline constexpr int radius = 7;
inline constexpr int radiusCard = 10;
inline constexpr int rowComfortable = 40;
inline constexpr int rowCompact = 30;
inline constexpr int header = 36;
inline constexpr int button = 32;
inline constexpr int field = 34;
inline constexpr int icon = 16;
inline constexpr int iconLarge = 20;
inline constexpr int chip = 22;
inline constexpr int avatar = 26;
inline constexpr int bodyPx = 13;
inline constexpr int secondaryPx = 12;
inline constexpr int titlePx = 20;
inline constexpr int headingPx = 18;
} // namespace metric

} // namespace ui
