#include "ui/shell/connectpage.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/label.h"
#include "ui/shell/centred.h"
#include "ui/theme/buttons.h"
#include "ui/words/signintext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 500ms;

//! Buttons at the end of a card: Back first.
QHBoxLayout *buttonRow(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(buttons.first());
    row->addStretch();
    for (auto *button : buttons.mid(1))
        row->addWidget(button);
    return row;
}

QVBoxLayout *cardColumn(QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(14);
    return column;
}

} // namespace

ConnectPage::ConnectPage(QWidget *parent)
    : QWidget(parent)
    , m_signIn([](const QUrl &address) { return QDesktopServices::openUrl(address); }, signInPage)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"connectPage"_s);
    m_addressPage = centred(addressCard());
    m_browserPage = centred(browserCard());
    m_stack->addWidget(m_addressPage);
    m_stack->addWidget(m_browserPage);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ConnectPage::look);
    connect(&m_signIn, &core::SignIn::looked, this, &ConnectPage::showLooked);
    connect(&m_signIn, &core::SignIn::stateChanged, this, &ConnectPage::follow);
}

QWidget *ConnectPage::addressCard()
{
    m_address = new QLineEdit;
    m_address->setObjectName(u"serverAddress"_s);
    m_address->setPlaceholderText(tr("tenantry.example.com"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_addressField = new Field(tr("Server address"), m_address, Required::Yes);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_found = m_goWhenFound = false;
        m_addressField->clearError();
        m_addressField->setHint({});
        m_pause.start();
    });
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectPage::start);

    m_authority = new QLineEdit;
    m_authority->setObjectName(u"authorityFile"_s);
    m_authority->setReadOnly(true);
    m_authorityField = new Field(tr("Certificate authority"), m_authority);
    m_authorityField->setHint(
        tr("Trusted for this server, in addition to the system certificates."));
    m_authorityField->hide();
    m_chooseAuthority = pushButton(tr("Add a certificate authority…"));
    m_chooseAuthority->setObjectName(u"chooseAuthority"_s);
    makeLink(m_chooseAuthority);
    connect(m_chooseAuthority, &QPushButton::clicked, this, &ConnectPage::chooseAuthority);

    auto *goBack = pushButton(tr("Back"));
    goBack->setObjectName(u"connectBack"_s);
    connect(goBack, &QPushButton::clicked, this, [this] {
        stop();
        Q_EMIT back();
    });
    m_go = pushButton(tr("Sign in with the browser"), u"external-link"_s);
    m_go->setObjectName(u"connectGo"_s);
    makePrimary(m_go);
    m_go->setIcon(icon(u"external-link"_s, Tint::OnAccent));
    m_go->setDefault(true);
    connect(m_go, &QPushButton::clicked, this, &ConnectPage::start);

    auto *card = new Card;
    auto *column = cardColumn(card);
    column->addWidget(plainLabel(tr("Connect to a team server"), TextRole::Title));
    column->addWidget(plainParagraph(
        tr("You sign in with your browser, so Tenantry never sees your password. Data is "
           "also stored on this computer, so that you can work offline.")));
    column->addWidget(m_addressField);
    column->addWidget(m_authorityField);
    column->addWidget(m_chooseAuthority, 0, Qt::AlignLeft);
    column->addLayout(buttonRow({goBack, m_go}));
    return card;
}

QWidget *ConnectPage::browserCard()
{
    m_title = plainLabel({}, TextRole::Title);
    m_title->setObjectName(u"signInTitle"_s);
    m_title->setWordWrap(true);
    m_text = plainParagraph({}, TextRole::Body, LabelColor::Text);
    m_text->setObjectName(u"signInText"_s);

    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(u"signInCancel"_s);
    connect(cancel, &QPushButton::clicked, this, [this] {
        stop();
        if (m_known)
            Q_EMIT back();
        else
            m_stack->setCurrentWidget(m_addressPage);
    });
    m_copy = pushButton(tr("Copy link"), u"copy"_s);
    m_copy->setObjectName(u"signInCopy"_s);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_signIn.address().toString(QUrl::FullyEncoded));
        m_copy->setText(tr("Copied"));
    });
    m_open = pushButton(tr("Open browser again"), u"external-link"_s);
    m_open->setObjectName(u"signInOpen"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { m_signIn.openAgain(); });
    m_again = pushButton(tr("Retry"), u"refresh-cw"_s);
    m_again->setObjectName(u"signInAgain"_s);
    makePrimary(m_again);
    m_again->setIcon(icon(u"refresh-cw"_s, Tint::OnAccent));
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_signIn.start(m_server, core::SignIn::newDevice(u"tenantry-desktop"_s), m_email);
    });

    auto *card = new Card;
    auto *column = cardColumn(card);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttonRow({cancel, m_copy, m_open, m_again}));
    return card;
}

