// SPDX-License-Identifier: GPL-3.0-only
// Corrections of the articles that come with the program, read by the program itself.
#include "model/corpus/corpus.h"
#include "model/corpus/namesteps.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120000; // milliseconds

std::unique_ptr<Corpus> open(const QTemporaryDir &folder)
{
    return std::move(*Corpus::open(
        {.database = folder.filePath(u"corpus.sqlite"_s), .resources = QStringLiteral(DATELINE_RESOURCES)}));
}

/// The first \a count samples.
QStringList samples(int count)
{
    const QDir folder(QStringLiteral(DATELINE_RESOURCES "/samples"));
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name).first(count))
        paths.append(folder.filePath(name));
    return paths;
}

void import(Corpus &corpus, const QStringList &paths)
{
    QSignalSpy finished(&corpus, &Corpus::importFinished);
    corpus.importFiles(paths);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
}

QList<ArticleRecord> records(Corpus &corpus)
{
    QList<ArticleRecord> all;
    const auto articles = corpus.articles({}).result();
    for (const ArticleSummary &each : *articles)
        all.append(*corpus.article(each.id).result());
    return all;
}

/// What the articles say, whatever keys it has.
QStringList contents(Corpus &corpus)
{
    QStringList lines;
    for (const ArticleRecord &record : records(corpus)) {
        const AnnotatedArticle &annotated = record.annotated;
        const auto who = [&record](int entity) {
            return toString(record.identities.at(entity).kind) + u'/' + record.names.at(entity);
        };
        for (const Mention &mention : annotated.mentions) {
            if (mention.entity >= 0)
                lines.append(u"%1 %2-%3 %4"_s.arg(annotated.article.title)
                                 .arg(mention.span.begin)
                                 .arg(mention.span.end)
                                 .arg(who(mention.entity)));
        }
        for (const Meeting &meeting : annotated.meetings) {
            QStringList names;
            for (const int participant : meeting.participants)
                names.append(who(participant));
            names.sort();
            lines.append(u"%1 met %2 %3 %4 %5"_s.arg(annotated.article.title, names.join(u','),
                                                     meeting.when ? meeting.when->toEdtf() : QString(), meeting.place,
                                                     toString(meeting.status)));
        }
    }
    return lines;
}

/// A bit of everything a person may say of these articles.
QList<Correction> someOf(const QList<ArticleRecord> &articles, QRandomGenerator &random)
{
    QList<Correction> corrections;
    const auto everywhere = [&corrections](const Said &said) {
        corrections.append({.said = said, .article = {}, .time = {}, .reason = {}});
    };
    for (const ArticleRecord &record : articles) {
        const auto entity = [&] { return record.identities.at(random.bounded(record.identities.size())); };
        const auto here = [&](const Said &said) {
            corrections.append({.said = said, .article = record.annotated.article.hash, .time = {}, .reason = {}});
        };
        everywhere(Rename{entity(), u"Somebody Else"_s});
        everywhere(Merge{entity(), entity()});
        everywhere(Retype{entity(), EntityKind::Organization});
        here(NameSpans{{record.annotated.mentions.at(random.bounded(record.annotated.mentions.size())).span},
                       {EntityKind::Person, u"Kay Orlin"_s}});
        here(UnnameSpans{{record.annotated.mentions.at(random.bounded(record.annotated.mentions.size())).span}});
        if (!record.annotated.meetings.isEmpty()) {
            here(ChangeMeeting{saidMeeting(record, 0), {.place = u"Estholm"_s, .status = MeetingStatus::Possible}});
            here(RemoveMeeting{saidMeeting(record, record.annotated.meetings.size() - 1)});
        }
    }
    corrections.removeIf([](const Correction &each) { return objectionTo(each).has_value(); });
    return corrections;
}

} // namespace

class CorrectedCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysCorrectedWhenReadAgain();
    void keepsItsPromisesWhateverIsSaid();
};

/// Reading them again, and reading them for the first time where the corrections are known, gives what was corrected.
void CorrectedCorpusTest::staysCorrectedWhenReadAgain()
{
    const QTemporaryDir folder;
    const auto corpus = open(folder);
    import(*corpus, samples(2));
    const QList<ArticleRecord> read = records(*corpus);
    QCOMPARE(read.size(), 2);
    const ArticleRecord &article = read.first();
    const auto named = [&article](const QString &name) { return article.identities.at(article.names.indexOf(name)); };
    const EntityName first = named(article.names.first());
    QList<Correction> corrections{
        {.said = Rename{first, u"Somebody Else"_s}},
        {.said = Retype{article.identities.at(1),
                        article.identities.at(1).kind == EntityKind::Other ? EntityKind::Place : EntityKind::Other}},
        {.said = NameSpans{{article.annotated.mentions.last().span}, {EntityKind::Person, u"Kay Orlin"_s}},
         .article = article.annotated.article.hash},
        {.said = ChangeMeeting{saidMeeting(article, 0), {.place = u"Estholm"_s, .status = MeetingStatus::Possible}},
         .article = article.annotated.article.hash}};
    const auto outcome = corpus->correct(corrections).result();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->taken, 4);
    const QStringList corrected = contents(*corpus);
    QVERIFY(corrected.filter(u"Somebody Else"_s).size() > 0);
    QVERIFY(corrected.filter(u"Estholm possible"_s).size() > 0);
    for (const ArticleRecord &record : read)
        QVERIFY(corpus->setPublished(record.id, record.annotated.article.published.date()).result());
    QCOMPARE(contents(*corpus), corrected);

    const QString file = folder.filePath(u"mine.json"_s);
    QCOMPARE(corpus->writeCorrections(file).result().value(), 4);
    const QTemporaryDir other;
    const auto theirs = open(other);
    const auto taken = theirs->takeOverCorrections(theirs->readCorrections(file).result()->corrections).result();
    QCOMPARE(taken->waiting, 2);
    import(*theirs, samples(2));
    QCOMPARE(contents(*theirs), corrected);
}

void CorrectedCorpusTest::keepsItsPromisesWhateverIsSaid()
{
    const QTemporaryDir folder;
    const auto corpus = open(folder);
    import(*corpus, samples(3));
    QRandomGenerator random(7);
    for (int round = 0; round < 12; ++round) {
        const auto outcome = corpus->takeOverCorrections(someOf(records(*corpus), random)).result();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        for (const ArticleRecord &record : records(*corpus)) {
            const AnnotatedArticle &annotated = record.annotated;
            for (qsizetype i = 1; i < annotated.mentions.size(); ++i)
                QVERIFY(annotated.mentions.at(i - 1).span.end <= annotated.mentions.at(i).span.begin);
            for (const Meeting &meeting : annotated.meetings) {
                QSet<EntityId> participants;
                for (const int participant : meeting.participants)
                    participants.insert(record.entities.at(participant));
                QVERIFY(participants.size() >= 2);
                QVERIFY(!meeting.evidence.isEmpty());
            }
        }
    }
}

QTEST_GUILESS_MAIN(CorrectedCorpusTest)
#include "correctedcorpustest.moc"
