// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportjob.h"

namespace dateline {

PictureJob::PictureJob(PictureSource source, const PictureRequest &request, const QString &path,
                       const ExportOptions &options, QObject *parent)
    : ExportJob(parent)
    , m_source(std::move(source))
    , m_request(request)
    , m_path(path)
    , m_options(options)
{
}

void PictureJob::start()
{
    const auto format = formatFor(m_path, m_options);
    if (!format) {
        Q_EMIT finished(std::unexpected(format.error()));
        return;
    }
    run(m_source(m_request), encoding(m_source, m_request, *format, m_options),
        [this](const Result<QByteArray> &bytes) {
            if (!isStopped())
                Q_EMIT finished(bytes.and_then([this](const QByteArray &whole) { return writeExport(m_path, whole); }));
        });
}

} // namespace dateline
