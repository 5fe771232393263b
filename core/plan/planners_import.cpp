#include "core/plan/planners.h"

#include "core/plan/planparts.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using namespace planning;

//! The row's target state, and the existing user, if any.
struct Target {
    const User *existing = nullptr; //!< alive or deleted
    User user;
    bool countryUnknown = false;

    [[nodiscard]] bool isUpdate() const
    {
        return existing && existing->status != UserStatus::Deleted;
    }
};

//! Cells are trimmed and user names folded; an empty cell, and a field without a column, leave the
//! value unchanged.
Target targetOf(const CustomerView &view, const ImportRow &row)
{
    Target target;
    const QString name = foldedUserName(row.user.userName);
    if (const auto found = view.usersByName.constFind(name); found != view.usersByName.cend())
        target.existing = &*found;
    if (target.isUpdate()) {
        target.user = *target.existing;
    } else {
        target.user.userName = name;
        target.user.id = row.user.id;
    }

    for (const auto &field : userTextFields()) {
        if (field.member == &User::userName || !row.present.contains(QLatin1StringView(field.key)))
            continue;
        const QString text = (row.user.*field.member).trimmed();
        if (!text.isEmpty())
            target.user.*field.member = text;
    }
    if (row.present.contains(u"roles") && !row.user.roles.isEmpty())
        target.user.roles = row.user.roles;
    if (row.present.contains(u"blocked"))
        target.user.blocked = row.user.blocked;
    target.countryUnknown = row.user.country.isEmpty() && !row.countryText.trimmed().isEmpty();

    // If there is no column for the display name, it was not left out on purpose.
    if (target.user.displayName.isEmpty() && !row.present.contains(u"displayName"))
        target.user.displayName =
            u"%1 %2"_s.arg(target.user.firstName, target.user.lastName).trimmed();
    // Most templates have only the country; the usage location defaults to it. A location chosen
    // for all rows is in the row without a column.
    if (target.user.usageLocation.isEmpty() && !target.countryUnknown)
        target.user.usageLocation =
            target.user.country.isEmpty() ? row.user.usageLocation : target.user.country;
    return target;
}

QJsonObject patchOf(const Target &target)
{
    return mergePatch(toRequest(*target.existing), toRequest(target.user));
}

bool gainsLicence(const Target &target, const QList<Id> &licences)
{
    return std::any_of(licences.begin(), licences.end(),
                       [&target](const Id &id) { return !target.user.licences.contains(id); });
}

//! The field where the user can enter the country of usage.
QString locationPointer(const ImportRow &row)
{
    return !row.present.contains(u"usageLocation") && row.present.contains(u"country")
               ? u"/country"_s
               : u"/usageLocation"_s;
}

QList<Finding> findingsOf(const ImportRow &row, const Target &target)
{
    QList<Finding> findings;
    if (target.isUpdate()) {
        addFieldErrors(validate(target.user), patchOf(target), findings);
        blockIfJoined(*target.existing, patchOf(target), findings);
    } else {
        addFieldErrors(validate(target.user), findings);
    }
    if (target.countryUnknown) {
        findings.append({Severity::Error,
                         FindingCode::FieldInvalid,
                         {u"/country"_s, FieldProblem::UnknownCountry, row.countryText.trimmed()},
                         {}});
    } else if (target.user.usageLocation.isEmpty() && gainsLicence(target, row.licences)) {
        findings.append({Severity::Error,
                         FindingCode::NoUsageLocation,
                         {locationPointer(row), FieldProblem::Required, {}},
                         {}});
    }
    if (!row.unknownLicence.isEmpty()) {
        findings.append({Severity::Error,
                         FindingCode::FieldInvalid,
                         {u"/licences"_s, FieldProblem::UnknownReference, row.unknownLicence},
                         {}});
    }
    if (target.existing && !target.isUpdate()) {
        findings.append({Severity::Error,
                         FindingCode::DeletedUserHasName,
                         {u"/userName"_s, FieldProblem::Taken, {}},
                         target.existing->displayName});
    }
    return findings;
}

bool isBlocking(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.severity == Severity::Error; });
}

} // namespace

ImportJudge::ImportJudge(const CustomerView &view)
    : m_view(view)
{
}

