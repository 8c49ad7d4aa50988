// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/exporttask.h"

#include "app/gui/settled.h"
#include "app/places.h"
#include "ui/export/filmjob.h"
#include "ui/network/networkview.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineview.h"

#include <QDate>
#include <QTextStream>

namespace dateline {
using namespace Qt::StringLiterals;

ExportTask::ExportTask(const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
}

ExportTask::~ExportTask() = default;

void ExportTask::start()
{
    Result<std::unique_ptr<Corpus>> corpus = Corpus::open(
        {.database = m_line.database.isEmpty() ? defaultDatabase() : m_line.database, .resources = resourcesFolder()});
    if (!corpus) {
        fail(corpus.error());
        return;
    }
    m_corpus = std::move(*corpus);
    m_search = std::make_unique<SearchBar>(nullptr, &m_selection);
    Filter filter;
    if (!m_line.search.isEmpty())
        filter.conditions = {m_line.search};
    m_selection.setFilter(filter);
    if (m_line.task == CommandLine::Task::ExportNetwork) {
        exportView<NetworkView>();
        return;
    }
    exportView<TimelineView>([this](TimelineView &view) {
        view.canvas()->setNow(double(QDate::currentDate().toJulianDay()) + 0.5); // the same all day
        view.setNotes(m_line.notes);
        view.setLanes(m_line.task == CommandLine::Task::ExportStoryline ? TimelineLanes::Storyline : m_line.lanes);
    });
}

template<typename View>
void ExportTask::exportView(const std::function<void(View &)> &prepare)
{
    auto view = std::make_unique<View>(m_corpus.get(), &m_selection);
    View *shown = view.get();
    m_view = std::move(view);
    if (prepare)
        prepare(*shown);
    m_view->resize(m_line.size);
    m_view->show();
    whenSettled(*m_corpus, this, [this, shown] {
        const PictureSource source = [shown, filter = m_search->filterInWords()](const PictureRequest &wanted) {
            Picture picture = shown->picture(wanted);
            picture.subtitle = filter;
            return picture;
        };
        const PictureRequest request{.extent = m_line.extent};
        if (isFilm(m_line.output))
            m_job = std::make_unique<FilmJob>(source, request, m_line.output, m_line.film);
        else
            m_job = std::make_unique<PictureJob>(source, request, m_line.output, m_line.film.picture);
        connect(m_job.get(), &ExportJob::finished, this, [this](const Result<void> &written) {
            if (written)
                Q_EMIT finished(0);
            else
                fail(written.error());
        });
        m_job->start();
    });
}

void ExportTask::fail(const Error &error)
{
    QTextStream(stderr) << u"dateline: "_s << error.message << u'\n';
    Q_EMIT finished(1);
}

} // namespace dateline
