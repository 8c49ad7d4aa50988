// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/articleparts.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QString &text, const QList<QList<TextSpan>> &parts)
{
    QStringList texts;
    for (const QList<TextSpan> &part : parts) {
        QString all;
        for (const TextSpan span : part)
            all += span.in(text);
        texts.append(all);
    }
    return texts;
}

AnnotatedArticle found(const QList<Entity> &entities, const QList<Mention> &mentions)
{
    AnnotatedArticle article;
    article.entities = entities;
    article.mentions = mentions;
    return article;
}

} // namespace

class ArticlePartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsWhereTheTextPauses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("nothing") << QString() << QStringList{QString()};
        QTest::newRow("short") << u"ab cd"_s << QStringList{u"ab cd"_s};
        QTest::newRow("just fits") << u"0123456789"_s << QStringList{u"0123456789"_s};
        QTest::newRow("paragraph before line and word")
            << u"a bcde\n\nf\ng h i"_s << QStringList{u"a bcde\n\n"_s, u"f\ng h i"_s};
        QTest::newRow("line before word") << u"a bcde\nf g h"_s << QStringList{u"a bcde\n"_s, u"f g h"_s};
        QTest::newRow("word") << u"a bcdef gh ij"_s << QStringList{u"a bcdef "_s, u"gh ij"_s};
        QTest::newRow("no pause near the end") << u"a bcdefghijklmno"_s << QStringList{u"a bcdefghi"_s, u"jklmno"_s};
        QTest::newRow("several") << u"0123456789012345678901234"_s
                                 << QStringList{u"0123456789"_s, u"0123456789"_s, u"01234"_s};
        QTest::newRow("between the two halves of a character")
            << u"012345678\U0001F642ab"_s << QStringList{u"012345678"_s, u"\U0001F642ab"_s};
    }

    void cutsWhereTheTextPauses()
    {
        QFETCH(QString, text);
        const auto parts = partsOf(text, {{0, text.size()}}, 10);
        QTEST(textsOf(text, parts), "parts");
    }

    void keepsSpansApart()
    {
        const QString text = u"0123456789abcdefghij"_s;
        const auto parts = partsOf(text, {{0, 3}, {5, 8}, {9, 12}, {14, 20}}, 10);
        QCOMPARE(textsOf(text, parts),
                 QStringList({u"012567"
                              u"9ab"_s,
                              u"efghij"_s}));
    }

    void joinsEntitiesOfOneKindAndName()
    {
        AnnotatedArticle whole =
            found({{.kind = EntityKind::Place, .name = u"Drensk"_s, .aliases = {}, .role = {}, .belongsTo = -1},
                   {.kind = EntityKind::Person,
                    .name = u"Mina Arvel"_s,
                    .aliases = {u"Arvel"_s},
                    .role = {},
                    .belongsTo = -1}},
                  {{.span = {0, 6}, .kind = EntityKind::Place, .confidence = 1, .entity = 0}});
        AnnotatedArticle part =
            found({{.kind = EntityKind::Person,
                    .name = u"Mina Arvel"_s,
                    .aliases = {u"Arvel"_s, u"Minister Arvel"_s},
                    .role = u"minister"_s,
                    .belongsTo = -1},
                   {.kind = EntityKind::Person, .name = u"Drensk"_s, .aliases = {}, .role = {}, .belongsTo = -1},
                   {.kind = EntityKind::Group,
                    .name = u"officials from Tarnovia"_s,
                    .aliases = {},
                    .role = {},
                    .belongsTo = 3},
                   {.kind = EntityKind::Place, .name = u"Tarnovia"_s, .aliases = {}, .role = {}, .belongsTo = -1}},
                  {{.span = {10, 20}, .kind = EntityKind::Person, .confidence = 1, .entity = 0},
                   {.span = {30, 36}, .kind = EntityKind::Person, .confidence = 1, .entity = 1},
                   {.span = {40, 46}, .kind = EntityKind::Person, .confidence = 1, .entity = -1}});
        part.meetings.append(Meeting{.participants = {0, 3}, .evidence = {{10, 40}}});
        join(whole, part);
        QCOMPARE(whole.entities.size(), 5);
        QCOMPARE(whole.entities[1].aliases, QStringList({u"Arvel"_s, u"Minister Arvel"_s}));
        QCOMPARE(whole.entities[1].role, u"minister"_s);
        QCOMPARE(whole.entities[2].name, u"Drensk"_s);
        QCOMPARE(whole.entities[3].belongsTo, 4);
        QList<int> named;
        for (const Mention &mention : std::as_const(whole.mentions))
            named.append(mention.entity);
        QCOMPARE(named, QList<int>({0, 1, 2, -1}));
        QCOMPARE(whole.meetings.first().participants, QList<int>({1, 4}));
    }

    void readsOnlyVeryLongArticlesInParts()
    {
        Article article;
        article.text = QString(longestWhole, u'a');
        QVERIFY(!isReadInParts(article));
        article.text += u'a';
        QVERIFY(isReadInParts(article));
    }
};

QTEST_GUILESS_MAIN(ArticlePartsTest)
#include "articlepartstest.moc"
