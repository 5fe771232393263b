#include "core/domain/types.h"
#include "ui/words/errortext.h"
#include "ui/words/plantext.h"
#include "ui/words/signintext.h"
#include "ui/words/values.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

//! Every code that a problem of the server can have.
QStringList contractCodes()
{
    QFile contract(QStringLiteral(TENANTRY_SOURCE_DIR "/server/openapi.yaml"));
    if (!contract.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression codes(
        u"code:\\s+type: string\\s+enum: \\[(unauthorised[^\\]]+)\\]"_s);
    static const QRegularExpression between(u",\\s*"_s);
    return codes.match(QString::fromUtf8(contract.readAll())).captured(1).split(between);
}

} // namespace

class TestErrorText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeHasASentence_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= int(core::ErrorCode::Internal); ++code)
            QTest::addRow("%d", code) << code;
    }
    void everyErrorCodeHasASentence()
    {
        QFETCH(int, code);
        const QString general = ui::errorText({core::ErrorCode(code), u"secret detail"_s, {}});
        QVERIFY(general.endsWith(u'.'));
        QVERIFY(!general.contains(u"secret detail"_s));
        QVERIFY(!ui::errorText({core::ErrorCode(code), {}, u"users.csv"_s}).contains(u'%'));
    }

    void everyFieldProblemHasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (int problem = 0; problem <= int(core::FieldProblem::NotAccepted); ++problem) {
            const QString text = ui::fieldErrorText({u"/x"_s, core::FieldProblem(problem), {}});
            QVERIFY2(text.size() > 10, qPrintable(QString::number(problem)));
            QVERIFY(!text.contains(u'%'));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), int(core::FieldProblem::NotAccepted) + 1);
    }

    void anArgumentIsNamed_data()
    {
        QTest::addColumn<core::FieldProblem>("problem");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("part");
        QTest::newRow("longest") << core::FieldProblem::TooLong << u"79"_s << u"79"_s;
        QTest::newRow("example") << core::FieldProblem::PhoneTooShort << u"+31 10 123 4567"_s
                                 << u"+31 10 123 4567"_s;
        QTest::newRow("range") << core::FieldProblem::OutOfRange << u"1…250"_s << u"1 to 250"_s;
        QTest::newRow("character")
            << core::FieldProblem::BadCharacter << u"U+202E"_s << u"U+202E"_s;
    }
    void anArgumentIsNamed()
    {
        QFETCH(core::FieldProblem, problem);
        QFETCH(QString, argument);
        QFETCH(QString, part);
        QVERIFY(ui::fieldErrorText({u"/x"_s, problem, argument}).contains(part));
    }

    void everyFindingHasASentence()
    {
        for (int code = 0; code <= int(core::FindingCode::UserJoined); ++code) {
            core::Finding finding;
            finding.code = core::FindingCode(code);
            finding.field = {u"/userName"_s, core::FieldProblem::NoDomain, {}};
            QVERIFY2(ui::findingText(finding, nullptr).size() > 10,
                     qPrintable(QString::number(code)));
        }
    }

    void aFindingOfAFieldNamesTheField()
    {
        core::Finding finding;
        finding.field = {u"/userName"_s, core::FieldProblem::HasSpaces, {}};
        QCOMPARE(ui::findingText(finding, nullptr), u"User name: Remove the spaces."_s);
    }

    void whyAServerIsRefusedIsSaidForEachReason()
    {
        QSet<QString> sentences;
        for (const core::Reason &reason :
             {core::Reason(core::SignInProblem::OtherIssuer),
              core::Reason(core::SignInProblem::OtherKey),
              core::Reason(core::SignInProblem::OtherOrganisation), core::Reason()})
            sentences += ui::connectionErrorText({core::ErrorCode::Forbidden, {}, reason});
        for (const auto code : {core::ErrorCode::NotFound, core::ErrorCode::Forbidden,
                                core::ErrorCode::Offline, core::ErrorCode::SignIn})
            sentences += ui::sessionErrorText({code, {}, {}});
        QCOMPARE(sentences.size(), 8);
    }

    void aCertificateIsRefusedForItsOwnReason()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= int(core::TlsProblem::Other); ++i)
            sentences +=
                ui::connectionErrorText({core::ErrorCode::Certificate, {}, core::TlsProblem(i)});
        // Self-signed and unknown issuers have one way out.
        QCOMPARE(sentences.size(), int(core::TlsProblem::Other));
    }
    void whicheverSideIsTooOldIsTheOneToUpdate()
    {
        const auto text = [](core::VersionGap gap) {
            return ui::connectionErrorText({core::ErrorCode::Version, {}, gap});
        };
        QVERIFY(text(core::VersionGap::ProgramTooOld).contains(u"Update Tenantry"));
        QVERIFY(text(core::VersionGap::ServerTooOld).contains(u"server administrator"));
    }

    //! The contract has the codes of this server; the others are of servers that run in several
    //! copies, or are newer.
    void theContractHasTheCodesThatBothSidesKnow()
    {
        QSet<QString> known;
        for (int i = 0; !core::specOf(core::ProblemCode(i)).name.empty(); ++i)
            known += core::RefusalCode(core::ProblemCode(i)).name();
        known -= {u"in-progress"_s, u"api-gone"_s};
        const auto codes = contractCodes();
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()), known);
    }

    void aMissingRightIsNamed()
    {
        const QString text = ui::refusalText({403,
                                              core::ProblemCode::Forbidden,
                                              {},
                                              {},
                                              {{u"privilege"_s, u"manageServicePlans"_s}}},
                                             nullptr);
        QVERIFY2(text.contains(u"change service plans"), qPrintable(text));
    }

    void aRefusalSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("code");
        for (int i = 0; !core::specOf(core::ProblemCode(i)).name.empty(); ++i) {
            const auto name = core::RefusalCode(core::ProblemCode(i)).name();
            QTest::newRow(qPrintable(name)) << name;
        }
        for (int i = 0; !core::nameOf(core::OwnReason(i)).empty(); ++i) {
            const auto name = core::RefusalCode(core::OwnReason(i)).name();
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void aRefusalSaysWhatToDo()
    {
        QFETCH(QString, code);
        const QString text = ui::refusalText(
            {409, core::RefusalCode::fromStore(code), u"The server's words"_s, {}, {}}, nullptr);
        QVERIFY(text.endsWith(u'.'));
        QVERIFY(!text.contains(u"The server's words"_s));
    }

    void anUnknownRefusalKeepsTheServersWords()
    {
        const auto newRule = core::RefusalCode::fromServer(u"new-rule"_s);
        QVERIFY(
            ui::refusalText({422, newRule, u"No moon"_s, {}, {}}, nullptr).contains(u"No moon"_s));
        QVERIFY(ui::refusalText({418, {}, {}, {}, {}}, nullptr).contains(u"418"_s));
    }

    void everyFileProblemHasItsOwnSentence_data()
    {
        QTest::addColumn<QString>("problem");
        for (const char *problem :
             {"not-found", "not-a-file", "no-permission", "binary", "empty", "no-rows",
              "doubled-header", "no-user-name-column", "too-big", "too-many-rows",
              "too-many-columns", "field-too-long", "unclosed-quote", "nul-byte",
              "changed-while-reading", "changed-since", "write-failed", "disk-full", "cancelled"})
            QTest::newRow(problem) << QString::fromLatin1(problem);
    }
    void everyFileProblemHasItsOwnSentence()
    {
        QFETCH(QString, problem);
        const QString text = ui::fileErrorText({u"/home/ana/new-starters.csv"_s, problem, 7, {}});
        QVERIFY(text.contains(u"“new-starters.csv”"_s)); // by name, without its path
        QVERIFY(text != ui::fileErrorText({u"new-starters.csv"_s, u"read-failed"_s, 7, {}}));
        QVERIFY(!text.contains(u'%'));
    }

    void everyFieldOfEveryTypeHasALabel()
    {
        for (const auto type : core::entityTypes()) {
            for (const auto &field : core::entityFields(type)) {
                const QString key = QLatin1StringView(field.key);
                const auto about = core::entityTypeName(type) + u'.' + key;
                if (key != u"id")
                    QVERIFY2(ui::fieldLabel(type, key) != key, qPrintable(about));
                for (const auto word : field.words) {
                    const QString text = QLatin1StringView(word);
                    QVERIFY2(ui::valueText(type, key, text, {}) != text,
                             qPrintable(about + u'=' + text));
                }
                if (!field.parts)
                    continue;
                for (const auto &part : field.parts()) {
                    const QString path = key + u'/' + QLatin1StringView(part.key);
                    QVERIFY2(!ui::fieldPathLabel(type, path).contains(QLatin1StringView(part.key)),
                             qPrintable(path));
                }
            }
        }
    }

    void theTypeDecidesAboutALabel()
    {
        using enum core::EntityType;
        QCOMPARE(ui::fieldLabel(User, u"state"_s), u"State or province"_s);
        QCOMPARE(ui::fieldLabel(Invitation, u"state"_s), u"Invitation status"_s);
        QCOMPARE(ui::fieldLabel(StaffInvitation, u"state"_s), u"Invitation status"_s);
        QCOMPARE(ui::valueText(Invitation, u"state"_s, u"pending"_s, {}), u"Pending"_s);
    }

    void everyNameIsAName()
    {
        for (const auto &role : core::userRoles())
            QVERIFY(ui::roleName(role) != role || role == u"user");
        for (const auto type : core::entityTypes()) {
            QVERIFY(!ui::entityText(type).isEmpty());
            for (int kind = 0; kind <= int(core::OperationKind::ResetPassword); ++kind)
                QVERIFY(!ui::operationText(core::OperationKind(kind), type).isEmpty());
        }
        for (int type = 0; type <= int(core::AccountType::AuthorizationLink); ++type)
            QVERIFY(!ui::accountTypeText(core::AccountType(type)).isEmpty());
        for (int state = 0; state <= int(core::RowState::Cancelled); ++state)
            QVERIFY(!ui::PlanText::stateText(core::RowState(state)).isEmpty());
        for (int source = 0; source <= int(core::PlanSource::PasswordResets); ++source)
            QVERIFY(!ui::planSourceText(core::PlanSource(source)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
