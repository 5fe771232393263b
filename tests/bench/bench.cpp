#include "bench.h"

#include "core/base/seal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace bench {
namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void fail(const QString &words)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()),
                 qPrintable(words));
    std::exit(2);
}

void print(const QJsonObject &report)
{
    std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
}

double cpuOf(const QString &process)
{
    double sum = 0;
    const QString tasks = u"/proc/%1/task/"_s.arg(process);
    for (const auto &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        sum += readAll(tasks + task + u"/schedstat"_s).split(' ').constFirst().toDouble();
    return sum / 1e9;
}

QString childOf(const QString &process)
{
    const QString tasks = u"/proc/%1/task/"_s.arg(process);
    for (const auto &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto children = readAll(tasks + task + u"/children"_s).simplified().split(' ');
        if (!children.constFirst().isEmpty())
            return QString::fromLatin1(children.constFirst());
    }
    fail(u"the server is no child of this process"_s);
}

double ownCpu()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double peak()
{
    for (const auto &line : readAll(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

int run(int argc, char *argv[], std::initializer_list<Part> parts)
{
    const QCoreApplication application(argc, argv);
    if (!core::initCrypto())
        return 1;
    const auto arguments = QCoreApplication::arguments();
    QStringList names;
    for (const auto &part : parts) {
        if (arguments.value(1) == QLatin1StringView(part.name))
            return part.run(arguments);
        names.append(QLatin1StringView(part.name));
    }
    fail(names.join(" | "_L1));
}

} // namespace bench
