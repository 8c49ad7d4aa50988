// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/filmjob.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostPerSecond = 60; // frames

/// Where the number stands in the names of files like "a-%04d.png", and how many digits it has.
QRegularExpressionMatch numberIn(const QString &path)
{
    static const QRegularExpression number(u"%(?:0([1-9]))?d(?=[^%/]*\\.png$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(path);
}

} // namespace

bool isFilm(const QString &path)
{
    return QFileInfo(path).suffix().compare("apng"_L1, Qt::CaseInsensitive) == 0 || numberIn(path).hasMatch();
}

FilmJob::FilmJob(PictureSource source, const PictureRequest &request, const QString &path, const FilmOptions &options,
                 QObject *parent)
    : ExportJob(parent)
    , m_source(std::move(source))
    , m_request(request)
    , m_path(path)
    , m_options(options)
    , m_frames(std::max(2,
                        std::clamp(options.seconds, 1, FilmOptions::longest)
                            * std::clamp(options.framesPerSecond, 1, mostPerSecond)))
{
    if (!numberIn(path).hasMatch())
        m_strip = std::make_unique<FilmStrip>(m_frames, std::clamp(options.framesPerSecond, 1, mostPerSecond));
}

void FilmJob::start()
{
    if (!isFilm(m_path)) {
        Q_EMIT finished(
            failure(ErrorKind::Unsupported,
                    i18nc("@info:status",
                          "Cannot export the film “%1”: its name must end in .apng, or hold %04d and end in .png.",
                          QDir::toNativeSeparators(m_path))));
    } else if (!m_source(m_request).runsThroughTime) {
        Q_EMIT finished(failure(ErrorKind::Unsupported,
                                i18nc("@info:status", "There is no film of what does not run through time.")));
    } else {
        makeFrame(0);
    }
}

void FilmJob::makeFrame(int frame)
{
    PictureRequest request = m_request;
    request.until = double(frame) / (m_frames - 1);
    const Picture picture = m_source(request);
    run(
        picture, [picture, options = m_options.picture] { return renderPicture(picture, options); },
        [this, frame](const Result<QImage> &image) {
            if (isStopped())
                return;
            const Result<void> taken = take(frame, image);
            if (taken)
                Q_EMIT progressed(frame + 1, m_frames);
            if (taken && frame + 1 < m_frames)
                QTimer::singleShot(0, this, [this, frame] { makeFrame(frame + 1); });
            else
                Q_EMIT finished(taken && m_strip ? writeExport(m_path, m_strip->bytes()) : taken);
        });
}

Result<void> FilmJob::take(int frame, const Result<QImage> &image)
{
    if (!image)
        return std::unexpected(image.error());
    if (m_strip)
        return m_strip->append(*image);
    const QRegularExpressionMatch number = numberIn(m_path);
    QString path = m_path;
    path.replace(number.capturedStart(), number.capturedLength(),
                 u"%1"_s.arg(frame + 1, number.captured(1).toInt(), 10, QChar(u'0')));
    return writeExport(path, FilmStrip::png(*image));
}

} // namespace dateline
