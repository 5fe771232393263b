#include "core/services/usercolumns_data.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace core {
namespace {

std::string_view textOf(simdjson::ondemand::value value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? text : std::string_view();
}

UserStatus statusOf(std::string_view name)
{
    return name == "blocked"   ? UserStatus::Blocked
           : name == "deleted" ? UserStatus::Deleted
                               : UserStatus::Active;
}

//! The text of the users' table that a member has.
std::optional<UserText> textNamed(std::string_view key)
{
    static const auto keys = [] {
        std::array<std::string_view, enumCount<UserText>> list;
        for (const auto text : enumValues<UserText>)
            list[static_cast<size_t>(text)] = userTextField(text).key;
        return list;
    }();
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::nullopt
                               : std::optional(static_cast<UserText>(found - keys.begin()));
}

} // namespace

class UserColumns::Builder::Private {
public:
    explicit Private(size_t expected)
        : writer(expected)
    {
    }

    UserTableWriter writer;
    simdjson::ondemand::parser parser;
    std::string buffer; // simdjson reads slightly beyond the end
    std::vector<Id> licences;
};

UserColumns::Builder::Builder(size_t expected)
    : d(std::make_unique<Private>(expected))
{
}
UserColumns::Builder::~Builder() = default;

void UserColumns::Builder::expect(size_t users)
{
    d->writer.expect(users);
}

void UserColumns::Builder::add(std::string_view json, Badge badge)
{
    d->buffer.resize(json.size() + simdjson::SIMDJSON_PADDING);
    std::memcpy(d->buffer.data(), json.data(), json.size());

    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (d->parser.iterate(d->buffer.data(), json.size(), d->buffer.size()).get(document) !=
            simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return;

    UserCell user;
    user.badge = badge;
    d->licences.clear();
    for (auto member : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        if (member.unescaped_key().get(key) != simdjson::SUCCESS ||
            member.value().get(value) != simdjson::SUCCESS)
            return;
        if (key == "id") {
            user.id = Id::fromString(textOf(value)).value_or(Id());
        } else if (key == "customer") {
            user.customer = Id::fromString(textOf(value)).value_or(Id());
        } else if (key == "status") {
            user.status = statusOf(textOf(value));
        } else if (key == "licences") {
            simdjson::ondemand::array ids;
            if (value.get_array().get(ids) != simdjson::SUCCESS)
                continue;
            for (auto id : ids) {
                std::string_view text;
                if (id.get_string().get(text) == simdjson::SUCCESS)
                    d->licences.push_back(Id::fromString(text).value_or(Id()));
            }
        } else if (const auto text = textNamed(key)) {
            user.texts[static_cast<size_t>(*text)] = textOf(value);
        }
    }
    if (user.id.isNull())
        return;
    user.licences = {d->licences.data(), d->licences.size()};
    d->writer.append(user);
}

void UserColumns::Builder::add(const User &user, Badge badge)
{
    UserCell cell{
        .id = user.id,
        .customer = user.customer,
        .status = user.status,
        .badge = badge,
        .licences = {user.licences.constData(), static_cast<size_t>(user.licences.size())}};
    std::array<std::string, enumCount<UserText>> texts;
    for (const auto text : enumValues<UserText>) {
        const auto at = static_cast<size_t>(text);
        texts[at] = (user.*userTextField(text).member).toStdString();
        cell.texts[at] = texts[at];
    }
    d->writer.append(cell);
}

void UserColumns::Builder::forget(const Id &user)
{
    d->writer.append({.id = user}, true);
}

std::shared_ptr<const UserColumns> UserColumns::Builder::snapshot() const
{
    auto data = std::make_shared<Data>();
    data->base = d->writer.snapshot();
    data->overlay = UserTableWriter().finish();
    return std::shared_ptr<const UserColumns>(new UserColumns(std::move(data)));
}

std::shared_ptr<const UserColumns> UserColumns::Builder::finish()
{
    auto data = std::make_shared<Data>();
    data->base = d->writer.finish();
    data->overlay = UserTableWriter().finish();
    return std::shared_ptr<const UserColumns>(new UserColumns(std::move(data)));
}

} // namespace core
