#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

//! A UUID of version 7 (RFC 9562), made by the creator of the entity, so that a queued operation
//! can name an entity that the server has never seen. Ids never order anything, and their time is
//! never trusted.
class Id {
public:
    constexpr Id() = default;

    //! A new id, greater than all earlier ones of this process.
    [[nodiscard]] static Id make();
    //! The usual 36 characters, in either case; rejects everything else.
    [[nodiscard]] static std::optional<Id> fromString(QStringView text);
    [[nodiscard]] static std::optional<Id> fromString(std::string_view text);
    //! Exactly 16 bytes.
    [[nodiscard]] static std::optional<Id> fromBytes(QByteArrayView bytes);

    [[nodiscard]] bool isNull() const { return m_bytes == std::array<std::uint8_t, 16>{}; }
    //! Lower case with hyphens, 36 characters.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] const std::array<std::uint8_t, 16> &bytes() const { return m_bytes; }

    friend auto operator<=>(const Id &, const Id &) = default;

private:
    explicit Id(const std::array<std::uint8_t, 16> &bytes)
        : m_bytes(bytes)
    {
    }

    std::array<std::uint8_t, 16> m_bytes{};
};

[[nodiscard]] size_t qHash(const Id &id, size_t seed = 0) noexcept;

} // namespace core

Q_DECLARE_METATYPE(core::Id)
