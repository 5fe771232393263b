#include "server/routes/batch.h"

#include "core/base/idtext.h"
#include "server/routes/approvals.h"
#include "server/routes/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

//! Performs one item; empty if all of them must be rolled back.
using One = std::function<core::Result<std::optional<Answer>>(const WriteRequest &)>;

core::Result<std::optional<QByteArray>> performEach(const std::vector<BatchItem> &items,
                                                    bool isBulk, const One &one)
{
    QSet<Id> failed;
    constexpr qsizetype usual = 1024;
    QByteArray results;
    results.reserve(static_cast<qsizetype>(items.size()) * usual);
    for (const auto &item : items) {
        auto request = item.request;
        request.isBulk = isBulk;
        const auto isFailed = [&failed](const Id &need) { return failed.contains(need); };
        const auto answer =
            std::ranges::any_of(item.needs, isFailed)
                ? core::Result<std::optional<Answer>>(refusal({ProblemCode::FailedDependency}))
                : one(request);
        if (!answer)
            return tl::unexpected(answer.error());
        if (!*answer)
            return std::nullopt;
        const auto &told = **answer;
        if (told.status >= 300)
            failed.insert(item.operation);
        results += results.isEmpty() ? R"({"results":[)" : ",";
        results += R"({"opId":")";
        core::appendId(results, item.operation);
        results += R"(","status":)";
        results += QByteArray::number(told.status);
        results += told.replayed ? R"(,"replayed":true,"body":)" : R"(,"body":)";
        results += told.body;
        results += '}';
    }
    results += results.isEmpty() ? R"({"results":[]})" : "]}";
    return results;
}

} // namespace

tl::expected<std::vector<BatchItem>, Problem> readBatch(const QByteArray &body)
{
    if (body.size() > mostBatchBytes)
        return tl::unexpected(Problem{ProblemCode::TooLarge});
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(body, &parsed);
    if (parsed.error != QJsonParseError::NoError || !document.isObject())
        return tl::unexpected(Problem{ProblemCode::BadRequest, parsed.errorString()});
    core::FieldErrors errors;
    const auto batch = document.object();
    const auto list = batch[u"items"].toArray();
    if (batch.size() != 1 || !batch[u"items"].isArray())
        errors.append({u"/items"_s, core::FieldProblem::Required, {}});
    if (list.size() > mostBatchItems)
        errors.append({u"/items"_s, core::FieldProblem::OutOfRange, u"0…%1"_s.arg(mostBatchItems)});

    const QJsonObject sample{{u"opId"_s, QString()},        {u"method"_s, QString()},
                             {u"path"_s, QString()},        {u"ifMatch"_s, QString()},
                             {u"ifNoneMatch"_s, QString()}, {u"needs"_s, QJsonArray()},
                             {u"earlierBase"_s, true},      {u"body"_s, QJsonObject()}};
    std::vector<BatchItem> items;
    for (qsizetype i = 0; i < list.size() && errors.isEmpty(); ++i) {
        const auto json = list[i].toObject();
        const QString pointer = u"/items/%1"_s.arg(i);
        // The body has its own rules, from its route.
        checkShape(errors, pointer, json, sample, u"body"_s);
        BatchItem item;
        item.operation = core::idFromJson(json[u"opId"]);
        if (item.operation.isNull())
            errors.append({pointer + u"/opId"_s, core::FieldProblem::Required, {}});
        const auto needs = json[u"needs"].toArray();
        for (const auto &need : needs)
            item.needs.append(core::idFromJson(need));
        item.request = {
            json[u"method"].toString().toUtf8(),      json[u"path"].toString().toUtf8(),
            item.operation.toString().toLatin1(),     json[u"ifMatch"].toString().toUtf8(),
            json[u"ifNoneMatch"].toString().toUtf8(), json[u"body"].toObject()};
        item.request.hasEarlierBase = json[u"earlierBase"].toBool();
        items.push_back(std::move(item));
    }
    if (!errors.isEmpty())
        return tl::unexpected(Problem{ProblemCode::Invalid, {}, errors});
    return items;
}

core::Result<QByteArray> performBatch(Records &records, const Principal &principal,
                                      const ServerKeys &keys, const core::Clock &clock,
                                      const std::vector<BatchItem> &items)
{
    const auto isBulk = isBulkDelete(records, principal, items, clock.now());
    if (!isBulk)
        return tl::unexpected(isBulk.error());
    // A refusal nearly always comes before the item has changed anything, so one savepoint for all
    // items is enough. Otherwise all are repeated, each with its own.
    {
        auto savepoint = Savepoint::begin(records.connection());
        if (!savepoint)
            return tl::unexpected(savepoint.error());
        auto done = performEach(items, *isBulk, [&](const WriteRequest &request) {
            return performBare(records, principal, keys, clock, request);
        });
        if (!done)
            return tl::unexpected(done.error());
        if (*done)
            return savepoint->release().map([&done] { return std::move(**done); });
    }
    records.forgetPart();
    return performEach(
               items, *isBulk,
               [&](const WriteRequest &request) {
                   return perform(records, principal, keys, clock, request)
                       .map([](Answer &&answer) { return std::optional(std::move(answer)); });
               })
        .map([](std::optional<QByteArray> &&done) { return std::move(*done); });
}

} // namespace server
