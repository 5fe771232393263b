#include "core/services/importsession.h"

#include "core/base/clock.h"
#include "core/base/whenfinished.h"
#include "core/csv/writer.h"
#include "core/services/directory.h"
#include "core/services/importcheck.h"
#include "core/store/storethread.h"

#include <QtConcurrent>

#include <QTimer>

#include <chrono>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Up to so many rows are checked at once, without a thread.
constexpr int smallFile = 200;
constexpr std::chrono::milliseconds progressInterval{50};

QString templateCode(csv::Template source)
{
    switch (source) {
    case csv::Template::PartnerCenter:
        return u"partnerCenter"_s;
    case csv::Template::Microsoft365:
        return u"microsoft365"_s;
    case csv::Template::Microsoft365Old:
        return u"microsoft365Old"_s;
    case csv::Template::EntraBulkCreate:
        return u"entra"_s;
    case csv::Template::Google:
        return u"google"_s;
    case csv::Template::Cipp:
        return u"cipp"_s;
    case csv::Template::Custom:
        break;
    }
    return u"generic"_s;
}

QString delimiterCode(char delimiter)
{
    return delimiter == ';'    ? u"semicolon"_s
           : delimiter == '\t' ? u"tab"_s
           : delimiter == '|'  ? u"bar"_s
                               : u"comma"_s;
}

QString encodingCode(csv::Encoding encoding)
{
    return csv::name(encoding).remove(u' ');
}

std::optional<csv::Encoding> encodingFromCode(const QString &code)
{
    for (const auto encoding : {csv::Encoding::Utf8, csv::Encoding::Utf16Le, csv::Encoding::Utf16Be,
                                csv::Encoding::Windows1252}) {
        if (encodingCode(encoding).compare(QString(code).remove(u' '), Qt::CaseInsensitive) == 0)
            return encoding;
    }
    return std::nullopt;
}

//! Which column a finding is about: the first part of its pointer.
QString fieldOf(const Finding &finding)
{
    return finding.field.pointer.section(u'/', 1, 1);
}

} // namespace

class ImportSession::Private {
public:
    Private(ImportSession &session, StoreThread &s, Directory &dir, const Clock &clk, const Id &id)
        : q(session)
        , store(s)
        , directory(dir)
        , clock(clk)
        , customer(id)
    {
    }

    void setState(State next);
    void read(QStringList newPaths, std::optional<QString> newText, bool keepEdits);
    void takeGrid(ImportResult<ImportGrid> result, bool keepEdits);
    void loadView();
    void check();
    void takeChecked(ImportChecked result);
    [[nodiscard]] ImportChoices choices() const;

    ImportSession &q;
    StoreThread &store;
    Directory &directory;
    const Clock &clock;
    Id customer;
    State state = State::Idle;
    ImportFileError error;
    ImportFileInfo info;

    QStringList paths;
    std::optional<QString> text;
    QString encoding;
    QList<Id> licences;
    QString usageLocation;
    bool temporaryPasswords = true;

    ImportGrid grid;
    std::shared_ptr<const CustomerView> view;
    ImportChecked checked;
    QVector<int> allRows;
    mutable ImportVerdict plain; // of the row that was asked for last, if it has none of its own

    std::shared_ptr<ImportProgress> progress = std::make_shared<ImportProgress>();
    QTimer *progressTimer = nullptr;
    // Results of an older reading, view or check are thrown away.
    quint64 readRound = 0;
    quint64 viewRound = 0;
    quint64 checkRound = 0;
};

void ImportSession::Private::setState(State next)
{
    if (std::exchange(state, next) == next)
        return;
    if (next == State::Reading)
        progressTimer->start();
    else
        progressTimer->stop();
    Q_EMIT q.stateChanged();
}

