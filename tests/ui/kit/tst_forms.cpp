#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/confirm.h"
#include "ui/kit/forms/imagepicker.h"
#include "ui/kit/forms/imageread.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/forms/steplist.h"
#include "ui/kit/forms/toast.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class TstForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureBecomesASquarePng();
    void aPictureThatIsRefused_data();
    void aPictureThatIsRefused();
    void aDroppedPictureIsTaken();
    void aSearchedComboFallsBackToItsLastChoice();
    void onlyStepsThatWereReachedCanBeChosen();
    void theToastUndoesOnce();
    void aQuestionRunsItsActionOnlyWhenChosen();
    void progressHoldsMoreThanAnInt();

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    Theme m_theme{*qApp};
    QTemporaryDir m_dir;
};

void TstForms::aPictureBecomesASquarePng()
{
    QImage wide(300, 100, QImage::Format_RGB32);
    wide.fill(Qt::red);
    wide.setText(QStringLiteral("Comment"), QStringLiteral("where I live"));
    QVERIFY(wide.save(path("wide.png")));
    const auto read = readSquareImage(path("wide.png"));
    QVERIFY(read);
    const QImage again = QImage::fromData(read->png, "PNG");
    QCOMPARE(again.size(), QSize(128, 128));
    QVERIFY(again.text().isEmpty());
}

void TstForms::aPictureThatIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<core::ErrorCode>("code");
    QImage huge(2049, 1, QImage::Format_Mono);
    huge.fill(0);
    huge.save(path("huge.png"));
    QImage small(8, 8, QImage::Format_RGB32);
    small.fill(Qt::blue);
    small.save(path("small.bmp"));
    small.save(path("cut.png"));
    QFile::resize(path("cut.png"), 40);
    write("text.png", "hello");
    QFile::copy(path("small.bmp"), path("renamed.png"));
    QTest::newRow("too wide") << path("huge.png") << core::ErrorCode::TooLarge;
    QTest::newRow("another format") << path("small.bmp") << core::ErrorCode::Format;
    QTest::newRow("another format under a good name")
        << path("renamed.png") << core::ErrorCode::Format;
    QTest::newRow("cut off") << path("cut.png") << core::ErrorCode::Format;
    QTest::newRow("no picture") << path("text.png") << core::ErrorCode::Format;
    QTest::newRow("missing") << path("nothing.png") << core::ErrorCode::Permission;
    QTest::newRow("a folder") << m_dir.path() << core::ErrorCode::Permission;
    QTest::newRow("a device") << QStringLiteral("/dev/zero") << core::ErrorCode::Permission;
}

void TstForms::aPictureThatIsRefused()
{
    QFETCH(QString, file);
    QFETCH(core::ErrorCode, code);
    const auto read = readSquareImage(file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void TstForms::aDroppedPictureIsTaken()
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::green);
    QVERIFY(image.save(path("drop.png")));
    ImagePicker picker;
    QSignalSpy changed(&picker, &ImagePicker::pngChanged);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path("drop.png"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&picker, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&picker, &drop);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!picker.png().isEmpty());
}

void TstForms::aSearchedComboFallsBackToItsLastChoice()
{
    Combo combo(Searchable::Yes);
    combo.addItem(QStringLiteral("Netherlands"), QStringLiteral("NL"));
    combo.addItem(QStringLiteral("Norway"), QStringLiteral("NO"));
    combo.setCurrentData(QStringLiteral("NO"));
    combo.lineEdit()->setText(QStringLiteral("Narnia"));
    Q_EMIT combo.lineEdit()->editingFinished();
    QCOMPARE(combo.currentText(), QStringLiteral("Norway"));
    combo.lineEdit()->setText(QStringLiteral("netherlands"));
    Q_EMIT combo.lineEdit()->editingFinished();
    QCOMPARE(combo.currentData().toString(), QStringLiteral("NL"));
}

void TstForms::onlyStepsThatWereReachedCanBeChosen()
{
    StepList steps;
    steps.setSteps({QStringLiteral("Type"), QStringLiteral("Sign in"), QStringLiteral("Review")});
    steps.setCurrent(1);
    steps.resize(steps.sizeHint());
    QSignalSpy chosen(&steps, &StepList::stepChosen);
    QTest::mouseClick(&steps, Qt::LeftButton, {}, QPoint(20, 2 * 36 + 18));
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(&steps, Qt::LeftButton, {}, QPoint(20, 18));
    QTest::keyClick(&steps, Qt::Key_Up);
    QTest::keyClick(&steps, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(steps.accessibleDescription(), QStringLiteral("Step 2 of 3: Sign in"));
}

void TstForms::theToastUndoesOnce()
{
    QWidget host;
    host.resize(800, 600);
    host.show();
    Toast toast(&host);
    int undone = 0;
    toast.showUndoable(QStringLiteral("3 users deleted"), [&] { ++undone; });
    QVERIFY(toast.isVisible());
    auto *undo = toast.findChild<QPushButton *>(QStringLiteral("undo"));
    undo->click();
    undo->click();
    QCOMPARE(undone, 1);
    QVERIFY(!toast.isVisible());
    toast.showMessage(QStringLiteral("Saved"));
    QVERIFY(undo->isHidden());
}

void TstForms::aQuestionRunsItsActionOnlyWhenChosen()
{
    QWidget host;
    int done = 0;
    const Question question{QStringLiteral("Delete?"), QStringLiteral("<b>x</b>"),
                            QStringLiteral("Delete"), Severity::Destructive};
    confirm(&host, question, [&] { ++done; });
    auto *box = host.findChild<QDialog *>();
    QVERIFY(box);
    QVERIFY(box->findChild<QPushButton *>(QStringLiteral("cancel"))->isDefault());
    box->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QCOMPARE(done, 0);
    confirm(&host, question, [&] { ++done; });
    const auto boxes = host.findChildren<QDialog *>();
    boxes.last()->findChild<QPushButton *>(QStringLiteral("action"))->click();
    QCOMPARE(done, 1);
}

void TstForms::progressHoldsMoreThanAnInt()
{
    ProgressLine line(QStringLiteral("Upload"));
    line.setProgress(5'000'000'000, 10'000'000'000);
    QCOMPARE(line.value(), 500);
    line.setProgress(0, 0);
    QCOMPARE(line.value(), 0);
}

QTEST_MAIN(TstForms)
#include "tst_forms.moc"
