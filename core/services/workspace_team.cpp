// A workspace's team functions: sign-in, session, permissions.
#include "core/base/log.h"

#include "core/base/whenfinished.h"
#include "core/outbox/outbox.h"
#include "core/services/workspace_p.h"
#include "core/storage/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

//! The author of new changes, and the tokens that send them.
void Workspace::Private::keepGrant()
{
    const auto grant = std::exchange(fresh, {});
    Me now{grant->account, grant->name, grant->email, grant->organisation, {}, {}};
    if (now.account == me.account) { // the role is requested; until then it is unchanged
        now.role = me.role;
        now.privileges = me.privileges;
    }
    auto people = QJsonDocument::fromJson(settings.people.toUtf8()).object();
    people[grant->account] = grant->name.isEmpty() ? grant->email : grant->name;
    settings.people = QString::fromUtf8(QJsonDocument(people).toJson(QJsonDocument::Compact));
    settings.device = grant->device.id;
    settings.deviceName = grant->device.name;
    settings.client = grant->device.client;
    settings.tenant = grant->tenant;
    // Only when nothing is sent with the previous token any more: pending changes of this person
    // would be sent as another's.
    whenFinished(sync->halt(), &q,
                 [this, grant, now](const Result<void> &) { storeGrant(grant, now); });
}

void Workspace::Private::storeGrant(const SharedGrant &grant, const Me &now)
{
    auto keeping = store.run([grant, kept = settings](Store &s) -> Result<void> {
        for (const auto &[name, value] :
             {std::pair{u"device"_s, kept.device}, std::pair{u"deviceName"_s, kept.deviceName},
              std::pair{u"client"_s, kept.client}, std::pair{u"tenant"_s, kept.tenant},
              std::pair{u"people"_s, kept.people}}) {
            if (auto done = s.settings().setValue(name, value); !done)
                return done;
        }
        if (auto done = s.outbox().setAccount(grant->account); !done)
            return done;
        return keepSignIn(s, grant);
    });
    whenFinished(keeping, &q, [this, now](const Result<void> &kept) {
        if (!kept) {
            info.link = Link::Offline;
            info.lastError = kept.error();
            Q_EMIT q.syncChanged();
            return;
        }
        takeMe(now);
        connectTeam();
    });
}

void Workspace::Private::connectTeam()
{
    if (!settings.device.isEmpty())
        return sync->connectSignedIn(address(),
                                     {settings.client, settings.device, settings.deviceName});
    info.link = Link::SignInNeeded;
    Q_EMIT q.syncChanged();
}

void Workspace::Private::takeMe(const Me &shown)
{
    if (me == shown)
        return;
    me = shown;
    if (!q.isEmbedded())
        info.account = me.name.isEmpty() ? me.email : me.name;
    keep(u"me"_s, QString::fromUtf8(QJsonDocument(toJson(me)).toJson(QJsonDocument::Compact)));
    access.set(me.account, me.role, me.privileges);
    Q_EMIT q.rightsChanged();
}

void Workspace::Private::keep(const QString &name, const QString &value)
{
    auto keeping =
        store.run([name, value](Store &s) { return s.settings().setValue(name, value); });
    whenFinished(keeping, &q, [name](const Result<void> &done) {
        if (!done)
            log("workspace")
                ->warn("{} was not kept: {}", name.toStdString(),
                       done.error().detail.toStdString());
    });
}

Result<void> Workspace::useSignIn(const SharedGrant &grant)
{
    if (!d->settings.tenant.isEmpty() && d->settings.tenant != grant->tenant)
        return failure(ErrorCode::Forbidden, u"the sign-in is for another organisation"_s,
                       SignInProblem::OtherOrganisation);
    d->fresh = grant;
    if (d->state == State::Open)
        d->keepGrant();
    return {};
}

QFuture<Result<void>> Workspace::signOut()
{
    return d->sync->signOut();
}

ServerCalls &Workspace::server()
{
    return d->calls;
}

void Workspace::Private::Calls::perform(std::function<void(RestClient *)> job)
{
    if (d.sync)
        d.sync->perform(std::move(job));
    else
        job(nullptr);
}

QFuture<Result<void>> Workspace::forgetKey()
{
    return d->keys.removeFromKeychain(d->settings.keyName);
}

const Me &Workspace::me() const
{
    return d->me;
}

const Access &Workspace::access() const
{
    return d->access;
}

bool Workspace::may(Right right) const
{
    return d->access.may(right);
}

QStringList Workspace::othersWaiting() const
{
    const auto people = QJsonDocument::fromJson(d->settings.people.toUtf8()).object();
    QStringList names;
    for (const auto &account : d->plans.waiting().otherAccounts)
        names.append(people[account].toString(account));
    return names;
}

} // namespace core