void ImportSession::Private::read(QStringList newPaths, std::optional<QString> newText,
                                  bool keepEdits)
{
    paths = std::move(newPaths);
    text = std::move(newText);
    progress->cancelled = true; // of the reading before
    progress = std::make_shared<ImportProgress>();
    error = {};
    ++checkRound;
    setState(State::Reading);
    auto reading =
        text ? QtConcurrent::run([t = *text] { return readPasted(t); })
             : QtConcurrent::run([p = paths, e = encodingFromCode(encoding), shared = progress] {
                   return readFiles(p, e, shared.get());
               });
    whenFinished(reading, &q,
                 [this, round = ++readRound, keepEdits](ImportResult<ImportGrid> result) {
                     if (round == readRound)
                         takeGrid(std::move(result), keepEdits);
                 });
}

void ImportSession::Private::takeGrid(ImportResult<ImportGrid> result, bool keepEdits)
{
    if (!result) {
        error = result.error();
        return setState(State::Failed);
    }
    if (keepEdits)
        result->adopt(grid);
    grid = std::move(*result);
    checked = {};
    checked.kinds.assign(static_cast<size_t>(grid.rowCount()),
                         static_cast<std::uint8_t>(ImportKind::New));
    allRows.resize(grid.rowCount());
    std::iota(allRows.begin(), allRows.end(), 0);

    const auto &first = grid.sources().front().data;
    info = {};
    for (const auto &source : grid.sources()) {
        if (!source.name.isEmpty())
            info.names << source.name;
    }
    info.templateName = templateCode(first.mapping.source);
    info.encoding = encodingCode(first.shape.encoding);
    info.delimiter = delimiterCode(first.shape.dialect.delimiter);
    info.rows = grid.rowCount();
    Q_EMIT q.progressChanged(1);
    Q_EMIT q.columnsChanged();
    loadView();
}

void ImportSession::Private::loadView()
{
    setState(State::Checking);
    const auto round = ++viewRound;
    if (customer.isNull()) {
        view = std::make_shared<const CustomerView>();
        return check();
    }
    whenFinished(directory.loadView(customer), &q, [this, round](Result<CustomerView> loaded) {
        if (round != viewRound)
            return;
        if (!loaded) {
            error = {{}, u"customer"_s, 0, loaded.error().detail};
            return setState(State::Failed);
        }
        view = std::make_shared<const CustomerView>(std::move(*loaded));
        check();
    });
}

ImportChoices ImportSession::Private::choices() const
{
    ImportChoices all{licences, usageLocation, {}};
    const auto name = [&all](const QString &label, const Id &id) {
        const QString plainName = importName(label);
        if (!plainName.isEmpty() && !all.licencesByName.contains(plainName))
            all.licencesByName.insert(plainName, id);
    };
    for (const auto &subscription : directory.subscriptions(customer)) {
        if (const auto *sku = directory.sku(subscription.sku)) {
            name(directory.subscriptionName(subscription.id), subscription.id);
            name(sku->name, subscription.id);
            name(sku->partNumber, subscription.id);
        }
    }
    return all;
}

void ImportSession::Private::check()
{
    if (!view || state == State::Idle || state == State::Reading || state == State::Failed)
        return;
    const auto round = ++checkRound;
    if (grid.rowCount() <= smallFile)
        return takeChecked(checkImport(grid, *view, choices()));
    setState(State::Checking);
    auto checking =
        QtConcurrent::run([g = grid, v = view, c = choices()] { return checkImport(g, *v, c); });
    whenFinished(checking, &q, [this, round](ImportChecked result) {
        if (round == checkRound)
            takeChecked(std::move(result));
    });
}

void ImportSession::Private::takeChecked(ImportChecked result)
{
    checked = std::move(result);
    Q_EMIT q.checked();
    setState(State::Ready);
}

ImportSession::ImportSession(StoreThread &store, Directory &directory, const Clock &clock,
                             const Id &customer, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store, directory, clock, customer))
{
    d->progressTimer = new QTimer(this);
    d->progressTimer->setInterval(progressInterval);
    connect(d->progressTimer, &QTimer::timeout, this,
            [this] { Q_EMIT progressChanged(progress()); });
    // More seats bought, or fewer left, while the file is looked at.
    connect(&directory, &Directory::subscriptionsChanged, this, [this](const Id &changed) {
        if (changed == d->customer && (d->state == State::Ready || d->state == State::Checking))
            d->loadView();
    });
}

ImportSession::~ImportSession()
{
    d->progress->cancelled = true;
}

