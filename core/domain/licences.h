#pragma once

#include <QList>

namespace core {

//! Licences to assign to a user and to remove; of ids, or of ids as text.
template <typename T>
struct LicenceDelta {
    QList<T> add;
    QList<T> remove;

    [[nodiscard]] static LicenceDelta between(const QList<T> &before, const QList<T> &after)
    {
        return LicenceDelta{after, before}.on(before);
    }
    [[nodiscard]] bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
    //! The part that changes something for a user with the licences `has`, each id once. An id that
    //! is in both lists is added.
    [[nodiscard]] LicenceDelta on(const QList<T> &has) const
    {
        LicenceDelta part;
        for (const auto &id : add) {
            if (!has.contains(id) && !part.add.contains(id))
                part.add.append(id);
        }
        for (const auto &id : remove) {
            if (has.contains(id) && !add.contains(id) && !part.remove.contains(id))
                part.remove.append(id);
        }
        return part;
    }
    [[nodiscard]] QList<T> appliedTo(QList<T> has) const
    {
        for (const auto &id : remove)
            has.removeAll(id);
        for (const auto &id : add) {
            if (!has.contains(id))
                has.append(id);
        }
        return has;
    }
    friend bool operator==(const LicenceDelta &, const LicenceDelta &) = default;
};

} // namespace core
