#include "ui/conflicts/fixdialog.h"

#include "core/base/whenfinished.h"
#include "core/usecases/onboarding.h"
#include "ui/customerform/accountform.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/forms/passwordfield.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/plantext.h"
#include "ui/words/values.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

//! Sealed passwords and the like are objects too.
bool isPartEditable(const QString &member)
{
    return member == QLatin1String("address") || member == QLatin1String("contact");
}

QJsonValue memberOf(const QJsonObject &body, const QString &key)
{
    const auto slash = key.indexOf(QLatin1Char('/'));
    return slash < 0 ? body.value(key)
                     : body.value(key.left(slash)).toObject().value(key.mid(slash + 1));
}

} // namespace

FixDialog::FixDialog(core::Plans &plans, core::Credentials &credentials, core::Directory &directory,
                     core::PlanRow row, QWidget *parent)
    : QDialog(parent)
    , m_plans(plans)
    , m_credentials(credentials)
    , m_directory(directory)
    , m_row(std::move(row))
    , m_form(new QWidget)
    , m_problem(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_send(pushButton(tr("Retry")))
{
    const core::Operation &operation = m_row.operation;
    const QString change = operationText(operation.kind, operation.entity.type);
    setObjectName(QStringLiteral("fixDialog"));
    setWindowTitle(tr("Edit and retry"));
    setModal(true);
    resize(640, 480);

    auto *why =
        plainParagraph(refusalText(m_row.refusal, &directory), TextRole::Body, LabelColor::Bad);
    why->setObjectName(QStringLiteral("fixReason"));
    auto *grid = new QVBoxLayout(m_form);
    grid->setContentsMargins(0, 0, space::s, 0);
    addFields();

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    m_problem->hide();
    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("fixCancel"));
    m_send->setObjectName(QStringLiteral("fixSend"));
    makePrimary(m_send);
    m_send->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &FixDialog::sendAgain);

    auto *buttons = new QHBoxLayout;
    if (auto *other = makeOther())
        buttons->addWidget(other);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(
        plainLabel(tr("%1: %2", "operation, item").arg(change, operation.who), TextRole::Heading));
    if (!operation.entity.customer.isNull())
        words->addWidget(plainLabel(PlanText::customerName(operation.entity.customer, directory),
                                    TextRole::Secondary, LabelColor::Muted));
    column->addLayout(words);
    column->addWidget(why);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

//! Null unless the name is taken by an item that can be opened.
QPushButton *FixDialog::makeOther()
{
    if (m_row.refusal.code != core::ProblemCode::NameTaken)
        return nullptr;
    const auto &operation = m_row.operation;
    const bool user = operation.entity.type == core::EntityType::User;
    const QString userName = user ? operation.body[u"userName"].toString() : QString();
    const core::Id customer =
        user ? operation.entity.customer : core::idFromJson(m_row.refusal.more[u"owner"]);
    if (customer.isNull() || (user && userName.isEmpty()) ||
        (!user && operation.entity.type != core::EntityType::Customer))
        return nullptr;
    auto *other =
        pushButton(user ? tr("Open the existing user") : tr("Open the existing customer"));
    other->setObjectName(QStringLiteral("fixOther"));
    connect(other, &QPushButton::clicked, this, [this, customer, userName] {
        reject();
        Q_EMIT openOther(customer, userName);
    });
    return other;
}

const core::FieldError *FixDialog::errorOf(const QString &key) const
{
    const QString pointer = QLatin1Char('/') + key;
    const auto &errors = m_row.refusal.errors;
    const auto found = std::ranges::find_if(errors, [&pointer](const core::FieldError &error) {
        return error.pointer == pointer || error.pointer.startsWith(pointer + QLatin1Char('/'));
    });
    return found == errors.end() ? nullptr : &*found;
}

QStringList FixDialog::keys() const
{
    QStringList keys;
    const QJsonObject &sent = m_row.operation.body;
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        if (!it->isObject()) {
            if (!it->isBool() || errorOf(it.key())) // either value is right, unless refused
                keys.append(it.key());
            continue;
        }
        const auto parts = it->toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (part->isString() && isPartEditable(it.key()))
                keys.append(it.key() + QLatin1Char('/') + part.key());
        }
    }
    for (const core::FieldError &error : m_row.refusal.errors) {
        const QString key = error.pointer.section(QLatin1Char('/'), 1, 1);
        if (!key.isEmpty() && !keys.contains(key) && !sent.contains(key))
            keys.append(key);
    }
    std::stable_partition(keys.begin(), keys.end(),
                          [this](const QString &key) { return errorOf(key) != nullptr; });
    return keys;
}

