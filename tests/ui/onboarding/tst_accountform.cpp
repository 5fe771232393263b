#include "core/base/seal.h"
#include "openworkspace.h"
#include "ui/customerform/accountform.h"
#include "ui/customerform/countrybox.h"
#include "ui/customerform/datacenterbox.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestAccountForm final : public QObject {
    Q_OBJECT

private:
    OpenWorkspace m_workspace;

    struct Form {
        core::Customer customer;
        ui::AccountForm form;

        explicit Form(core::Workspace &workspace)
            : form(workspace.directory(), customer)
        {
            customer.id = core::Id::make();
            form.show();
            QApplication::setActiveWindow(&form);
        }
        QLineEdit *line(const char *name)
        {
            return form.findChild<QLineEdit *>(QString::fromLatin1(name));
        }
        ui::CountryBox *country() { return form.findChild<ui::CountryBox *>(); }
        ui::DataCenterBox *center() { return form.findChild<ui::DataCenterBox *>(); }
        QString error(const char *name)
        {
            for (auto *field : form.findChildren<ui::Field *>()) {
                if (field->editor()->objectName() == QLatin1StringView(name))
                    return field->error();
            }
            return u"no such field"_s;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(core::initCrypto());
        QVERIFY(m_workspace.open());
    }

    void nothingIsWrongBeforeAFieldWasLeft()
    {
        Form f(*m_workspace);
        f.line("account")->setFocus();
        QTest::keyClicks(f.line("account"), u"maya"_s);
        QCOMPARE(f.error("account"), QString());
        QTest::keyClick(f.line("account"), Qt::Key_Tab);
        QVERIFY(f.error("account").contains(u"domain"_s));
        QCOMPARE(f.error("name"), QString());
    }

    void whatIsWrongGoesAsSoonAsItIsPutRight()
    {
        Form f(*m_workspace);
        f.line("account")->setFocus();
        QTest::keyClicks(f.line("account"), u"maya"_s);
        f.line("name")->setFocus();
        f.line("account")->setFocus();
        QTest::keyClicks(f.line("account"), u"@contoso.example"_s);
        QCOMPARE(f.error("account"), QString());
    }

    void aFieldThatWasOnlyPassedIsNotScolded()
    {
        Form f(*m_workspace);
        f.line("account")->setFocus();
        QTest::keyClick(f.line("account"), Qt::Key_Tab);
        QCOMPARE(f.error("account"), QString());
    }

    void checkShowsEverythingAndGoesToTheFirst()
    {
        Form f(*m_workspace);
        QVERIFY(!f.form.check());
        for (const char *name : {"account", "name", "password", "confirmPassword", "organisation",
                                 "country", "telephone", "dataCenter"})
            QVERIFY2(!f.error(name).isEmpty(), name);
        QVERIFY(f.line("account")->hasFocus());
    }

    void eachRuleShowsItsSentence_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("part");
        QTest::newRow("spaces") << QByteArray("account") << u"a b@c.example"_s << u"spaces"_s;
        QTest::newRow("domain") << QByteArray("account") << u"a@contoso"_s << u"domain"_s;
        QTest::newRow("long name") << QByteArray("name") << QString(200, u'x') << u"128"_s;
        QTest::newRow("hidden character")
            << QByteArray("organisation") << u"Con\u202etoso"_s << u"U+202E"_s;
        QTest::newRow("short telephone") << QByteArray("telephone") << u"+31 20 555"_s << u"+31"_s;
        QTest::newRow("long telephone")
            << QByteArray("telephone") << u"+31 20 555 0142 999 99"_s << u"too long"_s;
    }
    void eachRuleShowsItsSentence()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, part);
        Form f(*m_workspace);
        f.country()->setCountry(u"NL"_s);
        f.line(field)->setText(typed);
        QVERIFY(!f.form.check());
        QVERIFY2(f.error(field).contains(part), qPrintable(f.error(field)));
    }

    void passwordsMustKeepTheRulesAndAgree()
    {
        Form f(*m_workspace);
        f.line("passwordLine")->setText(u"short"_s);
        QVERIFY(!f.form.check());
        QVERIFY(f.error("password").contains(u"10"_s));
        f.line("passwordLine")->setText(u"Correct horse 1"_s);
        f.line("confirmPasswordLine")->setText(u"Correct horse 2"_s);
        QVERIFY(!f.form.check());
        QCOMPARE(f.error("password"), QString());
        QVERIFY(f.error("confirmPassword").contains(u"do not match"_s));
        f.line("confirmPasswordLine")->setText(u"Correct horse 1"_s);
        QCOMPARE(f.error("confirmPassword"), QString());
        QVERIFY(f.form.password().equals(core::Secret("Correct horse 1")));
    }

    void theClosestDataCenterComesFirst_data()
    {
        QTest::addColumn<QString>("country");
        QTest::newRow("Netherlands") << u"NL"_s;
        QTest::newRow("Australia") << u"AU"_s;
        QTest::newRow("Brazil") << u"BR"_s;
    }
    void theClosestDataCenterComesFirst()
    {
        QFETCH(QString, country);
        Form f(*m_workspace);
        f.country()->setCountry(country);
        const auto sorted = core::sortedByDistance(m_workspace->directory().dataCenters(), country);
        QCOMPARE(f.center()->count(), sorted.size());
        for (int row = 0; row < f.center()->count(); ++row)
            QCOMPARE(f.center()->itemData(row).value<core::Id>(), sorted[row].id);
        QCOMPARE(f.customer.dataCenter, sorted.first().id);
        QCOMPARE(f.center()->closest(), sorted.first().id);
        QCOMPARE(sorted.first().country, country);
    }

    void aChosenDataCenterStaysWhenTheCountryChanges()
    {
        Form f(*m_workspace);
        f.country()->setCountry(u"NL"_s);
        f.center()->setFocus();
        QTest::keyClick(f.center(), Qt::Key_Down);
        const auto chosen = f.customer.dataCenter;
        QVERIFY(chosen != f.center()->closest());
        f.country()->setCountry(u"AU"_s);
        QCOMPARE(f.customer.dataCenter, chosen);
        QCOMPARE(f.center()->center(), chosen);
    }

    void whatPeopleWriteIsACountry_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("name") << u"netherlands"_s << u"NL"_s;
        QTest::newRow("other name") << u"Holland"_s << u"NL"_s;
        QTest::newRow("code") << u"br"_s << u"BR"_s;
    }
    void whatPeopleWriteIsACountry()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        Form f(*m_workspace);
        f.country()->setFocus();
        QTest::keyClicks(f.country()->lineEdit(), typed);
        // While the list of matches is open, it gets the key.
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : f.country()->lineEdit(), Qt::Key_Tab);
        QCOMPARE(f.customer.country, code);
    }

    void whatIsNoCountryIsSaid()
    {
        Form f(*m_workspace);
        f.country()->setEditText(u"Atlantis"_s);
        QVERIFY(!f.form.check());
        QVERIFY(f.error("country").contains(u"Unknown country"_s));
    }

    void theTelephoneIsJudgedAnewWhenTheCountryChanges()
    {
        Form f(*m_workspace);
        f.country()->setCountry(u"NL"_s);
        f.line("telephone")->setText(u"0411 123 456"_s);
        (void)f.form.check();
        const QString dutch = f.error("telephone");
        f.country()->setCountry(u"AU"_s);
        QVERIFY(dutch != f.error("telephone") || dutch.isEmpty());
        QCOMPARE(f.error("telephone"), QString());
    }

    void enterAndTabTakeTheFirstMatch_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("country");
        QTest::newRow("start of a name") << u"nethe"_s << u"NL"_s;
        QTest::newRow("not a name before it that has it inside") << u"ger"_s << u"DE"_s;
        QTest::newRow("start of a word") << u"kingd"_s << u"GB"_s;
        QTest::newRow("inside a word") << u"itzerl"_s << u"CH"_s;
        QTest::newRow("other name") << u"usa"_s << u"US"_s;
        QTest::newRow("none") << u"atlantis"_s << QString();
    }
    void enterAndTabTakeTheFirstMatch()
    {
        QFETCH(QString, typed);
        QFETCH(QString, country);
        for (const auto key : {Qt::Key_Return, Qt::Key_Tab}) {
            Form f(*m_workspace);
            f.country()->setFocus();
            QTest::keyClicks(f.country(), typed);
            QTest::keyClick(f.country(), key);
            QCOMPARE(f.country()->country(), country);
            QCOMPARE(f.customer.country, country);
            QCOMPARE(f.country()->isUnknown(), country.isEmpty());
        }
    }

    //! A click elsewhere is no answer to the list of matches.
    void leavingByTheMouseTakesNoMatch()
    {
        Form f(*m_workspace);
        f.country()->setFocus();
        QTest::keyClicks(f.country(), u"nethe"_s);
        f.line("name")->setFocus(Qt::MouseFocusReason);
        QCOMPARE(f.country()->country(), QString());
    }
};

QTEST_MAIN(TestAccountForm)
#include "tst_accountform.moc"
