#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

//! Puts secrets on the clipboard, marked so that clipboard histories leave them out, and takes them
//! back after 20 seconds and on quit, unless something else was copied since. Lives with the
//! application, not with a window.
class ConcealedClipboard final : public QObject {
    Q_OBJECT
public:
    static constexpr int clearSeconds = 20;

    explicit ConcealedClipboard(QObject *parent, int clearAfterMs = clearSeconds * 1000);
    ~ConcealedClipboard() override;

    //! The application's own, made when first needed.
    [[nodiscard]] static ConcealedClipboard &ofApplication();

    void copy(const QString &text);
    void clear();

private:
    QByteArray m_mark;
    QTimer m_timer;
};

} // namespace ui
