#include "ui/shell/signoutdialog.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

SignOutDialog::SignOutDialog(const core::Workspace &workspace, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"signOutDialog"_s);
    const QString organisation = workspace.me().organisation;
    setWindowTitle(tr("Sign out"));
    setModal(true);

    const auto waiting = workspace.waiting();
    const int unsent = waiting.queued + waiting.sending + waiting.needsYou + waiting.others;
    auto *keep = new QRadioButton(tr("Keep data on this computer"));
    keep->setObjectName(u"keepData"_s);
    keep->setChecked(true);
    auto *keepText = plainParagraph(
        tr("You can still read the data here. Pending changes are sent after you sign in "
           "again."),
        TextRole::Secondary);
    auto *remove = new QRadioButton(tr("Delete data from this computer"));
    remove->setObjectName(u"deleteData"_s);
    auto *removeText = plainParagraph(
        unsent > 0
            ? tr("%Ln unsent change(s) will be lost permanently.", nullptr, unsent)
            : tr("All changes have been sent, so nothing will be lost. Data is downloaded again "
                 "after the next sign-in."),
        TextRole::Secondary, unsent > 0 ? LabelColor::Bad : LabelColor::Muted);
    for (auto *text : {keepText, removeText})
        text->setContentsMargins(24, 0, 0, 6);
    keep->setAccessibleDescription(keepText->text());
    remove->setAccessibleDescription(removeText->text());

    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    auto *out = pushButton(tr("Sign out"));
    out->setObjectName(u"signOut"_s);
    makePrimary(out);
    out->setDefault(true);
    connect(remove, &QRadioButton::toggled, this, [out](bool deletes) {
        out->setText(deletes ? tr("Sign out and delete") : tr("Sign out"));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(out, &QPushButton::clicked, this, [this, remove] {
        Q_EMIT chosen(remove->isChecked() ? LocalData::Delete : LocalData::Keep);
        accept();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(
        plainLabel(organisation.isEmpty() ? tr("Sign out") : tr("Sign out of %1").arg(organisation),
                   TextRole::Heading));
    if (unsent > 0)
        column->addWidget(plainParagraph(
            tr("%Ln pending change(s) on this computer have not been sent.", nullptr, unsent),
            TextRole::Body, LabelColor::Warning));
    for (auto *part : {static_cast<QWidget *>(keep), static_cast<QWidget *>(keepText),
                       static_cast<QWidget *>(remove), static_cast<QWidget *>(removeText)})
        column->addWidget(part);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(out);
    column->addLayout(row);
    setMinimumWidth(420);
}

} // namespace ui
