#pragma once

#include "core/services/workspace.h"

#include <QJsonArray>
#include <QObject>

#include <functional>

class QWidget;

namespace ui {

//! Writes a plan to a CSV, or JSON where the name says so: before it is run, or what became of each
//! row. Reads a page at a time, so that a long plan never stands in the way of the screen, and
//! writes on a worker. Deletes itself after either signal.
class PlanResults final : public QObject {
    Q_OBJECT
public:
    PlanResults(core::Workspace &workspace, QString path, QObject *parent);

    //! What became of one that was run.
    void start(const core::Id &plan);
    //! One that was not: as JSON it is what `tenantryctl plan run` takes.
    void start(const core::Plan &plan);

Q_SIGNALS:
    //! How many rows were written.
    void written(int rows);
    void failed(const core::Error &error);

private:
    void begin();
    void next();
    void add(const core::PlanRow &row);
    void write();

    core::Workspace &m_workspace;
    core::Id m_plan;
    QString m_path;
    bool m_isJson;
    QByteArray m_text;
    QJsonArray m_json;
    int m_rows = 0;
};

//! Asks for the file of a plan: CSV or JSON.
void choosePlanFile(QWidget *parent, const QString &title, const QString &name,
                    std::function<void(const QString &path)> chosen);

//! A field of a CSV that a spreadsheet takes as text: quoted where needed, and never the beginning
//! of a formula.
[[nodiscard]] QString csvField(QString text);

} // namespace ui
