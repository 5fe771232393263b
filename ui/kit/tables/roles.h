#pragma once

#include <Qt>

//! Data that delegates request from a model, beside Qt's roles.
namespace ui::role {

enum Role {
    //! Stable id of the row: selection, scroll position and avatar color depend on it.
    Id = Qt::UserRole + 1,
    //! Second, muted line of a cell.
    Subtitle,
    //! int of ui::Tone.
    Tone,
    //! QStringList of tag chips.
    Chips,
    //! qint64 each: the seats bar.
    Used,
    Total,
    //! Text after a chip.
    Note,
    //! Name of an icon, see ui::icon().
    Icon,
    //! bool: secondary text.
    Muted,
    //! bool: the cell must be corrected; drawn with a border.
    Invalid,
    //! Our own models start their roles here.
    First = Qt::UserRole + 64,
};

} // namespace ui::role
