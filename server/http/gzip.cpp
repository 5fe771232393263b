#include "server/http/gzip.h"

#include <zlib.h>

namespace server {

bool acceptsGzip(const QByteArray &acceptEncoding)
{
    for (const auto &item : acceptEncoding.toLower().split(',')) {
        const auto parts = item.split(';');
        const auto name = parts.first().trimmed();
        if (name != "gzip" && name != "x-gzip")
            continue;
        const auto weight = parts.value(1).trimmed();
        return !weight.startsWith("q=") || weight.mid(2).toDouble() > 0;
    }
    return false;
}

void compress(Response &response)
{
    constexpr int gzipFormat = 15 + 16;
    // The fastest level compresses a page of JSON to a tenth; higher ones cost much and gain
    // little.
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return;
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, uLong(response.body.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(response.body.data());
    stream.avail_in = static_cast<uInt>(response.body.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (!isDone || packed.size() >= response.body.size())
        return;
    response.body = std::move(packed);
    response.headers.push_back(Header{"Content-Encoding", "gzip"});
    response.headers.push_back(Header{"Vary", "Accept-Encoding"});
}

} // namespace server
