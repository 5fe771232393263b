#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/forms/passwordfield.h"
#include "ui/kit/label.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

QVector<QPair<QObject *, QAccessible::Event>> heard;

void listen(QAccessibleEvent *event)
{
    heard.append({event->object(), event->type()});
}

} // namespace

class TstField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        heard.clear();
        m_before = QAccessible::installUpdateHandler(listen);
    }
    void cleanup() { QAccessible::installUpdateHandler(m_before); }

    void theEditorIsNamedByItsLabel()
    {
        auto *edit = new QLineEdit;
        const Field field(QStringLiteral("Organisation name"), edit, Required::Yes);
        QCOMPARE(edit->accessibleName(), QStringLiteral("Organisation name, required"));
        QCOMPARE(field.findChild<QLabel *>()->buddy(), edit);
    }
    void anErrorIsReadOutAndStaysReadable()
    {
        auto *edit = new QLineEdit;
        Field field(QStringLiteral("Telephone"), edit);
        field.setHint(QStringLiteral("With the country"));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("With the country"));
        field.setError(QStringLiteral("Too short"));
        if (QAccessible::isActive()) // not on the offscreen platform
            QVERIFY(heard.contains(qMakePair(static_cast<QObject *>(edit), QAccessible::Alert)));
        const auto *seen = QAccessible::queryAccessibleInterface(edit);
        QCOMPARE(seen->text(QAccessible::Description), QStringLiteral("Too short"));
        QVERIFY(edit->property("invalid").toBool());
        field.clearError();
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("With the country"));
        QVERIFY(!edit->property("invalid").toBool());
    }
    void theInnerLineOfACompositeEditorIsWhatIsNamed()
    {
        auto *password = new PasswordField;
        Field field(QStringLiteral("Password"), password);
        field.setError(QStringLiteral("Needed"));
        QCOMPARE(password->lineEdit()->accessibleName(), QStringLiteral("Password"));
        QVERIFY(password->lineEdit()->property("invalid").toBool());
    }
    void passwordRulesAreJudgedWhileTyping()
    {
        PasswordField field(
            {{QStringLiteral("Eight characters"), [](const QString &t) { return t.size() >= 8; }}});
        QVERIFY(!field.isAcceptable());
        QTest::keyClicks(field.lineEdit(), QStringLiteral("longenough"));
        QVERIFY(field.isAcceptable());
        QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Password);
        field.setRevealed(true);
        QCOMPARE(field.lineEdit()->echoMode(), QLineEdit::Normal);
    }
    void theGridBecomesOneColumnWhereItIsNarrow()
    {
        FormGrid grid;
        grid.add(new QLineEdit);
        grid.add(new QLineEdit);
        grid.resize(700, 200);
        grid.show();
        QCOMPARE(grid.columns(), 2);
        grid.resize(300, 200);
        QTRY_COMPARE(grid.columns(), 1);
    }
    void markupIsShownAsItIs()
    {
        const QString nasty = QStringLiteral("<img src=x><b>bold</b>");
        const std::unique_ptr<Label> label(plainLabel(nasty));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!plainToolTip(nasty).contains(QLatin1String("<img")));
    }

private:
    Theme m_theme{*qApp};
    QAccessible::UpdateHandler m_before = nullptr;
};

QTEST_MAIN(TstField)
#include "tst_field.moc"
