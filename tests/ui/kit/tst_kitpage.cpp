#include "kitmodel.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/forms/passwordfield.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/forms/stattile.h"
#include "ui/kit/forms/steplist.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/bulkbar.h"
#include "ui/kit/tables/delegates.h"
#include "ui/kit/tables/filterchips.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/searchfield.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QWidget *tablePage(QAbstractItemModel *model)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *title = new QHBoxLayout;
    title->addWidget(plainLabel(s("Customers"), TextRole::Title));
    title->addStretch();
    title->addWidget(new SearchField(s("Search everything"), QKeySequence(Qt::CTRL | Qt::Key_K)));
    title->addWidget(pushButton(s("Import CSV"), s("file-up")));
    auto *primary = pushButton(s("Onboard customer"), s("plus"));
    makePrimary(primary);
    title->addWidget(primary);
    column->addLayout(title);

    auto *filters = new QHBoxLayout;
    auto *chips = new FilterChips;
    enum class Key { Tag, Type, Status };
    chips->addFilter(Key::Tag, s("tag"), s("Tag"), new QMenu);
    chips->addFilter(Key::Type, s("type"), s("Account type"), new QMenu);
    chips->addFilter(Key::Status, s("status"), s("Status"), new QMenu);
    chips->setMore(new QMenu);
    chips->setActive(Key::Tag, s("any of gold, trial"));
    filters->addWidget(chips, 1);
    filters->addWidget(plainLabel(s("412 customers"), TextRole::Body, LabelColor::Muted));
    filters->addWidget(iconButton(s("columns-3"), s("Columns")));
    filters->addWidget(iconButton(s("download"), s("Export")));
    column->addLayout(filters);

    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    auto *bulk = new BulkBar;
    bulk->addAction(s("key-round"), s("Manage licences"));
    bulk->addDestructive(s("trash-2"), s("Delete"));
    inside->addWidget(bulk);
    auto *view = new TableView;
    view->setAccessibleName(s("Customers"));
    view->setModel(model);
    view->setCheckColumn(KitModel::Check);
    view->setItemDelegateForColumn(KitModel::Check, new CheckDelegate(view));
    view->setItemDelegateForColumn(KitModel::Name, new AvatarDelegate(view, AvatarShape::Square));
    view->setItemDelegateForColumn(KitModel::Type, new TextDelegate(view));
    view->setItemDelegateForColumn(KitModel::Status, new StatusDelegate(view));
    view->setItemDelegateForColumn(KitModel::Tags, new ChipsDelegate(view));
    view->setItemDelegateForColumn(KitModel::Managed, new IconTextDelegate(view));
    view->setItemDelegateForColumn(KitModel::Seats, new SeatsDelegate(view));
    const int widths[] = {40, 226, 160, 164, 146, 100, 180};
    for (int i = 0; i < KitModel::Columns; ++i)
        view->horizontalHeader()->resizeSection(i, widths[i]);
    view->setSortingEnabled(true);
    view->horizontalHeader()->setSortIndicator(KitModel::Name, Qt::AscendingOrder);
    QObject::connect(view, &TableView::selectionChangedByRows, bulk, &BulkBar::setCount);
    inside->addWidget(view);
    column->addWidget(card, 1);
    return page;
}

