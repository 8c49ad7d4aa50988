// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportpicture.h"

#include <KLocalizedString>

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QHashSeed>
#include <QLocale>
#include <QMimeData>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <memory>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int longestSide = 32'000;      // pixels; beyond it Qt's raster engine does not paint
constexpr qint64 mostPixels = 200'000'000;
constexpr qreal longestPage = 14'400;    // points; what PDF readers take
constexpr qreal smallestOnPage = 0.125;  // of its size, of a picture that is longer
constexpr int dotsPerInch = 96;
constexpr qreal pointsPerPixel = 72.0 / dotsPerInch;
constexpr qreal metresPerInch = 0.0254;
constexpr auto program = "Dateline"_L1;

Result<PicturePage> pageOf(const Picture &picture, const ExportOptions &options)
{
    PicturePage page(picture, options.page);
    if (page.size().isEmpty()) {
        return failure(ErrorKind::Empty, i18nc("@info:status", "There is nothing to export."));
    }
    return page;
}

Result<QImage> rendered(const PicturePage &page, qreal scale)
{
    const QSize size = pixelSize(page, scale);
    const QLocale locale;
    if (!(scale > 0) || size.width() > longestSide || size.height() > longestSide
        || qint64(size.width()) * size.height() > mostPixels) {
        return failure(ErrorKind::TooLarge,
                       i18nc("@info:status width, height, longest side, million pixels",
                             "Cannot export %1 × %2 pixels: at most %3 a side and %4 million are possible. Choose a "
                             "smaller scale, the visible part, or SVG.",
                             locale.toString(size.width()), locale.toString(size.height()),
                             locale.toString(longestSide), locale.toString(mostPixels / 1'000'000)));
    }
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) {
        return failure(
            ErrorKind::Failed,
            i18nc("@info:status", "Cannot export %1 × %2 pixels: not enough memory.", size.width(), size.height()));
    }
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    page.paint(painter);
    painter.end();
    const int dots = qRound(dotsPerInch * scale / metresPerInch);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    return image;
}

/// What covers a pixel that is \a onBlack and \a onWhite, premultiplied: a share s of ink c shows as s·c on black and
/// as s·c + (1 − s) on white.
QRgb uncovered(QRgb onBlack, QRgb onWhite)
{
    const int through = std::max(
        {qRed(onWhite) - qRed(onBlack), qGreen(onWhite) - qGreen(onBlack), qBlue(onWhite) - qBlue(onBlack), 0});
    const int alpha = 255 - through;
    return qRgba(std::min(qRed(onBlack), alpha), std::min(qGreen(onBlack), alpha), std::min(qBlue(onBlack), alpha),
                 alpha);
}

Result<QByteArray> asPng(QImage image, const QString &title)
{
    image.setText(u"Title"_s, title);
    image.setText(u"Software"_s, program);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return failure(ErrorKind::Failed, i18nc("@info:status", "The picture could not be encoded as PNG."));
    }
    return bytes;
}

/// Says the size in pixels, where the generator says millimetres that readers turn into other pixels.
QByteArray sizedInPixels(const QByteArray &svg, const QSizeF &size)
{
    const qsizetype begin = svg.indexOf("<svg ");
    const qsizetype end = svg.indexOf("viewBox", begin);
    if (begin < 0 || end < 0) {
        return svg;
    }
    const QByteArray sized =
        "<svg width=\"" + QByteArray::number(size.width()) + "\" height=\"" + QByteArray::number(size.height()) + "\" ";
    return svg.first(begin) + sized + svg.sliced(end);
}

QByteArray asSvg(const PicturePage &page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(page.size().toSize());
    generator.setViewBox(QRectF({}, page.size()));
    generator.setTitle(page.title());
    generator.setDescription(program);
    QPainter painter(&generator);
    page.paint(painter);
    painter.end();
    return sizedInPixels(bytes, page.size());
}

/// Takes the time of writing away, by blanks of the same length since the file counts its bytes.
QByteArray timeless(QByteArray pdf)
{
    for (const QByteArrayView key : {"/CreationDate (", "/ModDate ("}) {
        const qsizetype begin = pdf.indexOf(key);
        const qsizetype end = begin < 0 ? -1 : pdf.indexOf(')', begin);
        if (end >= 0) {
            pdf.replace(begin, end + 1 - begin, QByteArray(end + 1 - begin, ' '));
        }
    }
    return pdf;
}

