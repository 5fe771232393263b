#include "ui/customers/customertabs.h"

#include "core/domain/country.h"
#include "core/domain/phone.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/label.h"
#include "ui/theme/icon.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using Lines = QList<std::pair<QString, QString>>;

//! A title and label-value pairs; values can be copied.
Card *factCard(const QString &iconName, const QString &title, const Lines &lines)
{
    auto *card = new Card;
    card->setAccessibleName(title);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(iconName));
    head->addWidget(plainLabel(title, TextRole::Strong), 1);
    column->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[what, value] : lines) {
        grid->addWidget(plainLabel(what, TextRole::Secondary, LabelColor::Muted), row, 0,
                        Qt::AlignTop);
        auto *words =
            plainParagraph(value.isEmpty() ? u"–"_s : value, TextRole::Body, LabelColor::Text);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(words, row++, 1);
    }
    column->addLayout(grid);
    column->addStretch();
    return card;
}

template <typename List>
QString nameIn(const List &list, const core::Id &id)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.id == id; });
    return found == list.end() ? QString() : found->name;
}

QString yesNo(bool yes)
{
    return yes ? OverviewTab::tr("Yes") : OverviewTab::tr("No");
}

} // namespace

OverviewTab::OverviewTab(core::Directory &directory, const core::Clock &clock,
                         const core::Id &customer, QWidget *parent)
    : QScrollArea(parent)
    , m_directory(directory)
    , m_clock(clock)
    , m_customer(customer)
{
    setObjectName(u"overviewTab"_s);
    setAccessibleName(tr("Overview"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    connect(&directory, &core::Directory::customersChanged, this, &OverviewTab::fill);
    connect(&directory, &core::Directory::catalogChanged, this, &OverviewTab::fill);
    connect(&directory, &core::Directory::subscriptionsChanged, this, &OverviewTab::fill);
    fill();
}

void OverviewTab::fill()
{
    const auto &directory = m_directory;
    const auto *entry = directory.customer(m_customer);
    if (!entry)
        return;
    const auto &c = entry->customer;
    const Format format;
    const auto today = m_clock.now();

    QStringList tags;
    for (const auto &id : c.tags) {
        if (const auto *tag = directory.tag(id))
            tags += tag->name;
    }
    QStringList on;
    QStringList off;
    for (const auto &service : directory.services())
        (c.services.contains(service.id) ? on : off) += service.name;
    QStringList texts;
    for (const auto &text : directory.legalTexts()) {
        if (c.acceptedTexts.contains(text.id))
            texts += tr("%1 (%2)", "legal text, version").arg(text.title, text.version);
    }
    Lines seats = {{tr("Bought"), format.number(entry->seatsBought)},
                   {tr("Used"), format.number(entry->seatsUsed)},
                   {tr("Free"), format.number(entry->seatsBought - entry->seatsUsed)},
                   {tr("Users"), format.number(entry->users)}};
    const auto subscriptions = directory.subscriptions(m_customer);
    const auto next = std::min_element(
        subscriptions.begin(), subscriptions.end(), [](const auto &a, const auto &b) {
            return a.renewsOn.isValid() && (!b.renewsOn.isValid() || a.renewsOn < b.renewsOn);
        });
    if (next != subscriptions.end() && next->renewsOn.isValid())
        seats.append({tr("Next renewal"), tr("%1 · %2", "date, subscription")
                                              .arg(format.date(next->renewsOn, today.date()),
                                                   directory.subscriptionName(next->id))});
    const auto &wants = c.communication;
    auto *grid = new FormGrid;
    grid->add(factCard(u"user"_s, tr("Contact"),
                       {{tr("Name"), c.name},
                        {tr("Account"), c.account},
                        {tr("Telephone"), core::displayPhone(c.telephone)},
                        {tr("Country"), core::countryName(c.country)}}));
    grid->add(factCard(u"key-round"_s, tr("Seats"), seats));
    grid->add(factCard(
        u"database"_s, tr("Data and management"),
        {{tr("Data center"), nameIn(directory.dataCenters(), c.dataCenter)},
         {tr("Managed by"), managementModeText(c.managementMode)},
         {tr("Account type"), accountTypeText(c.accountType)},
         {tr("Status"),
          c.awaitsAdministrator
              ? tr("%1 · administrator asked to complete onboarding").arg(statusText(c.status))
              : statusText(c.status)},
         {tr("Onboarded"), c.createdAt.isValid()
                               ? format.date(c.createdAt.toLocalTime().date(), today.date())
                               : statusText(entry->badge)}}));
    grid->add(factCard(u"layers"_s, tr("Services"),
                       {{tr("On"), on.join(u", "_s)}, {tr("Off"), off.join(u", "_s)}}));
    grid->add(factCard(u"tag"_s, tr("Tags and notification"),
                       {{tr("Tags"), tags.join(u", "_s)},
                        {tr("Job notification"),
                         nameIn(directory.notificationProfiles(), c.notificationProfile)}}));
    grid->add(factCard(u"scroll-text"_s, tr("Accepted on the customer’s behalf"),
                       {{tr("Accepted"), texts.join(u", "_s)},
                        {tr("Service news"), yesNo(wants.serviceNews)},
                        {tr("Product news"), yesNo(wants.productNews)},
                        {tr("Surveys"), yesNo(wants.surveys)}}));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 14, 20, 16);
    column->addWidget(grid);
    column->addStretch(1);
    setWidget(content); // deletes the previous one
}

} // namespace ui
