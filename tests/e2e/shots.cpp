//! Opens every screen with real data (real workspace, real server) and saves a picture of each. One
//! variant per process, scaled by QT_SCALE_FACTOR. Called by shots.sh.
#include "core/base/seal.h"
#include "tests/e2e/shotstage.h"
#include "ui/words/translation.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry"_s);
    const auto arguments = QCoreApplication::arguments();
    const bool onlyDecisions = arguments.size() == 8 && arguments[7] == u"decisions";
    if ((arguments.size() != 7 && !onlyDecisions) || !core::initCrypto()) {
        std::fputs("shots FOLDER SUFFIX WIDTHxHEIGHT light|dark ltr|rtl LANGUAGE [decisions]\n",
                   stderr);
        return 2;
    }
    ui::installTranslations(application, arguments[6]);
    const auto size = arguments[3].split(u'x');
    if (arguments[5] == u"rtl")
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    Stage stage(arguments[1], arguments[2], {size.value(0).toInt(), size.value(1).toInt()},
                arguments[4] == u"dark" ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    const bool done =
        stage.open() && (onlyDecisions ? stage.fill() : shootFirstDay(stage) && shootWork(stage));
    return done && shootDecisions(stage) ? 0 : 1;
}
