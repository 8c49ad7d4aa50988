// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlepage.h"
#include "tests/support/samplearticle.h"
#include "ui/article/readingstyle.h"

#include <QTest>
#include <QTextDocument>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(u"en_GB"_s);

ArticleRecord harbourTalks()
{
    SampleArticle sample(u"Harbour talks"_s,
                         u"\n\nMina Arvel met Port Union leaders in Drensk on Monday.\n\nArvel left later."_s,
                         {2031, 5, 6});
    sample.naming(EntityKind::Person, u"Mina Arvel"_s, 1, u"Mayor"_s)
        .naming(EntityKind::Organization, u"Port Union"_s)
        .naming(EntityKind::Place, u"Drensk"_s)
        .meeting({0, 1}, DateInterval::day({2031, 5, 5}), u"Drensk"_s, MeetingStatus::Held);
    AnnotatedArticle &made = sample.made();
    const qsizetype later = made.article.text.indexOf(u"Arvel left"_s);
    made.mentions.append({.span = {later, later + 5}, .kind = EntityKind::Person, .confidence = 1, .entity = 0});
    const qsizetype monday = made.article.text.indexOf(u"Monday"_s);
    made.times.append({.span = {monday, monday + 6},
                       .type = TimeExpressionType::Date,
                       .value = u"2031-05-05"_s,
                       .interval = DateInterval::day({2031, 5, 5})});
    made.meetings.first().evidence = {{2, made.article.text.indexOf(u'.') + 1}};
    return {.id = {1}, .annotated = made, .entities = {{11}, {12}, {13}}, .meetings = {{21}}};
}

QString wordsAt(const QTextDocument &document, TextSpan place)
{
    return document.toPlainText().sliced(place.begin, place.length());
}

} // namespace

class ArticlePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStandAtTheirWordsInTheDocument()
    {
        const ArticlePage page(harbourTalks(), ArticlePage::Removed::Hidden, english);
        QTextDocument document;
        ReadingStyle(Look::of(QPalette(Qt::white)), QFont()).write(page, &document);
        QStringList words;
        for (const PageMark &mark : page.marks())
            words.append(wordsAt(document, mark.place));
        QCOMPARE(words, (QStringList{u"Mina Arvel"_s, u"Port Union"_s, u"Drensk"_s, u"Monday"_s, u"Arvel"_s}));
        QCOMPARE(wordsAt(document, page.signs().first().place),
                 u"Mina Arvel met Port Union leaders in Drensk on Monday."_s);
    }

    void writesABlockForEachPart()
    {
        ArticleRecord record = harbourTalks();
        record.annotated.article.removed = u"Menu\nFooter"_s;
        for (const auto removed : {ArticlePage::Removed::Hidden, ArticlePage::Removed::Shown}) {
            const ArticlePage page(record, removed, english);
            QTextDocument document;
            ReadingStyle(Look::of(QPalette(Qt::white)), QFont()).write(page, &document);
            QCOMPARE(document.toPlainText().split(u'\n'),
                     QStringList({page.headline(), page.about()}) + page.paragraphs() + page.removed());
            QCOMPARE(page.removed().size(), removed == ArticlePage::Removed::Shown ? 2 : 0);
        }
    }

    void saysWhatATimeExpressionMeans()
    {
        const ArticlePage page(harbourTalks(), ArticlePage::Removed::Hidden, english);
        QCOMPARE(page.marks()[3].tip, u"Mon 5 May 2031"_s);
        QVERIFY(!page.marks()[3].kind);
    }

    void saysWhoIsNamed()
    {
        const ArticlePage page(harbourTalks(), ArticlePage::Removed::Hidden, english);
        QCOMPARE(page.marks()[0].tip, u"Mina Arvel\nPerson · Mayor"_s);
        QCOMPARE(page.marks()[4].tip, page.marks()[0].tip);
        QCOMPARE(page.marks()[2].tip, u"Drensk\nPlace"_s);
    }

    void saysWhoMetWhenWhereHow()
    {
        const ArticlePage page(harbourTalks(), ArticlePage::Removed::Hidden, english);
        QCOMPARE(page.signs().size(), 1);
        QCOMPARE(page.signs()[0].tip,
                 u"Mina Arvel and Port Union\nMon 5 May 2031 · Drensk · In person · Held · 100 % sure"_s);
        QCOMPARE(page.signs()[0].meeting, MeetingId{21});
    }

    void saysWhereWhoWhen_data()
    {
        QTest::addColumn<Published>("published");
        QTest::addColumn<QString>("about");
        const QDateTime time({2031, 5, 6}, QTime(18, 30), QTimeZone(QTimeZone::UTC));
        QTest::newRow("day") << Published{time, TimePrecision::Day, PublishedBasis::Stated}
                             << u"Tuesday 6 May 2031 · Example Wire"_s;
        QTest::newRow("time") << Published{time, TimePrecision::Minute, PublishedBasis::Stated}
                              << u"Tuesday 6 May 2031, 18:30 · Example Wire"_s;
        QTest::newRow("guess") << Published{time, TimePrecision::Minute, PublishedBasis::FileTime}
                               << u"Tuesday 6 May 2031 (the file’s date) · Example Wire"_s;
        QTest::newRow("unknown") << Published{} << u"Date not known · Example Wire"_s;
    }

    void saysWhereWhoWhen()
    {
        QFETCH(const Published, published);
        ArticleRecord record = harbourTalks();
        record.annotated.article.published = published;
        QTEST(ArticlePage(record, ArticlePage::Removed::Hidden, english).about(), "about");
    }

    void saysThatTextIsInAnotherLanguage()
    {
        ArticleRecord record = harbourTalks();
        const QString english = ArticlePage(record).about();
        QVERIFY(!english.contains(u"English"_s));
        record.annotated.article.text =
            u"Die Minister der beiden Länder haben sich am Montag in Drensk getroffen, um über das Öffnen des Kanals zu sprechen."_s;
        QCOMPARE(ArticlePage(record).about(), english + u" · Not in English: names and meetings are guesses"_s);
    }

    void knowsEveryMentionOfAnEntity()
    {
        const ArticlePage page(harbourTalks());
        QCOMPARE(page.mentionsOf({11}).size(), 2);
        QCOMPARE(page.mentionsOf({99}).size(), 0);
        QCOMPARE(page.mentionsOf({}).size(), 0);
    }

    void findsPassagesThereAndBack()
    {
        const ArticleRecord record = harbourTalks();
        const ArticlePage page(record);
        for (const Mention &mention : record.annotated.mentions)
            QCOMPARE(page.passageAt(*page.placeOf(mention.span)), mention.span);
        QVERIFY(!page.placeOf({0, 2}));
        QVERIFY(!page.placeOf({5000, 5010}));
    }

    void givesATimeInsideANameToTheName()
    {
        ArticleRecord record = harbourTalks();
        record.annotated.times.first().span = record.annotated.mentions[1].span;
        QCOMPARE(ArticlePage(record).marks().size(), 4);
    }

    void leavesOutWhatRefersToNothing()
    {
        ArticleRecord record = harbourTalks();
        record.annotated.mentions.first().entity = 40;
        record.entities.clear();
        record.annotated.meetings.first().participants = {7, 8};
        const ArticlePage page(record, ArticlePage::Removed::Hidden, english);
        QCOMPARE(page.marks().first().tip, u"Person"_s);
        QVERIFY(!page.marks().first().entity.isValid());
    }

    void showsNothingOfNothing()
    {
        const ArticlePage page(ArticleRecord{});
        QVERIFY(page.paragraphs().isEmpty());
        QVERIFY(page.marks().isEmpty());
    }
};

QTEST_MAIN(ArticlePageTest)
#include "articlepagetest.moc"
