#include "tests/server/support/client.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr auto canary = "<script>canary</script>";

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    const auto both = name + content;
    const auto crc =
        crc32(0, reinterpret_cast<const Bytef *>(both.constData()), static_cast<uInt>(both.size()));
    return number(quint32(content.size())) + both + number(quint32(crc));
}

QByteArray header(quint32 width, quint32 height, int depth, int kind, int interlace = 0)
{
    return chunk("IHDR", number(width) + number(height) + char(depth) + char(kind) + '\0' + '\0' +
                             char(interlace));
}

//! zlib's form, without the length that Qt puts before it.
QByteArray packed(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4);
}

QByteArray magic()
{
    return QByteArrayLiteral("\x89PNG\r\n\x1a\n");
}

//! Each pixel different, drawn without our own code.
QImage picture(QImage::Format format, int side = 32)
{
    QImage image(side, side, QImage::Format_ARGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixelColor(x, y, QColor((x * 8) % 256, (y * 8) % 256, (x * y) % 256));
    }
    return image.convertToFormat(format);
}

QByteArray fileOf(const QImage &image, const char *format = "PNG")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

//! A valid PNG, as chunks that can be reassembled.
struct Parts {
    QByteArray head = header(16, 16, 8, 6);
    QByteArray rows = QByteArray(16 * (1 + 16 * 4), '\0');
    QByteArray end = chunk("IEND", {});
    QByteArray data() const { return chunk("IDAT", packed(rows)); }
    QByteArray with(const QByteArray &before, const QByteArray &after = {}) const
    {
        return magic() + head + before + data() + after + end;
    }
};

QByteArrayList chunksOf(const QByteArray &png)
{
    QByteArrayList names;
    for (qsizetype at = 8; at + 12 <= png.size();
         at += 12 + qFromBigEndian<quint32>(png.constData() + at))
        names << png.mid(at + 4, 4);
    return names;
}

qint64 mostMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return 0;
}

} // namespace

//! Everything that people upload instead of a picture, through the API. Only a picture comes out.
class ImagesTest final : public QObject {
    Q_OBJECT

    bool m_hasCrypto = core::initCrypto();
    Running m_running;
    Client m_client = m_running.client();
    Tenant m_tenant;
    qint64 m_before = 0;

