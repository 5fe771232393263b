#include "ui/users/adduserdialog.h"

#include "core/base/whenfinished.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

Combo *countryCombo(const QString &objectName)
{
    auto *combo = new Combo(Searchable::Yes);
    combo->setObjectName(objectName);
    combo->addItem(QCoreApplication::translate("ui::AddUserDialog", "Not set"), QString());
    for (const auto &[name, code] : countriesByName())
        combo->addItem(name, code);
    return combo;
}

//! "@contoso.example" from the customer's account, for user names.
QString domainOf(const QString &account)
{
    const auto at = account.lastIndexOf(u'@');
    return at < 0 ? QString() : account.mid(at);
}

} // namespace

AddUserDialog::AddUserDialog(core::Workspace &workspace, const core::Id &customer,
                             const std::optional<core::Id> &user, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_customer(customer)
    , m_editing(user)
    , m_newId(core::Id::make())
    , m_notice(plainParagraph({}, TextRole::Body, LabelColor::Bad))
{
    const auto *owner = workspace.directory().customer(customer);
    setObjectName(u"userDialog"_s);
    setWindowTitle(m_editing ? tr("Edit user") : tr("Add user"));
    const QSize room = parent ? parent->size() : QSize(1024, 700);
    resize(qMin(680, room.width() - 60), qMin(700, room.height() - 60));

    auto *content = new QWidget;
    auto *form = new QVBoxLayout(content);
    form->setContentsMargins(24, 4, 24, 12);
    form->setSpacing(18);
    buildFields(form);
    buildChoices(form);
    form->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);

    m_notice->setObjectName(u"dialogError"_s);
    m_notice->hide();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 18, 24, 8);
    head->setSpacing(2);
    head->addWidget(plainLabel(windowTitle(), TextRole::Heading));
    if (owner)
        head->addWidget(plainParagraph(tr("Customer: %1").arg(owner->customer.organisation)));
    head->addWidget(m_notice);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    buildButtons(column);

    core::User fresh;
    fresh.customer = customer;
    fresh.roles = {u"user"_s};
    if (owner)
        fresh.usageLocation = owner->customer.country;
    if (!m_editing)
        fill(fresh);
    load();
    m_edits.value(u"firstName"_s)->setFocus();
}

void AddUserDialog::addField(FormGrid *grid, const QString &key, bool required)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(key);
    auto *field = new Field(fieldLabel(key), edit, required ? Required::Yes : Required::No);
    grid->add(field);
    m_edits.insert(key, edit);
    m_fields.insert(key, field);
    connect(edit, &QLineEdit::textEdited, this, [this, key] {
        if (key == u"displayName" || key == u"userName")
            m_nameTyped = true;
        suggestNames();
        judge();
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, key, edit] {
        if (edit->isModified()) {
            m_touched += key;
            judge();
        }
    });
}

void AddUserDialog::buildFields(QVBoxLayout *column)
{
    auto *person = new FormGrid;
    for (const auto &key : {u"firstName"_s, u"lastName"_s})
        addField(person, key);
    addField(person, u"displayName"_s, true);
    addField(person, u"userName"_s, true);
    for (const auto &key : {u"jobTitle"_s, u"department"_s, u"employeeNumber"_s, u"officePhone"_s,
                            u"mobilePhone"_s, u"alternateEmail"_s})
        addField(person, key);
    m_usageLocation = countryCombo(u"usageLocation"_s);
    auto *location = new Field(fieldLabel(u"usageLocation"_s), m_usageLocation);
    location->setHint(tr("Required before you assign a licence."));
    m_fields.insert(u"usageLocation"_s, location);
    person->add(location);
    column->addWidget(person);

    auto *more = pushButton(tr("Address and office"), u"chevron-down"_s);
    more->setObjectName(u"moreFields"_s);
    more->setCheckable(true);
    makeQuiet(more);
    auto *address = new FormGrid;
    for (const auto &key :
         {u"address"_s, u"city"_s, u"state"_s, u"postalCode"_s, u"officeNumber"_s, u"fax"_s})
        addField(address, key);
    m_country = countryCombo(u"country"_s);
    m_fields.insert(u"country"_s, new Field(fieldLabel(u"country"_s), m_country));
    address->add(m_fields.value(u"country"_s));
    address->hide();
    connect(more, &QPushButton::toggled, this, [more, address](bool on) {
        address->setVisible(on);
        more->setIcon(icon(on ? u"chevron-up"_s : u"chevron-down"_s));
    });
    column->addWidget(more, 0, Qt::AlignLeft);
    column->addWidget(address);
    for (auto *combo : {m_usageLocation, m_country})
        connect(combo, &QComboBox::currentIndexChanged, this, &AddUserDialog::judge);
}

