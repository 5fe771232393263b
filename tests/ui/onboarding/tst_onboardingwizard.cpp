#include "core/base/seal.h"
#include "openworkspace.h"
#include "ui/customerform/countrybox.h"
#include "ui/onboarding/onboardingdraft.h"
#include "ui/onboarding/onboardingwizard.h"
#include "ui/theme/theme.h"
#include "ui/words/names.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestOnboardingWizard final : public QObject {
    Q_OBJECT

private:
    OpenWorkspace m_workspace;
    std::unique_ptr<ui::Theme> m_theme;

    //! A wizard as a user sees it.
    struct Open {
        ui::OnboardingWizard wizard;

        Open(core::Workspace &workspace, ui::Theme &theme, std::optional<core::Draft> draft = {})
            : wizard(workspace.plans(), workspace.drafts(), workspace.credentials(),
                     workspace.directory(), workspace.clock(), theme, std::move(draft))
        {
            wizard.show();
            QApplication::setActiveWindow(&wizard);
        }
        template <typename Widget = QWidget>
        Widget *find(const QString &name)
        {
            return wizard.findChild<Widget *>(name);
        }
        void click(const QString &name) { QTest::mouseClick(find(name), Qt::LeftButton); }
        void tick(const QString &name) { find<QAbstractButton>(name)->click(); }
        void type(const QString &name, const QString &text)
        {
            auto *line = find<QLineEdit>(name);
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, text);
        }
        void enter() { QTest::keyClick(wizard.focusWidget(), Qt::Key_Return); }
        void fillAccount(const QString &organisation)
        {
            type(u"account"_s,
                 u"maya@%1.example"_s.arg(QString(organisation).remove(u' ').toLower()));
            type(u"name"_s, u"Maya Lindqvist"_s);
            type(u"passwordLine"_s, u"Correct horse 1"_s);
            type(u"confirmPasswordLine"_s, u"Correct horse 1"_s);
            type(u"organisation"_s, organisation);
            find<ui::CountryBox>(u"country"_s)->setCountry(u"NL"_s);
            type(u"telephone"_s, u"+31 20 555 0142"_s);
        }
        void acceptTexts()
        {
            tick(u"accept_terms"_s);
            tick(u"accept_privacy"_s);
        }
        void goToReview(const QString &organisation)
        {
            click(u"continue"_s);
            fillAccount(organisation);
            click(u"continue"_s);
            acceptTexts();
            click(u"continue"_s);
            click(u"continue"_s);
        }
    };

    std::optional<core::Draft> onlyDraft()
    {
        const auto &list = m_workspace->drafts().list();
        return list.size() == 1 ? std::optional(list.first()) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(core::initCrypto());
        ui::initResources();
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_workspace.open());
    }

    void cleanup()
    {
        const auto flushed = m_workspace->drafts().flush();
        QTRY_VERIFY(flushed.isFinished());
        const auto drafts = m_workspace->drafts().list();
        for (const auto &draft : drafts)
            m_workspace->drafts().remove(draft.id);
        QTRY_VERIFY(m_workspace->drafts().list().isEmpty());
    }

    void onlyLocalCanBeChosen()
    {
        Open o(*m_workspace, *m_theme);
        QVERIFY(o.find(u"type_local"_s)->isEnabled());
        for (const auto &name : {u"microsoft365"_s, u"microsoft365Gov"_s, u"google"_s,
                                 u"salesforce"_s, u"authorizationLink"_s}) {
            auto *card = o.find(u"type_"_s + name);
            QVERIFY(!card->isEnabled());
            QVERIFY(card->accessibleDescription().startsWith(u"Not available yet"_s));
        }
    }

    //! What cannot be chosen yet is only disabled: chosen, it is written and brings its own steps.
    void theTypeChosenIsWrittenAndDecidesTheSteps()
    {
        Open o(*m_workspace, *m_theme);
        QSignalSpy saved(&m_workspace->drafts(), &core::Drafts::saved);
        auto *google = o.find<QAbstractButton>(u"type_google"_s);
        google->setEnabled(true);
        google->click();
        QTRY_VERIFY(onlyDraft());
        QCOMPARE(onlyDraft()->content[u"customer"][u"accountType"].toString(), u"google"_s);
        QCOMPARE(o.find<QLabel>(u"accountTypeLabel"_s)->text(),
                 ui::accountTypeText(core::AccountType::Google));
        QVERIFY(o.find(u"organisation"_s));
        QVERIFY(!o.find(u"passwordLine"_s)); // the vendor's sign-in proves the account
        auto *link = o.find<QAbstractButton>(u"type_authorizationLink"_s);
        link->setEnabled(true);
        link->click();
        QVERIFY(o.find(u"account"_s));
        QVERIFY(!o.find(u"organisation"_s));
        QVERIFY(!o.find(u"modePartner"_s));
        o.tick(u"type_local"_s);
        QVERIFY(o.find(u"passwordLine"_s));
        QVERIFY(o.find(u"modePartner"_s));
    }

    //! They have the number of the page.
    void aDraftOfVersion01OpensAtItsPage()
    {
        auto draft = ui::OnboardingDraft::make().toDraft(m_workspace->clock().now());
        draft.content.insert(u"step"_s, 3);
        Open o(*m_workspace, *m_theme, draft);
        QCOMPARE(o.wizard.currentStep(), 3);
        QVERIFY(o.find(u"modePartner"_s)->isVisible());
    }

    void continueGoesToTheFirstWrongField()
    {
        Open o(*m_workspace, *m_theme);
        o.click(u"continue"_s);
        o.click(u"continue"_s);
        QCOMPARE(o.wizard.currentStep(), 1);
        QCOMPARE(o.wizard.focusWidget()->objectName(), u"account"_s);
        QVERIFY(!o.wizard.focusWidget()->accessibleDescription().isEmpty());
    }

    void enterIsContinueAndTheMnemonicsWork()
    {
        Open o(*m_workspace, *m_theme);
        o.enter();
        QCOMPARE(o.wizard.currentStep(), 1);
        o.fillAccount(u"Keys Only"_s);
        o.enter();
        QCOMPARE(o.wizard.currentStep(), 2);
        QTest::keyClick(o.wizard.windowHandle(), Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(o.wizard.currentStep(), 1);
        QTest::keyClick(o.wizard.windowHandle(), Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(o.wizard.currentStep(), 2);
    }

    void openingAndClosingLeavesNothing()
    {
        {
            Open o(*m_workspace, *m_theme);
            o.click(u"continue"_s);
            QTest::keyClick(&o.wizard, Qt::Key_Escape);
            QTRY_VERIFY(!o.wizard.isVisible());
        }
        QVERIFY(m_workspace->drafts().list().isEmpty());
    }

    void aWizardClosedHalfWayOpensAgainWithEverythingButThePassword()
    {
        {
            Open o(*m_workspace, *m_theme);
            o.goToReview(u"Half Way"_s);
            o.click(u"back"_s);
            o.click(u"back"_s);
            o.tick(u"surveys"_s);
            o.tick(u"tag_"_s + m_workspace->directory().tags().first().name);
            o.click(u"continue"_s);
            o.click(u"modeCustomer"_s);
            o.tick(u"confirmCustomerMode"_s);
            QTest::keyClick(&o.wizard, Qt::Key_Escape);
            QTRY_VERIFY(!o.wizard.isVisible());
        }
        QVERIFY(m_workspace.reopen());
        QTRY_VERIFY_WITH_TIMEOUT(onlyDraft(), 30'000);
        const auto draft = *onlyDraft();
        QVERIFY(!QJsonDocument(draft.content).toJson().contains("Correct horse"));

        Open o(*m_workspace, *m_theme, draft);
        // Asks for the password first, and says why.
        QCOMPARE(o.wizard.currentStep(), 1);
        QCOMPARE(o.wizard.focusWidget()->objectName(), u"passwordLine"_s);
        QVERIFY(
            o.wizard.focusWidget()->accessibleDescription().contains(u"never contain passwords"_s));
        QCOMPARE(o.find<QLineEdit>(u"passwordLine"_s)->text(), QString());
        QCOMPARE(o.find<QLineEdit>(u"account"_s)->text(), u"maya@halfway.example"_s);
        QCOMPARE(o.find<QLineEdit>(u"name"_s)->text(), u"Maya Lindqvist"_s);
        QCOMPARE(o.find<QLineEdit>(u"organisation"_s)->text(), u"Half Way"_s);
        QCOMPARE(o.find<QLineEdit>(u"telephone"_s)->text(), u"+31 20 555 0142"_s);
        QCOMPARE(o.find<ui::CountryBox>(u"country"_s)->country(), u"NL"_s);
        QVERIFY(o.find<QCheckBox>(u"surveys"_s)->isChecked());
        QVERIFY(o.find<QCheckBox>(u"accept_terms"_s)->isChecked());
        QVERIFY(o.find<QPushButton>(u"tag_"_s + m_workspace->directory().tags().first().name)
                    ->isChecked());
        QVERIFY(o.find<QAbstractButton>(u"modeCustomer"_s)->isChecked());
        QVERIFY(o.find<QCheckBox>(u"confirmCustomerMode"_s)->isChecked());

        o.type(u"passwordLine"_s, u"Correct horse 1"_s);
        o.type(u"confirmPasswordLine"_s, u"Correct horse 1"_s);
        o.click(u"continue"_s);
        QCOMPARE(o.wizard.currentStep(), 3); // the previous step
    }

    void whatWasTypedIsOnDiskWithoutClosing()
    {
        QSignalSpy saved(&m_workspace->drafts(), &core::Drafts::saved);
        auto open = std::make_unique<Open>(*m_workspace, *m_theme);
        open->click(u"continue"_s);
        open->type(u"organisation"_s, u"Crash Test"_s);
        QTRY_VERIFY(!saved.isEmpty());
        QTRY_VERIFY(onlyDraft());
        QCOMPARE(onlyDraft()->content[u"customer"][u"organisation"].toString(), u"Crash Test"_s);
        QTRY_VERIFY(open->find<QLabel>(u"draftNote"_s)->text().startsWith(u"Draft saved"_s));
    }

    void customerModeNeedsTheTick()
    {
        Open o(*m_workspace, *m_theme);
        o.goToReview(u"Own Managers"_s);
        o.click(u"back"_s);
        o.click(u"modeCustomer"_s);
        o.click(u"continue"_s);
        QCOMPARE(o.wizard.currentStep(), 3);
        QVERIFY(o.find(u"modeError"_s)->isVisible());
        QCOMPARE(o.wizard.focusWidget()->objectName(), u"confirmCustomerMode"_s);
        o.tick(u"confirmCustomerMode"_s);
        o.click(u"continue"_s);
        QCOMPARE(o.wizard.currentStep(), 4);
    }

    void termsMustBeAccepted()
    {
        Open o(*m_workspace, *m_theme);
        o.click(u"continue"_s);
        o.fillAccount(u"No Terms"_s);
        o.click(u"continue"_s);
        o.click(u"continue"_s);
        QCOMPARE(o.wizard.currentStep(), 2);
        QCOMPARE(o.wizard.focusWidget()->objectName(), u"accept_terms"_s);
        o.tick(u"read_terms"_s);
        QVERIFY(o.find(u"text_terms"_s)->isVisible());
    }

    void editInTheReviewComesBackToIt()
    {
        Open o(*m_workspace, *m_theme);
        o.goToReview(u"Second Look"_s);
        QCOMPARE(o.wizard.currentStep(), 4);
        o.tick(u"edit_1"_s);
        QCOMPARE(o.wizard.currentStep(), 1);
        o.type(u"name"_s, u"Noor Lindqvist"_s);
        o.click(u"continue"_s);
        QCOMPARE(o.wizard.currentStep(), 4);
        QCOMPARE(o.find<QLabel>(u"review_1_1"_s)->text(), u"Noor Lindqvist"_s);
    }

    void anInvitedCustomerIsOnTheServer_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<bool>("next");
        QTest::newRow("and next") << u"inviteAndNext"_s << u"Next Dental"_s << true;
        QTest::newRow("and close") << u"inviteAndClose"_s << u"Close Dental"_s << false;
    }
    void anInvitedCustomerIsOnTheServer()
    {
        QFETCH(QString, button);
        QFETCH(QString, organisation);
        QFETCH(bool, next);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().link, core::Link::Online, 30'000);
        Open o(*m_workspace, *m_theme);
        QSignalSpy invited(&o.wizard, &ui::OnboardingWizard::invited);
        o.goToReview(organisation);
        o.click(button);
        QTRY_COMPARE(invited.size(), 1);
        QCOMPARE(invited[0][1].toBool(), next);
        QVERIFY(!o.wizard.isVisible());
        const auto id = invited[0][0].value<core::Id>();
        const auto answered = [&] {
            const auto *entry = m_workspace->directory().customer(id);
            return entry && entry->badge == core::Badge::None && !entry->etag.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(answered(), 30'000);
        const auto &customer = m_workspace->directory().customer(id)->customer;
        QCOMPARE(customer.organisation, organisation);
        QCOMPARE(customer.telephone, u"+31205550142"_s);
        QCOMPARE(customer.acceptedTexts.size(), 2);
        QTRY_VERIFY(m_workspace->drafts().list().isEmpty());
    }

    void aDraftWhoseCustomerWasInvitedAlreadyInvitesNobodyTwice()
    {
        const auto &known = m_workspace->directory().customers();
        QVERIFY(!known.isEmpty());
        const auto customers = known.size();
        const auto plans = m_workspace->plans().list().size();
        auto draft = ui::OnboardingDraft::make();
        draft.customer = known.first().customer;
        draft.step = core::OnboardingStep::Review;
        Open o(*m_workspace, *m_theme, draft.toDraft(m_workspace->clock().now()));
        QSignalSpy invited(&o.wizard, &ui::OnboardingWizard::invited);
        o.click(u"inviteAndClose"_s);
        QTRY_COMPARE(invited.size(), 1);
        QCOMPARE(m_workspace->directory().customers().size(), customers);
        QCOMPARE(m_workspace->plans().list().size(), plans);
    }

    void aCustomerLikeTheOneTypedIsOffered()
    {
        const auto known = m_workspace->directory().customers().first().customer;
        Open o(*m_workspace, *m_theme);
        QSignalSpy open(&o.wizard, &ui::OnboardingWizard::openCustomer);
        o.click(u"continue"_s);
        o.type(u"organisation"_s, known.organisation);
        QPushButton *link = nullptr;
        const auto offered = [&] {
            for (auto *button : o.wizard.findChildren<QPushButton *>()) {
                if (button->text() == u"Open customer" && button->isVisible())
                    link = button;
            }
            return link != nullptr;
        };
        QTRY_VERIFY(offered());
        link->click();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0][0].value<core::Id>(), known.id);
        QTRY_VERIFY(!o.wizard.isVisible());
        QTRY_VERIFY(onlyDraft());
    }
};

QTEST_MAIN(TestOnboardingWizard)
#include "tst_onboardingwizard.moc"
