#include "core/services/userfill.h"

#include "core/base/bytes.h"
#include "core/cache/cache.h"
#include "core/cache/feed.h"
#include "core/store/store.h"

#include <algorithm>

namespace core {
namespace {

//! Memory is not reserved on a server's word alone.
constexpr int mostExpected = 2'000'000;

} // namespace

void UserFill::add(const QList<Envelope> &page, int total)
{
    if (!m_builder)
        return;
    if (total > 0) // nearly all of them are users if there are many
        m_builder->expect(static_cast<size_t>(std::min(total, mostExpected)));
    for (const auto &envelope : page) {
        if (envelope.entity.type != EntityType::User)
            continue;
        if (envelope.gone)
            m_builder->forget(envelope.entity.id);
        else
            m_builder->add(viewOf(envelope.data), Badge::None);
    }
}

void UserFill::note(const StoreChanges &changes)
{
    if (!m_builder)
        return;
    if (changes.everything && changes.filled == 0)
        return stop(); // replaced by a snapshot, not by pages that came here
    for (const auto &ref : changes.entities) {
        if (ref.type == EntityType::User)
            m_others.insert(ref.id);
    }
}

Result<std::shared_ptr<const UserColumns>> UserFill::read(Store &store)
{
    const auto state = store.feed().state();
    if (!state)
        return tl::unexpected(state.error());
    if (!m_builder) {
        const auto expected = store.cache().count(EntityType::User);
        if (!expected)
            return tl::unexpected(expected.error());
        m_builder = std::make_unique<UserColumns::Builder>(static_cast<size_t>(*expected));
        const auto visited = store.cache().visit(
            EntityType::User, [this](const EntityRef &, std::string_view json, Badge badge) {
                m_builder->add(json, badge);
            });
        if (!visited) {
            stop();
            return tl::unexpected(visited.error());
        }
    }
    QList<EntityRef> others;
    for (const auto &id : std::as_const(m_others))
        others.append({EntityType::User, id, {}});
    const auto visited = store.cache().visit(
        others, [this](const EntityRef &ref, std::string_view json, Badge badge) {
            if (json.empty())
                m_builder->forget(ref.id);
            else
                m_builder->add(json, badge);
        });
    if (!visited) {
        stop();
        return tl::unexpected(visited.error());
    }
    if (!state->full)
        return m_builder->snapshot();
    auto all = m_builder->finish();
    stop();
    return all;
}

void UserFill::stop()
{
    m_builder.reset();
    m_others.clear();
}

} // namespace core
