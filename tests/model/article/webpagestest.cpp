// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/webpages.h"
#include "model/article/articlereader.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class WebPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBody_data();
    void findsTheBody();
    void tellsBodyFromTheRestOfThePage();
};

void WebPagesTest::findsTheBody_data()
{
    QTest::addColumn<WebPage>("page");
    for (const WebPage &page : readWebPages(QStringLiteral(DATELINE_TEST_DATA "/webpages")))
        QTest::newRow(qPrintable(page.name)) << page;
}

void WebPagesTest::findsTheBody()
{
    QFETCH(WebPage, page);
    const auto article = readArticle(page.content, page.name + u".html"_s);
    QVERIFY(article);
    const PageScore score = scorePage(page, article->text);
    QVERIFY2(score.f1 > 0.9,
             qPrintable(u"missing: %1; too many: %2"_s.arg(score.missing.join(u' '), score.wrong.join(u' '))));
}

void WebPagesTest::tellsBodyFromTheRestOfThePage()
{
    WebPageBuilder builder(u"= a\nTitle\nFirst story.\nSecond line."_s);
    const WebPage page =
        builder.build(u"one story=a"_s, u"<h1>{{title}}</h1>{{rest:<p>%</p>}}<p>[[Third]] ((perhaps))</p>"_s);
    QCOMPARE(page.content, "<h1>Title</h1><p>First story.</p><p>Second line.</p><p>Third perhaps</p>"_ba);
    QCOMPARE(scorePage(page, u"First story. Second line. Third"_s).f1, 1.0);
    QCOMPARE(scorePage(page, u"Title First story. Second line. Third perhaps"_s).f1, 1.0);
    QCOMPARE(scorePage(page, u"First story. Second"_s).missing, QStringList({u"line"_s, u"third"_s}));
    QCOMPARE(scorePage(page, u"First story. Second line. Third Menu"_s).wrong, QStringList{u"menu"_s});
    QCOMPARE(scorePage(page, {}).f1, 0.0);
}

QTEST_GUILESS_MAIN(WebPagesTest)
#include "webpagestest.moc"