void AddUserDialog::buildChoices(QVBoxLayout *column)
{
    column->addWidget(plainLabel(tr("Roles"), TextRole::Strong));
    auto *roles = new FormGrid;
    for (const auto &role : core::userRoles()) {
        auto *box = new QCheckBox(roleName(role));
        box->setObjectName(u"role-"_s + role);
        m_roles.insert(role, box);
        roles->add(box);
        connect(box, &QCheckBox::toggled, this, &AddUserDialog::judge);
    }
    column->addWidget(roles);

    if (m_editing) {
        m_blocked = new QCheckBox(tr("Blocked: cannot sign in"));
        m_blocked->setObjectName(u"blocked"_s);
        connect(m_blocked, &QCheckBox::toggled, this, &AddUserDialog::judge);
        column->addWidget(m_blocked);
        return;
    }
    column->addWidget(plainLabel(tr("Licences"), TextRole::Strong));
    const auto &directory = m_workspace.directory();
    const auto subscriptions = directory.subscriptions(m_customer);
    if (subscriptions.isEmpty())
        column->addWidget(plainParagraph(
            tr("This customer has no subscriptions yet. Add one under Licences, then assign it "
               "to the user.")));
    for (const auto &one : subscriptions) {
        const QString free =
            tr("%1 of %2 free").arg(Format().number(one.free()), Format().number(one.bought));
        auto *box = new QCheckBox(directory.subscriptionName(one.id));
        box->setObjectName(u"licence-"_s + one.id.toString());
        box->setAccessibleDescription(free);
        box->setEnabled(one.free() > 0);
        m_licences.insert(one.id, box);
        auto *line = new QHBoxLayout;
        line->addWidget(box, 1);
        line->addWidget(plainLabel(free, TextRole::Secondary,
                                   one.free() > 0 ? LabelColor::Muted : LabelColor::Bad));
        column->addLayout(line);
        connect(box, &QCheckBox::toggled, this, &AddUserDialog::judge);
    }
    column->addWidget(plainLabel(tr("Password"), TextRole::Strong));
    m_password =
        new QCheckBox(tr("Generate a temporary password (shown once, on the confirmation sheet)"));
    m_password->setObjectName(u"temporaryPassword"_s);
    m_password->setChecked(true);
    column->addWidget(m_password);
}

void AddUserDialog::buildButtons(QVBoxLayout *column)
{
    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    m_save = pushButton(m_editing ? tr("Save changes") : tr("Add user"));
    m_save->setObjectName(u"save"_s);
    makePrimary(m_save);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 12, 24, 18);
    buttons->addWidget(cancel);
    buttons->addStretch();
    if (!m_editing) {
        m_another = pushButton(tr("Add and continue"), u"plus"_s);
        m_another->setObjectName(u"addAnother"_s);
        buttons->addWidget(m_another);
        connect(m_another, &QPushButton::clicked, this, [this] { submit(Then::Another); });
    }
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { submit(Then::Close); });
}

void AddUserDialog::load()
{
    core::whenFinished(
        m_workspace.directory().loadView(m_customer), this,
        [this](const core::Result<core::CustomerView> &view) {
            if (!view) {
                fail(errorText(view.error()));
                return;
            }
            m_view = *view;
            m_busy = false;
            if (m_editing) {
                const auto &users = m_view->usersByName;
                const auto found =
                    std::find_if(users.begin(), users.end(),
                                 [this](const core::User &user) { return user.id == *m_editing; });
                if (found == users.end()) {
                    m_busy = true;
                    fail(tr("This user no longer exists. Close this window and refresh the list."));
                    return;
                }
                fill(*found);
            }
            judge();
        });
}

