#include "core/store/store_p.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

Result<QByteArray> Store::makePasswordKey()
{
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    const auto pair = makeKeyPair();
    const auto box = encrypt(d->key, pair.secretKey.reveal(), "password-key|" + pair.publicKey);
    if (!box)
        return tl::unexpected(box.error());
    if (auto done =
            d->db.run("INSERT INTO password_key VALUES (?, ?, ?)", pair.publicKey, *box, d->now());
        !done)
        return tl::unexpected(done.error());
    return pair.publicKey;
}

Result<std::vector<SheetRow>> Store::sheet(const Id &plan)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    Work work(d->db, Work::Mode::Read);
    KeyPair pair;
    {
        auto rows = work.rows("SELECT k.public_key, k.secret_key FROM plan p JOIN password_key k"
                              " ON k.public_key = p.password_key WHERE p.id = ?",
                              plan);
        if (rows.next()) {
            pair.publicKey = rows->blob(0);
            pair.secretKey =
                Secret(work.take(decrypt(d->key, rows->blob(1), "password-key|" + pair.publicKey)));
        }
    }
    std::vector<SheetRow> sheet;
    if (!pair.publicKey.isEmpty()) {
        auto rows = work.rows("SELECT s.op_id, s.box, COALESCE(e.local, e.base) FROM plan p"
                              " JOIN sealed_password s ON s.plan = p.id"
                              " JOIN plan_row r ON r.op_id = s.op_id"
                              " LEFT JOIN entity e ON e.type = r.type AND e.id = r.entity"
                              " WHERE p.password_key = ? ORDER BY p.made_at, p.id, r.position",
                              pair.publicKey);
        while (rows.next()) {
            const auto json = fromText(rows->view(2));
            auto password = work.take(openSealed(pair, rows->blob(1)));
            sheet.push_back({rows->id(0), json[u"displayName"].toString(),
                             json[u"userName"].toString(), std::move(password)});
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return sheet;
}

Result<void> Store::destroySheet(const Id &plan)
{
    Work work(d->db);
    StoreChanges changes;
    changes.plans.insert(plan);
    {
        auto rows = work.rows("SELECT id FROM plan WHERE password_key ="
                              " (SELECT password_key FROM plan WHERE id = ?)",
                              plan);
        while (rows.next())
            changes.plans.insert(rows->id(0));
    }
    for (const auto &shared : std::as_const(changes.plans))
        work.run("DELETE FROM sealed_password WHERE plan = ?", shared);
    work.run(
        "DELETE FROM password_key WHERE public_key = (SELECT password_key FROM plan WHERE id = ?)",
        plan);
    if (auto done = d->finish(work, changes); !done)
        return done;
    // secure_delete wiped the pages; the log must not keep the old ones.
    return d->db.checkpoint();
}

} // namespace core
