#include "core/wire/feedpage.h"

#include "core/wire/envelopereader.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

Result<FeedPage> feedPageFromJson(const QByteArray &json)
{
    try {
        static thread_local simdjson::ondemand::parser parser;
        const auto padded = wire::padded(json);
        auto document = parser.iterate(padded);
        FeedPage page;
        for (auto field : document.get_object()) {
            const std::string_view key = field.unescaped_key();
            if (key == "items") {
                for (auto item : field.value().get_array()) {
                    auto envelope = wire::readEnvelope(item.get_object());
                    if (!envelope)
                        return tl::unexpected(envelope.error());
                    if (*envelope)
                        page.items.append(std::move(**envelope));
                }
            } else if (key == "next") {
                page.next = wire::text(field.value().get_string());
            } else if (key == "more") {
                page.more = field.value().get_bool();
            } else if (key == "total") {
                page.total = static_cast<int>(field.value().get_int64());
            }
        }
        if (page.next.isEmpty()) // without a cursor the whole feed would be read again
            return failure(ErrorCode::Format, u"the page has no cursor"_s);
        return page;
    } catch (const simdjson::simdjson_error &error) {
        return failure(ErrorCode::Format, QString::fromLatin1(error.what()));
    }
}

} // namespace core
