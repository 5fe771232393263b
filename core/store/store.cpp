#include "core/store/store_p.h"

#include "core/base/json.h"
#include "core/base/log.h"
#include "core/sql/migrations.h"
#include "core/wire/fielderrors.h"

#include <QFile>
#include <QJsonDocument>

// Outside of the namespace: the macro declares a global function.
static void initResources()
{
    Q_INIT_RESOURCE(client_store);
}

using namespace Qt::Literals::StringLiterals;

namespace core {

void StoreChanges::add(const StoreChanges &other)
{
    entities += other.entities;
    everything = everything || other.everything;
    filled += other.filled;
    plans += other.plans;
    outbox = outbox || other.outbox;
    drafts = drafts || other.drafts;
    activity = activity || other.activity;
}

Store::Store(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Clock &clock)
{
    initResources();
    if (path != ":memory:"_L1 && !QFile::exists(path)) {
        // Made before SQLite does, so that it is never readable by others, not even for a moment.
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorCode::Storage, file.errorString(), path);
    }
    auto database = sql::Database::open(path);
    if (!database)
        return tl::unexpected(database.error());
    // 16 MiB of log before it is written back: a page of changes all over a big table would else
    // make the screen wait for that each time. A commit is as durable as before.
    if (auto done = database->script("PRAGMA wal_autocheckpoint=4096"); !done)
        return tl::unexpected(done.error());
    if (auto done = sql::migrate(*database, sql::migrationFiles(u":/core/store/migrations"_s));
        !done)
        return tl::unexpected(done.error());
    auto priv = std::make_unique<Private>(std::move(*database), clock);
    std::unique_ptr<Store> store(new Store(std::move(priv)));
    const auto account = store->setting(u"account"_s);
    if (!account)
        return tl::unexpected(account.error());
    store->d->account = account->isNull() ? u""_s : *account;
    const auto days = store->setting(u"historyDays"_s);
    if (!days)
        return tl::unexpected(days.error());
    if (!days->isEmpty())
        store->d->historyDays = days->toInt();
    Work work(store->d->db);
    store->d->dropOldSecrets(work);
    if (Private::isFull(work)) // filled by a program that kept none
        store->d->beginHistory(work);
    if (auto done = work.commit(); !done)
        return tl::unexpected(done.error());
    return store;
}

void Store::setKey(Secret key)
{
    d->key.clear();
    d->whyNoKey = {ErrorCode::Secrets, u"the store has no key"_s, {}};
    if (key.isEmpty())
        return;
    // A key that does not open what is here is not the key: nothing may be queued under it.
    const QByteArray context = "key-check";
    const auto known = setting(u"keyCheck"_s);
    if (known && !known->isEmpty()) {
        if (!decrypt(key, QByteArray::fromBase64(known->toLatin1()), context)) {
            log("store")->warn("the key does not belong to this store");
            return;
        }
    } else {
        const auto box = encrypt(key, "tenantry", context);
        const auto noted = !known ? tl::unexpected(known.error())
                           : !box ? tl::unexpected(box.error())
                                  : setSetting(u"keyCheck"_s, QString::fromLatin1(box->toBase64()));
        if (!noted) {
            log("store")->error("the key could not be noted: {}",
                                noted.error().detail.toStdString());
            d->whyNoKey = noted.error(); // the disk's fault, and not the keychain's
            return;
        }
    }
    d->key = std::move(key);
}

bool Store::hasKey() const
{
    return !d->key.isEmpty();
}

void Store::onChanged(std::function<void(const StoreChanges &)> listener)
{
    d->listener = std::move(listener);
}

void Store::onFilled(FillListener listener)
{
    d->fillListener = std::move(listener);
}

Result<void> Store::limitPages(int pages)
{
    return d->db.script("PRAGMA max_page_count=" + QByteArray::number(pages));
}

Result<void> Store::Private::finish(Work &work, const StoreChanges &changes,
                                    const QList<Envelope> &filled, int total)
{
    auto done = work.commit();
    if (done && fillListener && !filled.isEmpty())
        fillListener(filled, total);
    if (done && listener)
        listener(changes);
    return done;
}

Result<void> Store::Private::needKey() const
{
    if (key.isEmpty())
        return tl::unexpected(whyNoKey);
    return {};
}

QByteArray Store::Private::context(const Id &operation, const QString &ofAccount, const char *part)
{
    return operation.toBytes() + '|' + ofAccount.toUtf8() + '|' + part;
}

QByteArray Store::Private::sealJson(Work &work, const QJsonObject &json,
                                    const QByteArray &boxContext) const
{
    return sealText(work, toText(json), boxContext);
}

QByteArray Store::Private::sealText(Work &work, const QByteArray &text,
                                    const QByteArray &boxContext) const
{
    if (work.failed())
        return {};
    return work.take(encrypt(key, text, boxContext));
}

