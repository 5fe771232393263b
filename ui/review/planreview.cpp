#include "ui/review/planreview.h"

#include "core/base/whenfinished.h"
#include "core/plan/deletes.h"
#include "ui/kit/avatarbadge.h"
#include "ui/kit/chipbar.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/planresults.h"
#include "ui/review/reviewmodel.h"
#include "ui/review/seatsline.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/plantext.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMap>
#include <QPushButton>

namespace ui {
namespace {

//! From this number on, the button repeats the customer's name.
constexpr int manyUsers = 20;

} // namespace

PlanReview::PlanReview(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
                       Theme &, core::Plan plan, QWidget *parent)
    : QDialog(parent)
    , m_plans(plans)
    , m_directory(directory)
    , m_clock(clock)
    , m_model(new ReviewModel(std::move(plan), directory, this))
    , m_chips(new ChipBar)
    , m_table(new TableView)
    , m_note(plainParagraph({}))
    , m_overlaps(plainParagraph({}, TextRole::Body, LabelColor::Warning))
    , m_problem(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_toast(new Toast(this))
    , m_save(pushButton(tr("Save plan…"), QStringLiteral("download")))
    , m_back(pushButton(tr("Back")))
    , m_run(pushButton({}))
{
    const core::Plan &made = m_model->plan();
    const QString customer = PlanText::customerName(made.customer, directory);
    setObjectName(QStringLiteral("planReview"));
    setWindowTitle(tr("Review plan for %1").arg(customer));
    setModal(true);
    resize(920, 620);

    makeChips();
    auto *seats = new SeatsLine(directory);
    seats->setObjectName(QStringLiteral("reviewSeats"));
    seats->setSeats(made.seats);
    // Seats are no part of password resets, nor of deleting users without licences.
    const bool mayLackSeats =
        made.source == core::PlanSource::Deletes || made.source == core::PlanSource::PasswordResets;
    if (mayLackSeats && made.seats.isEmpty())
        seats->hide();

    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setAccessibleName(tr("Changes in this plan"));
    m_table->setColumns(m_model);
    m_table->setColumnHidden(m_model->columnOf(QLatin1StringView("notes")),
                             std::none_of(made.operations.begin(), made.operations.end(),
                                          [](const auto &o) { return !o.findings.isEmpty(); }));

    m_problem->setObjectName(QStringLiteral("reviewProblem"));
    m_problem->hide();
    m_note->setObjectName(QStringLiteral("reviewNote"));
    m_note->hide();
    m_overlaps->setObjectName(QStringLiteral("reviewOverlaps"));
    m_overlaps->hide();
    m_save->setObjectName(QStringLiteral("reviewSave"));
    m_back->setObjectName(QStringLiteral("reviewBack"));
    m_run->setObjectName(QStringLiteral("reviewRun"));
    if (m_changes > 0 && core::deletesOf(made) == m_changes)
        makeDanger(m_run);
    else
        makePrimary(m_run);
    const QString count = tr("%Ln change(s)", nullptr, m_changes);
    m_run->setText(PlanText::usersChanged(made) > manyUsers
                       ? tr("Run plan for %1 (%2)").arg(customer, count)
                       : tr("Run plan (%1)").arg(count));
    m_run->setText(m_run->text().replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_run->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, [this, customer] {
        choosePlanFile(this, tr("Save plan"), tr("Plan for %1").arg(customer),
                       [this](const QString &path) { save(path); });
    });
    connect(m_back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &PlanReview::run);

    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(
        plainLabel(tr("Blocked changes are skipped."), TextRole::Body, LabelColor::Muted));
    buttons->itemAt(1)->widget()->setVisible(m_blocked > 0);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_run);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(makeHeader(customer));
    column->addWidget(m_chips);
    column->addWidget(seats);
    column->addWidget(m_note);
    column->addWidget(m_overlaps);
    column->addWidget(card, 1);
    if (core::deletesOf(made) > plans.deletesUnasked())
        column->addWidget(makeNaming(customer));
    column->addWidget(m_problem);
    column->addLayout(buttons);
    m_table->setFocus();
    offerRun();
    core::whenFinished(plans.overlaps(made), this,
                       [this](const core::Result<QList<core::Overlap>> &overlaps) {
                           if (overlaps)
                               showOverlaps(*overlaps);
                           else
                               showProblem(overlaps.error());
                       });
}

void PlanReview::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QWidget *PlanReview::makeNaming(const QString &customer)
{
    m_typed = new QLineEdit;
    m_typed->setObjectName(QStringLiteral("reviewTyped"));
    auto *field = new Field(tr("Type the customer’s name, “%1”, to delete %Ln item(s)", nullptr,
                               core::deletesOf(m_model->plan()))
                                .arg(customer),
                            m_typed, Required::Yes);
    connect(m_typed, &QLineEdit::textChanged, this, &PlanReview::offerRun);
    return field;
}

void PlanReview::offerRun()
{
    const auto *entry = m_directory.customer(m_model->plan().customer);
    m_run->setEnabled(
        m_changes > 0 &&
        (!m_typed || (entry && core::isNameOf(entry->customer.organisation, m_typed->text()))));
}

void PlanReview::showOverlaps(const QList<core::Overlap> &overlaps)
{
    QStringList lines;
    for (const auto &overlap : overlaps) {
        if (const auto *other = m_plans.plan(overlap.plan))
            lines.append(
                tr("%Ln of these users is also in %1, which runs first.", nullptr, overlap.users)
                    .arg(PlanText::nameOf(*other)));
    }
    m_overlaps->setText(lines.join(QLatin1Char('\n')));
    m_overlaps->setVisible(!lines.isEmpty());
}

QWidget *PlanReview::makeHeader(const QString &customer)
{
    const core::Plan &plan = m_model->plan();
    auto *title = plainLabel(customer, TextRole::Title);
    title->setObjectName(QStringLiteral("reviewCustomer"));
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QStringList parts;
    if (plan.source == core::PlanSource::Undo)
        parts.append(PlanText::title(plan.source, plan.sourceName));
    parts.append(tr("%Ln change(s)", nullptr, m_changes));
    if (const int users = PlanText::usersChanged(plan))
        parts.append(tr("%Ln user(s)", nullptr, users));
    if (!plan.sourceName.isEmpty() && plan.source != core::PlanSource::Undo)
        parts.append(PlanText::madeFrom(plan.sourceName));
    parts.append(tr("Nothing sent yet"));
    auto *subtitle =
        plainLabel(parts.join(QStringLiteral(" · ")), TextRole::Secondary, LabelColor::Muted);
    subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title);
    words->addWidget(subtitle);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(new AvatarBadge(plan.customer.toString(), customer, 36));
    row->addLayout(words, 1);
    return header;
}

