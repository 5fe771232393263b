#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/confirm.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/forms/steplist.h"
#include "ui/kit/forms/toast.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCompleter>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TstForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSearchedComboFallsBackToItsLastChoice();
    void aSearchedComboFindsWithoutCaseAndAccents();
    void onlyStepsThatWereReachedCanBeChosen();
    void theToastUndoesOnce();
    void aQuestionRunsItsActionOnlyWhenChosen();
    void progressHoldsMoreThanAnInt();

private:
    Theme m_theme{*qApp};
};

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

void TstForms::aSearchedComboFindsWithoutCaseAndAccents()
{
    Combo combo(Searchable::Yes);
    combo.addItems({QStringLiteral("Netherlands"), QStringLiteral("Österreich")});
    auto *completer = combo.completer();
    completer->setCompletionPrefix(QStringLiteral("OSTER"));
    QCOMPARE(completer->completionCount(), 1);
    QCOMPARE(completer->currentCompletion(), QStringLiteral("Österreich"));
    combo.addItem(QStringLiteral("Łódź"));
    completer->setCompletionPrefix(QStringLiteral("lodz"));
    QCOMPARE(completer->currentCompletion(), QStringLiteral("Łódź"));
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
