#include "ui/conflicts/conflictsheet.h"

#include "core/base/whenfinished.h"
#include "core/domain/periods.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/wrappedradio.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"
#include "ui/words/names.h"
#include "ui/words/plantext.h"
#include "ui/words/values.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using Kind = core::Conflict::Kind;

//! The parts that differ between the versions: the user decides about these.
QJsonValue partsAtIssue(const QJsonValue &value, const core::MergedField &field)
{
    if (!value.isObject())
        return value;
    const auto before = field.before.toObject();
    const auto mine = field.mine.toObject();
    const auto theirs = field.theirs.toObject();
    QJsonObject parts = value.toObject();
    for (const auto &part : parts.keys()) {
        if (before.value(part) == mine.value(part) && mine.value(part) == theirs.value(part))
            parts.remove(part);
    }
    return parts;
}

} // namespace

ConflictSheet::ConflictSheet(core::Plans &plans, core::Directory &directory,
                             const core::Access &access, const core::Clock &clock,
                             const core::Id &operation, QWidget *parent)
    : QDialog(parent)
    , m_plans(plans)
    , m_directory(directory)
    , m_access(access)
    , m_clock(clock)
    , m_operation(operation)
    , m_content(new QVBoxLayout)
    , m_title(plainLabel({}, TextRole::Heading))
    , m_customer(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_sentence(plainParagraph({}, TextRole::Body, LabelColor::Text))
    , m_problem(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_mine(pushButton(tr("Keep mine")))
    , m_theirs(pushButton(tr("Keep theirs")))
    , m_apply(pushButton(tr("Apply")))
{
    setObjectName(QStringLiteral("conflictSheet"));
    setWindowTitle(tr("Conflicting changes"));
    setModal(true);
    resize(760, 200);
    m_customer->setObjectName(QStringLiteral("conflictCustomer"));
    m_sentence->setObjectName(QStringLiteral("conflictSentence"));
    m_problem->setObjectName(QStringLiteral("conflictProblem"));
    m_problem->hide();
    m_mine->setObjectName(QStringLiteral("conflictMine"));
    m_theirs->setObjectName(QStringLiteral("conflictTheirs"));
    m_apply->setObjectName(QStringLiteral("conflictApply"));
    makePrimary(m_apply);
    m_apply->setDefault(true);
    auto *later = pushButton(tr("Decide later"));
    later->setObjectName(QStringLiteral("conflictLater"));
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_mine, &QPushButton::clicked, this, &ConflictSheet::keepMine);
    connect(m_theirs, &QPushButton::clicked, this, &ConflictSheet::keepTheirs);
    connect(m_apply, &QPushButton::clicked, this, &ConflictSheet::apply);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_mine);
    buttons->addWidget(m_theirs);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_customer);
    column->addLayout(words);
    column->addWidget(m_sentence);
    column->addLayout(m_content, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    for (auto *button : {m_mine, m_theirs, m_apply})
        button->setEnabled(false);
    read();
}

void ConflictSheet::read()
{
    core::whenFinished(m_plans.conflict(m_operation), this,
                       [this](const core::Result<core::Conflict> &conflict) {
                           if (conflict)
                               return present(*conflict);
                           m_problem->setText(errorText(conflict.error()));
                           m_problem->show();
                       });
}

void ConflictSheet::present(const core::Conflict &conflict)
{
    m_conflict = conflict;
    const auto &operation = conflict.operation;
    m_title->setText(tr("%1: %2", "operation, item")
                         .arg(operationText(operation.kind, operation.entity.type), operation.who));
    m_customer->setText(PlanText::customerName(operation.entity.customer, m_directory));
    m_customer->setVisible(!operation.entity.customer.isNull());
    const QString who = !conflict.by.isEmpty() && conflict.by == m_access.account()
                            ? tr("Your own account")
                        : conflict.byName.isEmpty() ? tr("Someone else")
                                                    : conflict.byName;
    const auto now = m_clock.now().toLocalTime();
    const QString when =
        conflict.at.isValid() ? Format().moment(conflict.at.toLocalTime(), now) : QString();
    const bool fieldsOnly = conflict.kind == Kind::Fields;
    const auto said = [&](const QString &dated, const QString &undated) {
        return when.isEmpty() ? undated.arg(who) : dated.arg(who, when);
    };
    switch (conflict.kind) {
    case Kind::Fields:
        m_sentence->setText(
            said(tr("%1 changed the same fields at %2. Choose which value to keep for each."),
                 tr("%1 changed the same fields. Choose which value to keep for each.")));
        break;
    case Kind::Deleted:
        m_sentence->setText(
            conflict.canRestore
                ? said(
                      tr("%1 deleted this item at %2. Deleted items can be restored for %n day(s).",
                         nullptr, core::restoreDays),
                      tr("%1 deleted this item. Deleted items can be restored for %n day(s).",
                         nullptr, core::restoreDays))
                : said(tr("%1 deleted this item at %2. It can no longer be restored."),
                       tr("%1 deleted this item. It can no longer be restored.")));
        m_mine->setText(tr("Restore and apply"));
        m_theirs->setText(tr("Discard my change"));
        break;
    case Kind::ChangedSince:
        m_sentence->setText(
            said(tr("%1 changed this item at %2, after you reviewed it. Delete it anyway?"),
                 tr("%1 changed this item after you reviewed it. Delete it anyway?")));
        m_mine->setText(tr("Delete"));
        m_theirs->setText(tr("Do not delete"));
        break;
    }
    m_choices.clear();
    delete m_table;
    m_table = conflict.fields.isEmpty() ? nullptr : fields(conflict);
    if (m_table) {
        m_content->addWidget(m_table);
        // Now: a hidden widget cannot keep the focus when the window gets it.
        m_table->show();
    }
    // As high as its content, within the screen.
    resize(width(), minimumSizeHint().height());
    m_mine->setEnabled(conflict.kind != Kind::Deleted || conflict.canRestore);
    m_theirs->setEnabled(true);
    m_apply->setEnabled(fieldsOnly);
    m_apply->setVisible(fieldsOnly);
    // Enter must not do anything irreversible.
    m_theirs->setDefault(!fieldsOnly);
    if (!m_choices.isEmpty())
        m_choices.constFirst().second->group()->checkedButton()->setFocus();
    else
        m_theirs->setFocus();
}

