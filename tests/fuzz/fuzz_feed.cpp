#include "core/net/serverapi.h"
#include "core/sync/answers.h"
#include "tests/fuzz/input.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace core;
    Input input(data, size);
    constexpr int statuses[] = {200, 201, 400, 401, 404, 409, 410, 412,
                                422, 424, 429, 500, 503, 0,   -1};
    const int status = statuses[input.below(std::size(statuses))];
    const QByteArray bytes = input.rest();

    if (const auto page = feedPageFromJson(bytes)) {
        always(!page->next.isEmpty(), "a page has a cursor");
        for (const auto &item : page->items)
            always(!item.entity.id.isNull(), "an item of the feed has an id");
    }
    const EntityRef of{EntityType::User, *Id::fromString(u"019b76da-a800-7005-8000-0000000000aa"),
                       *Id::fromString(u"019b76da-a800-7005-8000-0000000000ff")};
    const auto answer = answerFromJson(status, QJsonDocument::fromJson(bytes).object(), of);
    const auto outcome = classified(answer).outcome;
    always(outcome != Answer::Class::Done || answer.envelope.entity.id == of.id,
           "what is done is about its entity");
    (void)errorOf({status, bytes});
    return 0;
}
