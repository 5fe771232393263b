#include "core/base/fold.h"
#include "core/base/nameorder.h"

#include <QCollator>
#include <QLocale>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestNameOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::system()); }

    void namesSortAsPeopleReadThem_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("sorted");
        const QStringList numbers{u"Customer"_s,           u"Customer 1"_s,
                                  u"customer 2"_s,         u"Customer 2b"_s,
                                  u"Customer 007"_s,       u"Customer 10"_s,
                                  u"Customer 123456789"_s, u"Customer 1234567890123456789"_s,
                                  u"Customers"_s};
        QTest::newRow("numbers, no locale") << u"C"_s << numbers;
        QTest::newRow("numbers, English") << u"en_US"_s << numbers;
        QTest::newRow("numbers, German") << u"de_DE"_s << numbers;
        QTest::newRow("English") << u"en_GB"_s
                                 << QStringList{u"alder"_s, u"Ängström"_s, u"apple"_s, u"Łódź"_s,
                                                u"Lund"_s,  u"Olsen"_s,    u"Østby"_s, u"zebra"_s};
        QTest::newRow("German") << u"de_DE"_s
                                << QStringList{u"Ahorn"_s,  u"Äpfel"_s,    u"Auto"_s,
                                               u"Straße"_s, u"Strassen"_s, u"Zebra"_s};
        QTest::newRow("Swedish") << u"sv_SE"_s
                                 << QStringList{u"Anna"_s, u"Zeta"_s, u"Zz"_s,   u"Åsa"_s,
                                                u"Älv"_s,  u"älva"_s, u"Öberg"_s};
        QTest::newRow("Danish") << u"da_DK"_s
                                << QStringList{u"Anna"_s, u"Zeta"_s, u"Æbelø"_s, u"Østby"_s,
                                               u"Åse"_s};
        QTest::newRow("Spanish") << u"es_ES"_s
                                 << QStringList{u"Nuz"_s, u"Ñandu"_s, u"ñu"_s, u"Oca"_s};
        QTest::newRow("Polish") << u"pl_PL"_s
                                << QStringList{u"Lzy"_s, u"Łan"_s, u"Łódź"_s, u"Ma"_s};
        QTest::newRow("Russian") << u"ru_RU"_s << QStringList{u"Zeta"_s, u"Анна"_s, u"Иван"_s,
                                                              u"Йод"_s,  u"Июнь"_s, u"Яна"_s};
        QTest::newRow("scripts") << u"en_US"_s
                                 << QStringList{u"12"_s, u"Zeta"_s, u"Ωmega"_s, u"Анна"_s, u"李"_s};
    }
    void namesSortAsPeopleReadThem()
    {
        QFETCH(QString, locale);
        QFETCH(QStringList, sorted);
        QLocale::setDefault(QLocale(locale));
        auto names = sorted;
        for (int round = 0; round < 20; ++round) {
            std::rotate(names.begin(), names.begin() + 1 + round % (names.size() - 1), names.end());
            std::reverse(names.begin() + round % names.size(), names.end());
            sortNames(names);
            QCOMPARE(names, sorted);
        }
    }

    void keysHaveTheOrderOfTheCollator_data()
    {
        QTest::addColumn<QString>("locale");
        for (const auto &name :
             {u"en_US"_s, u"de_DE"_s, u"sv_SE"_s, u"da_DK"_s, u"cs_CZ"_s, u"es_ES"_s, u"fr_FR"_s,
              u"pl_PL"_s, u"tr_TR"_s, u"nb_NO"_s, u"hr_HR"_s, u"ro_RO"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    //! Words of letters only, compared where the collator tells two letters apart whatever follows.
    void keysHaveTheOrderOfTheCollator()
    {
        QFETCH(QString, locale);
        QLocale::setDefault(QLocale(locale));
        const QCollator collator{QLocale(locale)};
        const QString letters = u"abdeghklmnoprstuvyzäöåøæñçłšžđéüğşıčřęąśźżőûțș"_s;
        for (const QChar a : letters) {
            for (const QChar b : letters) {
                const auto before = [&](QChar x, QChar y) {
                    return collator.compare(QString(u'r') + x + u'm', QString(u'r') + y + u'k') <
                               0 &&
                           collator.compare(QString(u'r') + x + u'k', QString(u'r') + y + u'm') < 0;
                };
                // Digraphs such as Croatian "nj" are letters to the collator only.
                if (before(a, b)) {
                    const QByteArray what = (QString(a) + u'<' + b).toUtf8();
                    QVERIFY2(nameKey(QString(u'r') + a + u'm') < nameKey(QString(u'r') + b + u'k'),
                             what);
                }
            }
        }
    }

    void partsOfAKeyAreTheKey()
    {
        const auto order = NameOrder::current();
        for (const auto &name : {u""_s, u"a"_s, u"customer 12"_s, u"noor haddad 1234567"_s, u"00"_s,
                                 u"x 123456789012345678901 y"_s}) {
            const auto key = order->key(name);
            const auto text = name.toStdString();
            std::string parts;
            for (size_t from = 0; from < key.size() + 8; from += 8) {
                const auto part = NameOrder::keyPart(text, from);
                for (int byte = 7; byte >= 0; --byte)
                    parts += static_cast<char>(part >> (8 * byte) & 0xFF);
            }
            QCOMPARE(parts.substr(0, key.size()), key);
            QCOMPARE(parts.find_first_not_of('\0', key.size()), std::string::npos);
        }
    }

    void sortingByNameIsStable()
    {
        QList<std::pair<QString, int>> list{{u"b"_s, 1}, {u"É"_s, 2}, {u"a"_s, 3},
                                            {u"e"_s, 4}, {u"B"_s, 5}, {u"A"_s, 6}};
        sortByName(list, [](const auto &item) { return item.first; });
        QList<int> order;
        for (const auto &[name, number] : list)
            order.append(number);
        QCOMPARE(order, (QList<int>{3, 6, 1, 5, 2, 4}));
    }
};

QTEST_APPLESS_MAIN(TestNameOrder)
#include "tst_nameorder.moc"
