#include "ui/conflicts/decisions.h"

#include "core/base/whenfinished.h"
#include "ui/conflicts/conflictsheet.h"
#include "ui/conflicts/fixdialog.h"
#include "ui/kit/forms/confirm.h"
#include "ui/words/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

//! The number of names that fit into a question.
constexpr qsizetype mostNamed = 8;

struct Decisions {
    Q_DECLARE_TR_FUNCTIONS(ui::Decisions)
};

QString nameOf(const core::Operation &operation)
{
    return Decisions::tr("“%1: %2”", "operation, item")
        .arg(operationText(operation.kind, operation.entity.type), operation.who);
}

QString consequence(const core::Operation &operation, const QList<core::Operation> &along)
{
    const QString text = Decisions::tr("%1 will not be sent.").arg(nameOf(operation));
    if (along.isEmpty())
        return text;
    QStringList names;
    for (const auto &one : along.first(std::min(along.size(), mostNamed)))
        names.append(nameOf(one));
    return text + QLatin1Char('\n') +
           Decisions::tr("These dependent changes are discarded too: %1")
               .arg(namesText(names, static_cast<int>(along.size())));
}

} // namespace

void openDecision(core::Plans &plans, core::Credentials &credentials, core::Directory &directory,
                  const core::Access &access, const core::Clock &clock, const core::PlanRow &row,
                  QWidget *parent,
                  std::function<void(const core::Id &customer, const QString &userName)> openOther)
{
    QDialog *dialog = nullptr;
    if (core::isConflict(row.refusal)) {
        dialog = new ConflictSheet(plans, directory, access, clock, row.operation.id, parent);
    } else {
        auto *fix = new FixDialog(plans, credentials, directory, row, parent);
        QObject::connect(fix, &FixDialog::openOther, parent, std::move(openOther));
        dialog = fix;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void askToDrop(core::Plans &plans, const core::Operation &operation, QWidget *parent,
               std::function<void(const core::Error &)> failed)
{
    const auto drop = [&plans, parent, failed, id = operation.id] {
        core::whenFinished(plans.drop(id), parent, [failed](const core::Result<void> &done) {
            if (!done)
                failed(done.error());
        });
    };
    core::whenFinished(
        plans.dependents(operation.id), parent,
        [operation, parent, failed, drop](const core::Result<QList<core::Operation>> &along) {
            if (!along)
                return failed(along.error());
            confirm(parent,
                    {Decisions::tr("Discard this change?"), consequence(operation, *along),
                     Decisions::tr("Discard"), Severity::Destructive},
                    drop);
        });
}

} // namespace ui
