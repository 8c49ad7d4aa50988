// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/importstatus.h"

#include "model/base/whenanswered.h"

#include <KLocalizedString>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

/// As exact as a guess is.
QString remaining(std::chrono::seconds left)
{
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    const int seconds = static_cast<int>(left.count());
    if (seconds < minute)
        return i18nc("@info:status time left", "less than a minute left");
    if (seconds < 2 * hour)
        return i18ncp("@info:status time left", "about %1 minute left", "about %1 minutes left",
                      (seconds + minute / 2) / minute);
    return i18ncp("@info:status time left", "about %1 hour left", "about %1 hours left", (seconds + hour / 2) / hour);
}

} // namespace

ImportStatus::ImportStatus(Corpus *corpus, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_counts(new QLabel(this))
    , m_reading(new QWidget(this))
    , m_progress(new QLabel(m_reading))
    , m_bar(new QProgressBar(m_reading))
{
    auto *stop = new QToolButton(m_reading);
    stop->setText(i18nc("@action:button stops what takes a while", "Stop"));
    stop->setAutoRaise(true);
    stop->setMaximumHeight(stop->fontMetrics().height() + 6);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setMaximumHeight(12);
    m_bar->setAccessibleName(i18nc("@info accessible: how far something is", "Progress"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(m_counts, 1);
    row->addWidget(m_reading);
    QSizePolicy policy = m_reading->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // or all above would jump when files are read
    m_reading->setSizePolicy(policy);
    auto *readingRow = new QHBoxLayout(m_reading);
    readingRow->setContentsMargins(0, 0, 0, 0);
    readingRow->setSpacing(8);
    readingRow->addWidget(m_progress);
    readingRow->addWidget(m_bar);
    readingRow->addWidget(stop);
    finish();
    connect(stop, &QToolButton::clicked, this, &ImportStatus::stopWanted);
    if (!m_corpus)
        return;
    connect(this, &ImportStatus::stopWanted, m_corpus, &Corpus::stopImport);
    connect(m_corpus, &Corpus::importProgressed, this, [this](const ImportProgress &progress) { show(progress); });
    connect(m_corpus, &Corpus::importFinished, this, [this] {
        if (!m_corpus->isImporting())
            finish();
    });
    connect(m_corpus, &Corpus::changed, this, &ImportStatus::ask);
    // Later: an answer that is there at once would be told before anybody listens.
    QMetaObject::invokeMethod(this, &ImportStatus::ask, Qt::QueuedConnection);
}

ImportStatus::~ImportStatus()
{
    m_asked.cancel();
}

void ImportStatus::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->counts();
    whenAnswered(m_asked, this, [this](const Result<CorpusCounts> &counts) {
        if (counts)
            show(*counts);
    });
}

void ImportStatus::show(const CorpusCounts &counts)
{
    const auto number = [this](qint64 count) { return locale().toString(count); };
    m_counts->setText(
        QStringList{i18ncp("@info:status", "%2 article", "%2 articles", counts.articles, number(counts.articles)),
                    i18ncp("@info:status", "%2 name", "%2 names", counts.names, number(counts.names)),
                    i18ncp("@info:status", "%2 meeting", "%2 meetings", counts.meetings, number(counts.meetings))}
            .join(u" · "_s));
    Q_EMIT counted(counts);
}

void ImportStatus::show(const ImportProgress &progress)
{
    // One file may be an archive of thousands: then its articles are what is counted.
    QString words = progress.total == 1 && progress.articles > 0
        ? i18ncp("@info:status", "Reading: %2 article", "Reading: %2 articles", progress.articles,
                 locale().toString(progress.articles))
        : i18ncp("@info:status", "Reading %2 of %3 file", "Reading %2 of %3 files", progress.total,
                 locale().toString(progress.done), locale().toString(progress.total));
    if (progress.left)
        words += u" · "_s + remaining(*progress.left);
    m_progress->setText(words);
    constexpr int steps = 1000;
    m_bar->setRange(0, steps);
    m_bar->setValue(static_cast<int>(progress.part * steps));
    m_reading->show();
}

void ImportStatus::show(const QString &words, int done, int total)
{
    m_progress->setText(words);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_reading->show();
}

void ImportStatus::finish()
{
    m_reading->hide();
}

} // namespace dateline
