#pragma once

#include "core/services/workspace.h"
#include "ui/kit/tables/listmodel.h"

namespace ui {

//! Changes that are not done yet, those that need a person first; no more of them than a person
//! reads.
class WaitingModel final : public ListModel<core::WaitingChange> {
    Q_OBJECT
public:
    static constexpr int most = 1000;

    WaitingModel(core::Workspace &workspace, QObject *parent);

    [[nodiscard]] bool isRead() const { return m_read; }

    [[nodiscard]] static QString why(const core::WaitingChange &change, core::Workspace &workspace);

    //! Nothing is read while the table is hidden, because each row has to be decrypted.
    void setShown(bool shown);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void failed(const core::Error &error);

protected:
    [[nodiscard]] core::Id keyOf(const core::WaitingChange &change) const override
    {
        return change.row.operation.id;
    }

private:
    void read();

    core::Workspace &m_workspace;
    bool m_read = false;
    bool m_reading = false;
    bool m_shown = false;
    bool m_dirty = true; //!< something changed since the last read began
};

} // namespace ui
