#include "ui/shell/searchpalette.h"

#include "core/base/fold.h"
#include "ui/kit/label.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

enum Role { CustomerRole = Qt::UserRole, UserRole, UserNameRole, ActionRole };
constexpr int mostOfAKind = 8;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

core::Id idOf(const QListWidgetItem *item, int role)
{
    return item->data(role).value<core::Id>();
}

} // namespace

SearchPalette::SearchPalette(const core::Directory &directory, const QList<QAction *> &actions,
                             const QString &question, QWidget *parent)
    : QDialog(parent)
    , m_directory(directory)
    , m_actions(actions)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
    , m_nothing(plainLabel(tr("No matches"), TextRole::Body, LabelColor::Muted))
    , m_found([this](const QVector<int> &rows) { showUsers(rows); })
{
    setObjectName(u"searchPalette"_s);
    setWindowTitle(question);
    setModal(true);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(question);
    m_field->setAccessibleName(question);
    m_field->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize({16, 16});
    m_list->setUniformItemSizes(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    const QSize room = parent ? parent->size() : QSize(900, 700);
    resize(qMin(620, room.width() - 80), qMin(460, room.height() - 120));

    connect(m_field, &QLineEdit::textChanged, this, &SearchPalette::search);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemClicked, this, &SearchPalette::choose);
    search();
}

SearchPalette::~SearchPalette() = default;

void SearchPalette::search()
{
    m_list->clear();
    const core::SearchText wanted(m_field->text());
    int count = 0;
    for (const auto &entry : m_directory.customers()) {
        const auto &customer = entry.customer;
        if (!wanted.isIn(customer.organisation + u'\n' + customer.account))
            continue;
        auto *line = addLine(u"building-2"_s, customer.organisation, customer.account);
        line->setData(CustomerRole, QVariant::fromValue(customer.id));
        if (++count == mostOfAKind)
            break;
    }
    for (auto *action : std::as_const(m_actions)) {
        const QString name = action->text().remove(u'&').remove(u'…');
        if (!action->isEnabled() || !wanted.isIn(name))
            continue;
        auto *line = addLine(u"chevron-right"_s, name,
                             action->shortcut().toString(QKeySequence::NativeText));
        line->setData(ActionRole, QVariant::fromValue(action));
    }
    if (wanted.isEmpty()) {
        m_found.drop();
    } else {
        m_users = m_directory.users();
        core::UserQuery query;
        query.text = m_field->text().trimmed();
        m_found.ask(QtConcurrent::run([users = m_users, query] { return users->select(query); }));
    }
    m_list->setCurrentRow(0);
    m_nothing->setVisible(m_list->count() == 0 && wanted.isEmpty());
}

void SearchPalette::showUsers(const QVector<int> &rows)
{
    for (int i = 0; i < qMin<qsizetype>(mostOfAKind, rows.size()); ++i) {
        const auto user = m_users->at(rows.at(i));
        const auto *owner = m_directory.customer(user.customer);
        const QString name = text(user.text(core::UserText::UserName));
        auto *line = addLine(
            u"user"_s, text(user.text(core::UserText::DisplayName)),
            owner ? tr("%1 · %2", "user, organisation").arg(name, owner->customer.organisation)
                  : name);
        line->setData(CustomerRole, QVariant::fromValue(user.customer));
        line->setData(UserRole, QVariant::fromValue(user.id));
        line->setData(UserNameRole, name);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_nothing->setVisible(m_list->count() == 0);
}

QListWidgetItem *SearchPalette::addLine(const QString &iconName, const QString &text,
                                        const QString &second)
{
    auto *line = new QListWidgetItem(
        icon(iconName), second.isEmpty() ? text : tr("%1   %2", "match, detail").arg(text, second),
        m_list);
    line->setSizeHint({0, 32});
    return line;
}

void SearchPalette::choose(QListWidgetItem *item)
{
    if (!item)
        return;
    auto *action = item->data(ActionRole).value<QAction *>();
    const auto customer = idOf(item, CustomerRole);
    const auto user = idOf(item, UserRole);
    const QString userName = item->data(UserNameRole).toString();
    accept();
    if (action)
        action->trigger();
    else if (!user.isNull())
        Q_EMIT userChosen(customer, user, userName);
    else
        Q_EMIT customerChosen(customer);
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // Up and down move in the list while the text stays in the field.
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentRow();
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int next = row + (key->key() == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, next, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
