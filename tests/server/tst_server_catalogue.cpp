#include "tests/server/support/people.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class CatalogueTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void itCanBeListedReadMadeChangedAndDeleted_data()
    {
        QTest::addColumn<core::EntityType>("type");
        using enum core::EntityType;
        for (const auto type : core::entityTypes()) {
            // These have effects of their own, and tests.
            const bool isSpecial = core::isOfCustomer(type) || type == Partner ||
                                   type == Customer || type == Staff || type == StaffInvitation;
            if (!isSpecial)
                QTest::newRow(core::entityInfo(type).name.data()) << type;
        }
    }
    void itCanBeListedReadMadeChangedAndDeleted()
    {
        QFETCH(core::EntityType, type);
        Running running;
        auto client = running.client();
        const QString list = core::collectionPath(type, {});
        const QString path = list + u'/' + Id::make().toString();
        const auto body = bodyFor(client, {}, type, {}, {}, u"Oslo"_s);
        const QString name = QLatin1StringView(core::entityInfo(type).nameFields.front());
        const auto before = client.get(list).json[u"items"].toArray().size();
        const auto made = client.put(path, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.data()[name], body[name]);
        QCOMPARE(client.get(path).body, made.body);
        QCOMPARE(client.get(list).json[u"items"].toArray().size(), before + 1);
        const auto changed = client.patch(path, {{name, u"Oslo 2"_s}}, made.etag());
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.data()[name].toString(), u"Oslo 2"_s);
        QCOMPARE(client.remove(path, changed.etag()).status, 200);
        QCOMPARE(client.get(list).json[u"items"].toArray().size(), before);
    }

    void customersAndTheirSubscriptionsAreListed()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        QVERIFY(!makeTenant(client).customer.isNull());
        QCOMPARE(client.get(u"/v1/customers"_s).json[u"items"].toArray().size(), 2);
        const auto list = tenant.customerPath + u"/subscriptions"_s;
        const auto items = client.get(list).json[u"items"].toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][u"data"][u"renewsOn"].toString(), u"2027-03-02");
        QCOMPARE(client.remove(tenant.subscriptionPath, items[0][u"etag"].toString()).status, 200);
        QCOMPARE(client.get(list).json[u"items"].toArray().size(), 0);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::CatalogueTest)
#include "tst_server_catalogue.moc"
