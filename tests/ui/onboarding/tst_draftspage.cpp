#include "core/base/seal.h"
#include "openworkspace.h"
#include "ui/kit/forms/toast.h"
#include "ui/onboarding/draftspage.h"
#include "ui/onboarding/onboardingdraft.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class TestDraftsPage final : public QObject {
    Q_OBJECT

private:
    OpenWorkspace m_workspace;
    std::unique_ptr<ui::Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(core::initCrypto());
        ui::initResources();
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_workspace.open());
    }

    void aDraftCanBeResumedDeletedAndBroughtBack()
    {
        ui::DraftsPage page(m_workspace->drafts(), m_workspace->directory(), m_workspace->clock(),
                            *m_theme);
        page.resize(900, 600);
        page.show();
        QVERIFY(page.findChild<QWidget *>(u"noDrafts"_s)->isVisible());

        auto draft = ui::OnboardingDraft::make();
        draft.customer.organisation = u"Contoso Dental"_s;
        const QString id = draft.id.toString();
        m_workspace->drafts().save(draft.toDraft(m_workspace->clock().now()));
        const auto row = [&] { return page.findChild<QWidget *>(u"draft_"_s + id); };
        QTRY_VERIFY(row());
        QCOMPARE(row()->findChild<QLabel *>()->text(), u"Contoso Dental"_s);
        QVERIFY(!page.findChild<QWidget *>(u"noDrafts"_s)->isVisible());

        QSignalSpy resumed(&page, &ui::DraftsPage::resume);
        page.findChild<QPushButton *>(u"resume_"_s + id)->click();
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(ui::OnboardingDraft::from(resumed[0][0].value<core::Draft>()).customer,
                 draft.customer);

        page.findChild<QToolButton *>(u"delete_"_s + id)->click();
        QTRY_VERIFY(m_workspace->drafts().list().isEmpty());
        QTRY_VERIFY(page.findChild<QWidget *>(u"noDrafts"_s)->isVisible());
        auto *undo = page.findChild<ui::Toast *>()->findChild<QPushButton *>();
        QVERIFY(undo && undo->isVisible());
        undo->click();
        QTRY_COMPARE(m_workspace->drafts().list().size(), 1);
        QTRY_VERIFY(row());
    }
};

QTEST_MAIN(TestDraftsPage)
#include "tst_draftspage.moc"
