#pragma once

#include <QHeaderView>

namespace ui {

//! Two lines per section: the field that the column is mapped to, with a menu to change it, and the
//! file's own label.
class MappingHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit MappingHeader(QWidget *parent);

    //! Sections from `first` up to `last` have a menu.
    void setMenuSections(int first, int last);
    //! The position below a section where its menu opens.
    [[nodiscard]] QPoint menuPosition(int section) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void menuRequested(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] bool hasMenu(int section) const
    {
        return section >= m_first && section <= m_last;
    }

    int m_first = 0;
    int m_last = -1;
};

} // namespace ui
