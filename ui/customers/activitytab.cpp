#include "ui/customers/customertabs.h"

#include "core/base/whenfinished.h"

#include "ui/customers/activitymodel.h"
#include "ui/forms/card.h"
#include "ui/tables/delegates.h"
#include "ui/tables/liststates.h"
#include "ui/tables/tableview.h"
#include "ui/text/errortext.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr int mostLines = 500;
}

ActivityTab::ActivityTab(core::Workspace &workspace, const core::Id &customer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_customer(customer)
    , m_model(new ActivityModel(workspace, this))
    , m_table(new TableView)
    , m_states(new ListStates(m_table))
{
    setObjectName(u"activityTab"_s);
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(ActivityModel::What, new IconTextDelegate(m_table));
    auto *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ActivityModel::Fields, QHeaderView::Stretch);
    constexpr std::pair<int, int> widths[] = {{ActivityModel::What, 270},
                                              {ActivityModel::Whom, 150},
                                              {ActivityModel::By, 180},
                                              {ActivityModel::When, 100}};
    for (const auto &[column, width] : widths)
        header->resizeSection(column, width);
    m_states->setFirstUse(
        new EmptyState(u"history"_s, tr("Nothing happened yet"),
                       tr("Every change of this customer, its users and subscriptions is listed "
                          "here: who, what and when.")));
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_states);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 16);
    column->addWidget(card);
    connect(&workspace.directory(), &core::Directory::activityChanged, this, &ActivityTab::load);
    connect(m_states, &ListStates::retryRequested, this, &ActivityTab::load);
    m_states->showLoading();
    load();
}

void ActivityTab::load()
{
    core::whenFinished(m_workspace.directory().activity(m_customer, mostLines), this,
                       [this](const core::Result<QList<core::ActivityLine>> &lines) {
                           if (!lines) {
                               m_states->showFailed(errorText(lines.error()));
                               return;
                           }
                           m_model->setLines(*lines);
                           lines->isEmpty() ? m_states->showFirstUse() : m_states->showContent();
                       });
}

} // namespace ui
