// Users of a customer: listed, deleted, restored, their licences and passwords.
#include "app/ctl/ctl.h"

#include "core/base/clock.h"
#include "core/base/whenfinished.h"
#include "core/domain/periods.h"
#include "core/services/planexport.h"
#include "ui/words/errortext.h"
#include "ui/words/names.h"
#include "ui/words/signintext.h"

#include <QFile>
#include <QJsonArray>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString problemName(core::PickProblem problem)
{
    switch (problem) {
    case core::PickProblem::Unknown:
        return u"unknown"_s;
    case core::PickProblem::Deleted:
        return u"deleted"_s;
    case core::PickProblem::NotDeleted:
        return u"notDeleted"_s;
    case core::PickProblem::TooLate:
        return u"tooLate"_s;
    }
    return {};
}

QString problemText(const core::PickedUsers::Problem &problem)
{
    switch (problem.problem) {
    case core::PickProblem::Unknown:
        return problem.nearest.isEmpty()
                   ? Ctl::tr("The customer has no user “%1”.").arg(problem.typed)
                   : Ctl::tr("The customer has no user “%1”. Did you mean “%2”?")
                         .arg(problem.typed, problem.nearest);
    case core::PickProblem::Deleted:
        return Ctl::tr("“%1” is deleted. Restore the user first: tenantryctl users restore")
            .arg(problem.typed);
    case core::PickProblem::NotDeleted:
        return Ctl::tr("“%1” is not deleted.").arg(problem.typed);
    case core::PickProblem::TooLate:
        return Ctl::tr("“%1” was deleted more than %Ln day(s) ago and cannot be restored.", nullptr,
                       core::restoreDays)
            .arg(problem.typed);
    }
    return {};
}

QString untilText(const core::User &user)
{
    return user.changedAt.isValid() ? core::toWire(user.changedAt.addDays(core::restoreDays))
                                    : QString();
}

} // namespace

void Ctl::addUserOptions()
{
    m_parser.addOptions({
        {u"users-from"_s,
         tr("Read user names from this file, one per line (- for standard input)."), u"file"_s},
        {u"deleted"_s, tr("List deleted users that can be restored.")},
    });
}

void Ctl::users()
{
    const QString action = m_arguments.first();
    const bool named = m_arguments.size() > 1;
    if (!named)
        return m_parser.isSet(u"deleted"_s) ? withCustomer(&Ctl::listDeleted)
                                            : withCustomer(&Ctl::listUsers);
    using View = core::CustomerView;
    using Users = QList<core::User>;
    if (action == "delete"_L1)
        return withUsers(core::PickFrom::Existing, [this](const View &view, const Users &users) {
            runOrShow(core::planDeleteUsers(view, users, m_clock.now()));
        });
    if (action == "restore"_L1)
        return withUsers(core::PickFrom::Deleted, [this](const View &view, const Users &users) {
            if (const auto licences = findLicences(view.customer.id))
                runOrShow(core::planRestoreUsers(view, users, *licences, m_clock.now()));
        });
    if (action == "reset-password"_L1)
        return withUsers(core::PickFrom::Existing, [this](const View &view, const Users &users) {
            resetPasswords(view, users);
        });
    fail(Usage, tr("Usage: users CUSTOMER [--deleted], or users delete|restore|reset-password "
                   "CUSTOMER USER…"));
}

void Ctl::licences()
{
    const QString action = m_arguments.first();
    const bool assigns = action == "assign"_L1;
    if ((!assigns && action != "remove"_L1) || !m_parser.isSet(u"licence"_s))
        return fail(Usage, tr("Usage: licences assign|remove CUSTOMER USER… --licence NAME"));
    withUsers(core::PickFrom::Existing,
              [this, assigns](const core::CustomerView &view, const QList<core::User> &users) {
                  const auto licences = findLicences(view.customer.id);
                  if (!licences)
                      return;
                  const QList<core::Id> none;
                  runOrShow(core::planLicences(view, users, assigns ? *licences : none,
                                               assigns ? none : *licences, m_clock.now()));
              });
}

void Ctl::withCustomer(void (Ctl::*then)(const core::CustomerEntry &))
{
    if (const auto *entry = findCustomer(m_arguments.first()))
        (this->*then)(*entry);
}

void Ctl::listUsers(const core::CustomerEntry &customer)
{
    const auto columns = m_workspace->directory().users();
    core::UserQuery query;
    query.customer = customer.customer.id;
    QJsonArray list;
    QStringList lines;
    for (const int row : columns->select(query)) {
        const auto user = columns->at(row);
        QJsonArray licences;
        QStringList names;
        for (const auto &licence : user.licences) {
            licences.append(licence.toString());
            names << m_workspace->directory().subscriptionName(licence);
        }
        QJsonObject json{{u"id"_s, user.id.toString()}, {u"licences"_s, licences}};
        for (const auto text : core::enumValues<core::UserText>)
            json.insert(QLatin1StringView(core::userTextField(text).key),
                        fromUtf8(user.text(text)));
        list.append(json);
        lines << u"%1  %2  %3"_s.arg(fromUtf8(user.text(core::UserText::UserName)), -48)
                     .arg(fromUtf8(user.text(core::UserText::DisplayName)), -32)
                     .arg(names.join(u", "_s));
    }
    print(list, lines);
    finish(Ok);
}

