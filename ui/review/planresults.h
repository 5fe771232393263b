#pragma once

#include "core/base/clock.h"
#include "core/services/directory.h"
#include "core/services/plans.h"

#include <QJsonArray>
#include <QObject>

#include <functional>

class QWidget;

namespace ui {

//! Writes a plan to CSV, or to JSON if the name ends so: before its run, or with results. Reads a
//! page at a time, so that a long plan never blocks the screen, and writes on a worker. Deletes
//! itself after either signal.
class PlanResults final : public QObject {
    Q_OBJECT
public:
    PlanResults(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
                QString path, QObject *parent);

    //! A plan that was run, with results.
    void start(const core::Id &plan);
    //! A plan that was not run: the JSON is what `tenantryctl plan run` takes.
    void start(const core::Plan &plan);

Q_SIGNALS:
    //! Number of rows written.
    void written(int rows);
    void failed(const core::Error &error);

private:
    void begin();
    void next();
    void add(const core::PlanRow &row);
    void write();

    core::Plans &m_plans;
    core::Directory &m_directory;
    const core::Clock &m_clock;
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

//! A CSV field that a spreadsheet treats as text: quoted where needed, and never a formula.
[[nodiscard]] QString csvField(QString text);

} // namespace ui
