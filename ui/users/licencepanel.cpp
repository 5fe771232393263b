#include "ui/users/licencepanel.h"

#include "core/usecases/users.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/users/licencerow.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

LicencePanel::LicencePanel(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_loading([this](const core::Result<core::CustomerView> &view) { takeView(view); })
    , m_planning([this](const core::Plan &plan) {
        m_plan = plan;
        showPlan();
    })
    , m_title(plainLabel({}, TextRole::Strong))
    , m_list(new QVBoxLayout)
    , m_sum(plainParagraph({}))
    , m_review(pushButton(tr("Review plan")))
{
    setObjectName(u"licencePanel"_s);
    setAccessibleName(tr("Manage licences"));
    setFixedWidth(320);
    m_title->setObjectName(u"licencePanelTitle"_s);
    m_sum->setObjectName(u"licenceSum"_s);
    m_review->setObjectName(u"reviewPlan"_s);
    makePrimary(m_review);
    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelLicences"_s);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);

    auto *listed = new QWidget;
    auto *outer = new QVBoxLayout(listed);
    outer->setContentsMargins(18, 0, 18, 0);
    outer->addLayout(m_list);
    outer->addSpacing(8);
    outer->addWidget(m_sum);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_review);
    buttons->addWidget(cancel);
    buttons->addStretch();
    outer->addSpacing(6);
    outer->addLayout(buttons);
    outer->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(listed);
    scroll->viewport()->setAutoFillBackground(false);
    listed->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 14, 0, 14);
    column->setSpacing(10);
    m_title->setContentsMargins(18, 0, 18, 0);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);

    connect(cancel, &QPushButton::clicked, this, &LicencePanel::closed);
    connect(m_review, &QPushButton::clicked, this, [this] { Q_EMIT reviewRequested(m_plan); });
    const auto &directory = workspace.directory();
    connect(&directory, &core::Directory::usersChanged, this, &LicencePanel::load);
    connect(&directory, &core::Directory::subscriptionsChanged, this,
            [this](const core::Id &changed) {
                if (changed == m_customer || changed.isNull())
                    load();
            });
}

void LicencePanel::setUsers(const core::Id &customer, const QList<core::Id> &users)
{
    const bool same = customer == m_customer && m_view;
    m_customer = customer;
    m_users = users;
    m_title->setText(
        tr("Manage licences · %1").arg(tr("%Ln user(s)", nullptr, static_cast<int>(users.size()))));
    if (same)
        fill();
    else
        load();
}

void LicencePanel::load()
{
    if (!isVisibleTo(parentWidget()) || m_customer.isNull())
        return;
    m_loading.ask(m_workspace.directory().loadView(m_customer));
}

void LicencePanel::takeView(const core::Result<core::CustomerView> &view)
{
    if (!view) {
        m_sum->setText(errorText(view.error()));
        m_review->setEnabled(false);
        return;
    }
    m_view = std::make_shared<const core::CustomerView>(*view);
    fill();
}

void LicencePanel::fill()
{
    QHash<core::Id, LicenceRow::Wish> wishes;
    for (auto *row : std::as_const(m_rows)) {
        wishes.insert(row->subscription(), row->wish());
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();

    QHash<core::Id, int> having;
    const auto users = m_workspace.directory().users();
    for (const auto &id : std::as_const(m_users)) {
        if (const auto row = users->rowOf(id)) {
            for (const auto &licence : users->at(*row).licences)
                ++having[licence];
        }
    }
    for (const auto &one : m_workspace.directory().subscriptions(m_customer)) {
        auto *row = new LicenceRow(one, m_workspace.directory().subscriptionName(one.id),
                                   having.value(one.id), static_cast<int>(m_users.size()));
        row->setWish(wishes.value(one.id, LicenceRow::Wish::LeaveAsItIs));
        connect(row, &LicenceRow::changed, this, &LicencePanel::makePlan);
        m_list->addWidget(row);
        m_rows += row;
    }
    makePlan();
}

void LicencePanel::makePlan()
{
    QList<core::Id> give;
    QList<core::Id> take;
    for (const auto *row : std::as_const(m_rows)) {
        if (row->wish() == LicenceRow::Wish::Give)
            give += row->subscription();
        else if (row->wish() == LicenceRow::Wish::Take)
            take += row->subscription();
    }
    m_review->setEnabled(false);
    if (m_rows.isEmpty()) {
        m_sum->setText(tr("This customer has no subscriptions yet. Add one under Licences."));
        return;
    }
    if (give.isEmpty() && take.isEmpty()) {
        m_planning.drop();
        m_plan = {};
        m_sum->setText(tr("Select the licences to assign; clear the licences to remove."));
        return;
    }
    if (!m_view)
        return;
    m_planning.ask(
        QtConcurrent::run([view = m_view, ids = QSet<core::Id>(m_users.begin(), m_users.end()),
                           give, take, now = m_workspace.clock().now()] {
            return core::planLicences(*view, core::usersWithIds(*view, ids), give, take, now);
        }));
}

void LicencePanel::showPlan()
{
    QSet<core::Id> users;
    int changes = 0;
    int blocked = 0;
    for (const auto &operation : std::as_const(m_plan.operations)) {
        if (operation.isBlocked()) {
            ++blocked;
            continue;
        }
        ++changes;
        users += operation.entity.id;
    }
    m_sum->setText(tr("%1 · %2 · %3", "changes, users, blocked changes")
                       .arg(tr("%Ln change(s)", nullptr, changes),
                            tr("%Ln user(s)", nullptr, static_cast<int>(users.size())),
                            tr("%Ln blocked", nullptr, blocked)));
    m_review->setEnabled(!m_plan.operations.isEmpty());
}

void LicencePanel::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(layoutDirection() == Qt::LeftToRight ? 0 : width() - 1, 0, 1, height(),
                     tokens.line);
}

} // namespace ui