QWidget *formPage()
{
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(20, 16, 20, 16);
    line->setSpacing(24);
    auto *side = new QVBoxLayout;
    auto *steps = new StepList;
    steps->setSteps({s("Account type"), s("Sign in"), s("Organisation"), s("Tags and settings"),
                     s("Services"), s("Management mode"), s("Review")});
    steps->setCurrent(2);
    side->addWidget(steps);
    side->addWidget(new QCheckBox(s("Business Premium")));
    auto *on = new QCheckBox(s("Power BI Pro"));
    on->setChecked(true);
    side->addWidget(on);
    auto *some = new QCheckBox(s("Teams Phone"));
    some->setCheckState(Qt::PartiallyChecked);
    side->addWidget(some);
    auto *radio = new QRadioButton(s("Managed by partner"));
    radio->setChecked(true);
    side->addWidget(radio);
    side->addWidget(new QRadioButton(s("Managed by customer")));
    side->addStretch();
    line->addLayout(side);

    auto *main = new QVBoxLayout;
    main->addWidget(plainLabel(s("Organisation"), TextRole::Heading));
    main->addWidget(plainParagraph(
        s("Contoso’s administrator signed in. The account came from Microsoft 365.")));
    auto *tabs = new QTabBar;
    for (const char *tab : {"Overview", "Users 182", "Licences", "Activity"})
        tabs->addTab(s(tab));
    tabs->setCurrentIndex(1);
    tabs->setExpanding(false);
    main->addWidget(tabs);
    auto *grid = new FormGrid;
    const auto edit = [](const char *text) { return new QLineEdit(QString::fromUtf8(text)); };
    auto *locked = edit("admin@contosodental.example");
    locked->setReadOnly(true);
    grid->add(new Field(s("Customer account"), locked));
    auto *disabled = edit("Maya Lindqvist");
    disabled->setEnabled(false);
    grid->add(new Field(s("Name"), disabled));
    auto *name = new Field(s("Organisation name"), edit("Contoso Dental Group"), Required::Yes);
    name->setWarning(s("A customer “Contoso Dental” already exists."), s("Open customer"));
    grid->add(name, Span::Whole);
    auto *combo = new Combo(Searchable::Yes);
    combo->addItems({s("Netherlands"), s("Norway")});
    grid->add(new Field(s("Country or region"), combo));
    auto *phone = new Field(s("Telephone"), edit("+31 20 555"));
    phone->setError(s("Too short for a Dutch number; for example +31 20 555 0142"));
    grid->add(phone);
    auto *password = new PasswordField(
        {{s("12 characters"), [](const QString &t) { return t.size() >= 12; }},
         {s("A figure"), [](const QString &t) { return t.contains(QLatin1Char('1')); }}});
    password->setText(s("abc1"));
    grid->add(new Field(s("Password"), password));
    auto *spin = new QSpinBox;
    spin->setValue(5);
    auto *days = new Field(s("Days"), spin);
    days->setHint(s("How long an invitation lasts."));
    grid->add(days);
    main->addWidget(grid);
    auto *tiles = new QHBoxLayout;
    const Tone tones[] = {Tone::Good, Tone::Accent, Tone::Neutral, Tone::Bad};
    const char *values[] = {"412 of 1,199", "1", "785", "1"};
    const char *captions[] = {"Done", "Running · 61/s", "Pending", "Blocked"};
    for (int i = 0; i < 4; ++i) {
        auto *tile = new StatTile(tones[i]);
        tile->setStat(s(values[i]), s(captions[i]));
        tiles->addWidget(tile, 1);
    }
    main->addLayout(tiles);
    auto *progress = new ProgressLine(s("Plan"));
    progress->setProgress(412, 1199);
    main->addWidget(progress);
    main->addStretch();
    auto *buttons = new QHBoxLayout;
    auto *quiet = pushButton(s("Save and close"));
    makeQuiet(quiet);
    buttons->addWidget(quiet);
    buttons->addStretch();
    auto *danger = pushButton(s("Delete"), s("trash-2"));
    makeDanger(danger);
    buttons->addWidget(danger);
    buttons->addWidget(pushButton(s("Back")));
    auto *next = pushButton(s("Continue"));
    makePrimary(next);
    next->setEnabled(false);
    buttons->addWidget(next);
    main->addLayout(buttons);
    line->addLayout(main, 1);
    return page;
}

QStringList namelessControls(const QWidget *page)
{
    QStringList nameless;
    for (const auto *button : page->findChildren<QAbstractButton *>()) {
        if (button->text().isEmpty() && button->accessibleName().isEmpty() &&
            button->focusPolicy() != Qt::NoFocus && !button->isHidden())
            nameless.append(QString::fromLatin1(button->metaObject()->className()) +
                            QLatin1Char(' ') + button->parent()->objectName());
    }
    return nameless;
}

} // namespace

//! All parts on two pages, in both themes and both directions. With TENANTRY_SHOTS_DIR set, saves
//! the pages as pictures.
class TstKitPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartPaintsInEveryTheme_data();
    void everyPartPaintsInEveryTheme();
    void noControlIsNameless();

private:
    Theme m_theme{*qApp};
};

void TstKitPage::everyPartPaintsInEveryTheme_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light-rtl") << false << true;
    QTest::newRow("dark-rtl") << true << true;
}

void TstKitPage::everyPartPaintsInEveryTheme()
{
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    const QString shots = qEnvironmentVariable("TENANTRY_SHOTS_DIR");
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    m_theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    KitModel model(KitModel::customers());
    const std::unique_ptr<QWidget> table(tablePage(&model));
    const std::unique_ptr<QWidget> form(formPage());
    Toast toast(table.get());
    const auto keep = [&](QWidget *page, const char *name) {
        page->resize(1068, 738);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page));
        const QPixmap picture = page->grab();
        QVERIFY(!picture.isNull());
        const QColor ground = m_theme.tokens().window;
        QCOMPARE(picture.toImage().pixelColor(3, 3), ground);
        if (!shots.isEmpty())
            QVERIFY(picture.save(QStringLiteral("%1/kit-%2-%3.png")
                                     .arg(shots, QString::fromLatin1(name),
                                          QString::fromLatin1(QTest::currentDataTag()))));
    };
    keep(table.get(), "table");
    auto *view = table->findChild<TableView *>();
    view->selectRow(2);
    toast.showUndoable(s("3 users deleted"), [] {});
    QTRY_COMPARE(toast.geometry().bottom(), table->height() - space::s - 1);
    keep(table.get(), "selected");
    keep(form.get(), "form");
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void TstKitPage::noControlIsNameless()
{
    KitModel model(KitModel::customers());
    const std::unique_ptr<QWidget> table(tablePage(&model));
    const std::unique_ptr<QWidget> form(formPage());
    QCOMPARE(namelessControls(table.get()), QStringList());
    QCOMPARE(namelessControls(form.get()), QStringList());
}

QTEST_MAIN(TstKitPage)
#include "tst_kitpage.moc"
