#include "ui/credentials/concealedclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

class TestConcealedClipboard final : public QObject {
    Q_OBJECT

private:
    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }

private Q_SLOTS:
    void whatIsCopiedIsMarkedForClipboardHistories()
    {
        ui::ConcealedClipboard concealed(nullptr);
        concealed.copy(QStringLiteral("secret"));
        QCOMPARE(clipboard().text(), QStringLiteral("secret"));
        QCOMPARE(clipboard().mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
                 QByteArray("secret"));
    }

    void itGoesAwayByItself()
    {
        ui::ConcealedClipboard concealed(nullptr, 1);
        concealed.copy(QStringLiteral("secret"));
        QTRY_VERIFY(clipboard().text().isEmpty());
    }

    void itGoesAwayOnQuit()
    {
        ui::ConcealedClipboard concealed(nullptr);
        concealed.copy(QStringLiteral("secret"));
        QMetaObject::invokeMethod(QCoreApplication::instance(), "aboutToQuit");
        QTRY_VERIFY(clipboard().text().isEmpty());
    }

    void whatSomebodyElseCopiedStays()
    {
        ui::ConcealedClipboard concealed(nullptr);
        concealed.copy(QStringLiteral("secret"));
        clipboard().setText(QStringLiteral("shopping list"));
        concealed.clear();
        QCOMPARE(clipboard().text(), QStringLiteral("shopping list"));
    }
};

QTEST_MAIN(TestConcealedClipboard)
#include "tst_concealedclipboard.moc"
