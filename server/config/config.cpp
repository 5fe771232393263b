#include "server/config/config.h"

#include "server/config/secretfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

#include <toml++/toml.h>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qint64 mostFileBytes = 1024 * 1024;

const Key *keyNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        keys(), [&](const Key &key) { return name == QLatin1String(key.name); });
    return found == keys().end() ? nullptr : &*found;
}

//! Why a text is not valid for its key; empty if it is.
QString complaintAbout(const Key &key, const QString &text)
{
    const bool isEmpty = text.isEmpty();
    switch (key.form) {
    case Form::Any:
    case Form::Path:
        return {};
    case Form::Secret: {
        const auto done = isEmpty ? core::Result<void>() : checkSecretFile(text);
        return done ? QString() : done.error().detail;
    }
    case Form::Address:
        return isEmpty || splitAddress(text) ? QString()
                                             : u"must look like 127.0.0.1:8080 or [::1]:8080"_s;
    case Form::Network:
        return QHostAddress::parseSubnet(text).second >= 0
                   ? QString()
                   : u"must be an address or a block like 10.0.0.0/8"_s;
    case Form::WebAddress: {
        const QUrl url(text, QUrl::StrictMode);
        const bool fits =
            url.isValid() && !url.host().isEmpty() &&
            (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()))) &&
            (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() && !url.hasFragment() &&
            url.userInfo().isEmpty();
        return isEmpty || fits ? QString() : u"must look like https://tenantry.example.com"_s;
    }
    case Form::Database: {
        const QUrl url(text, QUrl::StrictMode);
        if (isEmpty || text == u"sqlite")
            return {};
        if (url.scheme() != u"postgresql" || !url.isValid())
            return u"must be sqlite or look like postgresql://user@host/name"_s;
        return url.password().isEmpty()
                   ? QString()
                   : u"must not contain a password: use database-password-file"_s;
    }
    case Form::Level:
        return QStringList{u"debug"_s, u"info"_s, u"warn"_s, u"error"_s}.contains(text)
                   ? QString()
                   : u"must be debug, info, warn or error"_s;
    }
    return {};
}

class Loader {
public:
    LoadedConfig loaded;

    void complain(const QString &where, const QString &words)
    {
        loaded.complaints << where + u": "_s + words;
    }

    void set(const Key &key, const QString &where, const QString &text)
    {
        auto &config = loaded.config;
        if (const auto *number = std::get_if<qint64 Config::*>(&key.field)) {
            bool ok = false;
            setNumber(key, *number, where, text.toLongLong(&ok));
            if (!ok)
                complain(where, u"must be a number"_s);
        } else if (const auto *truth = std::get_if<bool Config::*>(&key.field)) {
            if (text != u"true" && text != u"false")
                return complain(where, u"must be true or false"_s);
            config.**truth = text == u"true";
        } else if (const auto *list = std::get_if<QStringList Config::*>(&key.field)) {
            setList(key, *list, where, text.split(u',', Qt::SkipEmptyParts));
        } else {
            setText(key, std::get<QString Config::*>(key.field), where, text);
        }
    }

    void setNumber(const Key &key, qint64 Config::*field, const QString &where, qint64 number)
    {
        if (number < key.least || number > key.most)
            return complain(where, u"must be from %1 to %2"_s.arg(key.least).arg(key.most));
        loaded.config.*field = number;
    }

    void setList(const Key &key, QStringList Config::*field, const QString &where,
                 const QStringList &parts)
    {
        QStringList trimmed;
        for (const auto &part : parts) {
            trimmed << part.trimmed();
            if (const auto words = complaintAbout(key, trimmed.last()); !words.isEmpty())
                return complain(where, trimmed.last() + u' ' + words);
        }
        loaded.config.*field = trimmed;
    }

    void setText(const Key &key, QString Config::*field, const QString &where, const QString &text)
    {
        if (const auto words = complaintAbout(key, text); !words.isEmpty())
            return complain(where, words);
        const bool isPath = key.form == Form::Path || key.form == Form::Secret;
        loaded.config.*field = isPath && !text.isEmpty()
                                   ? QDir::cleanPath(QDir::current().absoluteFilePath(text))
                                   : text;
    }

    void readFile(const QString &path)
    {
        loaded.file = path;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > mostFileBytes)
            return complain(path, u"cannot be read"_s);
        const auto text = file.readAll().toStdString();
        try {
            const auto table = toml::parse(text, path.toStdString());
            readTable(path, {}, table);
        } catch (const toml::parse_error &error) {
            complain(at(path, error.source()), QString::fromUtf8(error.description().data()));
        }
    }

