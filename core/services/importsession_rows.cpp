#include "core/services/importsession_p.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! The key of the column that a finding is about: the first part of its pointer.
QString fieldOf(const Finding &finding)
{
    return finding.field.pointer.section(u'/', 1, 1);
}

} // namespace

const QList<ImportColumn> &ImportSession::columns() const
{
    return d->grid.columns();
}

QStringList ImportSession::fieldKeys()
{
    using csv::Field;
    static const auto keys = [] {
        QStringList list{QString()};
        for (const auto &text : userTextFields()) {
            const QString key = QLatin1StringView(text.key);
            if (csv::fieldFromName(key) == Field::Ignore)
                continue; // no file has it
            list << key;
            if (text.member == &User::userName)
                list << importKey(Field::UserAlias) << importKey(Field::UserDomain);
        }
        for (const auto field :
             {Field::Roles, Field::Licences, Field::BlockSignIn, Field::SignInAllowed})
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
    Q_EMIT edited();
    d->check();
}

void ImportSession::setEncoding(const QString &encoding)
{
    if (std::exchange(d->encoding, encoding) == encoding || d->files.isEmpty() ||
        d->state == State::Idle)
        return;
    d->read(d->grid.rowCount() > 0 ? Private::Keep::Edits : Private::Keep::Nothing);
}

QList<Id> ImportSession::licencesForAll() const
{
    return d->licences;
}

void ImportSession::setLicencesForAll(const QList<Id> &subscriptions)
{
    if (std::exchange(d->licences, subscriptions) != subscriptions) {
        Q_EMIT edited();
        d->check();
    }
}

void ImportSession::setUsageLocationForAll(const QString &country)
{
    if (std::exchange(d->usageLocation, country) != country) {
        Q_EMIT edited();
        d->check();
    }
}

QString ImportSession::usageLocationForAll() const
{
    return d->usageLocation;
}

void ImportSession::setTemporaryPasswords(bool wanted)
{
    if (std::exchange(d->temporaryPasswords, wanted) != wanted)
        Q_EMIT edited();
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

bool ImportSession::hasEdits() const
{
    return d->grid.hasEdits();
}

void ImportSession::setCell(int row, int column, const QString &text)
{
    if (cell(row, column) == text)
        return;
    d->grid.setCell(row, column, text);
    Q_EMIT edited();
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

} // namespace core
