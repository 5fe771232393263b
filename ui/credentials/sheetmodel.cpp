#include "ui/credentials/sheetmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

SheetModel::SheetModel(QObject *parent)
    : RowsModel(parent)
{
    using Row = core::SheetRow;
    setColumns({
        {.id = "name",
         .header = tr("Name"),
         .text = [](const Row &r) { return r.displayName; },
         .width = 220},
        {.id = "userName",
         .header = tr("User name"),
         .text = [](const Row &r) { return r.userName; },
         .width = 320},
        {.id = "password",
         .header = tr("Temporary password"),
         .text =
             [this](const Row &r) {
                 return isShown(r) ? QString::fromUtf8(r.password.reveal())
                                   : QString(16, QChar(0x2022));
             },
         .cell = cell<IconTextDelegate>,
         .width = 200,
         .icon = [this](const Row &r) { return isShown(r) ? u"eye-off"_s : u"eye"_s; },
         .muted = [this](const Row &r) { return !isShown(r); },
         .toolTip =
             [this](const Row &r) {
                 return isShown(r) ? tr("Hide this password") : tr("Show this password");
             },
         .spoken =
             [this](const Row &r) {
                 return isShown(r) ? QString::fromUtf8(r.password.reveal()) : tr("Hidden password");
             }},
    });
}

void SheetModel::setRows(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SheetModel::showAll(bool shown)
{
    m_all = shown;
    m_shown.clear();
    refreshColumn("password"_L1);
}

void SheetModel::toggle(int row)
{
    const core::Id id = rowAt(row)->operation;
    if (!m_all && !m_shown.remove(id))
        m_shown.insert(id);
    const auto cell = cellIndex(row, "password"_L1);
    Q_EMIT dataChanged(cell, cell);
}

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->size());
}

} // namespace ui

#include "moc_sheetmodel.cpp"
