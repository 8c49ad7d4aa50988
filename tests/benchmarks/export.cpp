// SPDX-License-Identifier: GPL-3.0-only
// How long a poster of a whole timeline takes to export, how large it is, and how much the drawings differ from the
// screen.
//
// export [--meetings N] [--pictures FOLDER] [--json FILE]
#include "tests/support/figures.h"
#include "tests/support/madestory.h"
#include "ui/export/exportpicture.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize(1600, 700);

bool differ(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) > 96;
}

/// The share of pixels, in percent, that differ visibly. A page may be a pixel larger than the screen: it is so many
/// points.
double difference(const QImage &one, const QImage &other)
{
    const QSize common = one.size().boundedTo(other.size());
    if (one.size().expandedTo(other.size()).width() > common.width() + 1)
        return 100;
    qint64 different = 0;
    for (int y = 0; y < common.height(); ++y) {
        for (int x = 0; x < common.width(); ++x) {
            different += differ(one.pixel(x, y), other.pixel(x, y)) ? 1 : 0;
        }
    }
    return 100.0 * double(different) / (double(common.width()) * common.height());
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

/// By poppler; null where it is not there.
QImage fromPdf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(u"pdftoppm"_s, {u"-r"_s, u"96"_s, file.fileName()});
    process.waitForFinished();
    return QImage::fromData(process.readAllStandardOutput(), "PPM").convertToFormat(QImage::Format_RGB32);
}

/// \a one with what differs visibly from \a other in red.
QImage marked(QImage one, const QImage &other)
{
    const QSize common = one.size().boundedTo(other.size());
    for (int y = 0; y < common.height(); ++y) {
        for (int x = 0; x < common.width(); ++x) {
            if (differ(one.pixel(x, y), other.pixel(x, y)))
                one.setPixel(x, y, qRgb(255, 0, 0));
        }
    }
    return one;
}

void measure(const TimelineView &view, const QString &folder, QList<Figure> &figures)
{
    const ExportOptions bare{.page = {.title = false, .legend = false}};
    for (const PictureFormat format : pictureFormats) {
        QElapsedTimer clock;
        clock.start();
        const auto poster =
            encodePicture(view.picture({.extent = PictureExtent::Whole}), format, {.page = {.sources = true}});
        if (!poster)
            qFatal("%s", qPrintable(poster.error().message));
        const QString name = u"export.poster.%1"_s.arg(suffixOf(format));
        figures.append({.name = name, .value = double(clock.elapsed()) / 1000, .unit = u"s"_s});
        figures.append({.name = name + u".size"_s, .value = double(poster->size()) / 1e6, .unit = u"MB"_s});
    }
    const Picture shown = view.picture({});
    const QImage screen = *renderPicture(shown, bare);
    const QImage svg = fromSvg(*encodePicture(shown, PictureFormat::Svg, bare));
    figures.append({.name = u"export.svg.differs-from-screen"_s, .value = difference(svg, screen), .unit = u"%"_s});
    const QImage pdf = fromPdf(*encodePicture(shown, PictureFormat::Pdf, bare));
    if (!pdf.isNull())
        figures.append({.name = u"export.pdf.differs-from-screen"_s, .value = difference(pdf, screen), .unit = u"%"_s});
    if (!folder.isEmpty()
        && !(screen.save(folder + u"/screen.png"_s) && svg.save(folder + u"/svg.png"_s)
             && marked(svg, screen).save(folder + u"/svg-differs.png"_s)))
        qFatal("cannot write to %s", qPrintable(folder));
    if (!folder.isEmpty() && !pdf.isNull() && !marked(pdf, screen).save(folder + u"/pdf-differs.png"_s))
        qFatal("cannot write to %s", qPrintable(folder));
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"meetings"_s, u"How many meetings are on it."_s, u"N"_s, u"5000"_s});
    parser.addOption({u"pictures"_s, u"Write what was compared there, with what differs in red."_s, u"FOLDER"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    Selection selection;
    TimelineView view(nullptr, &selection);
    view.resize(viewSize);
    view.QWidget::show();
    const MeetingSet set = test::madeMeetings({.meetings = parser.value(u"meetings"_s).toInt()});
    view.show(buildTimeline(set, TimelineLanes::People), set);
    QList<Figure> figures;
    measure(view, parser.value(u"pictures"_s), figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
