// Pending changes, conflicts, and plans that move between computers.
#include "app/ctl/ctl.h"

#include "core/base/enumnames.h"
#include "core/base/whenfinished.h"
#include "core/csv/writer.h"
#include "core/plan/deletes.h"
#include "core/services/planexport.h"
#include "ui/words/errortext.h"
#include "ui/words/names.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

constexpr int mostListed = 100'000;

QString reasonName(core::WaitReason reason)
{
    static constexpr core::EnumNames<core::WaitReason> names{{
        {core::WaitReason::Turn, "turn"},
        {core::WaitReason::Sending, "sending"},
        {core::WaitReason::Retry, "retry"},
        {core::WaitReason::Needs, "needs"},
        {core::WaitReason::Paused, "paused"},
        {core::WaitReason::Account, "account"},
        {core::WaitReason::Held, "held"},
        {core::WaitReason::Quarantined, "quarantined"},
        {core::WaitReason::SetAgain, "setAgain"},
        {core::WaitReason::Conflict, "conflict"},
        {core::WaitReason::Refused, "refused"},
        {core::WaitReason::Blocked, "blocked"},
    }};
    return names.name(reason);
}

QString kindName(core::Conflict::Kind kind)
{
    static constexpr core::EnumNames<core::Conflict::Kind> names{{
        {core::Conflict::Kind::Fields, "fields"},
        {core::Conflict::Kind::Deleted, "deleted"},
        {core::Conflict::Kind::ChangedSince, "changedSince"},
    }};
    return names.name(kind);
}

QString problemName(core::UndoProblem problem)
{
    static constexpr core::EnumNames<core::UndoProblem> names{{
        {core::UndoProblem::NotDone, "notDone"},
        {core::UndoProblem::Onboarding, "onboarding"},
        {core::UndoProblem::Passwords, "passwords"},
        {core::UndoProblem::ChangedSince, "changedSince"},
        {core::UndoProblem::Gone, "deleted"},
        {core::UndoProblem::Already, "already"},
    }};
    return names.name(problem);
}

QJsonObject jsonOf(const core::WaitingChange &change, const QString &words)
{
    auto json = core::exported(change.row.operation);
    json.insert(u"plan"_s, change.plan.toString());
    json.insert(u"since"_s, core::toWire(change.madeAt));
    json.insert(u"reason"_s, reasonName(change.reason));
    json.insert(u"attempts"_s, change.row.attempts);
    if (change.nextTry.isValid())
        json.insert(u"nextTry"_s, core::toWire(change.nextTry));
    if (!change.needs.isEmpty())
        json.insert(u"needs"_s, change.needs);
    if (!words.isEmpty())
        json.insert(u"words"_s, words);
    return json;
}

QString line(const core::Operation &operation, const QString &rest)
{
    return u"%1  %2  %3  %4"_s.arg(operation.id.toString())
        .arg(ui::operationText(operation.kind, operation.entity.type), -18)
        .arg(operation.who, -32)
        .arg(rest);
}

} // namespace

void Ctl::withWaiting(const std::function<void(const QList<core::WaitingChange> &)> &then)
{
    core::whenFinished(m_workspace->plans().waitingChanges(mostListed), this,
                       [this, then](const core::Result<QList<core::WaitingChange>> &changes) {
                           if (!changes)
                               return fail(Unusable, ui::errorText(changes.error()));
                           then(*changes);
                       });
}

void Ctl::endWith(QFuture<core::Result<void>> done)
{
    core::whenFinished(done, this, [this](const core::Result<void> &result) {
        if (!result)
            return fail(result.error().code == core::ErrorCode::NotFound ? NotFound : Unusable,
                        ui::errorText(result.error()));
        finish(Ok);
    });
}

