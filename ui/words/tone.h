#pragma once

namespace ui {

//! What a chip, a tile or a line of text says about its subject. Color never says it alone: words
//! do.
enum class Tone { Neutral, Good, Warning, Bad, Accent };

} // namespace ui
