// SPDX-License-Identifier: GPL-3.0-only
// Any bytes as the file of settings that holds the stored session, and as the state of the timeline in it.
#include "ui/mainwindow/sessionstate.h"
#include "ui/timeline/timelineviewstate.h"

#include <KConfig>
#include <KConfigGroup>

#include <QTemporaryFile>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        std::abort();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.flush();
    const KConfig config(file.fileName(), KConfig::SimpleConfig);
    const Session session = readSession(config.group(QStringLiteral("Session")), QStringLiteral("/made/corpus.sqlite"));
    KConfig written(QString(), KConfig::SimpleConfig);
    KConfigGroup group = written.group(QStringLiteral("Session"));
    writeSession(session, QStringLiteral("/made/corpus.sqlite"), group);
    static_cast<void>(TimelineViewState::fromBytes(session.timeline));
    static_cast<void>(TimelineViewState::fromBytes(bytes));
    return 0;
}
