#include "core/wire/serveranswer.h"

#include "core/wire/envelopereader.h"
#include "core/wire/fielderrors.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

ServerAnswer successFromJson(int status, const QByteArray &body, const EntityRef &of)
{
    try {
        static thread_local simdjson::ondemand::parser parser;
        const auto padded = wire::padded(body);
        auto document = parser.iterate(padded);
        ServerAnswer answer;
        answer.status = status;
        auto envelope = wire::readEnvelope(document.get_object(), &answer.sealedPassword);
        if (!envelope || !*envelope)
            return {};
        if ((*envelope)->entity.id != of.id || (*envelope)->etag.isEmpty())
            return {};
        answer.envelope = std::move(**envelope);
        return answer;
    } catch (const simdjson::simdjson_error &) {
        return {};
    }
}

//! The `current` member of a problem: the entity as it is now.
Envelope currentOf(const QByteArray &body, const EntityRef &of)
{
    try {
        static thread_local simdjson::ondemand::parser parser;
        const auto padded = wire::padded(body);
        auto document = parser.iterate(padded);
        auto current = wire::readMembers(document.find_field("current").get_object()).envelope;
        current.entity = of;
        return current;
    } catch (const simdjson::simdjson_error &) {
        return {};
    }
}

} // namespace

ServerAnswer answerFromJson(int status, const QByteArray &body, const EntityRef &of)
{
    if (status >= 200 && status < 300)
        return successFromJson(status, body, of);
    ServerAnswer answer;
    answer.status = status;
    const auto problem = QJsonDocument::fromJson(body).object();
    answer.more = problem;
    for (const auto &known : {u"type"_s, u"status"_s, u"code"_s, u"title"_s, u"errors"_s})
        answer.more.remove(known);
    answer.code = RefusalCode::fromServer(problem[u"code"].toString());
    answer.title = problem[u"title"].toString();
    answer.errors = fieldErrorsFromJson(problem[u"errors"].toArray());
    if (problem[u"current"][u"data"].isObject())
        answer.envelope = currentOf(body, of);
    return answer;
}

std::optional<QList<ServerAnswer>> batchFromJson(const QByteArray &body,
                                                 const QList<EntityRef> &entities)
{
    try {
        static thread_local simdjson::ondemand::parser parser;
        const auto padded = wire::padded(body);
        auto document = parser.iterate(padded);
        QList<ServerAnswer> answers;
        answers.reserve(entities.size());
        for (auto result : document.find_field("results").get_array()) {
            if (answers.size() == entities.size())
                return std::nullopt;
            int status = 0;
            bool replayed = false;
            QByteArray text;
            for (auto field : result.get_object()) {
                const std::string_view key = field.unescaped_key();
                if (key == "status") {
                    status = static_cast<int>(field.value().get_int64());
                } else if (key == "replayed") {
                    replayed = field.value().get_bool();
                } else if (key == "body") {
                    simdjson::ondemand::object object = field.value().get_object();
                    const std::string_view raw = object.raw_json();
                    text = QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
                }
            }
            auto answer = answerFromJson(status, text, entities[answers.size()]);
            answer.replayed = replayed;
            answers.append(std::move(answer));
        }
        if (answers.size() != entities.size())
            return std::nullopt;
        return answers;
    } catch (const simdjson::simdjson_error &) {
        return std::nullopt;
    }
}

} // namespace core
