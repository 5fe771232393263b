#include "core/sync/exchange.h"

namespace core {

Exchange::Exchange(StoreThread &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void Exchange::open(const ServerAddress &server, Secret token)
{
    m_rest = std::make_unique<RestClient>(server, std::move(token));
    m_api.emplace(*m_rest);
    failures = 0;
}

void Exchange::keepSignedIn(const ServerAddress &server, const Device &device,
                            std::function<void()> renewing)
{
    m_keeper = std::make_unique<TokenKeeper>(m_store, server, device);
    m_rest->setRenewal([keeper = m_keeper.get(), renewing = std::move(renewing)] {
        renewing();
        return keeper->renew();
    });
}

void Exchange::close()
{
    ++m_round;
    m_api.reset();
    m_rest.reset();
    m_keeper.reset();
}

void Exchange::end()
{
    m_ending = true;
    if (m_asked == 0)
        thread()->quit();
}

void Exchange::setState(SyncStatus::State state, const Error &error)
{
    status.state = state;
    status.error = error;
    publish();
}

void Exchange::compareClocks(const QDateTime &serverTime)
{
    if (serverTime.isValid())
        status.clockAhead = serverTime.secsTo(m_clock.now());
}

void Exchange::noteSuccess()
{
    failures = 0;
    status.lastExchange = m_clock.now();
}

} // namespace core
