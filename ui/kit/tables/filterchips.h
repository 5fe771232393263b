#pragma once

#include <QHash>
#include <QWidget>

class QMenu;
class QPushButton;

namespace ui {

class FlowLayout;

//! The filters above a list. An idle one is a button that opens its menu; an active one says what
//! it lets through
//! ("Tag: gold, trial") and goes away by its cross, by Delete or Backspace. Left and right lead
//! from one to the next.
class FilterChips final : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    //! `menu` offers the values; the caller fills it and calls setActive() when one is taken.
    QPushButton *addFilter(const QString &key, const QString &title, QMenu *menu);
    //! The last button: further filters.
    void setMore(QMenu *menu);
    //! Empty `words`: not filtering.
    void setActive(const QString &key, const QString &words);
    [[nodiscard]] bool isActive(const QString &key) const;
    void clearAll();

Q_SIGNALS:
    void removed(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Filter {
        QString key;
        QString title;
        QString words;
        QMenu *menu;
        QPushButton *button;
    };
    void dress(Filter &filter);
    [[nodiscard]] Filter *find(const QString &key);
    void moveFocus(QPushButton *from, int step);

    FlowLayout *m_line;
    QVector<Filter> m_filters;
    QPushButton *m_more = nullptr;
};

} // namespace ui