void ImportSession::openFiles(const QStringList &paths)
{
    if (!paths.isEmpty())
        d->read(paths, std::nullopt, false);
}

void ImportSession::openText(const QString &text)
{
    d->read({}, text, false);
}

void ImportSession::cancel()
{
    d->progress->cancelled = true;
    ++d->readRound;
    ++d->viewRound;
    ++d->checkRound;
    d->grid = {};
    d->checked = {};
    d->allRows.clear();
    d->info = {};
    d->setState(State::Idle);
}

ImportSession::State ImportSession::state() const
{
    return d->state;
}

double ImportSession::progress() const
{
    return d->state == State::Reading ? d->progress->permille / 1000.0
           : d->state == State::Idle  ? 0
                                      : 1;
}

ImportFileError ImportSession::error() const
{
    return d->error;
}

const ImportFileInfo &ImportSession::info() const
{
    return d->info;
}

Id ImportSession::customer() const
{
    return d->customer;
}

void ImportSession::setCustomer(const Id &customer)
{
    if (std::exchange(d->customer, customer) == customer)
        return;
    d->licences.clear(); // were another customer's
    d->view.reset();
    if (d->state == State::Checking || d->state == State::Ready)
        d->loadView();
}

const QList<ImportColumn> &ImportSession::columns() const
{
    return d->grid.columns();
}

QStringList ImportSession::fieldKeys()
{
    using csv::Field;
    static const auto keys = [] {
        QStringList list{QString()};
        for (const auto field :
             {Field::UserName,       Field::UserAlias,   Field::UserDomain,    Field::DisplayName,
              Field::FirstName,      Field::LastName,    Field::JobTitle,      Field::Department,
              Field::OfficeNumber,   Field::OfficePhone, Field::MobilePhone,   Field::Fax,
              Field::AlternateEmail, Field::Address,     Field::City,          Field::State,
              Field::PostalCode,     Field::Country,     Field::UsageLocation, Field::Roles,
              Field::Licences,       Field::BlockSignIn, Field::SignInAllowed})
            list << importKey(field);
        return list;
    }();
    return keys;
}

void ImportSession::setColumnField(int column, const QString &key)
{
    if (column < 0 || column >= d->grid.columns().size() || d->grid.columns()[column].field == key)
        return;
    d->grid.setField(column, key.isEmpty() ? csv::Field::Ignore : csv::fieldFromName(key));
    Q_EMIT columnsChanged();
    d->check();
}

void ImportSession::setEncoding(const QString &encoding)
{
    if (std::exchange(d->encoding, encoding) == encoding || d->paths.isEmpty() ||
        d->state == State::Idle)
        return;
    d->read(d->paths, std::nullopt, d->grid.rowCount() > 0);
}

QList<Id> ImportSession::licencesForAll() const
{
    return d->licences;
}

void ImportSession::setLicencesForAll(const QList<Id> &subscriptions)
{
    if (std::exchange(d->licences, subscriptions) != subscriptions)
        d->check();
}

void ImportSession::setUsageLocationForAll(const QString &country)
{
    if (std::exchange(d->usageLocation, country) != country)
        d->check();
}

QString ImportSession::usageLocationForAll() const
{
    return d->usageLocation;
}

void ImportSession::setTemporaryPasswords(bool wanted)
{
    d->temporaryPasswords = wanted;
}

bool ImportSession::temporaryPasswords() const
{
    return d->temporaryPasswords;
}

int ImportSession::rowCount() const
{
    return d->grid.rowCount();
}

QString ImportSession::cell(int row, int column) const
{
    return d->grid.text(row, column);
}

void ImportSession::setCell(int row, int column, const QString &text)
{
    if (cell(row, column) == text)
        return;
    d->grid.setCell(row, column, text);
    d->check();
}

const ImportVerdict &ImportSession::verdict(int row) const
{
    const auto own = d->checked.verdicts.constFind(row);
    if (own != d->checked.verdicts.cend())
        return *own;
    d->plain = {};
    d->plain.row = d->grid.numberOf(row);
    return d->plain;
}

