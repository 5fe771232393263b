#include "ui/waiting/waitingpage.h"

#include "core/base/whenfinished.h"
#include "ui/conflicts/decisions.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/buttons.h"
#include "ui/waiting/waitingmodel.h"
#include "ui/words/errortext.h"
#include "ui/words/names.h"
#include "ui/words/plantext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

bool mayBeSent(const core::WaitingChange &change)
{
    using core::WaitReason;
    return change.reason == WaitReason::Turn || change.reason == WaitReason::Retry ||
           change.reason == WaitReason::Held || change.reason == WaitReason::Quarantined;
}

bool mayBeDecided(const core::WaitingChange &change)
{
    using core::WaitReason;
    return change.reason == WaitReason::Conflict || change.reason == WaitReason::Refused ||
           change.reason == WaitReason::Held || change.reason == WaitReason::SetAgain ||
           change.reason == WaitReason::Quarantined;
}

} // namespace

WaitingPage::WaitingPage(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new WaitingModel(workspace, this))
    , m_subtitle(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_table(new TableView)
    , m_detail(makeDetail())
    , m_send(pushButton(tr("Send now"), QStringLiteral("send")))
    , m_edit(pushButton(tr("Edit and retry…"), QStringLiteral("pencil")))
    , m_drop(pushButton(tr("Discard…"), QStringLiteral("trash-2")))
    , m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("waitingPage"));
    setAccessibleName(tr("Pending changes"));
    m_table->setObjectName(QStringLiteral("waitingTable"));
    m_table->setAccessibleName(tr("Pending changes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns(m_model);
    setFocusProxy(m_table);
    m_send->setObjectName(QStringLiteral("waitingSend"));
    m_edit->setObjectName(QStringLiteral("waitingEdit"));
    m_drop->setObjectName(QStringLiteral("waitingDrop"));
    connect(m_send, &QPushButton::clicked, this, &WaitingPage::sendNow);
    connect(m_edit, &QPushButton::clicked, this, &WaitingPage::open);
    connect(m_drop, &QPushButton::clicked, this, &WaitingPage::drop);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) {
        m_table->selectRow(index.row());
        open();
    });
    connect(m_table, &TableView::deletePressed, this, &WaitingPage::drop);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WaitingPage::showCurrent);

    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_table);
    m_states = new ListStates(card);
    m_states->setFirstUse(new EmptyState(
        QStringLiteral("cloud"), tr("No pending changes"),
        tr("Changes are saved on this computer first and then sent to the server. All of "
           "them have been sent.")));
    connect(m_states, &ListStates::retryRequested, m_model, &WaitingModel::refresh);
    connect(m_model, &ColumnModel::updated, this, &WaitingPage::showState);
    connect(m_model, &WaitingModel::failed, this,
            [this](const core::Error &error) { m_states->showFailed(errorText(error)); });
    connect(&workspace, &core::Workspace::syncChanged, this, &WaitingPage::showState);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(plainLabel(tr("Pending changes"), TextRole::Title));
    words->addWidget(m_subtitle);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addLayout(words, 1);
    top->addWidget(m_send);
    top->addWidget(m_edit);
    top->addWidget(m_drop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(top);
    column->addWidget(m_states, 1);
    column->addWidget(m_detail);
    showState();
}

QWidget *WaitingPage::makeDetail()
{
    m_what = plainParagraph({}, TextRole::Strong, LabelColor::Text);
    m_change = plainParagraph({});
    m_why = plainParagraph({}, TextRole::Body, LabelColor::Text);
    m_what->setObjectName(QStringLiteral("waitingWhat"));
    m_change->setObjectName(QStringLiteral("waitingChange"));
    m_why->setObjectName(QStringLiteral("waitingWhy"));
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::xs);
    for (auto *label : {m_what, m_change, m_why})
        column->addWidget(label);
    return card;
}

void WaitingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setShown(true);
}

void WaitingPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setShown(false);
}

const core::WaitingChange *WaitingPage::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->at(rows.constFirst().row());
}

void WaitingPage::showState()
{
    const auto waiting = m_workspace.waiting();
    const int all = waiting.queued + waiting.sending + waiting.needsYou + waiting.others;
    QString text = tr("%Ln pending change(s) on this computer", nullptr, all);
    if (waiting.needsYou > 0)
        text = tr("%1 · %2", "parts of a summary")
                   .arg(text, tr("%Ln need(s) attention", nullptr, waiting.needsYou));
    if (all > m_model->rowCount() && m_model->rowCount() == WaitingModel::most)
        text = tr("%1 · %2", "parts of a summary")
                   .arg(text, tr("Showing the first %Ln", nullptr, WaitingModel::most));
    m_subtitle->setText(text);
    if (m_model->rowCount() > 0)
        m_states->showContent();
    else if (m_model->isRead())
        m_states->showFirstUse();
    else
        m_states->showLoading();
    showCurrent();
}

void WaitingPage::showCurrent()
{
    const auto *change = current();
    if (change) {
        const auto &operation = change->row.operation;
        const auto text =
            PlanText::of(operation, m_workspace.directory(), m_workspace.clock().now().date());
        m_what->setText(
            tr("%1: %2", "change, for whom")
                .arg(operationText(operation.kind, operation.entity.type), operation.who));
        m_change->setText(tr("Before: %1\nAfter: %2").arg(text.before, text.after));
        m_why->setText(WaitingModel::why(*change, m_workspace));
    }
    m_detail->setVisible(change);
    // At once: otherwise the text is drawn once in the space of the previous one.
    m_detail->layout()->activate();
    layout()->activate();
    const bool conflict = change && change->reason == core::WaitReason::Conflict;
    m_edit->setText(conflict ? tr("Decide…") : tr("Edit and retry…"));
    m_send->setEnabled(change && mayBeSent(*change));
    m_edit->setEnabled(change && mayBeDecided(*change));
    m_drop->setEnabled(change && change->reason != core::WaitReason::Sending &&
                       change->reason != core::WaitReason::Account);
    const QString choose = change ? QString() : tr("Select a change first.");
    for (auto *button : {m_send, m_edit, m_drop})
        setPlainToolTip(button, choose);
}

void WaitingPage::report(const core::Error &error)
{
    m_toast->showMessage(errorText(error), ToastKind::Problem);
}

void WaitingPage::sendNow()
{
    const auto *change = current();
    if (!change || !mayBeSent(*change))
        return;
    core::whenFinished(m_workspace.plans().sendNow(change->row.operation.id), this,
                       [this](const core::Result<void> &done) {
                           if (!done)
                               return report(done.error());
                           m_workspace.syncNow();
                       });
}

void WaitingPage::open()
{
    const auto *change = current();
    if (!change)
        return;
    if (!mayBeDecided(*change)) {
        Q_EMIT openPlan(change->plan);
        return;
    }
    openDecision(m_workspace.plans(), m_workspace.credentials(), m_workspace.directory(),
                 m_workspace.access(), m_workspace.clock(), change->row, this,
                 [this](const core::Id &customer, const QString &userName) {
                     Q_EMIT openOther(customer, userName);
                 });
}

void WaitingPage::drop()
{
    const auto *change = current();
    if (change && m_drop->isEnabled())
        askToDrop(m_workspace.plans(), change->row.operation, this,
                  [this](const core::Error &error) { report(error); });
}

} // namespace ui

#include "moc_waitingpage.cpp"