void PlanReview::makeChips()
{
    const auto &operations = m_model->plan().operations;
    struct Total {
        core::EntityType type;
        int count = 0;
    };
    QMap<core::OperationKind, Total> totals;
    for (const core::Operation &operation : operations) {
        auto &total = totals[operation.kind];
        total.type = operation.entity.type;
        ++total.count;
        operation.isBlocked() ? ++m_blocked : ++m_changes;
    }
    QList<ReviewModel::Filter> filters{{}};
    const auto add = [&](const QString &name, const QString &text, Tone tone, int count) {
        m_chips->add(name, text, tone);
        m_chips->setCount(static_cast<int>(filters.size()) - 1, count);
    };
    add(QStringLiteral("reviewAll"), tr("All"), Tone::Neutral, static_cast<int>(operations.size()));
    for (auto it = totals.begin(); it != totals.end(); ++it) {
        filters.append({it.key(), false});
        add(QStringLiteral("review-") + core::operationKindName(it.key()),
            operationText(it.key(), it->type),
            it.key() == core::OperationKind::Delete ? Tone::Bad : Tone::Neutral, it->count);
    }
    if (m_blocked > 0) {
        filters.append({std::nullopt, true});
        add(QStringLiteral("reviewBlocked"), tr("Blocked"), Tone::Bad, m_blocked);
    }
    connect(m_chips, &ChipBar::currentChanged, this,
            [this, filters](int chip) { m_model->setFilter(filters.at(chip)); });
}

void PlanReview::showProblem(const core::Error &error)
{
    m_problem->setText(errorText(error));
    m_problem->show();
}

void PlanReview::save(const QString &path)
{
    auto *file = new PlanResults(m_plans, m_directory, m_clock, path, this);
    connect(file, &PlanResults::written, this, [this, path](int rows) {
        m_toast->showMessage(
            tr("Saved %Ln row(s) to %1.", nullptr, rows).arg(QFileInfo(path).fileName()));
    });
    connect(file, &PlanResults::failed, this, &PlanReview::showProblem);
    file->start(m_model->plan());
}

void PlanReview::run()
{
    m_run->setEnabled(false);
    m_back->setEnabled(false);
    m_problem->hide();
    const core::Id id = m_model->plan().id;
    core::whenFinished(m_plans.run(m_model->plan(), m_draft, m_typed ? m_typed->text() : QString()),
                       this, [this, id](const core::Result<void> &done) {
                           if (!done) {
                               showProblem(done.error());
                               m_back->setEnabled(true);
                               offerRun();
                               return;
                           }
                           Q_EMIT started(id);
                           accept();
                       });
}

} // namespace ui

#include "moc_planreview.cpp"
