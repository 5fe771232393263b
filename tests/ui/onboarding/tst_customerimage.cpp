#include "core/domain/customer.h"
#include "ui/customerform/customerimage.h"
#include "ui/customerform/imagefield.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QColorSpace>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestCustomerImage final : public QObject {
    Q_OBJECT

private:
    ui::Theme m_theme{*qApp};
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

    void commentsPlacesAndProfilesStayOnThisComputer()
    {
        QImage image(300, 100, QImage::Format_RGB32);
        image.fill(Qt::red);
        image.setText(u"Comment"_s, u"where I live"_s);
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const auto png = ui::customerImage(saved(image, "comment.png"));
        QVERIFY(png.has_value());
        const auto made = QImage::fromData(*png, "PNG");
        QCOMPARE(made.size(), QSize(100, 100));
        QVERIFY(made.textKeys().isEmpty());
        QVERIFY(!made.colorSpace().isValid() || made.colorSpace() == QColorSpace::SRgb);
        QVERIFY(!png->contains("where I live"));
        QVERIFY(!png->contains("iCCP"));
        QVERIFY(!png->contains("tEXt"));
    }

    void aDroppedPictureIsTaken()
    {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::green);
        ui::ImageField field;
        QSignalSpy changed(&field, &ui::ImageField::imageChanged);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(saved(image, "drop.png"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&field, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&field, &drop);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!changed[0][0].toByteArray().isEmpty());
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<core::ErrorCode>("code");
        QImage huge(12'001, 1, QImage::Format_Mono);
        huge.fill(0);
        QTest::newRow("too wide") << saved(huge, "huge.png") << core::ErrorCode::TooLarge;
        QImage small(8, 8, QImage::Format_RGB32);
        small.fill(Qt::blue);
        QTest::newRow("another format") << saved(small, "small.bmp") << core::ErrorCode::Format;
        const auto renamed = m_folder.filePath(u"renamed.png"_s);
        QFile::copy(m_folder.filePath(u"small.bmp"_s), renamed);
        QTest::newRow("another format under a good name") << renamed << core::ErrorCode::Format;
        QFile::resize(saved(small, "cut.png"), 40);
        QTest::newRow("cut off") << m_folder.filePath(u"cut.png"_s) << core::ErrorCode::Format;
        QTest::newRow("a device") << u"/dev/zero"_s << core::ErrorCode::Format;
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

QTEST_MAIN(TestCustomerImage)
#include "tst_customerimage.moc"
