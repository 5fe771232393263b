#pragma once

#include "core/services/rights.h"

#include <QObject>

namespace core {

//! Who is signed in, and what they may do, as far as the server has said. The server decides; with
//! this, the program does not offer what would be refused.
class Access final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QString &account() const { return m_account; }
    //! As on the wire: "owner", "helpdesk" …
    [[nodiscard]] const QString &role() const { return m_role; }
    //! True until the server has reported the person's permissions.
    [[nodiscard]] bool may(Right right) const;

    void set(const QString &account, const QString &role, const QStringList &privileges);

Q_SIGNALS:
    //! Another person, or another role.
    void changed();

private:
    QString m_account;
    QString m_role;
    QStringList m_privileges;
};

} // namespace core
