// SPDX-License-Identifier: GPL-3.0-only
// How much of an article's body is found in web pages, and how much of what is found is body: the F1 of its words, the
// mean over pages. The pages are put together from tests/data/webpages: stories about invented people, and pages built
// as newsrooms, ministries and publishing programs build theirs.
//
// webpages [--json FILE] [--page NAME]     with --page: which words of that page are missing and which are too many
//
// stories.txt: "= NAME", a title, a paragraph a line; "@ navigation" and "@ comments" what stands beside stories.
// Every other file: "=== NAME story=NAME [encoding=NAME]" and the page, in which stand for text
//   {{title}}            the title (counts neither way)
//   {{p}}                the next paragraph of the story;  {{rest:<p>%</p>}} all that are left, each in this markup
//   {{pre}} {{json}}     all of them, as lines of 72 characters, and inside a string of JSON
//   [[…]] and ((…))      more that is body, and what may be taken for body or not
//   {{nav:…%…}} {{comments:…%…}} {{teasers:…%…}} {{deks:…%…}} {{cards:…%1…%2…}} {{teaser}}    no body: words of the
//   site,
//                        comments, titles of other stories, their first paragraphs, both together, one title
#include "tests/support/webpages.h"
#include "model/article/articlereader.h"
#include "tests/support/figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace dateline;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.addOption({u"page"_s, u"Show what is wrong with this page."_s, u"NAME"_s});
    parser.process(application);
    QTextStream out(stdout);
    const QList<WebPage> pages = readWebPages(QStringLiteral(DATELINE_TEST_DATA "/webpages"));
    double sum = 0;
    double least = 1;
    int good = 0;
    for (const WebPage &page : pages) {
        const auto article = readArticle(page.content, page.name + u".html"_s, {});
        const PageScore score = scorePage(page, article ? article->text : QString());
        sum += score.f1;
        least = std::min(least, score.f1);
        good += score.f1 >= 0.93 ? 1 : 0;
        if (score.f1 < 0.93)
            out << u"%1 %2\n"_s.arg(page.name, -28).arg(score.f1, 6, 'f', 3);
        if (page.name == parser.value(u"page"_s))
            out << "missing: " << score.missing.join(u' ') << "\ntoo many: " << score.wrong.join(u' ') << "\n\n"
                << (article ? article->text : article.error().message) << '\n';
    }
    if (pages.isEmpty())
        qFatal("there are no pages");
    const auto count = static_cast<double>(pages.size());
    const QList<Figure> figures{{u"webpages.body.f1"_s, 100 * sum / count, u"%"_s},
                                {u"webpages.body.f1-least"_s, 100 * least, u"%"_s},
                                {u"webpages.pages"_s, count, {}},
                                {u"webpages.pages-above-93"_s, static_cast<double>(good), {}}};
    out.flush();
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
