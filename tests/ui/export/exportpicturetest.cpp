// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportpicture.h"
#include "ui/look/signs.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QImageReader>
#include <QMimeData>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

#include <sys/resource.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF size{400, 120};

void paintSome(QPainter &painter)
{
    const Look look = Look::of({});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(20, 60, 360, 1), Qt::lightGray);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(40, 110, 190, 90));
    painter.drawRoundedRect(QRectF(100, 56, 200, 8), 4, 4);
    paintStatusSign(painter, {200, 60}, 6, MeetingStatus::Planned, look.accent, look.base);
    painter.setFont(QApplication::font());
    paintHaloText(painter, {215, 50}, u"Port Arden"_s, look.text, look.base);
    painter.setPen(look.text);
    painter.drawText(QPointF(215, 100), u"Zürich – Genève"_s);
}

Picture somePicture()
{
    return {.title = u"Meetings in November"_s,
            .size = size,
            .paint = paintSome,
            .look = Look::of({}),
            .font = QApplication::font(),
            .legendSize = {120, 14},
            .paintLegend = [](QPainter &painter) { painter.fillRect(QRectF(0, 0, 120, 14), Qt::red); }};
}

ExportOptions bare(qreal scale = 1)
{
    return {.scale = scale, .page = {.title = false, .legend = false}};
}

/// The share of pixels that differ visibly.
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size()) {
        return 1;
    }
    int different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            different +=
                std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) > 96 ? 1
                                                                                                                   : 0;
        }
    }
    return double(different) / (double(one.width()) * one.height());
}

