#include "ui/review/planresults.h"

#include "core/base/whenfinished.h"
#include "core/services/planexport.h"
#include "ui/words/plantext.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

namespace ui {
namespace {

constexpr int pageSize = 200;

core::Result<void> save(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        const auto code = file.error() == QFileDevice::PermissionsError
                              ? core::ErrorCode::Permission
                          : file.error() == QFileDevice::ResourceError ? core::ErrorCode::DiskFull
                                                                       : core::ErrorCode::Storage;
        return core::failure(code, file.errorString(), path);
    }
    return {};
}

} // namespace

QString csvField(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.at(0)))
        text.prepend(QLatin1Char('\''));
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
        text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')))
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
               QLatin1Char('"');
    return text;
}

void choosePlanFile(QWidget *parent, const QString &title, const QString &name,
                    std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("planFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilters(
        {PlanResults::tr("Comma-separated values (*.csv)"), PlanResults::tr("JSON (*.json)")});
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("json")) ? QStringLiteral("json")
                                                                         : QStringLiteral("csv"));
    });
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

PlanResults::PlanResults(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
                         QString path, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
    , m_directory(directory)
    , m_clock(clock)
    , m_path(std::move(path))
    , m_isJson(m_path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
{
}

void PlanResults::begin()
{
    const QStringList header{tr("Row"),   tr("Change"), tr("Item"),  tr("Before"),
                             tr("After"), tr("Status"), tr("Reason")};
    QStringList fields;
    for (const QString &name : header)
        fields.append(csvField(name));
    // The mark makes spreadsheets read it as UTF-8.
    m_text = "\xEF\xBB\xBF" + fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

void PlanResults::start(const core::Id &plan)
{
    m_plan = plan;
    begin();
    next();
}

void PlanResults::start(const core::Plan &plan)
{
    begin();
    if (m_isJson)
        m_text = QJsonDocument(core::toJson(plan)).toJson();
    for (const auto &operation : plan.operations) {
        core::PlanRow row;
        row.operation = operation;
        row.state = operation.isBlocked() ? core::RowState::Blocked : core::RowState::Waiting;
        m_isJson ? void(++m_rows) : add(row);
    }
    write();
}

void PlanResults::next()
{
    core::whenFinished(m_plans.rows(m_plan, m_rows, pageSize), this,
                       [this](const core::Result<QList<core::PlanRow>> &rows) {
                           if (!rows) {
                               Q_EMIT failed(rows.error());
                               deleteLater();
                               return;
                           }
                           for (const core::PlanRow &row : *rows)
                               add(row);
                           if (rows->size() == pageSize)
                               return next();
                           if (m_isJson)
                               m_text = QJsonDocument(m_json).toJson();
                           write();
                       });
}

void PlanResults::add(const core::PlanRow &row)
{
    ++m_rows;
    const core::Directory &directory = m_directory;
    core::PlanRow bare = row;
    bare.operation.sourceRow = 0; // has its own column
    const QString note = PlanText::note(bare, directory);
    if (m_isJson) {
        m_json.append(core::exported(row, note));
        return;
    }
    const OperationText text = PlanText::of(row.operation, directory, m_clock.now().date());
    const int source = row.operation.sourceRow;
    const QStringList fields{source ? QString::number(source) : QString(),
                             csvField(text.change),
                             csvField(text.who),
                             csvField(text.before),
                             csvField(text.after),
                             csvField(PlanText::stateText(row.state)),
                             csvField(note)};
    m_text += fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

void PlanResults::write()
{
    core::whenFinished(QtConcurrent::run(save, m_path, m_text), this,
                       [this](const core::Result<void> &done) {
                           if (done)
                               Q_EMIT written(m_rows);
                           else
                               Q_EMIT failed(done.error());
                           deleteLater();
                       });
}

} // namespace ui

#include "moc_planresults.cpp"
