#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QPalette>
#include <QWidget>

#include <array>

namespace ui {
namespace {
QColor operator""_rgb(unsigned long long value)
{
    return QColor::fromRgb(static_cast<QRgb>(value));
}
} // namespace

const Tokens &Tokens::light()
{
    // `muted`, `good` and `warning` are a shade deeper than in the design: on the side bar and on
    // selected rows they would miss 4.5 : 1.
    static const Tokens tokens{
        .dark = false,
        .window = 0xF5F6F8_rgb,
        .surface = 0xFFFFFF_rgb,
        .side = 0xECEEF2_rgb,
        .line = 0xE1E4EA_rgb,
        .hairline = 0xEEF0F4_rgb,
        .control = 0x7F8899_rgb,
        .text = 0x171B26_rgb,
        .muted = 0x5F687B_rgb,
        .faint = 0x98A2B3_rgb,
        .accent = 0x3B5BDB_rgb,
        .accentHover = 0x3350C6_rgb,
        .accentBackground = 0xE8EDFD_rgb,
        .onAccentBackground = 0x2F4AC0_rgb,
        .onAccent = 0xFFFFFF_rgb,
        .hover = 0xF3F5FA_rgb,
        .selected = 0xEDF1FE_rgb,
        .good = {0x0F7352_rgb, 0xE2F5EC_rgb},
        .warning = {0x8A5C00_rgb, 0xFFF3D6_rgb},
        .bad = {0xC4320A_rgb, 0xFDE8E1_rgb},
        .neutral = {0x475467_rgb, 0xEDEFF3_rgb},
        .track = 0xEDEFF3_rgb,
        .focusGlow = 0x3B5BDB_rgb,
        .shadow = 0x101828_rgb,
        .scrollHandle = 0xC3C9D4_rgb,
        .onAvatar = 0xFFFFFF_rgb,
    };
    return tokens;
}

const Tokens &Tokens::darkSet()
{
    static const Tokens tokens{
        .dark = true,
        .window = 0x14161B_rgb,
        .surface = 0x1B1E25_rgb,
        .side = 0x101216_rgb,
        .line = 0x2E333D_rgb,
        .hairline = 0x262A33_rgb,
        .control = 0x7A8393_rgb,
        .text = 0xE7E9EE_rgb,
        .muted = 0x9AA3B2_rgb,
        .faint = 0x6B7482_rgb,
        .accent = 0x6E8BFF_rgb,
        .accentHover = 0x859DFF_rgb,
        .accentBackground = 0x25305A_rgb,
        .onAccentBackground = 0xB5C4FF_rgb,
        .onAccent = 0x0E1016_rgb,
        .hover = 0x22262F_rgb,
        .selected = 0x242C47_rgb,
        .good = {0x5FD3A4_rgb, 0x17352B_rgb},
        .warning = {0xF0C05A_rgb, 0x3A2E12_rgb},
        .bad = {0xFF8A66_rgb, 0x401F17_rgb},
        .neutral = {0xB4BBC8_rgb, 0x2A2E37_rgb},
        .track = 0x2A2E37_rgb,
        .focusGlow = 0x6E8BFF_rgb,
        .shadow = 0x000000_rgb,
        .scrollHandle = 0x444B58_rgb,
        .onAvatar = 0xFFFFFF_rgb,
    };
    return tokens;
}

ToneColors Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    case Tone::Accent:
        return {onAccentBackground, accentBackground};
    case Tone::Neutral:
        break;
    }
    return neutral;
}

QColor Tokens::toneText(Tone tone) const
{
    return tone == Tone::Accent ? onAccentBackground : this->tone(tone).text;
}

const Tokens &Tokens::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Text).lightness() > 127 ? darkSet() : light();
}

const Tokens &Tokens::of(const QWidget *widget)
{
    return widget ? of(widget->palette()) : current();
}

const Tokens &Tokens::current()
{
    return of(QGuiApplication::palette());
}

QColor avatarColor(const QString &id)
{
    static constexpr std::array<QRgb, 9> wheel{0xFF3B5BDB, 0xFF0B7285, 0xFF7048E8,
                                               0xFFC2255C, 0xFFC2410C, 0xFF237A35,
                                               0xFF4D7C0F, 0xFF1864AB, 0xFF862E9C};
    // FNV-1a: qHash has a different seed in each process.
    quint32 hash = 2166136261u;
    for (const QChar c : id)
        hash = (hash ^ c.unicode()) * 16777619u;
    return QColor::fromRgb(wheel[(hash ^ (hash >> 16)) % wheel.size()]);
}

} // namespace ui
