#include "core/services/importcheck.h"

#include "core/base/fold.h"
#include "core/domain/country.h"
#include "core/services/importgate.h"

#include <QBuffer>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

ImportFileError errorOf(const csv::FileError &error, const QString &file)
{
    const csv::Limits limits;
    const qint64 most = error.problem == csv::FileProblem::TooBig           ? limits.fileBytes >> 30
                        : error.problem == csv::FileProblem::TooManyColumns ? limits.columns
                                                                            : 0;
    return {file, csv::name(error.problem), error.line, error.detail, most};
}

csv::FileResult<csv::Reader> openFile(const ImportFile &file)
{
    if (file.content.isEmpty())
        return csv::Reader::openFile(file.path);
    auto kept = std::make_unique<QBuffer>();
    kept->setData(qUncompress(file.content));
    kept->open(QIODevice::ReadOnly);
    return csv::Reader::fromDevice(std::move(kept));
}

std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes{u"yes"_s, u"true"_s, u"1"_s,  u"y"_s,
                                 u"ja"_s,  u"oui"_s,  u"si"_s, u"sim"_s};
    static const QStringList no{u"no"_s,  u"false"_s, u"0"_s,   u"n"_s,
                                u"nee"_s, u"nein"_s,  u"non"_s, u"nao"_s};
    const QString plain = importName(text);
    return yes.contains(plain)  ? std::optional(true)
           : no.contains(plain) ? std::optional(false)
                                : std::nullopt;
}

QStringList parts(const QString &text)
{
    static const QRegularExpression separators(u"[,;|+\\n]"_s);
    QStringList list;
    for (const auto &part : text.split(separators, Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            list << trimmed;
    }
    return list;
}

//! Turns rows into users; looks each country up once.
class RowReader {
public:
    RowReader(const ImportGrid &grid, const ImportChoices &choices)
        : m_grid(grid)
        , m_choices(choices)
    {
        const auto fields = grid.fields();
        for (int column = 0; column < fields.size(); ++column) {
            const auto field = fields[column];
            if (field == csv::Field::Ignore)
                continue;
            QString User::*member = nullptr;
            for (const auto &text : userTextFields()) {
                if (csv::name(field) == QLatin1StringView(text.key))
                    member = text.member;
            }
            m_columns.push_back({column, field, member});
            if (field == csv::Field::UserAlias || field == csv::Field::UserDomain)
                m_present << u"userName"_s;
            else if (field != csv::Field::BlockSignIn && field != csv::Field::SignInAllowed)
                m_present << csv::name(field);
        }
    }

    ImportRow read(int row)
    {
        ImportRow result;
        result.row = m_grid.numberOf(row);
        result.present = m_present;
        result.licences = m_choices.licences;
        QString alias;
        QString domain;
        for (const auto &[column, field, member] : m_columns) {
            const QString text = m_grid.text(row, column).trimmed();
            if (text.isEmpty())
                continue;
            switch (field) {
            case csv::Field::Country:
                result.countryText = text;
                result.user.country = countryOf(text);
                break;
            case csv::Field::UsageLocation:
                result.user.usageLocation = countryOf(text);
                if (result.user.usageLocation.isEmpty())
                    result.user.usageLocation = text; // rejected at its place
                break;
            case csv::Field::UserAlias:
                alias = text;
                break;
            case csv::Field::UserDomain:
                domain = text;
                break;
            case csv::Field::Roles:
                readRoles(text, result.user);
                break;
            case csv::Field::Licences:
                readLicences(text, result);
                break;
            case csv::Field::BlockSignIn:
            case csv::Field::SignInAllowed:
                if (const auto answer = yesOrNo(text)) {
                    result.user.blocked = *answer == (field == csv::Field::BlockSignIn);
                    result.present << u"blocked"_s;
                }
                break;
            default:
                if (member)
                    result.user.*member = text;
            }
        }
        if (result.user.userName.isEmpty() && !(alias.isEmpty() && domain.isEmpty()))
            result.user.userName = alias.contains(u'@') ? alias : alias + u'@' + domain;
        if (result.user.usageLocation.isEmpty())
            result.user.usageLocation = m_choices.usageLocation;
        return result;
    }

private:
    struct Column {
        int column;
        csv::Field field;
        QString User::*member;
    };

    QString countryOf(const QString &text)
    {
        auto known = m_countries.constFind(text);
        if (known == m_countries.cend())
            known = m_countries.insert(text, countryFromText(text).value_or(QString()));
        return *known;
    }

    static void readRoles(const QString &text, User &user)
    {
        for (const auto &part : parts(text)) {
            const QString plain = importName(part).replace(u"license"_s, u"licence"_s);
            QString role = part; // rejected at its place
            for (const auto &code : userRoles()) {
                if (code.toLower() == plain)
                    role = code;
            }
            if (!user.roles.contains(role))
                user.roles << role;
        }
    }

    void readLicences(const QString &text, ImportRow &result) const
    {
        const auto add = [&](const QString &name) {
            const auto known = m_choices.licencesByName.constFind(importName(name));
            if (known == m_choices.licencesByName.cend())
                return false;
            if (!result.licences.contains(*known))
                result.licences.append(*known);
            return true;
        };
        if (add(text)) // a name may contain a separator
            return;
        for (const auto &part : parts(text)) {
            if (!add(part) && result.unknownLicence.isEmpty())
                result.unknownLicence = part;
        }
    }

    const ImportGrid &m_grid;
    const ImportChoices &m_choices;
    std::vector<Column> m_columns;
    QStringList m_present;
    QHash<QString, QString> m_countries;
};

//! Rows that need the full rules; all others are simply new.
QVector<int> rowsToJudge(const ImportGrid &grid, const CustomerView &view,
                         const ImportChoices &choices)
{
    const auto fields = grid.fields();
    ImportGate gate(fields, view, {!choices.licences.isEmpty(), !choices.usageLocation.isEmpty()},
                    grid.rowCount());
    std::vector<std::string_view> cells;
    std::vector<bool> judged(static_cast<size_t>(grid.rowCount()));
    for (int row = 0; row < grid.rowCount(); ++row) {
        if (gate.passes(grid.cellsOf(row, cells), static_cast<std::uint32_t>(row)))
            continue;
        judged[static_cast<size_t>(row)] = true;
        // The first row of a duplicate is judged with the second. UINT32_MAX is an existing user.
        if (const auto first = gate.firstRowOfName(); first < judged.size())
            judged[first] = true;
    }
    QVector<int> rows;
    for (int row = 0; row < grid.rowCount(); ++row) {
        if (judged[static_cast<size_t>(row)])
            rows.append(row);
    }
    return rows;
}

} // namespace

