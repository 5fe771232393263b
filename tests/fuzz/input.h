#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <cstddef>
#include <cstdint>

//! libFuzzer's input: a few bytes that choose, and the rest as text. Empty inputs give zeros.
class Input {
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_data(data)
        , m_size(size)
    {
    }

    int below(int bound) { return m_at < m_size ? m_data[m_at++] % bound : 0; }
    //! A heap copy of exactly this size, so that reading beyond its end is detected.
    [[nodiscard]] QByteArray rest() const
    {
        return QByteArray(reinterpret_cast<const char *>(m_data + m_at),
                          static_cast<qsizetype>(m_size - m_at));
    }

private:
    const std::uint8_t *m_data;
    std::size_t m_size;
    std::size_t m_at = 0;
};

//! An invariant for every input, in all build types.
inline void always(bool holds, const char *what)
{
    if (!holds)
        qFatal("this does not hold: %s", what);
}