void ConnectPage::askAddress()
{
    stop();
    m_known = false;
    m_email.clear();
    m_stack->setCurrentWidget(m_addressPage);
    m_address->setFocus();
}

void ConnectPage::signInTo(const core::ServerAddress &server, const QString &organisation,
                           const QString &email)
{
    m_known = true;
    m_server = server;
    m_email = email;
    m_title->setText(organisation.isEmpty() ? tr("Sign in")
                                            : tr("Sign in to %1").arg(organisation));
    m_stack->setCurrentWidget(m_browserPage);
    m_signIn.start(server, core::SignIn::newDevice(u"tenantry-desktop"_s), email);
}

void ConnectPage::stop()
{
    m_pause.stop();
    m_goWhenFound = false;
    m_signIn.cancel();
}

void ConnectPage::look()
{
    m_pause.stop();
    const auto url = core::serverUrlFromText(m_address->text());
    if (!url) {
        if (m_goWhenFound || !m_address->text().trimmed().isEmpty())
            m_addressField->setError(addressErrorText(url.error()));
        m_goWhenFound = false;
        return;
    }
    m_server = core::ServerAddress(*url, m_authority->text());
    m_addressField->clearError();
    m_addressField->setHint(tr("Looking for the server…"));
    m_signIn.look(m_server);
}

void ConnectPage::showLooked(const core::ServerAddress &server,
                             const core::Result<core::SignInServer> &found)
{
    if (server != m_server || m_pause.isActive() || m_signIn.state() != core::SignIn::State::Idle)
        return; // about an earlier input
    m_found = found.has_value();
    if (!found) {
        m_goWhenFound = false;
        m_addressField->setHint({});
        m_addressField->setError(connectionErrorText(found.error()));
        return;
    }
    m_addressField->setHint(tr("Connected to a Tenantry server."));
    if (std::exchange(m_goWhenFound, false))
        start();
}

void ConnectPage::chooseAuthority()
{
    if (!m_authority->text().isEmpty())
        return setAuthority({});
    auto *dialog = new QFileDialog(this, tr("Certificate of the authority"), QDir::homePath(),
                                   tr("Certificates (*.pem *.crt *.cer)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectPage::setAuthority);
    dialog->open();
}

void ConnectPage::setAuthority(const QString &file)
{
    m_authority->setText(file);
    m_authorityField->setVisible(!file.isEmpty());
    m_chooseAuthority->setText(file.isEmpty() ? tr("Add a certificate authority…")
                                              : tr("Remove certificate authority"));
    m_found = false;
    if (!m_address->text().trimmed().isEmpty())
        look();
}

void ConnectPage::start()
{
    if (!m_found) {
        m_goWhenFound = true;
        return look();
    }
    m_title->setText(tr("Sign in to %1").arg(m_server.url.host()));
    m_stack->setCurrentWidget(m_browserPage);
    m_signIn.start(m_server, core::SignIn::newDevice(u"tenantry-desktop"_s), m_email);
}

void ConnectPage::follow()
{
    using State = core::SignIn::State;
    const auto state = m_signIn.state();
    m_open->setVisible(state == State::Waiting);
    m_copy->setVisible(state == State::Waiting);
    m_copy->setText(tr("Copy link"));
    m_again->setVisible(state == State::Failed);
    m_text->setColor(state == State::Failed ? LabelColor::Bad : LabelColor::Text);
    switch (state) {
    case State::Idle:
        break;
    case State::Finding:
        m_text->setText(tr("Contacting the server…"));
        break;
    case State::Waiting:
        m_text->setText(
            tr("Sign in on the page in your browser, then return to Tenantry. If no browser "
               "opened, copy the link and open it yourself."));
        m_open->setFocus();
        break;
    case State::Taking:
        m_text->setText(tr("Signed in. Opening the workspace…"));
        break;
    case State::Failed:
        m_text->setText(connectionErrorText(m_signIn.error()));
        m_again->setFocus();
        break;
    case State::Done:
        window()->activateWindow();
        Q_EMIT signedIn(m_signIn.server(), m_signIn.grant());
        break;
    }
}

} // namespace ui