void Ctl::outbox()
{
    const QString action = m_arguments.isEmpty() ? u"list"_s : m_arguments.first();
    const auto id = core::Id::fromString(m_arguments.value(1));
    if (action != "list"_L1 && !id)
        return fail(Usage,
                    tr("Specify a change by its ID. List changes with: tenantryctl outbox list"));
    if (action == "discard"_L1)
        return endWith(m_workspace->plans().drop(*id));
    if (action == "send"_L1)
        return endWith(m_workspace->plans().sendNow(*id));
    if (action != "list"_L1 && action != "show"_L1)
        return fail(Usage,
                    tr("Usage: outbox list, outbox show ID, outbox discard ID, or outbox send ID"));
    withWaiting([this, id, all = action == "list"_L1](const QList<core::WaitingChange> &changes) {
        const auto wordsOf = [this](const core::WaitingChange &change) {
            return change.row.state == core::RowState::NeedsYou
                       ? ui::refusalText(change.row.refusal, &m_workspace->directory())
                       : QString();
        };
        QJsonArray list;
        QStringList lines;
        for (const auto &change : changes) {
            const auto words = wordsOf(change);
            if (all) {
                list.append(jsonOf(change, words));
                lines << line(change.row.operation,
                              words.isEmpty() ? reasonName(change.reason) : words);
            } else if (change.row.operation.id == *id) {
                const auto json = jsonOf(change, words);
                print(json, {QString::fromUtf8(QJsonDocument(json).toJson()).trimmed()});
                return finish(Ok);
            }
        }
        if (!all)
            return fail(NotFound, tr("No pending change with this ID."));
        print(list, lines);
        finish(Ok);
    });
}

void Ctl::conflicts()
{
    const QString action = m_arguments.isEmpty() ? u"list"_s : m_arguments.first();
    if (action == "list"_L1)
        return withWaiting([this](const QList<core::WaitingChange> &changes) {
            QJsonArray list;
            QStringList lines;
            for (const auto &change : changes) {
                if (change.reason != core::WaitReason::Conflict)
                    continue;
                const auto words = ui::refusalText(change.row.refusal, &m_workspace->directory());
                list.append(jsonOf(change, words));
                lines << line(change.row.operation, words);
            }
            print(list, lines);
            finish(Ok);
        });
    const auto id = core::Id::fromString(m_arguments.value(1));
    if (!id || (action != "show"_L1 && action != "resolve"_L1) ||
        (action == "resolve"_L1 && m_arguments.size() < 3))
        return fail(Usage, tr("Usage: conflicts list, conflicts show ID, or conflicts resolve ID "
                              "mine|theirs|FIELD…, where each FIELD keeps your value."));
    core::whenFinished(
        m_workspace->plans().conflict(*id), this,
        [this, id = *id, action](const core::Result<core::Conflict> &conflict) {
            if (!conflict)
                return fail(NotFound, tr("No conflict with this ID."));
            if (action == "resolve"_L1)
                return resolve(*conflict, m_arguments.mid(2));
            QJsonArray fields;
            QStringList lines;
            for (const auto &field : conflict->fields) {
                fields.append(QJsonObject{{u"field"_s, field.name},
                                          {u"before"_s, field.before},
                                          {u"mine"_s, field.mine},
                                          {u"theirs"_s, field.theirs},
                                          {u"asks"_s, field.asks}});
                lines << tr("%1: before %2, mine %3, theirs %4")
                             .arg(ui::fieldLabel(conflict->operation.entity.type, field.name),
                                  field.before.toVariant().toString(),
                                  field.mine.toVariant().toString(),
                                  field.theirs.toVariant().toString());
            }
            auto json = core::exported(conflict->operation);
            json.insert(u"conflict"_s, kindName(conflict->kind));
            json.insert(u"by"_s, conflict->by);
            json.insert(u"at"_s, core::toWire(conflict->at));
            json.insert(u"fields"_s, fields);
            print(json, lines);
            finish(Ok);
        });
}

void Ctl::resolve(const core::Conflict &conflict, const QStringList &choice)
{
    auto &plans = m_workspace->plans();
    const auto id = conflict.operation.id;
    if (choice == QStringList{u"theirs"_s})
        return endWith(plans.drop(id));
    const bool mine = choice == QStringList{u"mine"_s};
    if (conflict.kind == core::Conflict::Kind::Deleted)
        return mine ? endWith(plans.restoreAndApply(id))
                    : fail(Usage, tr("Someone else deleted this item. `mine` restores it and "
                                     "applies your change; "
                                     "`theirs` discards your change."));
    QStringList fields;
    for (const auto &field : conflict.fields) {
        if (mine || choice.contains(field.name))
            fields << field.name;
    }
    if (!mine && fields.size() != choice.size())
        return fail(Usage,
                    tr("One of these fields is not part of the conflict. Show its fields with: "
                       "tenantryctl conflicts show ID"));
    endWith(plans.resolve(id, conflict.etag, fields));
}

