#include "server/watch/metrics.h"

#include "server/watch/log.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <ctime>

namespace server {
namespace {

const std::time_t started = std::time(nullptr);

std::string label(const char *name, std::string_view value)
{
    return std::string(name) + '=' + quoted(value);
}

//! The number after `name:` in /proc/self/status, in bytes.
double memory(const QByteArray &status, QByteArrayView name)
{
    const auto at = status.indexOf(name);
    return at < 0 ? 0
                  : status.mid(at + name.size()).simplified().split(' ').value(0).toDouble() * 1024;
}

} // namespace

std::string_view knownMethod(QByteArrayView method)
{
    for (const std::string_view known :
         {"GET", "HEAD", "PUT", "PATCH", "POST", "DELETE", "OPTIONS"}) {
        if (method == QByteArrayView(known.data(), qsizetype(known.size())))
            return known;
    }
    return "other";
}

void MetricsText::family(const char *name, const char *type, const char *help)
{
    m_name = name;
    m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + type + '\n';
}

void MetricsText::sample(double value, const std::string &labels, const char *suffix)
{
    m_text += m_name + suffix;
    if (!labels.empty())
        m_text += '{' + QByteArray::fromStdString(labels) + '}';
    m_text += ' ' + QByteArray::number(value, 'g', 15) + '\n';
}

void MetricsText::histogram(const Histogram &histogram, const std::string &labels)
{
    const auto before = labels.empty() ? labels : labels + ',';
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < histogram.bounds().size(); ++i) {
        count += histogram.count(i);
        sample(double(count),
               before + label("le", QByteArray::number(histogram.bounds()[i]).toStdString()),
               "_bucket");
    }
    count += histogram.count(histogram.bounds().size());
    sample(double(count), before + label("le", "+Inf"), "_bucket");
    sample(histogram.sum(), labels, "_sum");
    sample(double(count), labels, "_count");
}

void Metrics::count(const Finished &request)
{
    const std::lock_guard lock(m_mutex);
    auto &line = m_lines[{request.note.route, knownMethod(request.method)}];
    ++line.byClass[static_cast<std::size_t>(std::clamp(request.status / 100, 1, 5) - 1)];
    line.latency.observe(double(request.microseconds) / 1e6);
    line.bytesIn += request.bytesIn;
    line.bytesOut += request.bytesOut;
}

QByteArray Metrics::text() const
{
    MetricsText text;
    text.family("tenantry_build_info", "gauge", "Always 1; the label is the version.");
    text.sample(1, label("version", TENANTRY_VERSION));
    {
        const std::lock_guard lock(m_mutex);
        const auto each = [this](const auto &write) {
            for (const auto &[key, line] : m_lines)
                write(label("route", key.first) + ',' + label("method", key.second), line);
        };
        text.family("tenantry_http_requests_total", "counter",
                    "Requests by route and status class.");
        each([&](const std::string &labels, const Line &line) {
            for (std::size_t i = 0; i < line.byClass.size(); ++i) {
                if (line.byClass[i] > 0)
                    text.sample(double(line.byClass[i]),
                                labels + ',' + label("status", std::to_string(i + 1) + "xx"));
            }
        });
        text.family("tenantry_http_request_duration_seconds", "histogram",
                    "Time from the first byte of a request to the last of its answer.");
        each([&](const std::string &labels, const Line &line) {
            text.histogram(line.latency, labels);
        });
        text.family("tenantry_http_received_bytes_total", "counter", "Request bytes.");
        each([&](const std::string &labels, const Line &line) {
            text.sample(double(line.bytesIn), labels);
        });
        text.family("tenantry_http_sent_bytes_total", "counter", "Answer bytes.");
        each([&](const std::string &labels, const Line &line) {
            text.sample(double(line.bytesOut), labels);
        });
    }
    for (const auto &source : m_sources)
        source(text);
    addProcess(text);
    return text.take();
}

void addProcess(MetricsText &text)
{
    text.family("process_start_time_seconds", "gauge", "Start time of the server.");
    text.sample(double(started));
    text.family("process_cpu_seconds_total", "counter", "Processor time used.");
    text.sample(double(std::clock()) / CLOCKS_PER_SEC);
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto status = file.readAll();
    text.family("process_resident_memory_bytes", "gauge", "Memory in use.");
    text.sample(memory(status, "VmRSS:"));
    text.family("process_virtual_memory_bytes", "gauge", "Address space in use.");
    text.sample(memory(status, "VmSize:"));
    text.family("process_open_fds", "gauge", "Open files and connections.");
    text.sample(double(QDir(QStringLiteral("/proc/self/fd"))
                           .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                           .size()));
}

} // namespace server
