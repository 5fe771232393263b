#include "core/domain/contact.h"

#include "core/domain/phone.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Bytes: a 128 px square PNG with room to spare. The image travels in the change feed, so it stays
//! small.
constexpr qsizetype mostImageBytes = 48 * 1024;

//! Width and height of a PNG from its header, without decoding anything.
bool isSmallSquarePng(const QByteArray &image)
{
    static const QByteArray magic = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    if (image.size() < 33 || image.size() > mostImageBytes || !image.startsWith(magic))
        return false;
    const auto number = [&image](int at) {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = (value << 8) | static_cast<quint8>(image[at + i]);
        return value;
    };
    return number(16) >= 16 && number(16) <= 128 && number(16) == number(20);
}

} // namespace

QJsonObject toJson(const Contact &c)
{
    return {{u"name"_s, c.name}, {u"email"_s, c.email}, {u"telephone"_s, c.telephone}};
}

Contact contactFromJson(const QJsonObject &json)
{
    return {json[u"name"].toString(), json[u"email"].toString(), json[u"telephone"].toString()};
}

void checkContact(FieldErrors &errors, const QString &pointer, const Contact &c,
                  const QString &country)
{
    checkText(errors, pointer + u"/name"_s, c.name, 128);
    checkEmail(errors, pointer + u"/email"_s, c.email, false);
    checkPhone(errors, pointer + u"/telephone"_s, c.telephone, country, false);
}

QJsonObject toJson(const PostalAddress &a)
{
    return {{u"street"_s, a.street},
            {u"city"_s, a.city},
            {u"state"_s, a.state},
            {u"postalCode"_s, a.postalCode}};
}

PostalAddress postalAddressFromJson(const QJsonObject &json)
{
    return {json[u"street"].toString(), json[u"city"].toString(), json[u"state"].toString(),
            json[u"postalCode"].toString()};
}

void checkAddress(FieldErrors &errors, const QString &pointer, const PostalAddress &a)
{
    checkText(errors, pointer + u"/street"_s, a.street, 1023);
    checkText(errors, pointer + u"/city"_s, a.city, 128);
    checkText(errors, pointer + u"/state"_s, a.state, 128);
    checkText(errors, pointer + u"/postalCode"_s, a.postalCode, 40);
}

void checkImage(FieldErrors &errors, const QString &pointer, const QByteArray &image)
{
    if (!image.isEmpty() && !isSmallSquarePng(image))
        errors.append({pointer, FieldProblem::BadImage, {}});
}

} // namespace core
