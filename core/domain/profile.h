#pragma once

#include "core/domain/contact.h"

namespace core {

//! What the partner and its customers are described by, the same in both.
template <typename Organisation>
void putProfile(QJsonObject &json, const Organisation &of)
{
    json.insert(QStringLiteral("name"), of.name);
    json.insert(QStringLiteral("telephone"), of.telephone);
    json.insert(QStringLiteral("country"), of.country);
    json.insert(QStringLiteral("address"), toJson(of.address));
    json.insert(QStringLiteral("contact"), toJson(of.contact));
    json.insert(QStringLiteral("image"), QString::fromLatin1(of.image.toBase64()));
}

template <typename Organisation>
void takeProfile(Organisation &of, const QJsonObject &json)
{
    of.name = json[u"name"].toString();
    of.telephone = json[u"telephone"].toString();
    of.country = json[u"country"].toString();
    of.address = postalAddressFromJson(json[u"address"].toObject());
    of.contact = contactFromJson(json[u"contact"].toObject());
    of.image = QByteArray::fromBase64(json[u"image"].toString().toLatin1());
}

} // namespace core
