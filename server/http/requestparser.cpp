#include "server/http/requestparser.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>

namespace beast = boost::beast;
namespace http = beast::http;

namespace server {
namespace {

//! Bodies grow as they arrive: a client's stated length is not trusted.
constexpr qint64 firstBodyBytes = 64 * 1024;
constexpr qsizetype shortestEnd = 5; // "0\r\n\r\n"
//! Limit between the parts of a body: a chunk size, or the trailer.
constexpr qsizetype mostBetweenChunks = 4 * 1024;

QByteArrayView view(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isPlain(QByteArrayView target)
{
    return target.startsWith('/') && std::ranges::all_of(target, [](char c) {
               return c > ' ' && c < 0x7f && c != '#' && c != '\\' && c != '"' && c != '<' &&
                      c != '>';
           });
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && text.size() < 16 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

class RequestParser::Beast final : public http::basic_parser<true> {
public:
    Beast(const ParserLimits &given)
        : limits(given)
    {
        header_limit(static_cast<std::uint32_t>(limits.headerBytes) + 1);
        eager(true);
    }

    const ParserLimits &limits;
    Request request;
    int version = 11;
    bool isHead = false;
    bool hasHead = false;
    bool badTarget = false;
    bool extended = false; //!< a chunk has extensions

private:
    using Error = beast::error_code;

    void on_request_impl(http::verb verb, beast::string_view method, beast::string_view target,
                         int itsVersion, Error &) override
    {
        version = itsVersion;
        isHead = verb == http::verb::head;
        request.method = isHead ? QByteArrayLiteral("GET") : view(method).toByteArray();
        const auto all = view(target);
        badTarget = !isPlain(all);
        const auto question = all.indexOf('?');
        request.path = (question < 0 ? all : all.first(question)).toByteArray();
        if (question >= 0)
            request.query = Query(all.sliced(question + 1).toByteArray());
        const bool isApi = request.path.startsWith("/v1/");
        body_limit(static_cast<std::uint64_t>(isApi ? limits.bodyBytes : limits.pageBodyBytes));
    }
    void on_response_impl(int, beast::string_view, int, Error &) override {}
    void on_field_impl(http::field, beast::string_view name, beast::string_view value,
                       Error &) override
    {
        // Trailers of a chunked body have no effect.
        if (!hasHead)
            request.headers.add(view(name), view(value));
    }
    void on_header_impl(Error &) override { hasHead = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, Error &) override
    {
        if (length)
            request.body.reserve(
                static_cast<qsizetype>(std::min(static_cast<qint64>(*length), firstBodyBytes)));
    }
    std::size_t on_body_impl(beast::string_view part, Error &) override
    {
        request.body += view(part);
        return part.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view extension, Error &) override
    {
        extended = extended || !extension.empty();
    }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view part, Error &) override
    {
        request.body += view(part);
        return part.size();
    }
    void on_finish_impl(Error &) override {}
};

RequestParser::RequestParser(const ParserLimits &limits)
    : m_limits(limits)
    , m_beast(std::make_unique<Beast>(m_limits))
{
}

RequestParser::~RequestParser() = default;

bool RequestParser::isDone() const
{
    return m_refusal == 0 && m_beast->is_done();
}

bool RequestParser::keepsAlive() const
{
    return m_refusal == 0 && m_beast->keep_alive();
}

bool RequestParser::isHead() const
{
    return m_beast->isHead;
}

const Request &RequestParser::request() const
{
    return m_beast->request;
}

Request RequestParser::take()
{
    auto request = std::move(m_beast->request);
    m_beast = std::make_unique<Beast>(m_limits);
    m_looked = 0;
    m_hasHead = m_askedToGoOn = false;
    return request;
}

int RequestParser::refuse(int status)
{
    m_refusal = status;
    return 0;
}

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    if (m_refusal != 0 || m_beast->is_done())
        return 0;
    if (!m_hasHead) {
        // RFC 9112 allows an empty line before a request, and some old clients send one.
        if (bytes.startsWith('\r') && (bytes.size() == 1 || bytes[1] == '\n'))
            return bytes.size() == 1 ? 0 : 2;
        const auto from = std::max<qsizetype>(0, m_looked - 3);
        const auto end = bytes.indexOf(QByteArrayView("\r\n\r\n"), from);
        m_looked = bytes.size();
        if ((end < 0 ? bytes.size() : end + 4) > m_limits.headerBytes)
            return refuse(431);
        if (end < 0)
            return 0;
        m_hasHead = true;
        const auto head = bytes.first(end + 4);
        // A folded field: some parsers read one field, some two.
        if (head.indexOf(QByteArrayView("\r\n ")) >= 0 ||
            head.indexOf(QByteArrayView("\r\n\t")) >= 0)
            return refuse(400);
        beast::error_code error;
        const auto taken =
            m_beast->put(boost::asio::buffer(head.data(), std::size_t(head.size())), error);
        if (error && error != http::error::need_more)
            return refuse(error == http::error::body_limit     ? 413
                          : error == http::error::header_limit ? 431
                          : error == http::error::bad_version  ? 505
                                                               : 400);
        if (const int fault = faultOfHead(head))
            return refuse(fault);
        return static_cast<qsizetype>(taken);
    }
    // Beast 1.74 asserts that it is not shown the same partial last chunk twice. Nothing that is
    // still to come can be shorter than this.
    if (m_beast->chunked() && bytes.size() < shortestEnd)
        return 0;
    beast::error_code error;
    const auto taken = static_cast<qsizetype>(
        m_beast->put(boost::asio::buffer(bytes.data(), std::size_t(bytes.size())), error));
    if (error == http::error::body_limit)
        return refuse(413);
    if ((error && error != http::error::need_more) || m_beast->extended ||
        (taken == 0 && bytes.size() > mostBetweenChunks))
        return refuse(400);
    return taken;
}

int RequestParser::faultOfHead(QByteArrayView head) const
{
    const auto &headers = m_beast->request.headers;
    if (m_beast->version != 11 && m_beast->version != 10)
        return 505;
    if (m_beast->badTarget || !m_beast->hasHead || head.contains('\0') ||
        headers.count("host") != 1)
        return 400;
    const auto lengths = headers.count("content-length");
    const auto codings = headers.count("transfer-encoding");
    if (lengths + codings > 1 || (lengths == 1 && !isNumber(headers.value("content-length"))) ||
        (codings == 1 &&
         (m_beast->version == 10 ||
          headers.value("transfer-encoding").compare("chunked", Qt::CaseInsensitive) != 0)))
        return 400;
    if (headers.count("content-encoding") > 0)
        return 415;
    if (headers.count("expect") > 0 &&
        headers.value("expect").compare("100-continue", Qt::CaseInsensitive) != 0)
        return 417;
    return 0;
}

bool RequestParser::wantsContinue()
{
    if (m_askedToGoOn || !m_hasHead || m_refusal != 0 || m_beast->is_done() ||
        m_beast->version == 10 || m_beast->request.headers.count("expect") == 0)
        return false;
    m_askedToGoOn = true;
    return true;
}

} // namespace server
