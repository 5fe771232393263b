#pragma once

#include "core/services/workspace.h"

#include <QAbstractTableModel>

namespace ui {

//! Everything that is not done yet, what needs a person first. As many as a person reads; the rest
//! is counted.
class WaitingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Whom, Customer, Since, Why, ColumnCount };
    static constexpr int most = 1000;

    WaitingModel(core::Workspace &workspace, QObject *parent);

    //! Null when there is no such row.
    [[nodiscard]] const core::WaitingChange *change(int row) const;
    [[nodiscard]] bool isRead() const { return m_read; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString why(const core::WaitingChange &change, core::Workspace &workspace);

    //! Rows out of sight are not read, because each must be decrypted.
    void setShown(bool shown);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void updated();
    void failed(const core::Error &error);

private:
    void read();

    core::Workspace &m_workspace;
    QList<core::WaitingChange> m_changes;
    bool m_read = false;
    bool m_reading = false;
    bool m_shown = false;
    bool m_dirty = true; //!< something changed since the last reading began
};

} // namespace ui
