#pragma once

#include "core/net/restclient.h"

#include <QStringList>

namespace core {

//! What one person may not do alone, and another is asked.
struct Approval {
    QString id;
    QString etag; //!< of what is asked; another one when something was added
    QString kind; //!< as on the wire: "owner", "delete"
    QString requester;
    QDateTime madeAt;
    QDateTime expiresAt;
    int count = 0;
    QStringList names; //!< of what it is about, the first of them
    bool isOpen = false;
    bool isMine = false;

    friend bool operator==(const Approval &, const Approval &) = default;
};

enum class Decision { Approve, Refuse };

//! Questions for a second person. Online only.
class ApprovalsApi {
public:
    explicit ApprovalsApi(RestClient &rest);

    //! One's own, and those that one may answer; the newest first.
    [[nodiscard]] QFuture<Result<QList<Approval>>> approvals() const;
    //! Stale when something was added since it was shown.
    [[nodiscard]] QFuture<Result<void>> decide(const Approval &approval, Decision decision) const;

private:
    RestClient &m_rest;
};

} // namespace core
