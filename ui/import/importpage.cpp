#include "ui/import/importpage.h"

#include "ui/import/customerchoices.h"
#include "ui/import/importchoices.h"
#include "ui/import/importmodel.h"
#include "ui/import/importstart.h"
#include "ui/import/mappingheader.h"
#include "ui/import/resultdelegate.h"
#include "ui/kit/chipbar.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/delegates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/seatsline.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <array>

namespace ui {
namespace {

//! In the order of the chips.
constexpr std::array<std::optional<core::ImportKind>, 4> filters = {
    std::nullopt, core::ImportKind::New, core::ImportKind::Update, core::ImportKind::Fix};

constexpr int narrowestColumn = 84;
constexpr int widestColumn = 260;
constexpr int narrowestResult = 300;
constexpr int widestResult = 420; // fits nearly every sentence

QString shapeText(const QString &product)
{
    return product.isEmpty() ? ImportPage::tr("Columns recognized by their headers")
                             : ImportPage::tr("%1 template", "product").arg(product);
}

} // namespace

ImportPage::ImportPage(std::unique_ptr<core::ImportSession> session, core::Plans &plans,
                       core::Drafts &drafts, core::Directory &directory, const core::Access &access,
                       const core::Clock &clock, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_drafts(drafts)
    , m_directory(directory)
    , m_access(access)
    , m_clock(clock)
    , m_theme(theme)
    , m_session(std::move(session))
    , m_draft(std::make_unique<core::ImportDraft>(*m_session, drafts, clock))
    , m_model(new ImportModel(*m_session, directory, this))
    , m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("importPage"));
    setAccessibleName(tr("Import users"));
    setAcceptDrops(true);

    m_stack = new QStackedWidget;
    m_start = new ImportStart;
    m_reading = makeReading();
    m_grid = makeGrid();
    for (QWidget *page : {static_cast<QWidget *>(m_start), m_reading, m_grid})
        m_stack->addWidget(page);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::s + 2);
    column->addWidget(makeHeader());
    m_since = plainParagraph({}, TextRole::Body, LabelColor::Warning);
    m_since->setObjectName(QStringLiteral("importSince"));
    m_since->hide();
    column->addWidget(m_since);
    column->addWidget(makeFilters());
    column->addWidget(m_choices);
    column->addWidget(m_stack, 1);
    makeShortcuts();

    connect(m_start, &ImportStart::chooseRequested, this, &ImportPage::chooseFiles);
    connect(m_start, &ImportStart::pasteRequested, this, &ImportPage::pasteText);
    auto *encodings = new QMenu(m_start->encodingButton());
    connect(encodings, &QMenu::aboutToShow, this, [this, encodings] { fillEncodings(encodings); });
    m_start->encodingButton()->setMenu(encodings);

    connect(m_draft.get(), &core::ImportDraft::resumed, this, &ImportPage::showSince);
    connect(m_session.get(), &core::ImportSession::opened, m_since, &QWidget::hide);
    connect(m_session.get(), &core::ImportSession::stateChanged, this, &ImportPage::showState);
    connect(m_session.get(), &core::ImportSession::checked, this, &ImportPage::showCounts);
    connect(m_session.get(), &core::ImportSession::columnsChanged, this, &ImportPage::fitColumns);
    connect(m_session.get(), &core::ImportSession::progressChanged, this, [this](double part) {
        m_progress->setProgress(qRound64(part * 1000), 1000);
        m_readingText->setText(tr("Reading… %1%").arg(QLocale().toString(qRound(part * 100))));
    });
    connect(&access, &core::Access::changed, this, &ImportPage::showCounts);
    connect(&directory, &core::Directory::subscriptionsChanged, this, [this] {
        m_choices->refresh();
        showCounts();
    });
    showCustomers();
    showState();
}

ImportPage::~ImportPage()
{
    // The grid reads from the session, which is destroyed before a widget's children.
    delete m_grid;
    delete m_model;
}

