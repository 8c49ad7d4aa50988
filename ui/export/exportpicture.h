// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "ui/export/sheets.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

class QClipboard;
class QPrinter;

namespace dateline {

enum class PictureFormat { Png, Svg, Pdf };

inline constexpr PictureFormat pictureFormats[] = {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf};

struct ExportOptions {
    qreal scale = 1; ///< device pixels per pixel of the screen, above 0; for PNG only
    PageOptions page;
    std::optional<Paper> paper = {}; ///< of a PDF; nothing: one page as large as the picture
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
Result<QImage> renderTransparent(const PictureSource &source, const PictureRequest &request, const ExportOptions &options);

/// A picture as the bytes of a file. The same picture gives the same bytes. In SVG and PDF text is text; PDF holds the
/// fonts it needs. Fails as renderPicture() does, and when a PDF page would be wider or higher than 200 inches or takes
/// too many sheets of paper.
Result<QByteArray> encodePicture(const Picture &picture, PictureFormat format, const ExportOptions &options);

/// Writes a picture to \a path in the format its suffix tells. Either the whole file is there afterwards or what was
/// there before. Fails on an unknown suffix, as encodePicture() does, and when the file cannot be written.
Result<void> exportPicture(const Picture &picture, const QString &path, const ExportOptions &options = {});

/// The same without a background, as PNG: \a path must end in .png.
Result<void> exportTransparent(const PictureSource &source, const PictureRequest &request, const QString &path,
                               const ExportOptions &options = {});

/// Prints a picture on the printer's paper.
Result<void> printPicture(const Picture &picture, const ExportOptions &options, QPrinter &printer);

/// Puts a picture on the clipboard, as pixels and as SVG.
Result<void> copyPicture(const Picture &picture, const ExportOptions &options, QClipboard &clipboard);

} // namespace dateline