void AddUserDialog::fill(const core::User &user)
{
    m_before = user;
    for (const auto &field : core::userTextFields()) {
        if (auto *edit = m_edits.value(QLatin1String(field.key)))
            edit->setText(user.*field.member);
    }
    m_usageLocation->setCurrentData(user.usageLocation);
    m_country->setCurrentData(user.country);
    for (auto it = m_roles.cbegin(); it != m_roles.cend(); ++it)
        it.value()->setChecked(user.roles.contains(it.key()));
    if (m_blocked)
        m_blocked->setChecked(user.blocked);
    m_nameTyped = m_editing.has_value();
    if (user.joined)
        keepAsJoined();
    suggestNames();
    judge();
}

//! The account belongs to the person: the partner manages only roles, policies and licences.
void AddUserDialog::keepAsJoined()
{
    for (auto *edit : std::as_const(m_edits))
        edit->setReadOnly(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_usageLocation),
                            static_cast<QWidget *>(m_country), static_cast<QWidget *>(m_blocked)})
        widget->setEnabled(false);
    if (!m_readOnly.isEmpty())
        return; // the text says more already
    m_notice->setColor(LabelColor::Warning);
    m_notice->setText(
        tr("This user accepted an invitation and now manages their own account. You can "
           "change only the roles here."));
    m_notice->show();
}

core::User AddUserDialog::entered() const
{
    core::User user = m_before;
    user.customer = m_customer;
    if (!m_editing)
        user.id = m_newId;
    for (const auto &field : core::userTextFields()) {
        if (const auto *edit = m_edits.value(QLatin1String(field.key)))
            user.*field.member = edit->text().trimmed();
    }
    user.usageLocation = m_usageLocation->currentData().toString();
    user.country = m_country->currentData().toString();
    user.roles.clear();
    for (const auto &role : core::userRoles()) {
        if (m_roles.value(role)->isChecked())
            user.roles += role;
    }
    if (m_blocked)
        user.blocked = m_blocked->isChecked();
    return user;
}

void AddUserDialog::suggestNames()
{
    if (m_nameTyped)
        return;
    const QString first = m_edits.value(u"firstName"_s)->text().trimmed();
    const QString last = m_edits.value(u"lastName"_s)->text().trimmed();
    m_edits.value(u"displayName"_s)->setText(QStringList{first, last}.join(u' ').trimmed());
    const auto *owner = m_workspace.directory().customer(m_customer);
    QString local;
    for (const QChar c :
         QStringList{first, last}.join(u'.').normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || c.isDigit() || c == u'.' || c == u'-')
            local += c;
    }
    while (local.startsWith(u'.'))
        local.remove(0, 1);
    while (local.endsWith(u'.'))
        local.chop(1);
    m_edits.value(u"userName"_s)
        ->setText(local.isEmpty() || !owner ? QString()
                                            : local + domainOf(owner->customer.account));
}

core::FieldErrors AddUserDialog::errors() const
{
    const auto user = entered();
    auto errors = core::validate(user);
    if (m_view) {
        const auto other = m_view->usersByName.constFind(core::foldedUserName(user.userName));
        if (other != m_view->usersByName.cend() && other->id != user.id)
            errors += core::FieldError{u"/userName"_s, core::FieldProblem::Taken, {}};
    }
    return errors;
}

void AddUserDialog::judge()
{
    const auto found = errors();
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        const auto *error = core::errorAt(found, u'/' + it.key());
        const bool shown = error && m_touched.contains(it.key());
        it.value()->setError(shown ? fieldErrorText(*error) : QString());
    }
    const bool licensed = std::any_of(m_licences.cbegin(), m_licences.cend(),
                                      [](const QCheckBox *box) { return box->isChecked(); });
    if (licensed && m_usageLocation->currentData().toString().isEmpty())
        m_fields.value(u"usageLocation"_s)
            ->setError(tr("Choose the country where the licences are used."));
    const bool can = !m_busy && m_readOnly.isEmpty() && (!m_editing || entered() != m_before);
    if (m_save)
        m_save->setEnabled(can);
    if (m_another)
        m_another->setEnabled(can);
}

