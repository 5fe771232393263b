#pragma once

#include "server/web/authorizepages.h"

namespace server {

//! /setup: a person with a one-time link chooses a password. Viewing the page does not use the link
//! up.
class SetupPages {
public:
    explicit SetupPages(const Web &web);

    void show(const Request &request, Responder respond);
    void save(const Request &request, Responder respond);

private:
    struct Holder {
        Account account;
        QJsonObject partner;
    };
    [[nodiscard]] core::Result<std::optional<Holder>> holderOf(Connection &connection,
                                                               const core::Id &tenant,
                                                               const QByteArray &hash) const;
    [[nodiscard]] Response form(const Words &words, const QByteArray &link, const Holder &holder,
                                const QStringList &problems) const;
    void keep(const Words &words, const AccountKey &key, const QByteArray &link,
              const QByteArray &password, Responder respond);

    Web m_web;
};

//! The address of a link, to give to its person.
[[nodiscard]] QByteArray setupUrl(const QByteArray &origin, const QByteArray &token);

} // namespace server
