//! Parts of ./dev bench that must run inside one process. Prints one line of JSON for bench.py.
//!   bench_csv generate ROWS FILE [quoted]  a file of users, 10 columns (deterministic)
//!   bench_csv tokenise FILE ROUNDS         memchr for newlines and our tokenizer in turn, CPU s
//!   bench_csv check FILE                   reads, maps and checks every row, as an import does
#include "bench.h"
#include "core/csv/reader.h"
#include "core/csv/tokeniser.h"
#include "core/services/importcheck.h"

#include <QFile>

#include <array>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>

namespace {

int generate(int rows, const QString &path, bool manyQuotes)
{
    static constexpr std::array first{"Ana",  "Bo",      "Chloé",  "Dev",  "Emre", "Fay", "Gita",
                                      "Hana", "Ibrahim", "Jonas",  "Kira", "Luis", "Mei", "Noor",
                                      "Olu",  "Pia",     "Rosa",   "Sven", "Tess", "Zoë", "Yara",
                                      "Wen",  "Uma",     "Viktor", "José", "Åsa"};
    static constexpr std::array last{"Müller", "Li",     "Dubois",  "Rao",    "Kaya",    "O'Neil",
                                     "Sen",    "Novák",  "Bello",   "Öberg",  "Petrov",  "García",
                                     "Tanaka", "Haddad", "Adeyemi", "Rossi",  "Silva",   "Larsen",
                                     "Iyer",   "Zhou",   "Costa",   "Hansen", "Schmidt", "Baker"};
    static constexpr std::array titles{
        "Dentist",   "Designer",  "Sales, inside", "Support \"L2\"", "Finance",
        "Editor",    "Assistant", "Producer",      "Sales, field",   "Hygienist",
        "Camera",    "Light",     "Sound",         "Manager",        "IT",
        "Reception", "Legal",     "Nurse"};
    static constexpr std::array countries{"Netherlands", "Germany", "Sweden",
                                          "Italy",       "Czechia", "United Kingdom"};
    std::mt19937 random(20261121);
    const auto pick = [&random](const auto &list) {
        return std::string(list[random() % list.size()]);
    };
    const auto quoted = [](const std::string &text) {
        if (text.find_first_of(",\"\n") == std::string::npos)
            return text;
        std::string out = "\"";
        for (const char c : text)
            out += c == '"' ? "\"\"" : std::string(1, c);
        return out + '"';
    };
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    std::string out = "\xef\xbb\xbfUser name,First name,Last name,Display name,Job "
                      "title,Department,Address,Mobile phone,"
                      "City,Country or region\n";
    for (int i = 0; i < rows; ++i) {
        const auto given = pick(first);
        const auto family = pick(last);
        // One cell in a hundred is quoted, as in exports; or one in fifteen, many of them with a
        // comma or a quote inside.
        auto street = std::to_string(random() % 300) + " Prinsengracht" +
                      (random() % (manyQuotes ? 200 : 2000) == 0 ? "\nback door" : "") +
                      (random() % (manyQuotes ? 10 : 50) == 0 ? ", second floor" : "");
        street = manyQuotes && random() % 3 == 0 && street.find_first_of(",\n") == std::string::npos
                     ? '"' + street + '"'
                     : quoted(street);
        auto title = pick(titles);
        if (!manyQuotes && random() % 4 != 0 && title.find_first_of(",\"") != std::string::npos)
            title = "Dentist";
        out += "person." + std::to_string(700000 + i) + "@contosodental.example," + given + ',' +
               family + ',' +
               quoted(random() % (manyQuotes ? 12 : 50) == 0 ? family + ", " + given
                                                             : given + ' ' + family) +
               ',' + quoted(title) + ",Department " + std::to_string(random() % 40) + ',' + street +
               ",+316" + std::to_string(10000000 + random() % 89999999) + ",Amsterdam," +
               pick(countries) + '\n';
        if (out.size() > (1U << 20U)) {
            file.write(out.data(), static_cast<qint64>(out.size()));
            out.clear();
        }
    }
    file.write(out.data(), static_cast<qint64>(out.size()));
    return file.flush() ? 0 : 1;
}

struct Count final : core::csv::RecordSink {
    qint64 records = 0;
    size_t cells = 0;
    bool record(const core::csv::Record &record) override
    {
        ++records;
        cells += record.fields.size();
        return true;
    }
};

int tokenise(const QString &path, int rounds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray text = file.readAll();
    constexpr qsizetype chunk = 1 << 20;
    for (int round = 0; round <= rounds; ++round) {
        double start = bench::ownCpu();
        size_t lines = 0;
        for (const char *at = text.constData(), *end = at + text.size(); at < end; ++at, ++lines) {
            at = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            if (!at)
                break;
        }
        const double scan = bench::ownCpu() - start;

        start = bench::ownCpu();
        Count count;
        core::csv::Tokeniser tokeniser(',', count);
        for (qsizetype at = 0; at < text.size(); at += chunk)
            static_cast<void>(tokeniser.feed(
                {text.constData() + at, static_cast<size_t>(qMin(chunk, text.size() - at))}));
        static_cast<void>(tokeniser.finish());
        const double ours = bench::ownCpu() - start;
        // The first round warms the caches.
        if (round > 0)
            std::printf("{\"memchr\":%.6f,\"tokenise\":%.6f,\"lines\":%zu,\"records\":%lld,"
                        "\"cells\":%zu}\n",
                        scan, ours, lines, static_cast<long long>(count.records), count.cells);
    }
    return 0;
}

int check(const QString &path)
{
    const double start = bench::ownCpu();
    const auto result = core::checkFile(path);
    if (!result)
        return 1;
    std::printf("{\"cpu\":%.6f,\"rows\":%d,\"good\":%d,\"fix\":%d}\n", bench::ownCpu() - start,
                result->rows, result->good, result->fix);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    return bench::run(
        argc, argv,
        {{"generate",
          [](const QStringList &of) {
              return generate(of.value(2).toInt(), of.value(3),
                              of.value(4) == QStringLiteral("quoted"));
          }},
         {"tokenise",
          [](const QStringList &of) { return tokenise(of.value(2), of.value(3).toInt()); }},
         {"check", [](const QStringList &of) { return check(of.value(2)); }}});
}
