#include "core/csv/reader.h"
#include "tests/csv/records.h"
#include "tests/fuzz/input.h"

#include <QBuffer>

using namespace core::csv;

namespace {

//! Returns few bytes at a time and cannot seek, like a pipe.
class Trickle final : public QIODevice {
public:
    Trickle(QByteArray bytes, qint64 step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
        open(ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 size = std::min({most, m_step, static_cast<qint64>(m_bytes.size()) - m_at});
        std::copy_n(m_bytes.constData() + m_at, size, to);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

std::string decoded(Encoding encoding, std::string_view bytes, size_t step)
{
    Decoder decoder(encoding);
    std::string text;
    for (size_t at = 0; at < bytes.size(); at += step) {
        const std::string copy(bytes.substr(at, step));
        text += decoder.decode(copy);
    }
    return text += decoder.finish();
}

void readAll(Reader reader, const ReadOptions &options)
{
    const auto import = reader.readAll(options);
    if (!import)
        return;
    always(import->table.hasRows(), "an import without an error has rows");
    for (qsizetype row = 0; row < import->table.rowCount(); ++row) {
        (void)import->isIgnored(row);
        for (qsizetype column = 0; column <= import->table.cellCount(row); ++column)
            (void)import->table.text(row, column);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    constexpr Encoding encodings[] = {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be,
                                      Encoding::Windows1252};
    ReadOptions options;
    if (const int choice = input.below(5); choice > 0)
        options.encoding = encodings[choice - 1];
    if (const int choice = input.below(5); choice > 0)
        options.delimiter = delimiters[choice - 1];
    if (const int choice = input.below(3); choice > 0)
        options.hasHeader = choice == 1;
    if (input.below(2) == 1)
        options.limits = {256, 8, 6, 24};
    const int step = 1 + input.below(37);
    const QByteArray bytes = input.rest();
    const std::string_view view(bytes.constData(), static_cast<size_t>(bytes.size()));

    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    Reader reader = Reader::fromDevice(std::move(buffer));
    (void)reader.preview(options);
    readAll(std::move(reader), options);
    readAll(Reader::fromDevice(std::make_unique<Trickle>(bytes, step)), options);

    for (const Encoding encoding : encodings) {
        always(decoded(encoding, view, static_cast<size_t>(step)) ==
                   decoded(encoding, view, view.size() + 1),
               "decoding does not depend on where the chunks are cut");
    }
    const char delimiter = options.delimiter.value_or(',');
    always(recordsOf(view, delimiter, options.limits, static_cast<size_t>(step)) ==
               recordsOf(view, delimiter, options.limits),
           "records do not depend on where the chunks are cut");
    return 0;
}
