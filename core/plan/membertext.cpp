#include "core/plan/membertext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <vector>

namespace core {
namespace {

namespace ondemand = simdjson::ondemand;

struct Member {
    std::string_view key;
    std::string_view value; //!< as written
};

//! Splits an object into its members. Results are valid until the next call.
class Members {
public:
    [[nodiscard]] bool read(std::string_view text)
    {
        m_members.clear();
        // simdjson reads slightly beyond the end.
        m_text.assign(text).append(simdjson::SIMDJSON_PADDING, ' ');
        ondemand::document document;
        ondemand::object object;
        if (m_parser.iterate(m_text.data(), text.size(), m_text.size()).get(document) ||
            document.get_object().get(object))
            return false;
        for (auto field : object) {
            Member member;
            ondemand::value value;
            ondemand::json_type type{};
            if (field.unescaped_key().get(member.key) || field.value().get(value) ||
                value.type().get(type))
                return false;
            if (type == ondemand::json_type::object) {
                ondemand::object inner;
                if (value.get_object().get(inner) || inner.raw_json().get(member.value))
                    return false;
            } else if (type == ondemand::json_type::array) {
                ondemand::array inner;
                if (value.get_array().get(inner) || inner.raw_json().get(member.value))
                    return false;
            } else {
                member.value = value.raw_json_token();
                while (member.value.ends_with(' ') || member.value.ends_with('\n'))
                    member.value.remove_suffix(1);
            }
            m_members.push_back(member);
        }
        return true;
    }

    void leaveOut(std::span<const std::string_view> names)
    {
        std::erase_if(m_members, [names](const Member &member) {
            return std::ranges::find(names, member.key) != names.end();
        });
    }

    [[nodiscard]] const std::vector<Member> &all() const { return m_members; }

    //! `at` is its likely position: the server writes members in the same order.
    [[nodiscard]] const Member *find(std::string_view key, size_t at) const
    {
        if (at < m_members.size() && m_members[at].key == key)
            return &m_members[at];
        for (const auto &member : m_members) {
            if (member.key == key)
                return &member;
        }
        return nullptr;
    }

private:
    std::string m_text;
    ondemand::parser m_parser;
    std::vector<Member> m_members;
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

//! Most are text without escapes, and need no parser.
QJsonValue valueOf(std::string_view written)
{
    if (written.size() >= 2 && written.front() == '"' &&
        written.find('\\') == std::string_view::npos)
        return fromUtf8(written.substr(1, written.size() - 2));
    const QByteArray text =
        '[' + QByteArray(written.data(), static_cast<qsizetype>(written.size())) + ']';
    return QJsonDocument::fromJson(text).array().at(0);
}

void insert(QJsonObject &object, const Member &member)
{
    object.insert(fromUtf8(member.key), valueOf(member.value));
}

//! Our own keys are written without escapes.
bool isPlain(std::string_view key)
{
    return std::all_of(key.begin(), key.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
    });
}

void append(QByteArray &out, const Member &member)
{
    out += out.size() > 1 ? ",\"" : "\"";
    out.append(member.key.data(), static_cast<qsizetype>(member.key.size()));
    out += "\":";
    out.append(member.value.data(), static_cast<qsizetype>(member.value.size()));
}

} // namespace

std::optional<Differing> differing(std::string_view before, std::string_view after,
                                   std::string_view always)
{
    static thread_local Members old;
    static thread_local Members fresh;
    if (!old.read(before) || !fresh.read(after))
        return std::nullopt;
    Differing found;
    for (size_t i = 0; i < old.all().size(); ++i) {
        const auto &member = old.all()[i];
        const auto *const other = fresh.find(member.key, i);
        if (!other || other->value != member.value || member.key == always)
            insert(found.before, member);
    }
    for (size_t i = 0; i < fresh.all().size(); ++i) {
        const auto &member = fresh.all()[i];
        const auto *const other = old.find(member.key, i);
        if (!other || other->value != member.value || member.key == always)
            insert(found.after, member);
    }
    return found;
}

std::optional<QByteArray> withMembers(std::string_view text, std::string_view members,
                                      std::span<const std::string_view> but)
{
    static thread_local Members old;
    static thread_local Members fresh;
    if (!old.read(text) || !fresh.read(members))
        return std::nullopt;
    fresh.leaveOut(but);
    QByteArray out;
    out.reserve(static_cast<qsizetype>(text.size() + members.size()));
    out += '{';
    for (const auto &member : old.all()) {
        if (!isPlain(member.key))
            return std::nullopt;
        const auto *const other = fresh.find(member.key, 0);
        if (!other)
            append(out, member);
        else if (other->value.starts_with('{'))
            return std::nullopt;
        else if (other->value != "null")
            append(out, *other);
    }
    for (const auto &member : fresh.all()) {
        if (!isPlain(member.key) || member.value.starts_with('{'))
            return std::nullopt;
        if (member.value != "null" && !old.find(member.key, 0))
            append(out, member);
    }
    out += '}';
    return out;
}

} // namespace core
