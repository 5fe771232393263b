#include "ui/import/importmodel.h"

#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"
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

//! What speaks for the row: the worst finding, the first of them.
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
    : QAbstractTableModel(parent)
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
    // Both lists are sorted: walk them side by side, and take out or put in what differs.
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

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_fileColumns + (m_licencesInFile ? 2 : 3);
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

QVariant ImportModel::fileCell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_session.cell(row, column);
    case role::Invalid: {
        const core::Finding *finding = m_session.findingAt(row, column);
        return finding && finding->severity == core::Severity::Error;
    }
    case role::Muted:
        return m_session.columns().at(column).field.isEmpty();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const core::Finding *finding = m_session.findingAt(row, column);
        return finding ? plainToolTip(findingText(*finding, &m_directory)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ImportModel::resultCell(int row, int role) const
{
    const core::ImportVerdict &verdict = m_session.verdict(row);
    switch (role) {
    case Qt::DisplayRole:
        return kindText(verdict.kind);
    case role::Tone:
        return static_cast<int>(toneOf(verdict.kind));
    case role::Note:
        return sentence(verdict);
    case Qt::AccessibleDescriptionRole:
        return sentence(verdict);
    case Qt::ToolTipRole: {
        QStringList all;
        for (const core::Finding &finding : verdict.findings)
            all.append(findingText(finding, &m_directory));
        return all.isEmpty() ? QVariant() : plainToolTip(all.join(QLatin1Char('\n')));
    }
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const int row = m_rows.at(index.row());
    if (role == role::Id)
        return row;
    if (const int column = fileColumn(index.column()); column >= 0)
        return fileCell(row, column, role);
    if (index.column() == resultColumn())
        return resultCell(row, role);
    if (index.column() == licencesColumn()) {
        if (role == Qt::DisplayRole)
            return licencesForAll();
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(m_session.verdict(row).row);
    case role::Muted:
        return true;
    case Qt::ToolTipRole:
        return tr("Line %1 of the file").arg(QLocale().toString(m_session.lineOf(row)));
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (const int column = fileColumn(section); column >= 0) {
        const core::ImportColumn &file = m_session.columns().at(column);
        if (role == Qt::DisplayRole)
            return file.field.isEmpty() ? tr("Not imported") : fieldLabel(file.field);
        if (role == role::Subtitle)
            return file.header.isEmpty() ? tr("No header") : file.header;
        if (role == role::Muted)
            return file.field.isEmpty();
        if (role == Qt::ToolTipRole)
            return file.sample.isEmpty()
                       ? QVariant()
                       : plainToolTip(tr("Example: %1").arg(file.sample.left(200)));
        return {};
    }
    if (section == licencesColumn()) {
        if (role == Qt::DisplayRole)
            return tr("Licences");
        return role == role::Subtitle ? tr("Not in file · set for all") : QVariant();
    }
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("#", "number of the row") : tr("Result");
    return {};
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index);
    const auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return fileColumn(index.column()) >= 0 ? flags | Qt::ItemIsEditable : flags;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int column = fileColumn(index.column());
    if (role != Qt::EditRole || column < 0)
        return false;
    const int row = m_rows.at(index.row());
    if (m_session.cell(row, column) == value.toString())
        return true;
    // The session answers with checked(): an edit may change what is said about other rows too.
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
