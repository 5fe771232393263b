#pragma once

#include "server/base/histogram.h"
#include "server/http/httpserver.h"

#include <array>
#include <map>
#include <string>

namespace server {

//! Writes the Prometheus text format (0.0.4).
class MetricsText {
public:
    //! The metric that the following samples belong to. `type` is counter, gauge or histogram.
    void family(const char *name, const char *type, const char *help);
    //! `labels` as `a="b",c="d"`, or empty.
    void sample(double value, const std::string &labels = {}, const char *suffix = "");
    void histogram(const Histogram &histogram, const std::string &labels = {});
    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
    QByteArray m_name;
};

//! Metrics of the server: requests by route and status class, and values that sources report on
//! demand.
class Metrics {
public:
    using Source = std::function<void(MetricsText &)>;

    void count(const Finished &request);
    //! Call before the first request.
    void add(Source source) { m_sources.push_back(std::move(source)); }
    [[nodiscard]] QByteArray text() const;

private:
    //! Seconds; a read takes less than the first, a big batch up to the last ones.
    static constexpr std::array<double, 12> seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                    0.05,   0.1,   0.25,   0.5,   1,    5};
    struct Line {
        std::array<quint64, 5> byClass{};
        Histogram latency{seconds};
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
    };

    mutable std::mutex m_mutex;
    std::map<std::pair<std::string_view, std::string_view>, Line> m_lines; //!< by route and method
    std::vector<Source> m_sources;
};

//! Memory, processor time and open files of this process.
void addProcess(MetricsText &text);

//! A method that HTTP defines, or "other": a client's own words are not repeated.
[[nodiscard]] std::string_view knownMethod(QByteArrayView method);

} // namespace server
