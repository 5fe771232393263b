#include "server/auth/oidc/fetch.h"

#include "server/config/config.h"

#include <curl/curl.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr long timeoutSeconds = 5;
constexpr std::size_t mostBytes = 64 * 1024;

std::size_t take(char *data, std::size_t size, std::size_t count, void *target)
{
    auto &body = *static_cast<QByteArray *>(target);
    const auto bytes = size * count;
    // Returning less than offered aborts the transfer.
    if (static_cast<std::size_t>(body.size()) + bytes > mostBytes)
        return 0;
    body.append(data, static_cast<qsizetype>(bytes));
    return bytes;
}

struct Cleanup {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

bool initCurl()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return done;
}

} // namespace

bool mayFetch(const QUrl &url)
{
    return url.isValid() && url.userInfo().isEmpty() && !url.host().isEmpty() &&
           (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host())));
}

core::Result<Fetched> fetch(const QUrl &url, const std::optional<FormPost> &form)
{
    if (!mayFetch(url))
        return core::failure(core::ErrorCode::Forbidden, u"the address is not allowed"_s);
    const std::unique_ptr<CURL, Cleanup> curl(initCurl() ? curl_easy_init() : nullptr);
    if (!curl)
        return core::failure(core::ErrorCode::Internal, u"libcurl does not start"_s);
    Fetched fetched;
    const auto address = url.toEncoded();
    const auto set = [&curl](auto option, auto value) {
        curl_easy_setopt(curl.get(), option, value);
    };
    set(CURLOPT_URL, address.constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_TIMEOUT, timeoutSeconds);
    set(CURLOPT_CONNECTTIMEOUT, timeoutSeconds);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    set(CURLOPT_NOPROXY, "127.0.0.1,localhost,[::1]");
    set(CURLOPT_WRITEFUNCTION, take);
    set(CURLOPT_WRITEDATA, static_cast<void *>(&fetched.body));
    std::unique_ptr<curl_slist, Cleanup> headers(
        curl_slist_append(nullptr, "Accept: application/json"));
    set(CURLOPT_HTTPHEADER, headers.get());
    if (form) {
        set(CURLOPT_POSTFIELDS, form->body.constData());
        set(CURLOPT_POSTFIELDSIZE, static_cast<long>(form->body.size()));
        if (!form->user.isEmpty()) {
            set(CURLOPT_HTTPAUTH, long{CURLAUTH_BASIC});
            set(CURLOPT_USERNAME, form->user.constData());
            set(CURLOPT_PASSWORD, form->password.constData());
        }
    }
    const auto code = curl_easy_perform(curl.get());
    if (code != CURLE_OK)
        return core::failure(code == CURLE_WRITE_ERROR ? core::ErrorCode::TooLarge
                                                       : core::ErrorCode::Offline,
                             QString::fromUtf8(curl_easy_strerror(code)));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    fetched.status = static_cast<int>(status);
    return fetched;
}

} // namespace server