QImage fromSvg(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    QImage image(renderer.defaultSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class ExportPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void rendersWhatIsPainted()
    {
        QImage expected(size.toSize(), QImage::Format_RGB32);
        expected.fill(Look::of({}).base);
        QPainter painter(&expected);
        paintSome(painter);
        painter.end();
        const auto image = renderPicture(somePicture(), bare());
        QVERIFY(image);
        QCOMPARE(image->convertToFormat(QImage::Format_RGB32), expected);
    }

    void keepsThePictureAsItIsBetweenTitleAndLegend()
    {
        const auto image = renderPicture(somePicture(), {});
        QVERIFY(image);
        const PicturePage page(somePicture(), {});
        const QImage inside = image->copy(page.pictureRect().toRect());
        QCOMPARE(difference(inside, *renderPicture(somePicture(), bare())), 0.0);
        QVERIFY(page.pictureRect().top() > 20);
        QVERIFY(image->height() > page.pictureRect().bottom() + 14);
        QCOMPARE(image->pixelColor(20, image->height() - 18), QColor(Qt::red));
    }

    void coversWhatReachesBeyondThePicture()
    {
        Picture picture = somePicture();
        picture.paint = [](QPainter &painter) { painter.fillRect(QRectF(-50, -50, 500, 300), Qt::green); };
        const auto image = renderPicture(picture, {});
        QVERIFY(image);
        QVERIFY(image->pixelColor(2, 2) != QColor(Qt::green));
        QVERIFY(image->pixelColor(2, image->height() - 2) != QColor(Qt::green));
        QCOMPARE(image->pixelColor(2, image->height() / 2), QColor(Qt::green));
    }

    void scalesPixels_data()
    {
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("half") << 0.5 << QSize(200, 60);
        QTest::newRow("once") << 1.0 << QSize(400, 120);
        QTest::newRow("between") << 1.25 << QSize(500, 150);
        QTest::newRow("eightfold") << 8.0 << QSize(3200, 960);
    }

    void scalesPixels()
    {
        QFETCH(const qreal, scale);
        const auto png = encodePicture(somePicture(), PictureFormat::Png, bare(scale));
        QVERIFY(png);
        QTEST(QImage::fromData(*png).size(), "pixels");
    }

    void writesSvgThatLooksTheSame()
    {
        const auto svg = encodePicture(somePicture(), PictureFormat::Svg, bare());
        QVERIFY(svg);
        const double different = difference(fromSvg(*svg), *renderPicture(somePicture(), bare()));
        QVERIFY2(different < 0.01, qPrintable(QString::number(different)));
    }

    void writesPdfThatLooksTheSame()
    {
        const QString path = m_folder.filePath(u"same.pdf"_s);
        QVERIFY(exportPicture(somePicture(), path, bare()));
        const QByteArray ppm = run(u"pdftoppm"_s, {u"-r"_s, u"96"_s, path});
        if (ppm.isEmpty()) {
            QSKIP("needs pdftoppm of poppler-utils");
        }
        const double different = difference(QImage::fromData(ppm, "PPM").convertToFormat(QImage::Format_RGB32),
                                            *renderPicture(somePicture(), bare()));
        QVERIFY2(different < 0.01, qPrintable(QString::number(different)));
    }

    void holdsItsTextOnceInSvg()
    {
        const QString svg = QString::fromUtf8(encodePicture(somePicture(), PictureFormat::Svg, {}).value());
        for (const QString &text : {u"Port Arden"_s, u"Zürich – Genève"_s, u"Meetings in November"_s}) {
            QCOMPARE(svg.count(QRegularExpression(u">\\s*"_s + QRegularExpression::escape(text) + u"\\s*</text>"_s)),
                     1);
        }
        QVERIFY(!svg.contains(u"href"_s));
        QVERIFY(!svg.contains(u"<image"_s));
    }

    void holdsItsTextAndFontsInPdf()
    {
        const QString path = m_folder.filePath(u"text.pdf"_s);
        QVERIFY(exportPicture(somePicture(), path));
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
        if (text.isEmpty()) {
            QSKIP("needs pdftotext of poppler-utils");
        }
        QVERIFY2(text.contains(u"Port Arden"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Zürich – Genève"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Meetings in November"_s), qPrintable(text));
        const QStringList fonts = QString::fromUtf8(run(u"pdffonts"_s, {path})).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts) {
            QVERIFY2(font.contains(QRegularExpression(u"\\byes +(yes|no) +(yes|no) "_s)), qPrintable(font));
        }
    }

    void givesTheSameBytesTwice_data()
    {
        QTest::addColumn<PictureFormat>("format");
        for (const PictureFormat format : pictureFormats) {
            QTest::newRow(qPrintable(suffixOf(format))) << format;
        }
    }

    void givesTheSameBytesTwice()
    {
        QFETCH(const PictureFormat, format);
        const auto once = encodePicture(somePicture(), format, {});
        const auto twice = encodePicture(somePicture(), format, {});
        QVERIFY(once);
        QCOMPARE(*once, *twice);
        const QByteArray thisYear = QByteArray::number(QDate::currentDate().year());
        QVERIFY(!once->contains("(D:" + thisYear));
        QVERIFY(!once->contains(thisYear + QDate::currentDate().toString(u"-MM-dd"_s).toLatin1()));
    }

    void choosesTheFormatByTheSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << u"a.png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"a.svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"a.pdf"_s << QByteArray("%PDF");
        QTest::newRow("capitals") << u"A.PNG"_s << QByteArray("\x89PNG");
        QTest::newRow("dots and spaces") << u"v1.2 of ü.svg"_s << QByteArray("<?xml");
    }

    void choosesTheFormatByTheSuffix()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, begins);
        QVERIFY(exportPicture(somePicture(), m_folder.filePath(name)));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(begins));
    }

    void refusesAndSaysWhy_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Picture>("picture");
        QTest::addColumn<ExportOptions>("options");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const Picture some = somePicture();
        Picture empty = some;
        empty.size = {};
        Picture unpainted = some;
        unpainted.paint = {};
        Picture wide = some;
        wide.size = {1e12, 100};
        Picture poster = some;
        poster.size = {195'000, 300};
        const auto in = [this](const char *name) { return m_folder.filePath(QString::fromLatin1(name)); };
        QTest::newRow("unknown suffix") << in("refused.bmp") << some << ExportOptions() << ErrorKind::Unsupported
                                        << u"refused.bmp"_s;
        QTest::newRow("no suffix") << in("png") << some << ExportOptions() << ErrorKind::Unsupported << u".png"_s;
        QTest::newRow("no name") << QString() << some << ExportOptions() << ErrorKind::Unsupported << u".png"_s;
        QTest::newRow("no such folder") << in("none/a.png") << some << ExportOptions() << ErrorKind::Unwritable
                                        << u"none/a.png"_s;
        QTest::newRow("a folder") << in("folder.png") << some << ExportOptions() << ErrorKind::Unwritable
                                  << u"folder.png"_s;
        QTest::newRow("nothing to show") << in("refused.png") << empty << ExportOptions() << ErrorKind::Empty
                                         << u"nothing"_s;
        QTest::newRow("nothing that paints")
            << in("refused.svg") << unpainted << ExportOptions() << ErrorKind::Empty << u"nothing"_s;
        QTest::newRow("too wide") << in("refused.png") << wide << ExportOptions() << ErrorKind::TooLarge
                                  << u"smaller scale"_s;
        QTest::newRow("too large when scaled") << in("refused.png") << some << ExportOptions{.scale = 100, .page = {}}
                                               << ErrorKind::TooLarge << u"40,000"_s;
        QTest::newRow("no scale") << in("refused.png") << some << ExportOptions{.scale = 0, .page = {}}
                                  << ErrorKind::TooLarge << u"0"_s;
        QTest::newRow("not a number") << in("refused.png") << some << ExportOptions{.scale = std::nan(""), .page = {}}
                                      << ErrorKind::TooLarge << QString();
        Picture carpet = some;
        carpet.size = {30'000, 30'000};
        QTest::newRow("too many sheets") << in("refused.pdf") << carpet
                                         << ExportOptions{.paper = Paper{.fit = PaperFit::Tiles}} << ErrorKind::TooLarge
                                         << u"500"_s;
        QTest::newRow("page too long for PDF")
            << in("refused.pdf") << poster << ExportOptions() << ErrorKind::TooLarge << u"200"_s;
    }

    void refusesAndSaysWhy()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QDir(m_folder.path()).mkdir(u"folder.png"_s);
        QFETCH(const QString, path);
        QFETCH(const Picture, picture);
        QFETCH(const ExportOptions, options);
        const auto result = exportPicture(picture, path, options);
        QVERIFY(!result);
        QTEST(result.error().kind, "kind");
        QFETCH(const QString, says);
        QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
        QVERIFY(!QFileInfo(path).isFile());
    }

    void saysWhatItIsNarrowedToAndItsSources()
    {
        Picture picture = somePicture();
        picture.subtitle = u"March 2026 · held"_s;
        for (int index = 1; index <= 402; ++index)
            picture.sources.append(
                u"Article %1 with a rather long title that does not fit a narrow column · Kesta Wire · 4 March 2026"_s
                    .arg(index));
        const ExportOptions options{.page = {.sources = true}};
        const QString svg = QString::fromUtf8(encodePicture(picture, PictureFormat::Svg, options).value());
        for (const QString &text : {u"March 2026 · held"_s, u"Sources"_s, u"1."_s, u"400."_s, u"and 2 more"_s})
            QVERIFY2(svg.contains(QRegularExpression(u">\\s*"_s + QRegularExpression::escape(text) + u"\\s*</text>"_s)),
                     qPrintable(text));
        QVERIFY(!svg.contains(u"401."_s));
        QVERIFY(PicturePage(picture, options.page).size().height() > PicturePage(picture, {}).size().height() + 1000);
        const QString bare =
            QString::fromUtf8(encodePicture(picture, PictureFormat::Svg, {.page = {.filter = false}}).value());
        QVERIFY(!bare.contains(u"March 2026"_s));
    }

    void leavesTheBackgroundOut()
    {
        const auto source = [](const PictureRequest &request) {
            Picture picture = somePicture();
            picture.look = lookOf(request, {});
            return picture;
        };
        const auto on = [&source](const QColor &base) { return source({.base = base}); };
        const auto clear = renderTransparent(on(Qt::black), on(Qt::white), bare(2));
        QVERIFY(clear);
        QCOMPARE(clear->pixelColor(1, 1).alpha(), 0);
        QImage onWhite(clear->size(), QImage::Format_RGB32);
        onWhite.setDevicePixelRatio(2);
        onWhite.fill(Qt::white);
        QPainter painter(&onWhite);
        painter.drawImage(0, 0, *clear);
        painter.end();
        PictureRequest white;
        white.base = Qt::white;
        const double different = difference(onWhite, *renderPicture(source(white), bare(2)));
        QVERIFY2(different < 0.01, qPrintable(QString::number(different)));
    }

    void putsPdfOnPaper_data()
    {
        QTest::addColumn<Paper>("paper");
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<int>("sheets");
        QTest::addColumn<QSizeF>("points");
        QTest::newRow("one sheet") << Paper() << QSizeF(4000, 900) << 1 << QSizeF(842, 595);
        QTest::newRow("upright") << Paper{.orientation = QPageLayout::Portrait} << QSizeF(4000, 900) << 1
                                 << QSizeF(595, 842);
        QTest::newRow("A0") << Paper{.size = QPageSize::A0} << QSizeF(400, 100) << 1 << QSizeF(3370, 2384);
        // printable 1047 × 718 pixels, of which the next sheet repeats 30
        QTest::newRow("tiles") << Paper{.fit = PaperFit::Tiles} << QSizeF(4000, 900) << 8 << QSizeF(842, 595);
        QTest::newRow("tiles of what fits one sheet")
            << Paper{.fit = PaperFit::Tiles} << QSizeF(500, 300) << 1 << QSizeF(842, 595);
    }

    void putsPdfOnPaper()
    {
        QFETCH(const Paper, paper);
        QFETCH(const QSizeF, size);
        Picture picture = somePicture();
        picture.size = size;
        const auto pdf =
            encodePicture(picture, PictureFormat::Pdf, {.page = {.title = false, .legend = false}, .paper = paper});
        QVERIFY(pdf);
        const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
        int sheets = 0;
        for (auto found = box.globalMatch(QString::fromLatin1(*pdf)); found.hasNext(); ++sheets) {
            const auto match = found.next();
            QTEST(QSizeF(std::round(match.captured(1).toDouble()), std::round(match.captured(2).toDouble())), "points");
        }
        QTEST(sheets, "sheets");
        QCOMPARE(
            *encodePicture(picture, PictureFormat::Pdf, {.page = {.title = false, .legend = false}, .paper = paper}),
            *pdf);
    }

    void makesAPictureSmallerThatIsLongerThanAPdfPage()
    {
        Picture picture = somePicture();
        picture.size = {1000, 38'400}; // 400 inches
        const auto pdf = encodePicture(picture, PictureFormat::Pdf, {.page = {.title = false, .legend = false}});
        QVERIFY(pdf);
        const auto box =
            QRegularExpression(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s).match(QString::fromLatin1(*pdf));
        QCOMPARE(std::round(box.captured(1).toDouble()), 375.0);
        QCOMPARE(std::round(box.captured(2).toDouble()), 14400.0);
    }

    void printsOnTheSheetsItTakes()
    {
        const QString path = m_folder.filePath(u"printed.pdf"_s);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(QPageSize::A4));
        Picture picture = somePicture();
        picture.size = {4000, 900};
        QVERIFY(printPicture(
            picture, {.page = {.title = false, .legend = false}, .paper = Paper{.fit = PaperFit::Tiles}}, printer));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count("/MediaBox") >= 5); // of at most 1017 pixels each
        QVERIFY(!printPicture({}, {}, printer));
    }

    void leavesWhatWasThereWhenItFails()
    {
        const QString path = m_folder.filePath(u"kept.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before");
        file.close();
        QVERIFY(!exportPicture(somePicture(), path, {.scale = 1000, .page = {}}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "before");
    }

    void leavesDevicesAlone()
    {
        const QString link = m_folder.filePath(u"device.png"_s);
        QVERIFY(QFile::link(u"/dev/null"_s, link));
        const auto result = exportPicture(somePicture(), link);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unwritable);
        QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    }

    void saysThatThereIsNoRoomForTheFile()
    {
        const QString path = m_folder.filePath(u"full.png"_s);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit little{.rlim_cur = 100, .rlim_max = before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &little);
        const auto result = exportPicture(somePicture(), path);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unwritable);
        QVERIFY(!QFileInfo::exists(path));
    }

    void copiesPixelsAndDrawing()
    {
        QClipboard &clipboard = *QApplication::clipboard();
        QVERIFY(copyPicture(somePicture(), bare(2), clipboard));
        QCOMPARE(clipboard.image().size(), QSize(800, 240));
        QVERIFY(clipboard.mimeData()->data(u"image/svg+xml"_s).contains("Port Arden"));
    }

    void copiesNothingOfNothing()
    {
        QApplication::clipboard()->setText(u"before"_s);
        QVERIFY(!copyPicture({}, {}, *QApplication::clipboard()));
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(ExportPictureTest)
#include "exportpicturetest.moc"
