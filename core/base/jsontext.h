#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <utility>

namespace core {

//! A JSON object stored as compact text, in a third of a tree's memory: a plan holds hundreds of
//! thousands of them. It reads and compares like the QJsonObject it was made from. To read many
//! members, or to change one, use `object()`.
class JsonText {
public:
    JsonText() = default;
    JsonText(const QJsonObject &object); // NOLINT(google-explicit-constructor)
    JsonText(std::initializer_list<std::pair<QString, QJsonValue>> members)
        : JsonText(QJsonObject(members))
    {
    }

    operator QJsonObject() const { return object(); } // NOLINT(google-explicit-constructor)
    [[nodiscard]] QJsonObject object() const;
    //! Compact; "{}" if empty.
    [[nodiscard]] QByteArray text() const;

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QStringList keys() const;
    //! The same, joined by commas.
    [[nodiscard]] QByteArray joinedKeys() const;
    [[nodiscard]] bool contains(QStringView name) const;
    [[nodiscard]] QJsonValue value(QStringView name) const { return object().value(name); }
    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return object().value(name); }
    [[nodiscard]] QJsonValue operator[](QStringView name) const { return value(name); }

    // An object's members are sorted, so equal objects have equal text.
    friend bool operator==(const JsonText &a, const JsonText &b) = default;
    friend bool operator==(const JsonText &a, const QJsonObject &b) { return a == JsonText(b); }

private:
    QByteArray m_text; //!< empty = no members
};

} // namespace core
