#pragma once

#include "core/services/directory.h"
#include "core/services/importsession.h"

#include <QWidget>

class QCheckBox;
class QMenu;
class QPushButton;

namespace ui {

class Combo;

//! Settings for all rows of an import: licences, usage location, temporary passwords.
class ImportChoices final : public QWidget {
    Q_OBJECT
public:
    ImportChoices(core::ImportSession &session, const core::Directory &directory,
                  QWidget *parent = nullptr);

    //! Reads the session's settings after its customer changed.
    void refresh();
    //! Check boxes for the customer's subscriptions, with their free seats.
    void fillLicences(QMenu *menu);

private:
    core::ImportSession &m_session;
    const core::Directory &m_directory;
    QPushButton *m_licences;
    Combo *m_location;
    QCheckBox *m_passwords;
};

} // namespace ui
