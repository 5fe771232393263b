#include "core/base/fold.h"
#include "core/base/nameorder.h"
#include "core/services/textscan.h"
#include "core/services/usercolumns.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <random>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

using Row = std::pair<User, Badge>;

const QStringList firstNames{u"Anna"_s, u"Bjørn"_s,   u"Zoë"_s,     u"Łukasz"_s, u"José"_s,
                             u"Hans"_s, u"Øystein"_s, u"Дмитрий"_s, u"李"_s,     u"Hansine"_s};
const QStringList lastNames{u"Müller"_s, u"Muller"_s,  u"Straße"_s, u"Novák"_s,    u"de Vries"_s,
                            u"Hansen"_s, u"O'Brien"_s, u"Æbelø"_s,  u"Ðorđević"_s, u"x"_s};
const QStringList departments{u""_s, u"Sales"_s, u"Försäljning"_s, u"Front desk"_s, u"IT"_s};
const QStringList countries{u""_s, u"NL"_s, u"DE"_s, u"SE"_s};

class Dice {
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {
    }
    int upTo(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }
    const QString &one(const QStringList &list)
    {
        return list[upTo(static_cast<int>(list.size()))];
    }

private:
    std::mt19937 m_engine;
};

struct World {
    QList<Id> customers{Id::make(), Id::make(), Id::make()};
    QList<Id> seats{Id::make(), Id::make(), Id::make()};
    CustomerRanks ranks{{customers[0], 1}, {customers[1], 2}, {customers[2], 0}};
};

Row randomUser(Dice &dice, const World &world)
{
    User u;
    u.id = Id::make();
    u.customer = world.customers[dice.upTo(3)];
    u.displayName = dice.one(firstNames) + u' ' + dice.one(lastNames);
    u.userName =
        u"user%1@%2.example"_s.arg(dice.upTo(100000)).arg(dice.one({u"contoso"_s, u"fabrikam"_s}));
    u.jobTitle = dice.one({u""_s, u"Dentist"_s, u"Chief Sales Officer"_s, u"Hygiënist"_s});
    u.department = dice.one(departments);
    u.country = dice.one(countries);
    // Of a text that is not named above, most are different and some are empty.
    for (const auto which : enumValues<UserText>) {
        auto &text = u.*userTextField(which).member;
        if (text.isEmpty() && dice.upTo(4) > 0)
            text = u"%1-%2"_s.arg(int(which)).arg(dice.upTo(300));
    }
    u.status = static_cast<UserStatus>(dice.upTo(3));
    for (const auto &seat : world.seats) {
        if (dice.upTo(3) == 0)
            u.licences.append(seat);
    }
    return {u, static_cast<Badge>(dice.upTo(4))};
}

std::string foldedText(const QString &text)
{
    return folded(text.toStdString());
}

//! The same query, answered the slow way.
QVector<int> naive(const QList<Row> &rows, const UserQuery &q, const CustomerRanks &ranks = {})
{
    const auto needle = foldedText(q.text.trimmed());
    QVector<int> hits;
    for (int i = 0; i < rows.size(); ++i) {
        const User &u = rows[i].first;
        if (q.status ? u.status != *q.status : u.status == UserStatus::Deleted)
            continue;
        if ((!q.customer.isNull() && u.customer != q.customer) ||
            (q.withoutLicence && !u.licences.isEmpty()) ||
            (q.licence && !u.licences.contains(*q.licence)) ||
            (!q.department.isEmpty() && u.department != q.department))
            continue;
        QStringList texts;
        for (const auto which : enumValues<UserText>)
            texts << u.*userTextField(which).member;
        if (std::any_of(texts.begin(), texts.end(), [&needle](const QString &text) {
                return foldedText(text).find(needle) != std::string::npos;
            }))
            hits.append(i);
    }
    const auto key = [&q, &ranks](const User &u) -> std::pair<long, std::string> {
        switch (q.sort) {
        case columnOf(UserText::DisplayName):
            return {};
        case UserColumn::Status:
            return {static_cast<long>(u.status), {}};
        case UserColumn::Licences:
            return {u.licences.size(), {}};
        case UserColumn::Customer:
            return {ranks.value(u.customer), {}};
        default:
            const auto which = static_cast<UserText>(int(q.sort) - int(UserColumn::Text));
            return {0, nameKey(u.*userTextField(which).member)};
        }
    };
    using Key = std::pair<std::pair<long, std::string>, std::string>;
    QHash<int, Key> keys; // made once a row: a key takes longer than a comparison
    for (const int row : std::as_const(hits)) {
        const User &u = rows[row].first;
        keys.insert(row, {key(u), q.sort == columnOf(UserText::UserName) ? std::string()
                                                                         : nameKey(u.displayName)});
    }
    std::stable_sort(hits.begin(), hits.end(), [&keys](int a, int b) { return keys[a] < keys[b]; });
    if (q.order == Qt::DescendingOrder)
        std::reverse(hits.begin(), hits.end());
    return hits;
}

