#include "ui/credentials/confirmationsheet.h"

#include "core/base/whenfinished.h"
#include "core/domain/periods.h"
#include "ui/credentials/concealedclipboard.h"
#include "ui/credentials/sheetdocument.h"
#include "ui/credentials/sheetmodel.h"
#include "ui/kit/avatarbadge.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/plantext.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QtConcurrent/QtConcurrentRun>

namespace ui {
namespace {

//! While the plan runs, hundreds of passwords arrive; refreshing more often helps no reader.
constexpr int reloadMs = 1000;

} // namespace

ConfirmationSheet::ConfirmationSheet(core::Plans &plans, core::Credentials &credentials,
                                     core::Directory &directory, const core::Clock &clock, Theme &,
                                     const core::Id &plan, QWidget *parent)
    : QDialog(parent)
    , m_plans(plans)
    , m_credentials(credentials)
    , m_directory(directory)
    , m_clock(clock)
    , m_plan(plan)
    , m_model(new SheetModel(this))
{
    setObjectName(QStringLiteral("confirmationSheet"));
    setWindowTitle(tr("Sign-in details for %1").arg(customerName()));
    setModal(true);
    resize(820, 600);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(makeHeader());
    column->addWidget(makeTable(), 1);
    m_message = plainParagraph({});
    m_message->setObjectName(QStringLiteral("sheetMessage"));
    column->addWidget(m_message);
    m_footer = new QStackedWidget;
    m_footer->addWidget(makeButtons());
    m_footer->addWidget(makeQuestion());
    m_footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_footer);

    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadMs);
    connect(&m_reload, &QTimer::timeout, this, &ConfirmationSheet::load);
    const auto later = [this] {
        showProgress();
        if (!m_reload.isActive())
            m_reload.start();
    };
    connect(&plans, &core::Plans::listChanged, this, later);
    connect(&plans, &core::Plans::planChanged, this, [this, later](const core::Id &changed) {
        const auto *own = m_plans.plan(m_plan);
        const auto *other = m_plans.plan(changed);
        if (own && other && own->passwordKey == other->passwordKey)
            later();
    });
    m_states->showLoading();
    showProgress();
    load();
}

QString ConfirmationSheet::customerName() const
{
    const auto *plan = m_plans.plan(m_plan);
    return plan ? PlanText::customerName(plan->customer, m_directory) : QString();
}

bool ConfirmationSheet::isComplete() const
{
    const auto plan = m_plans.sheetPlan(m_plan);
    return !plan || plan->waiting + plan->sending == 0;
}

QWidget *ConfirmationSheet::makeHeader()
{
    const auto *plan = m_plans.plan(m_plan);
    auto *title = plainLabel(customerName(), TextRole::Title);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_progressText = plainLabel({}, TextRole::Secondary, LabelColor::Muted);
    m_progressText->setObjectName(QStringLiteral("sheetProgress"));
    m_progress = new ProgressLine(tr("Show available passwords"));
    m_show = pushButton(tr("Show passwords"), QStringLiteral("eye"));
    m_show->setObjectName(QStringLiteral("sheetShow"));
    m_show->setCheckable(true);
    connect(m_show, &QPushButton::toggled, this, [this](bool on) {
        m_model->showAll(on);
        m_show->setText(on ? tr("Hide passwords") : tr("Show passwords"));
        m_show->setIcon(icon(on ? QStringLiteral("eye-off") : QStringLiteral("eye"), Tint::Text));
    });

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title);
    words->addWidget(m_progressText);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(
        new AvatarBadge(plan ? plan->customer.toString() : QString(), customerName(), 36));
    row->addLayout(words, 1);
    row->addWidget(m_show);
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(row);
    column->addWidget(m_progress);
    return header;
}

