#pragma once

#include "core/services/workspace.h"
#include "ui/kit/tables/listmodel.h"

namespace ui {

//! Recent changes of a customer, newest first.
class ActivityModel final : public ListModel<core::ActivityLine, QString> {
    Q_OBJECT

public:
    explicit ActivityModel(core::Workspace &workspace, QObject *parent = nullptr);

    void setLines(const QList<core::ActivityLine> &lines) { setRows(lines); }

protected:
    //! Lines have no id; no two are equal in all of these.
    [[nodiscard]] QString keyOf(const core::ActivityLine &line) const override;

private:
    [[nodiscard]] QString nameOf(const core::EntityRef &entity) const;

    core::Workspace &m_workspace;
};

} // namespace ui
