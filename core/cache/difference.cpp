// The difference between two moments, from the history.
#include "core/base/nameorder.h"
#include "core/cache/entityhistory.h"
#include "core/cache/names.h"
#include "core/domain/field.h"
#include "core/domain/lifecycle.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

struct State {
    Was was = Was::Nothing;
    QJsonObject data;
    [[nodiscard]] bool isThere() const { return was == Was::There && !isDeleted(data); }
};

struct Past {
    qint64 number = 0;
    qint64 since = 0;
    qint64 at = 0;
    Was was = Was::Nothing;
    QString by;
    QJsonObject before;
};

//! Not a merge patch: a member that is an object is kept whole.
void takeBack(State &state, const Past &past)
{
    state.was = past.was;
    if (past.was == Was::Nothing) {
        state.data = {};
        return;
    }
    for (auto it = past.before.begin(); it != past.before.end(); ++it) {
        if (it->isNull())
            state.data.remove(it.key());
        else
            state.data.insert(it.key(), *it);
    }
}

//! Calls with each differing field: a member, or a part of one.
template <typename Each>
void eachDifference(const QJsonObject &before, const QJsonObject &after, const QString &prefix,
                    const Each &each)
{
    QStringList members = before.keys();
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()))
            members.append(it.key());
    }
    members.sort();
    for (const auto &member : std::as_const(members)) {
        const auto was = nullAsMissing(before.value(member));
        const auto is = nullAsMissing(after.value(member));
        if (was == is || (prefix.isEmpty() && isStamp(member)))
            continue;
        const bool isPart = (was.isObject() || was.isUndefined()) &&
                            (is.isObject() || is.isUndefined()) && prefix.isEmpty();
        if (isPart)
            eachDifference(was.toObject(), is.toObject(), member + u'/', each);
        else
            each(prefix + member, was, is);
    }
}

//! When and by whom a field was changed between two dates.
struct Touch {
    qint64 earliest = std::numeric_limits<qint64>::max();
    qint64 latest = 0;
    QStringList by;
    void add(const Past &past)
    {
        earliest = std::min(earliest, past.since);
        latest = std::max(latest, past.at);
        if (!past.by.isEmpty() && !by.contains(past.by))
            by.prepend(past.by); // they come from last to first
    }
};

QDateTime moment(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

//! The changes of one entity between two of its rows.
class Comparison {
public:
    Comparison(EntityRef entity, State now)
        : m_entity(std::move(entity))
        , m_to(now)
        , m_from(std::move(now))
    {
    }
    //! From last to first.
    void takeBack(const Past &past, bool isAfterWindow)
    {
        if (isAfterWindow) {
            core::takeBack(m_to, past);
            m_from = m_to;
            return;
        }
        const auto later = m_from;
        core::takeBack(m_from, past);
        if (m_from.isThere() != later.isThere()) {
            m_there.add(past);
            return;
        }
        eachDifference(m_from.data, later.data, {},
                       [&](const QString &field, const QJsonValue &was, const QJsonValue &is) {
                           if (isToBeTold(field, was, is))
                               m_fields[field].add(past);
                       });
    }
    //! Only assignments of the licence.
    void onlyLicence(const Id &subscription) { m_onlyLicence = subscription.toString(); }
    void tell(QList<HistoryChange> &changes, Names &names) const
    {
        if (!m_from.isThere() && !m_to.isThere())
            return;
        const auto &last = m_to.isThere() ? m_to : m_from;
        const QString name = names.of(m_entity.type, last.data);
        const auto add = [&](HistoryChange::Kind kind, const QString &field, const QJsonValue &was,
                             const QJsonValue &is, const Touch &touch) {
            changes.append({kind, m_entity, name, field, was, is, moment(touch.earliest),
                            moment(touch.latest), touch.by});
            for (const auto &account : touch.by)
                names.add(EntityType::Staff, account);
            names.addAll(m_entity.type, field, was);
            names.addAll(m_entity.type, field, is);
        };
        if (m_from.isThere() != m_to.isThere() && m_onlyLicence.isEmpty()) {
            using enum HistoryChange::Kind;
            const QJsonValue none(QJsonValue::Undefined);
            add(m_to.isThere() ? Created : Gone, {}, none, none, m_there);
            return;
        }
        const auto seen = [](const State &state) {
            return state.isThere() ? state.data : QJsonObject();
        };
        eachDifference(seen(m_from), seen(m_to), {},
                       [&](const QString &field, const QJsonValue &was, const QJsonValue &is) {
                           if (!isToBeTold(field, was, is))
                               return;
                           auto touch = m_fields.value(field, m_there);
                           add(HistoryChange::Kind::Field, field, licence(was), licence(is), touch);
                       });
    }

private:
    [[nodiscard]] bool isToBeTold(const QString &field, const QJsonValue &was,
                                  const QJsonValue &is) const
    {
        return m_onlyLicence.isEmpty() ||
               (field == "licences"_L1 &&
                was.toArray().contains(m_onlyLicence) != is.toArray().contains(m_onlyLicence));
    }
    [[nodiscard]] QJsonValue licence(const QJsonValue &value) const
    {
        if (m_onlyLicence.isEmpty())
            return value;
        return value.toArray().contains(m_onlyLicence) ? QJsonArray{m_onlyLicence} : QJsonArray();
    }

    EntityRef m_entity;
    State m_to;
    State m_from;
    QString m_onlyLicence;
    Touch m_there; //!< when it came or went
    QHash<QString, Touch> m_fields;
};

} // namespace

