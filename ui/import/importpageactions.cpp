//! Actions of ImportPage's buttons, menus, keys and drops; importpage.cpp has the layout.
#include "core/base/whenfinished.h"
#include "ui/import/importchoices.h"
#include "ui/import/importmodel.h"
#include "ui/import/importpage.h"
#include "ui/import/importstart.h"
#include "ui/import/mappingheader.h"
#include "ui/kit/chipbar.h"
#include "ui/kit/forms/confirm.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/planreview.h"
#include "ui/words/errortext.h"
#include "ui/words/findingnames.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr const char *encodings[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"};

QString literal(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

void ImportPage::openFiles(const QStringList &paths)
{
    if (!paths.isEmpty() && !m_started)
        m_session->openFiles(paths);
}

void ImportPage::openText(const QString &text)
{
    if (!text.trimmed().isEmpty() && !m_started)
        m_session->openText(text);
}

void ImportPage::resume(const core::Draft &draft)
{
    m_draft->resume(draft);
}

core::Id ImportPage::customer() const
{
    return m_session->customer();
}

core::Id ImportPage::draft() const
{
    return m_draft->id();
}

void ImportPage::leave()
{
    m_draft->leave();
}

QStringList ImportPage::filesOf(const QMimeData *data)
{
    QStringList files;
    const auto urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_started || (filesOf(event->mimeData()).isEmpty() && !event->mimeData()->hasText()))
        return;
    m_start->setInviting(true);
    event->acceptProposedAction();
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_start->setInviting(false);
    QWidget::dragLeaveEvent(event);
}

void ImportPage::dropEvent(QDropEvent *event)
{
    m_start->setInviting(false);
    event->acceptProposedAction();
    const QStringList files = filesOf(event->mimeData());
    const QString text =
        files.isEmpty() && !event->mimeData()->hasUrls() ? event->mimeData()->text() : QString();
    const bool fixed = m_session->hasEdits();
    openFiles(files);
    openText(text);
    if (fixed)
        m_toast->showMessage(tr("Your earlier corrections are saved under Drafts."),
                             ToastKind::Note);
}

bool ImportPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            showColumnMenu(m_table->currentIndex().column());
            return true;
        }
        if (key->matches(QKeySequence::Copy) && m_table->currentIndex().isValid()) {
            QGuiApplication::clipboard()->setText(m_table->currentIndex().data().toString());
            return true;
        }
        if (key->matches(QKeySequence::Paste) && m_table->currentIndex().isValid()) {
            m_model->setData(m_table->currentIndex(),
                             QGuiApplication::clipboard()->text().trimmed(), Qt::EditRole);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ImportPage::fillEncodings(QMenu *menu)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &encoding) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(!encoding.isEmpty() && encoding == m_session->info().encoding);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, encoding] { m_session->setEncoding(encoding); });
    };
    add(tr("Detect automatically"), {});
    menu->addSeparator();
    for (const char *encoding : encodings)
        add(QLatin1String(encoding), QLatin1String(encoding));
}

void ImportPage::fillColumns(QMenu *menu)
{
    menu->clear();
    const auto &columns = m_session->columns();
    for (int column = 0; column < columns.size(); ++column) {
        const core::ImportColumn &file = columns.at(column);
        const QString field = file.field.isEmpty() ? tr("Not imported") : fieldLabel(file.field);
        const QString header =
            file.header.isEmpty() ? tr("Column %1").arg(column + 1) : file.header;
        QMenu *fields = menu->addMenu(literal(tr("%1: %2", "column, field").arg(header, field)));
        connect(fields, &QMenu::aboutToShow, this,
                [this, fields, column] { fillFields(fields, column); });
    }
}

void ImportPage::fillFields(QMenu *menu, int fileColumn)
{
    menu->clear();
    const auto &columns = m_session->columns();
    const QString now = columns.at(fileColumn).field;
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &key) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(key == now);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, fileColumn, key] { mapColumn(fileColumn, key); });
    };
    add(tr("Do not import"), {});
    menu->addSeparator();
    const auto keys = core::ImportSession::fieldKeys();
    for (const QString &key : keys) {
        if (!key.isEmpty())
            add(literal(fieldLabel(key)), key);
    }
}

void ImportPage::showColumnMenu(int section)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("importColumnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const int column = m_model->fileColumn(section); column >= 0)
        fillFields(menu, column);
    else if (section == m_model->licencesColumn())
        m_choices->fillLicences(menu);
    menu->popup(m_header->menuPosition(section));
}

