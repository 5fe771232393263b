#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

//! Copies secrets to the clipboard, marked so that clipboard histories skip them, and clears them
//! after 20 seconds and on quit, unless something else was copied since. Lives with the
//! application, not with a window.
class ConcealedClipboard final : public QObject {
    Q_OBJECT
public:
    static constexpr int clearSeconds = 20;

    explicit ConcealedClipboard(QObject *parent, int clearAfterMs = clearSeconds * 1000);
    ~ConcealedClipboard() override;

    //! The application's instance, created on first use.
    [[nodiscard]] static ConcealedClipboard &ofApplication();

    void copy(const QString &text);
    void clear();

private:
    QByteArray m_mark;
    QTimer m_timer;
};

} // namespace ui
