#pragma once

#include <Qt>

//! What a delegate asks a model for, beside the roles of Qt.
namespace ui::role {

enum Role {
    //! Stable id of the row: selection, scroll and the colour of an avatar hang on it.
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
    //! Words after a chip.
    Note,
    //! Name of an icon, see ui::icon().
    Icon,
    //! bool: the words are of second rank.
    Muted,
    //! bool: the cell must be put right; drawn with a border.
    Invalid,
    //! Models of our own start their roles here.
    First = Qt::UserRole + 64,
};

} // namespace ui::role
