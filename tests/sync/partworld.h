#pragma once

#include "core/base/seal.h"
#include "core/store/rooms.h"
#include "core/sync/exchange.h"
#include "tests/net/lineserver.h"

#include <QTemporaryDir>
#include <QTest>

//! One part of the engine on the test's thread: a store of its own and a scripted server.
struct PartWorld {
    QTemporaryDir folder;
    core::SystemClock clock;
    LineServer server;
    core::StoreThread store;
    QObject owner;
    core::Exchange exchange{store, clock, &owner};

    [[nodiscard]] bool open()
    {
        if (!core::initCrypto())
            return false;
        const auto opened = store.open(folder.filePath(QStringLiteral("cache.sqlite")), clock);
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }) || !opened.result())
            return false;
        exchange.open(core::ServerAddress(server.url()), core::Secret("token"));
        return true;
    }
    template <typename T, typename Function>
    [[nodiscard]] T inStore(Function function)
    {
        const auto future = store.run(std::move(function));
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
        return future.result();
    }
};
