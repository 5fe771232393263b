//! An import from files to verdicts. importsession_rows.cpp edits its rows, importsession_run.cpp
//! makes its results.
#include "core/base/whenfinished.h"
#include "core/csv/shapes.h"
#include "core/services/directory.h"
#include "core/services/importsession_p.h"

#include <QtConcurrent>

#include <QTimer>

#include <chrono>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Up to this many rows are checked at once, without a thread.
constexpr int smallFile = 200;
constexpr std::chrono::milliseconds progressInterval{50};

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

} // namespace

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

void ImportSession::Private::read(Keep keep)
{
    progress->cancelled = true; // of the previous reading
    progress = std::make_shared<ImportProgress>();
    error = {};
    ++checkRound;
    setState(State::Reading);
    auto reading =
        text ? QtConcurrent::run([t = *text] {
            return Reading{readPasted(t), {}};
        })
             : QtConcurrent::run([all = files, e = encodingFromCode(encoding), shared = progress] {
                   Reading done{readFiles(all, e, shared.get()), all};
                   stampFiles(done.files);
                   return done;
               });
    whenFinished(reading, &q, [this, round = ++readRound, keep](Reading done) {
        if (round == readRound)
            takeReading(std::move(done), keep);
    });
}

void ImportSession::Private::takeReading(Reading reading, Keep keep)
{
    auto &result = reading.grid;
    if (!result) {
        error = result.error();
        return setState(State::Failed);
    }
    files = std::move(reading.files);
    if (keep == Keep::Edits)
        result->adopt(grid);
    else if (keep == Keep::Memo)
        result->restore(restored.fields, restored.edits);
    restored = {};
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
    if (const auto *shape = first.mapping.vendor)
        info.vendor = QLatin1StringView(shape->name);
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
    // Seats may be bought or used while the file is being reviewed.
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
    if (paths.isEmpty())
        return;
    Q_EMIT opened();
    d->files.clear();
    for (const auto &path : paths)
        d->files.append({.path = path});
    d->text.reset();
    d->read(Private::Keep::Nothing);
}

void ImportSession::openText(const QString &text)
{
    Q_EMIT opened();
    d->files.clear();
    d->text = text;
    d->read(Private::Keep::Nothing);
}

ImportMemo ImportSession::memo() const
{
    return {d->customer,          d->files,    d->text,          d->encoding,
            d->grid.fieldNames(), d->licences, d->usageLocation, d->temporaryPasswords,
            d->grid.edits()};
}

void ImportSession::restore(const ImportMemo &memo)
{
    d->customer = memo.customer;
    d->view.reset();
    d->files = memo.files;
    d->text = memo.text;
    d->encoding = memo.encoding;
    d->licences = memo.licences;
    d->usageLocation = memo.usageLocation;
    d->temporaryPasswords = memo.temporaryPasswords;
    d->restored = memo;
    for (const auto &file : memo.files) {
        if (file.content.isEmpty() && file.since == ImportFile::Since::Changed) {
            d->error = {file.path, u"changed-since"_s, 0, {}};
            return d->setState(State::Failed);
        }
    }
    d->read(Private::Keep::Memo);
}

void ImportSession::cancel()
{
    d->progress->cancelled = true;
    ++d->readRound;
    ++d->viewRound;
    ++d->checkRound;
    d->files.clear();
    d->text.reset();
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
    d->licences.clear(); // belonged to another customer
    d->view.reset();
    Q_EMIT edited();
    if (d->state == State::Checking || d->state == State::Ready)
        d->loadView();
}

} // namespace core
