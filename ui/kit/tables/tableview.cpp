#include "ui/kit/tables/tableview.h"

#include "ui/kit/tables/columnmodel.h"
#include "ui/kit/tables/tableheader.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

//! Number of rows to search for a typed letter: takes a millisecond, or less.
constexpr int mostSearched = 2000;
constexpr MakeCell checkCell = ui::cell<CheckDelegate>;

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setHorizontalHeader(m_header);
    m_header->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setMouseTracking(true);
    applyRowHeight();
    connect(m_header, &TableHeader::checkClicked, this, &TableView::toggleAll);
    connect(m_header, &TableHeader::widthChosen, this, [this](int column, int width) {
        m_chosenWidths.insert(column, width);
        fitColumns();
    });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_chosenWidths.remove(column);
        fitColumns();
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable) || editTriggers() == NoEditTriggers)
            Q_EMIT opened(index);
    });
}

void TableView::setModel(QAbstractItemModel *next)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(next); // disconnects what is its own
    m_hoveredRow = -1;
    if (!next)
        return;
    using Model = QAbstractItemModel;
    // Made after those of the selection model, which forgets everything on a reset: so these come
    // last.
    connect(next, &Model::modelAboutToBeReset, this, &TableView::rememberAnchor);
    connect(next, &Model::modelReset, this, &TableView::restoreAnchor);
    connect(next, &Model::rowsAboutToBeInserted, this, &TableView::holdTop);
    connect(next, &Model::rowsAboutToBeRemoved, this, &TableView::holdTop);
    connect(next, &Model::rowsAboutToBeMoved, this, &TableView::holdTop);
    connect(next, &Model::layoutAboutToBeChanged, this, &TableView::holdTop);
    connect(next, &Model::rowsInserted, this, &TableView::restoreTop);
    connect(next, &Model::rowsRemoved, this, &TableView::restoreTop);
    connect(next, &Model::rowsMoved, this, &TableView::restoreTop);
    connect(next, &Model::layoutChanged, this, &TableView::restoreTop);
}

void TableView::setColumns(ColumnModel *model)
{
    setModel(model);
    QHash<MakeCell, QAbstractItemDelegate *> cells; // one for all columns of a kind
    QList<std::pair<int, int>> widths;
    QList<int> growing;
    for (int column = 0; column < model->looks().size(); ++column) {
        const auto &look = model->looks().at(column);
        auto &cell = cells[look.cell];
        if (!cell)
            cell = look.cell(this);
        setItemDelegateForColumn(column, cell);
        setColumnHidden(column, look.hidden);
        if (look.cell == checkCell) {
            setCheckColumn(column);
            continue;
        }
        widths.append({column, look.width});
        if (look.grows)
            growing.append(column);
    }
    setWidths(std::move(widths), std::move(growing));
}

int TableView::columnOf(QLatin1StringView id) const
{
    const auto *columns = qobject_cast<ColumnModel *>(model());
    return columns ? columns->columnOf(id) : -1;
}

void TableView::keepById(int idRole, RowOfId rowOfId)
{
    m_keeps = true;
    m_idRole = idRole;
    m_rowOfId = std::move(rowOfId);
}

void TableView::setCheckColumn(int column)
{
    m_checkColumn = column;
    m_header->setCheckColumn(column);
    m_header->setSectionResizeMode(column, QHeaderView::Fixed);
    m_header->resizeSection(column, 40);
}

void TableView::setWidths(QList<std::pair<int, int>> widths, QList<int> growing)
{
    m_widths = std::move(widths);
    m_growing = std::move(growing);
    fitColumns();
}

void TableView::fitColumns()
{
    if (m_widths.isEmpty())
        return;
    int wanted = 0;
    int room = viewport()->width() - (m_checkColumn < 0 ? 0 : columnWidth(m_checkColumn));
    QList<int> growing;
    int last = -1;
    for (const auto &[column, width] : std::as_const(m_widths)) {
        if (isColumnHidden(column))
            continue;
        last = column;
        if (m_chosenWidths.contains(column)) {
            room -= m_chosenWidths.value(column);
            continue;
        }
        wanted += width;
        if (m_growing.contains(column))
            growing.append(column);
    }
    if (growing.isEmpty())
        growing = {last};
    auto *header = horizontalHeader();
    const int least = header->minimumSectionSize();
    const double scale = std::clamp(room / std::max(1.0, double(wanted)), 0.0, 1.0);
    for (const auto &[column, width] : std::as_const(m_widths)) {
        if (m_chosenWidths.contains(column)) {
            header->resizeSection(column, m_chosenWidths.value(column));
        } else if (!growing.contains(column)) {
            const int size = std::max(least, static_cast<int>(width * scale));
            header->resizeSection(column, size);
            if (!isColumnHidden(column))
                room -= size;
        }
    }
    for (qsizetype i = 0; i < growing.size(); ++i) {
        if (growing[i] < 0 || m_chosenWidths.contains(growing[i]))
            continue;
        const int size = std::max(least, room / static_cast<int>(growing.size() - i));
        header->resizeSection(growing[i], size);
        room -= size;
    }
}

void TableView::setMinimumRowHeight(int height)
{
    m_minimumRowHeight = height;
    applyRowHeight();
}

int TableView::selectedRowCount() const
{
    int count = 0;
    if (selectionModel()) {
        for (const auto &range : selectionModel()->selection())
            count += range.height();
    }
    return count;
}

