// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportjob.h"
#include "ui/export/filmstrip.h"

#include <memory>

namespace dateline {

/// A film of a view filling up with time.
struct FilmOptions {
    static constexpr int longest = 600;

    int seconds = 10;         ///< 1 to \c longest; the last frame stays
    int framesPerSecond = 12; ///< 1 to 60
    ExportOptions picture;    ///< of each frame
};

/// Whether \a path names a film: "a.apng" for an animated PNG, "a-%04d.png" for a file for each frame.
bool isFilm(const QString &path);

/// A film in an animated PNG, which is there when all of it is, or in a file for each frame; of a film that was stopped
/// those that were made stay.
class FilmJob : public ExportJob
{
    Q_OBJECT

public:
    /// \a source is asked for the view at each share of its time.
    FilmJob(PictureSource source, const PictureRequest &request, const QString &path, const FilmOptions &options,
            QObject *parent = nullptr);

    [[nodiscard]] int frames() const { return m_frames; }
    void start() override;

private:
    void makeFrame(int frame);
    [[nodiscard]] Result<void> take(int frame, const Result<QImage> &image);

    PictureSource m_source;
    PictureRequest m_request;
    QString m_path;
    FilmOptions m_options;
    int m_frames;
    std::unique_ptr<FilmStrip> m_strip; ///< none when each frame is a file
};

} // namespace dateline
