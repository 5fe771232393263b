#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <cstddef>
#include <cstdint>

//! What libFuzzer gives: a few bytes that choose, and the rest as text. Empty inputs give zeros.
class Input {
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_data(data)
        , m_size(size)
    {
    }

    int below(int bound) { return m_at < m_size ? m_data[m_at++] % bound : 0; }
    //! A copy on the heap of exactly this size, so that a look beyond its end is seen.
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

//! What must hold for every input, in builds of all kinds.
inline void always(bool holds, const char *what)
{
    if (!holds)
        qFatal("this does not hold: %s", what);
}
