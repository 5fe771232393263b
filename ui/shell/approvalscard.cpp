#include "ui/shell/approvalscard.h"

#include "core/base/whenfinished.h"
#include "core/domain/periods.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/confirm.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/format.h"
#include "ui/words/signintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {
ApprovalsCard::ApprovalsCard(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new QWidget)
    , m_state(plainParagraph({}))
    , m_signIn(pushButton(tr("Sign in again"), u"log-in"_s))
{
    setObjectName(u"approvalsCard"_s);
    m_state->setObjectName(u"approvalsState"_s);
    m_signIn->setObjectName(u"approvalsSignIn"_s);
    m_signIn->hide();
    connect(m_signIn, &QPushButton::clicked, this, &ApprovalsCard::signInRequested);
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Pending approvals"), TextRole::Strong));
    column->addWidget(m_state);
    column->addWidget(m_signIn, 0, Qt::AlignLeft);
    column->addWidget(m_list);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
}

void ApprovalsCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void ApprovalsCard::load(const QString &told)
{
    m_state->setText(tr("Loading from the server…"));
    m_signIn->hide();
    core::whenFinished(m_workspace.server().call(core::endpoints::approvals), this,
                       [this, told](const core::Result<QList<core::Approval>> &approvals) {
                           if (approvals)
                               return show(*approvals, told);
                           m_list->hide();
                           tell(approvals.error());
                       });
}

void ApprovalsCard::show(const QList<core::Approval> &approvals, const QString &told)
{
    delete m_list->layout();
    qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    int open = 0;
    for (const auto &approval : approvals) {
        if (!approval.isOpen)
            continue;
        ++open;
        column->addWidget(row(approval));
    }
    m_state->setText(
        !told.isEmpty() ? told
        : open > 0
            ? tr("Another owner or administrator must approve changes to owners and large "
                 "deletions.")
            : tr("No pending approvals. Changes to owners and large deletions appear here."));
    m_list->setVisible(open > 0);
}

QWidget *ApprovalsCard::row(const core::Approval &approval)
{
    const Format format;
    const auto now = m_workspace.clock().now();
    const QString question = approvalQuestionText(approval);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(plainLabel(question, TextRole::Strong));
    words->addWidget(plainParagraph(approvalNamesText(approval)));
    const QString asked = format.ago(approval.madeAt, now);
    words->addWidget(plainLabel(
        approval.isMine
            ? tr("Requested by you %1 · awaiting another owner or administrator", "time").arg(asked)
            : tr("Requested by %1 %2", "person, time").arg(approval.requester, asked),
        TextRole::Secondary, LabelColor::Muted));
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    across->addLayout(words, 1);
    if (approval.isMine)
        return row;
    const auto add = [&](const QString &text, const QString &name, const QString &icon,
                         core::Decision decision) {
        auto *button = pushButton(text, icon);
        button->setObjectName(name);
        button->setAccessibleName(
            tr("%1: %2, %3", "button, question, person").arg(text, question, approval.requester));
        connect(button, &QPushButton::clicked, this,
                [this, approval, decision] { ask(approval, decision); });
        across->addWidget(button, 0, Qt::AlignTop);
    };
    add(tr("Reject"), u"refuseApproval"_s, u"x"_s, core::Decision::Refuse);
    add(tr("Approve"), u"approve"_s, u"check"_s, core::Decision::Approve);
    return row;
}

void ApprovalsCard::ask(const core::Approval &approval, core::Decision decision)
{
    const bool approves = decision == core::Decision::Approve;
    confirm(this,
            {approvalQuestionText(approval),
             approves ? tr("Approve the request from %1? The approval is valid for %n hour(s), "
                           "once per item: %2",
                           "person, names", core::approvedHours)
                            .arg(approval.requester, approvalNamesText(approval))
                      : tr("Reject the request from %1? A new request is then needed for: %2",
                           "person, names")
                            .arg(approval.requester, approvalNamesText(approval)),
             approves ? tr("Approve") : tr("Reject"),
             approves ? Severity::Destructive : Severity::Normal},
            [this, approval, decision] {
                core::whenFinished(
                    m_workspace.server().call(core::endpoints::decide, {approval, decision}), this,
                    [this](const core::Result<void> &done) {
                        if (done)
                            return load();
                        if (done.error().code == core::ErrorCode::Conflict)
                            return load(approvalErrorText(done.error()));
                        tell(done.error());
                    });
            });
}

void ApprovalsCard::tell(const core::Error &error)
{
    m_state->setText(approvalErrorText(error));
    m_state->show();
    m_signIn->setVisible(error.code == core::ErrorCode::SignIn);
}

} // namespace ui
