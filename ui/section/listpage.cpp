#include "ui/section/listpage.h"

#include "ui/kit/forms/offer.h"
#include "ui/kit/pageheader.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

QWidget *makeListPage(const Services &services, const QString &title, QWidget *list)
{
    auto *header = new PageHeader(title);
    auto *window = &services.window;
    QObject::connect(header, &PageHeader::searchRequested, header,
                     [window] { window->searchEverything(); });
    auto *import = header->addAction(QCoreApplication::translate("ui::Section", "Import CSV"),
                                     QStringLiteral("file-up"), QStringLiteral("importCsv"));
    offerBy(services.workspace.access(), core::Right::ManageUsers, import);
    QObject::connect(import, &QPushButton::clicked, header, [window] { window->beginImport({}); });
    auto *page = new QWidget;
    page->setFocusProxy(list);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(0);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(20, 0, 20, 0);
    inset->addWidget(header);
    column->addLayout(inset);
    column->addWidget(list, 1);
    return page;
}

} // namespace ui
