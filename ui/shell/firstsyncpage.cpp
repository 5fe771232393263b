#include "ui/shell/firstsyncpage.h"

#include "ui/forms/card.h"
#include "ui/shell/centred.h"
#include "ui/text/format.h"
#include "ui/text/label.h"
#include "ui/text/signintext.h"
#include "ui/theme/buttons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

FirstSyncPage::FirstSyncPage(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(plainLabel({}, TextRole::Title))
    , m_text(plainParagraph({}, TextRole::Body, LabelColor::Text))
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
    m_action->setText(sync.link == core::Link::SignInNeeded ? tr("Sign in") : tr("Try again"));
    m_action->setVisible(sync.link != core::Link::Starting && sync.link != core::Link::Online);
    switch (sync.link) {
    case core::Link::Starting:
    case core::Link::Online:
        m_text->setText(sync.received == 0
                            ? tr("Getting everything for the first time. This is done once.")
                            : tr("Getting everything for the first time: %Ln record(s) so far.",
                                 nullptr, sync.received));
        break;
    case core::Link::SignInNeeded:
        m_text->setText(tr("Sign in to get everything for the first time."));
        break;
    case core::Link::Paused:
        m_text->setText(tr("Sending and receiving is paused by a setting."));
        break;
    default:
        m_text->setText(connectionErrorText(sync.lastError));
    }
}

} // namespace ui