void Ctl::listDeleted(const core::CustomerEntry &customer)
{
    core::whenFinished(m_workspace->directory().loadView(customer.customer.id), this,
                       [this](const core::Result<core::CustomerView> &view) {
                           if (!view)
                               return fail(Unusable, ui::errorText(view.error()));
                           QJsonArray list;
                           QStringList lines;
                           for (const auto &user : core::restorableUsers(*view, m_clock.now())) {
                               const QString until = untilText(user);
                               list.append(QJsonObject{{u"id"_s, user.id.toString()},
                                                       {u"userName"_s, user.userName},
                                                       {u"displayName"_s, user.displayName},
                                                       {u"restorableUntil"_s, until}});
                               lines << u"%1  %2  %3"_s.arg(user.userName, -48)
                                            .arg(user.displayName, -32)
                                            .arg(until);
                           }
                           print(list, lines);
                           finish(Ok);
                       });
}

std::optional<QStringList> Ctl::namedUsers()
{
    QStringList names = m_arguments.mid(2);
    if (m_parser.isSet(u"users-from"_s)) {
        const QString path = m_parser.value(u"users-from"_s);
        QFile file(path);
        const bool open = path == u"-" ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Text)
                                       : file.open(QIODevice::ReadOnly | QIODevice::Text);
        if (!open) {
            fail(BadFile, tr("Cannot read %1: %2").arg(path, file.errorString()));
            return std::nullopt;
        }
        QTextStream lines(&file);
        for (QString line; lines.readLineInto(&line);) {
            if (!line.trimmed().isEmpty())
                names << line.trimmed();
        }
    }
    if (names.isEmpty()) {
        fail(Usage, tr("List the users after CUSTOMER, or in a file with --users-from."));
        return std::nullopt;
    }
    return names;
}

void Ctl::withUsers(
    core::PickFrom from,
    const std::function<void(const core::CustomerView &, const QList<core::User> &)> &then)
{
    const auto *entry = findCustomer(m_arguments.at(1));
    if (!entry)
        return;
    const auto names = namedUsers();
    if (!names)
        return;
    core::whenFinished(
        m_workspace->directory().loadView(entry->customer.id), this,
        [this, from, names = *names, then](const core::Result<core::CustomerView> &view) {
            if (!view)
                return fail(Unusable, ui::errorText(view.error()));
            const auto picked = core::pickUsers(*view, names, from, m_clock.now());
            if (picked.problems.isEmpty())
                return then(*view, picked.users);
            QJsonArray problems;
            QStringList lines;
            for (const auto &problem : picked.problems) {
                QJsonObject json{{u"typed"_s, problem.typed},
                                 {u"problem"_s, problemName(problem.problem)}};
                if (!problem.nearest.isEmpty())
                    json.insert(u"nearest"_s, problem.nearest);
                problems.append(json);
                lines << problemText(problem);
            }
            if (m_parser.isSet(u"json"_s))
                print(QJsonObject{{u"users"_s, problems}}, {});
            fail(NotFound, lines.join(u'\n'));
        });
}

void Ctl::resetPasswords(const core::CustomerView &view, const QList<core::User> &users)
{
    // The key outlives this call, so only a plan that runs gets one.
    if (m_parser.isSet(u"dry-run"_s))
        return runOrShow(core::planResetPasswords(view, users, {}, m_clock.now()));
    core::whenFinished(m_workspace->credentials().makeKey(), this,
                       [this, view, users](const core::Result<QByteArray> &key) {
                           if (!key)
                               return fail(Unusable, ui::errorText(key.error()));
                           runOrShow(core::planResetPasswords(view, users, *key, m_clock.now()));
                       });
}

void Ctl::runOrShow(const core::Plan &plan)
{
    const auto &directory = m_workspace->directory();
    QJsonArray changes;
    QStringList lines;
    int blocked = 0;
    for (const auto &operation : plan.operations) {
        QStringList reasons;
        for (const auto &finding : operation.findings) {
            if (finding.severity == core::Severity::Error)
                reasons << ui::findingText(finding, &directory);
        }
        auto json = core::exported(operation);
        if (operation.isBlocked()) {
            ++blocked;
            json.insert(u"reason"_s, reasons.join(u' '));
        }
        changes.append(json);
        lines << u"%1  %2  %3"_s.arg(ui::operationText(operation.kind, operation.entity.type), -18)
                     .arg(operation.who, -32)
                     .arg(reasons.join(u' '));
    }
    QJsonArray seats;
    for (const auto &seat : plan.seats) {
        seats.append(QJsonObject{{u"subscription"_s, seat.subscription.toString()},
                                 {u"needed"_s, seat.needed},
                                 {u"freed"_s, seat.freed},
                                 {u"free"_s, seat.free},
                                 {u"missing"_s, seat.missing()}});
        lines << u"  "_s + tr("%1: %2 seats needed, %3 freed, %4 free")
                               .arg(directory.subscriptionName(seat.subscription))
                               .arg(seat.needed)
                               .arg(seat.freed)
                               .arg(seat.free);
    }
    for (const auto &operation : plan.operations) {
        const auto right = core::rightFor(operation);
        if (right && !m_workspace->may(*right))
            return fail(SomeRefused, ui::notAllowedText(*right, m_workspace->me().role));
    }
    if (m_parser.isSet(u"dry-run"_s) || plan.operations.isEmpty()) {
        if (plan.operations.isEmpty())
            lines << tr("No changes to make.");
        print(QJsonObject{{u"total"_s, plan.operations.size()},
                          {u"blocked"_s, blocked},
                          {u"changes"_s, changes},
                          {u"seats"_s, seats}},
              lines);
        return finish(blocked > 0 ? SomeRefused : Ok);
    }
    if (blocked > 0) {
        for (const auto &line : lines)
            std::fputs(qPrintable(line + u'\n'), stderr);
    }
    runNamed(plan);
}

} // namespace app
