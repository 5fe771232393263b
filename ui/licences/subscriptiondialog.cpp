#include "ui/licences/subscriptiondialog.h"

#include "core/base/whenfinished.h"

#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

SubscriptionDialog::SubscriptionDialog(core::Plans &plans, core::Directory &directory,
                                       const core::Clock &clock, const core::Id &customer,
                                       const std::optional<core::Subscription> &subscription,
                                       QWidget *parent)
    : QDialog(parent)
    , m_plans(plans)
    , m_directory(directory)
    , m_clock(clock)
    , m_customer(customer)
    , m_before(subscription)
    , m_id(subscription ? subscription->id : core::Id::make())
    , m_seats(new QSpinBox)
    , m_seatsField(new Field(tr("Seats"), m_seats, Required::Yes))
    , m_renew(new QCheckBox(tr("Auto-renew")))
    , m_error(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_save(pushButton(subscription ? tr("Change seats") : tr("Add subscription")))
{
    const auto *owner = directory.customer(customer);
    setObjectName(u"subscriptionDialog"_s);
    setWindowTitle(subscription ? tr("Change seats") : tr("Add subscription"));
    setMinimumWidth(440);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(
        plainLabel(subscription ? directory.subscriptionName(subscription->id) : windowTitle(),
                   TextRole::Heading));
    if (owner)
        column->addWidget(plainParagraph(tr("Customer: %1").arg(owner->customer.organisation)));

    m_seats->setObjectName(u"seats"_s);
    m_seats->setRange(1, core::mostSeats);
    m_seats->setGroupSeparatorShown(true);
    if (!subscription) {
        m_sku = new Combo(Searchable::Yes);
        m_sku->setObjectName(u"sku"_s);
        for (const auto &sku : directory.skus())
            m_sku->addItem(sku.name, QVariant::fromValue(sku.id));
        m_term = new Combo;
        m_term->setObjectName(u"term"_s);
        for (const auto term : {core::Term::Monthly, core::Term::Annual, core::Term::Triennial})
            m_term->addItem(termText(term), int(term));
        m_term->setCurrentData(int(core::Term::Annual));
        column->addWidget(new Field(tr("Product"), m_sku, Required::Yes));
        column->addWidget(new Field(tr("Term"), m_term, Required::Yes));
        m_seats->setValue(10);
    } else {
        m_seats->setValue(subscription->bought);
        m_renew->setChecked(subscription->autoRenew);
    }
    if (!subscription)
        m_renew->setChecked(true);
    m_renew->setObjectName(u"autoRenew"_s);
    column->addWidget(m_seatsField);
    column->addWidget(m_renew);
    m_error->setObjectName(u"dialogError"_s);
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch();

    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    m_save->setObjectName(u"save"_s);
    makePrimary(m_save);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SubscriptionDialog::save);
    connect(m_seats, &QSpinBox::valueChanged, this, &SubscriptionDialog::judge);
    connect(m_renew, &QCheckBox::toggled, this, &SubscriptionDialog::judge);
    judge();
    if (subscription)
        m_seats->setFocus();
}

core::Subscription SubscriptionDialog::entered() const
{
    core::Subscription entered = m_before.value_or(core::Subscription{});
    entered.id = m_id;
    entered.customer = m_customer;
    if (!m_before) {
        entered.sku = m_sku->currentData().value<core::Id>();
        entered.term = static_cast<core::Term>(m_term->currentData().toInt());
    }
    entered.bought = m_seats->value();
    entered.autoRenew = m_renew->isChecked();
    return entered;
}

void SubscriptionDialog::judge()
{
    m_seatsField->clearError();
    if (!m_before)
        return;
    const int used = m_before->used;
    m_seatsField->setHint(tr("%1 currently used").arg(tr("%Ln seat(s)", nullptr, used)));
    const bool tooFew = m_seats->value() < used;
    if (tooFew)
        m_seatsField->setError(
            tr("%1 used. Remove licences from users first, or keep at least this many seats.")
                .arg(tr("%Ln seat(s)", nullptr, used)));
    m_save->setEnabled(!tooFew && entered() != *m_before);
}

void SubscriptionDialog::save()
{
    const auto after = entered();
    if (const auto errors = core::validate(after); !errors.isEmpty()) {
        showError(
            tr("%1: %2", "field, problem")
                .arg(fieldLabel(errors.first().pointer.mid(1)), fieldErrorText(errors.first())));
        return;
    }
    m_save->setEnabled(false);
    core::whenFinished(
        m_directory.loadView(m_customer), this,
        [this, after](const core::Result<core::CustomerView> &view) {
            if (!view) {
                showError(errorText(view.error()));
                return;
            }
            const auto now = m_clock.now();
            const auto plan =
                m_before ? core::planChangeSubscription(
                               *view, *m_before, m_directory.subscriptionEtag(m_id), after, now)
                         : core::planAddSubscription(*view, after, now);
            for (const auto &operation : plan.operations) {
                if (operation.isBlocked()) {
                    showError(findingText(operation.findings.first(), &m_directory));
                    return;
                }
            }
            core::whenFinished(m_plans.run(plan), this,
                               [this, after, id = plan.id](const core::Result<void> &saved) {
                                   if (!saved) {
                                       showError(errorText(saved.error()));
                                       return;
                                   }
                                   const auto *sku = m_directory.sku(after.sku);
                                   Q_EMIT done(id,
                                               tr("%1: %2", "product, seats")
                                                   .arg(sku ? sku->name : QString(),
                                                        tr("%Ln seat(s)", nullptr, after.bought)));
                                   accept();
                               });
        });
}

void SubscriptionDialog::showError(const QString &text)
{
    m_error->setText(text);
    m_error->show();
    m_save->setEnabled(true);
}

} // namespace ui
