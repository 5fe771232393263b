#include "ui/customerform/accountform.h"

#include "core/domain/password.h"
#include "core/domain/phone.h"
#include "core/services/workspace.h"
#include "ui/customerform/countrybox.h"
#include "ui/customerform/datacenterbox.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/forms/passwordfield.h"
#include "ui/words/errortext.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

//! Each rejected number comes with an example such as "+31 10 123 4567", so validating an
//! impossible number yields one.
QString examplePhone(const QString &country)
{
    core::FieldErrors errors;
    core::checkPhone(errors, {}, u"+"_s, country, true);
    return errors.isEmpty() ? QString() : errors.first().argument;
}

QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

} // namespace

QVector<PasswordRule> ownerPasswordRules()
{
    QVector<PasswordRule> list;
    const auto known = core::passwordRules({});
    for (qsizetype i = 0; i < known.size(); ++i) {
        list.append({passwordRuleText(known[i].problem),
                     [i](const QString &text) { return core::passwordRules(text)[i].met; }});
    }
    return list;
}

AccountForm::AccountForm(core::Directory &directory, core::Customer &customer, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_customer(customer)
    , m_grid(new FormGrid)
    , m_doubles(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_grid);
    for (const auto field : core::accountTypeSpec(customer.accountType).entered)
        add(field);

    // A search of all customers takes a moment: not for every key.
    m_doubles->setSingleShot(true);
    m_doubles->setInterval(120);
    connect(m_doubles, &QTimer::timeout, this, &AccountForm::warnOfDoubles);
    if (auto *organisation = m_fields.value(u"/organisation"_s))
        connect(organisation, &Field::warningActivated, this,
                [this] { Q_EMIT openCustomer(m_double); });
    connect(&m_directory, &core::Directory::catalogChanged, this,
            [this] { takeCountry(m_customer.country); });
    connect(&m_directory, &core::Directory::loaded, this,
            [this] { takeCountry(m_customer.country); });
    load();
}

void AccountForm::add(core::AccountField field)
{
    switch (field) {
    case core::AccountField::Account:
        addText(u"/account"_s, tr("Customer &account"), &core::Customer::account);
        m_lines[u"/account"_s]->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        m_lines[u"/account"_s]->setPlaceholderText(tr("name@example.com"));
        m_fields[u"/account"_s]->setHint(tr("The customer signs in with this e-mail address."));
        break;
    case core::AccountField::Name:
        addText(u"/name"_s, tr("Na&me"), &core::Customer::name);
        break;
    case core::AccountField::Password:
        addPasswords();
        break;
    case core::AccountField::Organisation:
        addText(u"/organisation"_s, tr("&Organisation name"), &core::Customer::organisation, true);
        break;
    case core::AccountField::Country:
        addCountry();
        break;
    case core::AccountField::Telephone:
        addTelephone();
        break;
    case core::AccountField::DataCenter:
        addCenter();
        break;
    }
}

void AccountForm::addField(const QString &pointer, const QString &label, QWidget *editor,
                           bool whole)
{
    auto *field = new Field(label, editor);
    editor->setObjectName(pointer.mid(1));
    editor->setAccessibleName(withoutMnemonic(label));
    QWidget *focus = editor->focusProxy() ? editor->focusProxy() : editor;
    focus->setAccessibleName(withoutMnemonic(label));
    if (const auto *combo = qobject_cast<QComboBox *>(editor); combo && combo->lineEdit())
        combo->lineEdit()->setAccessibleName(
            withoutMnemonic(label)); // where screen readers find the focus
    focus->installEventFilter(this);
    m_pointers.insert(focus, pointer);
    m_fields.insert(pointer, field);
    m_order.append(pointer);
    m_grid->add(field, whole ? Span::Whole : Span::Half);
}

