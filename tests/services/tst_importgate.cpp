#include "core/base/enumnames.h"
#include "core/services/importcheck.h"
#include "core/services/importgate.h"

#include <QTest>

#include <array>
#include <random>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The gate may be strict, but must never pass a row in which the full rules find something.
class TestImportGate : public QObject {
    Q_OBJECT

    static CustomerView view()
    {
        CustomerView contoso;
        contoso.customer.id = Id::make();
        User there;
        there.id = Id::make();
        there.userName = u"there@x.example"_s;
        there.displayName = u"There"_s;
        contoso.usersByName.insert(there.userName, there);
        User deleted = there;
        deleted.userName = u"deleted@x.example"_s;
        deleted.status = UserStatus::Deleted;
        contoso.usersByName.insert(deleted.userName, deleted);
        return contoso;
    }

private Q_SLOTS:
    void whatPassesIsNewWithoutFindings()
    {
        std::mt19937 engine(20260301);
        const auto upTo = [&engine](int count) {
            return static_cast<int>(engine() % static_cast<unsigned>(count));
        };
        const QStringList names{u"anna@x.example"_s,
                                u" ANNA@X.EXAMPLE "_s,
                                u"bad"_s,
                                u"there@x.example"_s,
                                u"deleted@x.example"_s,
                                u"a b@x.example"_s,
                                u"é@x.example"_s,
                                u"a..b@x.example"_s,
                                u"a@b@x.example"_s,
                                u"a@x-.example"_s,
                                u"a@.example"_s,
                                QString(),
                                u".a@x.example"_s,
                                QString(70, u'a') + u"@contoso.example"_s,
                                u"o'brien+1@x.example"_s};
        const QStringList texts{u"Anna"_s,     QString(),         u"  "_s,
                                u"Müller"_s,   u"=1+1"_s,         u"two\nlines"_s,
                                u"a\u202eb"_s, QString(65, u'x'), QString(300, u'x'),
                                u"\u0001"_s,   u"x\ufffe"_s,      u"李"_s};
        const QStringList countries{u"NL"_s,   u"Netherlands"_s, u"Ruritania"_s,
                                    QString(), u" germany "_s,   u"deu"_s};
        const QStringList mails{QString(), u"a@b.example"_s, u"no"_s, u"a@b"_s, u" a@b.example "_s};

        int passed = 0;
        for (int round = 0; round < 60; ++round) {
            QString text =
                u"User name,Display name,Job title,Country or region,Alternate email address,Usage location\n"_s;
            const int count = 40;
            for (int row = 0; row < count; ++row) {
                const auto quoted = [](const QString &cell) { return u'"' + cell + u'"'; };
                const QString name =
                    upTo(2) ? u"u%1@x.example"_s.arg(upTo(200)) : names[upTo(int(names.size()))];
                const QString display = upTo(3) ? u"Anna"_s : texts[upTo(int(texts.size()))];
                text +=
                    QStringList{
                        quoted(name),
                        quoted(display),
                        quoted(upTo(2) ? u"Dentist"_s : texts[upTo(int(texts.size()))]),
                        quoted(upTo(2) ? u"NL"_s : countries[upTo(int(countries.size()))]),
                        quoted(upTo(2) ? QString() : mails[upTo(int(mails.size()))]),
                        quoted(upTo(2) ? QString() : countries[upTo(int(countries.size()))])}
                        .join(u',') +
                    u'\n';
            }
            const auto grid = readPasted(text);
            QVERIFY2(grid, qPrintable(grid ? QString() : grid.error().problem));
            const auto contoso = view();
            ImportChoices choices;
            if (upTo(2))
                choices.licences = {Id::make()};
            if (!upTo(3))
                choices.usageLocation = u"NL"_s;

            QVector<int> all(grid->rowCount());
            std::iota(all.begin(), all.end(), 0);
            const auto truth = judgeImport(contoso, importRows(*grid, all, choices));
            ImportGate gate(grid->fields(), contoso,
                            {!choices.licences.isEmpty(), !choices.usageLocation.isEmpty()},
                            grid->rowCount());
            for (const int row : all) {
                std::vector<std::string_view> cells;
                for (int column = 0; column < grid->columns().size(); ++column) {
                    const auto cell = grid->cell(row, column);
                    cells.emplace_back(cell.data(), static_cast<size_t>(cell.size()));
                }
                if (!gate.passes(cells, static_cast<std::uint32_t>(row)))
                    continue;
                ++passed;
                QCOMPARE(truth[row].kind, ImportKind::New);
                QVERIFY(truth[row].findings.isEmpty());
            }

            // The quick check must agree with the full rules, row by row.
            const auto checked = checkImport(*grid, contoso, choices);
            for (const int row : all) {
                QCOMPARE(checked.kind(row), truth[row].kind);
                QCOMPARE(checked.verdicts.value(row).findings, truth[row].findings);
            }
        }
        QVERIFY(passed > 100);
    }

    //! The gate fails closed: a field that it has no rule for must not pass unread.
    void noImportedFieldPassesWithAValueThatIsTooLong()
    {
        int imported = 0;
        for (const auto field : enumValues<csv::Field>) {
            const bool isName = field == csv::Field::UserName || field == csv::Field::DisplayName;
            if (importKey(field).isEmpty() || isName)
                continue;
            ++imported;
            ImportGate gate({csv::Field::UserName, csv::Field::DisplayName, field}, view(), {}, 2);
            const std::string huge(5000, 'x');
            const std::array<std::string_view, 3> good{"a@x.example", "Anna", ""};
            QVERIFY(gate.passes(good, 0));
            const std::array<std::string_view, 3> bad{"b@x.example", "Bo", huge};
            QVERIFY2(!gate.passes(bad, 1), qPrintable(importKey(field)));
        }
        QVERIFY(imported > 20);
    }
};

QTEST_APPLESS_MAIN(TestImportGate)
#include "tst_importgate.moc"
