#include "core/ledger/passwordsheets.h"

#include "core/base/seal.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

} // namespace

Result<QByteArray> PasswordSheets::makeKey()
{
    if (auto hasKey = m_seals.needKey(); !hasKey)
        return tl::unexpected(hasKey.error());
    const auto pair = makeKeyPair();
    Work work(m_connection.db);
    const auto box = m_seals.seal(work, pair.secretKey.reveal(), "password-key|" + pair.publicKey);
    work.run("INSERT INTO password_key VALUES (?, ?, ?)", pair.publicKey, box, m_connection.now());
    if (auto done = work.commit(); !done)
        return tl::unexpected(done.error());
    return pair.publicKey;
}

Result<std::vector<SheetRow>> PasswordSheets::sheet(const Id &plan) const
{
    if (auto hasKey = m_seals.needKey(); !hasKey)
        return tl::unexpected(hasKey.error());
    Work work(m_connection.db, Work::Mode::Read);
    KeyPair pair;
    {
        auto rows = work.rows("SELECT k.public_key, k.secret_key FROM plan p JOIN password_key k"
                              " ON k.public_key = p.password_key WHERE p.id = ?",
                              plan);
        if (rows.next()) {
            pair.publicKey = rows->blob(0);
            pair.secretKey =
                Secret(m_seals.open(work, rows->blob(1), "password-key|" + pair.publicKey));
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

Result<void> PasswordSheets::destroy(const Id &plan)
{
    Work work(m_connection.db);
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
    if (auto done = m_connection.commit(work, changes); !done)
        return done;
    // secure_delete wiped the pages in the file; the log still has them.
    return m_connection.db.checkpoint();
}

void PasswordSheets::keep(Work &work, const Id &operation, const Id &plan,
                          const QByteArray &box) const
{
    work.run("INSERT INTO sealed_password SELECT ?1, id, ?2, ?3 FROM plan WHERE id = ?4"
             " AND password_key IN (SELECT public_key FROM password_key) ON CONFLICT DO NOTHING",
             operation, box, m_connection.now(), plan);
}

void PasswordSheets::dropExpired(Work &work) const
{
    work.run("DELETE FROM password_key WHERE public_key IN (SELECT p.password_key FROM plan p"
             " JOIN sealed_password s ON s.plan = p.id WHERE s.came_at < ?)"
             " AND NOT EXISTS (SELECT 1 FROM plan p JOIN outbox o ON o.plan = p.id"
             " WHERE p.password_key = password_key.public_key)",
             m_connection.now() - dayMs);
    work.run("DELETE FROM sealed_password WHERE plan IN (SELECT id FROM plan WHERE password_key IS"
             " NOT NULL AND password_key NOT IN (SELECT public_key FROM password_key))");
}

} // namespace core
