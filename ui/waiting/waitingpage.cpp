#include "ui/waiting/waitingpage.h"

#include "core/base/whenfinished.h"
#include "ui/conflicts/conflictsheet.h"
#include "ui/forms/card.h"
#include "ui/forms/confirm.h"
#include "ui/forms/toast.h"
#include "ui/plans/fixdialog.h"
#include "ui/tables/delegates.h"
#include "ui/tables/liststates.h"
#include "ui/tables/tableview.h"
#include "ui/text/errortext.h"
#include "ui/text/label.h"
#include "ui/text/names.h"
#include "ui/theme/buttons.h"
#include "ui/waiting/waitingmodel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

//! As many names as a question can hold.
constexpr qsizetype mostNamed = 8;

bool mayBeSent(const core::WaitingChange &change)
{
    using core::WaitReason;
    return change.reason == WaitReason::Turn || change.reason == WaitReason::Retry ||
           change.reason == WaitReason::Held || change.reason == WaitReason::Quarantined;
}

bool mayBeEdited(const core::WaitingChange &change)
{
    using core::WaitReason;
    return change.reason == WaitReason::Refused || change.reason == WaitReason::Held ||
           change.reason == WaitReason::SetAgain || change.reason == WaitReason::Quarantined;
}

} // namespace

WaitingPage::WaitingPage(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new WaitingModel(workspace, this))
    , m_subtitle(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_table(new TableView)
    , m_send(pushButton(tr("Send now"), QStringLiteral("send")))
    , m_edit(pushButton(tr("Edit and send again…"), QStringLiteral("pencil")))
    , m_drop(pushButton(tr("Drop…"), QStringLiteral("trash-2")))
    , m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("waitingPage"));
    setAccessibleName(tr("Waiting changes"));
    m_table->setObjectName(QStringLiteral("waitingTable"));
    m_table->setAccessibleName(tr("Waiting changes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->keepById(role::Id);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(WaitingModel::What, new IconTextDelegate(m_table));
    auto *header = m_table->horizontalHeader();
    header->resizeSection(WaitingModel::What, 200);
    header->resizeSection(WaitingModel::Whom, 170);
    header->resizeSection(WaitingModel::Customer, 150);
    header->resizeSection(WaitingModel::Since, 120);
    header->setStretchLastSection(true);
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
            &WaitingPage::showActions);

    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_table);
    m_states = new ListStates(card);
    m_states->setFirstUse(new EmptyState(
        QStringLiteral("cloud"), tr("Nothing waits"),
        tr("Whatever you change is kept on this computer first and then sent. All of it is.")));
    connect(m_states, &ListStates::retryRequested, m_model, &WaitingModel::refresh);
    connect(m_model, &WaitingModel::updated, this, &WaitingPage::showState);
    connect(m_model, &WaitingModel::failed, this,
            [this](const core::Error &error) { m_states->showFailed(errorText(error)); });
    connect(&workspace, &core::Workspace::syncChanged, this, &WaitingPage::showState);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(plainLabel(tr("Waiting changes"), TextRole::Title));
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
    showState();
}

void WaitingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->refresh();
}

const core::WaitingChange *WaitingPage::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->change(rows.constFirst().row());
}

void WaitingPage::showState()
{
    const auto waiting = m_workspace.waiting();
    const int all = waiting.queued + waiting.sending + waiting.needsYou + waiting.others;
    QString text = tr("%Ln change(s) wait on this computer", nullptr, all);
    if (waiting.needsYou > 0)
        text = tr("%1 · %2").arg(text, tr("%Ln need(s) you", nullptr, waiting.needsYou));
    if (all > m_model->rowCount() && m_model->rowCount() == WaitingModel::most)
        text = tr("%1 · %2").arg(text, tr("the first %Ln are shown", nullptr, WaitingModel::most));
    m_subtitle->setText(text);
    if (m_model->rowCount() > 0)
        m_states->showContent();
    else if (m_model->isRead())
        m_states->showFirstUse();
    else
        m_states->showLoading();
    showActions();
}

void WaitingPage::showActions()
{
    const auto *change = current();
    const bool conflict = change && change->reason == core::WaitReason::Conflict;
    m_edit->setText(conflict ? tr("Decide…") : tr("Edit and send again…"));
    m_send->setEnabled(change && mayBeSent(*change));
    m_edit->setEnabled(change && (conflict || mayBeEdited(*change)));
    m_drop->setEnabled(change && change->reason != core::WaitReason::Sending &&
                       change->reason != core::WaitReason::Account);
    const QString choose = change ? QString() : tr("Select a change first.");
    for (auto *button : {m_send, m_edit, m_drop})
        setPlainToolTip(button, choose);
}

void WaitingPage::report(const core::Result<void> &done)
{
    if (!done)
        m_toast->showMessage(errorText(done.error()), ToastKind::Problem);
}

void WaitingPage::sendNow()
{
    const auto *change = current();
    if (!change || !mayBeSent(*change))
        return;
    core::whenFinished(m_workspace.plans().sendNow(change->row.operation.id), this,
                       [this](const core::Result<void> &done) {
                           report(done);
                           m_workspace.syncNow();
                       });
}

void WaitingPage::open()
{
    const auto *change = current();
    if (!change)
        return;
    QDialog *dialog = nullptr;
    if (change->reason == core::WaitReason::Conflict)
        dialog = new ConflictSheet(m_workspace, change->row.operation.id, this);
    else if (mayBeEdited(*change))
        dialog = makeFix(change->row);
    if (!dialog) {
        Q_EMIT openPlan(change->plan);
        return;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QDialog *WaitingPage::makeFix(const core::PlanRow &row)
{
    auto *dialog = new FixDialog(m_workspace, row, this);
    connect(dialog, &FixDialog::openOther, this, &WaitingPage::openOther);
    return dialog;
}

void WaitingPage::drop()
{
    const auto *change = current();
    if (!change || !m_drop->isEnabled())
        return;
    const auto operation = change->row.operation;
    core::whenFinished(m_workspace.plans().dependents(operation.id), this,
                       [this, operation](const core::Result<QList<core::Operation>> &along) {
                           if (along)
                               askDrop(operation, *along);
                           else
                               m_toast->showMessage(errorText(along.error()), ToastKind::Problem);
                       });
}

void WaitingPage::askDrop(const core::Operation &operation, const QList<core::Operation> &along)
{
    const auto name = [](const core::Operation &one) {
        return tr("“%1: %2”").arg(operationText(one.kind, one.entity.type), one.who);
    };
    QString text = tr("%1 is not sent.").arg(name(operation));
    if (!along.isEmpty()) {
        QStringList names;
        for (const auto &one : along.first(std::min(along.size(), mostNamed)))
            names.append(name(one));
        text += QLatin1Char('\n') + tr("What needs it goes too: %1").arg(names.join(tr(", ")));
        if (along.size() > mostNamed)
            text += QLatin1Char(' ') +
                    tr("and %Ln more", nullptr, static_cast<int>(along.size() - mostNamed));
    }
    confirm(this, {tr("Drop this change?"), text, tr("Drop"), Severity::Destructive},
            [this, id = operation.id] {
                core::whenFinished(m_workspace.plans().drop(id), this,
                                   [this](const core::Result<void> &done) { report(done); });
            });
}

} // namespace ui

#include "moc_waitingpage.cpp"