//! Sends pending changes and receives new data, as far as the server answers.
void Ctl::syncCommand()
{
    if (m_workspace->sync().link != core::Link::Online)
        return status();
    const auto look = [this] {
        const auto waiting = m_workspace->waiting();
        if (waiting.queued + waiting.sending > 0 && m_patience.isActive() &&
            m_workspace->sync().link == core::Link::Online)
            return;
        if (!std::exchange(m_planWatched, true))
            status();
    };
    connect(&m_workspace->plans(), &core::Plans::waitingChanged, this, look);
    connect(m_workspace.get(), &core::Workspace::syncChanged, this, look);
    connect(&m_patience, &QTimer::timeout, this, look);
    m_patience.start(std::chrono::seconds(60));
    look();
}

void Ctl::plan()
{
    const QString action = m_arguments.first();
    if (action == "make"_L1 && m_arguments.size() > 2) {
        m_arguments.removeFirst();
        m_makeOnly = true;
        return import();
    }
    if (action == "run"_L1) {
        QFile file(m_arguments.at(1));
        if (!file.open(QIODevice::ReadOnly))
            return fail(BadFile, tr("Cannot read %1: %2").arg(file.fileName(), file.errorString()));
        const auto made = core::planFromJson(QJsonDocument::fromJson(file.readAll()).object());
        if (made.id.isNull() || made.operations.isEmpty())
            return fail(BadFile, tr("%1 is not a plan file. Create one with: tenantryctl plan make")
                                     .arg(file.fileName()));
        if (m_workspace->plans().plan(made.id)) // a plan runs only once
            return watchPlan(made.id);
        return runNamed(made);
    }
    const auto id = core::Id::fromString(m_arguments.at(1));
    const auto *summary = id ? m_workspace->plans().plan(*id) : nullptr;
    if (!summary)
        return fail(NotFound,
                    tr("No plan “%1”. List plans with: tenantryctl plans").arg(m_arguments.at(1)));
    if (action == "show"_L1) {
        m_arguments = {m_arguments.at(1)};
        return plans();
    }
    if (action == "pause"_L1 || action == "resume"_L1 || action == "cancel"_L1) {
        m_arguments = {m_arguments.at(1), action};
        return plans();
    }
    if (action == "undo"_L1)
        return undoPlan(*id);
    if (action != "export"_L1)
        return fail(Usage,
                    tr("Usage: plan make CUSTOMER FILE…, plan show PLAN, plan run FILE, plan "
                       "pause|resume|cancel PLAN, plan undo PLAN [ID…], plan export PLAN"));
    core::whenFinished(m_workspace->plans().rows(*id, 0, summary->total), this,
                       [this](const core::Result<QList<core::PlanRow>> &rows) {
                           if (!rows)
                               return fail(Unusable, ui::errorText(rows.error()));
                           const QString path = m_parser.value(u"out"_s);
                           if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
                               return saveCsv(*rows, path);
                           QJsonArray list;
                           for (const auto &row : *rows)
                               list.append(core::exported(row, reasonOf(row)));
                           save(QJsonDocument(list).toJson());
                       });
}

QString Ctl::reasonOf(const core::PlanRow &row)
{
    return row.state == core::RowState::NeedsYou
               ? ui::refusalText(row.refusal, &m_workspace->directory())
               : QString();
}

