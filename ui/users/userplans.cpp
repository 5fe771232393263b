#include "ui/users/userplans.h"

#include "core/base/whenfinished.h"
#include "core/usecases/users.h"
#include "ui/kit/forms/confirm.h"
#include "ui/review/planreview.h"
#include "ui/words/errortext.h"

#include <QApplication>
#include <QtConcurrentRun>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::UserPlans)
};

using MakePlan =
    std::function<core::Plan(const core::CustomerView &view, const QList<core::User> &users)>;

//! What a review needs to open.
struct Place {
    core::Workspace &workspace;
    Theme &theme;
    QWidget *parent;
    PlanStarted started;
};

void show(const Place &place, const core::Plan &plan)
{
    if (QApplication::activeModalWidget()) // asked for twice
        return;
    if (plan.operations.isEmpty())
        return inform(place.parent, Words::tr("Nothing to change"),
                      Words::tr("The selected users no longer exist."));
    auto &workspace = place.workspace;
    auto *review = new PlanReview(workspace.plans(), workspace.directory(), workspace.clock(),
                                  place.theme, plan, place.parent->window());
    review->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(review, &PlanReview::started, place.parent, place.started);
    review->open();
}

void sayFailed(QWidget *parent, const core::Error &error)
{
    inform(parent, Words::tr("The plan could not be made"), errorText(error));
}

void review(const Place &place, const core::Id &customer, const QList<core::Id> &users,
            const MakePlan &make)
{
    core::whenFinished(place.workspace.directory().loadView(customer), place.parent,
                       [place, chosen = QSet<core::Id>(users.begin(), users.end()),
                        make](const core::Result<core::CustomerView> &view) {
                           if (!view)
                               return sayFailed(place.parent, view.error());
                           core::whenFinished(
                               QtConcurrent::run([view = *view, chosen, make] {
                                   return make(view, core::usersWithIds(view, chosen));
                               }),
                               place.parent,
                               [place](const core::Plan &plan) { show(place, plan); });
                       });
}

} // namespace

void reviewDeletes(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                   const QList<core::Id> &users, QWidget *parent, const PlanStarted &started)
{
    review({workspace, theme, parent, started}, customer, users,
           [now = workspace.clock().now()](const core::CustomerView &view,
                                           const QList<core::User> &chosen) {
               return core::planDeleteUsers(view, chosen, now);
           });
}

void reviewPasswordResets(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                          const QList<core::Id> &users, QWidget *parent, const PlanStarted &started)
{
    const Place place{workspace, theme, parent, started};
    core::whenFinished(
        workspace.credentials().makeKey(), parent,
        [place, customer, users](const core::Result<QByteArray> &key) {
            if (!key)
                return sayFailed(place.parent, key.error());
            review(place, customer, users,
                   [key = *key, now = place.workspace.clock().now()](
                       const core::CustomerView &view, const QList<core::User> &chosen) {
                       return core::planResetPasswords(view, chosen, key, now);
                   });
        });
}

} // namespace ui
