#include "ui/onboarding/draftspage.h"

#include "core/base/whenfinished.h"
#include "core/services/importdraft.h"
#include "core/services/workspace.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/onboarding/onboardingdraft.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

DraftsPage::DraftsPage(core::Drafts &drafts, core::Directory &directory, const core::Clock &clock,
                       Theme &, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_directory(directory)
    , m_clock(clock)
    , m_list(new QWidget)
    , m_column(new QVBoxLayout(m_list))
    , m_empty(new QWidget)
    , m_problem(plainParagraph({}, TextRole::Secondary, LabelColor::Bad))
    , m_toast(new Toast(this))
{
    setObjectName(u"draftsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(plainLabel(tr("Drafts"), TextRole::Title));
    column->addWidget(plainParagraph(tr("Unfinished work, stored on this computer only.")));
    column->addWidget(m_problem);
    m_problem->hide();

    auto *empty = new QVBoxLayout(m_empty);
    empty->setSpacing(space::s);
    auto *nothing = plainParagraph(tr("No drafts"), TextRole::Heading, LabelColor::Text);
    auto *how = plainParagraph(tr("Unfinished onboardings and imports appear here."));
    nothing->setAlignment(Qt::AlignCenter);
    how->setAlignment(Qt::AlignCenter);
    empty->addStretch(2);
    empty->addWidget(new IconLabel(u"file-pen"_s, Tint::Faint, 40), 0, Qt::AlignHCenter);
    empty->addWidget(nothing);
    empty->addWidget(how);
    empty->addStretch(3);
    m_empty->setObjectName(u"noDrafts"_s);

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_list);
    inner->addWidget(m_empty, 1);
    inner->addStretch();
    scroll->setWidget(content);
    column->addWidget(scroll, 1);

    connect(&m_drafts, &core::Drafts::listChanged, this, &DraftsPage::fill);
    connect(&m_drafts, &core::Drafts::failed, this, [this](const core::Error &error) {
        m_problem->setText(errorText(error));
        m_problem->show();
    });
}

QString draftTitle(const core::Draft &draft, const core::Directory &directory)
{
    if (draft.kind == core::ImportDraft::kind) {
        const auto names = core::importMemoFromJson(draft.content).names();
        const QString what =
            names.isEmpty() ? DraftsPage::tr("Import of pasted rows")
            : names.size() == 1
                ? DraftsPage::tr("Import of %1", "file").arg(names.first())
                : DraftsPage::tr("Import of %Ln file(s)", nullptr, static_cast<int>(names.size()));
        const auto *owner = directory.customer(core::idFromJson(draft.content[u"customer"]));
        return owner ? DraftsPage::tr("%1 for %2", "import, customer")
                           .arg(what, owner->customer.organisation)
                     : what;
    }
    const auto customer = OnboardingDraft::from(draft).customer;
    for (const QString &name : {customer.organisation, customer.account, customer.name}) {
        if (!name.isEmpty())
            return name;
    }
    return DraftsPage::tr("Untitled");
}

void DraftsPage::showEvent(QShowEvent *event)
{
    fill();
    QWidget::showEvent(event);
}

void DraftsPage::fill()
{
    if (!isVisible())
        return; // drafts change with every key, and are listed when the page is visible
    qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto drafts = m_drafts.list();
    std::ranges::sort(drafts, std::ranges::greater(), &core::Draft::savedAt);
    for (const auto &draft : std::as_const(drafts))
        m_column->addWidget(makeRow(draft));
    m_list->setVisible(!drafts.isEmpty());
    m_empty->setVisible(drafts.isEmpty());
}

QWidget *DraftsPage::makeRow(const core::Draft &draft)
{
    const bool onboarding = draft.kind == OnboardingDraft::kind;
    const QString subject = draftTitle(draft, m_directory);
    auto *card = new Card;
    card->setObjectName(u"draft_"_s + draft.id.toString());
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(space::l, 10, 10, 10);
    line->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(plainParagraph(subject, TextRole::Strong, LabelColor::Text));
    const QString saved = Format().ago(draft.savedAt, m_clock.now());
    const QString state = onboarding ? tr("Onboarding")
                                     : tr("%Ln row(s) fixed", nullptr,
                                          core::importMemoFromJson(draft.content).editedRows());
    words->addWidget(plainParagraph(tr("%1 · saved %2", "what it is, when").arg(state, saved),
                                    TextRole::Secondary));
    auto *resumeButton = pushButton(tr("Resume"));
    resumeButton->setObjectName(u"resume_"_s + draft.id.toString());
    resumeButton->setAccessibleName(tr("Resume %1").arg(subject));
    auto *remover = iconButton(u"trash-2"_s, tr("Delete draft of %1").arg(subject));
    remover->setObjectName(u"delete_"_s + draft.id.toString());
    line->addWidget(new IconLabel(onboarding ? u"building-2"_s : u"file-up"_s, Tint::Muted, 20));
    line->addLayout(words, 1);
    line->addWidget(resumeButton);
    line->addWidget(remover);
    connect(resumeButton, &QPushButton::clicked, this, [this, draft] { Q_EMIT resume(draft); });
    // The row is removed with the draft, so not from within its own click.
    connect(
        remover, &QToolButton::clicked, this, [this, draft] { remove(draft); },
        Qt::QueuedConnection);
    return card;
}

void DraftsPage::remove(const core::Draft &draft)
{
    // Its source is deleted with it, so Undo needs that too.
    core::whenFinished(
        m_drafts.source(draft.id), this, [this, draft](const core::Result<QByteArray> &source) {
            m_drafts.remove(draft.id);
            m_toast->showUndoable(tr("Deleted: %1").arg(draftTitle(draft, m_directory)),
                                  [this, draft, source] {
                                      m_drafts.save(draft);
                                      if (source && !source->isEmpty())
                                          m_drafts.saveSource(draft.id, *source);
                                  });
        });
}

} // namespace ui
