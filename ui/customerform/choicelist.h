#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

class FlowLayout;

//! Some of a short list of named things, such as tags, as pills that can be switched on.
class ChoiceList final : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString key;
        QString name;
    };

    explicit ChoiceList(QWidget *parent = nullptr);

    //! Replaces all pills. Their object names are `prefix` and the name. A chosen key that is not
    //! among the choices is left out: it has no pill that could switch it off.
    void setChoices(const QList<Choice> &choices, const QStringList &chosen, const QString &prefix);
    //! Keys: those chosen before in their order, then new ones.
    [[nodiscard]] QStringList chosen() const { return m_chosen; }

Q_SIGNALS:
    void changed();

private:
    FlowLayout *m_flow;
    QStringList m_chosen;
};

} // namespace ui
