#include "core/wire/envelopereader.h"

using namespace Qt::Literals::StringLiterals;

namespace core::wire {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

simdjson::padded_string padded(QByteArrayView json)
{
    if (json.startsWith("\xEF\xBB\xBF")) // some proxies add a byte order mark
        json = json.sliced(3);
    return simdjson::padded_string(json.data(), static_cast<size_t>(json.size()));
}

EnvelopeText readMembers(simdjson::ondemand::object object)
{
    EnvelopeText read;
    auto &envelope = read.envelope;
    for (auto field : object) {
        const std::string_view key = field.unescaped_key();
        if (key == "type") {
            const std::string_view type = field.value().get_string();
            read.hasType = !type.empty();
            read.type = entityTypeFromName(type);
        } else if (key == "id") {
            const std::string_view id = field.value().get_string();
            envelope.entity.id = Id::fromString(id).value_or(Id());
        } else if (key == "etag") {
            envelope.etag = text(field.value().get_string());
        } else if (key == "changeNo") {
            envelope.changeNo = field.value().get_int64();
        } else if (key == "gone") {
            envelope.gone = field.value().get_bool();
        } else if (key == "sealedPassword") {
            const std::string_view sealed = field.value().get_string();
            read.sealedPassword = QByteArray::fromBase64(
                QByteArray(sealed.data(), static_cast<qsizetype>(sealed.size())));
        } else if (key == "data") {
            auto value = field.value();
            if (value.type() != simdjson::ondemand::json_type::object) {
                envelope.data = "{}";
                continue;
            }
            simdjson::ondemand::object data = value.get_object();
            std::string_view customer;
            const auto error = data.find_field_unordered("customer").get_string().get(customer);
            if (error == simdjson::SUCCESS)
                envelope.entity.customer = Id::fromString(customer).value_or(Id());
            else if (error != simdjson::NO_SUCH_FIELD && error != simdjson::INCORRECT_TYPE)
                throw simdjson::simdjson_error(
                    error); // the text is broken: the parser must not be asked again
            data.reset();
            const std::string_view raw = data.raw_json();
            envelope.data = QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
        }
    }
    return read;
}

Result<std::optional<Envelope>> readEnvelope(simdjson::ondemand::object object,
                                             QByteArray *sealedPassword)
{
    auto read = readMembers(object);
    if (!read.hasType || read.envelope.entity.id.isNull())
        return failure(ErrorCode::Format, u"an envelope has no type or no id"_s);
    if (!read.type)
        return std::nullopt;
    auto &entity = read.envelope.entity;
    entity.type = *read.type;
    if (entity.type == EntityType::Customer)
        entity.customer = entity.id;
    if (sealedPassword)
        *sealedPassword = std::move(read.sealedPassword);
    return std::move(read.envelope);
}

} // namespace core::wire
