#include "server/http/requestparser.h"
#include "tests/fuzz/input.h"

using namespace server;

namespace {

//! Parses the bytes in pieces of `size`, up to a refused request.
QByteArrayList parse(const QByteArray &bytes, qsizetype size)
{
    RequestParser parser({2048, 4096, 1024});
    QByteArrayList requests;
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        buffer += bytes.mid(at, size);
        for (;;) {
            const auto taken = parser.feed(buffer);
            always(taken >= 0 && taken <= buffer.size(), "it takes what there is");
            buffer.remove(0, taken);
            if (parser.refusal() != 0)
                return requests;
            if (parser.isDone()) {
                const auto request = parser.take();
                always(request.body.size() <= 4096, "a body keeps to its limit");
                always(request.headers.count("host") == 1, "there is one host");
                always(request.path.startsWith('/'), "a path begins with a slash");
                requests << request.method + ' ' + request.path + '?' + request.query.text() + ' ' +
                                request.header("host") + request.body;
            } else if (taken == 0) {
                break;
            }
        }
    }
    return requests;
}

} // namespace

//! The end of a request must not depend on how it was split: request smuggling exploits that.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto whole = parse(bytes, std::max<qsizetype>(1, bytes.size()));
    const auto pieces = parse(bytes, 1 + static_cast<qsizetype>(size % 13));
    always(whole == pieces, "pieces make the same requests");
    return 0;
}