void AddUserDialog::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    if (!reason.isEmpty()) {
        m_notice->setColor(LabelColor::Warning);
        m_notice->setText(reason);
        m_notice->show();
    }
    judge();
}

void AddUserDialog::submit(Then then)
{
    if (m_busy || !m_view)
        return;
    const auto found = errors();
    if (!found.isEmpty()) {
        for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
            m_touched += it.key();
        judge();
        const QString key = found.first().pointer.mid(1);
        if (auto *field = m_fields.value(key))
            field->setFocus();
        else
            fail(
                tr("%1: %2", "field, problem").arg(fieldLabel(key), fieldErrorText(found.first())));
        return;
    }
    m_notice->hide();
    m_busy = true;
    judge();
    const auto now = m_workspace.clock().now();
    if (m_editing) {
        run(core::planChangeUser(*m_view, m_before, entered(), now), then);
        return;
    }
    QList<core::Id> licences;
    for (auto it = m_licences.cbegin(); it != m_licences.cend(); ++it) {
        if (it.value()->isChecked())
            licences += it.key();
    }
    const bool draw = m_password->isChecked();
    if (!draw || !m_passwordKey.isEmpty()) {
        run(core::planAddUser(*m_view, entered(), licences, draw ? m_passwordKey : QByteArray(),
                              now),
            then);
        return;
    }
    core::whenFinished(m_workspace.credentials().makeKey(), this,
                       [this, licences, now, then](const core::Result<QByteArray> &key) {
                           if (!key) {
                               m_busy = false;
                               fail(errorText(key.error()));
                               return;
                           }
                           m_passwordKey = *key;
                           run(core::planAddUser(*m_view, entered(), licences, *key, now), then);
                       });
}

void AddUserDialog::run(const core::Plan &plan, Then then)
{
    for (const auto &operation : plan.operations) {
        if (operation.isBlocked()) {
            m_busy = false;
            fail(findingText(operation.findings.first(), &m_workspace.directory()));
            return;
        }
    }
    const QString name = entered().displayName;
    const bool draws = !plan.passwordKey.isEmpty();
    if (draws && m_sheetPlan.isNull())
        m_sheetPlan = plan.id; // also if the dialog is closed before this is saved
    core::whenFinished(m_workspace.plans().run(plan), this,
                       [this, id = plan.id, name, draws, then](const core::Result<void> &done) {
                           m_busy = false;
                           if (!done) {
                               fail(errorText(done.error()));
                               return;
                           }
                           if (draws)
                               m_sheetPlan = id;
                           Q_EMIT saved(id, m_editing ? tr("Changes to %1 saved").arg(name)
                                                      : tr("%1 added").arg(name));
                           if (then == Then::Close)
                               accept();
                           else
                               startNext();
                       });
}

void AddUserDialog::done(int result)
{
    if (!m_sheetPlan.isNull())
        Q_EMIT passwordsDrawn(m_sheetPlan);
    QDialog::done(result);
}

void AddUserDialog::startNext()
{
    // Colleagues share everything that is not personal.
    core::User next;
    next.customer = m_customer;
    next.roles = entered().roles;
    next.department = entered().department;
    next.usageLocation = entered().usageLocation;
    m_newId = core::Id::make();
    m_touched.clear();
    m_busy = true;
    fill(next);
    for (auto *edit : std::as_const(m_edits))
        edit->setModified(false);
    m_edits.value(u"firstName"_s)->setFocus();
    load();
}

void AddUserDialog::fail(const QString &text)
{
    m_notice->setColor(LabelColor::Bad);
    m_notice->setText(text);
    m_notice->show();
    judge();
}

} // namespace ui
