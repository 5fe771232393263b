#include "ui/shell/devicescard.h"

#include "core/base/whenfinished.h"
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

DevicesCard::DevicesCard(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new QWidget)
    , m_state(plainParagraph({}))
{
    setObjectName(u"devicesCard"_s);
    m_state->setObjectName(u"devicesState"_s);
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Sessions and devices"), TextRole::Strong));
    column->addWidget(m_state);
    column->addWidget(m_list);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
}

void DevicesCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void DevicesCard::load()
{
    m_state->setText(tr("Loading from the server…"));
    m_state->show();
    core::whenFinished(m_workspace.server().call(core::endpoints::devices), this,
                       [this](const core::Result<QList<core::SignedInDevice>> &devices) {
                           if (devices)
                               return show(*devices);
                           m_list->hide();
                           m_state->setText(sessionErrorText(devices.error()));
                       });
}

void DevicesCard::show(const QList<core::SignedInDevice> &devices)
{
    m_state->setText(tr("You are signed in on %Ln device(s). Sign out devices that you lost or no "
                        "longer use.",
                        nullptr, static_cast<int>(devices.size())));
    delete m_list->layout();
    qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (const auto &device : devices)
        column->addWidget(row(device));
    m_list->show();
}

QWidget *DevicesCard::row(const core::SignedInDevice &device)
{
    const QString name = device.name.isEmpty() ? tr("Unnamed device") : device.name;
    const QString program =
        device.client == u"tenantry-cli" ? tr("Command line") : tr("Desktop app");
    const QString used = Format().ago(device.lastUsed, m_workspace.clock().now());
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(plainLabel(name, TextRole::Strong));
    words->addWidget(plainLabel(device.isThis
                                    ? tr("%1 · this device", "program").arg(program)
                                    : tr("%1 · last used %2", "program, time").arg(program, used),
                                TextRole::Secondary, LabelColor::Muted));
    auto *out = pushButton(tr("Sign out"), u"log-out"_s);
    out->setObjectName(device.isThis ? u"signOutHere"_s : u"signOutDevice"_s);
    out->setAccessibleName(tr("Sign out %1", "device").arg(name));
    connect(out, &QPushButton::clicked, this, [this, device] {
        if (device.isThis)
            Q_EMIT signOutRequested();
        else
            askSignOut(device);
    });
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    across->addWidget(new IconLabel(u"monitor"_s, Tint::Muted, 20));
    across->addLayout(words, 1);
    across->addWidget(out);
    return row;
}

void DevicesCard::askSignOut(const core::SignedInDevice &device)
{
    const QString name = device.name.isEmpty() ? tr("Unnamed device") : device.name;
    confirm(this,
            {tr("Sign out %1?", "device").arg(name),
             tr("That device can no longer read or send data until you sign in on it again. Its "
                "pending changes stay on it."),
             tr("Sign out"), Severity::Destructive},
            [this, id = device.id] {
                core::whenFinished(m_workspace.server().call(core::endpoints::signOutDevice, id),
                                   this, [this](const core::Result<void> &done) {
                                       if (done)
                                           return load();
                                       m_state->setText(sessionErrorText(done.error()));
                                       m_state->show();
                                   });
            });
}

} // namespace ui
