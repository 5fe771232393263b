// Prints the server's table of routes, one "METHOD pattern" per line, for contract.mjs.
#include "server/routes/routes.h"

#include <cstdio>

int main()
{
    for (const auto &route : server::routes())
        std::printf("%s %s\n", route.method.constData(), route.pattern.constData());
    return 0;
}