/// What the document says of itself (ISO 16684-1). Qt's own would add the time of writing.
QByteArray metadata(const QString &title)
{
    return uR"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>%2</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
)"_s.arg(title.toHtmlEscaped(), program)
        .toUtf8();
}

/// While it is there new hashes have no seed: QPdfWriter writes the fonts in the order of a hash of theirs, and the
/// same picture shall give the same bytes. Hashes that are there keep theirs.
class SteadyHashes
{
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyHashes)
};

void prepare(QPdfWriter &writer, const QString &title)
{
    writer.setResolution(dotsPerInch);
    writer.setTitle(title);
    writer.setCreator(program);
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), title));
    writer.setDocumentXmpMetadata(metadata(title));
}

Result<QByteArray> asPdfOnPaper(const PicturePage &page, const Paper &paper)
{
    constexpr qreal margin = 10 / 25.4 * dotsPerInch; // 10 mm, which all printers leave free
    const QPageSize size(paper.size);
    QSizeF sheet = size.size(QPageSize::Inch) * dotsPerInch;
    if (paper.orientation == QPageLayout::Landscape) {
        sheet.transpose();
    }
    const auto sheets =
        Sheets::of(page, sheet, QRectF({}, sheet).adjusted(margin, margin, -margin, -margin), paper.fit);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const SteadyHashes steady;
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(size, paper.orientation, {}));
    prepare(writer, page.title());
    QPainter painter(&writer);
    for (int index = 0; index < sheets->count(); ++index) {
        if (index > 0) {
            writer.newPage();
        }
        sheets->paint(painter, index);
    }
    painter.end();
    return timeless(bytes);
}

Result<QByteArray> asPdf(const PicturePage &page)
{
    const QSizeF wanted = page.size() * pointsPerPixel;
    const qreal scale = std::min(1.0, longestPage / std::max(wanted.width(), wanted.height()));
    if (scale < smallestOnPage) {
        return failure(
            ErrorKind::TooLarge,
            i18nc("@info:status",
                  "Cannot export a PDF page of %1 × %2 inches: at most 200 are possible, and on them it could "
                  "not be read. Choose the visible part or SVG.",
                  qRound(wanted.width() / 72), qRound(wanted.height() / 72)));
    }
    const QSizeF points = wanted * scale;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const SteadyHashes steady;
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    prepare(writer, page.title());
    QPainter painter(&writer);
    painter.scale(scale, scale);
    page.paint(painter);
    painter.end();
    return timeless(bytes);
}

Result<QByteArray> encoded(const PicturePage &page, PictureFormat format, const ExportOptions &options)
{
    switch (format) {
    case PictureFormat::Png:
        return rendered(page, options.scale).and_then([&page](const QImage &image) {
            return asPng(image, page.title());
        });
    case PictureFormat::Svg:
        return asSvg(page);
    case PictureFormat::Pdf:
        return options.paper ? asPdfOnPaper(page, *options.paper) : asPdf(page);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Result<void> writeExport(const QString &path, const QByteArray &bytes)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (const QFileInfo there(path); there.exists() && !there.isFile()) {
        // QSaveFile would put a file in the place of a device or a pipe.
        return failure(ErrorKind::Unwritable, i18nc("@info:status", "Cannot write “%1”: it is not a file.", shown));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorKind::Unwritable,
                       i18nc("@info:status file, reason", "Cannot write “%1”: %2.", shown, file.errorString()));
    }
    return {};
}

QString suffixOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return u"png"_s;
    case PictureFormat::Svg:
        return u"svg"_s;
    case PictureFormat::Pdf:
        return u"pdf"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<PictureFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const PictureFormat format : pictureFormats) {
        if (suffix == suffixOf(format)) {
            return format;
        }
    }
    return {};
}

QSize pixelSize(const PicturePage &page, qreal scale)
{
    // Clamped before it becomes an int: what is too large is told so, whatever its size.
    const QSizeF size = page.size() * scale;
    const auto whole = [](qreal side) { return int(std::clamp(std::ceil(side), 0.0, 2e9)); };
    return {whole(size.width()), whole(size.height())};
}

Result<QImage> renderPicture(const Picture &picture, const ExportOptions &options)
{
    const auto page = pageOf(picture, options);
    if (!page) {
        return std::unexpected(page.error());
    }
    return rendered(*page, options.scale);
}

