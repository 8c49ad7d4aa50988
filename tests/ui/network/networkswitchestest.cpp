// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/layout.h"
#include "model/network/measures.h"
#include "tests/support/madenetwork.h"
#include "ui/network/comparisonbar.h"
#include "ui/network/findinglist.h"
#include "ui/network/measuretable.h"
#include "ui/network/networkplayer.h"
#include "ui/network/networkview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Two circles of three who met each other in March, joined by a meeting in June; and a pair of July.
MeetingSet story()
{
    MeetingSet set;
    const auto add = [&set](qint64 one, qint64 other, QDate day, MeetingStatus status = MeetingStatus::Held) {
        const qint64 id = set.meetings.size() + 1;
        set.meetings.append({.id = {id},
                             .article = {40 + id},
                             .participants = {EntityId{one}, EntityId{other}},
                             .when = DateInterval::day(day),
                             .status = status,
                             .evidence = {{10, 20}},
                             .sentence = u"They met & talked."_s});
    };
    for (const auto &[one, other] : {std::pair(1, 2), {2, 3}, {1, 3}, {4, 5}, {5, 6}, {4, 6}})
        add(one, other, QDate(2031, 3, one));
    add(3, 4, QDate(2031, 6, 1));
    add(1, 2, QDate(2031, 6, 2));
    add(7, 8, QDate(2031, 7, 9));
    const QStringList names{u"Ada Marlow"_s, u"Ben Oake"_s,    u"Cleo Parr"_s, u"Dan Quill"_s,
                            u"Eva Rook"_s,   u"Finn Sorrel"_s, u"Gia Tarn"_s,  u"Hal Usk"_s};
    for (int at = 0; at < names.size(); ++at)
        set.entities.insert(EntityId{at + 1}, {.id = {at + 1}, .kind = EntityKind::Person, .name = names[at]});
    return set;
}

struct Shown {
    Selection selection;
    NetworkView view{nullptr, &selection};
    MeetingSet set = story();

    Shown()
    {
        view.resize(1000, 700);
        view.QWidget::show();
        const Network network = buildNetwork(set);
        view.show(layOut(network), set);
        view.showMeasures({network, *measure(network, set)});
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    [[nodiscard]] const Network &network() const { return view.canvas()->plan().network(); }
    [[nodiscard]] int indexOf(qint64 id) const
    {
        return int(std::ranges::find(network().nodes, EntityId{id}, &NetworkNode::entity) - network().nodes.begin());
    }
    [[nodiscard]] QPoint placeOf(qint64 id) const
    {
        return view.canvas()->part().toView(network().nodes[indexOf(id)].position).toPoint();
    }
    [[nodiscard]] MeasureTable *table() const { return view.findChild<MeasureTable *>(); }
    [[nodiscard]] FindingList *findings() const { return view.findChild<FindingList *>(); }
    [[nodiscard]] QMenu *menu() const { return view.findChildren<QMenu *>().last(); }

    [[nodiscard]] static QAction *action(const QMenu *menu, const QString &words)
    {
        const QList<QAction *> actions = menu->actions();
        const auto found = std::ranges::find_if(
            actions, [&words](const QAction *each) { return each->text().remove(u'&').contains(words); });
        return found == actions.end() ? nullptr : *found;
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        NetworkCanvas *canvas = view.canvas();
        QTest::mousePress(canvas, Qt::LeftButton, modifiers, from);
        const auto move = [&](QPoint at) {
            QMouseEvent event(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(canvas, &event);
        };
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, to);
    }
};

} // namespace

class NetworkSwitchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatElseCanBeDoneWithSomebody()
    {
        Shown shown;
        qRegisterMetaType<QMenu *>("QMenu*");
        QSignalSpy wanted(&shown.view, &NetworkView::menuWanted);
        Q_EMIT shown.view.canvas()->menuAsked(shown.indexOf(3), {});
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().last().value<PointedAt>(), PointedAt{.entity = {3}});
        Q_EMIT shown.view.canvas()->menuAsked(-1, {});
        QCOMPARE(wanted.size(), 1);
    }

    void listsMeasures()
    {
        Shown shown;
        QVERIFY(!shown.table()->isVisible());
        shown.view.findChild<QToolButton *>(u"measures"_s)->click();
        QVERIFY(shown.table()->isVisible());
        const QAbstractItemModel *model = shown.table()->model();
        QCOMPARE(model->rowCount(), 8);
        QCOMPARE(model->index(0, MeasureModel::Meetings).data().toString(), u"3"_s); // most meetings first
        shown.table()->sortByColumn(MeasureModel::Betweenness, Qt::DescendingOrder);
        const QStringList bridge{u"Cleo Parr"_s, u"Dan Quill"_s};
        QVERIFY(bridge.contains(model->index(0, MeasureModel::Name).data().toString()));
        shown.table()->sortByColumn(MeasureModel::First, Qt::DescendingOrder);
        QVERIFY(model->index(0, MeasureModel::First).data().toString().contains(u"Jul"_s));
    }

    void selectsARowEverywhere()
    {
        Shown shown;
        shown.view.set(NetworkHeader::Measures, true);
        shown.table()->sortByColumn(MeasureModel::Name, Qt::AscendingOrder);
        QTest::mouseClick(shown.table()->viewport(), Qt::LeftButton, {},
                          shown.table()->visualRect(shown.table()->model()->index(4, 0)).center());
        QCOMPARE(shown.selection.place().entity, EntityId{5});
        shown.selection.selectEntity(EntityId{2});
        QCOMPARE(shown.table()->currentIndex().row(), 1);
    }

    void leadsFromAMeasureToItsSentences()
    {
        Shown shown;
        shown.view.set(NetworkHeader::Measures, true);
        shown.table()->sortByColumn(MeasureModel::Name, Qt::AscendingOrder);
        shown.table()->setCurrentIndex(shown.table()->model()->index(0, MeasureModel::Meetings));
        QTest::keyClick(shown.table(), Qt::Key_Return);
        const auto sentences = [&] {
            QList<QAction *> actions = shown.menu()->actions();
            actions.removeIf([](const QAction *each) { return each->isSeparator(); });
            return actions;
        };
        QCOMPARE(sentences().size(), 3);
        shown.table()->setCurrentIndex(shown.table()->model()->index(0, MeasureModel::Last));
        QTest::keyClick(shown.table(), Qt::Key_Return);
        QCOMPARE(sentences().size(), 1);
        sentences().first()->trigger();
        QCOMPARE(shown.selection.place(), (Place{.article = {48}, .meeting = {8}, .passage = TextSpan{10, 20}}));
    }

    void copiesMeasuresAsATable()
    {
        Shown shown;
        shown.view.set(NetworkHeader::Measures, true);
        shown.table()->copy();
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text().count(u'\n'), 9);
        QVERIFY(copied->text().startsWith(u"Name\tMet\tMeetings\tBetween\tPageRank\tCommunity\tFirst\tLast\n"));
        QCOMPARE(copied->html().count(u"<tr>"_s), 9);
    }

    void colorsAndNumbersCommunities()
    {
        Shown shown;
        const QImage before = shown.view.canvas()->grab().toImage();
        shown.view.findChild<QToolButton *>(u"communities"_s)->click();
        const QHash<EntityId, int> &communities = shown.view.canvas()->marks().communities;
        QCOMPARE(communities.value(EntityId{1}), communities.value(EntityId{3}));
        QVERIFY(communities.value(EntityId{1}) != communities.value(EntityId{5}));
        QCOMPARE(communities.value(EntityId{7}), 2);
        QVERIFY(shown.view.canvas()->grab().toImage() != before);
        QVERIFY(shown.view.canvas()->inWords(shown.indexOf(7)).contains(u"community 3"));
        const QSizeF legend = shown.view.picture({}).legendSize;
        shown.view.set(NetworkHeader::Communities, false);
        QTRY_COMPARE(shown.view.canvas()->grab().toImage(), before);
        QVERIFY(shown.view.picture({}).legendSize != legend);
    }

    void pinsWhatIsDragged()
    {
        Shown shown;
        const QPoint to = shown.placeOf(7) + QPoint(60, 40);
        shown.drag(shown.placeOf(7), to);
        QCOMPARE_LE((shown.placeOf(7) - to).manhattanLength(), 2);
        QVERIFY(shown.view.canvas()->marks().pinned.contains(EntityId{7}));
        QVERIFY(!shown.selection.place().entity.isValid()); // a drag is no click
        const QByteArray state = shown.view.saveState();
        NetworkView later(nullptr, &shown.selection);
        later.restoreState(state);
        QCOMPARE(later.saveState(), state);
        later.restoreState("{\"pinned\": 5");
        later.restoreState({});
        QCOMPARE(later.saveState(), state);
    }

    void movesByKeysToo()
    {
        Shown shown;
        shown.view.canvas()->focusNode(shown.indexOf(7));
        const QPoint before = shown.placeOf(7);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(shown.placeOf(7).x() > before.x());
        QVERIFY(shown.view.canvas()->marks().pinned.contains(EntityId{7}));
    }

    void catchesSeveralInALasso()
    {
        Shown shown;
        const QRect all = shown.view.canvas()->rect();
        NetworkCanvas *canvas = shown.view.canvas();
        QTest::mousePress(canvas, Qt::LeftButton, Qt::ShiftModifier, all.topLeft() + QPoint(1, 1));
        for (const QPoint at : {all.topRight(), all.bottomRight(), all.bottomLeft()}) {
            QMouseEvent event(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                              Qt::ShiftModifier);
            QApplication::sendEvent(canvas, &event);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::ShiftModifier, all.bottomLeft());
        QCOMPARE(canvas->highlight().entities.size(), 8);
        QVERIFY(canvas->marks().pinned.isEmpty());
    }

    void gathersSeveralByKeys()
    {
        Shown shown;
        shown.view.canvas()->focusNode(0);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Space);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(shown.view.canvas()->highlight().entities.size(), 2);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Space);
        QCOMPARE(shown.view.canvas()->highlight().entities.size(), 1);
    }

    void findsWhoConnectsTwoGroups()
    {
        Shown shown;
        shown.view.showConnections({EntityId{1}, EntityId{2}}, {EntityId{4}});
        QVERIFY(shown.findings()->isVisible());
        const QTreeWidgetItem *between = shown.findings()->topLevelItem(0);
        QCOMPARE(between->childCount(), 1);
        QCOMPARE(between->child(0)->text(0), u"Cleo Parr"_s);
        QCOMPARE(shown.findings()->topLevelItem(1)->childCount(), 0);
        between->child(0)->setExpanded(true);
        QCOMPARE(between->child(0)->childCount(), 3);
        shown.findings()->setCurrentItem(between->child(0)->child(0));
        QTest::keyClick(shown.findings(), Qt::Key_Return);
        QVERIFY(shown.selection.place().passage.has_value());
        shown.findings()->copy();
        QCOMPARE(QApplication::clipboard()->text(),
                 u"Finding\tWho\tHow\nMet both groups\tCleo Parr\t2 with the first, 1 with the second\n"_s);
    }

    void keepsAGroupFromTheMenu()
    {
        Shown shown;
        NetworkCanvas *canvas = shown.view.canvas();
        QTest::keyClick(canvas, Qt::Key_Right);
        canvas->focusNode(shown.indexOf(1));
        QTest::keyClick(canvas, Qt::Key_Return);
        QVERIFY(!Shown::action(shown.menu(), u"Who Connects"_s)->isEnabled());
        Shown::action(shown.menu(), u"Keep as First"_s)->trigger();
        QVERIFY(canvas->marks().group.contains(EntityId{1}));
        canvas->focusNode(shown.indexOf(4));
        QTest::keyClick(canvas, Qt::Key_Return);
        Shown::action(shown.menu(), u"Who Connects"_s)->trigger();
        QCOMPARE(shown.findings()->topLevelItem(0)->child(0)->text(0), u"Cleo Parr"_s);
    }

    void comparesTwoIntervals()
    {
        Shown shown;
        shown.view.findChild<QToolButton *>(u"comparison"_s)->click();
        shown.view.comparisonBar()->setIntervals(DateInterval::month(2031, 3),
                                                 DateInterval::days(QDate(2031, 4, 1), QDate(2031, 7, 31)));
        Q_EMIT shown.view.comparisonBar()->changed();
        QCOMPARE(shown.view.canvas()->marks().changes.size(), shown.network().edges.size());
        QStringList kinds;
        for (int at = 0; at < shown.findings()->topLevelItemCount(); ++at)
            kinds.append(shown.findings()->topLevelItem(at)->text(0));
        QCOMPARE(kinds, (QStringList{u"New · 2"_s, u"Gone · 5"_s, u"As often · 1"_s}));
        shown.view.set(NetworkHeader::Comparison, false);
        QVERIFY(shown.view.canvas()->marks().changes.isEmpty());
        QVERIFY(!shown.findings()->isVisible());
    }

    void comparesWhatIsBrushedWithTheTimeBefore()
    {
        const auto [before, after] = intervalsToCompare(DateInterval::days({2031, 3, 11}, {2031, 3, 20}),
                                                        QDate(2031, 1, 1), QDate(2031, 12, 31));
        QCOMPARE(before, DateInterval::days({2031, 3, 1}, {2031, 3, 10}));
        QCOMPARE(after, DateInterval::days({2031, 3, 11}, {2031, 3, 20}));
        const auto halves = intervalsToCompare({}, QDate(2031, 1, 1), QDate(2031, 1, 10));
        QCOMPARE(halves.first.to.addDays(1), halves.second.from);
        const auto day = intervalsToCompare({}, QDate(2031, 1, 1), QDate(2031, 1, 1));
        QVERIFY(day.second.from <= day.second.to);
    }

    void growsWhilePlaying()
    {
        Shown shown;
        shown.view.set(NetworkHeader::Player, true);
        QVERIFY(shown.view.player()->isPlaying());
        QCOMPARE_LT(shown.network().nodes.size(), 8);
        const NetworkViewport part = shown.view.canvas()->part();
        shown.view.player()->pause();
        for (int step = 0; step < 12; ++step)
            shown.view.player()->stepForward();
        QCOMPARE(shown.network().nodes.size(), 8);
        QCOMPARE(shown.view.canvas()->part(), part); // it stays where it is
        shown.view.player()->stepBack();
        QCOMPARE(shown.network().nodes.size(), 6);
        shown.view.set(NetworkHeader::Player, false);
        QCOMPARE(shown.network().nodes.size(), 8);
    }

    void playsToTheEnd()
    {
        Shown shown;
        shown.view.player()->setSpeed(200);
        shown.view.set(NetworkHeader::Player, true);
        QTRY_VERIFY(!shown.view.player()->isPlaying());
        QCOMPARE(shown.view.player()->day(), QDate(2031, 7, 9));
    }

    void makesTheSameFilmTwice()
    {
        Shown shown;
        const auto frame = [&shown](double until) {
            const Picture picture = shown.view.picture({.extent = PictureExtent::Whole, .until = until});
            QImage image(picture.size.toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter);
            return image;
        };
        QVERIFY(shown.view.picture({}).runsThroughTime);
        const QImage begin = frame(0);
        QCOMPARE(frame(0), begin);
        QCOMPARE(frame(1).size(), begin.size());
        QVERIFY(frame(1) != begin);
        QCOMPARE_GT(begin.height(), shown.view.picture({.extent = PictureExtent::Whole}).size.height());
    }

    void preparesLargeNetworksElsewhere()
    {
        Selection selection;
        NetworkView view(nullptr, &selection);
        QSignalSpy done(&view, &NetworkView::shown);
        view.show(layOut(test::madeNetwork({.nodes = 1500, .edges = 6000})), {});
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(view.canvas()->plan().network().nodes.size(), 1500);
        view.show({}, {}); // overtakes what is still being prepared
        QCOMPARE(view.canvas()->plan().network().nodes.size(), 0);
    }
};

QTEST_MAIN(NetworkSwitchesTest)
#include "networkswitchestest.moc"
