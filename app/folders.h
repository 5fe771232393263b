#pragma once

#include <QString>

namespace app {

//! Locations of the program's files. One folder for all of them in portable use, otherwise the
//! system's locations.
struct Folders {
    QString config;    //!< the user's settings of the program
    QString workspace; //!< cache and, for "This computer", the server's database
    QString state;     //!< log

    //! `config` and `data` as given on the command line; empty = the system's location.
    [[nodiscard]] static Folders find(const QString &config, const QString &data);
};

} // namespace app
