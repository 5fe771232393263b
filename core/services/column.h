#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

namespace core {

//! Values in an array that grows at its end. A copy shares the values that existed when it was
//! made: they are never written again, and a copy that grows moves to its own storage. So a table
//! can be shown while it is filled, without two copies in memory.
template <typename T>
class Column {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    Column() = default;
    Column(const Column &other)
        : m_values(other.m_values)
        , m_size(other.m_size)
        , m_capacity(other.m_size)
    {
    }
    Column(Column &&other) = delete;
    Column &operator=(const Column &) = delete;
    Column &operator=(Column &&) = delete;
    ~Column() = default;

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] size_t capacity() const { return m_capacity; }
    [[nodiscard]] const T *data() const { return m_values.get(); }
    [[nodiscard]] const T *begin() const { return data(); }
    [[nodiscard]] const T *end() const { return data() + m_size; }
    [[nodiscard]] const T &operator[](size_t at) const { return data()[at]; }

    //! Reserves space, which costs nothing until it is used.
    void reserve(size_t count)
    {
        if (count > m_capacity)
            moveTo(count);
    }
    void append(const T *values, size_t count)
    {
        if (m_size + count > m_capacity)
            moveTo(std::max(m_size + count, m_size + m_size / (isBig() ? 4 : 1) + 16));
        if (count > 0)
            std::memcpy(static_cast<void *>(m_values.get() + m_size), values, count * sizeof(T));
        m_size += count;
    }
    void push_back(const T &value) { append(&value, 1); }
    //! Releases unused space if that is worth a copy.
    void trim()
    {
        if (m_capacity - m_size > m_size / 8)
            moveTo(m_size);
    }

private:
    [[nodiscard]] bool isBig() const { return m_size * sizeof(T) > 1024 * 1024; }
    void moveTo(size_t capacity)
    {
        const auto release = [](T *values) { ::operator delete(values); };
        std::shared_ptr<T> values(static_cast<T *>(::operator new(capacity * sizeof(T))), release);
        if (m_size > 0)
            std::memcpy(static_cast<void *>(values.get()), m_values.get(), m_size * sizeof(T));
        m_values = std::move(values);
        m_capacity = capacity;
    }

    std::shared_ptr<T> m_values;
    size_t m_size = 0;
    size_t m_capacity = 0;
};

} // namespace core
