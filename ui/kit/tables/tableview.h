#pragma once

#include "ui/kit/tables/roles.h"

#include <QHash>
#include <QPersistentModelIndex>
#include <QSet>
#include <QTableView>

#include <functional>

namespace ui {

class ColumnModel;
class TableHeader;

//! QTableView for long lists: one fixed row height, no vertical header, whole-row selection, hover
//! and check box column. Keeps selection, current row and scroll position by id over a reset of its
//! model.
class TableView : public QTableView {
    Q_OBJECT
public:
    //! Row of an id in the model after the reset, -1 if it is gone.
    using RowOfId = std::function<int(const QString &id)>;

    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    //! `rowOfId` avoids searching a long model.
    void keepById(int idRole, RowOfId rowOfId = {});
    //! Model, delegates, widths and hidden columns, as the columns of the table say.
    void setColumns(ColumnModel *model);
    //! -1 when the table has no such column.
    [[nodiscard]] int columnOf(QLatin1StringView id) const;
    void setCheckColumn(int column);
    //! As wide as the columns would like to be; where there is less room, all of them give way, so
    //! that nothing scrolls sideways. A column that the user resized keeps its width
    //! until a double click on its border.
    //! Columns that grow share the room that is left; without any, the last one takes it.
    void setWidths(QList<std::pair<int, int>> widths, QList<int> growing = {});
    //! Again, because a column was hidden or shown.
    void fitColumns();
    //! Rows made for two lines keep this height if it exceeds the compact density's.
    void setMinimumRowHeight(int height);

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    //! The current-cell mark is for the keyboard; a click needs none.
    [[nodiscard]] bool showsCurrentCell() const { return m_keyboard; }
    [[nodiscard]] int selectedRowCount() const;
    //! role::Id of each selected row, in row order.
    [[nodiscard]] QStringList selectedIds() const;
    void selectId(const QString &id);
    //! Replaces Qt's, which finds no column at the edge in right-to-left layouts and selects
    //! nothing.
    void selectRow(int row);
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void selectionChangedByRows(int count);
    //! Enter, or a double click on a row that is not editable.
    void opened(const QModelIndex &index);
    void deletePressed();

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event = nullptr) const override;

private:
    //! State kept while the model resets.
    struct Anchor {
        QStringList selected;
        QString current;
        int currentColumn = 0;
        QString top;
        bool all = false;
    };
    void rememberAnchor();
    void restoreAnchor();
    void holdTop();
    void restoreTop();
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int firstVisibleRow() const;
    void setHoveredRow(int row);
    void applyRowHeight();
    void updateHeaderCheck();
    void toggleAll();

    TableHeader *m_header;
    QList<std::pair<int, int>> m_widths;
    QList<int> m_growing;
    QHash<int, int> m_chosenWidths; //!< set by the user
    RowOfId m_rowOfId;
    Anchor m_anchor;
    QPersistentModelIndex m_top; //!< first visible row while rows come, go and move
    int m_topOffset = 0;
    int m_idRole = role::Id;
    int m_checkColumn = -1;
    int m_hoveredRow = -1;
    int m_minimumRowHeight = 0;
    bool m_keeps = false;
    bool m_keyboard = false;
};

} // namespace ui