QWidget *ConfirmationSheet::makeTable()
{
    m_table = new TableView;
    m_table->setObjectName(QStringLiteral("sheetTable"));
    m_table->setAccessibleName(tr("Names and temporary passwords"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns(m_model);
    m_table->keepById(role::Id);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_model->columnOf(QLatin1StringView("password")))
            m_model->toggle(index.row());
    });
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex &index) { m_model->toggle(index.row()); });

    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_table);
    m_states = new ListStates(card);
    m_states->setFirstUse(new EmptyState(
        QStringLiteral("hourglass"), tr("No passwords yet"),
        tr("Passwords appear as the plan runs. You can close this window; open it again "
           "from the plan.")));
    connect(m_states, &ListStates::retryRequested, this, &ConfirmationSheet::load);
    return m_states;
}

QWidget *ConfirmationSheet::makeButtons()
{
    m_copy = pushButton(tr("Copy"), QStringLiteral("copy"));
    m_pdf = pushButton(tr("Save as PDF"), QStringLiteral("file-down"));
    m_print = pushButton(tr("Print"), QStringLiteral("printer"));
    auto *later = pushButton(tr("Close"));
    m_done = pushButton(tr("Done"));
    makePrimary(m_done);
    m_copy->setObjectName(QStringLiteral("sheetCopy"));
    m_pdf->setObjectName(QStringLiteral("sheetPdf"));
    m_print->setObjectName(QStringLiteral("sheetPrint"));
    later->setObjectName(QStringLiteral("sheetClose"));
    m_done->setObjectName(QStringLiteral("sheetDone"));
    setPlainToolTip(later,
                    tr("The passwords are kept. You can open this sheet again from the plan."));
    connect(m_copy, &QPushButton::clicked, this, &ConfirmationSheet::copy);
    connect(m_pdf, &QPushButton::clicked, this, &ConfirmationSheet::choosePdf);
    connect(m_print, &QPushButton::clicked, this, &ConfirmationSheet::print);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, &ConfirmationSheet::finish);

    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (auto *button : {m_print, m_pdf, m_copy})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(later);
    row->addWidget(m_done);
    return buttons;
}

QWidget *ConfirmationSheet::makeQuestion()
{
    m_question = plainParagraph({}, TextRole::Body, LabelColor::Text);
    m_question->setObjectName(QStringLiteral("sheetQuestion"));
    auto *keep = pushButton(tr("Keep passwords"));
    keep->setObjectName(QStringLiteral("sheetKeep"));
    auto *destroy = pushButton(tr("Destroy passwords"), QStringLiteral("trash-2"));
    destroy->setObjectName(QStringLiteral("sheetDestroy"));
    makeDanger(destroy);
    connect(keep, &QPushButton::clicked, this, [this] { m_footer->setCurrentIndex(0); });
    connect(destroy, &QPushButton::clicked, this, &ConfirmationSheet::destroySheet);

    auto *question = new QWidget;
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_question, 1);
    row->addWidget(keep);
    row->addWidget(destroy);
    return question;
}

void ConfirmationSheet::load()
{
    if (m_loading)
        return;
    m_loading = true;
    core::whenFinished(
        m_credentials.sheet(m_plan), this,
        [this](const core::Result<std::shared_ptr<std::vector<core::SheetRow>>> &rows) {
            m_loading = false;
            if (!rows) {
                m_states->showFailed(errorText(rows.error()));
                return;
            }
            m_model->setRows(*rows);
            m_model->rowCount() ? m_states->showContent() : m_states->showFirstUse();
            showProgress();
        });
}

void ConfirmationSheet::showProgress()
{
    const QLocale locale;
    const int here = m_model->rowCount();
    const auto plan = m_plans.sheetPlan(m_plan);
    const bool complete = isComplete();
    if (complete)
        m_progressText->setText(
            tr("%1 · %2", "passwords, how long they are valid")
                .arg(tr("%Ln temporary password(s)", nullptr, here),
                     tr("Valid for %n hour(s)", nullptr, core::temporaryPasswordHours)));
    else
        m_progressText->setText(
            tr("%1 of %2 changes done · %Ln password(s) available", nullptr, here)
                .arg(locale.toString(plan->done), locale.toString(plan->total)));
    m_progress->setVisible(!complete);
    if (plan)
        m_progress->setProgress(plan->done, qMax(1, plan->total));
    for (auto *button : {m_print, m_pdf, m_copy, m_show})
        button->setEnabled(here > 0);
    m_done->setEnabled(complete && here > 0);
    if (!complete) {
        m_message->setText(
            tr("The plan is still running. Wait until it finishes before you print, save or "
               "copy, so that the list is complete."));
    } else if (!m_recorded) {
        m_message->setText(
            tr("Print, save or copy the passwords, then choose Done. Done destroys them on "
               "this computer; after that, only a reset gives a new password."));
    }
}