ImportVerdict ImportJudge::judge(const ImportRow &row)
{
    const Target target = targetOf(m_view, row);
    ImportVerdict verdict;
    verdict.row = row.row;
    verdict.findings = findingsOf(row, target);
    if (customerManages(m_view))
        verdict.findings.prepend({Severity::Error, FindingCode::CustomerManages, {}, {}});

    if (const QString name = foldedUserName(row.user.userName); !name.isEmpty()) {
        if (const auto first = m_firstRowOf.constFind(name); first != m_firstRowOf.cend()) {
            verdict.findings.prepend({Severity::Error,
                                      FindingCode::DoubledInFile,
                                      {u"/userName"_s, FieldProblem::Taken, {}},
                                      QString::number(*first)});
        } else {
            m_firstRowOf.insert(name, row.row);
        }
    }

    if (isBlocking(verdict.findings)) {
        verdict.kind = ImportKind::Fix;
    } else if (target.isUpdate()) {
        verdict.changes = patchOf(target).keys();
        if (gainsLicence(target, row.licences))
            verdict.changes.append(u"licences"_s);
        verdict.kind = verdict.changes.isEmpty() ? ImportKind::Unchanged : ImportKind::Update;
        verdict.findings.append(
            {Severity::Info, FindingCode::UserExists, {}, target.existing->displayName});
    }
    return verdict;
}

QList<ImportVerdict> judgeImport(const CustomerView &view, const QList<ImportRow> &rows)
{
    ImportJudge judge(view);
    QList<ImportVerdict> verdicts;
    verdicts.reserve(rows.size());
    for (const auto &row : rows)
        verdicts.append(judge.judge(row));
    return verdicts;
}

QList<SeatNeed> seatsOfImport(const CustomerView &view, const QList<ImportRow> &rows,
                              const QList<ImportVerdict> &verdicts)
{
    Seats seats(view.subscriptions);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (verdicts[i].kind != ImportKind::New && verdicts[i].kind != ImportKind::Update)
            continue;
        QList<Id> wanted = rows[i].licences;
        if (verdicts[i].kind == ImportKind::Update) {
            const User has = view.usersByName.value(foldedUserName(rows[i].user.userName));
            wanted.removeIf([&has](const Id &id) { return has.licences.contains(id); });
        }
        seats.want(wanted, {});
    }
    return seats.needs();
}

ImportPlanner::ImportPlanner(const CustomerView &view, qsizetype rows, const QString &fileName,
                             const QByteArray &passwordKey, const QDateTime &now)
    : m_view(view)
    , m_now(now)
    , m_plan(newPlan(view.customer.id, PlanSource::Csv, now))
{
    m_plan.sourceName = fileName;
    m_plan.passwordKey = passwordKey;
    m_plan.operations.reserve(rows);
}

void ImportPlanner::add(const ImportRow &row, const ImportVerdict &verdict)
{
    if (verdict.kind != ImportKind::New && verdict.kind != ImportKind::Update)
        return;
    Target target = targetOf(m_view, row);
    Id before;
    if (verdict.kind == ImportKind::New) {
        if (target.user.id.isNull())
            target.user.id = Id::make();
        Operation create = createUser(m_view, target.user, m_plan.passwordKey, m_now);
        create.sourceRow = row.row;
        create.findings = verdict.findings;
        before = create.id;
        m_plan.operations.append(std::move(create));
    } else {
        const auto &existing = *target.existing;
        Operation update = change({EntityType::User, existing.id, m_view.customer.id},
                                  m_view.userEtags.value(existing.id), toRequest(existing),
                                  toRequest(target.user));
        if (!update.body.isEmpty()) {
            update.who = target.user.displayName;
            update.sourceRow = row.row;
            update.findings = verdict.findings;
            // A licence needs the usage location that this may set.
            if (update.body.contains(u"usageLocation"))
                before = update.id;
            m_plan.operations.append(std::move(update));
        }
    }
    Operation give = changeLicences(m_view, target.user, row.licences, {});
    if (give.body.isEmpty())
        return;
    give.sourceRow = row.row;
    if (!before.isNull())
        give.needs.append(before);
    m_plan.operations.append(std::move(give));
}

Plan ImportPlanner::finish()
{
    countSeats(m_view, m_plan);
    return std::move(m_plan);
}

Plan planImport(const CustomerView &view, const QList<ImportRow> &rows,
                const QList<ImportVerdict> &verdicts, const QString &fileName,
                const QByteArray &passwordKey, const QDateTime &now)
{
    Q_ASSERT(rows.size() == verdicts.size());
    ImportPlanner planner(view, rows.size(), fileName, passwordKey, now);
    for (qsizetype i = 0; i < rows.size(); ++i)
        planner.add(rows[i], verdicts[i]);
    return planner.finish();
}

} // namespace core
