#include "ui/import/importmodel.h"

#include "ui/theme/tokens.h"
#include "ui/words/errortext.h"

#include <QLocale>

#include <algorithm>

namespace ui {
namespace {

//! More single signals than this cost more than one reset.
constexpr qsizetype mostSteps = 256;

Tone toneOf(core::ImportKind kind)
{
    switch (kind) {
    case core::ImportKind::New:
        return Tone::Good;
    case core::ImportKind::Update:
        return Tone::Warning;
    case core::ImportKind::Fix:
        return Tone::Bad;
    case core::ImportKind::Unchanged:
        break;
    }
    return Tone::Neutral;
}

//! The finding to show for a row: the first of the worst ones.
const core::Finding *worst(const core::ImportVerdict &verdict)
{
    const core::Finding *found = nullptr;
    for (const core::Finding &finding : verdict.findings) {
        if (!found || finding.severity > found->severity)
            found = &finding;
    }
    return found;
}

} // namespace

ImportModel::ImportModel(core::ImportSession &session, const core::Directory &directory,
                         QObject *parent)
    : RowsModel(parent)
    , m_session(session)
    , m_directory(directory)
{
    connect(&session, &core::ImportSession::checked, this, &ImportModel::update);
    connect(&session, &core::ImportSession::columnsChanged, this, &ImportModel::reset);
    connect(&session, &core::ImportSession::stateChanged, this, [this] {
        if (m_session.state() == core::ImportSession::State::Idle)
            reset(); // the rows are gone
    });
    reset();
}

void ImportModel::setFilter(std::optional<core::ImportKind> kind)
{
    if (m_filter == kind)
        return;
    m_filter = kind;
    reset();
}

void ImportModel::reset()
{
    beginResetModel();
    m_fileColumns = static_cast<int>(m_session.columns().size());
    m_licencesInFile = std::any_of(m_session.columns().begin(), m_session.columns().end(),
                                   [](const auto &column) { return column.field == u"licences"; });
    setColumns(makeColumns());
    m_rows = m_session.rows(m_filter);
    endResetModel();
}

void ImportModel::update()
{
    const QVector<int> now = m_session.rows(m_filter);
    if (m_session.columns().size() != m_fileColumns ||
        std::abs(now.size() - m_rows.size()) > mostSteps) {
        reset();
        return;
    }
    // Both lists are sorted: walk them in parallel, and remove or insert the differences.
    qsizetype steps = 0;
    for (qsizetype at = 0; at < m_rows.size() || at < now.size();) {
        const int old = at < m_rows.size() ? m_rows.at(at) : INT_MAX;
        const int fresh = at < now.size() ? now.at(at) : INT_MAX;
        if (old == fresh) {
            ++at;
            continue;
        }
        if (++steps > mostSteps) {
            reset();
            return;
        }
        const int row = static_cast<int>(at);
        if (old < fresh) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(at);
            endRemoveRows();
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(at++, fresh);
            endInsertRows();
        }
    }
    m_rows = now;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ImportModel::fileColumn(int column) const
{
    return column >= 1 && column <= m_fileColumns ? column - 1 : -1;
}

int ImportModel::licencesColumn() const
{
    return m_licencesInFile ? -1 : m_fileColumns + 1;
}

int ImportModel::rowOf(int sessionRow) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), sessionRow);
    return found != m_rows.end() && *found == sessionRow ? static_cast<int>(found - m_rows.begin())
                                                         : -1;
}

int ImportModel::nextProblem(int sessionRow, bool forwards) const
{
    const QVector<int> &problems = m_session.rows(core::ImportKind::Fix);
    if (problems.isEmpty())
        return -1;
    if (forwards) {
        const auto next = std::upper_bound(problems.begin(), problems.end(), sessionRow);
        return next == problems.end() ? problems.first() : *next;
    }
    const auto here = std::lower_bound(problems.begin(), problems.end(), sessionRow);
    return here == problems.begin() ? problems.last() : *std::prev(here);
}