private:
    static QString at(const QString &path, const toml::source_region &source)
    {
        return u"%1:%2"_s.arg(path).arg(source.begin.line);
    }

    void readTable(const QString &path, const QString &section, const toml::table &table)
    {
        for (const auto &[tomlName, node] : table) {
            const auto name = section + QString::fromUtf8(tomlName.str().data(),
                                                          qsizetype(tomlName.str().size()));
            const auto where = at(path, tomlName.source());
            const bool isSection = std::ranges::any_of(keys(), [&](const Key &key) {
                return QLatin1String(key.name).startsWith(QString(name + u'.'));
            });
            const auto *key = keyNamed(name);
            if (node.is_table() && isSection)
                readTable(path, name + u'.', *node.as_table());
            else if (!key)
                complain(where, u"unknown key "_s + name);
            else
                readValue(*key, where + u", "_s + name, node);
        }
    }

    void readValue(const Key &key, const QString &where, const toml::node &node)
    {
        if (const auto *number = std::get_if<qint64 Config::*>(&key.field)) {
            if (const auto *value = node.as_integer())
                return setNumber(key, *number, where, value->get());
            return complain(where, u"must be a number"_s);
        }
        if (const auto *truth = std::get_if<bool Config::*>(&key.field)) {
            if (const auto *value = node.as_boolean())
                return void(loaded.config.**truth = value->get());
            return complain(where, u"must be true or false"_s);
        }
        if (const auto *list = std::get_if<QStringList Config::*>(&key.field)) {
            QStringList parts;
            if (const auto *array = node.as_array();
                array && (array->empty() || array->is_homogeneous(toml::node_type::string))) {
                for (const auto &item : *array)
                    parts << QString::fromStdString(item.as_string()->get());
                return setList(key, *list, where, parts);
            }
            return complain(where, u"must be a list of texts such as [\"…\", \"…\"]"_s);
        }
        if (const auto *text = node.as_string())
            return setText(key, std::get<QString Config::*>(key.field), where,
                           QString::fromStdString(text->get()));
        complain(where, u"must be text in quotes"_s);
    }
};

//! systemd's LoadCredential=NAME: a file key that is not set takes the credential with its name
//! without "-file".
void takeCredentials(Loader &loader, const QString &folder)
{
    for (const auto &key : keys()) {
        const auto name = QString::fromLatin1(key.name);
        const auto *field = std::get_if<QString Config::*>(&key.field);
        if (!field || !name.endsWith(u"-file"_s) || !(loader.loaded.config.**field).isEmpty())
            continue;
        const auto path = folder + u'/' + name.chopped(5);
        if (QFileInfo::exists(path))
            loader.set(key, u"credential "_s + name.chopped(5), path);
    }
}

//! Rules that concern several keys.
void checkTogether(Loader &loader)
{
    const auto &config = loader.loaded.config;
    if (config.data.isEmpty())
        loader.complain(u"data"_s, u"is required: the server's data folder"_s);
    if (config.listen.isEmpty())
        loader.complain(u"listen"_s, u"is required: at least one host:port"_s);
    const bool isLocal = std::ranges::all_of(
        config.listen, [](const QString &text) { return isLoopback(splitAddress(text)->host); });
    const bool isEncrypted = !config.certificateFile.isEmpty();
    if (isEncrypted != !config.keyFile.isEmpty())
        loader.complain(u"tls"_s, u"set both certificate-file and key-file"_s);
    if (isEncrypted && !QFileInfo(config.certificateFile).isReadable())
        loader.complain(u"tls.certificate-file"_s, config.certificateFile + u" cannot be read"_s);
    if (!isLocal && config.publicUrl.isEmpty())
        loader.complain(u"public-url"_s, u"is required if clients on other computers connect"_s);
    if (!isLocal && !isEncrypted && config.trustedProxies.isEmpty())
        loader.complain(
            u"listen"_s,
            u"clients on other computers require TLS: set tls.* or, behind a TLS proxy, "
            u"trusted-proxies"_s);
    if (!config.tokenFile.isEmpty() && config.database != u"sqlite")
        loader.complain(u"token-file"_s, u"works with SQLite only"_s);
}

} // namespace

LoadedConfig loadConfig(const QMap<QString, QString> &flags,
                        const QMap<QString, QString> &environment)
{
    Loader loader;
    const auto file = flags.value(u"config"_s, environment.value(u"TENANTRY_CONFIG"_s));
    if (!file.isEmpty())
        loader.readFile(file);
    for (const auto &key : keys()) {
        if (environment.contains(key.environment()))
            loader.set(key, key.environment(), environment[key.environment()]);
        if (flags.contains(key.flag()))
            loader.set(key, u"--"_s + key.flag(), flags[key.flag()]);
    }
    if (const auto folder = environment.value(u"CREDENTIALS_DIRECTORY"_s); !folder.isEmpty())
        takeCredentials(loader, folder);
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
        const bool known =
            it.key() == u"TENANTRY_CONFIG" || std::ranges::any_of(keys(), [&](const Key &key) {
                return key.environment() == it.key();
            });
        if (it.key().startsWith(u"TENANTRY_"_s) && !known)
            loader.loaded.remarks << it.key() + u": unknown key"_s;
    }
    if (loader.loaded.complaints.isEmpty())
        checkTogether(loader);
    return loader.loaded;
}

std::optional<HostAndPort> splitAddress(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:\\[([0-9A-Fa-f:.]+)\\]|([A-Za-z0-9.-]+)):([0-9]{1,5})$"_s);
    const auto match = form.match(text);
    bool ok = false;
    const auto port = match.captured(3).toUShort(&ok);
    const auto host = match.captured(1) + match.captured(2);
    const bool isNamed = host == u"localhost" || !QHostAddress(host).isNull();
    return match.hasMatch() && ok && isNamed ? std::optional(HostAndPort{host, port})
                                             : std::nullopt;
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace server
