#pragma once

#include <QByteArray>
#include <QString>

namespace core {

//! Bytes that must not leak: wiped on destruction, never printed, move-only. A QString from an
//! input field is outside its control; keep it short-lived.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    //! From typed text; wipes `text`.
    [[nodiscard]] static Secret take(QString &text);
    //! `size` random bytes.
    [[nodiscard]] static Secret random(int size);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] Secret copy() const;
    //! Do not store the result.
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    //! Compares in constant time.
    [[nodiscard]] bool equals(const Secret &other) const;
    void clear();

private:
    QByteArray m_bytes;
};

//! Overwrites the characters, then clears.
void wipe(QString &text);

} // namespace core
