#include "core/services/access.h"

namespace core {

bool Access::may(Right right) const
{
    return m_role.isEmpty() || m_privileges.contains(rightName(right));
}

void Access::set(const QString &account, const QString &role, const QStringList &privileges)
{
    if (account == m_account && role == m_role && privileges == m_privileges)
        return;
    m_account = account;
    m_role = role;
    m_privileges = privileges;
    Q_EMIT changed();
}

} // namespace core
