#include "ui/import/importstart.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int textWidth = 460;

} // namespace

ImportStart::ImportStart(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("file-up"), Tint::Accent, 32))
    , m_title(plainLabel({}, TextRole::Heading))
    , m_text(plainParagraph({}))
    , m_encoding(pushButton(tr("Choose another encoding")))
{
    setObjectName(QStringLiteral("importStart"));
    m_title->setObjectName(QStringLiteral("importStartTitle"));
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("importStartText"));
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(textWidth);
    m_title->setFixedWidth(textWidth);
    m_encoding->setObjectName(QStringLiteral("importOtherEncoding"));

    auto *choose = pushButton(tr("Choose file…"), QStringLiteral("folder-open"));
    choose->setIcon(icon(QStringLiteral("folder-open"), Tint::OnAccent));
    choose->setObjectName(QStringLiteral("importChoose"));
    makePrimary(choose);
    auto *paste = pushButton(tr("Paste from spreadsheet"), QStringLiteral("clipboard-paste"));
    paste->setObjectName(QStringLiteral("importPaste"));
    connect(choose, &QPushButton::clicked, this, &ImportStart::chooseRequested);
    connect(paste, &QPushButton::clicked, this, &ImportStart::pasteRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    for (auto *button : {m_encoding, paste, choose})
        buttons->addWidget(button);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    // An aligned label would get the height of its text at the width of the whole page.
    for (auto *words : {m_title, m_text}) {
        auto *line = new QHBoxLayout;
        line->addStretch();
        line->addWidget(words);
        line->addStretch();
        column->addLayout(line);
    }
    column->addSpacing(space::m);
    column->addLayout(buttons);
    column->addStretch();
    showWelcome();
}

void ImportStart::showWelcome()
{
    m_icon->setIcon(QStringLiteral("file-up"), Tint::Accent);
    m_title->setText(tr("Drop a CSV file with users here"));
    m_text->setText(
        tr("CSV files from Partner Center, Microsoft 365, Entra and Google are recognized, "
           "as is any file with a header row. You can check and correct each row before "
           "anything is sent."));
    m_encoding->hide();
}

void ImportStart::showProblem(const QString &sentence)
{
    m_icon->setIcon(QStringLiteral("triangle-alert"), Tint::Bad);
    m_title->setText(tr("Could not read the file"));
    m_text->setText(sentence);
    m_encoding->show();
}

void ImportStart::setInviting(bool inviting)
{
    m_inviting = inviting;
    update();
}

void ImportStart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(m_inviting ? tokens.accent : tokens.control, m_inviting ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_inviting ? tokens.selected : tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::radiusCard,
                            metric::radiusCard);
}

} // namespace ui

#include "moc_importstart.cpp"
