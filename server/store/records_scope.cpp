// Visibility of customers: people limited to tags, and customers that manage themselves.
#include "server/store/records.h"

#include "core/domain/customer.h"
#include "core/domain/staff.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {
namespace {

//! A statement has a placeholder for each tag that can limit a person; unused ones are empty, which
//! no tag is.
std::array<QString, core::mostStaffTags> textsOf(const Tags &tags)
{
    std::array<QString, core::mostStaffTags> texts;
    texts.fill(u""_s);
    std::size_t i = 0;
    for (const auto &tag : tags) {
        if (i < texts.size())
            texts[i++] = tag.toString();
    }
    return texts;
}

QStringList tagsIn(const QJsonObject &customer)
{
    auto tags = core::stringsFromJson(customer[u"tags"]);
    tags.removeDuplicates();
    return tags;
}

bool managesItself(const QJsonObject &customer)
{
    return customer[u"managementMode"].toString() ==
           core::managementModeName(core::ManagementMode::Customer);
}

} // namespace

Page Records::list(EntityType type, const Id &customer, const Id &after, int limit,
                   const Tags &tags)
{
    const auto name = core::entityTypeName(type).toLatin1();
    const std::string_view typeName(name.constData(), static_cast<std::size_t>(name.size()));
    // Both engines use an index for "=", only one for IS NOT DISTINCT FROM.
    if (!customer.isNull()) {
        return pageOf(query("SELECT id, etag, change_no, body FROM entity WHERE tenant=? AND type=?"
                            " AND customer=? AND id>? AND gone=0 ORDER BY id LIMIT ?",
                            m_tenant, typeName, customer, after.toBytes(), limit + 1),
                      typeName, limit);
    }
    if (type != EntityType::Customer || tags.isEmpty()) {
        return pageOf(query("SELECT id, etag, change_no, body FROM entity WHERE tenant=? AND type=?"
                            " AND customer IS NULL AND id>? AND gone=0 ORDER BY id LIMIT ?",
                            m_tenant, typeName, after.toBytes(), limit + 1),
                      typeName, limit);
    }
    return std::apply(
        [&](const auto &...texts) {
            return pageOf(
                query("SELECT id, etag, change_no, body FROM entity WHERE tenant=?1 AND type=?2"
                      " AND customer IS NULL AND id>?3 AND gone=0 AND EXISTS(SELECT 1"
                      " FROM customer_tag t WHERE t.tenant=?1 AND t.customer=entity.id AND t.tag IN"
                      " (?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20))"
                      " ORDER BY id LIMIT ?4",
                      m_tenant, typeName, after.toBytes(), limit + 1, texts...),
                typeName, limit);
        },
        textsOf(tags));
}

Page Records::changes(qint64 after, int limit, qsizetype mostBytes, bool onlyLive, const Tags &tags)
{
    const auto from = static_cast<std::int64_t>(after);
    const int mostGone = onlyLive ? 0 : 1;
    const bool anyHidden =
        !tags.isEmpty() ||
        number("SELECT EXISTS(SELECT 1 FROM self_managed WHERE tenant=?)", m_tenant) != 0;
    if (!anyHidden) {
        return feedOf(query("SELECT type, id, etag, change_no, gone, body FROM entity"
                            " WHERE tenant=? AND change_no>? AND gone<=? ORDER BY change_no"
                            " LIMIT ?",
                            m_tenant, from, mostGone, limit + 1),
                      after, limit, mostBytes);
    }
    // Hidden entities are skipped for good: the next reading starts where this one stopped.
    const auto upTo = clock();
    auto page = std::apply(
        [&](const auto &...texts) {
            return feedOf(
                query("SELECT type, id, etag, change_no, gone, body FROM entity"
                      " WHERE tenant=?1 AND change_no>?2 AND gone<=?3 AND (customer IS NULL OR NOT"
                      " EXISTS(SELECT 1 FROM self_managed s WHERE s.tenant=?1"
                      " AND s.customer=entity.customer)) AND (?5=0"
                      " OR (customer IS NULL AND type<>'customer') OR EXISTS(SELECT 1"
                      " FROM customer_tag t WHERE t.tenant=?1"
                      " AND t.customer=coalesce(entity.customer, entity.id) AND t.tag IN"
                      " (?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21)))"
                      " ORDER BY change_no LIMIT ?4",
                      m_tenant, from, mostGone, limit + 1, tags.isEmpty() ? 0 : 1, texts...),
                after, limit, mostBytes);
        },
        textsOf(tags));
    if (!page.more)
        page.lastChange = std::max(page.lastChange, upTo);
    return page;
}

