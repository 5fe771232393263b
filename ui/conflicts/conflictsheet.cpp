#include "ui/conflicts/conflictsheet.h"

#include "core/base/whenfinished.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/label.h"
#include "ui/text/names.h"
#include "ui/theme/buttons.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

using Kind = core::Conflict::Kind;

QString valueText(const QString &field, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? ConflictSheet::tr("Yes") : ConflictSheet::tr("No");
    if (value.isDouble())
        return QLocale().toString(value.toInteger());
    if (value.isArray()) {
        const auto items = value.toArray();
        if (field != QLatin1String("roles"))
            return ConflictSheet::tr("%Ln item(s)", nullptr, static_cast<int>(items.size()));
        QStringList names;
        for (const auto &item : items)
            names.append(roleName(item.toString()));
        return names.join(QStringLiteral(", "));
    }
    if (value.isObject()) {
        QStringList parts;
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts.append(valueText(it.key(), it.value()));
        return parts.join(QStringLiteral(", "));
    }
    const QString text = value.toString();
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

ConflictSheet::ConflictSheet(core::Workspace &workspace, const core::Id &operation, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_operation(operation)
    , m_content(new QVBoxLayout)
    , m_title(plainLabel({}, TextRole::Heading))
    , m_sentence(plainParagraph({}))
    , m_problem(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_mine(pushButton(tr("Keep mine")))
    , m_theirs(pushButton(tr("Keep theirs")))
    , m_apply(pushButton(tr("Apply")))
{
    setObjectName(QStringLiteral("conflictSheet"));
    setWindowTitle(tr("Two changes of the same"));
    setModal(true);
    resize(760, 460);
    m_sentence->setObjectName(QStringLiteral("conflictSentence"));
    m_problem->setObjectName(QStringLiteral("conflictProblem"));
    m_problem->hide();
    m_mine->setObjectName(QStringLiteral("conflictMine"));
    m_theirs->setObjectName(QStringLiteral("conflictTheirs"));
    m_apply->setObjectName(QStringLiteral("conflictApply"));
    makePrimary(m_apply);
    m_apply->setDefault(true);
    auto *later = pushButton(tr("Later"));
    later->setObjectName(QStringLiteral("conflictLater"));
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_mine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { chooseAll(false); });
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
    column->addWidget(m_title);
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
    core::whenFinished(m_workspace.plans().conflict(m_operation), this,
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
    m_title->setText(
        tr("%1: %2").arg(operationText(operation.kind, operation.entity.type), operation.who));
    const QString who = !conflict.by.isEmpty() && conflict.by == m_workspace.me().account
                            ? tr("Your own account")
                        : conflict.byName.isEmpty() ? tr("Somebody else")
                                                    : conflict.byName;
    const auto now = m_workspace.clock().now().toLocalTime();
    const QString when =
        conflict.at.isValid() ? Format().moment(conflict.at.toLocalTime(), now) : QString();
    const bool fieldsOnly = conflict.kind == Kind::Fields;
    const auto said = [&](const QString &dated, const QString &undated) {
        return when.isEmpty() ? undated.arg(who) : dated.arg(who, when);
    };
    switch (conflict.kind) {
    case Kind::Fields:
        m_sentence->setText(
            said(tr("%1 changed the same at %2. Choose what holds, field by field."),
                 tr("%1 changed the same. Choose what holds, field by field.")));
        break;
    case Kind::Deleted:
        m_sentence->setText(
            conflict.canRestore
                ? said(tr("%1 deleted it at %2. It can be brought back for 30 days."),
                       tr("%1 deleted it. It can be brought back for 30 days."))
                : said(tr("%1 deleted it at %2. It cannot be brought back."),
                       tr("%1 deleted it. It cannot be brought back.")));
        m_mine->setText(tr("Restore and apply"));
        m_theirs->setText(tr("Drop my change"));
        break;
    case Kind::ChangedSince:
        m_sentence->setText(
            said(tr("%1 changed it at %2, after you had seen it. Delete it anyway?"),
                 tr("%1 changed it after you had seen it. Delete it anyway?")));
        m_mine->setText(tr("Delete it"));
        m_theirs->setText(tr("Leave it"));
        break;
    }
    m_choices.clear();
    delete m_table;
    m_table = fields(conflict);
    m_content->addWidget(m_table);
    m_mine->setEnabled(conflict.kind != Kind::Deleted || conflict.canRestore);
    m_theirs->setEnabled(true);
    m_apply->setEnabled(fieldsOnly);
    m_apply->setVisible(fieldsOnly);
    // Enter does nothing that cannot be taken back.
    m_theirs->setDefault(!fieldsOnly);
    if (!m_choices.isEmpty())
        m_choices.constFirst().second->group()->buttons().constLast()->setFocus();
    else
        m_theirs->setFocus();
}

QWidget *ConflictSheet::fields(const core::Conflict &conflict)
{
    auto *inner = new QWidget;
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, space::s, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    const QString theirs =
        conflict.byName.isEmpty() ? tr("Theirs") : tr("Theirs (%1)").arg(conflict.byName);
    int column = 0;
    // Who deletes has no value of their own for what the others changed.
    const QString mineTitle = conflict.kind == Kind::ChangedSince ? QString() : tr("Mine");
    for (const auto &title : {tr("Field"), tr("Before"), mineTitle, theirs})
        grid->addWidget(plainLabel(title, TextRole::Strong), 0, column++);
    const bool choosing = conflict.kind == Kind::Fields;
    int row = 1;
    for (const auto &field : conflict.fields) {
        const QString label = fieldLabel(field.name);
        grid->addWidget(plainLabel(label), row, 0);
        grid->addWidget(
            plainParagraph(valueText(field.name, field.before), TextRole::Body, LabelColor::Muted),
            row, 1);
        const QString mine = valueText(field.name, field.mine);
        const QString other = valueText(field.name, field.theirs);
        if (!choosing) {
            if (conflict.kind == Kind::Deleted)
                grid->addWidget(plainParagraph(mine), row, 2);
            grid->addWidget(plainParagraph(other), row, 3);
            ++row;
            continue;
        }
        auto *group = new QButtonGroup(inner);
        auto *keepMine = new QRadioButton(mine);
        auto *keepTheirs = new QRadioButton(other);
        keepMine->setObjectName(QStringLiteral("mine-") + field.name);
        keepTheirs->setObjectName(QStringLiteral("theirs-") + field.name);
        keepMine->setAccessibleName(tr("%1: keep mine, %2").arg(label, mine));
        keepTheirs->setAccessibleName(tr("%1: keep theirs, %2").arg(label, other));
        group->addButton(keepMine);
        group->addButton(keepTheirs);
        // What only I changed is no question; both are shown, and mine holds.
        (field.asks ? keepTheirs : keepMine)->setChecked(true);
        grid->addWidget(keepMine, row, 2);
        grid->addWidget(keepTheirs, row, 3);
        m_choices.append({field.name, keepMine});
        ++row;
    }
    grid->setRowStretch(row, 1);
    for (int i = 1; i < 4; ++i)
        grid->setColumnStretch(i, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    return scroll;
}

void ConflictSheet::chooseAll(bool mine)
{
    if (m_conflict.kind == Kind::Deleted)
        return finish(mine ? m_workspace.plans().restoreAndApply(m_operation)
                           : m_workspace.plans().drop(m_operation));
    QStringList fields;
    if (mine) {
        for (const auto &[name, keepMine] : std::as_const(m_choices))
            fields.append(name);
    }
    if (!mine)
        return finish(m_workspace.plans().drop(m_operation));
    finish(m_workspace.plans().resolve(m_operation, m_conflict.etag, fields));
}

void ConflictSheet::apply()
{
    QStringList mine;
    for (const auto &[name, keepMine] : std::as_const(m_choices)) {
        if (keepMine->isChecked())
            mine.append(name);
    }
    finish(m_workspace.plans().resolve(m_operation, m_conflict.etag, mine));
}

void ConflictSheet::finish(QFuture<core::Result<void>> done)
{
    for (auto *button : {m_mine, m_theirs, m_apply})
        button->setEnabled(false);
    core::whenFinished(done, this, [this](const core::Result<void> &result) {
        if (result)
            return accept();
        // Changed once more meanwhile: what is there now is shown.
        m_problem->setText(result.error().code == core::ErrorCode::Conflict
                               ? tr("It was changed once more meanwhile. Look again.")
                               : errorText(result.error()));
        m_problem->show();
        read();
    });
}

} // namespace ui

#include "moc_conflictsheet.cpp"
