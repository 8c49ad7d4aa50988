// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/headless.h"

#include "app/gui/foundtable.h"
#include "app/gui/settled.h"
#include "app/places.h"
#include "ui/export/exportpicture.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/network/networkview.h"
#include "ui/timeline/timelineview.h"

#include <KLocalizedString>

#include <QDir>
#include <QTextStream>

#include <limits>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize(1440, 900);

QString samples()
{
    return resourcesFolder() + u"/samples"_s;
}

void say(FILE *where, const QString &words)
{
    QTextStream(where) << words << Qt::flush;
}

} // namespace

Headless::Headless(QObject *parent)
    : QObject(parent)
{
}

Headless::~Headless() = default;

void Headless::start(const QStringList &files)
{
    Result<std::unique_ptr<Corpus>> corpus = Corpus::open(
        {.database = m_folder.filePath(u"corpus.sqlite"_s), .resources = resourcesFolder(), .reader = readerProgram()});
    if (!corpus) {
        say(stderr, u"dateline: "_s + corpus.error().message + u'\n');
        Q_EMIT finished(1);
        return;
    }
    m_corpus = std::move(*corpus);
    connect(m_corpus.get(), &Corpus::importFinished, this, &Headless::print);
    m_corpus->importFiles(files.isEmpty() ? QStringList{samples()} : files);
}

void Headless::print(const ImportReport &report)
{
    m_report = report;
    for (const ImportFailure &failed : report.failed)
        say(stderr, u"dateline: "_s + failed.error.message + u'\n');
    m_corpus->articles({}).then(this, [this](const Result<QList<ArticleSummary>> &articles) {
        if (articles)
            say(stdout, articleTable(*articles) + u'\n');
        const auto mostTold = articles ? std::ranges::max_element(*articles, {}, &ArticleSummary::meetings)
                                       : QList<ArticleSummary>::const_iterator();
        const ArticleId shown = articles && !articles->isEmpty() ? mostTold->id : ArticleId();
        m_corpus->entities(QString(), std::numeric_limits<int>::max())
            .then(this, [this](const Result<QList<EntitySummary>> &names) {
                if (names)
                    say(stdout, nameTable(*names) + u'\n');
            });
        m_corpus->meetings({}).then(this, [this, shown](const Result<MeetingSet> &set) {
            if (set)
                say(stdout, meetingTable(*set) + u'\n');
            look(shown);
        });
    });
}

/// Shows the window with the article that tells of most meetings and the first who meets in it.
void Headless::look(ArticleId article)
{
    m_window = std::make_unique<MainWindow>(
        m_corpus.get(), WindowOptions{.samples = samples(), .database = {}, .settings = WindowOptions::Settings::None});
    m_window->resize(windowSize);
    m_window->show();
    m_window->selection()->selectArticle(article);
    m_corpus->article(article).then(this, [this](const Result<ArticleRecord> &record) {
        if (record && !record->annotated.meetings.isEmpty())
            m_window->selection()->selectEntity(
                record->entities.value(record->annotated.meetings.first().participants.value(0)));
        whenSettled(*m_corpus, this, [this] { writePictures(); });
    });
}

void Headless::writePictures()
{
    const auto write = [this](const QString &file, const Picture &picture) {
        const Result<void> done = exportPicture(picture, QDir::current().absoluteFilePath(file), {});
        if (!done)
            say(stderr, u"dateline: "_s + done.error().message + u'\n');
        return hasWritten(file, done.has_value());
    };
    bool all = write(u"timeline.png"_s, m_window->timelineView()->picture({.extent = PictureExtent::Whole}));
    all = write(u"network.png"_s, m_window->networkView()->picture({.extent = PictureExtent::Whole})) && all;
    all = hasWritten(u"window.png"_s, m_window->grab().save(u"window.png"_s)) && all;
    Q_EMIT finished(all && m_report.failed.isEmpty() ? 0 : 1);
}

bool Headless::hasWritten(const QString &file, bool written)
{
    if (written)
        say(stdout, i18n("written: %1", QDir::current().absoluteFilePath(file)) + u'\n');
    else
        say(stderr, u"dateline: "_s + i18n("cannot write '%1'", QDir::current().absoluteFilePath(file)) + u'\n');
    return written;
}

} // namespace dateline