Result<HistoryDifference> EntityHistory::difference(const EntityRef &of, const QDateTime &from,
                                                    const QDateTime &to, int limit) const
{
    Work work(m_connection.db, Work::Mode::Read);
    HistoryDifference difference;
    const auto now = m_connection.clock.now();
    difference.knownFrom = knownFrom(work);
    difference.to = std::min(to, now);
    difference.from = difference.knownFrom.isValid() ? std::max(from, difference.knownFrom) : from;
    const auto result = [&]() -> Result<HistoryDifference> {
        if (work.failed())
            return tl::unexpected(work.result().error());
        return difference;
    };
    if (!difference.knownFrom.isValid() || difference.from >= difference.to)
        return result();
    // By number, not by time: the order is right even if the clock was wrong for a while.
    const auto lastUntil = [&work](const QDateTime &when) {
        return work.number("SELECT number FROM history WHERE at <= ? ORDER BY at DESC, number DESC"
                           " LIMIT 1",
                           when.toMSecsSinceEpoch());
    };
    const auto first = lastUntil(difference.from);
    const auto last = to >= now ? std::numeric_limits<qint64>::max() : lastUntil(difference.to);

    Names names(work);
    constexpr std::string_view ofCustomer =
        "SELECT number, since, at, was, by_whom, before, type, entity, customer FROM history"
        " WHERE customer IS ?1 AND number > ?2 ORDER BY entity, number";
    constexpr std::string_view ofOne =
        "SELECT number, since, at, was, by_whom, before, type, entity, customer FROM history"
        " WHERE customer IS ?1 AND entity = ?3 AND number > ?2 ORDER BY entity, number";
    constexpr std::string_view ofLicence =
        "SELECT number, since, at, was, by_whom, before, type, entity, customer FROM history"
        " WHERE customer IS ?1 AND number > ?2 AND (entity = ?3 OR type = 'user')"
        " ORDER BY entity, number";
    auto rows = of.type == EntityType::Customer ? work.rows(ofCustomer, of.customer, first)
                : of.type == EntityType::Subscription
                    ? work.rows(ofLicence, of.customer, first, of.id)
                    : work.rows(ofOne, of.customer, first, of.id);
    std::vector<Past> pasts;
    EntityRef ref;
    const auto tell = [&] {
        if (pasts.empty())
            return;
        State state;
        auto current = work.rows("SELECT base, gone FROM entity WHERE type = ? AND id = ?",
                                 entityTypeName(ref.type), ref.id);
        if (current.next() && !current->isNull(0))
            state = {current->integer(1) != 0 ? Was::Deleted : Was::There,
                     fromText(current->view(0))};
        Comparison comparison(ref, std::move(state));
        if (of.type == EntityType::Subscription && ref.id != of.id)
            comparison.onlyLicence(of.id);
        for (auto past = pasts.rbegin(); past != pasts.rend(); ++past)
            comparison.takeBack(*past, past->number > last);
        comparison.tell(difference.changes, names);
        pasts.clear();
    };
    while (rows.next() && difference.changes.size() <= limit) {
        const auto next = refAt(rows, 6, 7, 8);
        if (next.id != ref.id)
            tell();
        ref = next;
        pasts.push_back({rows->integer(0), rows->integer(1), rows->integer(2),
                         static_cast<Was>(rows->integer(3)), rows->text(4),
                         fromText(rows->view(5))});
    }
    tell();
    difference.more = difference.changes.size() > limit;
    sortByName(difference.changes, [](const HistoryChange &change) { return change.name; });
    std::ranges::stable_sort(difference.changes, {}, [](const HistoryChange &change) {
        // The customer, its subscriptions, its users.
        static constexpr std::array order{EntityType::Customer, EntityType::Subscription,
                                          EntityType::User};
        return std::ranges::find(order, change.entity.type) - order.begin();
    });
    if (difference.more)
        difference.changes.resize(limit);
    difference.names = names.all();
    return result();
}

} // namespace core
