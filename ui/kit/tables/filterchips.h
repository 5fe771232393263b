#pragma once

#include <QHash>
#include <QWidget>

#include <type_traits>

class QMenu;
class QPushButton;

namespace ui {

class FlowLayout;

//! The filters above a list. An idle filter is a button that opens its menu; an active one shows
//! its values ("Tag: gold, trial"). The cross, Delete and Backspace remove it; left and right move
//! between filters.
class FilterChips final : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    //! `menu` offers the values; the caller fills it and calls setActive() when one is taken. Keys
    //! are an enum of the screen; `name` is the name of the button as an object.
    template <typename Key>
    requires std::is_enum_v<Key> QPushButton *addFilter(Key key, const QString &name,
                                                        const QString &title, QMenu *menu)
    {
        return add(static_cast<int>(key), name, title, menu);
    }
    //! The last button: more filters.
    void setMore(QMenu *menu);
    //! Empty `words`: inactive.
    template <typename Key>
    requires std::is_enum_v<Key>
    void setActive(Key key, const QString &words) { setWords(static_cast<int>(key), words); }
    template <typename Key>
    requires std::is_enum_v<Key>
    [[nodiscard]] bool isActive(Key key) const { return hasWords(static_cast<int>(key)); }
    void clearAll();

Q_SIGNALS:
    //! `key` is that of addFilter().
    void removed(int key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Filter {
        int key = 0;
        QString title;
        QString words;
        QMenu *menu;
        QPushButton *button;
    };
    void dress(Filter &filter);
    QPushButton *add(int key, const QString &name, const QString &title, QMenu *menu);
    void setWords(int key, const QString &words);
    [[nodiscard]] bool hasWords(int key) const;
    [[nodiscard]] Filter *find(int key);
    void moveFocus(QPushButton *from, int step);

    FlowLayout *m_line;
    QVector<Filter> m_filters;
    QPushButton *m_more = nullptr;
};

} // namespace ui