QStringList TableView::selectedIds() const
{
    QStringList ids;
    if (!selectionModel())
        return ids;
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    ids.reserve(rows.size());
    for (const auto &index : rows)
        ids.append(index.data(m_idRole).toString());
    return ids;
}

void TableView::selectId(const QString &id)
{
    if (!model())
        return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (idAt(row) == id) {
            selectRow(row);
            scrollTo(model()->index(row, qMax(0, m_checkColumn + 1)));
            return;
        }
    }
}

void TableView::selectRow(int row)
{
    const auto index = model()->index(row, m_checkColumn + 1, rootIndex());
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
}

QString TableView::idAt(int row) const
{
    return model()->index(row, 0).data(m_idRole).toString();
}

int TableView::firstVisibleRow() const
{
    return rowAt(0);
}

void TableView::rememberAnchor()
{
    m_anchor = {};
    if (!m_keeps || !selectionModel())
        return;
    m_anchor.all = model()->rowCount() > 0 && selectedRowCount() == model()->rowCount();
    if (!m_anchor.all)
        m_anchor.selected = selectedIds();
    if (currentIndex().isValid()) {
        m_anchor.current = idAt(currentIndex().row());
        m_anchor.currentColumn = currentIndex().column();
    }
    // A list at its top stays at its top, so that new first rows are visible.
    const int top = firstVisibleRow();
    if (top > 0)
        m_anchor.top = idAt(top);
}

void TableView::restoreAnchor()
{
    m_hoveredRow = -1;
    if (!m_keeps) {
        updateHeaderCheck();
        return;
    }
    const Anchor anchor = std::exchange(m_anchor, {});
    QHash<QString, int> rows;
    if (!m_rowOfId &&
        (!anchor.selected.isEmpty() || !anchor.current.isEmpty() || !anchor.top.isEmpty())) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.insert(idAt(row), row);
    }
    const auto rowOf = [&](const QString &id) {
        return id.isEmpty() ? -1 : m_rowOfId ? m_rowOfId(id) : rows.value(id, -1);
    };
    if (anchor.all) {
        selectAll();
    } else {
        QItemSelection selection;
        for (const QString &id : anchor.selected) {
            const int row = rowOf(id);
            if (row >= 0)
                selection.select(model()->index(row, 0),
                                 model()->index(row, model()->columnCount() - 1));
        }
        if (!selection.isEmpty())
            selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    if (const int row = rowOf(anchor.current); row >= 0)
        selectionModel()->setCurrentIndex(model()->index(row, anchor.currentColumn),
                                          QItemSelectionModel::NoUpdate);
    if (const int row = rowOf(anchor.top); row >= 0)
        verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize());
    updateHeaderCheck();
}

void TableView::holdTop()
{
    const int top = firstVisibleRow();
    // A list at its top stays at its top, so that new first rows are visible.
    m_top = top > 0 ? QPersistentModelIndex(model()->index(top, 0)) : QPersistentModelIndex();
    m_topOffset = top > 0 ? -rowViewportPosition(top) : 0;
}

void TableView::restoreTop()
{
    updateHeaderCheck();
    if (!m_top.isValid())
        return;
    executeDelayedItemsLayout(); // or the scroll bar ends where the list ended before
    verticalScrollBar()->setValue(m_top.row() * verticalHeader()->defaultSectionSize() +
                                  m_topOffset);
    m_top = QPersistentModelIndex();
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHoveredRow(rowAt(int(static_cast<QHoverEvent *>(event)->position().y())));
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::keyboardSearch(const QString &search)
{
    // It queries row by row, on the GUI thread. A long list has a fast filter instead.
    if (model() && model()->rowCount(rootIndex()) <= mostSearched)
        QTableView::keyboardSearch(search);
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const int old = std::exchange(m_hoveredRow, row);
    for (const int changed : {old, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(),
                               verticalHeader()->defaultSectionSize());
    }
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void TableView::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(qMax(m_minimumRowHeight, ui::rowHeight(this)));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    m_keyboard = true;
    const bool editing = state() == EditingState;
    if (!editing && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        if (editTriggers() != NoEditTriggers && currentIndex().flags() & Qt::ItemIsEditable)
            edit(currentIndex());
        else
            Q_EMIT opened(currentIndex());
        return;
    }
    if (!editing && event->matches(QKeySequence::Delete)) {
        Q_EMIT deletePressed();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    m_keyboard = false;
    QTableView::mousePressEvent(event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_keyboard = true;
    QTableView::focusInEvent(event);
}

QItemSelectionModel::SelectionFlags TableView::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const
{
    if (index.isValid() && index.column() == m_checkColumn && event) {
        if (event->type() == QEvent::MouseButtonPress)
            return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
        if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease)
            return QItemSelectionModel::NoUpdate;
    }
    return QTableView::selectionCommand(index, event);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    updateHeaderCheck();
    Q_EMIT selectionChangedByRows(selectedRowCount());
}

void TableView::updateHeaderCheck()
{
    if (m_checkColumn < 0 || !model())
        return;
    const int selected = selectedRowCount();
    m_header->setCheckState(selected == 0                     ? Qt::Unchecked
                            : selected == model()->rowCount() ? Qt::Checked
                                                              : Qt::PartiallyChecked);
}

void TableView::toggleAll()
{
    if (m_header->checkState() == Qt::Checked)
        clearSelection();
    else
        selectAll();
}

} // namespace ui
