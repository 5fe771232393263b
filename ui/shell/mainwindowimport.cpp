// Imports and drafts of the window: one import at a time, and dropped files.
#include "core/services/importdraft.h"
#include "ui/import/importpage.h"
#include "ui/shell/droplayer.h"
#include "ui/shell/mainwindow.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>

namespace ui {

void MainWindow::resumeDraft(const core::Draft &draft)
{
    if (draft.kind != core::ImportDraft::kind)
        return openWizard(draft);
    if (!mayOrSay(core::Right::ManageUsers))
        return;
    if (m_import && m_import->draft() == draft.id)
        return showPage(m_import);
    dropImport();
    openImport(core::idFromJson(draft.content[u"customer"]))->resume(draft);
}

ImportPage *MainWindow::openImport(const core::Id &customer)
{
    if (!m_import) {
        m_import = new ImportPage(m_workspace.newImport(customer), m_workspace.plans(),
                                  m_workspace.drafts(), m_workspace.directory(),
                                  m_workspace.access(), m_workspace.clock(), m_theme);
        connect(m_import, &ImportPage::planStarted, this, &MainWindow::openPlan);
        connect(m_import, &ImportPage::closed, this, [this, customer] {
            dropImport();
            if (customer.isNull())
                showSection(section::customers);
            else
                showCustomer(customer);
        });
        m_pages->addWidget(m_import);
    }
    showPage(m_import);
    return m_import;
}

ImportPage *MainWindow::newImport(const core::Id &customer)
{
    if (m_import)
        m_import->leave();
    dropImport();
    return openImport(customer);
}

void MainWindow::dropImport()
{
    if (m_import)
        m_import->deleteLater();
    m_import = nullptr;
}

void MainWindow::beginImport(const core::Id &customer)
{
    if (!mayOrSay(core::Right::ManageUsers))
        return;
    // A customer's page never shows another customer's import, which stays as a draft.
    if (m_import && !customer.isNull() && m_import->customer() != customer)
        dropImport();
    openImport(customer);
}

void MainWindow::importFiles(const core::Id &customer, const QStringList &files)
{
    if (mayOrSay(core::Right::ManageUsers))
        newImport(customer)->openFiles(files);
}

void MainWindow::importText(const core::Id &customer, const QString &text)
{
    if (mayOrSay(core::Right::ManageUsers))
        newImport(customer)->openText(text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_outer->currentWidget() != m_main || !m_workspace.may(core::Right::ManageUsers) ||
        ImportPage::filesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    const auto *customer = m_workspace.directory().customer(openCustomer());
    m_drop->showFor(customer
                        ? tr("Drop to import users into %1").arg(customer->customer.organisation)
                        : tr("Drop to import users"));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    const auto files = ImportPage::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    importFiles(openCustomer(), files);
}

} // namespace ui
