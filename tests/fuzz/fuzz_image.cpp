#include "server/routes/image.h"
#include "tests/fuzz/input.h"

using namespace server;

//! A picture that came through once comes through again as it is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto once = remadePng(bytes);
    if (!once.isEmpty())
        always(remadePng(once) == once, "a remade picture is one");
    return 0;
}
