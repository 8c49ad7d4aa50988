// SPDX-License-Identifier: GPL-3.0-only
#include "ui/reading/rereadingdialog.h"
#include "ui/reading/differencewords.h"
#include "ui/selection/selection.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <atomic>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; // milliseconds
const QLocale english(u"en_GB"_s);

ToldMeeting talks()
{
    return {.participants = {u"Ana Brook"_s, u"Lee Marr"_s},
            .when = DateInterval::day({2025, 11, 25}),
            .place = u"Sela"_s,
            .mode = MeetingMode::InPerson,
            .status = MeetingStatus::Held,
            .sentence = u"Brook met Marr."_s};
}

QList<ReadingDifference> two()
{
    return {{.article = {7},
             .title = u"Talks <b>in</b> Sela"_s,
             .published = {2025, 11, 26},
             .meetings = {{{}, talks()}},
             .names = {}},
            {.article = {8},
             .title = u"Rain"_s,
             .published = {},
             .meetings = {{talks(), {}}},
             .names = {{u"Estholm"_s, EntityKind::Place, EntityKind::Organization}}}};
}

QPushButton *button(const RereadingDialog &dialog, const QString &words)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text().contains(words))
            return each;
    }
    return nullptr;
}

/// Finds a meeting only when it has learned.
Result<AnnotatedArticle> annotate(Article article, bool hasLearned)
{
    AnnotatedArticle made;
    made.entities = {{.kind = EntityKind::Person, .name = u"Ana Brook"_s},
                     {.kind = EntityKind::Person, .name = u"Lee Marr"_s}};
    if (hasLearned)
        made.meetings = {{.participants = {0, 1},
                          .when = {},
                          .place = {},
                          .evidence = {{0, article.text.size()}},
                          .confidence = 0.9}};
    made.article = std::move(article);
    return made;
}

} // namespace

class RereadingDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatChanges_data()
    {
        QTest::addColumn<MeetingDifference>("difference");
        QTest::addColumn<QString>("words");
        ToldMeeting other = talks();
        QTest::newRow("new") << MeetingDifference{{}, talks()}
                             << u"New: Ana Brook and Lee Marr · Tue 25 November 2025 · Sela · Held"_s;
        QTest::newRow("gone") << MeetingDifference{talks(), {}}
                              << u"No longer: Ana Brook and Lee Marr · Tue 25 November 2025 · Sela · Held"_s;
        other.place.clear();
        other.status = MeetingStatus::Planned;
        QTest::newRow("place and status")
            << MeetingDifference{talks(), other} << u"Ana Brook and Lee Marr · Sela → no place · Held → Planned"_s;
        other = talks();
        other.when = {};
        other.mode = MeetingMode::Call;
        QTest::newRow("day and mode") << MeetingDifference{
            talks(), other} << u"Ana Brook and Lee Marr · Tue 25 November 2025 → no date · In person → Call"_s;
        other = talks();
        other.participants = {u"Ana Brook"_s, u"Ida Dell"_s, u"Uwe Orr"_s};
        QTest::newRow("who") << MeetingDifference{talks(), other}
                             << u"Ana Brook and Lee Marr · + Ida Dell, + Uwe Orr, − Lee Marr"_s;
        QTest::newRow("nothing") << MeetingDifference() << QString();
    }

    void saysWhatChanges()
    {
        QFETCH(const MeetingDifference, difference);
        QTEST(inWords(difference, english), "words");
    }

    void saysWhatBecomesOfNames()
    {
        QCOMPARE(inWords(NameDifference{u"Sela"_s, {}, EntityKind::Place}), u"New name: Sela (Place)"_s);
        QCOMPARE(inWords(NameDifference{u"Sela"_s, EntityKind::Place, {}}), u"Not named any more: Sela (Place)"_s);
        QCOMPARE(inWords(NameDifference{u"Jennifer Sela"_s, EntityKind::Person, EntityKind::Person, u"Jen Sela"_s}),
                 u"Jen Sela is Jennifer Sela now"_s);
        QCOMPARE(inWords(NameDifference{u"Sela Council"_s, EntityKind::Place, EntityKind::Organization, u"Sela"_s}),
                 u"Sela is Sela Council now (Organization)"_s);
        QCOMPARE(inWords(NameDifference{u"Sela"_s, EntityKind::Place, EntityKind::Organization}),
                 u"Sela: Place → Organization"_s);
        QCOMPARE(inWords(two()[1]), u"1 meeting less · 1 name"_s);
    }

    void listsWhatChangesArticleByArticle()
    {
        Selection selection;
        RereadingDialog dialog(nullptr, &selection);
        dialog.show(two(), 5);
        const auto *tree = dialog.findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItemCount(), 2);
        QVERIFY(tree->topLevelItem(0)->text(0).startsWith(u"Talks <b>in</b> Sela"_s));
        QVERIFY(tree->topLevelItem(0)->child(0)->toolTip(0).contains(u"Brook met Marr."));
        QCOMPARE(tree->topLevelItem(1)->childCount(), 2);
        QVERIFY(dialog.findChild<QLabel *>()->text().contains(u"2 of 5"));
        tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(dialog.chosen(), QList<ArticleId>{{8}});
        QVERIFY(button(dialog, u"Take Over 1 Article"_s)->isEnabled());
        tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!button(dialog, u"Take Over"_s)->isEnabled());
        Q_EMIT const_cast<QTreeWidget *>(tree)->itemActivated(tree->topLevelItem(1)->child(0), 0);
        QCOMPARE(selection.place().article, ArticleId{8});
    }

    void saysThatNothingChanges()
    {
        Selection selection;
        RereadingDialog dialog(nullptr, &selection);
        dialog.show({}, 5);
        QVERIFY(!button(dialog, u"Take Over"_s)->isEnabled());
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"all 5 articles would stay"); }));
    }

    void looksFirstAndThenTakesOver()
    {
        const QTemporaryDir folder;
        std::atomic<bool> hasLearned = false;
        const std::unique_ptr<Corpus> corpus =
            *Corpus::open({.database = folder.filePath(u"corpus.sqlite"_s),
                           .resources = QStringLiteral(DATELINE_RESOURCES),
                           .openAnnotate = [&]() -> Result<Annotate> {
                               return [&](Article article) { return annotate(std::move(article), hasLearned); };
                           }});
        QSignalSpy imported(corpus.get(), &Corpus::importFinished);
        corpus->importText(u"Brook met Marr."_s, u"Brook"_s);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, patience);
        hasLearned = true;

        Selection selection;
        RereadingDialog dialog(corpus.get(), &selection);
        dialog.QDialog::show();
        dialog.look({corpus->articles({}).result()->first().id});
        const auto *tree = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(tree->topLevelItemCount(), 1, patience);
        QVERIFY(corpus->meetings({}).result()->meetings.isEmpty()); // nothing is changed yet
        QSignalSpy done(&dialog, &RereadingDialog::done);
        button(dialog, u"Take Over"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
        QCOMPARE(corpus->meetings({}).result()->meetings.size(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void stopsLooking()
    {
        const QTemporaryDir folder;
        const std::unique_ptr<Corpus> corpus =
            *Corpus::open({.database = folder.filePath(u"corpus.sqlite"_s),
                           .resources = QStringLiteral(DATELINE_RESOURCES),
                           .openAnnotate = []() -> Result<Annotate> {
                               return [](Article article) { return annotate(std::move(article), false); };
                           }});
        QSignalSpy imported(corpus.get(), &Corpus::importFinished);
        corpus->importText(u"Brook met Marr."_s, u"Brook"_s);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, patience);
        Selection selection;
        RereadingDialog dialog(corpus.get(), &selection);
        dialog.QDialog::show();
        dialog.look(QList<ArticleId>(5000, corpus->articles({}).result()->first().id));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QProgressBar *>()->value() > 0, patience);
        button(dialog, u"Stop"_s)->click();
        QVERIFY(!dialog.isVisible());
        QVERIFY(corpus->setOpened(corpus->articles({}).result()->first().id).result()); // the lane is free
    }
};

QTEST_MAIN(RereadingDialogTest)
#include "rereadingdialogtest.moc"