QJsonObject Store::Private::openJson(Work &work, const QByteArray &box,
                                     const QByteArray &boxContext) const
{
    if (work.failed())
        return {};
    work.keep(needKey());
    if (work.failed())
        return {};
    const auto text = work.take(decrypt(key, box, boxContext));
    return fromText({text.constData(), static_cast<size_t>(text.size())});
}

Result<QString> Store::setting(const QString &name)
{
    Work work(d->db, Work::Mode::Read);
    auto rows = work.rows("SELECT value FROM setting WHERE name = ?", name);
    QString value = rows.next() ? rows->text(0) : QString();
    if (work.failed())
        return tl::unexpected(work.result().error());
    return value;
}

Result<void> Store::setSetting(const QString &name, const QString &value)
{
    return d->db.run(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name,
        value.isNull() ? u""_s : value);
}

Result<Secret> Store::secret(const QString &name)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    const auto box = setting(name);
    if (!box)
        return tl::unexpected(box.error());
    if (box->isEmpty())
        return Secret();
    auto text = decrypt(d->key, QByteArray::fromBase64(box->toLatin1()),
                        Private::context({}, name, "setting"));
    if (!text)
        return tl::unexpected(text.error());
    return Secret(std::move(*text));
}

Result<void> Store::setSecret(const QString &name, const Secret &value)
{
    if (value.isEmpty())
        return setSetting(name, {});
    if (auto keyThere = d->needKey(); !keyThere)
        return keyThere;
    const auto box = encrypt(d->key, value.reveal(), Private::context({}, name, "setting"));
    if (!box)
        return tl::unexpected(box.error());
    return setSetting(name, QString::fromLatin1(box->toBase64()));
}

Result<QList<Draft>> Store::drafts()
{
    Work work(d->db, Work::Mode::Read);
    QList<Draft> drafts;
    auto rows =
        work.rows("SELECT id, kind, saved_at, content FROM draft ORDER BY saved_at DESC, id");
    while (rows.next()) {
        const Id id = rows->id(0);
        drafts.append({id, rows->text(1), QDateTime::fromMSecsSinceEpoch(rows->integer(2), Qt::UTC),
                       d->openJson(work, rows->blob(3), Private::context(id, {}, "draft"))});
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return drafts;
}

Result<void> Store::saveDraft(const Draft &draft)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return keyThere;
    Work work(d->db);
    const auto content = d->sealJson(work, draft.content, Private::context(draft.id, {}, "draft"));
    const auto at = draft.savedAt.isValid() ? draft.savedAt.toMSecsSinceEpoch() : d->now();
    work.run("INSERT INTO draft VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind,"
             " saved_at = excluded.saved_at, content = excluded.content",
             draft.id, draft.kind, at, content);
    StoreChanges changes;
    changes.drafts = true;
    return d->finish(work, changes);
}

Result<void> Store::removeDraft(const Id &draft)
{
    Work work(d->db);
    work.run("DELETE FROM draft WHERE id = ?", draft);
    StoreChanges changes;
    changes.drafts = true;
    return d->finish(work, changes);
}

Result<void> Store::saveDraftSource(const Id &draft, const QByteArray &source)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return keyThere;
    Work work(d->db);
    const auto box =
        work.take(encrypt(d->key, source, Private::context(draft, {}, "draft-source")));
    work.run("INSERT OR REPLACE INTO draft_source SELECT id, ? FROM draft WHERE id = ?", box,
             draft);
    return work.commit();
}

Result<QByteArray> Store::draftSource(const Id &draft)
{
    Work work(d->db, Work::Mode::Read);
    auto rows = work.rows("SELECT content FROM draft_source WHERE draft = ?", draft);
    QByteArray source;
    if (rows.next())
        source =
            work.take(decrypt(d->key, rows->blob(0), Private::context(draft, {}, "draft-source")));
    if (work.failed())
        return tl::unexpected(work.result().error());
    return source;
}

QByteArray toText(const QJsonObject &json)
{
    return compactJson(json);
}

QJsonObject fromText(std::string_view text)
{
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())))
        .object();
}

QString toText(const Refusal &refusal)
{
    return QString::fromUtf8(toText(QJsonObject{{u"status"_s, refusal.status},
                                                {u"code"_s, refusal.code.name()},
                                                {u"title"_s, refusal.title},
                                                {u"errors"_s, toJson(refusal.errors)},
                                                {u"more"_s, refusal.more}}));
}

Refusal refusalFromText(std::string_view text)
{
    const auto json = fromText(text);
    Refusal refusal{json[u"status"].toInt(), RefusalCode::fromStore(json[u"code"].toString()),
                    json[u"title"].toString(), fieldErrorsFromJson(json[u"errors"].toArray()),
                    json[u"more"].toObject()};
    return refusal;
}

} // namespace core
