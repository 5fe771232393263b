#include "ui/words/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace ui {

void installTranslations(QCoreApplication &application, const QString &chosen)
{
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    QLocale::setDefault(locale);
    auto *ours = new QTranslator(&application);
    if (!ours->load(locale, u"tenantry"_s, u"_"_s, u":/i18n"_s)) {
        if (ours->load(u":/i18n/tenantry_en.qm"_s))
            QCoreApplication::installTranslator(ours);
        return;
    }
    QCoreApplication::installTranslator(ours);
    // Qt's own texts, such as the buttons of its file dialog.
    auto *qts = new QTranslator(&application);
    if (qts->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

} // namespace ui