qint64 Records::alive(const Tags &tags)
{
    if (tags.isEmpty()) {
        // Uses the narrow indexes: bodies are not read.
        auto count = number("SELECT count(*) FROM entity WHERE tenant=?", m_tenant) -
                     number("SELECT count(*) FROM entity WHERE tenant=? AND gone=1", m_tenant);
        for (const auto type : core::entityTypes()) {
            if (core::isOfCustomer(type))
                count -= number("SELECT count(*) FROM entity WHERE tenant=?1 AND type=?2 AND gone=0"
                                " AND customer IN (SELECT customer FROM self_managed"
                                " WHERE tenant=?1)",
                                m_tenant, core::entityTypeName(type));
        }
        return count;
    }
    qint64 count = 0;
    for (const auto type : core::entityTypes()) {
        const auto name = core::entityTypeName(type);
        const bool isInside = core::isOfCustomer(type);
        if (!isInside && type != EntityType::Customer) {
            count += number("SELECT count(*) FROM entity WHERE tenant=? AND type=? AND gone=0",
                            m_tenant, name);
            continue;
        }
        count += std::apply(
            [&](const auto &...texts) {
                return number(
                    isInside ? "SELECT count(*) FROM entity WHERE tenant=?1 AND type=?2 AND gone=0"
                               " AND customer IN (SELECT customer FROM customer_tag"
                               " WHERE tenant=?1 AND tag IN"
                               " (?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18))"
                               " AND customer NOT IN (SELECT customer FROM self_managed"
                               " WHERE tenant=?1)"
                             : "SELECT count(*) FROM entity WHERE tenant=?1 AND type=?2 AND gone=0"
                               " AND id IN (SELECT customer FROM customer_tag"
                               " WHERE tenant=?1 AND tag IN"
                               " (?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18))",
                    m_tenant, name, texts...);
            },
            textsOf(tags));
    }
    return count;
}

std::optional<CustomerState> Records::customerState(const Id &customer, const Tags &tags)
{
    if (!m_state || m_state->customer != customer || m_state->tags != tags)
        m_state = {customer, tags, readState(customer, tags)};
    return m_state->state;
}

std::optional<CustomerState> Records::readState(const Id &customer, const Tags &tags)
{
    CustomerState state;
    {
        auto rows = query("SELECT gone, gone_at, gone_by, EXISTS(SELECT 1 FROM self_managed s"
                          " WHERE s.tenant=?1 AND s.customer=?2) FROM entity"
                          " WHERE tenant=?1 AND type='customer' AND id=?2",
                          m_tenant, customer);
        if (!step(rows))
            return std::nullopt;
        state = {rows->integer(0) != 0, rows->text(1), rows->text(2), true, rows->integer(3) != 0};
    }
    if (!tags.isEmpty()) {
        state.isVisible = std::apply(
            [&](const auto &...texts) {
                return number("SELECT EXISTS(SELECT 1 FROM customer_tag WHERE tenant=? AND"
                              " customer=? AND tag IN (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?))",
                              m_tenant, customer, texts...) != 0;
            },
            textsOf(tags));
    }
    return state;
}

void Records::setScope(const Record &customer, const QJsonObject &before, const QJsonObject &after)
{
    m_state.reset();
    const bool isNew = before.isEmpty();
    const auto had = tagsIn(before);
    const auto has = tagsIn(after);
    QStringList moved;
    for (const auto &tag : had) {
        if (has.contains(tag))
            continue;
        run("DELETE FROM customer_tag WHERE tenant=? AND customer=? AND tag=?", m_tenant,
            customer.id, tag);
        moved << tag;
    }
    for (const auto &tag : has) {
        if (had.contains(tag))
            continue;
        run("INSERT INTO customer_tag(tenant, customer, tag) VALUES (?, ?, ?)", m_tenant,
            customer.id, tag);
        moved << tag;
    }
    if (managesItself(after) && !managesItself(before)) {
        run("INSERT INTO self_managed(tenant, customer) VALUES (?, ?)", m_tenant, customer.id);
        moved << u""_s;
    }
    // A new customer becomes visible through the feed itself.
    if (isNew)
        return;
    for (const auto &tag : std::as_const(moved)) {
        run("INSERT INTO scope_change(tenant, tag, change_no) VALUES (?, ?, ?)"
            " ON CONFLICT(tenant, tag) DO UPDATE SET change_no=excluded.change_no",
            m_tenant, tag, static_cast<std::int64_t>(customer.changeNo));
    }
}

qint64 Records::scopeChange(const Tags &tags)
{
    // An empty text stands for everyone, and is included for people without limits too.
    return std::apply(
        [&](const auto &...texts) {
            return number("SELECT coalesce(max(change_no), 0) FROM scope_change WHERE tenant=?"
                          " AND tag IN ('',?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                          m_tenant, texts...);
        },
        textsOf(tags));
}

} // namespace server
