#include "core/domain/field.h"
#include "core/plan/merge.h"

#include <QJsonArray>

#include <QTest>

#include <algorithm>
#include <random>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Merging mine and theirs over a common base, in many random cases.
class TestMerge final : public QObject {
    Q_OBJECT

private:
    std::mt19937_64 m_random;

    int draw(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    QJsonValue value()
    {
        switch (draw(5)) {
        case 0:
            return draw(3);
        case 1:
            return draw(2) == 0;
        case 2:
            return QJsonArray{draw(2), u"x"_s};
        case 3:
            return QJsonObject{{u"p"_s, draw(3)}, {u"q"_s, draw(3)}};
        default:
            return QString(QChar(u'a' + draw(4)));
        }
    }
    QJsonObject object(int most)
    {
        QJsonObject made;
        for (int i = draw(most + 1); i > 0; --i)
            made.insert(QString(QChar(u'A' + draw(8))), value());
        return made;
    }
    //! Some members changed, some removed.
    QJsonObject changed(QJsonObject object)
    {
        for (int i = draw(4); i > 0; --i) {
            const QString name(QChar(u'A' + draw(8)));
            if (draw(4) == 0)
                object.remove(name);
            else
                object.insert(name, value());
        }
        return object;
    }

    //! Only the changed parts, also inside an object.
    static QJsonObject touched(const QJsonObject &before, const QJsonObject &after)
    {
        auto patch = mergePatch(before, after);
        for (const auto &name : patch.keys()) {
            if (before[name].isObject() && after[name].isObject())
                patch[name] = touched(before[name].toObject(), after[name].toObject());
        }
        return patch;
    }

private Q_SLOTS:
    void noFieldOfMineVanishesWithoutARecord()
    {
        const auto seed = qEnvironmentVariableIsSet("TENANTRY_SEED")
                              ? qEnvironmentVariable("TENANTRY_SEED").toULongLong()
                              : std::random_device()();
        m_random.seed(seed);
        const int rounds = qEnvironmentVariableIsSet("TENANTRY_MERGES")
                               ? qEnvironmentVariableIntValue("TENANTRY_MERGES")
                               : 100'000;
        int asked = 0;
        int joined = 0;
        int same = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto base = object(6);
            const auto wanted = changed(base);
            const auto theirs = changed(base);
            const auto mine = draw(2) == 0 ? mergePatch(base, wanted) : touched(base, wanted);
            QJsonObject before; // as an operation stores it: the members concerned
            for (const auto &name : mine.keys()) {
                if (base.contains(name))
                    before.insert(name, base[name]);
            }
            const auto fields = merged(before, mine, theirs);
            const auto said = u"seed %1, round %2"_s.arg(seed).arg(round).toLatin1();
            const char *const where = said.constData();
            const auto result = applyMergePatch(theirs, mine);
            for (const auto &name : mine.keys()) {
                const auto found = std::ranges::find(fields, name, &MergedField::name);
                const bool recorded = found != fields.end();
                // Only fields that already have my value are omitted.
                QVERIFY2(recorded || result.value(name) == theirs.value(name), where);
                // Sent automatically only if no one else changed it, or only elsewhere in it.
                if (recorded && !found->asks && !mine[name].isObject())
                    QVERIFY2(theirs.value(name) == base.value(name), where);
                // Asked only if both changed it, differently.
                if (recorded && found->asks)
                    QVERIFY2(theirs.value(name) != base.value(name) &&
                                 theirs.value(name) != result.value(name),
                             where);
            }
            for (const auto &field : fields)
                QVERIFY2(mine.contains(field.name), where);
            if (fields.isEmpty()) {
                QVERIFY2(result == theirs, where);
                ++same;
            } else if (asks(fields)) {
                ++asked;
            } else {
                // The order does not matter: theirs on mine equals mine on theirs.
                QVERIFY2(applyMergePatch(wanted, touched(base, theirs)) == result, where);
                ++joined;
            }
        }
        qInfo("%d merges, seed %llu: %d put together, %d asked, %d alike already", rounds,
              static_cast<unsigned long long>(seed), joined, asked, same);
        QVERIFY(joined > rounds / 20 && asked > rounds / 20 && same > rounds / 20);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