QWidget *ImportPage::makeHeader()
{
    auto *title = plainLabel(tr("Import users"), TextRole::Title);
    m_subtitle = plainLabel({}, TextRole::Secondary, LabelColor::Muted);
    m_subtitle->setObjectName(QStringLiteral("importSubtitle"));
    m_subtitle->setMinimumWidth(40);
    m_encoding = pushButton({});
    m_encoding->setObjectName(QStringLiteral("importEncoding"));
    m_encoding->setFont(textFont(TextRole::Secondary));
    m_encoding->setFixedHeight(22);
    makeQuiet(m_encoding);
    auto *encodings = new QMenu(m_encoding);
    connect(encodings, &QMenu::aboutToShow, this, [this, encodings] { fillEncodings(encodings); });
    m_encoding->setMenu(encodings);

    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_subtitle);
    line->addWidget(m_encoding);
    line->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addLayout(line);

    m_discard = pushButton(tr("Discard"), QStringLiteral("x"));
    m_discard->setObjectName(QStringLiteral("importDiscard"));
    makeQuiet(m_discard);
    m_saveRejected = pushButton(tr("Save rejected rows"), QStringLiteral("download"));
    m_saveRejected->setObjectName(QStringLiteral("importSaveRejected"));
    m_review = pushButton({});
    m_review->setObjectName(QStringLiteral("importReview"));
    makePrimary(m_review);
    connect(m_discard, &QPushButton::clicked, this, &ImportPage::discard);
    connect(m_saveRejected, &QPushButton::clicked, this, &ImportPage::chooseRejectedFile);
    connect(m_review, &QPushButton::clicked, this, &ImportPage::review);

    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s + 2);
    row->addLayout(words, 1);
    for (auto *button : {m_discard, m_saveRejected, m_review})
        row->addWidget(button);
    return header;
}

QWidget *ImportPage::makeFilters()
{
    m_chips = new ChipBar;
    m_chips->add(QStringLiteral("importAll"), tr("All"), Tone::Neutral);
    m_chips->add(QStringLiteral("importNew"), tr("New"), Tone::Good);
    m_chips->add(QStringLiteral("importUpdates"), tr("Updates"), Tone::Warning);
    m_chips->add(QStringLiteral("importFix"), tr("Needs fixing"), Tone::Bad);
    connect(m_chips, &ChipBar::currentChanged, this,
            [this](int chip) { m_model->setFilter(filters.at(static_cast<size_t>(chip))); });

    m_previous = iconButton(QStringLiteral("chevron-up"), tr("Previous problem (Shift+F8)"));
    m_previous->setObjectName(QStringLiteral("importPreviousProblem"));
    m_next = iconButton(QStringLiteral("chevron-down"), tr("Next problem (F8)"));
    m_next->setObjectName(QStringLiteral("importNextProblem"));
    connect(m_previous, &QToolButton::clicked, this, [this] { goToProblem(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToProblem(true); });

    auto *into = plainLabel(tr("Customer"), TextRole::Body, LabelColor::Muted);
    m_into = new Combo(Searchable::Yes);
    m_into->setObjectName(QStringLiteral("importInto"));
    m_into->setAccessibleName(tr("Customer for the imported users"));
    m_into->setMinimumContentsLength(16);
    auto *customers = new CustomerChoices(m_directory, m_into);
    m_into->setModel(customers);
    // A combo box selects the first item after a reset: that must not move the import to another
    // customer.
    connect(customers, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_into->blockSignals(true); });
    connect(customers, &QAbstractItemModel::modelReset, this, [this] {
        showCustomers();
        m_into->blockSignals(false);
    });
    into->setBuddy(m_into);
    connect(m_into, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0 || m_started)
            return;
        const auto id = core::Id::fromString(m_into->currentData().toString());
        if (!id || *id == m_session->customer())
            return;
        m_session->setCustomer(*id);
        m_choices->refresh();
        showCounts();
    });

    m_choices = new ImportChoices(*m_session, m_directory);
    auto *columns = pushButton(tr("Columns"), QStringLiteral("columns-3"));
    columns->setObjectName(QStringLiteral("importColumns"));
    auto *menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumns(menu); });
    columns->setMenu(menu);
    m_choices->layout()->addWidget(columns);

    m_filters = new QWidget;
    auto *row = new QHBoxLayout(m_filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_chips);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addStretch();
    row->addWidget(into);
    row->addSpacing(space::xs);
    row->addWidget(m_into);
    return m_filters;
}

