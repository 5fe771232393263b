#include "ui/shell/statusstrip.h"

#include "ui/kit/label.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/words/format.h"
#include "ui/words/signintext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ui {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("cloud"), Tint::Muted, 14))
    , m_freshness(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_waiting(new QToolButton)
    , m_customers(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_users(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_person(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
{
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(28);
    m_freshness->setObjectName(QStringLiteral("freshness"));
    m_person->setObjectName(QStringLiteral("person"));
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_waiting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_waiting->setIconSize({14, 14});
    m_waiting->setAutoRaise(true);
    m_waiting->setFont(textFont(TextRole::Secondary));
    setPlainToolTip(m_waiting, tr("Show pending changes"));
    connect(m_waiting, &QToolButton::clicked, this, &StatusStrip::waitingClicked);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_freshness);
    row->addSpacing(6);
    row->addWidget(m_waiting);
    row->addStretch();
    auto *facts = new QHBoxLayout;
    facts->setSpacing(16);
    for (auto *fact : {m_customers, m_users, m_person})
        facts->addWidget(fact);
    row->addLayout(facts);
    setCounts(0, 0);
}

QString StatusStrip::firstSyncText(const core::SyncInfo &sync)
{
    if (sync.received == 0)
        return tr("First sync in progress");
    if (sync.total < 0)
        return tr("First sync: %Ln record(s) so far", nullptr, sync.received);
    // The server may have got more since it counted.
    return tr("First sync: %1 of %Ln record(s)", nullptr, std::max(sync.total, sync.received))
        .arg(Format().number(sync.received));
}

void StatusStrip::setWorkspace(const core::Workspace &workspace)
{
    const auto &sync = workspace.sync();
    const auto &me = workspace.me();
    const bool isTeam = !workspace.isEmbedded();
    const auto waiting = workspace.waiting();
    const auto now = workspace.clock().now();
    const Format format;
    const QString at = sync.asOf.isValid() ? format.moment(sync.asOf, now) : QString();
    // Progress is more informative than "not complete".
    const bool isReading = sync.firstSync && sync.received > 0;
    switch (isReading && sync.link == core::Link::Starting ? core::Link::Online : sync.link) {
    case core::Link::Starting:
        setFreshness(QStringLiteral("loader"), tr("Starting…"), Tone::Neutral);
        break;
    case core::Link::Online:
        if (sync.firstSync)
            setFreshness(QStringLiteral("refresh-cw"), firstSyncText(sync), Tone::Accent);
        else if (waiting.sending > 0)
            setFreshness(QStringLiteral("send"), tr("Syncing…"), Tone::Accent);
        else
            setFreshness(QStringLiteral("cloud"),
                         at.isEmpty() ? tr("Up to date") : tr("Up to date · %1").arg(at),
                         Tone::Good);
        break;
    case core::Link::Paused:
        setFreshness(QStringLiteral("cloud-off"),
                     at.isEmpty() ? tr("Paused · your changes are saved")
                                  : tr("Paused · as of %1").arg(at),
                     Tone::Neutral);
        break;
    case core::Link::Offline:
        setFreshness(QStringLiteral("cloud-off"),
                     sync.isBehindPortal() ? tr("This network requires a sign-in first")
                     : at.isEmpty()        ? tr("Offline · your changes are saved")
                                           : tr("Offline · as of %1").arg(at),
                     Tone::Warning);
        break;
    case core::Link::SignInNeeded:
        setFreshness(QStringLiteral("log-in"), tr("Sign in again to resume syncing"), Tone::Bad);
        break;
    case core::Link::NotTrusted:
        setFreshness(QStringLiteral("triangle-alert"),
                     tr("The server’s identity could not be verified"), Tone::Bad);
        break;
    case core::Link::TooOld:
        setFreshness(QStringLiteral("triangle-alert"),
                     tr("This version is too old for the server: update Tenantry"), Tone::Bad);
        break;
    case core::Link::ServerTooOld:
        setFreshness(QStringLiteral("triangle-alert"), tr("The server is too old for this version"),
                     Tone::Bad);
        break;
    }
    const bool away = sync.link == core::Link::Offline || sync.link == core::Link::NotTrusted;
    const QString why = sync.isBehindPortal() ? portalText()
                        : away                ? connectionErrorText(sync.lastError)
                                              : QString();
    setPlainToolTip(m_freshness, why);
    m_freshness->setAccessibleDescription(why);

    const int count = waiting.queued + waiting.sending;
    const bool needsYou = waiting.needsYou > 0;
    m_waiting->setIcon(
        icon(needsYou ? QStringLiteral("triangle-alert") : QStringLiteral("arrow-up-from-line"),
             needsYou ? Tint::Bad : (count > 0 ? Tint::Warning : Tint::Muted)));
    QString text = tr("%Ln pending", nullptr, count);
    if (needsYou) {
        const auto needs = tr("%Ln need(s) attention", nullptr, waiting.needsYou);
        text = count > 0 ? tr("%1 · %2", "pending, need attention").arg(text, needs) : needs;
    }
    m_waiting->setText(text);
    m_waiting->setAccessibleName(text);
    const QString role = staffRoleText(me.role);
    // On a single computer everyone is the owner: nothing to show.
    m_person->setText(isTeam && !role.isEmpty()
                          ? tr("%1 · %2", "person and role").arg(sync.account, role)
                          : sync.account);
    m_person->setVisible(!sync.account.isEmpty());
}

void StatusStrip::setCounts(int customers, int users)
{
    m_customers->setText(tr("%Ln customer(s)", nullptr, customers));
    m_users->setText(tr("%Ln user(s)", nullptr, users));
}

void StatusStrip::setFreshness(const QString &iconName, const QString &text, Tone tone)
{
    struct Colors {
        Tint tint;
        LabelColor label;
    };
    const auto colors = [tone]() -> Colors {
        switch (tone) {
        case Tone::Good:
            return {Tint::Good, LabelColor::Good};
        case Tone::Warning:
            return {Tint::Warning, LabelColor::Warning};
        case Tone::Bad:
            return {Tint::Bad, LabelColor::Bad};
        case Tone::Accent:
            return {Tint::Accent, LabelColor::Accent};
        case Tone::Neutral:
            break;
        }
        return {Tint::Muted, LabelColor::Muted};
    }();
    m_icon->setIcon(iconName, colors.tint);
    m_freshness->setText(text);
    m_freshness->setColor(colors.label);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.side);
    painter.fillRect(0, 0, width(), 1, tokens.line);
}

} // namespace ui