void ImportPage::mapColumn(int fileColumn, const QString &key)
{
    // A field comes from one column: assigning it frees the other column.
    const auto columns = m_session->columns();
    for (int column = 0; column < columns.size(); ++column) {
        if (column != fileColumn && !key.isEmpty() && columns.at(column).field == key)
            m_session->setColumnField(column, {});
    }
    m_session->setColumnField(fileColumn, key);
}

void ImportPage::goToProblem(bool forwards)
{
    if (m_stack->currentWidget() != m_grid)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() ? m_model->sessionRow(current.row()) : -1;
    const int problem = m_model->nextProblem(from, forwards);
    if (problem < 0)
        return;
    if (m_model->rowOf(problem) < 0)
        m_chips->setCurrent(0);
    const QModelIndex index =
        m_model->index(m_model->rowOf(problem), m_model->problemColumn(problem));
    m_table->setFocus(Qt::TabFocusReason);
    m_table->setCurrentIndex(index);
    // The error should be visible beside the cell, if both fit.
    m_table->scrollTo(m_model->index(index.row(), m_model->resultColumn()));
    m_table->scrollTo(index);
}

void ImportPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose files with users"));
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPage::openFiles);
    dialog->open();
}

void ImportPage::pasteText()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = pasted ? filesOf(pasted) : QStringList(); !files.isEmpty())
        openFiles(files);
    else if (pasted && !pasted->text().trimmed().isEmpty())
        openText(pasted->text());
    else
        m_toast->showMessage(
            tr("The clipboard contains no text. Copy the rows including their headers first."),
            ToastKind::Note);
}

void ImportPage::discard()
{
    const auto close = [this] {
        if (m_gridShown) // a draft whose file cannot be read was never shown
            m_draft->remove();
        m_session->cancel();
        Q_EMIT closed();
    };
    if (!m_gridShown || m_started || !m_session->hasEdits()) {
        close();
        return;
    }
    confirm(this,
            {tr("Discard this import?"),
             tr("Your corrections will be lost. The file is not changed, and nothing has been "
                "sent."),
             tr("Discard"), Severity::Destructive},
            close);
}

void ImportPage::chooseRejectedFile()
{
    const auto &names = m_session->info().names;
    const QString base =
        names.isEmpty() ? tr("users") : QFileInfo(names.first()).completeBaseName();
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"));
    dialog->setObjectName(QStringLiteral("importRejectedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->selectFile(tr("%1-rejected.csv").arg(base));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::saveRejected);
    dialog->open();
}

void ImportPage::saveRejected(const QString &path)
{
    const auto reasons = [names = licenceNames(m_directory, m_session->customer())](
                             const core::ImportVerdict &verdict) {
        QStringList all;
        for (const core::Finding &finding : verdict.findings) {
            if (finding.severity == core::Severity::Error)
                all.append(findingText(finding, names));
        }
        return all.join(QLatin1Char(' '));
    };
    core::whenFinished(m_session->saveRejected(path, reasons, tr("Line"), tr("Reason")), this,
                       [this, path](const core::Result<int> &rows) {
                           if (rows)
                               m_toast->showMessage(
                                   tr("Saved %Ln rejected row(s) to %1.", nullptr, *rows)
                                       .arg(QFileInfo(path).fileName()));
                           else
                               m_toast->showMessage(errorText(rows.error()), ToastKind::Problem);
                       });
}

void ImportPage::review()
{
    m_making = true;
    showCounts();
    core::whenFinished(m_session->makePlan(), this, [this](const core::Result<core::Plan> &plan) {
        m_making = false;
        showCounts();
        if (plan)
            openReview(*plan);
        else
            m_toast->showMessage(errorText(plan.error()), ToastKind::Problem);
    });
}

void ImportPage::openReview(const core::Plan &plan)
{
    auto *dialog = new PlanReview(m_plans, m_directory, m_clock, m_theme, plan, this);
    // No save of the draft may be pending when the plan replaces it.
    std::ignore = m_drafts.flush();
    dialog->setDraft(m_draft->id());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlanReview::started, this, [this](const core::Id &id) {
        m_started = true;
        m_draft->remove();
        showCustomers();
        showCounts();
        Q_EMIT planStarted(id);
    });
    dialog->open();
}

} // namespace ui
