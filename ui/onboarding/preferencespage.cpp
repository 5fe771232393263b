#include "ui/onboarding/preferencespage.h"

#include "core/services/workspace.h"
#include "ui/customerform/choicelist.h"
#include "ui/customerform/imagefield.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"

#include <QAccessible>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ui {

PreferencesPage::PreferencesPage(core::Directory &directory, OnboardingDraft &draft,
                                 QWidget *parent)
    : WizardPage(core::OnboardingStep::Preferences,
                 tr("You choose these settings on the customer’s behalf."), parent)
    , m_directory(directory)
    , m_draft(draft)
    , m_image(new ImageField)
    , m_tags(new ChoiceList)
    , m_noTags(plainParagraph(tr("The server has no tags yet.")))
    , m_profile(new Combo)
    , m_legal(new QWidget)
    , m_legalColumn(new QVBoxLayout(m_legal))
{
    m_image->setObjectName(u"image"_s);
    m_image->setImage(draft.customer.image);
    m_tags->setObjectName(u"tags"_s);
    m_profile->setObjectName(u"notificationProfile"_s);

    auto *grid = new FormGrid;
    auto *profile = new Field(fieldLabel(u"notificationProfile"_s), m_profile);
    grid->add(new Field(fieldLabel(u"image"_s), m_image));
    grid->add(profile);
    body()->addWidget(grid);
    auto *tags = new QVBoxLayout;
    tags->setSpacing(6);
    tags->addWidget(plainLabel(fieldLabel(u"tags"_s), TextRole::Strong));
    tags->addWidget(m_tags);
    tags->addWidget(m_noTags);
    body()->addLayout(tags);
    addCommunication();
    m_legalColumn->setContentsMargins(0, 0, 0, 0);
    m_legalColumn->setSpacing(6);
    body()->addWidget(m_legal);
    body()->addStretch();

    connect(m_tags, &ChoiceList::changed, this, [this] {
        m_draft.customer.tags.clear();
        for (const auto &key : m_tags->chosen()) {
            if (const auto id = core::Id::fromString(key))
                m_draft.customer.tags.append(*id);
        }
        Q_EMIT changed();
    });
    connect(m_image, &ImageField::imageChanged, this, [this](const QByteArray &png) {
        m_draft.customer.image = png;
        Q_EMIT changed();
    });
    connect(m_profile, &QComboBox::activated, this, [this, profile] {
        m_draft.customer.notificationProfile = m_profile->currentData().value<core::Id>();
        profile->setHint(m_profile->currentData(Qt::ToolTipRole).toString());
        Q_EMIT changed();
    });
    connect(&m_directory, &core::Directory::catalogChanged, this, &PreferencesPage::fillCatalog);
    connect(&m_directory, &core::Directory::loaded, this, &PreferencesPage::fillCatalog);
    fillCatalog();
    profile->setHint(m_profile->currentData(Qt::ToolTipRole).toString());
}

void PreferencesPage::addCommunication()
{
    struct Preference {
        QString name;
        QString text;
        bool core::CommunicationPreferences::*member;
    };
    const std::array preferences{
        Preference{u"serviceNews"_s, tr("Planned &work and incidents"),
                   &core::CommunicationPreferences::serviceNews},
        Preference{u"productNews"_s, tr("News about &products"),
                   &core::CommunicationPreferences::productNews},
        Preference{u"surveys"_s, tr("S&urveys"), &core::CommunicationPreferences::surveys},
    };
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(plainLabel(tr("E-mails to the customer"), TextRole::Strong));
    for (const auto &preference : preferences) {
        auto *box = new QCheckBox(preference.text);
        box->setObjectName(preference.name);
        box->setChecked(m_draft.customer.communication.*preference.member);
        connect(box, &QCheckBox::toggled, this, [this, member = preference.member](bool on) {
            m_draft.customer.communication.*member = on;
            Q_EMIT changed();
        });
        column->addWidget(box);
    }
    body()->addLayout(column);
}

void PreferencesPage::fillCatalog()
{
    fillTags();
    fillProfiles();
    fillLegal();
}

