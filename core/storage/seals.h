#pragma once

#include "core/base/secret.h"
#include "core/storage/work.h"

#include <QJsonObject>

namespace core {

//! Seals rows under the workspace's key (32 bytes, from the keychain). A context binds each box to
//! its row, so that a box moved to another row does not open. Without the key nothing is sealed and
//! nothing opens.
class Seals {
public:
    void setKey(Secret key);
    void clearKey(const Error &why);
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty(); }
    //! The reason why there is no key.
    [[nodiscard]] Result<void> needKey() const;

    [[nodiscard]] static QByteArray context(const Id &row, const QString &account,
                                            const char *part);
    [[nodiscard]] QByteArray seal(Work &work, const QByteArray &text,
                                  const QByteArray &context) const;
    [[nodiscard]] QByteArray seal(Work &work, const QJsonObject &json,
                                  const QByteArray &context) const;
    [[nodiscard]] QByteArray open(Work &work, const QByteArray &box,
                                  const QByteArray &context) const;
    [[nodiscard]] QJsonObject openJson(Work &work, const QByteArray &box,
                                       const QByteArray &context) const;

private:
    Secret m_key;
    Error m_whyNoKey{ErrorCode::Secrets, {}, {}};
};

[[nodiscard]] QByteArray toText(const QJsonObject &json);
//! An empty object when the text is none.
[[nodiscard]] QJsonObject fromText(std::string_view text);

} // namespace core