void ConfirmationSheet::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(tr("Sign-in details"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("sheetPrintDialog"));
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printTo(printer); });
    // The dialog must not outlive the printer, which this connection owns.
    connect(dialog, &QDialog::finished, dialog, [dialog, printer] { dialog->deleteLater(); });
    dialog->open();
}

void ConfirmationSheet::printTo(const std::shared_ptr<QPrinter> &printer)
{
    core::whenFinished(QtConcurrent::run([printer, rows = m_model->rows(), name = customerName(),
                                          now = m_clock.now().toLocalTime()] {
                           return SheetDocument(name, now).print(*printer, *rows);
                       }),
                       this, [this](const core::Result<void> &done) {
                           recorded(done, tr("Sent to the printer."));
                       });
}

void ConfirmationSheet::choosePdf()
{
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setObjectName(QStringLiteral("sheetPdfDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(tr("Sign-in details %1.pdf")
                           .arg(customerName().replace(QLatin1Char('/'), QLatin1Char('-'))));
    connect(dialog, &QFileDialog::fileSelected, this, &ConfirmationSheet::savePdf);
    dialog->open();
}

void ConfirmationSheet::savePdf(const QString &path)
{
    m_pdf->setEnabled(false);
    core::whenFinished(
        QtConcurrent::run([path, rows = m_model->rows(), name = customerName(),
                           now = m_clock.now().toLocalTime()] {
            return SheetDocument(name, now).savePdf(path, *rows);
        }),
        this, [this, path](const core::Result<void> &done) {
            m_pdf->setEnabled(true);
            recorded(done, tr("Saved to %1. Anyone with access to the file can read the passwords.")
                               .arg(QFileInfo(path).fileName()));
        });
}

void ConfirmationSheet::copy()
{
    QString text;
    for (const core::SheetRow &row : *m_model->rows())
        text += row.displayName + QLatin1Char('\t') + row.userName + QLatin1Char('\t') +
                QString::fromUtf8(row.password.reveal()) + QLatin1Char('\n');
    ConcealedClipboard::ofApplication().copy(text);
    text.fill(QLatin1Char('\0'));
    recorded({}, tr("Copied. The clipboard will be cleared in %n second(s).", nullptr,
                    ConcealedClipboard::clearSeconds));
}

void ConfirmationSheet::recorded(const core::Result<void> &done, const QString &how)
{
    if (!done) {
        m_message->setText(errorText(done.error()));
        return;
    }
    m_recorded = isComplete() || m_recorded;
    m_message->setText(how);
}

void ConfirmationSheet::finish()
{
    if (m_recorded) {
        destroySheet();
        return;
    }
    m_question->setText(
        tr("You have not printed, saved or copied %Ln password(s). Destroyed passwords "
           "cannot be recovered; each affected user then needs a password reset.",
           nullptr, m_model->rowCount()));
    m_footer->setCurrentIndex(1);
    findChild<QPushButton *>(QStringLiteral("sheetKeep"))->setFocus();
}

void ConfirmationSheet::destroySheet()
{
    core::whenFinished(m_credentials.destroy(m_plan), this, [this](const core::Result<void> &done) {
        if (!done) {
            m_footer->setCurrentIndex(0);
            m_message->setText(errorText(done.error()));
            return;
        }
        m_model->setRows({});
        accept();
    });
}

} // namespace ui

#include "moc_confirmationsheet.cpp"
