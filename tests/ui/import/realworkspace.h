#pragma once

#include "core/plan/planners.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

//! A workspace with the real server as child process, one Local customer and two subscriptions:
//! "few" has three seats, "many" has two thousand.
class RealWorkspace final {
public:
    RealWorkspace()
        : m_workspace({.folder = m_dir.path(), .useKeychain = false}, m_clock)
    {
    }

    core::Workspace &workspace() { return m_workspace; }
    [[nodiscard]] core::Id customer() const { return m_customer; }
    [[nodiscard]] core::Id few() const { return m_few; }
    [[nodiscard]] core::Id many() const { return m_many; }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    //! True when everything is on the server.
    bool open()
    {
        m_workspace.open();
        using State = core::Workspace::State;
        if (!QTest::qWaitFor([this] { return m_workspace.state() == State::NeedsPassphrase; },
                             20'000))
            return false;
        m_workspace.givePassphrase(core::Secret("a passphrase of the test"));
        if (!QTest::qWaitFor(
                [this] {
                    return m_workspace.state() == State::Open &&
                           m_workspace.sync().link == core::Link::Online &&
                           m_workspace.directory().isLoaded() &&
                           !m_workspace.directory().skus().isEmpty();
                },
                20'000))
            return false;
        m_customer = addCustomer(QStringLiteral("Contoso Dental Group"),
                                 QStringLiteral("owner@contosodental.example"));
        return !m_customer.isNull() && addSubscriptions();
    }

    bool runs(const core::Plan &plan)
    {
        auto done = m_workspace.plans().run(plan);
        return QTest::qWaitFor(
            [&] {
                const auto *summary = m_workspace.plans().plan(plan.id);
                return done.isFinished() && summary && summary->done == plan.operations.size();
            },
            20'000);
    }

    core::CustomerView view()
    {
        auto view = m_workspace.directory().loadView(m_customer);
        return QTest::qWaitFor([&] { return view.isFinished(); }) && view.result()
                   ? *view.result()
                   : core::CustomerView();
    }

    //! Null if it is not on the server.
    core::Id addCustomer(const QString &organisation, const QString &account)
    {
        core::Directory &directory = m_workspace.directory();
        core::Customer customer;
        customer.id = core::Id::make();
        customer.account = account;
        customer.name = QStringLiteral("Olivia Owner");
        customer.organisation = organisation;
        customer.country = QStringLiteral("NL");
        customer.telephone = QStringLiteral("+31205550142");
        customer.dataCenter = directory.dataCenters().first().id;
        customer.notificationProfile = directory.notificationProfiles().first().id;
        for (const core::LegalText &text : directory.legalTexts())
            customer.acceptedTexts.append(text.id);
        const core::Id operation = core::Id::make();
        const auto password =
            m_workspace.sealOwnerPassword(core::Secret("Correct-Horse-9"), operation, customer.id);
        const bool there =
            password && runs(core::planOnboarding(customer, *password, operation, m_clock.now())) &&
            QTest::qWaitFor([&] { return directory.customer(customer.id) != nullptr; });
        return there ? customer.id : core::Id();
    }

private:
    bool addSubscriptions()
    {
        core::Directory &directory = m_workspace.directory();
        const auto add = [&](int sku, int seats, core::Id &id) {
            core::Subscription subscription;
            subscription.id = id = core::Id::make();
            subscription.customer = m_customer;
            subscription.sku = directory.skus().at(sku).id;
            subscription.bought = seats;
            return runs(core::planAddSubscription(view(), subscription, m_clock.now())) &&
                   QTest::qWaitFor([&] { return directory.subscription(id) != nullptr; });
        };
        return add(0, 3, m_few) && add(1, 2000, m_many);
    }

    QTemporaryDir m_dir;
    core::SystemClock m_clock;
    core::Workspace m_workspace;
    core::Id m_customer;
    core::Id m_few;
    core::Id m_many;
};
