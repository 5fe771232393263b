#include "ui/users/licencerow.h"

#include "ui/kit/label.h"
#include "ui/theme/paint.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

//! Partly → checked → cleared → partly if some have it; checked ⇄ cleared if all or none do.
class LicenceBox final : public QCheckBox {
public:
    LicenceBox(const QString &name, bool mixed)
        : QCheckBox(name)
        , m_name(name)
        , m_mixed(mixed)
    {
        setTristate(mixed);
        setAccessibleName(name);
    }

protected:
    void nextCheckState() override
    {
        switch (checkState()) {
        case Qt::PartiallyChecked:
            setCheckState(Qt::Checked);
            break;
        case Qt::Checked:
            setCheckState(Qt::Unchecked);
            break;
        case Qt::Unchecked:
            setCheckState(m_mixed ? Qt::PartiallyChecked : Qt::Checked);
            break;
        }
    }

    void resizeEvent(QResizeEvent *) override
    {
        constexpr int boxWidth = 26;
        setText(fontMetrics().elidedText(m_name, Qt::ElideRight, width() - boxWidth));
    }

private:
    QString m_name;
    bool m_mixed;
};

} // namespace

LicenceRow::LicenceRow(const core::Subscription &subscription, const QString &name, int having,
                       int users, QWidget *parent)
    : QWidget(parent)
    , m_subscription(subscription)
    , m_having(having)
    , m_users(users)
    , m_box(new LicenceBox(name, having > 0 && having < users))
    , m_note(plainParagraph({}, TextRole::Secondary))
{
    m_box->setObjectName(QStringLiteral("licence-%1").arg(subscription.id.toString()));
    setWish(Wish::LeaveAsItIs);
    const Format format;
    auto *free = plainLabel(
        tr("%1 of %2 free")
            .arg(format.number(subscription.free()), format.number(subscription.bought)),
        TextRole::Secondary, subscription.free() > 0 ? LabelColor::Muted : LabelColor::Bad);
    m_box->setAccessibleDescription(free->text());
    m_box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setPlainToolTip(m_box, name);

    auto *line = new QHBoxLayout;
    line->addWidget(m_box, 1);
    line->addWidget(free);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(11, 9, 11, 9);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_box, &QCheckBox::stateChanged, this, [this] {
        follow();
        Q_EMIT changed();
    });
    follow();
}

LicenceRow::Wish LicenceRow::wish() const
{
    if (m_box->checkState() == Qt::Checked)
        return m_having == m_users ? Wish::LeaveAsItIs : Wish::Give;
    if (m_box->checkState() == Qt::Unchecked)
        return m_having == 0 ? Wish::LeaveAsItIs : Wish::Take;
    return Wish::LeaveAsItIs;
}

void LicenceRow::setWish(Wish wish)
{
    if (wish == Wish::LeaveAsItIs)
        m_box->setCheckState(m_having == 0         ? Qt::Unchecked
                             : m_having == m_users ? Qt::Checked
                                                   : Qt::PartiallyChecked);
    else
        m_box->setCheckState(wish == Wish::Give ? Qt::Checked : Qt::Unchecked);
}

void LicenceRow::follow()
{
    const int free = m_subscription.free();
    QString text;
    auto color = LabelColor::Muted;
    switch (wish()) {
    case Wish::Give: {
        const int needed = m_users - m_having;
        color = needed > free ? LabelColor::Bad : LabelColor::Accent;
        text = needed > free
                   ? tr("Needs %Ln seat(s). Buy %1 more, or select fewer users.", nullptr, needed)
                         .arg(Format().number(needed - qMax(0, free)))
                   : tr("Uses %Ln seat(s), leaves %1 free", nullptr, needed)
                         .arg(Format().number(free - needed));
        break;
    }
    case Wish::Take:
        color = LabelColor::Accent;
        text = tr("Frees %Ln seat(s)", nullptr, m_having);
        break;
    case Wish::LeaveAsItIs:
        if (m_having > 0 && m_having < m_users)
            text = tr("Assigned to %Ln of %1 · leave unchanged", nullptr, m_having)
                       .arg(Format().number(m_users));
        break;
    }
    m_note->setText(text);
    m_note->setColor(color);
    m_note->setVisible(!text.isEmpty());
}

void LicenceRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->position().toPoint()) && event->button() == Qt::LeftButton)
        m_box->click();
}

void LicenceRow::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRounded(painter, rect(), metric::radius, tokens.surface, tokens.line);
}

} // namespace ui
