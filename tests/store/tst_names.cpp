#include "core/cache/names.h"

#include "tests/store/storeworld.h"

#include "core/sql/database.h"

namespace core {

//! Names come from the type that the member refers to, not from the member's key alone.
class NamesTest final : public QObject, StoreWorld {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }

    void thePersonOfAnInvitationIsAUserOrAStaffMember()
    {
        const auto user = this->user();
        const EntityRef staff{EntityType::Staff, Id::make(), {}};
        const EntityRef sku{EntityType::Sku, Id::make(), {}};
        const EntityRef seats{EntityType::Subscription, Id::make(), m_customer};
        const QList<Envelope> page{envelope(user, {{u"displayName"_s, u"Ana"_s}}, 1),
                                   envelope(staff, {{u"name"_s, u"Bo"_s}}, 2),
                                   envelope(sku, {{u"name"_s, u"Suite"_s}}, 3),
                                   envelope(seats, {{u"sku"_s, sku.id.toString()}}, 4)};
        QVERIFY(m_store->feed().applyPage(page, u"epoch"_s, u"cursor"_s).has_value());

        auto database = sql::Database::open(path());
        QVERIFY(database.has_value());
        Work work(*database, Work::Mode::Read);
        Names names(work);
        names.addAll(EntityType::Invitation, u"person"_s, user.id.toString());
        names.addAll(EntityType::StaffInvitation, u"person"_s, staff.id.toString());
        names.addAll(EntityType::User, u"licences"_s, QJsonArray{seats.id.toString()});
        names.addAll(EntityType::User, u"city"_s, Id::make().toString());
        const auto all = names.all();
        QCOMPARE(all.value(user.id.toString()), u"Ana"_s);
        QCOMPARE(all.value(staff.id.toString()), u"Bo"_s);
        QCOMPARE(all.value(seats.id.toString()), u"Suite"_s);
        QVERIFY(work.result().has_value());
    }
};

} // namespace core

QTEST_GUILESS_MAIN(core::NamesTest)
#include "tst_names.moc"
