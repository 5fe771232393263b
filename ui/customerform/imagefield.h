#pragma once

#include "core/base/latest.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QPixmap>
#include <QWidget>

class QPushButton;

namespace ui {

class Label;

//! The image of a customer: chosen, dropped or removed; initials if there is none.
class ImageField final : public QWidget {
    Q_OBJECT
public:
    explicit ImageField(QWidget *parent = nullptr);

    void setImage(const QByteArray &png);
    //! The customer for the initials.
    void setOwner(const QString &id, const QString &name);
    //! Reads on a worker; then emits imageChanged(), or shows the error below.
    void loadFile(const QString &path);

Q_SIGNALS:
    void imageChanged(const QByteArray &png);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void chooseFile();
    void showImage(const QByteArray &png);
    void take(const core::Result<QByteArray> &png);

    QPixmap m_pixmap;
    QString m_id;
    QString m_name;
    QPushButton *m_choose;
    QPushButton *m_remove;
    Label *m_message;
    bool m_dragged = false;
    core::Latest<core::Result<QByteArray>> m_load;
};

} // namespace ui