QWidget *ImportPage::makeReading()
{
    m_readingText = plainLabel({}, TextRole::Body, LabelColor::Muted);
    m_readingText->setObjectName(QStringLiteral("importReadingText"));
    m_progress = new ProgressLine(tr("Reading the file"));
    m_progress->setFixedWidth(360);
    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("importCancel"));
    connect(cancel, &QPushButton::clicked, this, [this] { m_session->cancel(); });

    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setSpacing(space::m);
    column->addStretch();
    for (QWidget *widget : {static_cast<QWidget *>(m_readingText),
                            static_cast<QWidget *>(m_progress), static_cast<QWidget *>(cancel)})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch();
    return card;
}

QWidget *ImportPage::makeGrid()
{
    m_table = new TableView;
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("Rows in the file"));
    m_header = new MappingHeader(m_table);
    m_table->setHorizontalHeader(m_header);
    m_header->show();
    m_table->setModel(m_model);
    m_table->keepById(role::Id, [this](const QString &id) { return m_model->rowOf(id.toInt()); });
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_result = new ResultDelegate(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    connect(m_header, &MappingHeader::menuRequested, this, &ImportPage::showColumnMenu);

    m_seats = new SeatsLine(m_directory);
    m_seats->setObjectName(QStringLiteral("importSeats"));
    auto *hint =
        plainLabel(tr("Double-click a cell to edit it. Nothing is sent until you run the plan."),
                   TextRole::Body, LabelColor::Muted);
    hint->setMinimumWidth(40);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(space::l - 2, space::m, space::l - 2, space::m);
    footer->addWidget(m_seats, 1);
    footer->addWidget(hint);

    auto *card = new Card;
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 5, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(line);
    column->addLayout(footer);
    return card;
}

void ImportPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_F8, [this] { goToProblem(true); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { goToProblem(false); });
    add(QKeySequence::Open, [this] { chooseFiles(); });
}

void ImportPage::showState()
{
    using State = core::ImportSession::State;
    const State state = m_session->state();
    switch (state) {
    case State::Idle:
        m_gridShown = false;
        m_since->hide();
        m_fittedColumns = 0;
        m_start->showWelcome();
        m_stack->setCurrentWidget(m_start);
        break;
    case State::Reading:
        m_gridShown = false;
        m_fittedColumns = 0;
        m_progress->setProgress(qRound64(m_session->progress() * 1000), 1000);
        m_readingText->setText(tr("Reading…"));
        m_stack->setCurrentWidget(m_reading);
        break;
    case State::Checking:
        // After an edit the grid keeps its position; the first check has nothing else to show.
        if (!m_gridShown) {
            m_progress->setProgress(1, 1);
            m_readingText->setText(tr("Checking %Ln row(s)…", nullptr, m_session->info().rows));
            m_stack->setCurrentWidget(m_reading);
        }
        break;
    case State::Failed:
        m_gridShown = false;
        m_start->showProblem(fileErrorText(m_session->error()));
        m_stack->setCurrentWidget(m_start);
        break;
    case State::Ready:
        if (!m_gridShown) {
            m_gridShown = true;
            m_stack->setCurrentWidget(m_grid);
            fitColumns();
            if (m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(0, m_model->columnOfFile(0)));
            m_table->setFocus();
        }
        break;
    }
    const bool grid = m_stack->currentWidget() == m_grid;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_saveRejected), static_cast<QWidget *>(m_review), m_filters,
          static_cast<QWidget *>(m_choices)})
        widget->setVisible(grid);
    m_discard->setText(grid ? tr("Discard") : tr("Close"));
    showSubtitle();
    showCounts();
}

void ImportPage::showSubtitle()
{
    const core::ImportFileInfo &info = m_session->info();
    const bool grid = m_gridShown;
    m_encoding->setVisible(grid && !info.encoding.isEmpty());
    if (!grid) {
        m_subtitle->setText(tr("Import from a file or a spreadsheet"));
        return;
    }
    const QString name = info.names.isEmpty() ? tr("Pasted text")
                         : info.names.size() == 1
                             ? info.names.first()
                             : tr("%Ln file(s)", nullptr, static_cast<int>(info.names.size()));
    m_subtitle->setText(
        tr("%1 · %2 · %3 ·", "file, rows, template; the encoding follows")
            .arg(name, tr("%Ln row(s)", nullptr, info.rows), shapeText(info.vendor)));
    setPlainToolTip(m_subtitle, info.names.join(QLatin1Char('\n')));
    m_encoding->setText(info.encoding);
    m_encoding->setAccessibleName(tr("Encoding: %1").arg(info.encoding));
}

