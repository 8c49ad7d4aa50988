// SPDX-License-Identifier: GPL-3.0-only
// Walks all edges of the network of a few hundred dated releases (of the samples where these are not there), and finds
// for each edge, count and measure a sentence that is stored.
#include "model/corpus/corpus.h"
#include "model/network/networkpart.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NetworkEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leadsFromEachEdgeToASentence_data();
    void leadsFromEachEdgeToASentence();
    void countsWhatIsThere_data();
    void countsWhatIsThere();
    void leadsFromFirstAndLastToAMeetingOfTheDay();

private:
    /// Where the meeting's evidence is in its article; nothing when it is not what the record says.
    [[nodiscard]] bool isStored(const MeetingRecord &meeting);

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
    QHash<ArticleId, QString> m_texts;
};

namespace {

constexpr auto patience = 240s;

/// Releases that tell of meetings by their title, the shorter ones, so that it does not take long.
QStringList releases()
{
    constexpr int most = 200;
    constexpr qint64 longest = 1500; // bytes
    QFile list(QStringLiteral(DATELINE_SHARED "/corpora/state_dept_pr/title_meetings_silver.tsv"));
    QStringList files;
    if (!list.open(QIODevice::ReadOnly))
        return files;
    const QStringList lines = QString::fromUtf8(list.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QFileInfo file(QStringLiteral(DATELINE_SHARED "/corpora/state_dept_pr/txt/") + line.section(u'\t', 4, 4)
                             + u".txt"_s);
        if (file.isFile() && file.size() < longest && files.size() < most)
            files.append(file.filePath());
    }
    return files;
}

template<typename T>
T answered(QFuture<Result<T>> future)
{
    return future.result().value();
}

} // namespace

void NetworkEvidenceTest::initTestCase()
{
    auto corpus = Corpus::open(
        {.database = m_folder.filePath(u"corpus.sqlite"_s), .resources = QStringLiteral(DATELINE_RESOURCES)});
    QVERIFY(corpus);
    m_corpus = *std::move(corpus);
    QStringList files = releases();
    if (files.isEmpty()) {
        qWarning("the releases are not there: with the samples instead");
        files = {QStringLiteral(DATELINE_RESOURCES "/samples")};
    }
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    m_corpus->importFiles(files);
    QVERIFY(finished.wait(patience));
    QVERIFY(!answered(m_corpus->meetings({})).meetings.isEmpty());
}

bool NetworkEvidenceTest::isStored(const MeetingRecord &meeting)
{
    if (!m_texts.contains(meeting.article))
        m_texts.insert(meeting.article, answered(m_corpus->article(meeting.article)).annotated.article.text);
    const QString text = m_texts.value(meeting.article);
    for (const TextSpan span : meeting.evidence) {
        if (span.begin < 0 || span.begin >= span.end || span.end > text.size())
            return false;
    }
    return !meeting.evidence.isEmpty() && !meeting.sentence.trimmed().isEmpty()
        && text.sliced(meeting.evidence.first().begin, meeting.evidence.first().end - meeting.evidence.first().begin)
        == meeting.sentence;
}

void NetworkEvidenceTest::leadsFromEachEdgeToASentence_data()
{
    QTest::addColumn<NetworkCountries>("countries");
    QTest::newRow("apart") << NetworkCountries::Apart;
    QTest::newRow("countries as one") << NetworkCountries::AsOne;
}

void NetworkEvidenceTest::leadsFromEachEdgeToASentence()
{
    QFETCH(const NetworkCountries, countries);
    const NetworkAnswer answer = answered(m_corpus->network({.countries = countries}));
    QHash<MeetingId, MeetingRecord> meetings;
    for (const MeetingRecord &meeting : answer.meetings.meetings)
        meetings.insert(meeting.id, meeting);
    QVERIFY(!answer.network.edges.isEmpty());
    for (const NetworkEdge &edge : answer.network.edges) {
        QVERIFY(!edge.meetings.isEmpty());
        for (const MeetingId id : edge.meetings) {
            QVERIFY(meetings.contains(id));
            const MeetingRecord meeting = meetings.value(id);
            QVERIFY(meeting.participants.contains(answer.network.nodes[edge.from].entity));
            QVERIFY(meeting.participants.contains(answer.network.nodes[edge.to].entity));
            QVERIFY2(isStored(meeting), qPrintable(meeting.sentence));
        }
    }
}

void NetworkEvidenceTest::countsWhatIsThere_data()
{
    leadsFromEachEdgeToASentence_data();
}

void NetworkEvidenceTest::countsWhatIsThere()
{
    QFETCH(const NetworkCountries, countries);
    const NetworkAnswer answer = answered(m_corpus->network({.countries = countries}));
    for (int index = 0; index < int(answer.network.nodes.size()); ++index) {
        const NetworkNode &node = answer.network.nodes[index];
        QSet<MeetingId> behind;
        for (const NetworkEdge &edge : answer.network.edges) {
            if (edge.from == index || edge.to == index)
                behind.unite(QSet<MeetingId>(edge.meetings.begin(), edge.meetings.end()));
        }
        QCOMPARE(node.meetings, behind.size());
    }
    const NetworkMeasures measured = answered(m_corpus->measures({}, countries));
    QCOMPARE(measured.measures.size(), measured.network.nodes.size());
    for (int index = 0; index < int(measured.network.nodes.size()); ++index) {
        QCOMPARE(measured.measures[index].entity, measured.network.nodes[index].entity);
        QCOMPARE(measured.measures[index].met,
                 std::ranges::count_if(measured.network.edges, [index](const NetworkEdge &edge) {
                     return edge.from == index || edge.to == index;
                 }));
    }
}

void NetworkEvidenceTest::leadsFromFirstAndLastToAMeetingOfTheDay()
{
    const MeetingSet set = answered(m_corpus->meetings({}));
    const NetworkMeasures measured = answered(m_corpus->measures({}));
    for (const NodeMeasures &each : measured.measures) {
        const auto isAt = [&](QDate DateInterval::*end, QDate day) {
            return !day.isValid() || std::ranges::any_of(set.meetings, [&](const MeetingRecord &meeting) {
                return meeting.participants.contains(each.entity) && meeting.when && (*meeting.when).*end == day
                    && isStored(meeting);
            });
        };
        QVERIFY(isAt(&DateInterval::from, each.first));
        QVERIFY(isAt(&DateInterval::to, each.last));
    }
}

QTEST_GUILESS_MAIN(NetworkEvidenceTest)
#include "networkevidencetest.moc"
