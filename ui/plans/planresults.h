#pragma once

#include "core/services/workspace.h"

#include <QFuture>
#include <QJsonArray>
#include <QObject>

namespace ui {

//! Writes what became of each row of a plan to a CSV, or JSON where the name says so: reads a page
//! at a time, so that a long plan never stands in the way of the screen, and writes on a worker.
class PlanResults final : public QObject {
    Q_OBJECT
public:
    PlanResults(core::Workspace &workspace, const core::Id &plan, QString path, QObject *parent);

    void start();

Q_SIGNALS:
    //! How many rows were written. The object deletes itself after this or failed().
    void written(int rows);
    void failed(const core::Error &error);

private:
    void next();
    void write();

    core::Workspace &m_workspace;
    core::Id m_plan;
    QString m_path;
    bool m_isJson;
    QByteArray m_text;
    QJsonArray m_json;
    int m_rows = 0;
};

//! A field of a CSV that a spreadsheet takes as text: quoted where needed, and never the beginning
//! of a formula.
[[nodiscard]] QString csvField(QString text);

} // namespace ui