    Reply give(const QByteArray &file)
    {
        const auto etag = m_client.get(m_tenant.customerPath).etag();
        return m_client.patch(m_tenant.customerPath,
                              {{u"image"_s, QString::fromLatin1(file.toBase64())}}, etag);
    }
    QByteArray taken()
    {
        return QByteArray::fromBase64(
            m_client.get(m_tenant.customerPath).data()[u"image"].toString().toLatin1());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_hasCrypto);
        m_tenant = makeTenant(m_client);
        m_before = mostMemory();
    }

    void aPictureComesOutAsItWentIn_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("colours and how opaque") << fileOf(picture(QImage::Format_ARGB32));
        QTest::newRow("colours") << fileOf(picture(QImage::Format_RGB888, 128));
        QTest::newRow("grey") << fileOf(picture(QImage::Format_Grayscale8));
        QTest::newRow("palette") << fileOf(picture(QImage::Format_Indexed8));
        QTest::newRow("one bit") << fileOf(picture(QImage::Format_Mono));
        auto see = picture(QImage::Format_ARGB32).convertToFormat(QImage::Format_Indexed8);
        see.setColor(0, qRgba(1, 2, 3, 4));
        QTest::newRow("palette and how opaque") << fileOf(see);
    }
    void aPictureComesOutAsItWentIn()
    {
        QFETCH(QByteArray, file);
        const auto given = QImage::fromData(file, "PNG").convertToFormat(QImage::Format_ARGB32);
        QVERIFY(!given.isNull());
        const auto reply = give(file);
        QVERIFY2(reply.status == 200, reply.body);
        QCOMPARE(QImage::fromData(taken(), "PNG").convertToFormat(QImage::Format_ARGB32), given);
        // Its own answer is accepted again, unchanged.
        const auto once = taken();
        QCOMPARE(give(once).status, 200);
        QCOMPARE(taken(), once);
    }

    void whatRidesAlongIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        const Parts parts;
        const auto good = parts.with({});
        QTest::newRow("behind the end") << good + canary;
        QTest::newRow("an archive behind the end")
            << good + QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10) + canary;
        QTest::newRow("text") << parts.with(chunk("tEXt", QByteArray("Comment\0", 8) + canary));
        QTest::newRow("packed text")
            << parts.with(chunk("zTXt", QByteArray("C\0\0", 3) + packed(canary)));
        QTest::newRow("text of the world")
            << parts.with(chunk("iTXt", QByteArray("C\0\0\0\0\0", 6) + canary));
        QTest::newRow("where it was taken") << parts.with(chunk("eXIf", canary));
        QTest::newRow("profile") << parts.with(chunk("iCCP", QByteArray("p\0\0", 3) + canary));
        QTest::newRow("nobody's chunk") << parts.with(chunk("abCd", canary));
        QTest::newRow("after the pixels") << parts.with({}, chunk("tEXt", canary));
        QTest::newRow("a bomb of text") << parts.with(
            chunk("zTXt", QByteArray("C\0\0", 3) + canary + packed(QByteArray(30'000'000, 'x'))));
        QTest::newRow("a palette that is not needed")
            << parts.with(chunk("PLTE", QByteArray(canary) + 'x'));
    }
    void whatRidesAlongIsLeftOut()
    {
        QFETCH(QByteArray, file);
        QVERIFY(file.contains("canary") || QByteArray(QTest::currentDataTag()) == "packed text");
        const auto reply = give(file);
        QVERIFY2(reply.status == 200, reply.body);
        QCOMPARE(taken().contains("canary"), false);
        QCOMPARE(chunksOf(taken()), (QByteArrayList{"IHDR", "IDAT", "IEND"}));
        QVERIFY(taken().endsWith(chunk("IEND", {})));
    }

    void whatIsNoSuchPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        const Parts parts;
        const auto good = parts.with({});
        QTest::newRow("SVG") << QByteArray(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><script>alert(1)</script>");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7 and more, so that it is long enough");
        QTest::newRow("archive") << QByteArray("PK\x03\x04 and more, so that it is long enough");
        QTest::newRow("GIF") << QByteArray("GIF89a\x20\0\x20\0 and more, so that it is long", 40);
        QTest::newRow("JPEG") << fileOf(picture(QImage::Format_RGB888), "JPG");
        QTest::newRow("BMP") << fileOf(picture(QImage::Format_RGB888), "BMP");
        QTest::newRow("XPM") << fileOf(picture(QImage::Format_RGB888), "XPM");
        QTest::newRow("nothing but a header") << magic() + parts.head;
        QTest::newRow("other magic") << "\x88" + good.mid(1);
        QTest::newRow("magic of a bad transfer") << QByteArray(good).replace("\r\n", "\n");
        QTest::newRow("script before it") << canary + good;
        for (int tenth = 1; tenth < 10; ++tenth)
            QTest::addRow("cut at %d tenths", tenth) << good.left(good.size() * tenth / 10);
        QTest::newRow("last byte missing") << good.chopped(1);
        for (const int at : {20, 30, 45, 60}) {
            auto changed = good;
            changed[at] = char(changed[at] ^ 1);
            QTest::addRow("changed at %d", at) << changed;
        }
        const auto made = [&parts](const QByteArray &head, const QByteArray &rows) {
            return magic() + head + chunk("IDAT", packed(rows)) + parts.end;
        };
        QTest::newRow("16 bits") << made(header(16, 16, 16, 6), QByteArray(16 * 129, '\0'));
        QTest::newRow("interlaced") << made(header(16, 16, 8, 6, 1), parts.rows);
        QTest::newRow("animated") << parts.with(
            chunk("acTL", number(2) + number(0)) +
            chunk("fcTL", number(0) + number(16) + number(16) + QByteArray(14, 0)));
        QTest::newRow("a bomb of pixels") << made(parts.head, QByteArray(30'000'000, '\0'));
        QTest::newRow("a large header")
            << made(header(100'000, 100'000, 8, 6), QByteArray(30'000'000, '\0'));
        QTest::newRow("the largest header")
            << made(header(0x7fffffff, 0x7fffffff, 8, 6), parts.rows);
        QTest::newRow("no width") << made(header(0, 0, 8, 6), parts.rows);
        QTest::newRow("not square") << made(header(16, 32, 8, 6), parts.rows + parts.rows);
        QTest::newRow("too few pixels") << made(parts.head, parts.rows.chopped(1));
        QTest::newRow("a pixel too many") << made(parts.head, parts.rows + '\0');
        QTest::newRow("bytes behind the pixels")
            << magic() + parts.head + chunk("IDAT", packed(parts.rows) + canary) + parts.end;
        QTest::newRow("no such filter") << made(parts.head, QByteArray(parts.rows.size(), '\x05'));
        QTest::newRow("no pixels") << magic() + parts.head + parts.end;
        QTest::newRow("no end") << magic() + parts.head + parts.data();
        QTest::newRow("unknown and needed") << parts.with(chunk("ABCD", "x"));
        QTest::newRow("two headers") << parts.with(header(128, 128, 8, 6));
        QTest::newRow("palette missing") << made(header(16, 16, 8, 3), QByteArray(16 * 17, '\0'));
        QTest::newRow("palette too long")
            << magic() + header(16, 16, 1, 3) + chunk("PLTE", QByteArray(300, 'x')) +
                   chunk("IDAT", packed(QByteArray(16 * 3, '\0'))) + parts.end;
        QTest::newRow("a length below zero")
            << magic() + parts.head + number(0xffffffff) + "IDAT" + packed(parts.rows);
        QTest::newRow("too large") << parts.with(chunk("abCd", QByteArray(60'000, 'x')));
    }
    void whatIsNoSuchPictureIsRefused()
    {
        QFETCH(QByteArray, file);
        const auto before = taken();
        const auto reply = give(file);
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.problems(), QStringList{u"/image badImage"_s});
        QCOMPARE(taken(), before);
    }

    void aPartnersImageIsNoOther()
    {
        const auto partner = m_client.get(u"/v1/partner"_s);
        const auto give = [&](const QByteArray &file) {
            return m_client.patch(u"/v1/partner"_s,
                                  {{u"image"_s, QString::fromLatin1(file.toBase64())}},
                                  partner.etag());
        };
        QCOMPARE(give("<svg/>").status, 422);
        QCOMPARE(give(Parts().with(chunk("tEXt", canary))).status, 200);
        const auto kept = QByteArray::fromBase64(
            m_client.get(u"/v1/partner"_s).data()[u"image"].toString().toLatin1());
        QVERIFY(!kept.contains("canary"));
    }

    void cleanupTestCase()
    {
        const auto more = mostMemory() - m_before;
        qInfo("%lld MiB more memory at most, the tests' own bombs included",
              static_cast<long long>(more));
        QVERIFY(more <= 64);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::ImagesTest)
#include "tst_server_images.moc"
