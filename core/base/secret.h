#pragma once

#include <QByteArray>
#include <QString>

namespace core {

//! Bytes that must not be seen: wiped when they go, never printed, not copyable by accident (move
//! only). Honest limit: a QString on the way from a field is not under our control; keep it
//! short-lived.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    //! From text that a person typed; `text` is wiped.
    [[nodiscard]] static Secret take(QString &text);
    //! `size` random bytes.
    [[nodiscard]] static Secret random(int size);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] Secret copy() const;
    //! Do not store what this returns.
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    //! Equal in constant time.
    [[nodiscard]] bool equals(const Secret &other) const;
    void clear();

private:
    QByteArray m_bytes;
};

//! Overwrites the characters, then empties.
void wipe(QString &text);

} // namespace core
