#include "core/domain/contact.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

constexpr std::array ofContact{
    field<&Contact::name>("name").limit(nameLimit),
    field<&Contact::email>("email").email(),
    field<&Contact::telephone>("telephone").ofKind(FieldKind::Phone),
};

constexpr std::array ofAddress{
    field<&PostalAddress::street>("street").limit(streetLimit),
    field<&PostalAddress::city>("city").limit(cityLimit),
    field<&PostalAddress::state>("state").limit(cityLimit),
    field<&PostalAddress::postalCode>("postalCode").limit(postalCodeLimit),
};

//! Bytes: a 128 px square PNG with room to spare. The image is part of the change feed, so it must
//! stay small.
constexpr qsizetype mostImageBytes = 48 * 1024;

//! Reads width and height of a PNG from its header, without decoding.
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

std::span<const FieldSpec> contactFields()
{
    static constexpr auto specs = specsOf(ofContact);
    return specs;
}

QJsonObject toJson(const Contact &contact)
{
    return fieldsToJson<ofContact>(contact);
}

void takeParts(Contact &contact, const QJsonObject &json)
{
    fieldsFromJson(contact, ofContact, json);
}

void checkParts(FieldErrors &errors, const QString &pointer, const Contact &contact,
                const FieldContext &context)
{
    checkFields(errors, ofContact, contact, context, pointer);
}

std::span<const FieldSpec> postalAddressFields()
{
    static constexpr auto specs = specsOf(ofAddress);
    return specs;
}

QJsonObject toJson(const PostalAddress &address)
{
    return fieldsToJson<ofAddress>(address);
}

void takeParts(PostalAddress &address, const QJsonObject &json)
{
    fieldsFromJson(address, ofAddress, json);
}

void checkParts(FieldErrors &errors, const QString &pointer, const PostalAddress &address,
                const FieldContext &context)
{
    checkFields(errors, ofAddress, address, context, pointer);
}

void checkImage(FieldErrors &errors, const QString &pointer, const QByteArray &image)
{
    if (!image.isEmpty() && !isSmallSquarePng(image))
        errors.append({pointer, FieldProblem::BadImage, {}});
}

} // namespace core
