#include "app/ctl/ctl.h"
#include "app/ctl/terminal.h"
#include "core/base/seal.h"
#include "core/base/traces.h"
#include "ui/words/translation.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    core::leaveNoTraces();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tenantry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));
    if (!core::initCrypto()) {
        std::fputs("tenantryctl: this system has no source of randomness\n", stderr);
        return app::Unusable;
    }
    ui::installTranslations(application, {});
    app::Ctl ctl;
    if (const auto code = ctl.parse(QCoreApplication::arguments()))
        return *code;
    app::onEndSignal(&ctl, [&ctl] { ctl.finish(app::Interrupted); });
    ctl.start();
    return QCoreApplication::exec();
}
