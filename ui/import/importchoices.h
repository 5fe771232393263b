#pragma once

#include "core/services/directory.h"
#include "core/services/importsession.h"

#include <QWidget>

class QCheckBox;
class QMenu;
class QPushButton;

namespace ui {

class Combo;

//! What holds for all rows of an import: licences, usage location, temporary passwords.
class ImportChoices final : public QWidget {
    Q_OBJECT
public:
    ImportChoices(core::ImportSession &session, const core::Directory &directory,
                  QWidget *parent = nullptr);

    //! Takes over what the session says, after its customer changed.
    void refresh();
    //! Ticks for the customer's subscriptions, with the seats that are free.
    void fillLicences(QMenu *menu);

private:
    core::ImportSession &m_session;
    const core::Directory &m_directory;
    QPushButton *m_licences;
    Combo *m_location;
    QCheckBox *m_passwords;
};

} // namespace ui