void AccountForm::addText(const QString &pointer, const QString &label,
                          QString core::Customer::*member, bool whole)
{
    auto *line = new QLineEdit;
    m_lines.insert(pointer, line);
    addField(pointer, label, line, whole);
    connect(line, &QLineEdit::textChanged, this, [this, pointer, member](const QString &text) {
        m_customer.*member = text.trimmed();
        edited(pointer);
    });
}

void AccountForm::addPasswords()
{
    m_password = new PasswordField(ownerPasswordRules());
    m_confirm = new PasswordField;
    addField(u"/password"_s, tr("&Password"), m_password);
    addField(u"/confirmPassword"_s, tr("Con&firm password"), m_confirm);
    m_password->lineEdit()->setObjectName(u"passwordLine"_s);
    m_confirm->lineEdit()->setObjectName(u"confirmPasswordLine"_s);
    connect(m_password, &PasswordField::textChanged, this, [this] {
        m_fields[u"/password"_s]->setWarning({});
        edited(u"/password"_s);
        if (m_judged.contains(u"/confirmPassword"_s))
            showError(u"/confirmPassword"_s, errors());
    });
    connect(m_confirm, &PasswordField::textChanged, this,
            [this] { edited(u"/confirmPassword"_s); });
}

void AccountForm::addCountry()
{
    m_country = new CountryBox;
    addField(u"/country"_s, tr("Count&ry or region"), m_country);
    connect(m_country, &CountryBox::countryChanged, this, [this](const QString &code) {
        takeCountry(code);
        edited(u"/country"_s);
        if (m_judged.contains(u"/telephone"_s))
            showError(u"/telephone"_s, errors());
    });
}

void AccountForm::addTelephone()
{
    addText(u"/telephone"_s, tr("&Telephone"), &core::Customer::telephone);
    m_lines[u"/telephone"_s]->setInputMethodHints(Qt::ImhDialableCharactersOnly);
}

void AccountForm::addCenter()
{
    m_center = new DataCenterBox;
    addField(u"/dataCenter"_s, tr("&Data center"), m_center, true);
    m_fields[u"/dataCenter"_s]->setHint(
        tr("Region where this customer’s data is stored. Cannot be changed later."));
    connect(m_center, &DataCenterBox::centerChosen, this, [this](const core::Id &center) {
        m_centerChosen = true;
        m_customer.dataCenter = center;
        edited(u"/dataCenter"_s);
    });
}

void AccountForm::load()
{
    m_loading = true;
    const auto show = [this](const QString &pointer, const QString &text) {
        if (auto *line = m_lines.value(pointer))
            line->setText(text);
    };
    show(u"/account"_s, m_customer.account);
    show(u"/name"_s, m_customer.name);
    show(u"/organisation"_s, m_customer.organisation);
    show(u"/telephone"_s, m_customer.telephone);
    const core::Id center = m_customer.dataCenter;
    m_centerChosen = !center.isNull();
    if (m_country)
        m_country->setCountry(m_customer.country);
    takeCountry(m_customer.country);
    // The closest one follows the country, unless another one was chosen.
    m_centerChosen = m_center && !center.isNull() && center != m_center->closest();
    m_touched.clear();
    m_judged.clear();
    for (auto *field : std::as_const(m_fields))
        field->clearError();
    m_loading = false;
    m_doubles->start();
}

void AccountForm::takeCountry(const QString &code)
{
    m_customer.country = code;
    if (m_center) {
        m_center->setCenters(m_directory.dataCenters(), code);
        if (!m_centerChosen && !code.isEmpty())
            m_customer.dataCenter = m_center->closest();
        m_center->setCenter(m_customer.dataCenter);
    }
    if (m_judged.contains(u"/dataCenter"_s))
        showError(u"/dataCenter"_s, errors());
    showExample();
}

