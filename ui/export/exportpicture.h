// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "ui/export/sheets.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <optional>

class QClipboard;
class QPrinter;

namespace dateline {

enum class PictureFormat { Png, Svg, Pdf };
enum class PictureBackground { Filled, None };

inline constexpr PictureFormat pictureFormats[] = {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf};

struct ExportOptions {
    qreal scale = 1; ///< device pixels per pixel of the screen, above 0; for PNG only
    PageOptions page;
    std::optional<Paper> paper = {}; ///< of a PDF; nothing: one page as large as the picture
    PictureBackground background = PictureBackground::Filled; ///< of a PNG that a view is asked for
};

/// The suffix of a format: "png", "svg", "pdf".
QString suffixOf(PictureFormat format);
/// The format that a file's name asks for by its suffix, in any case of letters.
std::optional<PictureFormat> formatOf(const QString &path);

/// The pixels that \a page has as an image.
QSize pixelSize(const PicturePage &page, qreal scale);

/// The page as an image. Fails when there is nothing to show, or too much: more than 32,000 pixels a side or 200
/// million in all.
Result<QImage> renderPicture(const Picture &picture, const ExportOptions &options);

/// The page as an image without a background, painted once on black and once on white: what of both is seen tells how
/// much each pixel covers. Fails as renderPicture() does.
Result<QImage> renderTransparent(const Picture &onBlack, const Picture &onWhite, const ExportOptions &options);

/// A picture as the bytes of a file. The same picture gives the same bytes. In SVG and PDF text is text; PDF holds the
/// fonts it needs. Fails as renderPicture() does, and when a PDF page would be wider or higher than 200 inches or takes
/// too many sheets of paper.
Result<QByteArray> encodePicture(const Picture &picture, PictureFormat format, const ExportOptions &options);

/// The format that \a path asks for; fails when it asks for none.
Result<PictureFormat> formatFor(const QString &path, const ExportOptions &options);

/// Writes a picture to \a path in the format its suffix tells. Either the whole file is there afterwards or what was
/// there before. Fails on an unknown suffix, as encodePicture() does, and when the file cannot be written.
Result<void> exportPicture(const Picture &picture, const QString &path, const ExportOptions &options = {});

/// The work of making the bytes of a file of what \a source gives for \a request: the source is asked now, the work can
/// be done later and, when Picture::paintsOnAnyThread, elsewhere. Fails as encodePicture() does.
std::function<Result<QByteArray>()> encoding(const PictureSource &source, const PictureRequest &request,
                                             PictureFormat format, const ExportOptions &options);

/// Writes \a bytes to \a path as exports are written: either all of them are there afterwards or what was there before.
Result<void> writeExport(const QString &path, const QByteArray &bytes);

/// Prints a picture on the printer's paper.
Result<void> printPicture(const Picture &picture, const ExportOptions &options, QPrinter &printer);

/// Puts a picture on the clipboard, as pixels and as SVG.
Result<void> copyPicture(const Picture &picture, const ExportOptions &options, QClipboard &clipboard);

} // namespace dateline
