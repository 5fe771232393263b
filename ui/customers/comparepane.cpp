#include "ui/customers/comparepane.h"

#include "core/base/whenfinished.h"
#include "ui/customers/comparemodel.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QAccessible>
#include <QClipboard>
#include <QCompleter>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

constexpr int usualDays = 7;
constexpr int usersAtFirst = 200;
constexpr int usersFound = 20;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QDateEdit *dateEdit(const QString &name)
{
    auto *edit = new QDateEdit;
    edit->setObjectName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(Format::tr("d MMM yyyy"));
    return edit;
}

} // namespace

ComparePane::ComparePane(core::Workspace &workspace, const core::Id &customer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_customer(customer)
    , m_model(new CompareModel(workspace, this))
    , m_table(new TableView)
    , m_states(new ListStates(m_table))
    , m_nothing(new EmptyState(u"history"_s, {}, {}))
    , m_remedy(m_nothing->addSecondary({}))
    , m_of(new Combo(Searchable::Yes))
    , m_from(dateEdit(u"compareFrom"_s))
    , m_to(dateEdit(u"compareTo"_s))
    , m_fromField(new Field(tr("Start date"), m_from))
    , m_note(plainParagraph({}))
    , m_compare(pushButton(tr("Compare")))
    , m_copy(pushButton(tr("Copy"), u"copy"_s))
    , m_export(pushButton(tr("Export CSV…"), u"download"_s))
    , m_comparing(
          [this](const core::Result<core::HistoryDifference> &difference) { take(difference); })
{
    setObjectName(u"comparePane"_s);
    build();
    fillChoices();
    connect(m_compare, &QPushButton::clicked, this, &ComparePane::compare);
    connect(m_copy, &QPushButton::clicked, this, &ComparePane::copy);
    connect(m_export, &QPushButton::clicked, this, &ComparePane::exportCsv);
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (m_shown.knownFrom.isValid())
            compareAll();
        else
            Q_EMIT settingsRequested();
    });
    connect(m_states, &ListStates::retryRequested, this, &ComparePane::compare);
    connect(m_of->lineEdit(), &QLineEdit::textEdited, this,
            [this](const QString &text) { findUsers(text, usersFound); });
    auto *copying = new QShortcut(QKeySequence::Copy, m_table);
    copying->setContext(Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this, &ComparePane::copy);
}

void ComparePane::build()
{
    m_of->setObjectName(u"compareOf"_s);
    m_compare->setObjectName(u"compareRun"_s);
    m_copy->setObjectName(u"compareCopy"_s);
    m_export->setObjectName(u"compareExport"_s);
    m_remedy->setObjectName(u"compareRemedy"_s);
    m_note->setObjectName(u"compareNote"_s);
    makePrimary(m_compare);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(tr("Differences between two dates"));
    m_table->setColumns(m_model);
    m_states->setFirstUse(m_nothing);

    auto *ofField = new Field(tr("Compare"), m_of);
    ofField->setHint(tr("To find a user, type part of the name."));
    auto *toField = new Field(tr("End date"), m_to);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(ofField, 3, Qt::AlignTop);
    choices->addWidget(m_fromField, 1, Qt::AlignTop);
    choices->addWidget(toField, 1, Qt::AlignTop);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_note, 1);
    for (auto *button : {m_copy, m_export, m_compare})
        actions->addWidget(button, 0, Qt::AlignTop);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_states);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(choices);
    column->addLayout(actions);
    column->addWidget(card, 1);
    setFocusProxy(m_of);
}

QDate ComparePane::today() const
{
    return m_workspace.clock().now().toLocalTime().date();
}

void ComparePane::addChoice(const QString &text, const core::EntityRef &of)
{
    const QString id = of.id.toString();
    if (m_of->findData(id) >= 0)
        return;
    m_of->addItem(text, id);
    m_of->setItemData(m_of->count() - 1, static_cast<int>(of.type), Qt::UserRole + 1);
}

void ComparePane::fillChoices()
{
    const auto &directory = m_workspace.directory();
    const auto *entry = directory.customer(m_customer);
    const QString name = entry ? entry->customer.organisation : QString();
    addChoice(tr("All data of %1").arg(name), {core::EntityType::Customer, m_customer, m_customer});
    for (const auto &subscription : directory.subscriptions(m_customer))
        addChoice(tr("Licence: %1").arg(directory.subscriptionName(subscription.id)),
                  {core::EntityType::Subscription, subscription.id, m_customer});
    findUsers({}, usersAtFirst);
}

void ComparePane::findUsers(const QString &text, int most)
{
    core::UserQuery query;
    query.customer = m_customer;
    query.text = text.trimmed();
    const auto users = m_workspace.directory().users();
    auto finding = QtConcurrent::run([users, query] { return users->select(query); });
    core::whenFinished(finding, this, [this, users, text, most](const QVector<int> &rows) {
        const auto count = std::min<qsizetype>(rows.size(), most);
        for (qsizetype i = 0; i < count; ++i) {
            const auto user = users->at(rows[i]);
            addChoice(tr("%1 (%2)", "name, user name")
                          .arg(fromUtf8(user.text(core::UserText::DisplayName)),
                               fromUtf8(user.text(core::UserText::UserName))),
                      {core::EntityType::User, user.id, m_customer});
        }
        auto *line = m_of->lineEdit();
        if (!text.isEmpty() && line->hasFocus() && line->text() == text)
            m_of->completer()->complete();
    });
}

