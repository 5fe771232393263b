#pragma once

#include "ui/kit/forms/imageread.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Label;

//! A square picture to choose or drop, for logos and portraits. Reads and decodes off the GUI
//! thread.
class ImagePicker final : public QWidget {
    Q_OBJECT
public:
    explicit ImagePicker(QWidget *parent = nullptr);

    //! 128 × 128 PNG, empty if none.
    [[nodiscard]] QByteArray png() const { return m_png; }
    void setPng(const QByteArray &png);
    void load(const QString &path);

Q_SIGNALS:
    void pngChanged(const QByteArray &png);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void take(const core::Result<SquareImage> &read);
    void refresh();

    QPushButton *m_choose;
    QPushButton *m_remove;
    Label *m_note;
    QImage m_image;
    QByteArray m_png;
    int m_generation = 0;
    bool m_dropping = false;
};

} // namespace ui
