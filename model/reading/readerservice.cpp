// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/readerservice.h"

#include "model/article/articleformat.h"
#include "model/article/collectionreader.h"
#include "model/reading/confinement.h"
#include "model/reading/readmessages.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int mostSeconds = 15 * 60; // of computing for one file, when nobody waits any more
constexpr qint64 pauseBetweenPositions = 200; // milliseconds

ReaderReady confine()
{
    if (const auto limited = limitProcess({}); !limited)
        return {.confined = false, .reason = limited.error().message};
    if (const auto confined = confineProcess(); !confined)
        return {.confined = false, .reason = confined.error().message};
    return {.confined = true, .reason = {}};
}

class Service
{
public:
    explicit Service(ReadChannel &channel)
        : m_channel(channel)
        , m_ready(confine())
    {
    }

    int serve()
    {
        if (!m_channel.send(toBytes(ReadAnswer(m_ready))))
            return 0;
        for (;;) {
            auto received = m_channel.receive();
            if (!received)
                return received.error() == ReceiveEnd::Closed ? 0 : 1;
            const auto request = readRequest(received->bytes);
            if (!request || !received->file.isOpen())
                return 1;
            limitComputing(mostSeconds);
            if (!answer(*request, received->file.number()) || !m_channel.send(toBytes(ReadAnswer(ReadDone()))))
                return 0;
        }
    }

private:
    /// False when nobody listens any more.
    bool answer(const ReadRequest &request, int descriptor)
    {
        QFile file;
        if (!file.open(descriptor, QIODevice::ReadOnly))
            return send(ReadItem{.name = QFileInfo(request.path).fileName(),
                                 .article = failure(ErrorKind::Unreadable, file.errorString())});
        const OpenedFile opened{.content = file, .path = request.path, .modified = request.modified};
        if (!m_ready.confined && !isHarmless(file, request.path))
            return refuse(request);
        switch (request.wish) {
        case ReadWish::Articles:
            return answerArticles(opened, request.options);
        case ReadWish::Columns:
            return m_channel.send(toBytes(ReadAnswer(readColumns(opened, request.options.limits))));
        }
        Q_UNREACHABLE_RETURN(false);
    }

    bool answerArticles(const OpenedFile &opened, const ReadOptions &options)
    {
        bool heard = true;
        const auto tell = [&](const ReadAnswer &answer) {
            heard = heard && m_channel.send(toBytes(answer));
            return heard ? Flow::Continue : Flow::Stop;
        };
        // After some items, too: what they tell takes far longer to find out than they take to be read.
        constexpr int itemsBetweenPositions = 5;
        QElapsedTimer since;
        since.start();
        int items = 0;
        readArticles(opened, options,
                     {.item =
                          [&](ReadItem item) {
                              ++items;
                              return tell(std::move(item));
                          },
                      .passed =
                          [&](qint64 position) {
                              if (since.elapsed() < pauseBetweenPositions && items < itemsBetweenPositions)
                                  return Flow::Continue;
                              since.restart();
                              items = 0;
                              return tell(ReadPosition{position});
                          }});
        return heard;
    }

    static bool isHarmless(QFile &file, const QString &path)
    {
        constexpr qint64 looked = 4096;
        const QByteArray head = file.peek(looked);
        const QString name = QFileInfo(path).fileName();
        return !collectionKindOf(head, name) && isMadeOfText(formatOf(head, name));
    }

    bool refuse(const ReadRequest &request)
    {
        const QString name = QFileInfo(request.path).fileName();
        const Error error{
            ErrorKind::Unsupported,
            u"cannot read '%1': files of its kind are read only where the system can shut in the process that reads them, and "
            "here it cannot: %2"_s.arg(name, m_ready.reason)};
        if (request.wish == ReadWish::Columns)
            return m_channel.send(toBytes(ReadAnswer(Result<TableColumns>(std::unexpected(error)))));
        return send(ReadItem{.name = name, .article = std::unexpected(error)});
    }

    bool send(const ReadItem &item) { return m_channel.send(toBytes(ReadAnswer(item))); }

    ReadChannel &m_channel;
    ReaderReady m_ready;
};

} // namespace

int serveReading(ReadChannel &channel)
{
    return Service(channel).serve();
}

} // namespace dateline
