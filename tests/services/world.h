#pragma once

#include "core/base/clock.h"
#include "core/base/seal.h"
#include "core/services/directory.h"
#include "core/store/rooms.h"
#include "core/store/storethread.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

//! A real store with a customer, two subscriptions and entities that a test adds as if the server
//! had sent them.
class World {
public:
    World()
    {
        (void)core::initCrypto();
        key = core::Secret::random(32);
    }

    //! Empty. False if any part of it failed.
    [[nodiscard]] bool openEmpty()
    {
        auto opened = store.open(folder.filePath(QStringLiteral("cache.sqlite")), clock);
        auto keyed = store.run([this](core::Store &s) -> core::Result<void> {
            s.setKey(key.copy());
            return {};
        });
        return opened.result().has_value() && keyed.result().has_value();
    }

    [[nodiscard]] bool open()
    {
        const bool opened = openEmpty();
        customer.id = core::Id::make();
        customer.organisation = QStringLiteral("Contoso Dental B.V.");
        customer.account = QStringLiteral("owner@contosodental.example");
        premium = subscription(QStringLiteral("Business Premium"), QStringLiteral("SPB"), 2000, 3);
        basic = subscription(QStringLiteral("Business Basic"), QStringLiteral("O365_BB"), 1, 1);
        put({core::EntityType::Customer, customer.id, customer.id}, toJson(customer));
        return opened && flush();
    }

    core::Subscription subscription(const QString &name, const QString &partNumber, int bought,
                                    int used)
    {
        core::Sku sku;
        sku.id = core::Id::make();
        sku.name = name;
        sku.partNumber = partNumber;
        put({core::EntityType::Sku, sku.id, {}}, toJson(sku));
        core::Subscription own;
        own.id = core::Id::make();
        own.customer = customer.id;
        own.sku = sku.id;
        own.bought = bought;
        own.used = used;
        put({core::EntityType::Subscription, own.id, customer.id}, toJson(own));
        return own;
    }

    core::User user(const QString &name)
    {
        core::User u;
        u.id = core::Id::make();
        u.customer = customer.id;
        u.userName = name;
        u.displayName = QStringLiteral("Anna Muller");
        put(u);
        return u;
    }

    void put(const core::User &u) { put({core::EntityType::User, u.id, u.customer}, toJson(u)); }
    void put(const core::EntityRef &ref, const QJsonObject &json, bool gone = false)
    {
        ++changeNo;
        page.append({ref, QStringLiteral("\"%1.x\"").arg(changeNo), changeNo, gone,
                     QJsonDocument(json).toJson(QJsonDocument::Compact)});
    }

    //! Everything added, as one page of the change feed.
    [[nodiscard]] bool flush(bool more = false)
    {
        const auto items = std::exchange(page, {});
        return store
            .run([items, more](core::Store &s) {
                return s.feed().applyPage(items, QStringLiteral("e"), QStringLiteral("c"), more);
            })
            .result()
            .has_value();
    }

    QTemporaryDir folder;
    core::ManualClock clock{QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC)};
    core::Secret key;
    core::StoreThread store;
    core::Customer customer;
    core::Subscription premium;
    core::Subscription basic;
    QList<core::Envelope> page;
    qint64 changeNo = 0;
};
