// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportpicture.h"

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>

namespace dateline {

/// Makes files of a view while the window stays alive: what can be painted on any thread is painted on another. One
/// instance makes one export, on the thread it lives on.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Ends it: finished() does not come, and a file that is not whole is not there.
    void stop() { m_stopped = true; }

Q_SIGNALS:
    void progressed(int done, int all);
    void finished(const dateline::Result<void> &result);

protected:
    [[nodiscard]] bool isStopped() const { return m_stopped; }

    /// Does \a work, which paints \a picture, where it may be painted, and then \a next with what it gave, here.
    template<typename Work, typename Next>
    void run(const Picture &picture, Work work, Next next)
    {
        auto done =
            picture.paintsOnAnyThread ? QtConcurrent::run(std::move(work)) : QtFuture::makeReadyValueFuture(work());
        done.then(this, std::move(next));
    }

private:
    bool m_stopped = false;
};

/// One picture in one file.
class PictureJob : public ExportJob
{
    Q_OBJECT

public:
    PictureJob(PictureSource source, const PictureRequest &request, const QString &path, const ExportOptions &options,
               QObject *parent = nullptr);
    void start() override;

private:
    PictureSource m_source;
    PictureRequest m_request;
    QString m_path;
    ExportOptions m_options;
};

} // namespace dateline
