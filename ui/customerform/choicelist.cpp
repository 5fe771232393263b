#include "ui/customerform/choicelist.h"

#include "ui/kit/flowlayout.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPushButton>

#include <algorithm>

namespace ui {

ChoiceList::ChoiceList(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, space::s))
{
}

void ChoiceList::setChoices(const QList<Choice> &choices, const QStringList &chosen,
                            const QString &prefix)
{
    qDeleteAll(findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    m_chosen = chosen;
    m_chosen.removeIf([&choices](const QString &key) {
        return std::ranges::find(choices, key, &Choice::key) == choices.end();
    });
    for (const auto &choice : choices) {
        auto *pill = pushButton(choice.name, {}, this);
        pill->setCheckable(true);
        pill->setObjectName(prefix + choice.name);
        const auto dress = [pill](bool on) {
            makePill(pill, on);
            pill->setIcon(on ? icon(QStringLiteral("check")) : QIcon());
        };
        pill->setChecked(m_chosen.contains(choice.key));
        dress(pill->isChecked());
        connect(pill, &QPushButton::toggled, this, [this, dress, key = choice.key](bool on) {
            dress(on);
            m_chosen.removeAll(key);
            if (on)
                m_chosen.append(key);
            Q_EMIT changed();
        });
        m_flow->addWidget(pill);
    }
}

} // namespace ui
