#include "core/base/seal.h"
#include "core/sql/database.h"
#include "core/store/rooms.h"
#include "tests/support/secondopinion.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
constexpr qint64 daySeconds = 24 * 60 * 60;

Envelope envelope(const EntityRef &ref, const QJsonObject &data, qint64 changeNo, bool gone = false)
{
    return {ref, u"\"%1.x\""_s.arg(changeNo), changeNo, gone,
            QJsonDocument(data).toJson(QJsonDocument::Compact)};
}

//! An observer's notebook: the complete state at each moment it looked.
class Notebook {
public:
    struct Entry {
        QJsonObject data;
        bool there = true;
    };
    using Page = std::map<Id, Entry>;

    void note(const QDateTime &when, const Page &page) { m_pages[when] = page; }
    [[nodiscard]] const Page &at(const QDateTime &when) const
    {
        return std::prev(m_pages.upper_bound(when))->second;
    }
    //! One line per difference, in its own words and without the store's code.
    [[nodiscard]] QStringList difference(const QDateTime &from, const QDateTime &to) const
    {
        QStringList lines;
        const auto &before = at(from);
        const auto &after = at(to);
        QSet<Id> ids;
        for (const auto &[id, entry] : before)
            ids.insert(id);
        for (const auto &[id, entry] : after)
            ids.insert(id);
        for (const auto &id : ids) {
            const auto was = before.contains(id) && before.at(id).there;
            const auto is = after.contains(id) && after.at(id).there;
            if (was != is)
                lines.append(id.toString() + (is ? u" came"_s : u" went"_s));
            if (!was || !is)
                continue;
            const auto old = before.at(id).data.toVariantMap();
            const auto now = after.at(id).data.toVariantMap();
            QSet<QString> members(old.keyBegin(), old.keyEnd());
            members.unite(QSet<QString>(now.keyBegin(), now.keyEnd()));
            for (const auto &member : members) {
                if (member != u"changedAt" && member != u"changedBy" &&
                    old.value(member) != now.value(member))
                    lines.append(line(id, member, old.value(member), now.value(member)));
            }
        }
        lines.sort();
        return lines;
    }
    static QString line(const Id &id, const QString &member, const QVariant &was,
                        const QVariant &is)
    {
        const auto text = [](const QVariant &value) {
            return QString::fromUtf8(QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)})
                                         .toJson(QJsonDocument::Compact));
        };
        return u"%1 %2 %3 %4"_s.arg(id.toString(), member, text(was), text(is));
    }

private:
    std::map<QDateTime, Page> m_pages;
};

QStringList lines(const HistoryDifference &difference)
{
    QStringList told;
    for (const auto &change : difference.changes) {
        const auto id = change.entity.id.toString();
        if (change.kind == HistoryChange::Kind::Created)
            told.append(id + u" came"_s);
        else if (change.kind == HistoryChange::Kind::Gone)
            told.append(id + u" went"_s);
        else
            told.append(Notebook::line(change.entity.id, change.field, change.before.toVariant(),
                                       change.after.toVariant()));
    }
    told.sort();
    return told;
}

} // namespace