const Finding *ImportSession::findingAt(int row, int column) const
{
    const auto own = d->checked.verdicts.constFind(row);
    if (own == d->checked.verdicts.cend())
        return nullptr;
    const QString &field = d->grid.columns()[column].field;
    const bool isName = field == u"userAlias" || field == u"userDomain";
    for (const auto &finding : own->findings) {
        const QString about = fieldOf(finding);
        if (!about.isEmpty() && (about == field || (isName && about == u"userName")))
            return &finding;
    }
    return nullptr;
}

int ImportSession::lineOf(int row) const
{
    return d->grid.lineOf(row);
}

ImportCounts ImportSession::counts() const
{
    return d->checked.counts;
}

const QVector<int> &ImportSession::rows(std::optional<ImportKind> kind) const
{
    return kind ? d->checked.rowsOfKind[static_cast<size_t>(*kind)] : d->allRows;
}

QList<SeatNeed> ImportSession::seats() const
{
    return d->checked.seats;
}

QFuture<Result<Plan>> ImportSession::makePlan()
{
    if (d->state != State::Ready || d->customer.isNull())
        return QtFuture::makeReadyFuture(
            Result<Plan>(failure(ErrorCode::Invalid, u"the file is not checked"_s)));
    auto key = d->temporaryPasswords && d->checked.counts.created > 0
                   ? d->store.run([](Store &store) { return store.makePasswordKey(); })
                   : QtFuture::makeReadyFuture(Result<QByteArray>());

    // From what the cache holds now: others, or this program, may have changed users since the
    // check. A session that goes meanwhile takes the promise with it, which cancels the future.
    auto promise = std::make_shared<QPromise<Result<Plan>>>();
    promise->start();
    const auto finish = [promise](Result<Plan> plan) {
        promise->addResult(std::move(plan));
        promise->finish();
    };
    whenFinished(key, this, [this, finish](const Result<QByteArray> &made) {
        if (!made)
            return finish(tl::unexpected(made.error()));
        auto planning =
            d->directory.loadView(d->customer)
                .then(QtFuture::Launch::Async,
                      [k = *made, grid = d->grid, choices = d->choices(), rows = d->allRows,
                       name = d->info.names.join(u", "_s),
                       now = d->clock.now()](const Result<CustomerView> &view) -> Result<Plan> {
                          if (!view)
                              return tl::unexpected(view.error());
                          const auto users = importRows(grid, rows, choices);
                          return planImport(*view, users, judgeImport(*view, users), name, k, now);
                      });
        whenFinished(planning, this, finish);
    });
    return promise->future();
}

QFuture<Result<int>> ImportSession::saveRejected(
    const QString &path, std::function<QString(const ImportVerdict &)> reasons,
    const QString &lineHeader, const QString &reasonHeader) const
{
    const auto rows = this->rows(ImportKind::Fix);
    QStringList words; // here, because sentences are made on the GUI thread
    words.reserve(rows.size());
    for (const int row : rows)
        words << reasons(verdict(row));
    return QtConcurrent::run(
        [path, rows, words, lineHeader, reasonHeader, grid = d->grid]() -> Result<int> {
            if (grid.sources().empty())
                return 0;
            csv::Writer writer(path, grid.sources().front().data.shape.dialect.delimiter);
            if (const auto opened = writer.open(); !opened)
                return tl::unexpected(csv::toError(opened.error()));
            for (const auto &column : grid.columns())
                writer.writeCell(column.header.isEmpty() ? column.field.toUtf8()
                                                         : column.header.toUtf8());
            writer.writeCell(lineHeader.toUtf8());
            writer.writeCell(reasonHeader.toUtf8());
            writer.endRow();
            for (qsizetype i = 0; i < rows.size(); ++i) {
                for (int column = 0; column < grid.columns().size(); ++column)
                    writer.writeCell(grid.cell(rows[i], column));
                writer.writeCell(QByteArray::number(grid.lineOf(rows[i])));
                writer.writeCell(words[i].toUtf8());
                writer.endRow();
            }
            if (const auto done = writer.commit(); !done)
                return tl::unexpected(csv::toError(done.error()));
            return static_cast<int>(rows.size());
        });
}

} // namespace core