void AccountForm::showExample()
{
    auto *field = m_fields.value(u"/telephone"_s);
    if (!field)
        return;
    const QString &number = m_customer.telephone;
    core::FieldErrors found;
    core::checkPhone(found, {}, number, m_customer.country, true);
    if (found.isEmpty()) {
        const QString shown = core::displayPhone(core::normalisedPhone(number, m_customer.country));
        field->setHint(shown == number ? QString() : tr("Will be stored as %1").arg(shown));
        return;
    }
    const QString example =
        m_customer.country.isEmpty() ? QString() : examplePhone(m_customer.country);
    field->setHint(example.isEmpty() ? QString() : tr("Example: %1").arg(example));
}

void AccountForm::warnOfDoubles()
{
    auto *field = m_fields.value(u"/organisation"_s);
    if (!field)
        return;
    const auto similar =
        m_customer.organisation.size() < 3 && m_customer.account.size() < 3
            ? QList<const core::CustomerEntry *>()
            : m_directory.similarCustomers(m_customer.organisation, m_customer.account);
    m_double = {};
    for (const auto *entry : similar) {
        if (entry->customer.id == m_customer.id)
            continue;
        m_double = entry->customer.id;
        field->setWarning(tr("A customer named “%1” with the account %2 already exists.")
                              .arg(entry->customer.organisation, entry->customer.account),
                          tr("Open customer"));
        return;
    }
    field->setWarning({});
}

core::FieldErrors AccountForm::errors() const
{
    core::FieldErrors found;
    for (const auto &error : core::validate(m_customer)) {
        if (!m_fields.contains(error.pointer))
            continue;
        if (error.pointer == u"/country" && m_country && m_country->isUnknown())
            found.append({error.pointer, core::FieldProblem::UnknownCountry, {}});
        else
            found.append(error);
    }
    if (m_password) {
        core::checkPassword(found, u"/password"_s, m_password->text());
        if (m_confirm->text() != m_password->text())
            found.append({u"/confirmPassword"_s, core::FieldProblem::PasswordMismatch, {}});
        else if (m_confirm->text().isEmpty())
            found.append({u"/confirmPassword"_s, core::FieldProblem::Required, {}});
    }
    return found;
}

bool AccountForm::check()
{
    const auto found = errors();
    Field *first = nullptr;
    for (const auto &pointer : std::as_const(m_order)) {
        m_judged.insert(pointer);
        showError(pointer, found);
        if (!first && core::errorAt(found, pointer))
            first = m_fields[pointer];
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

bool AccountForm::hasPassword() const
{
    return m_password && !m_password->text().isEmpty();
}

core::Secret AccountForm::password() const
{
    QString text = m_password ? m_password->text() : QString();
    return core::Secret::take(text);
}

void AccountForm::askPasswordAgain()
{
    if (m_password && !hasPassword())
        m_fields[u"/password"_s]->setWarning(
            tr("Drafts never contain passwords. Enter the password again."));
}

void AccountForm::focusFirst()
{
    for (const auto &pointer : std::as_const(m_order)) {
        if (!core::errorAt(errors(), pointer))
            continue;
        m_fields[pointer]->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_fields[m_order.first()]->setFocus(Qt::OtherFocusReason);
}

void AccountForm::edited(const QString &pointer)
{
    if (pointer == u"/telephone")
        showExample();
    if (m_loading)
        return;
    m_touched.insert(pointer);
    if (m_judged.contains(pointer))
        showError(pointer, errors());
    if (pointer == u"/organisation" || pointer == u"/account")
        m_doubles->start();
    Q_EMIT changed();
}

void AccountForm::showError(const QString &pointer, const core::FieldErrors &found)
{
    const auto *error = core::errorAt(found, pointer);
    m_fields[pointer]->setError(error ? fieldErrorText(*error) : QString());
}

bool AccountForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const QString pointer = m_pointers.value(watched);
        // Another window or a popup over the field does not mean that the user has left it.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason &&
            m_touched.contains(pointer)) {
            m_judged.insert(pointer);
            showError(pointer, errors());
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