void ImportPage::showSince(const QStringList &gone, const QStringList &changed, bool kept)
{
    m_choices->refresh();
    showCustomers();
    QStringList said;
    if (!gone.isEmpty())
        said << tr("These files are no longer in their folder: %1.", "files")
                    .arg(gone.join(QStringLiteral(", ")));
    if (!changed.isEmpty())
        said << tr("These files changed since you saved the draft: %1.", "files")
                    .arg(changed.join(QStringLiteral(", ")));
    if (said.isEmpty())
        return;
    said << (kept ? tr("The draft continues with the rows as read originally.")
                  : tr("Your corrections are kept in the draft."));
    m_since->setText(said.join(QLatin1Char(' ')));
    m_since->show();
}

void ImportPage::showCounts()
{
    const core::ImportCounts counts = m_session->counts();
    const std::array numbers = {counts.all, counts.created, counts.updated, counts.fix};
    for (size_t i = 0; i < numbers.size(); ++i)
        m_chips->setCount(static_cast<int>(i), numbers.at(i));
    const int runnable = counts.created + counts.updated;
    m_review->setText(m_making ? tr("Creating the plan…")
                               : tr("Review plan for %Ln row(s)", nullptr, runnable));
    const bool hasCustomer = !m_session->customer().isNull();
    const QString reason = reasonAgainst(m_access, core::Right::ManageUsers);
    offer(m_review, !reason.isEmpty() ? reason
                    : hasCustomer     ? QString()
                                      : tr("Choose the customer first."));
    if (m_making || m_started || runnable == 0 ||
        m_session->state() != core::ImportSession::State::Ready)
        m_review->setEnabled(false);
    m_saveRejected->setEnabled(counts.fix > 0);
    m_previous->setEnabled(counts.fix > 0);
    m_next->setEnabled(counts.fix > 0);
    m_seats->setSeats(m_session->seats());
}

void ImportPage::showCustomers()
{
    // Only the user moves an import to another customer.
    const QSignalBlocker quiet(m_into);
    m_into->setCurrentData(m_session->customer().toString());
    if (m_session->customer().isNull()) {
        m_into->setCurrentIndex(-1);
        m_into->lineEdit()->clear();
    }
    m_into->lineEdit()->setPlaceholderText(tr("Choose a customer"));
    m_into->setEnabled(!m_started);
}

void ImportPage::fitColumns()
{
    const int result = m_model->resultColumn();
    m_header->setMenuSections(1, result - 1);
    for (int column = 0; column < result; ++column)
        m_table->setItemDelegateForColumn(column, nullptr);
    m_table->setItemDelegateForColumn(result, m_result);
    if (m_fittedColumns == m_model->columnCount())
        return;
    m_fittedColumns = m_model->columnCount();

    // Measures the visible rows and a few more, never all of them.
    m_header->setResizeContentsPrecision(50);
    m_table->resizeColumnsToContents();
    int others = 0;
    for (int column = 0; column < result; ++column) {
        const int number =
            m_table->fontMetrics().horizontalAdvance(QLocale().toString(m_session->rowCount()));
        const int narrowest = column == 0 ? number + 2 * space::m : narrowestColumn;
        m_header->resizeSection(column,
                                std::clamp(m_header->sectionSize(column), narrowest, widestColumn));
        others += m_header->sectionSize(column);
    }
    // A row's result must be visible: it is last if there is space, else after the number.
    const bool room = others + narrowestResult <= m_stack->width();
    m_header->moveSection(m_header->visualIndex(result), room ? result : 1);
    m_header->setStretchLastSection(room);
    if (!room)
        m_header->resizeSection(
            result, std::clamp(m_stack->width() * 2 / 5, narrowestResult, widestResult));
}

} // namespace ui

#include "moc_importpage.cpp"
