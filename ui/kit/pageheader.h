#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ui {

class Label;

//! The head of a page: title, a muted second line, "Search everything" and the page's actions, the
//! primary one last.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    //! The link to the parent page, and the rest of the second line.
    void setBreadcrumb(const QString &up, const QString &rest);
    //! Avatar of the page's subject.
    void setAvatar(const QString &id, const QString &name, const QPixmap &image);
    //! Actions appear from left to right in the order of adding.
    QPushButton *addAction(const QString &text, const QString &iconName, const QString &objectName);
    QPushButton *addPrimary(const QString &text, const QString &iconName,
                            const QString &objectName);

Q_SIGNALS:
    void searchRequested();
    void backRequested();

private:
    class Avatar;
    class UpLink;

    Avatar *m_avatar;
    Label *m_title;
    Label *m_subtitle;
    UpLink *m_up;
    QWidget *m_second; //!< the line below the title; an empty layout there would squeeze the title
    QHBoxLayout *m_actions;
};

} // namespace ui