void Ctl::saveCsv(const QList<core::PlanRow> &rows, const QString &path)
{
    core::csv::Writer file(path);
    auto done = file.open();
    if (done) {
        file.writeRow({"row", "kind", "type", "who", "state", "reason", "before", "after"});
        const auto text = [](const QJsonObject &side) {
            return side.isEmpty() ? QByteArray()
                                  : QJsonDocument(side).toJson(QJsonDocument::Compact);
        };
        for (const auto &row : rows) {
            const auto &operation = row.operation;
            file.writeRow({QByteArray::number(operation.sourceRow),
                           core::operationKindName(operation.kind).toUtf8(),
                           core::entityTypeName(operation.entity.type).toUtf8(),
                           operation.who.toUtf8(), core::rowStateName(row.state).toUtf8(),
                           reasonOf(row).toUtf8(), text(operation.before), text(operation.after)});
        }
        done = file.commit();
    }
    if (!done)
        return fail(BadFile, ui::errorText(core::csv::toError(done.error())));
    finish(Ok);
}

//! To --out, or to standard output.
void Ctl::save(const QByteArray &text)
{
    const QString path = m_parser.value(u"out"_s);
    if (path.isEmpty()) {
        QTextStream(stdout) << QString::fromUtf8(text);
        return finish(Ok);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(BadFile, tr("Cannot write %1: %2").arg(path, file.errorString()));
    finish(Ok);
}

void Ctl::reportCancelled(const core::Id &plan, const QList<core::PlanRow> &rows)
{
    const auto count = [&rows](core::RowState state) {
        return static_cast<int>(
            std::ranges::count(rows, state, [](const core::PlanRow &row) { return row.state; }));
    };
    const int sent = count(core::RowState::Done);
    const int underWay = count(core::RowState::Sending);
    const int cancelled = count(core::RowState::Cancelled);
    QStringList lines{tr("%Ln change(s) will not be sent.", nullptr, cancelled)};
    if (underWay > 0)
        lines << tr("%Ln change(s) are being sent; the server may still apply them.", nullptr,
                    underWay);
    if (sent > 0)
        lines << tr("%Ln change(s) had already been sent. Undo with: tenantryctl plan undo %1",
                    nullptr, sent)
                     .arg(plan.toString());
    print(QJsonObject{{u"plan"_s, plan.toString()},
                      {u"done"_s, sent},
                      {u"sending"_s, underWay},
                      {u"cancelled"_s, cancelled}},
          lines);
    finish(Ok);
}

//! Bulk deletions require the customer's name, as in the window.
void Ctl::runNamed(const core::Plan &plan)
{
    const auto *entry = m_workspace->directory().customer(plan.customer);
    const int deletes = core::deletesOf(plan);
    const auto typed = m_parser.value(u"confirm"_s);
    if (entry && deletes > m_workspace->plans().deletesUnasked() &&
        !core::isNameOf(entry->customer.organisation, typed))
        return fail(Usage, tr("This deletes %Ln item(s) of “%1”. Confirm with: --confirm \"%1\"",
                              nullptr, deletes)
                               .arg(entry->customer.organisation));
    runPlan(plan, typed);
}

void Ctl::undoPlan(const core::Id &plan)
{
    QSet<core::Id> chosen;
    for (const auto &text : m_arguments.mid(2)) {
        const auto id = core::Id::fromString(text);
        if (!id)
            return fail(Usage, tr("The plan has no change with the ID “%1”.").arg(text));
        chosen.insert(*id);
    }
    core::whenFinished(m_workspace->plans().undoOf(plan, chosen), this,
                       [this](const core::Result<core::Undo> &undo) {
                           if (!undo)
                               return fail(Unusable, ui::errorText(undo.error()));
                           QJsonArray cannot;
                           for (const auto &[operation, problem] : undo->cannot) {
                               auto json = core::exported(operation);
                               json.insert(u"problem"_s, problemName(problem));
                               cannot.append(json);
                               const auto why = ui::undoProblemText(problem, 1);
                               std::fputs(qPrintable(line(operation, why) + u'\n'), stderr);
                           }
                           if (m_parser.isSet(u"dry-run"_s) || undo->plan.operations.isEmpty()) {
                               print(QJsonObject{{u"undone"_s, undo->plan.operations.size()},
                                                 {u"cannot"_s, cannot}},
                                     {tr("%Ln change(s) can be undone.", nullptr,
                                         int(undo->plan.operations.size()))});
                               return finish(cannot.isEmpty() ? Ok : SomeRefused);
                           }
                           runNamed(undo->plan);
                       });
}

} // namespace app
