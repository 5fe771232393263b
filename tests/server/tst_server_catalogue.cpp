#include "tests/server/support/client.h"

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
        QTest::addColumn<QString>("collection");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QJsonObject>("patch");
        QTest::newRow("data center") << u"dataCenters"_s
                                     << QJsonObject{{u"name"_s, u"Oslo"_s},
                                                    {u"city"_s, u"Oslo"_s},
                                                    {u"country"_s, u"NO"_s},
                                                    {u"latitude"_s, 59.9},
                                                    {u"longitude"_s, 10.7}}
                                     << QJsonObject{{u"name"_s, u"Oslo 2"_s}};
        QTest::newRow("service") << u"services"_s << QJsonObject{{u"name"_s, u"Print"_s}}
                                 << QJsonObject{{u"enabledByDefault"_s, true}};
        QTest::newRow("SKU") << u"skus"_s
                             << QJsonObject{{u"name"_s, u"Tool"_s},
                                            {u"partNumber"_s, u"T-1"_s},
                                            {u"vendor"_s, u"V"_s}}
                             << QJsonObject{{u"partNumber"_s, u"T-2"_s}};
        QTest::newRow("tag") << u"tags"_s << QJsonObject{{u"name"_s, u"Red"_s}}
                             << QJsonObject{{u"name"_s, u"Blue"_s}};
        QTest::newRow("notification profile")
            << u"notificationProfiles"_s << QJsonObject{{u"name"_s, u"Nights"_s}}
            << QJsonObject{{u"description"_s, u"After hours"_s}};
        QTest::newRow("legal text") << u"legalTexts"_s
                                    << QJsonObject{{u"kind"_s, u"privacy"_s},
                                                   {u"title"_s, u"Notice"_s},
                                                   {u"version"_s, u"2"_s},
                                                   {u"text"_s, u"Words"_s}}
                                    << QJsonObject{{u"version"_s, u"3"_s}};
    }
    void itCanBeListedReadMadeChangedAndDeleted()
    {
        QFETCH(QString, collection);
        QFETCH(QJsonObject, body);
        QFETCH(QJsonObject, patch);
        Running running;
        auto client = running.client();
        const QString list = u"/v1/"_s + collection;
        const QString path = list + u'/' + Id::make().toString();
        const auto before = client.get(list).json[u"items"].toArray().size();
        const auto made = client.put(path, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(client.get(path).body, made.body);
        QCOMPARE(client.get(list).json[u"items"].toArray().size(), before + 1);
        const auto changed = client.patch(path, patch, made.etag());
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.data()[patch.begin().key()], patch.begin().value());
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
