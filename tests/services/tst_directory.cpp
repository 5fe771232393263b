#include "world.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestDirectory : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;
    std::unique_ptr<Directory> m_directory;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->open());
        m_directory = std::make_unique<Directory>(m_world->store);
        m_directory->load();
        QTRY_VERIFY(m_directory->isLoaded());
    }
    void cleanup()
    {
        m_directory.reset();
        m_world.reset();
    }

    void theCacheIsThereAfterLoading()
    {
        QCOMPARE(m_directory->customers().size(), 1);
        const auto *entry = m_directory->customer(m_world->customer.id);
        QVERIFY(entry);
        QCOMPARE(entry->customer.organisation, m_world->customer.organisation);
        QCOMPARE(entry->seatsBought, 2001);
        QCOMPARE(entry->seatsUsed, 4);
        QCOMPARE(m_directory->skus().size(), 2);
        QCOMPARE(m_directory->subscriptionName(m_world->premium.id), u"Business Premium"_s);
        QCOMPARE(m_directory->subscriptions(m_world->customer.id).first().id, m_world->basic.id);
    }

    void changesOfTheFeedArriveByTheirOwnSignals()
    {
        QSignalSpy users(m_directory.get(), &Directory::usersChanged);
        QSignalSpy catalog(m_directory.get(), &Directory::catalogChanged);
        auto anna = m_world->user(u"anna@contoso.example"_s);
        QVERIFY(m_world->flush());
        QTRY_COMPARE(users.size(), 1);
        QCOMPARE(catalog.size(), 0);
        QCOMPARE(m_directory->userCount(), 1);
        QCOMPARE(m_directory->customer(m_world->customer.id)->users, 1);

        anna.displayName = u"Anna Visser"_s;
        m_world->put(anna);
        QVERIFY(m_world->flush());
        QTRY_COMPARE(users.size(), 2);
        QCOMPARE(m_directory->users()->select({.text = u"visser"_s}).size(), 1);

        m_world->put({EntityType::User, anna.id, anna.customer}, {}, true);
        QVERIFY(m_world->flush());
        QTRY_COMPARE(users.size(), 3);
        QCOMPARE(m_directory->userCount(), 0);
    }

    void customersStaySortedByTheirOrganisation_data()
    {
        QTest::addColumn<QString>("locale");
        for (const auto &locale : {u"C"_s, u"en_US"_s, u"de_DE"_s})
            QTest::newRow(qPrintable(locale)) << locale;
    }
    void customersStaySortedByTheirOrganisation()
    {
        QFETCH(QString, locale);
        QLocale::setDefault(QLocale(locale));
        const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::system()); });
        QSignalSpy changed(m_directory.get(), &Directory::customersChanged);
        for (const auto *name : {u"Customer 10", u"customer 2", u"Customer 1", u"alpha"}) {
            Customer customer;
            customer.id = Id::make();
            customer.organisation = QString::fromUtf16(name);
            m_world->put({EntityType::Customer, customer.id, customer.id}, toJson(customer));
        }
        QVERIFY(m_world->flush());
        QTRY_VERIFY(!changed.isEmpty());
        QStringList names;
        for (const auto &entry : m_directory->customers()) {
            QCOMPARE(m_directory->customer(entry.customer.id), &entry);
            names << entry.customer.organisation;
        }
        QCOMPARE(names, (QStringList{u"alpha"_s, u"Contoso Dental B.V."_s, u"Customer 1"_s,
                                     u"customer 2"_s, u"Customer 10"_s}));
    }

    void seatsAreCountedAnewWhenASubscriptionChanges()
    {
        QSignalSpy changed(m_directory.get(), &Directory::subscriptionsChanged);
        auto more = m_world->basic;
        more.bought = 10;
        m_world->put({EntityType::Subscription, more.id, more.customer}, toJson(more));
        QVERIFY(m_world->flush());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_directory->customer(m_world->customer.id)->seatsBought, 2010);
        QCOMPARE(m_directory->subscription(more.id)->bought, 10);
    }

    void aSecondSubscriptionOfTheSameProductIsNamedByItsTerm()
    {
        auto monthly = m_world->basic;
        monthly.id = Id::make();
        monthly.term = Term::Monthly;
        QSignalSpy changed(m_directory.get(), &Directory::subscriptionsChanged);
        m_world->put({EntityType::Subscription, monthly.id, monthly.customer}, toJson(monthly));
        QVERIFY(m_world->flush());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_directory->subscriptionName(monthly.id),
                 u"Business Basic (%1)"_s.arg(termName(Term::Monthly)));
    }

    void lookalikesAreFoundWithoutLegalFormAndCase_data()
    {
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<QString>("account");
        QTest::addColumn<int>("found");
        QTest::newRow("legal form") << u"contoso dental"_s << u""_s << 1;
        QTest::newRow("other legal form") << u"CONTOSO DENTAL GmbH"_s << u""_s << 1;
        QTest::newRow("beginning") << u"Contoso"_s << u""_s << 1;
        QTest::newRow("account") << u"Another"_s << u"Owner@ContosoDental.example"_s << 1;
        QTest::newRow("other") << u"Fabrikam"_s << u"me@fabrikam.example"_s << 0;
        QTest::newRow("nothing typed") << u""_s << u""_s << 0;
    }
    void lookalikesAreFoundWithoutLegalFormAndCase()
    {
        QFETCH(QString, organisation);
        QFETCH(QString, account);
        QFETCH(int, found);
        QCOMPARE(m_directory->similarCustomers(organisation, account).size(), found);
    }

    void whatIsTakenFromThePagesIsWhatTheCacheHas()
    {
        World world;
        QVERIFY(world.openEmpty());
        Directory directory(world.store);
        directory.load();
        QTRY_VERIFY(directory.isLoaded());
        world.customer.id = Id::make();
        world.put({EntityType::Customer, world.customer.id, world.customer.id},
                  toJson(world.customer));
        QList<User> users;
        for (int i = 0; i < 200; ++i)
            users.append(world.user(u"user%1@contoso.example"_s.arg(i)));
        QVERIFY(world.flush(true));
        QTRY_COMPARE(directory.users()->size(), 200); // shown while it is filled

        const auto put = [&](int i, const QString &name) {
            auto user = users[i];
            user.displayName = name;
            world.put(user);
        };
        put(3, u"Changed by others"_s);
        put(5, u"Changed by others first"_s);
        world.put({EntityType::User, users[4].id, world.customer.id}, toJson(users[4]), true);
        Plan plan;
        plan.id = Id::make();
        for (const int i : {5, 6}) {
            Operation change;
            change.id = Id::make();
            change.entity = {EntityType::User, users[i].id, world.customer.id};
            change.kind = OperationKind::Change;
            change.body = change.after = {{u"jobTitle"_s, u"Changed here"_s}};
            plan.operations.append(change);
        }
        QVERIFY(world.store.run([plan](Store &s) { return s.outbox().enqueue(plan); }).result());
        QVERIFY(world.flush(true));
        put(3, u"Changed by others again"_s);
        put(7, u"Changed by others at last"_s);
        world.user(u"last@contoso.example"_s);
        QVERIFY(world.flush());

        const auto shown = [](const Directory &of) {
            QStringList lines;
            const auto columns = of.users();
            for (const int row : columns->select({})) {
                const auto cell = columns->at(row);
                lines.append(
                    u"%1 %2 %3 %4"_s.arg(QString::fromUtf8(cell.text(UserText::UserName)),
                                         QString::fromUtf8(cell.text(UserText::DisplayName)),
                                         QString::fromUtf8(cell.text(UserText::JobTitle)),
                                         QString::number(static_cast<int>(cell.badge))));
            }
            lines.sort();
            return lines;
        };
        Directory fresh(world.store);
        fresh.load();
        QTRY_VERIFY(fresh.isLoaded());
        QTRY_COMPARE(shown(directory), shown(fresh));
        QCOMPARE(shown(fresh).size(), 200); // one deleted, one added
        QCOMPARE(shown(fresh).filter(u"Changed here"_s).size(), 2);
        QCOMPARE(shown(fresh).filter(u"Changed by others"_s).size(), 3);
        QTRY_COMPARE(directory.userCount(), 200);
    }

    void aViewHasWhatAPlannerNeeds()
    {
        auto anna = m_world->user(u"Anna@contoso.example"_s);
        auto deleted = m_world->user(u"anna@CONTOSO.example"_s);
        deleted.status = UserStatus::Deleted;
        m_world->put(deleted);
        QVERIFY(m_world->flush());
        auto loading = m_directory->loadView(m_world->customer.id);
        QTRY_VERIFY(loading.isFinished());
        const auto view = loading.result();
        QVERIFY(view);
        QCOMPARE(view->customer.id, m_world->customer.id);
        QVERIFY(!view->etag.isEmpty());
        QCOMPARE(view->subscriptions.size(), 2);
        QCOMPARE(view->usersByName.value(u"anna@contoso.example"_s).id, anna.id);
        QVERIFY(!view->userEtags.value(anna.id).isEmpty());

        auto nobody = m_directory->loadView(Id::make());
        QTRY_VERIFY(nobody.isFinished());
        QCOMPARE(nobody.result().error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
