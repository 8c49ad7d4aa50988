// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

ArticleSummary article(qint64 id, const QString &title, QDate published, const QString &source = {})
{
    ArticleSummary made;
    made.id = {id};
    made.title = title;
    made.source = source;
    if (published.isValid())
        made.published = {QDateTime(published, QTime(0, 0), QTimeZone(QTimeZone::UTC)), TimePrecision::Day,
                          PublishedBasis::Stated};
    return made;
}

const ArticleSummary harbour = article(1, u"Harbour talks"_s, {2031, 5, 2}, u"Wire"_s);
const ArticleSummary bridge = article(2, u"Bridge 10 opens"_s, {2031, 5, 4}, u"Courier"_s);
const ArticleSummary oldBridge = article(3, u"bridge 9 opens"_s, {2031, 5, 3}, u"Tribune"_s);
const ArticleSummary undated = article(4, u"Zoo"_s, {}, u"Courier"_s);

QList<qint64> idsOf(const ArticleListModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.articleAt(model.index(row)).value);
    return ids;
}

} // namespace

class ArticleListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void sorts_data()
    {
        QTest::addColumn<ArticleOrder>("order");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("newest first, undated last") << ArticleOrder::Date << QList<qint64>{2, 3, 1, 4};
        QTest::newRow("titles as people do") << ArticleOrder::Title << QList<qint64>{3, 2, 1, 4};
        QTest::newRow("sources, then newest") << ArticleOrder::Source << QList<qint64>{2, 4, 3, 1};
    }

    void sorts()
    {
        QFETCH(const ArticleOrder, order);
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setArticles({harbour, bridge, oldBridge, undated});
        model.setOrder(order);
        QTEST(idsOf(model), "ids");
        model.setArticles({harbour, bridge, oldBridge, undated});
        QTEST(idsOf(model), "ids");
    }

    void keepsRowsThatStay()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setArticles({harbour, oldBridge});
        const QPersistentModelIndex kept = model.indexOf(harbour.id);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setArticles({undated, bridge, harbour});
        QCOMPARE(idsOf(model), (QList<qint64>{2, 1, 4}));
        QCOMPARE(reset.size(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.row(), 1);
        model.setArticles({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!kept.isValid());
    }

    void keepsTheCurrentRowWhenSortedAnew()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setArticles({harbour, bridge, oldBridge});
        const QPersistentModelIndex kept = model.indexOf(oldBridge.id);
        model.setOrder(ArticleOrder::Title);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(model.articleAt(kept), oldBridge.id);
    }

    void startsAnewWhenADateMovesARow()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setArticles({harbour, bridge, oldBridge});
        ArticleSummary moved = harbour;
        moved.published.time = moved.published.time.addYears(1);
        model.setArticles({moved, bridge, oldBridge});
        QCOMPARE(idsOf(model), (QList<qint64>{1, 2, 3}));
    }

    void saysWhatChanged()
    {
        ArticleListModel model;
        model.setArticles({harbour, bridge});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        ArticleSummary opened = bridge;
        opened.opened = true;
        model.setArticles({harbour, opened});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 0);
        QVERIFY(model.data(model.index(0), ArticleListModel::OpenedRole).toBool());
    }

    void tellsAboutAnArticle_data()
    {
        QTest::addColumn<int>("names");
        QTest::addColumn<int>("meetings");
        QTest::addColumn<PublishedBasis>("basis");
        QTest::addColumn<QString>("about");
        QTest::newRow("several") << 7 << 3 << PublishedBasis::Stated << u"2 May 2031 · 7 names · 3 meetings"_s;
        QTest::newRow("one each") << 1 << 1 << PublishedBasis::Given << u"2 May 2031 · 1 name · 1 meeting"_s;
        QTest::newRow("no meeting") << 0 << 0 << PublishedBasis::Stated << u"2 May 2031 · 0 names"_s;
        QTest::newRow("a guess") << 2 << 0 << PublishedBasis::FileTime << u"2 May 2031? · 2 names"_s;
    }

    void tellsAboutAnArticle()
    {
        QFETCH(const int, names);
        QFETCH(const int, meetings);
        QFETCH(const PublishedBasis, basis);
        ArticleSummary summary = harbour;
        summary.names = names;
        summary.meetings = meetings;
        summary.published.basis = basis;
        QTEST(aboutArticle(summary), "about");
    }

    void saysThatADateIsMissing() { QVERIFY(aboutArticle(undated).startsWith(u"No date"_s)); }

    void tellsScreenReadersWhatBoldTellsOthers()
    {
        ArticleListModel model;
        ArticleSummary opened = bridge;
        opened.opened = true;
        opened.hit = u"the \u2068bridge\u2069 opens"_s;
        model.setArticles({opened, harbour});
        QCOMPARE(model.data(model.index(1), Qt::AccessibleTextRole).toString(), u"Harbour talks, unread"_s);
        QCOMPARE(model.data(model.index(0), Qt::AccessibleTextRole).toString(), u"Bridge 10 opens"_s);
        QVERIFY(model.data(model.index(0), Qt::AccessibleDescriptionRole).toString().endsWith(u". the bridge opens"_s));
    }

    void findsNoArticleOutsideItsRows()
    {
        ArticleListModel model;
        model.setArticles({harbour});
        QVERIFY(!model.articleAt({}).isValid());
        QVERIFY(!model.indexOf({99}).isValid());
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }
};

QTEST_MAIN(ArticleListModelTest)
#include "articlelistmodeltest.moc"
