#pragma once

#include <QString>

namespace app {

//! Where the program keeps things. One folder for all of them in portable use, the system's places
//! otherwise.
struct Folders {
    QString config;    //!< what a person chose about the program
    QString workspace; //!< cache and, for "This computer", the server's database
    QString state;     //!< log

    //! `config` and `data` as given on the command line; empty = the system's place.
    [[nodiscard]] static Folders find(const QString &config, const QString &data);
};

} // namespace app