class TestStoreHistory : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Store> m_store;
    Secret m_key = Secret::random(32);
    Id m_customer = Id::make();
    qint64 m_changeNo = 0;

    QString path() const { return m_folder.filePath(u"cache.sqlite"_s); }
    EntityRef customer() const { return {EntityType::Customer, m_customer, m_customer}; }
    EntityRef user() const { return {EntityType::User, Id::make(), m_customer}; }
    void reopen()
    {
        m_store.reset();
        auto store = Store::open(path(), *m_clock);
        QVERIFY2(store.has_value(), qPrintable(store ? QString() : store.error().detail));
        m_store = std::move(*store);
        m_store->setKey(m_key.copy());
    }
    void page(const QList<Envelope> &items, bool more = false)
    {
        const auto done = m_store->feed().applyPage(items, u"e"_s, u"c"_s, more);
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().detail));
    }
    Envelope next(const EntityRef &ref, const QJsonObject &data, bool gone = false)
    {
        return envelope(ref, data, ++m_changeNo, gone);
    }
    void days(qint64 count) { m_clock->advanceSeconds(count * daySeconds); }
    HistoryDifference between(const EntityRef &of, const QDateTime &from, const QDateTime &to,
                              int limit = 10'000)
    {
        auto found = m_store->history().difference(of, from, to, limit);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }
    //! The file's content, through another connection.
    qint64 inFile(std::string_view sql)
    {
        auto database = sql::Database::open(path(), sql::Access::ReadOnly);
        auto rows = database->query(sql);
        return rows && rows->step().value_or(false) ? rows->integer(0) : -1;
    }
    qint64 rowCount() { return inFile("SELECT COUNT(*) FROM history"); }

private Q_SLOTS:
    void init()
    {
        QVERIFY(initCrypto());
        m_store.reset();
        for (const auto *ending : {"", "-wal", "-shm"})
            QFile::remove(path() + QLatin1String(ending));
        m_clock = std::make_unique<ManualClock>(start);
        m_changeNo = 0;
        reopen();
    }

    void cleanup() { COMPARE_WITH_QT_SQL(path()); }

    void theFirstReadingAndAReadingWithoutChangesWriteNothing()
    {
        QList<Envelope> all;
        for (int i = 0; i < 500; ++i)
            all.append(next(user(), {{u"displayName"_s, u"User %1"_s.arg(i)}}));
        page(all, true);
        page({next(customer(), {{u"organisation"_s, u"Contoso"_s}})}, false);
        QCOMPARE(rowCount(), 0);
        days(1);
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage(all));
        QVERIFY(m_store->feed().stagePage(
            {envelope(customer(), {{u"organisation"_s, u"Contoso"_s}}, m_changeNo)}));
        QVERIFY(m_store->feed().finishSnapshot(u"f"_s, u"d"_s));
        page(all); // known already
        QCOMPARE(rowCount(), 0);
        // A new timestamp alone is no change.
        page({next(all.first().entity,
                   {{u"displayName"_s, u"User 0"_s}, {u"changedAt"_s, u"2026-03-02"_s}})});
        QCOMPARE(rowCount(), 0);
    }

    void aChangeIsToldWithItsTimeAndWhoMadeIt()
    {
        const auto ana = user();
        const Id ben = Id::make();
        page({next(ana, {{u"displayName"_s, u"Ana"_s},
                         {u"city"_s, u"Utrecht"_s},
                         {u"address"_s, QJsonObject{{u"street"_s, u"Dam 1"_s}}}}),
              next({EntityType::Staff, ben, {}}, {{u"name"_s, u"Ben Brook"_s}})});
        const auto known = m_clock->now();
        days(3);
        page({});
        const auto looked = m_clock->now();
        days(2);
        page({next(ana,
                   {{u"displayName"_s, u"Ana"_s},
                    {u"address"_s, QJsonObject{{u"street"_s, u"Dam 1"_s}, {u"state"_s, u"NH"_s}}},
                    {u"changedBy"_s, ben.toString()}})});
        const auto seen = m_clock->now();
        days(4);
        page({next(ana,
                   {{u"displayName"_s, u"Ana Maria"_s},
                    {u"address"_s, QJsonObject{{u"street"_s, u"Dam 1"_s}, {u"state"_s, u"NH"_s}}},
                    {u"changedBy"_s, ben.toString()}})});

        const auto found = between(ana, looked, seen);
        QCOMPARE(found.knownFrom, known);
        QCOMPARE(found.changes.size(), 2);
        const auto &part = found.changes[0];
        QCOMPARE(part.field, u"address/state"_s);
        QVERIFY(part.before.isUndefined());
        QCOMPARE(part.after, QJsonValue(u"NH"_s));
        QCOMPARE(part.name, u"Ana"_s);
        QCOMPARE(part.earliest, looked);
        QCOMPARE(part.latest, seen);
        QCOMPARE(part.by, QStringList{ben.toString()});
        QCOMPARE(found.names.value(ben.toString()), u"Ben Brook"_s);
        QCOMPARE(found.changes[1].field, u"city"_s);
        QCOMPARE(found.changes[1].before, QJsonValue(u"Utrecht"_s));
        QVERIFY(found.changes[1].after.isUndefined());
        QCOMPARE(between(ana, seen, m_clock->now()).changes.size(), 1);
        QCOMPARE(between(customer(), known, m_clock->now()).changes.size(), 3);
        QVERIFY(between(user(), known, m_clock->now()).changes.isEmpty());

        const auto early = between(ana, known.addDays(-10), m_clock->now(), 2);
        QCOMPARE(early.from, known);
        QCOMPARE(early.changes.size(), 2);
        QVERIFY(early.more);
    }

    void whatIsChangedBackIsNoDifference()
    {
        const auto ana = user();
        page({next(ana, {{u"city"_s, u"Utrecht"_s}})});
        days(1);
        page({next(ana, {{u"city"_s, u"Breda"_s}})});
        days(1);
        const auto middle = m_clock->now();
        days(1);
        page({next(ana, {{u"city"_s, u"Utrecht"_s}})});
        QVERIFY(between(ana, start, m_clock->now()).changes.isEmpty());
        QCOMPARE(between(ana, middle, m_clock->now()).changes.size(), 1);
    }

    void myOwnChangeIsKeptOnceAndAsMine()
    {
        const EntityRef licence{EntityType::Subscription, Id::make(), m_customer};
        page({next(licence, {{u"bought"_s, 5}})});
        QVERIFY(m_store->outbox().setAccount(u"ben"_s));
        days(1);
        Operation change;
        change.id = Id::make();
        change.entity = licence;
        change.kind = OperationKind::Change;
        change.body = change.after = {{u"bought"_s, 9}};
        Plan plan;
        plan.id = Id::make();
        plan.operations = {change};
        QVERIFY(m_store->outbox().enqueue(plan));
        QCOMPARE(rowCount(), 0); // nothing has come from the server yet
        QVERIFY(m_store->sender().markSending(m_store->sender().ready(9).value()));
        Answer done;
        done.outcome = Answer::Class::Done;
        done.envelope = next(licence, {{u"bought"_s, 9}});
        QVERIFY(m_store->sender().answer({{change.id, done}}));
        page({done.envelope});
        QCOMPARE(rowCount(), 1);
        const auto found = between(licence, start, m_clock->now());
        QCOMPARE(found.changes.size(), 1);
        QCOMPARE(found.changes[0].by, QStringList{u"ben"_s});
        QCOMPARE(found.changes[0].before, QJsonValue(5));
    }

    void aLicenceTellsWhoGotItAndWhoLostIt()
    {
        const Id sku = Id::make();
        const EntityRef licence{EntityType::Subscription, Id::make(), m_customer};
        const EntityRef other{EntityType::Subscription, Id::make(), m_customer};
        const auto of = [](const QString &name, const QList<EntityRef> &licences) {
            QJsonArray ids;
            for (const auto &one : licences)
                ids.append(one.id.toString());
            return QJsonObject{{u"displayName"_s, name}, {u"licences"_s, ids}};
        };
        const auto ana = user(), ben = user(), cleo = user(), dora = user();
        page({next({EntityType::Sku, sku, {}}, {{u"name"_s, u"Business Premium"_s}}),
              next(licence, {{u"sku"_s, sku.toString()}, {u"used"_s, 1}}),
              next(ana, of(u"Ana"_s, {other, licence})), next(ben, of(u"Ben"_s, {})),
              next(cleo, of(u"Cleo"_s, {}))});
        days(1);
        page({next(ana, of(u"Ana"_s, {other})), next(ben, of(u"Ben"_s, {licence})),
              next(cleo, of(u"Cleo"_s, {other})), next(dora, of(u"Dora"_s, {licence})),
              next(licence, {{u"sku"_s, sku.toString()}, {u"used"_s, 2}})});
        const auto found = between(licence, start, m_clock->now());
        QStringList told;
        for (const auto &change : found.changes)
            told.append(u"%1 %2 %3 %4"_s.arg(change.name, change.field)
                            .arg(change.before.toArray().size())
                            .arg(change.after.toArray().size()));
        QCOMPARE(told, (QStringList{u"Business Premium used 0 0"_s, u"Ana licences 1 0"_s,
                                    u"Ben licences 0 1"_s, u"Dora licences 0 1"_s}));
        QCOMPARE(found.names.value(licence.id.toString()), u"Business Premium"_s);
    }

    void aReadingFromTheStartTellsWhatChangedMeanwhile()
    {
        const auto ana = user(), ben = user(), cleo = user();
        const EntityRef group{EntityType::UserGroup, Id::make(), m_customer};
        page({next(customer(), {{u"organisation"_s, u"Contoso"_s}}),
              next(ana, {{u"city"_s, u"Utrecht"_s}}), next(ben, {{u"city"_s, u"Bonn"_s}})});
        days(2);
        QVERIFY(
            m_store->settings().setValue(u"types"_s, u"customer user"_s)); // of an older version
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(
            m_store->feed().stagePage({envelope(customer(), {{u"organisation"_s, u"Contoso"_s}}, 1),
                                       envelope(ana, {{u"city"_s, u"Breda"_s}}, 2),
                                       envelope(cleo, {{u"city"_s, u"Paris"_s}}, 3),
                                       envelope(group, {{u"name"_s, u"Finance"_s}}, 4)}));
        QVERIFY(m_store->feed().finishSnapshot(u"f"_s, u"d"_s));
        const auto found = between(customer(), start, m_clock->now());
        auto expected =
            QStringList{Notebook::line(ana.id, u"city"_s, u"Utrecht"_s, u"Breda"_s),
                        ben.id.toString() + u" went"_s, cleo.id.toString() + u" came"_s};
        expected.sort();
        QCOMPARE(lines(found), expected);
        QCOMPARE(found.changes[0].earliest, start);
        QVERIFY(between(customer(), start, m_clock->now().addSecs(-1)).changes.isEmpty());
    }

    void ofWhatIsNoLongerOursToSeeNothingStays()
    {
        const Id hidden = Id::make();
        const EntityRef theirs{EntityType::Customer, hidden, hidden};
        const EntityRef their{EntityType::User, Id::make(), hidden};
        const auto ana = user();
        page({next(customer(), {{u"organisation"_s, u"Contoso"_s}}), next(ana, {{u"city"_s, 1}}),
              next(theirs, {{u"organisation"_s, u"Fabrikam"_s}}), next(their, {{u"city"_s, 1}})});
        days(1);
        page({next(theirs, {{u"organisation"_s, u"Fabrikam AG"_s}}), next(their, {{u"city"_s, 2}}),
              next(ana, {{u"city"_s, 2}})});
        QCOMPARE(rowCount(), 3);
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(
            m_store->feed().stagePage({envelope(customer(), {{u"organisation"_s, u"Contoso"_s}}, 1),
                                       envelope(ana, {{u"city"_s, 2}}, 2)}));
        QVERIFY(m_store->feed().finishSnapshot(u"e"_s, u"d"_s));
        QCOMPARE(rowCount(), 1);
        QCOMPARE(between(ana, start, m_clock->now()).changes.size(), 1);
        // A customer that manages itself is visible, its users are not.
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage(
            {envelope(customer(), {{u"organisation"_s, u"Contoso"_s}}, 1)}));
        QVERIFY(m_store->feed().finishSnapshot(u"e"_s, u"d"_s));
        QCOMPARE(rowCount(), 0);
    }

    void whatIsTooOldGoesInSmallSteps()
    {
        QList<EntityRef> users;
        QList<Envelope> first;
        QList<Envelope> second;
        for (int i = 0; i < 1200; ++i) {
            users.append(user());
            first.append(next(users.last(), {{u"city"_s, 0}}));
        }
        page(first);
        for (const auto &ref : users)
            second.append(next(ref, {{u"city"_s, 1}}));
        days(10);
        page(second);
        days(20);
        page({next(users.first(), {{u"city"_s, 2}})});
        QCOMPARE(rowCount(), 1201);
        days(69);
        QVERIFY(m_store->feed().noteExchange());
        QCOMPARE(rowCount(), 1201); // 89 days
        days(2);
        const qint64 left[] = {701, 201, 1, 1};
        for (const auto expected : left) {
            QVERIFY(m_store->feed().noteExchange());
            QCOMPARE(rowCount(), expected);
        }
        const auto found = between(users.first(), start, m_clock->now());
        QCOMPARE(found.knownFrom, m_clock->now().addDays(-90));
        QCOMPARE(lines(found), QStringList{Notebook::line(users.first().id, u"city"_s, 1, 2)});
        // A longer period does not restore deleted history.
        QVERIFY(m_store->history().setDays(365));
        QCOMPARE(between(users.first(), start, m_clock->now()).knownFrom,
                 m_clock->now().addDays(-90));
    }

    void fewerDaysHoldAtOnceAndNoneMeansNone()
    {
        const auto ana = user();
        page({next(ana, {{u"city"_s, 0}})});
        days(10);
        page({next(ana, {{u"city"_s, 1}})});
        days(20);
        page({next(ana, {{u"city"_s, 2}})});
        QVERIFY(m_store->history().setDays(15));
        QCOMPARE(lines(between(ana, start, m_clock->now())),
                 QStringList{Notebook::line(ana.id, u"city"_s, 1, 2)});
        reopen();
        QCOMPARE(m_store->history().days(), 15);
        QVERIFY(m_store->history().setDays(0));
        QCOMPARE(m_store->history().prune().value(), false);
        QCOMPARE(rowCount(), 0);
        page({next(ana, {{u"city"_s, 3}})});
        QCOMPARE(rowCount(), 0);
        QVERIFY(!between(ana, start, m_clock->now()).knownFrom.isValid());
        days(1);
        QVERIFY(m_store->history().setDays(30));
        const auto again = m_clock->now();
        days(1);
        page({next(ana, {{u"city"_s, 4}})});
        const auto found = between(ana, start, m_clock->now());
        QCOMPARE(found.knownFrom, again);
        QCOMPARE(lines(found), QStringList{Notebook::line(ana.id, u"city"_s, 3, 4)});
    }

    void aCacheOfAnOlderProgramKnowsFromNowOn()
    {
        const auto ana = user();
        page({next(ana, {{u"city"_s, 0}})});
        m_store.reset();
        {
            auto database = sql::Database::open(path());
            QVERIFY(database->script("DROP TABLE history;"
                                     "ALTER TABLE sync_state DROP COLUMN caught_up_at;"
                                     "ALTER TABLE outbox DROP COLUMN earlier_base;"
                                     "DELETE FROM setting WHERE name = 'historySince';"
                                     "ALTER TABLE outbox DROP COLUMN carrier;"
                                     "ALTER TABLE outbox DROP COLUMN alone;"
                                     "ALTER TABLE acked DROP COLUMN carrier;"
                                     "PRAGMA user_version = 3"));
        }
        days(5);
        reopen();
        const auto opened = m_clock->now();
        days(1);
        page({next(ana, {{u"city"_s, 1}})});
        const auto found = between(ana, start, m_clock->now());
        QCOMPARE(found.knownFrom, opened);
        QCOMPARE(found.changes.size(), 1);
        QVERIFY(!found.changes[0].earliest.isValid()); // no one had recorded it
    }

    //! Random lives of a customer over months; at each kept moment, the store must report what the
    //! notebook has.
    void whatItTellsIsWhatWas()
    {
        const int rounds = qEnvironmentVariableIntValue("TENANTRY_HISTORY_ROUNDS");
        const quint32 seed = qEnvironmentVariableIsSet("TENANTRY_HISTORY_SEED")
                                 ? qEnvironmentVariable("TENANTRY_HISTORY_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const auto below = [&random](int bound) { return int(random.bounded(bound)); };
        int compared = 0, told = 0;
        for (int round = 0; round < std::max(rounds, 6); ++round) {
            init();
            const int kept = 20 + below(60);
            QVERIFY(m_store->history().setDays(kept));
            Notebook notebook;
            Notebook::Page now;
            std::map<Id, EntityRef> refs;
            QList<QDateTime> moments;
            now[m_customer] = {{{u"organisation"_s, u"Contoso"_s}}, true};
            refs[m_customer] = customer();
            page({next(customer(), now[m_customer].data)});
            const auto begun = m_clock->now();
            const auto note = [&] {
                notebook.note(m_clock->now(), now);
                moments.append(m_clock->now());
            };
            note();
            for (int step = 0; step < 150; ++step) {
                m_clock->advanceSeconds(1 + below(int(2 * daySeconds)));
                QList<Envelope> items;
                for (int i = below(6); i-- > 0;) {
                    if (below(4) == 0) {
                        const EntityRef made{below(3) == 0 ? EntityType::Subscription
                                                           : EntityType::User,
                                             Id::make(), m_customer};
                        refs[made.id] = made;
                        now[made.id] = {{{u"displayName"_s, u"User"_s}}, true};
                        items.append(next(made, now[made.id].data));
                        continue;
                    }
                    auto it = now.begin();
                    std::advance(it, below(int(now.size())));
                    auto &[id, entry] = *it;
                    if (id != m_customer && below(8) == 0)
                        entry.there = !entry.there;
                    const auto field = u"f%1"_s.arg(below(5));
                    if (below(4) == 0)
                        entry.data.remove(field);
                    else if (below(4) == 0)
                        entry.data.insert(field, QJsonArray{below(3), u"x"_s});
                    else
                        entry.data.insert(field, below(3));
                    if (below(2) == 0)
                        entry.data.insert(u"changedAt"_s, step);
                    items.append(next(refs[id], entry.data, !entry.there));
                }
                if (below(15) == 0) { // a full read
                    QVERIFY(m_store->feed().beginSnapshot());
                    QList<Envelope> all;
                    for (auto it = now.begin(); it != now.end();) {
                        // A user was deleted meanwhile, and the tombstone has expired.
                        if (it->first != m_customer && (!it->second.there || below(20) == 0))
                            it = now.erase(it);
                        else {
                            all.append(next(refs[it->first], it->second.data));
                            ++it;
                        }
                    }
                    const bool insideSeen = all.size() > 1;
                    QVERIFY(m_store->feed().stagePage(all));
                    QVERIFY(m_store->feed().finishSnapshot(u"f%1"_s.arg(step), u"d"_s));
                    if (!insideSeen)
                        break; // no one is left: it must keep nothing about them
                } else if (below(3) == 0 && !items.isEmpty()) { // beside someone's answer
                    Answer answer;
                    answer.others = items;
                    QVERIFY(m_store->sender().answer({{Id::make(), answer}}));
                } else {
                    page(items, below(4) == 0);
                }
                note();
                if (below(25) == 0)
                    reopen();
                if (below(5) != 0)
                    continue;
                const auto end = m_clock->now();
                auto from = moments[below(int(moments.size()))].addSecs(below(7200));
                auto to = below(3) == 0 ? end : moments[below(int(moments.size()))];
                if (from > to)
                    std::swap(from, to);
                const auto found = between(customer(), from, to);
                const auto known = std::max(begun, end.addDays(-kept));
                QVERIFY2(found.knownFrom == known, qPrintable(u"seed %1"_s.arg(seed)));
                if (std::max(from, known) >= to)
                    continue;
                const auto expected = notebook.difference(std::max(from, known), to);
                QVERIFY2(lines(found) == expected,
                         qPrintable(u"seed %1, round %2, step %3:\n%4\ninstead of\n%5"_s.arg(seed)
                                        .arg(round)
                                        .arg(step)
                                        .arg(lines(found).join(u'\n'), expected.join(u'\n'))));
                ++compared;
                told += int(expected.size());
            }
            while (m_store->history().prune().value()) {
            }
            const auto oldest = inFile("SELECT COALESCE(MIN(at), 9e18) FROM history");
            QVERIFY(oldest >= m_clock->now().addDays(-kept).toMSecsSinceEpoch());
        }
        qInfo("seed %u: %d comparisons of two dates, %d differences, all as noted", seed, compared,
              told);
        QVERIFY(compared > 20 && told > 100);
    }
};

QTEST_GUILESS_MAIN(TestStoreHistory)
#include "tst_storehistory.moc"
