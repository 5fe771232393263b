#include "ui/customers/customertabs.h"

#include "core/base/whenfinished.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ServicesTab::ServicesTab(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
                         const core::Id &customer, QWidget *parent)
    : QScrollArea(parent)
    , m_plans(plans)
    , m_directory(directory)
    , m_clock(clock)
    , m_customer(customer)
    , m_list(new QVBoxLayout)
    , m_error(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_save(pushButton(tr("Save services")))
    , m_undo(pushButton(tr("Discard changes")))
{
    setObjectName(u"servicesTab"_s);
    setAccessibleName(tr("Services"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_save->setObjectName(u"saveServices"_s);
    m_undo->setObjectName(u"discardServices"_s);
    m_error->setObjectName(u"servicesError"_s);
    m_error->hide();
    makePrimary(m_save);

    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 16, 20, 18);
    inside->setSpacing(14);
    inside->addWidget(plainLabel(tr("Services for this customer"), TextRole::Strong));
    inside->addLayout(m_list);
    inside->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_undo);
    buttons->addWidget(m_save);
    inside->addLayout(buttons);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 14, 20, 16);
    column->addWidget(card);
    column->addStretch();
    card->setMaximumWidth(720);
    setWidget(content);

    connect(m_save, &QPushButton::clicked, this, &ServicesTab::save);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_before.clear();
        m_boxes.clear();
        fill();
    });
    connect(&directory, &core::Directory::customersChanged, this, &ServicesTab::fill);
    connect(&directory, &core::Directory::catalogChanged, this, &ServicesTab::fill);
    fill();
}

void ServicesTab::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    follow();
}

QList<core::Id> ServicesTab::chosen() const
{
    QList<core::Id> ids;
    for (const auto &[id, box] : m_boxes) {
        if (box->isChecked())
            ids += id;
    }
    return ids;
}

void ServicesTab::fill()
{
    const auto *entry = m_directory.customer(m_customer);
    if (!entry || (!m_boxes.isEmpty() && chosen() != m_before))
        return; // keeps unsaved choices
    while (auto *item = m_list->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_boxes.clear();
    for (const auto &service : m_directory.services()) {
        auto *box = new QCheckBox(service.name);
        box->setObjectName(u"service-"_s + service.id.toString());
        box->setChecked(entry->customer.services.contains(service.id));
        box->setAccessibleDescription(service.description);
        auto *line = new QWidget;
        auto *words = new QVBoxLayout(line);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(2);
        words->addWidget(box);
        auto *description = plainParagraph(service.description, TextRole::Secondary);
        description->setContentsMargins(25, 0, 0, 0);
        words->addWidget(description);
        m_list->addWidget(line);
        m_boxes.append({service.id, box});
        connect(box, &QCheckBox::toggled, this, &ServicesTab::follow);
    }
    m_before = chosen();
    follow();
}

void ServicesTab::follow()
{
    const bool changed = chosen() != m_before;
    const auto &offered = m_directory.partner().enabledServices;
    for (const auto &[id, box] : std::as_const(m_boxes)) {
        const bool canBeHad = offered.contains(id) || m_before.contains(id);
        const QString reason = !m_readOnly.isEmpty() ? m_readOnly
                               : canBeHad            ? QString()
                                          : tr("Enable this service for the partner first.");
        box->setEnabled(reason.isEmpty());
        setPlainToolTip(box, reason);
    }
    m_save->setEnabled(changed && m_readOnly.isEmpty());
    m_undo->setEnabled(changed);
}

void ServicesTab::save()
{
    m_save->setEnabled(false);
    m_error->hide();
    const auto fail = [this](const core::Error &error) {
        m_error->setText(errorText(error));
        m_error->show();
        follow();
    };
    core::whenFinished(
        m_directory.loadView(m_customer), this,
        [this, fail](const core::Result<core::CustomerView> &view) {
            if (!view) {
                fail(view.error());
                return;
            }
            auto after = view->customer;
            after.services = chosen();
            const auto plan =
                core::planChangeCustomer(*view, after, core::PlanSource::Services, m_clock.now());
            core::whenFinished(m_plans.run(plan), this,
                               [this, fail, id = plan.id](const core::Result<void> &done) {
                                   if (!done) {
                                       fail(done.error());
                                       return;
                                   }
                                   m_before = chosen();
                                   follow();
                                   Q_EMIT saved(id, tr("Services saved"));
                               });
        });
}

} // namespace ui
