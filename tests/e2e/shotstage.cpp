#include "tests/e2e/shotstage.h"

#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"

using namespace Qt::Literals::StringLiterals;

Stage::Stage(QString folder, QString suffix, QSize size, ui::ThemeMode mode)
    : m_folder(std::move(folder))
    , m_suffix(std::move(suffix))
    , m_last(u"the start"_s)
    , m_size(size)
    , m_settings(m_scratch.filePath(u"settings.ini"_s))
    , m_theme(*qApp)
    , m_workspace({m_scratch.filePath(u"workspace"_s), {}, {}}, m_clock)
    , m_list(m_scratch.filePath(u"places"_s))
    , m_window(m_workspace, m_list, m_theme, m_settings)
{
    m_theme.setMode(mode);
}

bool Stage::open()
{
    using State = core::Workspace::State;
    m_window.resize(m_size);
    m_window.show();
    if (!QTest::qWaitForWindowExposed(&m_window))
        return false;
    save(u"01-first-start"_s);
    m_workspace.open();
    if (!until([this] {
            return m_workspace.state() == State::NeedsPassphrase ||
                   m_workspace.state() == State::Open;
        }))
        return false;
    if (m_workspace.state() == State::NeedsPassphrase) {
        save(u"02-passphrase"_s);
        m_workspace.givePassphrase(core::Secret("shown to nobody"));
    }
    if (!until([this] {
            return m_workspace.state() == State::Open && m_workspace.directory().isLoaded() &&
                   m_workspace.sync().link == core::Link::Online &&
                   !m_workspace.directory().skus().isEmpty();
        }))
        return false;
    m_window.showSection(ui::section::customers);
    save(u"03-customers-first-use"_s);
    return true;
}

void Stage::save(const QString &name, QWidget &widget)
{
    QImage last;
    const bool still = until([&] {
        const auto lists = widget.findChildren<ui::ListStates *>();
        if (std::any_of(lists.begin(), lists.end(), [](const ui::ListStates *list) {
                return list->isVisible() && list->isLoading();
            }))
            return false;
        const auto tables = widget.findChildren<ui::TableView *>();
        if (std::any_of(tables.begin(), tables.end(), [](const ui::TableView *table) {
                const auto *model = table->model();
                return table->isVisible() && model && model->rowCount() > 0 &&
                       !model->index(0, 1).data().isValid(); // its page is still being read
            }))
            return false;
        QCoreApplication::sendPostedEvents(); // pending layouts
        const QImage now = widget.grab().toImage();
        return std::exchange(last, now) == now;
    });
    if (!still)
        qFatal("shots: %s does not come to rest", qPrintable(name));
    m_last = name;
    const QString file = m_folder + u'/' + name + m_suffix + u".png"_s;
    last.save(file);
    std::printf("%s\n", qPrintable(file));
}

bool Stage::runPlan(const core::Plan &plan)
{
    auto saved = plans().run(plan);
    return until([&] {
        const auto *summary = plans().plan(plan.id);
        return saved.isFinished() && summary && summary->waiting + summary->sending == 0;
    });
}

core::Plan Stage::planOf(core::ImportSession &session)
{
    until([&] { return session.state() == core::ImportSession::State::Ready; });
    return read(session.makePlan());
}

core::Customer Stage::customer(const QString &organisation, const QString &account,
                               const QString &country, const QString &telephone)
{
    const auto &directory = m_workspace.directory();
    core::Customer c;
    c.id = core::Id::make();
    c.organisation = organisation;
    c.account = account;
    c.name = u"Mina Kapoor"_s;
    c.country = country;
    c.telephone = telephone;
    c.dataCenter = core::sortedByDistance(directory.dataCenters(), country).first().id;
    const auto tags = directory.tags();
    for (qsizetype i = 0; i <= organisation.size() % 2; ++i)
        c.tags << tags.at((organisation.size() + i) % tags.size()).id;
    for (const auto &service : directory.services()) {
        if (service.enabledByDefault)
            c.services << service.id;
    }
    for (const auto &text : directory.legalTexts())
        c.acceptedTexts << text.id;
    c.notificationProfile = directory.notificationProfiles().first().id;
    return c;
}

bool Stage::fill()
{
    const std::array<QString, 4> list[] = {
        {u"Contoso Dental Group"_s, u"admin@contosodental.example"_s, u"NL"_s, u"+31205550142"_s},
        {u"Fabrikam Logistics"_s, u"it@fabrikam.example"_s, u"DE"_s, u"+4930901820"_s},
        {u"Adatum Legal LLP"_s, u"ops@adatumlegal.example"_s, u"GB"_s, u"+442079460018"_s},
        {u"Wide World Clinics"_s, u"root@wwclinics.example"_s, u"CA"_s, u"+16135550119"_s},
        {u"Litware Studio"_s, u"hello@litware.example"_s, u"SE"_s, u"+46850555000"_s},
        {u"Proseware Foods"_s, u"admin@proseware.example"_s, u"FR"_s, u"+33142685300"_s},
        {u"Southridge Video"_s, u"it@southridge.example"_s, u"IE"_s, u"+35316771000"_s},
        {u"Graphic Design Inst."_s, u"helpdesk@gdi.example"_s, u"US"_s, u"+12127365000"_s},
        {u"Trey Research"_s, u"ops@trey.example"_s, u"US"_s, u"+12127365001"_s},
    };
    for (const auto &[organisation, account, country, phone] : list) {
        const auto made = customer(organisation, account, country, phone);
        const auto operation = core::Id::make();
        const auto sealed =
            m_workspace.sealOwnerPassword(core::Secret("Welcome to 2026"), operation, made.id);
        if (!sealed || !runPlan(core::planOnboarding(made, *sealed, operation, m_clock.now())))
            return false;
        if (m_contoso.isNull())
            m_contoso = made.id;
    }
    return subscribe(m_contoso, 0, 1300) && subscribe(m_contoso, 1, 25) &&
           subscribe(m_contoso, 3, 10) &&
           subscribe(m_workspace.directory().customers().first().customer.id, 2, 40) &&
           subscribe(m_workspace.directory().customers().last().customer.id, 0, 64);
}

bool Stage::subscribe(const core::Id &customer, qsizetype sku, int seats)
{
    core::Subscription subscription;
    subscription.id = core::Id::make();
    subscription.customer = customer;
    subscription.bought = seats;
    const auto skus = m_workspace.directory().skus();
    subscription.sku = skus.at(sku % skus.size()).id;
    return runPlan(core::planAddSubscription(view(customer), subscription, m_clock.now()));
}
