#include "core/base/json.h"
#include "core/domain/user.h"
#include "core/plan/membertext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

//! Values that are hard to write, and shapes that are hard to skip.
QJsonValue anyValue(QRandomGenerator &random)
{
    const QJsonValue values[] = {
        u""_s,
        u"plain"_s,
        u"say \"so\", \\ and }{]["_s,
        u"Müller 名前\n\t"_s,
        true,
        false,
        QJsonValue::Null,
        12,
        -0.5,
        QJsonArray{u"a"_s, u"]"_s, QJsonArray(), QJsonObject{{u"b"_s, u"}"_s}}},
        QJsonArray()};
    return values[random.bounded(static_cast<int>(std::size(values)))];
}

QJsonObject anyObject(QRandomGenerator &random, bool inner)
{
    QJsonObject object;
    for (int i = 0; i < 12; ++i) {
        if (random.bounded(3) == 0)
            continue;
        const QString key = u"member%1"_s.arg(i);
        if (inner && random.bounded(5) == 0)
            object.insert(key, QJsonObject{{u"x"_s, anyValue(random)}});
        else
            object.insert(key, anyValue(random));
    }
    return object;
}

} // namespace

class TestMemberText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differingMembersAreThoseOfTheTrees();
    void membersAreSetAsAMergePatchSetsThem();
    void namedMembersAreLeftOut();
    void aMemberThatWouldBeMergedIsLeftToOthers();
    void whatIsNoObjectIsNotTakenApart_data();
    void whatIsNoObjectIsNotTakenApart();
    void aUserKeepsWhatIsNotChanged();
};

void TestMemberText::differingMembersAreThoseOfTheTrees()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 5000; ++i) {
        const auto before = anyObject(random, true);
        auto after = random.bounded(2) == 0 ? before : anyObject(random, true);
        after.insert(u"member3"_s, anyValue(random));
        after.insert(u"by"_s, u"Ana"_s);
        const auto found =
            differing(view(compactJson(before)),
                      view(QJsonDocument(after).toJson(QJsonDocument::Indented)), "by");
        QVERIFY(found);
        QCOMPARE(found->after[u"by"].toString(), u"Ana"_s);
        // The rest of both is equal, so the difference is too.
        for (const auto &key : before.keys() + after.keys()) {
            const bool same = before.contains(key) == after.contains(key) &&
                              before.value(key) == after.value(key);
            QVERIFY2(same || (found->before.value(key) == before.value(key) &&
                              found->after.value(key) == after.value(key)),
                     qPrintable(key));
            if (found->before.contains(key))
                QCOMPARE(found->before.value(key), before.value(key));
        }
    }
    // Equal parts are not read.
    const auto user = compactJson(toJson(User()));
    const auto none = differing(view(user), view(user), "by");
    QVERIFY(none && none->before.isEmpty() && none->after.isEmpty());
}

void TestMemberText::membersAreSetAsAMergePatchSetsThem()
{
    QRandomGenerator random(20261123);
    for (int i = 0; i < 5000; ++i) {
        const auto object = anyObject(random, true);
        const auto patch = anyObject(random, false);
        const auto text = withMembers(view(compactJson(object)), view(compactJson(patch)));
        QVERIFY(text);
        QJsonParseError error{};
        const auto read = QJsonDocument::fromJson(*text, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read.object(), applyMergePatch(object, patch));
    }
}

void TestMemberText::namedMembersAreLeftOut()
{
    constexpr std::string_view but[] = {"b", "c"};
    QCOMPARE(withMembers(R"({"a":1,"b":2})", R"({"a":3,"b":4,"c":5,"d":6})", but),
             std::optional(QByteArray(R"({"a":3,"b":2,"d":6})")));
}

void TestMemberText::aMemberThatWouldBeMergedIsLeftToOthers()
{
    constexpr std::string_view address = R"({"address":{"city":"Utrecht"}})";
    QVERIFY(!withMembers("{\"address\":{\"city\":\"Delft\",\"street\":\"A\"}}", address));
    QVERIFY(!withMembers("{}", address));
}

void TestMemberText::whatIsNoObjectIsNotTakenApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("cut off") << QByteArray("{\"a\":\"b");
    QTest::newRow("no value") << QByteArray("{\"a\":}");
}

void TestMemberText::whatIsNoObjectIsNotTakenApart()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!withMembers(view(text), R"({"a":1})"));
    QVERIFY(!differing(view(text), "{}", "by"));
    QVERIFY(!differing("{}", view(text), "by"));
}

void TestMemberText::aUserKeepsWhatIsNotChanged()
{
    User user;
    user.id = Id::make();
    user.displayName = u"Ana \"the\" Müller"_s;
    user.roles = {u"admin"_s, u"helpdesk"_s};
    const auto json = toJson(user);
    const auto text = withMembers(view(compactJson(json)), R"({"jobTitle":"Dentist"})");
    QVERIFY(text);
    user.jobTitle = u"Dentist"_s;
    QCOMPARE(objectOf(*text), toJson(user));
}

QTEST_GUILESS_MAIN(TestMemberText)
#include "tst_membertext.moc"
