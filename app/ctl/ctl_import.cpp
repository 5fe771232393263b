#include "app/ctl/ctl.h"

#include "core/base/whenfinished.h"
#include "core/domain/country.h"
#include "ui/words/errortext.h"
#include "ui/words/findingnames.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace app {

void Ctl::import()
{
    const auto *entry = findCustomer(m_arguments.first());
    if (!entry)
        return;
    const auto licences = findLicences(entry->customer.id);
    if (!licences)
        return;
    m_import = m_workspace->newImport(entry->customer.id);
    m_import->setLicencesForAll(*licences);
    m_import->setTemporaryPasswords(!m_parser.isSet(u"no-passwords"_s) && !m_makeOnly);
    if (m_parser.isSet(u"usage-location"_s)) {
        const auto country = core::countryFromText(m_parser.value(u"usage-location"_s));
        if (!country)
            return fail(Usage, tr("--usage-location is not a known country: %1")
                                   .arg(m_parser.value(u"usage-location"_s)));
        m_import->setUsageLocationForAll(*country);
    }
    connect(m_import.get(), &core::ImportSession::stateChanged, this, [this] {
        if (m_import->state() == core::ImportSession::State::Failed)
            fail(BadFile, ui::fileErrorText(m_import->error()));
        else if (m_import->state() == core::ImportSession::State::Ready)
            reviewImport();
    });
    if (m_parser.isSet(u"encoding"_s))
        m_import->setEncoding(m_parser.value(u"encoding"_s));
    m_import->openFiles(m_arguments.mid(1));
}

void Ctl::reviewImport()
{
    m_import->disconnect(this);
    const auto *directory = &m_workspace->directory();
    const auto counts = m_import->counts();
    QJsonArray fixes;
    QStringList lines{
        tr("%Ln row(s): %1 new, %2 updates, %3 unchanged, %4 need fixing", nullptr, counts.all)
            .arg(counts.created)
            .arg(counts.updated)
            .arg(counts.unchanged)
            .arg(counts.fix)};
    const auto reasonsOf = [names = ui::licenceNames(*directory, m_import->customer())](
                               const core::ImportVerdict &verdict) {
        QStringList reasons;
        for (const auto &finding : verdict.findings) {
            if (finding.severity == core::Severity::Error)
                reasons << ui::findingText(finding, names);
        }
        return reasons.join(u' ');
    };
    for (const int row : m_import->rows(core::ImportKind::Fix)) {
        const auto &verdict = m_import->verdict(row);
        fixes.append(QJsonObject{{u"row"_s, verdict.row},
                                 {u"line"_s, m_import->lineOf(row)},
                                 {u"reason"_s, reasonsOf(verdict)}});
        lines << u"  "_s + tr("Line %1: %2").arg(m_import->lineOf(row)).arg(reasonsOf(verdict));
    }
    QJsonArray seats;
    for (const auto &seat : m_import->seats()) {
        seats.append(QJsonObject{{u"subscription"_s, seat.subscription.toString()},
                                 {u"needed"_s, seat.needed},
                                 {u"free"_s, seat.free},
                                 {u"missing"_s, seat.missing()}});
        lines << u"  "_s + tr("%1: %2 seats needed, %3 free")
                               .arg(directory->subscriptionName(seat.subscription))
                               .arg(seat.needed)
                               .arg(seat.free);
    }
    const bool dryRun = m_parser.isSet(u"dry-run"_s);
    if (dryRun) {
        print(QJsonObject{{u"rows"_s, counts.all},
                          {u"added"_s, counts.created},
                          {u"updates"_s, counts.updated},
                          {u"unchanged"_s, counts.unchanged},
                          {u"needFixing"_s, fixes},
                          {u"seats"_s, seats}},
              lines);
    } else {
        for (const auto &line : lines)
            std::fputs(qPrintable(line + u'\n'), stderr);
    }
    const auto run = [this, dryRun, counts] {
        if (dryRun)
            return finish(counts.fix > 0 ? SomeRefused : Ok);
        if (counts.created + counts.updated == 0) {
            print(QJsonObject{{u"total"_s, 0}, {u"needFixing"_s, counts.fix}},
                  {tr("No changes to make.")});
            return finish(counts.fix > 0 ? SomeRefused : Ok);
        }
        core::whenFinished(
            m_import->makePlan(), this, [this](const core::Result<core::Plan> &plan) {
                if (!plan)
                    return fail(Unusable, ui::errorText(plan.error()));
                m_makeOnly ? save(QJsonDocument(core::toJson(*plan)).toJson()) : runPlan(*plan);
            });
    };
    if (!m_parser.isSet(u"rejected"_s) || counts.fix == 0)
        return run();
    core::whenFinished(
        m_import->saveRejected(m_parser.value(u"rejected"_s), reasonsOf, tr("Line"), tr("Reason")),
        this, [this, run](const core::Result<int> &saved) {
            if (!saved)
                return fail(BadFile, ui::errorText(saved.error()));
            run();
        });
}

} // namespace app