QString importName(const QString &text)
{
    return foldedWord(text);
}

ImportResult<ImportGrid> readFiles(const QList<ImportFile> &files,
                                   std::optional<csv::Encoding> encoding, ImportProgress *progress)
{
    const auto sizeOf = [](const ImportFile &file) {
        return file.content.isEmpty() ? QFileInfo(file.path).size() : file.size;
    };
    qint64 total = 1;
    for (const auto &file : files)
        total += sizeOf(file);

    std::vector<ImportSource> sources;
    qint64 before = 0;
    for (const auto &file : files) {
        csv::ReadOptions options;
        options.encoding = encoding;
        auto reader = openFile(file);
        if (!reader)
            return tl::unexpected(errorOf(reader.error(), file.path));
        auto data = reader->readAll(options, [&](qint64 done, qint64) {
            if (!progress)
                return true;
            progress->permille = static_cast<int>((before + done) * 1000 / total);
            return !progress->cancelled;
        });
        if (!data)
            return tl::unexpected(errorOf(data.error(), file.path));
        before += sizeOf(file);
        sources.push_back({QFileInfo(file.path).fileName(), std::move(*data)});
    }
    return ImportGrid(std::move(sources));
}

ImportResult<ImportGrid> readPasted(const QString &text)
{
    auto data = csv::readText(text);
    if (!data)
        return tl::unexpected(errorOf(data.error(), {}));
    std::vector<ImportSource> sources;
    sources.push_back({{}, std::move(*data)});
    return ImportGrid(std::move(sources));
}

QList<ImportRow> importRows(const ImportGrid &grid, const QVector<int> &rows,
                            const ImportChoices &choices)
{
    QList<ImportRow> users;
    users.reserve(rows.size());
    eachImportRow(grid, rows, choices, [&users](const ImportRow &row) { users.append(row); });
    return users;
}

void eachImportRow(const ImportGrid &grid, const QVector<int> &rows, const ImportChoices &choices,
                   const std::function<void(const ImportRow &)> &each)
{
    RowReader reader(grid, choices);
    for (const int row : rows)
        each(reader.read(row));
}

ImportChecked checkImport(const ImportGrid &grid, const CustomerView &view,
                          const ImportChoices &choices)
{
    ImportChecked checked;
    const int count = grid.rowCount();
    checked.kinds.assign(static_cast<size_t>(count), static_cast<std::uint8_t>(ImportKind::New));

    const QVector<int> judged = rowsToJudge(grid, view, choices);
    const auto users = importRows(grid, judged, choices);
    const auto verdicts = judgeImport(view, users);
    checked.verdicts.reserve(judged.size());
    for (qsizetype i = 0; i < judged.size(); ++i) {
        checked.kinds[static_cast<size_t>(judged[i])] = static_cast<std::uint8_t>(verdicts[i].kind);
        if (verdicts[i].kind != ImportKind::New || !verdicts[i].findings.isEmpty())
            checked.verdicts.insert(judged[i], verdicts[i]);
    }

    for (int row = 0; row < count; ++row)
        checked.rowsOfKind[checked.kinds[static_cast<size_t>(row)]].append(row);
    const auto size = [&checked](ImportKind kind) {
        return static_cast<int>(checked.rowsOfKind[static_cast<size_t>(kind)].size());
    };
    checked.counts = {count, size(ImportKind::New), size(ImportKind::Update),
                      size(ImportKind::Unchanged), size(ImportKind::Fix)};

    checked.seats = seatsOfImport(view, users, verdicts);
    const int passed = count - static_cast<int>(judged.size());
    for (const auto &licence : choices.licences) {
        if (passed == 0)
            break;
        auto need = std::find_if(
            checked.seats.begin(), checked.seats.end(),
            [&licence](const SeatNeed &seats) { return seats.subscription == licence; });
        if (need == checked.seats.end()) {
            const auto own =
                std::find_if(view.subscriptions.begin(), view.subscriptions.end(),
                             [&licence](const Subscription &s) { return s.id == licence; });
            checked.seats.append(
                {licence, 0, 0, own == view.subscriptions.end() ? 0 : own->free()});
            need = std::prev(checked.seats.end());
        }
        need->needed += passed;
    }
    return checked;
}

ImportResult<CheckedFile> checkFile(const QString &path)
{
    const auto grid = readFiles({ImportFile{.path = path}}, {});
    if (!grid)
        return tl::unexpected(grid.error());
    const auto checked = checkImport(*grid, {}, {});
    return CheckedFile{checked.counts.all, checked.counts.all - checked.counts.fix,
                       checked.counts.fix};
}

} // namespace core