void FixDialog::addFields()
{
    const auto &operation = m_row.operation;
    const auto &directory = m_directory;
    const QJsonObject &sent = operation.body;
    QString country = sent.value(QLatin1String("country")).toString();
    if (const auto *owner = directory.customer(operation.entity.customer);
        owner && country.isEmpty())
        country = owner->customer.country;
    auto *grid = new FormGrid;
    for (const QString &key : keys()) {
        const auto editor =
            makeFixEditor(operation.entity.type, key, memberOf(sent, key), country, directory);
        if (!editor)
            continue;
        editor->widget->setObjectName(QStringLiteral("fix-") + key);
        auto *field = new Field(fieldPathLabel(operation.entity.type, key), editor->widget);
        if (const core::FieldError *error = errorOf(key)) {
            field->setError(fieldErrorText(*error));
            // What the control cannot show is gone from it, such as a tag that does not exist.
            if (editor->value() != memberOf(sent, key))
                m_edited.insert(key);
        }
        editor->watch([this, key, field] {
            m_edited.insert(key);
            field->clearError();
        });
        grid->add(field);
        m_editors.insert(key, *editor);
    }
    if (sent.contains(QLatin1String("ownerPassword")))
        addPassword(grid);
    auto *column = static_cast<QVBoxLayout *>(m_form->layout());
    if (m_editors.isEmpty()) {
        delete grid;
        column->addWidget(plainParagraph(
            tr("This change has nothing to edit. Resolve the problem described above, then "
               "retry.")));
    } else {
        column->addWidget(grid);
    }
    column->addStretch();
}

//! Only what was edited: everything else is sent again as it was.
QJsonObject FixDialog::body() const
{
    QJsonObject body = m_row.operation.body;
    for (const QString &key : m_edited) {
        const auto value = m_editors.value(key).value();
        const auto slash = key.indexOf(QLatin1Char('/'));
        if (slash < 0) {
            body.insert(key, value);
            continue;
        }
        auto whole = body.value(key.left(slash)).toObject();
        whole.insert(key.mid(slash + 1), value);
        body.insert(key.left(slash), whole);
    }
    return body;
}

void FixDialog::addPassword(FormGrid *grid)
{
    // The sealed one is bound to the request that was refused, and no plain one is kept.
    m_password = new PasswordField(ownerPasswordRules());
    m_password->setObjectName(QStringLiteral("fix-password"));
    m_passwordField = new Field(fieldLabel(QStringLiteral("password")), m_password);
    m_passwordField->setHint(tr("Passwords are never stored. Enter the owner’s password again."));
    connect(m_password, &PasswordField::textChanged, m_passwordField, &Field::clearError);
    grid->add(m_passwordField);
}

void FixDialog::sendAgain()
{
    if (!m_password)
        return send(body(), {});
    QString text = m_password->text();
    const auto password = core::Secret::take(text);
    const auto findings = core::checkOwnerPassword(password);
    if (!findings.isEmpty()) {
        m_passwordField->setError(fieldErrorText(findings.first().field));
        m_passwordField->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto renewed = core::Id::make();
    const auto sealed =
        m_credentials.sealOwnerPassword(password, renewed, m_row.operation.entity.id);
    if (!sealed) {
        m_problem->setText(errorText(sealed.error()));
        m_problem->show();
        return;
    }
    auto whole = body();
    whole.insert(QLatin1String("ownerPassword"), core::toJson(*sealed));
    send(whole, renewed);
}

void FixDialog::send(const QJsonObject &body, const core::Id &renewed)
{
    m_send->setEnabled(false);
    core::whenFinished(m_plans.sendAgain(m_row.operation.id, body, renewed), this,
                       [this](const core::Result<void> &done) {
                           if (done) {
                               accept();
                               return;
                           }
                           m_problem->setText(errorText(done.error()));
                           m_problem->show();
                           m_send->setEnabled(true);
                       });
}

} // namespace ui

#include "moc_fixdialog.cpp"