core::EntityRef ComparePane::chosen() const
{
    const auto id = core::Id::fromString(m_of->currentData().toString());
    return {static_cast<core::EntityType>(m_of->currentData(Qt::UserRole + 1).toInt()),
            id.value_or(core::Id()), m_customer};
}

void ComparePane::begin(const core::EntityRef &of)
{
    if (of.type == core::EntityType::User) {
        const auto users = m_workspace.directory().users();
        if (const auto row = users->rowOf(of.id))
            addChoice(tr("%1 (%2)", "name, user name")
                          .arg(fromUtf8(users->at(*row).text(core::UserText::DisplayName)),
                               fromUtf8(users->at(*row).text(core::UserText::UserName))),
                      of);
    }
    const int index = of.id.isNull() ? -1 : m_of->findData(of.id.toString());
    m_of->setCurrentIndex(std::max(index, 0));
    m_to->setDate(today());
    m_from->setDate(today().addDays(-usualDays));
    compare();
}

void ComparePane::compareAll()
{
    m_from->setDate(m_shown.knownFrom.toLocalTime().date());
    m_to->setDate(today());
    compare();
}

void ComparePane::compare()
{
    m_fromField->clearError();
    if (m_from->date() > m_to->date()) {
        m_fromField->setError(tr("The start date must be before the end date."));
        m_from->setFocus();
        return;
    }
    const auto to = m_to->date() >= today() ? m_workspace.clock().now()
                                            : m_to->date().addDays(1).startOfDay().addMSecs(-1);
    m_copy->setEnabled(false);
    m_export->setEnabled(false);
    m_states->showLoading();
    m_comparing.ask(
        m_workspace.history().between(chosen(), m_from->date().startOfDay().toUTC(), to.toUTC()));
}

void ComparePane::take(const core::Result<core::HistoryDifference> &difference)
{
    if (difference)
        return present(*difference);
    m_copy->setEnabled(false);
    m_export->setEnabled(false);
    m_states->showFailed(errorText(difference.error()));
}

void ComparePane::present(const core::HistoryDifference &difference)
{
    m_shown = difference;
    m_model->setDifference(difference);
    m_table->setColumnHidden(m_model->columnOf("whom"_L1), chosen().type == core::EntityType::User);
    m_table->fitColumns();
    const bool any = !difference.changes.isEmpty();
    m_copy->setEnabled(any);
    m_export->setEnabled(any);
    if (!any)
        return presentNothing(difference);
    const bool isCut = m_from->date().startOfDay() < difference.knownFrom;
    const auto known = QLocale().toString(difference.knownFrom.toLocalTime(), QLocale::ShortFormat);
    QStringList sentences{
        tr("%Ln difference(s).", nullptr, static_cast<int>(difference.changes.size()))};
    if (difference.more)
        sentences[0] =
            tr("Showing the first %1 differences. Narrow the dates or choose one user to see "
               "the rest.")
                .arg(Format().number(difference.changes.size()));
    if (isCut)
        sentences.append(tr("History starts at %1.").arg(known));
    say(sentences.join(u' '), isCut || difference.more);
    m_states->showContent();
}

void ComparePane::presentNothing(const core::HistoryDifference &difference)
{
    const auto &known = difference.knownFrom;
    say({}, false);
    if (!known.isValid()) {
        m_nothing->setTitle(tr("No history to compare"));
        m_nothing->setText(
            tr("Change history is turned off. Turn it on in the settings to compare dates from "
               "then on."));
        m_remedy->setText(tr("Open settings"));
    } else {
        const auto since = QLocale().toString(known.toLocalTime(), QLocale::ShortFormat);
        m_nothing->setTitle(tr("No differences"));
        m_nothing->setText(
            tr("The data on this computer is identical at both dates. Its history starts at %1.")
                .arg(since));
        m_remedy->setText(tr("Compare the full history"));
    }
    m_remedy->setVisible(!known.isValid() || m_from->date() > known.toLocalTime().date() ||
                         m_to->date() < today());
    m_states->showFirstUse();
}

void ComparePane::say(const QString &text, bool isWarning)
{
    m_note->setColor(isWarning ? LabelColor::Warning : LabelColor::Muted);
    m_note->setText(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent told(m_note, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

//! As tab-separated text for spreadsheets and mail programs: the selected rows, or all.
void ComparePane::copy()
{
    const auto all = m_model->rows();
    QStringList lines{all.constFirst().join(u'\t')};
    const auto *selection = m_table->selectionModel();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!selection->hasSelection() || selection->isRowSelected(row))
            lines.append(all.at(row + 1).join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    say(tr("%Ln row(s) copied.", nullptr, static_cast<int>(lines.size()) - 1), false);
}

void ComparePane::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export differences"));
    dialog->setObjectName(u"compareSaveAs"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->selectFile(tr("differences.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        auto writing = core::History::writeCsv(path, m_model->rows());
        core::whenFinished(writing, this, [this, path](const core::Result<void> &done) {
            say(done ? tr("Saved to %1.").arg(QDir::toNativeSeparators(path))
                     : errorText(done.error()),
                !done);
        });
    });
    dialog->open();
}

} // namespace ui