UserQuery randomQuery(Dice &dice, const World &world)
{
    UserQuery q;
    if (dice.upTo(2))
        q.customer = world.customers[dice.upTo(3)];
    if (dice.upTo(3))
        q.text = dice.one({u"a"_s, u"muller"_s, u"MÜLLER"_s, u"strasse"_s, u"hans"_s, u"sales"_s,
                           u"7"_s, u"@contoso.ex"_s, u"дми"_s, u"李"_s, u"zzz"_s, u"l"_s, u" o'b"_s,
                           u"user1"_s, u"nl"_s, u"e x"_s});
    if (!dice.upTo(3))
        q.status = static_cast<UserStatus>(dice.upTo(3));
    if (!dice.upTo(4))
        q.licence = world.seats[dice.upTo(3)];
    q.withoutLicence = !q.licence && !dice.upTo(4);
    if (!dice.upTo(4))
        q.department = dice.one(departments);
    q.sort = static_cast<UserColumn>(dice.upTo(userColumnCount));
    q.order = dice.upTo(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
    return q;
}

std::shared_ptr<const UserColumns> build(const QList<Row> &rows)
{
    UserColumns::Builder builder;
    for (const auto &[user, badge] : rows) {
        const auto json = QJsonDocument(toJson(user)).toJson(QJsonDocument::Compact);
        builder.add(std::string_view(json.constData(), static_cast<size_t>(json.size())), badge);
    }
    return builder.finish();
}

void compare(const UserColumns &columns, const QList<Row> &rows)
{
    QCOMPARE(columns.size(), rows.size());
    for (int i = 0; i < rows.size(); ++i) {
        const auto &[user, badge] = rows[i];
        const auto cell = columns.at(i);
        QCOMPARE(cell.id, user.id);
        QCOMPARE(cell.customer, user.customer);
        for (const auto which : enumValues<UserText>) {
            const auto text = cell.text(which);
            QCOMPARE(QString::fromUtf8(text.data(), qsizetype(text.size())),
                     user.*userTextField(which).member);
        }
        QCOMPARE(cell.status, user.status);
        QCOMPARE(cell.badge, badge);
        QCOMPARE(QList<Id>(cell.licences.begin(), cell.licences.end()), user.licences);
        QCOMPARE(columns.rowOf(user.id), std::optional(i));
    }
}

} // namespace

class TestUserColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScanFindsWhatStringFindFinds()
    {
        Dice dice(7);
        for (int round = 0; round < 20000; ++round) {
            std::string text, needle;
            for (int i = dice.upTo(100); i > 0; --i)
                text += "ab."[dice.upTo(3)];
            for (int i = dice.upTo(6); i > 0; --i)
                needle += "ab."[dice.upTo(3)];
            const auto from = static_cast<size_t>(dice.upTo(20));
            QCOMPARE(TextScan(needle).find(text, from), text.find(needle, from));
        }
    }

    void whatIsBuiltIsWhatWasGiven()
    {
        Dice dice(1);
        const World world;
        QList<Row> rows;
        for (int i = 0; i < 500; ++i)
            rows.append(randomUser(dice, world));
        compare(*build(rows), rows);
    }

    void whatIsShownWhileItIsFilledStaysAsItWas_data()
    {
        QTest::addColumn<int>("expected");
        for (const int expected : {0, 700, 3000, 9000}) // too few, as many, too many
            QTest::addRow("%d expected", expected) << expected;
    }
    void whatIsShownWhileItIsFilledStaysAsItWas()
    {
        QFETCH(int, expected);
        Dice dice(3);
        const World world;
        QList<Row> rows;
        QList<std::pair<std::shared_ptr<const UserColumns>, QList<Row>>> shown;
        UserColumns::Builder builder;
        for (int i = 0; i < 3000; ++i) {
            rows.append(randomUser(dice, world));
            builder.add(rows.constLast().first, rows.constLast().second);
            if (i == 5)
                builder.expect(static_cast<size_t>(expected));
            if (i % 400 == 0)
                shown.append({builder.snapshot(), rows});
        }
        const auto again = rows.constFirst(); // repeated: the snapshot keeps the old values
        auto changed = again.first;
        changed.displayName = u"Somebody else"_s;
        builder.add(changed, again.second);
        builder.forget(rows[1].first.id);
        for (const auto &[columns, then] : shown)
            compare(*columns, then);
        const auto all = builder.finish();
        QVERIFY(all->at(all->rowOf(changed.id).value()).text(UserText::DisplayName) ==
                "Somebody else");
        QVERIFY(!all->rowOf(rows[1].first.id));
        for (const auto &[columns, then] : shown)
            compare(*columns, then);
        QCOMPARE(all->select({}).size(),
                 std::ranges::count_if(rows, [](const Row &row) {
                     return row.first.status != UserStatus::Deleted;
                 }) - (rows[1].first.status != UserStatus::Deleted ? 1 : 0));
    }

    void everyQueryAnswersAsTheNaiveOne_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 300, 6000})
            QTest::addRow("%d users", size) << size;
    }
    void everyQueryAnswersAsTheNaiveOne()
    {
        QFETCH(int, size);
        Dice dice(static_cast<unsigned>(size) + 3);
        const World world;
        QList<Row> rows;
        for (int i = 0; i < size; ++i)
            rows.append(randomUser(dice, world));
        const auto columns = build(rows);
        for (int round = 0; round < (size > 1000 ? 12 : 200); ++round) {
            const auto query = size > 1000 && round < userColumnCount
                                   ? UserQuery{.sort = static_cast<UserColumn>(round)}
                                   : randomQuery(dice, world);
            QCOMPARE(columns->select(query, nullptr, world.ranks), naive(rows, query, world.ranks));
        }
    }

    void aLongerTextRefinesTheRowsBefore()
    {
        Dice dice(11);
        const World world;
        QList<Row> rows;
        for (int i = 0; i < 400; ++i)
            rows.append(randomUser(dice, world));
        const auto columns = build(rows);
        QVector<int> previous = columns->select({});
        for (const auto *text : {u"h", u"ha", u"han", u"hans", u"hansi"}) {
            UserQuery query;
            query.text = QString::fromUtf16(text);
            const auto refined = columns->select(query, &previous);
            QCOMPARE(refined, naive(rows, query));
            previous = refined;
        }
    }

    void changesMakeANewGenerationAndLeaveTheOldOne()
    {
        Dice dice(5);
        const World world;
        QList<Row> rows;
        for (int i = 0; i < 3000; ++i)
            rows.append(randomUser(dice, world));
        auto columns = build(rows);
        const auto first = columns;
        const auto firstRows = rows;
        for (int generation = 0; generation < 40; ++generation) {
            QList<Row> changed;
            for (int i = dice.upTo(60); i > 0; --i) {
                Row row = randomUser(dice, world);
                if (dice.upTo(3)) {
                    const auto at = dice.upTo(static_cast<int>(rows.size()));
                    row.first.id = rows[at].first.id;
                    rows[at] = row;
                } else {
                    rows.append(row);
                }
                changed.append(row);
            }
            columns = columns->with(changed);
            for (int round = 0; round < 4; ++round) {
                const auto query = randomQuery(dice, world);
                QCOMPARE(columns->select(query, nullptr, world.ranks),
                         naive(rows, query, world.ranks));
            }
        }
        compare(*columns, rows);
        compare(*first, firstRows);
        QHash<Id, int> counts;
        for (const auto &[user, badge] : rows) {
            if (user.status != UserStatus::Deleted)
                ++counts[user.customer];
        }
        QCOMPARE(columns->counts(), counts);
    }

    void whoIsRemovedIsFoundNoMore()
    {
        Dice dice(9);
        const World world;
        QList<Row> rows;
        for (int i = 0; i < 300; ++i) {
            rows.append(randomUser(dice, world));
            rows.last().first.status = UserStatus::Active;
        }
        auto columns = build(rows);
        const auto victim = rows[7].first;
        columns = columns->with({}, {victim.id, Id::make()});
        QCOMPARE(columns->rowOf(victim.id), std::nullopt);
        QCOMPARE(columns->select({}).size(), 299);
        QVERIFY(!columns->select({}).contains(7));
        QCOMPARE(columns->with({rows[7]})->select({}).size(), 300);

        QList<Row> many;
        for (int i = 0; i < 400; ++i)
            many.append(randomUser(dice, world));
        columns = columns->with(many); // enough for a rebuild
        QCOMPARE(columns->size(), 699);
        QCOMPARE(columns->rowOf(victim.id), std::nullopt);
        QVERIFY(columns->rowOf(rows[8].first.id));
    }

    void departmentsAreThoseOfTheCustomersPeople()
    {
        World world;
        const auto make = [&world](const QString &department, int customer, UserStatus status) {
            User u;
            u.id = Id::make();
            u.customer = world.customers[customer];
            u.department = department;
            u.status = status;
            return Row{u, Badge::None};
        };
        const auto columns =
            build({make(u"Sales"_s, 0, UserStatus::Active), make(u"IT"_s, 0, UserStatus::Blocked),
                   make(u"Sales"_s, 0, UserStatus::Active), make(u""_s, 0, UserStatus::Active),
                   make(u"Gone"_s, 0, UserStatus::Deleted),
                   make(u"Other"_s, 1, UserStatus::Active)})
                ->with({make(u"New"_s, 0, UserStatus::Active)});
        QCOMPARE(columns->departments(world.customers[0]),
                 (QStringList{u"IT"_s, u"New"_s, u"Sales"_s}));
    }

    void aUserTakesFewBytes()
    {
        Dice dice(2);
        const World world;
        QList<Row> rows;
        for (int i = 0; i < 5000; ++i)
            rows.append(randomUser(dice, world));
        QVERIFY(build(rows)->bytes() / 5000 < 180);
    }
};

QTEST_APPLESS_MAIN(TestUserColumns)
#include "tst_usercolumns.moc"
