#include "server/routes/image.h"
#include "tests/fuzz/input.h"

using namespace server;

//! A picture that was accepted once must be accepted unchanged the second time.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto once = remadePng(bytes);
    if (!once.isEmpty())
        always(remadePng(once) == once, "a remade picture is one");
    return 0;
}
