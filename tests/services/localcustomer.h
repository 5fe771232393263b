#pragma once

#include "core/services/directory.h"

//! A Local customer that the server accepts, with the choices of its catalog.
inline core::Customer localCustomer(const core::Directory &directory, const QString &organisation)
{
    core::Customer customer;
    customer.id = core::Id::make();
    customer.account = QStringLiteral("owner@contosodental.example");
    customer.name = QStringLiteral("Olga Owner");
    customer.organisation = organisation;
    customer.telephone = QStringLiteral("+31205550142");
    customer.country = QStringLiteral("NL");
    customer.dataCenter = directory.dataCenters().first().id;
    customer.notificationProfile = directory.notificationProfiles().first().id;
    for (const auto &text : directory.legalTexts())
        customer.acceptedTexts << text.id;
    return customer;
}
