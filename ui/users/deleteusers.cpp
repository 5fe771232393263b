#include "ui/users/deleteusers.h"

#include "core/base/whenfinished.h"
#include "ui/kit/forms/confirm.h"
#include "ui/review/planreview.h"
#include "ui/words/errortext.h"

#include <QApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::DeleteUsers)
};

core::Plan planFor(const core::CustomerView &view, const QSet<core::Id> &chosen,
                   const QDateTime &now)
{
    QList<core::User> users;
    for (const auto &user : view.usersByName) {
        if (chosen.contains(user.id))
            users += user;
    }
    std::ranges::sort(users, {}, &core::User::displayName);
    return core::planDeleteUsers(view, users, now);
}

} // namespace

void reviewDeletes(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                   const QList<core::Id> &users, QWidget *parent,
                   std::function<void(const core::Id &plan)> started)
{
    const auto show = [&workspace, &theme, parent, started](const core::Plan &plan) {
        if (QApplication::activeModalWidget()) // requested twice
            return;
        if (plan.operations.isEmpty())
            return inform(parent, Words::tr("Nothing to delete"),
                          Words::tr("The selected users no longer exist."));
        auto *review = new PlanReview(workspace.plans(), workspace.directory(), workspace.clock(),
                                      theme, plan, parent->window());
        review->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(review, &PlanReview::started, parent, started);
        review->open();
    };
    core::whenFinished(
        workspace.directory().loadView(customer), parent,
        [parent, show, chosen = QSet<core::Id>(users.begin(), users.end()),
         now = workspace.clock().now()](const core::Result<core::CustomerView> &view) {
            if (!view)
                return inform(parent, Words::tr("Cannot read the users"), errorText(view.error()));
            core::whenFinished(QtConcurrent::run(planFor, *view, chosen, now), parent, show);
        });
}

} // namespace ui