Result<QImage> renderTransparent(const Picture &onBlack, const Picture &onWhite, const ExportOptions &options)
{
    const auto black = renderPicture(onBlack, options);
    const auto white = black ? renderPicture(onWhite, options) : black;
    if (!white) {
        return std::unexpected(white.error());
    }
    QImage image(black->size(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(black->devicePixelRatio());
    image.setDotsPerMeterX(black->dotsPerMeterX());
    image.setDotsPerMeterY(black->dotsPerMeterY());
    for (int y = 0; y < image.height(); ++y) {
        const auto *dark = reinterpret_cast<const QRgb *>(black->constScanLine(y));
        const auto *light = reinterpret_cast<const QRgb *>(white->constScanLine(y));
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::transform(dark, dark + image.width(), light, row, uncovered);
    }
    return image;
}

Result<QByteArray> encodePicture(const Picture &picture, PictureFormat format, const ExportOptions &options)
{
    const auto page = pageOf(picture, options);
    if (!page) {
        return std::unexpected(page.error());
    }
    return encoded(*page, format, options);
}

std::function<Result<QByteArray>()> encoding(const PictureSource &source, const PictureRequest &request,
                                             PictureFormat format, const ExportOptions &options)
{
    if (format != PictureFormat::Png || options.background == PictureBackground::Filled) {
        return [picture = source(request), format, options] { return encodePicture(picture, format, options); };
    }
    const auto on = [&](const QColor &base) {
        PictureRequest based = request;
        based.base = base;
        return source(based);
    };
    return [black = on(Qt::black), white = on(Qt::white), options] {
        return renderTransparent(black, white, options).and_then([&](const QImage &image) {
            return asPng(image, black.title);
        });
    };
}

Result<PictureFormat> formatFor(const QString &path, const ExportOptions &options)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto format = formatOf(path);
    if (options.background == PictureBackground::None && format != PictureFormat::Png) {
        return failure(
            ErrorKind::Unsupported,
            i18nc("@info:status", "Cannot export “%1” without a background: its name must end in .png.", shown));
    }
    if (!format) {
        return failure(ErrorKind::Unsupported,
                       i18nc("@info:status", "Cannot export “%1”: its name must end in .png, .svg or .pdf.", shown));
    }
    return *format;
}

Result<void> exportPicture(const Picture &picture, const QString &path, const ExportOptions &options)
{
    return formatFor(path, options)
        .and_then([&](PictureFormat format) { return encodePicture(picture, format, options); })
        .and_then([&](const QByteArray &bytes) { return writeExport(path, bytes); });
}

Result<void> printPicture(const Picture &picture, const ExportOptions &options, QPrinter &printer)
{
    const auto page = pageOf(picture, options);
    if (!page) {
        return std::unexpected(page.error());
    }
    const qreal dots = printer.resolution() / qreal(dotsPerInch);
    const auto inPixels = [&](const QRect &rect) {
        return QRectF(rect.toRectF().topLeft() / dots, rect.size().toSizeF() / dots);
    };
    printer.setFullPage(true);
    printer.setDocName(page->title());
    const QRect sheet = printer.pageLayout().fullRectPixels(printer.resolution());
    const QRect printable = printer.pageLayout().paintRectPixels(printer.resolution());
    const auto sheets = Sheets::of(*page, inPixels(sheet).size(), inPixels(printable),
                                   options.paper ? options.paper->fit : PaperFit::OneSheet);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    QPainter painter;
    bool printed = painter.begin(&printer);
    for (int index = 0; printed && index < sheets->count(); ++index) {
        printed = index == 0 || printer.newPage();
        painter.save();
        painter.scale(dots, dots);
        sheets->paint(painter, index);
        painter.restore();
    }
    if (!printed || !painter.end()) {
        return failure(ErrorKind::Failed,
                       i18nc("@info:status", "The picture could not be printed: the printer does not answer."));
    }
    return {};
}

Result<void> copyPicture(const Picture &picture, const ExportOptions &options, QClipboard &clipboard)
{
    const auto image = renderPicture(picture, options);
    if (!image) {
        return std::unexpected(image.error());
    }
    const auto svg = encodePicture(picture, PictureFormat::Svg, options);
    auto content = std::make_unique<QMimeData>();
    content->setImageData(*image);
    if (svg) {
        content->setData(u"image/svg+xml"_s, *svg);
    }
    clipboard.setMimeData(content.release());
    return {};
}

} // namespace dateline
