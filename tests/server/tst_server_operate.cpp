#include "core/base/seal.h"
#include "server/watch/log.h"
#include "server/watch/metrics.h"
#include "tests/server/support/program.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

//! One sample of the Prometheus text format.
struct Sample {
    QByteArray name;
    QMap<QByteArray, QByteArray> labels;
    double value = 0;
};

//! Reads the format strictly; fails the test on anything that it does not allow.
std::optional<QList<Sample>> readMetrics(const QByteArray &text, QString &fault)
{
    static const QRegularExpression form(
        u"^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? (NaN|[+-]?Inf|[-+0-9.eE]+)$"_s);
    static const QRegularExpression label(
        u"([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\"\\\\n])*)\"(?:,|$)"_s);
    QList<Sample> samples;
    QMap<QByteArray, QByteArray> types;
    QByteArray family;
    if (!text.endsWith('\n')) {
        fault = u"the last line has no end"_s;
        return std::nullopt;
    }
    for (const auto &line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto words = line.split(' ');
        if (line.startsWith("# TYPE ")) {
            family = words.value(2);
            if (types.contains(family)) {
                fault = u"a family comes twice: "_s + QString::fromUtf8(family);
                return std::nullopt;
            }
            types[family] = words.value(3);
            continue;
        }
        if (line.startsWith("# HELP "))
            continue;
        const auto match = form.match(QString::fromUtf8(line));
        auto labels = match.captured(2);
        if (!match.hasMatch()) {
            fault = u"no sample: "_s + QString::fromUtf8(line);
            return std::nullopt;
        }
        Sample sample{match.captured(1).toUtf8(), {}, match.captured(3).toDouble()};
        for (auto it = label.globalMatch(labels); it.hasNext();) {
            const auto one = it.next();
            sample.labels[one.captured(1).toUtf8()] = one.captured(2).toUtf8();
            labels.replace(one.captured(0), QString());
        }
        auto base = sample.name;
        if (types[family] == "histogram") {
            for (const char *suffix : {"_bucket", "_sum", "_count"}) {
                if (base.endsWith(suffix))
                    base.chop(qstrlen(suffix));
            }
        }
        if (!labels.isEmpty() || base != family) {
            fault = u"not of its family, or labels that are none: "_s + QString::fromUtf8(line);
            return std::nullopt;
        }
        samples << sample;
    }
    return samples;
}

double valueOf(const QList<Sample> &samples, const QByteArray &name,
               const QMap<QByteArray, QByteArray> &labels = {})
{
    for (const auto &sample : samples) {
        if (sample.name == name && sample.labels == labels)
            return sample.value;
    }
    return -1;
}

} // namespace

class OperateTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void figuresAreWhatPrometheusReads()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.start());
        auto client = program.client();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.get(u"/v1/tags"_s).status, 200);
        QCOMPARE(client.get(u"/v1/tags/"_s + Id::make().toString()).status, 404);
        QCOMPARE(client.get(u"/readyz"_s).status, 200);
        Client prometheus(program.metricsPort, {});
        const auto reply = prometheus.get(u"/metrics"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
        QString fault;
        const auto samples = readMetrics(reply.body, fault);
        QVERIFY2(samples, qPrintable(fault));
        QCOMPARE(valueOf(*samples, "tenantry_http_requests_total",
                         {{"route", "/v1/tags"}, {"method", "GET"}, {"status", "2xx"}}),
                 3);
        QCOMPARE(valueOf(*samples, "tenantry_http_requests_total",
                         {{"route", "/v1/tags/{id}"}, {"method", "GET"}, {"status", "4xx"}}),
                 1);
        QCOMPARE(valueOf(*samples, "tenantry_build_info", {{"version", TENANTRY_VERSION}}), 1);
        QVERIFY(valueOf(*samples, "process_resident_memory_bytes") > 1e6);
        QVERIFY(valueOf(*samples, "process_open_fds") > 5);
        QVERIFY(valueOf(*samples, "tenantry_connections") >= 1);
        // Buckets rise up to the count.
        double last = 0;
        for (const auto &sample : *samples) {
            if (sample.name != "tenantry_http_request_duration_seconds_bucket" ||
                sample.labels["route"] != "/v1/tags")
                continue;
            QVERIFY(sample.value >= last);
            last = sample.value;
        }
        QCOMPARE(last, valueOf(*samples, "tenantry_http_request_duration_seconds_count",
                               {{"route", "/v1/tags"}, {"method", "GET"}}));
        // The API does not serve metrics, and the metrics port does not serve the API.
        QCOMPARE(client.get(u"/metrics"_s).status, 404);
        QCOMPARE(prometheus.get(u"/v1/tags"_s).status, 404);
        QVERIFY(program.end());
    }

    void figuresAreReadStrictly()
    {
        QString fault;
        QVERIFY(!readMetrics("# TYPE a counter\nb 1\n", fault));
        QVERIFY(!readMetrics("# TYPE a counter\na{x=1} 1\n", fault));
        QVERIFY(!readMetrics("# TYPE a counter\na one\n", fault));
        QVERIFY(readMetrics("# TYPE a counter\na{x=\"1\"} 1\n", fault));
    }

    void theLogTellsRoutesAndIdsButNoNamesAndNoSecrets()
    {
        const QTemporaryDir folder;
        const auto logFile = folder.filePath(u"log.json"_s);
        Program program(folder.path());
        QVERIFY(program.start({u"--log-file"_s, logFile, u"--log-level"_s, u"debug"_s}));
        auto client = program.client();
        const auto canary = u"canary-%1"_s.arg(Id::make().toString().right(12));
        const auto tag = Id::make();
        QCOMPARE(client.put(u"/v1/tags/"_s + tag.toString(), {{u"name"_s, canary}}).status, 201);
        static_cast<void>(client.get(u"/v1/tags?limit=1&secret="_s + canary));
        static_cast<void>(client.get(u"/v1/"_s + canary));
        static_cast<void>(client.get(u"/setup/"_s + canary));
        static_cast<void>(client.get(u"/authorize?state="_s + canary));
        static_cast<void>(client.send(canary.toLatin1().toUpper(), u"/v1/tags"_s, {}, {}));
        static_cast<void>(client.put(u"/v1/tags/"_s + Id::make().toString(),
                                     {{u"name"_s, canary}, {u"what"_s, canary}}));
        static_cast<void>(Client(program.port, canary.toLatin1()).get(u"/v1/tags"_s));
        static_cast<void>(client.send(
            "GET", u"/v1/tags"_s, {},
            {Header{"X-Canary", canary.toLatin1()}, Header{"Request-Id", canary.toLatin1()}}));
        QVERIFY(program.end());
        QFile file(logFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll() + program.process.readAllStandardError();
        QVERIFY2(!text.toLower().contains(canary.toLatin1()), text.constData());
        QVERIFY(!text.contains(program.token));
        int requests = 0;
        bool wrote = false;
        for (const auto &line : text.split('\n')) {
            if (line.isEmpty())
                continue;
            const auto json = QJsonDocument::fromJson(line).object();
            QVERIFY2(json.contains(u"time"_s) && json.contains(u"level"_s), line.constData());
            if (json[u"logger"] != u"request"_s)
                continue;
            ++requests;
            QVERIFY(!json[u"requestId"].toString().isEmpty());
            if (json[u"route"] == u"/v1/tags/{id}"_s && json[u"status"] == 201) {
                wrote = true;
                QCOMPARE(json[u"method"], u"PUT"_s);
                QVERIFY(Id::fromString(json[u"tenant"].toString()));
                QVERIFY(json[u"ms"].toDouble() > 0);
                QVERIFY(json[u"bytesIn"].toInt() > 100);
                QVERIFY(json[u"bytesOut"].toInt() > 100);
            }
        }
        QVERIFY(requests >= 9);
        QVERIFY(wrote);
    }

    void theLogIsChangedForANewOneWhenItIsFull()
    {
        const QTemporaryDir folder;
        const auto logFile = folder.filePath(u"log.json"_s);
        Program program(folder.path());
        QVERIFY(program.start({u"--log-file"_s, logFile, u"--log-megabytes"_s, u"1"_s}));
        auto client = program.client();
        for (int i = 0; i < 6000; ++i)
            client.get(u"/v1/x"_s);
        QVERIFY(program.end());
        QVERIFY(QFile::exists(folder.filePath(u"log.1.json"_s)));
        QVERIFY(QFileInfo(logFile).size() < 1024 * 1024 + 1000);
    }

    void aPartnerHasItsShareOfRequests()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.start(
            {u"--limits-tenant-per-minute"_s, u"10"_s, u"--limits-copies"_s, u"2"_s}));
        auto client = program.client();
        for (int i = 0; i < 5; ++i) {
            const auto reply = client.get(u"/v1/tags"_s);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.header("ratelimit-policy"), "\"tenant\";q=5;w=60");
            QVERIFY(
                reply.header("ratelimit").startsWith("\"tenant\";r=" + QByteArray::number(4 - i)));
        }
        const auto refused = client.get(u"/v1/tags"_s);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.code(), u"too-many"_s);
        QCOMPARE(refused.header("retry-after"), "12");
        QCOMPARE(client.get(u"/readyz"_s).status, 200);
        QVERIFY(program.end());
    }

    void aReadingThatWaitsIsCountedOnce()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.start(
            {u"--limits-tenant-per-minute"_s, u"10"_s, u"--limits-copies"_s, u"2"_s}));
        auto client = program.client();
        const auto feed =
            u"/v1/changes?cursor="_s + client.get(u"/v1/changes"_s).json[u"next"].toString();
        auto waiting = program.client();
        Reply woken;
        std::thread thread([&] { woken = waiting.get(feed + u"&wait=60"_s); });
        // A later request is answered earlier: the other one waits.
        QCOMPARE(client.get(feed).status, 200);
        QCOMPARE(client.put(u"/v1/tags/"_s + Id::make().toString(), {{u"name"_s, u"New"_s}}).status,
                 201);
        thread.join();
        QCOMPARE(woken.status, 200);
        QCOMPARE(woken.json[u"items"].toArray().size(), 1);
        // The fifth of five.
        QCOMPARE(client.get(u"/v1/tags"_s).status, 200);
        QCOMPARE(client.get(u"/v1/tags"_s).status, 429);
        QVERIFY(program.end());
    }

    void otherSitesGetNoLeave()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.start());
        auto client = program.client();
        Client stranger(program.port, {});
        const QList<Header> ask{Header{"Origin", "https://evil.example"},
                                Header{"Access-Control-Request-Method", "PUT"}};
        const auto preflight =
            stranger.send("OPTIONS", u"/v1/tags/"_s + Id::make().toString(), {}, ask);
        QCOMPARE(preflight.status, 405);
        QCOMPARE(preflight.header("allow"), "GET, PUT, PATCH, DELETE");
        const auto read = client.send("GET", u"/v1/tags"_s, {}, ask);
        for (const auto &[name, value] : preflight.headers + read.headers)
            QVERIFY2(!name.startsWith("access-control"), name.constData());
        QCOMPARE(client.send("POST", u"/v1/tags"_s, "{}", {}).header("allow"), "GET");
        QVERIFY(program.end());
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::OperateTest)
#include "tst_server_operate.moc"