QWidget *ConflictSheet::fields(const core::Conflict &conflict)
{
    struct Column {
        QString title;
        QJsonValue core::MergedField::*value;
    };
    QList<Column> columns{{tr("Before"), &core::MergedField::before}};
    // A deletion has no values to compare with, on either side.
    if (conflict.kind != Kind::ChangedSince)
        columns.append({tr("Mine"), &core::MergedField::mine});
    if (conflict.kind != Kind::Deleted)
        columns.append(
            {conflict.byName.isEmpty() ? tr("Theirs") : tr("Theirs (%1)").arg(conflict.byName),
             &core::MergedField::theirs});
    auto *inner = new Card;
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(space::l, space::m, space::l, space::m);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(plainLabel(tr("Field"), TextRole::Secondary, LabelColor::Muted), 0, 0);
    for (int i = 0; i < columns.size(); ++i) {
        grid->addWidget(plainLabel(columns.at(i).title, TextRole::Secondary, LabelColor::Muted), 0,
                        i + 1);
        grid->setColumnStretch(i + 1, 1);
    }
    int row = 1;
    for (const auto &field : conflict.fields) {
        const QString label = fieldLabel(conflict.operation.entity.type, field.name);
        auto *name = plainLabel(label);
        name->setContentsMargins(0, space::xs, 0, 0);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        auto *group = new QButtonGroup(inner);
        for (int i = 0; i < columns.size(); ++i) {
            const auto value = columns.at(i).value;
            QString text = valueText(conflict.operation.entity.type, field.name,
                                     partsAtIssue(field.*value, field), conflict.names);
            if (text.isEmpty())
                text = QStringLiteral("—");
            const bool mine = value == &core::MergedField::mine;
            if (conflict.kind != Kind::Fields || value == &core::MergedField::before) {
                auto *said = plainParagraph(text, TextRole::Body,
                                            value == &core::MergedField::before ? LabelColor::Muted
                                                                                : LabelColor::Text);
                said->setContentsMargins(0, space::xs, 0, 0);
                grid->addWidget(said, row, i + 1, Qt::AlignTop);
                continue;
            }
            auto *keep = new WrappedRadio(text);
            keep->setObjectName((mine ? QStringLiteral("mine-") : QStringLiteral("theirs-")) +
                                field.name);
            keep->setAccessibleName(
                (mine ? tr("%1: keep mine, %2") : tr("%1: keep theirs, %2")).arg(label, text));
            group->addButton(keep);
            // A field that only I changed is no conflict; both values are shown, and mine is
            // selected.
            keep->setChecked(mine != field.asks);
            // Tab reaches the selected choice; the arrow keys move on from there.
            keep->setFocusPolicy(keep->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
            grid->addWidget(keep, row, i + 1, Qt::AlignTop);
            if (mine)
                m_choices.append({field.name, keep});
        }
        ++row;
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    constexpr int mostHeight = 420;
    // As narrow as with a scroll bar, so that none is needed when the content just fits.
    const auto margins = layout()->contentsMargins();
    const int narrow = width() - margins.left() - margins.right() - 2 * space::xl;
    scroll->setMinimumHeight(std::min(inner->heightForWidth(narrow), mostHeight));
    return scroll;
}

void ConflictSheet::keepMine()
{
    if (m_conflict.kind == Kind::Deleted)
        return finish(m_plans.restoreAndApply(m_operation));
    QStringList all;
    for (const auto &[name, keep] : std::as_const(m_choices))
        all.append(name);
    finish(m_plans.resolve(m_operation, m_conflict.etag, all));
}

void ConflictSheet::keepTheirs()
{
    finish(m_plans.drop(m_operation));
}

void ConflictSheet::apply()
{
    QStringList mine;
    for (const auto &[name, keep] : std::as_const(m_choices)) {
        if (keep->isChecked())
            mine.append(name);
    }
    finish(m_plans.resolve(m_operation, m_conflict.etag, mine));
}

void ConflictSheet::finish(QFuture<core::Result<void>> done)
{
    for (auto *button : {m_mine, m_theirs, m_apply})
        button->setEnabled(false);
    core::whenFinished(done, this, [this](const core::Result<void> &result) {
        if (result)
            return accept();
        // Changed once more in the meantime: the current values are shown.
        m_problem->setText(result.error().code == core::ErrorCode::Conflict
                               ? tr("Someone changed this again in the meantime. Review the new "
                                    "values, then choose "
                                    "again.")
                               : errorText(result.error()));
        m_problem->show();
        read();
    });
}

} // namespace ui

#include "moc_conflictsheet.cpp"
