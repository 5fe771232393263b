#include "core/storage/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QString Settings::value(Work &work, const QString &name)
{
    auto rows = work.rows("SELECT value FROM setting WHERE name = ?", name);
    return rows.next() ? rows->text(0) : QString();
}

void Settings::setValue(Work &work, const QString &name, const QString &value)
{
    work.run("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
             name, value.isNull() ? u""_s : value);
}

void Settings::remove(Work &work, const QString &name)
{
    work.run("DELETE FROM setting WHERE name = ?", name);
}

qint64 Settings::timeOf(Work &work, const QString &name)
{
    return work.number("SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?", name);
}

Result<QString> Settings::value(const QString &name) const
{
    Work work(m_connection.db, Work::Mode::Read);
    auto found = value(work, name);
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<void> Settings::setValue(const QString &name, const QString &value)
{
    Work work(m_connection.db);
    setValue(work, name, value);
    return work.commit();
}

Result<Secret> Settings::secret(const QString &name) const
{
    if (auto hasKey = m_seals.needKey(); !hasKey)
        return tl::unexpected(hasKey.error());
    Work work(m_connection.db, Work::Mode::Read);
    const auto box = value(work, name);
    Secret found;
    if (!box.isEmpty())
        found = Secret(m_seals.open(work, QByteArray::fromBase64(box.toLatin1()),
                                    Seals::context({}, name, "setting")));
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<void> Settings::setSecret(const QString &name, const Secret &value)
{
    if (value.isEmpty())
        return setValue(name, {});
    if (auto hasKey = m_seals.needKey(); !hasKey)
        return hasKey;
    Work work(m_connection.db);
    const auto box = m_seals.seal(work, value.reveal(), Seals::context({}, name, "setting"));
    setValue(work, name, QString::fromLatin1(box.toBase64()));
    return work.commit();
}

} // namespace core