int ImportModel::problemColumn(int sessionRow) const
{
    for (int column = 0; column < m_fileColumns; ++column) {
        if (m_session.findingAt(sessionRow, column))
            return columnOfFile(column);
    }
    return resultColumn();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ImportModel::kindText(core::ImportKind kind)
{
    switch (kind) {
    case core::ImportKind::New:
        return tr("New");
    case core::ImportKind::Update:
        return tr("Update");
    case core::ImportKind::Fix:
        return tr("Fix");
    case core::ImportKind::Unchanged:
        break;
    }
    return tr("Unchanged");
}

QString ImportModel::sentence(const core::ImportVerdict &verdict) const
{
    if (verdict.kind == core::ImportKind::Update)
        return tr("Existing user: %Ln field(s) will be updated.", nullptr,
                  static_cast<int>(verdict.changes.size()));
    if (verdict.kind == core::ImportKind::Unchanged)
        return tr("Existing user with the same values.");
    const core::Finding *finding = worst(verdict);
    return finding ? findingText(*finding, &m_directory) : QString();
}

QString ImportModel::licencesForAll() const
{
    QStringList names;
    const auto licences = m_session.licencesForAll();
    for (const core::Id &id : licences)
        names.append(m_directory.subscriptionName(id));
    return names.isEmpty() ? QStringLiteral("—") : names.join(QStringLiteral(", "));
}

QString ImportModel::findings(int row) const
{
    QStringList all;
    for (const core::Finding &finding : m_session.verdict(row).findings)
        all.append(findingText(finding, &m_directory));
    return all.join(u'\n');
}

Column<int> ImportModel::fileColumnOf(int column) const
{
    const core::ImportColumn &file = m_session.columns().at(column);
    const auto finding = [this, column](int row) {
        const core::Finding *found = m_session.findingAt(row, column);
        return found ? findingText(*found, &m_directory) : QString();
    };
    const auto text = [this, column](int row) { return m_session.cell(row, column); };
    return {.id = "file",
            .header = file.field.isEmpty() ? tr("Not imported") : fieldLabel(file.field),
            .text = text,
            .muted = [isMuted = file.field.isEmpty()](int) { return isMuted; },
            .invalid =
                [this, column](int row) {
                    const core::Finding *found = m_session.findingAt(row, column);
                    return found && found->severity == core::Severity::Error;
                },
            .toolTip = finding,
            .description = finding,
            .edit = text,
            .headerSubtitle = file.header.isEmpty() ? tr("No header") : file.header,
            .headerToolTip =
                file.sample.isEmpty() ? QString() : tr("Example: %1").arg(file.sample.left(200)),
            .headerMuted = file.field.isEmpty()};
}

QList<Column<int>> ImportModel::makeColumns() const
{
    QList<Column<int>> columns{
        {.id = "number",
         .header = tr("#", "number of the row"),
         .text = [this](int row) { return QLocale().toString(m_session.verdict(row).row); },
         .muted = [](int) { return true; },
         .toolTip =
             [this](int row) {
                 return tr("Line %1 of the file").arg(QLocale().toString(m_session.lineOf(row)));
             }}};
    for (int column = 0; column < m_fileColumns; ++column)
        columns.append(fileColumnOf(column));
    if (!m_licencesInFile)
        columns.append({.id = "licences",
                        .header = tr("Licences"),
                        .text = [this](int) { return licencesForAll(); },
                        .headerSubtitle = tr("Not in file · set for all")});
    const auto said = [this](int row) { return sentence(m_session.verdict(row)); };
    columns.append({.id = "result",
                    .header = tr("Result"),
                    .text = [this](int row) { return kindText(m_session.verdict(row).kind); },
                    .tone = [this](int row) { return toneOf(m_session.verdict(row).kind); },
                    .note = said,
                    .toolTip = [this](int row) { return findings(row); },
                    .description = said});
    return columns;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int column = fileColumn(index.column());
    if (role != Qt::EditRole || column < 0)
        return false;
    const int row = m_rows.at(index.row());
    if (m_session.cell(row, column) == value.toString())
        return true;
    // The session answers with checked(): an edit may affect the findings of other rows too.
    m_session.setCell(row, column, value.toString());
    const int after = rowOf(row);
    if (after >= 0) {
        const QModelIndex changed = this->index(after, index.column());
        Q_EMIT dataChanged(changed, changed);
    }
    return true;
}

} // namespace ui

#include "moc_importmodel.cpp"
