#include "ui/shell/firstsyncpage.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/label.h"
#include "ui/shell/centred.h"
#include "ui/theme/buttons.h"
#include "ui/words/format.h"
#include "ui/words/signintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

FirstSyncPage::FirstSyncPage(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(plainLabel({}, TextRole::Title))
    , m_text(plainParagraph({}, TextRole::Body, LabelColor::Text))
    , m_progress(new ProgressLine(tr("First sync in progress")))
    , m_action(pushButton({}))
{
    setObjectName(u"firstSyncPage"_s);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"firstSyncText"_s);
    m_action->setObjectName(u"firstSyncAction"_s);
    makePrimary(m_action);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_workspace.sync().link == core::Link::SignInNeeded)
            Q_EMIT signInRequested();
        else
            m_workspace.syncNow();
    });
    auto *leave = pushButton(tr("Open another workspace"));
    leave->setObjectName(u"firstSyncLeave"_s);
    connect(leave, &QPushButton::clicked, this, &FirstSyncPage::leaveRequested);

    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addWidget(leave);
    row->addStretch();
    row->addWidget(m_action);
    column->addLayout(row);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(centred(card));
    connect(&workspace, &core::Workspace::syncChanged, this, &FirstSyncPage::follow);
    connect(&workspace, &core::Workspace::rightsChanged, this, &FirstSyncPage::follow);
    follow();
}

void FirstSyncPage::follow()
{
    const auto &sync = m_workspace.sync();
    const QString organisation = m_workspace.me().organisation;
    m_title->setText(organisation.isEmpty() ? m_workspace.config().server.host() : organisation);
    m_action->setText(sync.link == core::Link::SignInNeeded ? tr("Sign in") : tr("Retry"));
    const bool works = sync.link == core::Link::Starting || sync.link == core::Link::Online;
    m_action->setVisible(!works);
    // The server may have received more meanwhile.
    const int total = std::max(sync.total, sync.received);
    m_progress->setVisible(works && sync.total > 0);
    m_progress->setProgress(sync.received, total);
    switch (sync.link) {
    case core::Link::Starting:
    case core::Link::Online:
        if (sync.received == 0)
            m_text->setText(tr("Downloading all data. This happens only once."));
        else if (sync.total > 0)
            m_text->setText(tr("First sync: %1 of %Ln record(s).", nullptr, total)
                                .arg(Format().number(sync.received)));
        else
            m_text->setText(tr("First sync: %Ln record(s) so far.", nullptr, sync.received));
        break;
    case core::Link::SignInNeeded:
        m_text->setText(tr("Sign in to start the first sync."));
        break;
    case core::Link::Paused:
        m_text->setText(tr("Automatic sync is turned off in the settings."));
        break;
    default:
        m_text->setText(connectionErrorText(sync.lastError));
    }
}

} // namespace ui
