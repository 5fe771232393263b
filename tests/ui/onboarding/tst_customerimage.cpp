#include "core/domain/customer.h"
#include "ui/customerform/customerimage.h"

#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestCustomerImage final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString saved(const QImage &image, const char *name) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        image.save(path);
        return path;
    }

private Q_SLOTS:
    void whatItMakesIsAcceptedByTheDomain_data()
    {
        QTest::addColumn<QString>("path");
        QImage noise(900, 700, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, QRandomGenerator::global()->generate());
        QImage plain(40, 300, QImage::Format_ARGB32);
        plain.fill(Qt::transparent);
        QTest::newRow("noise, which a PNG cannot make small") << saved(noise, "noise.png");
        QTest::newRow("JPEG") << saved(noise, "noise.jpg");
        QTest::newRow("tall") << saved(plain, "tall.png");
        QTest::newRow("tiny") << saved(plain.copy(0, 0, 3, 3), "tiny.png");
        QTest::newRow("JPEG that calls itself PNG") << [&] {
            const QString path = m_folder.filePath(u"wrong.png"_s);
            noise.save(path, "JPEG");
            return path;
        }();
    }
    void whatItMakesIsAcceptedByTheDomain()
    {
        QFETCH(QString, path);
        const auto png = ui::customerImage(path);
        QVERIFY(png.has_value());
        core::Customer customer;
        customer.image = *png;
        QVERIFY(!core::errorAt(core::validate(customer), u"/image"));
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<core::ErrorCode>("code");
        QFile text(m_folder.filePath(u"text.png"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("userName;displayName");
        QTest::newRow("text") << text.fileName() << core::ErrorCode::Format;
        QTest::newRow("folder") << m_folder.path() << core::ErrorCode::Format;
        QTest::newRow("missing") << m_folder.filePath(u"none.png"_s) << core::ErrorCode::NotFound;
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(core::ErrorCode, code);
        const auto png = ui::customerImage(path);
        QVERIFY(!png.has_value());
        QCOMPARE(png.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestCustomerImage)
#include "tst_customerimage.moc"
