#include "app/composition.h"
#include "app/singleinstance.h"
#include "core/base/traces.h"

#include "core/base/seal.h"
#include "ui/words/translation.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    core::leaveNoTraces();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry"_s);
    QGuiApplication::setApplicationDisplayName(u"Tenantry"_s);
    QGuiApplication::setDesktopFileName(u"io.github.tenantry.Tenantry"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The desk of a managed service provider"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(u"config-dir"_s, u"Keep the settings in <folder>."_s,
                                    u"folder"_s);
    const QCommandLineOption data(u"data-dir"_s, u"Keep the data and the log in <folder>."_s,
                                  u"folder"_s);
    parser.addOptions({config, data});
    parser.process(application);
    const auto folders = app::Folders::find(parser.value(config), parser.value(data));

    app::SingleInstance instance(folders.workspace);
    if (!instance.claim())
        return 0;
    if (!core::initCrypto()) {
        std::fputs(
            "tenantry: this system gives no random numbers; nothing can be kept safe. Ending.\n",
            stderr);
        return 1;
    }
    ui::installTranslations(application,
                            ui::Settings(folders.config + u"/tenantry.ini"_s).language());

    app::Composition composition(application, folders);
    QObject::connect(&instance, &app::SingleInstance::raiseRequested, &composition,
                     &app::Composition::raiseWindow);
    const bool measuring = qEnvironmentVariableIntValue("TENANTRY_EXIT_AFTER_FIRST_PAINT") == 1;
    composition.start(measuring ? app::Composition::After::Quit
                                : app::Composition::After::FirstPaint);
    return QApplication::exec();
}