void PreferencesPage::fillTags()
{
    const auto &tags = m_directory.tags();
    QList<ChoiceList::Choice> choices;
    QStringList chosen;
    for (const auto &tag : tags)
        choices.append({tag.id.toString(), tag.name});
    for (const auto &id : std::as_const(m_draft.customer.tags))
        chosen.append(id.toString());
    m_tags->setChoices(choices, chosen, u"tag_"_s);
    m_tags->setVisible(!tags.isEmpty());
    m_noTags->setVisible(tags.isEmpty());
}

void PreferencesPage::fillProfiles()
{
    m_profile->clear();
    m_profile->addItem(tr("None (no job notifications)"), QVariant::fromValue(core::Id()));
    for (const auto &profile : m_directory.notificationProfiles()) {
        m_profile->addItem(profile.name, QVariant::fromValue(profile.id));
        m_profile->setItemData(m_profile->count() - 1, profile.description, Qt::ToolTipRole);
    }
    m_profile->setCurrentIndex(0);
    for (int row = 0; row < m_profile->count(); ++row) {
        if (m_profile->itemData(row).value<core::Id>() == m_draft.customer.notificationProfile)
            m_profile->setCurrentIndex(row);
    }
}

void PreferencesPage::fillLegal()
{
    qDeleteAll(m_legal->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_legals.clear();
    const auto &texts = m_directory.legalTexts();
    m_legal->setVisible(!texts.isEmpty());
    if (texts.isEmpty())
        return;
    m_legalColumn->addWidget(plainLabel(fieldLabel(u"acceptedTexts"_s), TextRole::Strong));
    for (const auto &text : texts)
        addLegal(text);
}

void PreferencesPage::addLegal(const core::LegalText &text)
{
    const QString kind = text.kind == core::LegalKind::Terms ? u"terms"_s : u"privacy"_s;
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *line = new QHBoxLayout;
    auto *box = new QCheckBox(
        tr("Accept “%1”, version %2").arg(text.title, text.version).replace(u'&', u"&&"_s));
    box->setObjectName(u"accept_"_s + kind);
    box->setChecked(m_draft.customer.acceptedTexts.contains(text.id));
    auto *read = pushButton(tr("Read"), u"scroll-text"_s);
    read->setObjectName(u"read_"_s + kind);
    read->setAccessibleName(tr("Read “%1”").arg(text.title));
    read->setCheckable(true);
    makeQuiet(read);
    line->addWidget(box, 1);
    line->addWidget(read);
    auto *words = new QPlainTextEdit(text.text);
    words->setObjectName(u"text_"_s + kind);
    words->setAccessibleName(text.title);
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    words->setFrameShape(QFrame::NoFrame);
    words->setFixedHeight(150);
    auto *sheet = new Card;
    auto *inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(space::s, space::xs, space::xs, space::xs);
    inside->addWidget(words);
    sheet->hide();
    auto *error = plainParagraph({}, TextRole::Secondary, LabelColor::Bad);
    error->setContentsMargins(metric::icon + space::s, 0, 0, 0);
    error->hide();
    column->addLayout(line);
    column->addWidget(error);
    column->addWidget(sheet);
    m_legalColumn->addWidget(part);
    m_legals.append({text.id, box, error});

    connect(read, &QPushButton::toggled, sheet, &QWidget::setVisible);
    connect(box, &QCheckBox::toggled, this, [this, error, id = text.id](bool on) {
        m_draft.customer.acceptedTexts.removeAll(id);
        if (on)
            m_draft.customer.acceptedTexts.append(id);
        error->hide();
        Q_EMIT changed();
    });
}

void PreferencesPage::enter()
{
    m_image->setOwner(m_draft.customer.id.toString(), m_draft.customer.organisation);
}

bool PreferencesPage::check()
{
    QCheckBox *first = nullptr;
    for (const auto &legal : std::as_const(m_legals)) {
        const bool accepted = legal.box->isChecked();
        const QString text =
            fieldErrorText({u"/acceptedTexts"_s, core::FieldProblem::NotAccepted, {}});
        legal.error->setText(text);
        legal.error->setVisible(!accepted);
        legal.box->setAccessibleDescription(accepted ? QString() : text);
        if (!accepted && !first)
            first = legal.box;
    }
    if (!first)
        return true;
    first->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(first, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return false;
}

void PreferencesPage::focusFirst()
{
    m_image->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
