#include "core/base/seal.h"
#include "core/services/workspace.h"
#include "tests/net/lineserver.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! *Sync now* for a server that goes away at that moment. The server is a script that holds and
//! gives its answers in a known order.
class TestSyncNow final : public QObject {
    Q_OBJECT

private:
    static QByteArray bodyFor(const QByteArray &request)
    {
        if (request.startsWith("GET /v1/server "))
            return R"({"apiVersion":1,"epoch":"e","serverVersion":"0","tenant":"t","account":"a"})";
        if (request.startsWith("GET /v1/me "))
            return R"({"account":{"id":"a","name":"Ana"},"role":"owner","privileges":["read"]})";
        return R"({"items":[],"next":"c","more":false})";
    }
    static bool isLongPoll(const QByteArray &request) { return request.contains("wait="); }
    static void give(QTcpSocket &socket, const QByteArray &request)
    {
        const auto body = bodyFor(request);
        socket.write(LineServer::head("200 OK", body.size()) + body);
    }
    [[nodiscard]] bool isNoticeShown() const
    {
        const auto *bar = m_window->findChild<QWidget *>(u"noticeBar"_s);
        return bar && bar->isVisible();
    }
    [[nodiscard]] bool isUpToDate() const
    {
        const auto *label = m_window->findChild<QLabel *>(u"freshness"_s);
        return label && label->text().startsWith(u"Up to date");
    }
    void press() { m_window->findChild<QAction *>(u"actionSync"_s)->trigger(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LineServer>();
        m_held.clear();
        m_holds = false;
        m_server->answer = [this](QTcpSocket &socket) {
            const auto request = m_server->requests.constLast();
            if (isLongPoll(request)) // never answered: nothing happens on its own
                return;
            if (m_holds)
                m_held.append({&socket, request});
            else
                give(socket, request);
        };
        m_theme = std::make_unique<ui::Theme>(*qApp);
        m_settings = std::make_unique<ui::Settings>(m_dir->filePath(u"tenantry.ini"_s));
        m_list = std::make_unique<core::WorkspaceList>(m_dir->filePath(u"data"_s));
        m_workspace = std::make_unique<core::Workspace>(
            core::WorkspaceConfig{
                .folder = m_dir->filePath(u"w"_s), .server = m_server->url(), .useKeychain = false},
            m_clock);
        m_window = std::make_unique<ui::MainWindow>(*m_workspace, *m_list, *m_theme, *m_settings);
        m_window->show();
        m_workspace->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), core::Workspace::State::NeedsPassphrase,
                                  20'000);
        m_workspace->givePassphrase(core::Secret("correct horse"));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), core::Workspace::State::Open, 20'000);
        auto grant = std::make_shared<core::Grant>();
        grant->device = {u"tenantry-desktop"_s, u"d"_s, u"Desk"_s};
        grant->access = core::Secret("access");
        grant->refresh = core::Secret("refresh");
        grant->account = u"a"_s;
        grant->name = u"Ana"_s;
        grant->tenant = u"t"_s;
        grant->organisation = u"Northwind MSP"_s;
        QVERIFY(m_workspace->useSignIn(grant));
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 20'000);
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_server.reset();
    }

    void aServerThatIsAwayIsReported()
    {
        m_server->close();
        for (auto *socket : m_server->findChildren<QTcpSocket *>())
            socket->abort();
        press();
        QTRY_VERIFY_WITH_TIMEOUT(isNoticeShown(), 20'000);
    }
    //! An exchange that began before *Sync now* was pressed says nothing about the server since.
    void anEarlierExchangeDoesNotAnswerTheWish()
    {
        m_holds = true;
        press();
        QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1, 20'000);
        press(); // while the first exchange is on its way
        QTRY_VERIFY(m_workspace->clock().now() > m_workspace->sync().lastExchange);
        const auto before = m_workspace->sync().lastExchange;
        m_server->close();
        for (const auto &[socket, request] : std::exchange(m_held, {})) {
            connect(socket, &QTcpSocket::bytesWritten, socket, [socket = socket] {
                if (socket->bytesToWrite() == 0)
                    socket->disconnectFromHost();
            });
            give(*socket, request);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->sync().lastExchange > before, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().link, core::Link::Offline, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isNoticeShown(), 20'000);
    }

private:
    core::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LineServer> m_server;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> m_held;
    bool m_holds = false;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<core::WorkspaceList> m_list;
    std::unique_ptr<core::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TestSyncNow)
#include "tst_syncnow.moc"
