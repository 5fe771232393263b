#include "ui/import/importchoices.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/names.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {
namespace {

//! "&" in a name is a letter, not a shortcut.
QString literal(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ImportChoices::ImportChoices(core::ImportSession &session, const core::Directory &directory,
                             QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_directory(directory)
    , m_licences(pushButton({}))
    , m_location(new Combo(Searchable::Yes))
    , m_passwords(new QCheckBox(tr("Temporary passwords")))
{
    m_licences->setObjectName(QStringLiteral("importLicences"));
    m_licences->setAccessibleName(tr("Licences for all rows"));
    auto *menu = new QMenu(m_licences);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillLicences(menu); });
    m_licences->setMenu(menu);

    m_location->setObjectName(QStringLiteral("importUsageLocation"));
    m_location->setAccessibleName(tr("Default usage location"));
    m_location->setMinimumContentsLength(10);
    m_location->addItem(tr("From the file"), QString());
    for (const auto &[name, code] : countriesByName())
        m_location->addItem(name, code);
    connect(m_location, &QComboBox::currentIndexChanged, this,
            [this] { m_session.setUsageLocationForAll(m_location->currentData().toString()); });

    m_passwords->setObjectName(QStringLiteral("importPasswords"));
    setPlainToolTip(
        m_passwords,
        tr("The server generates a temporary password for each new user. Print or copy the "
           "passwords from the confirmation sheet."));
    connect(m_passwords, &QCheckBox::toggled, this,
            [this](bool on) { m_session.setTemporaryPasswords(on); });

    auto *licencesLabel =
        plainLabel(tr("Licences for all rows"), TextRole::Secondary, LabelColor::Muted);
    auto *locationLabel = plainLabel(tr("Usage location"), TextRole::Secondary, LabelColor::Muted);
    setPlainToolTip(locationLabel, m_location->accessibleName());
    // A label must stay with its control when the line wraps.
    const auto pair = [](QWidget *label, QWidget *control) {
        auto *both = new QWidget;
        auto *row = new QHBoxLayout(both);
        row->setContentsMargins(0, 0, space::s, 0);
        row->setSpacing(space::s);
        row->addWidget(label);
        row->addWidget(control);
        return both;
    };
    m_passwords->setMinimumHeight(metric::field);
    auto *line = new FlowLayout(this, space::s);
    line->addWidget(pair(licencesLabel, m_licences));
    line->addWidget(pair(locationLabel, m_location));
    line->addWidget(m_passwords);
    refresh();
}

void ImportChoices::refresh()
{
    const auto chosen = m_session.licencesForAll();
    m_licences->setText(chosen.isEmpty() ? tr("None")
                        : chosen.size() == 1
                            ? literal(m_directory.subscriptionName(chosen.first()))
                            : tr("%Ln licence(s)", nullptr, static_cast<int>(chosen.size())));
    m_licences->setEnabled(!m_session.customer().isNull());
    const QSignalBlocker quietLocation(m_location);
    const QSignalBlocker quietPasswords(m_passwords);
    m_location->setCurrentData(m_session.usageLocationForAll());
    m_passwords->setChecked(m_session.temporaryPasswords());
}

void ImportChoices::fillLicences(QMenu *menu)
{
    menu->clear();
    const auto subscriptions = m_directory.subscriptions(m_session.customer());
    for (const core::Subscription &subscription : subscriptions) {
        QAction *action =
            menu->addAction(tr("%1 (%Ln free)", nullptr, subscription.free())
                                .arg(literal(m_directory.subscriptionName(subscription.id))));
        action->setCheckable(true);
        action->setChecked(m_session.licencesForAll().contains(subscription.id));
        connect(action, &QAction::toggled, this, [this, id = subscription.id](bool on) {
            auto licences = m_session.licencesForAll();
            licences.removeAll(id);
            if (on)
                licences.append(id);
            m_session.setLicencesForAll(licences);
            refresh();
        });
    }
    if (subscriptions.isEmpty())
        menu->addAction(tr("This customer has no subscriptions yet"))->setEnabled(false);
}

} // namespace ui

#include "moc_importchoices.cpp"
