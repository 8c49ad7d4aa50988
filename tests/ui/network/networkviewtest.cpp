// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkview.h"

#include "model/network/layout.h"
#include "tests/support/madenetwork.h"

#include <QAccessible>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class NetworkViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoWhenNobodyMet();
    void selectsTheNodeClicked();
    void leadsFromAnEdgeToTheSentence();
    void letsNeighboursStandOut();
    void walksFromNodeToNodeByKeys();
    void spreadsNodesInsteadOfMagnifyingThem();
    void keepsWhatIsAtThePointerThere();
    void fitsWhereThereIsRoom();
    void letsNoNamesOverlapAtAnyZoom();
    void leavesOutEdgesWhereThereIsNoRoom();
    void showsEveryEdgeThatEndsInSight();
    void showsThoseAroundOneAndHides();
    void listsTheSentencesAlongAChain();
    void tellsScreenReadersTheNodes();
    void paintsTheWholePicture();
    void keepsItsPictureWhenTheViewGoesOn();
    void followsThePalette();
};

namespace {

MeetingSet threeMeetings()
{
    MeetingSet set;
    const auto add = [&set](qint64 id, qint64 one, qint64 other, MeetingStatus status) {
        MeetingRecord meeting;
        meeting.id = {id};
        meeting.article = {7};
        meeting.participants = {EntityId{one}, EntityId{other}};
        meeting.status = status;
        meeting.evidence = {{10 * id, 10 * id + 5}};
        meeting.sentence = u"They met & talked."_s;
        set.meetings.append(meeting);
    };
    add(1, 1, 2, MeetingStatus::Held);
    add(2, 1, 2, MeetingStatus::Planned);
    add(3, 3, 4, MeetingStatus::Possible);
    const QStringList names{u"Ada Marlow"_s, u"Velmarian delegation"_s, u"Port Council"_s, u"Iven Sorrel"_s};
    for (int at = 0; at < 4; ++at)
        set.entities.insert(EntityId{at + 1},
                            {.id = {at + 1}, .kind = entityKinds[at % 2], .name = names[at], .role = {}});
    return set;
}

void show(NetworkView &view)
{
    const MeetingSet set = threeMeetings();
    view.resize(800, 600);
    view.QWidget::show();
    view.show(layOut(buildNetwork(set)), set);
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

int indexOf(const NetworkView &view, qint64 id)
{
    const QList<NetworkNode> &nodes = view.canvas()->plan().network().nodes;
    return int(std::ranges::find(nodes, EntityId{id}, &NetworkNode::entity) - nodes.begin());
}

QPointF placeOf(const NetworkView &view, qint64 id)
{
    return view.canvas()->part().toView(view.canvas()->plan().network().nodes[indexOf(view, id)].position);
}

} // namespace

void NetworkViewTest::saysSoWhenNobodyMet()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    view.show({}, {});
    QVERIFY(!view.findChild<NetworkCanvas *>()->isVisibleTo(&view));
}

void NetworkViewTest::selectsTheNodeClicked()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, placeOf(view, 3).toPoint());
    QCOMPARE(selection.place().entity, EntityId{3});
}

void NetworkViewTest::leadsFromAnEdgeToTheSentence()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, ((placeOf(view, 1) + placeOf(view, 2)) / 2).toPoint());
    const auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    QList<QAction *> entries = menu->actions();
    entries.removeIf([](const QAction *action) { return action->isSeparator(); });
    QCOMPARE(entries.size(), 2);
    entries.last()->trigger();
    QCOMPARE(selection.place().article, ArticleId{7});
    QCOMPARE(selection.place().meeting, MeetingId{2});
    QCOMPARE(selection.place().passage, (TextSpan{20, 25}));
}

void NetworkViewTest::letsNeighboursStandOut()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    const QImage before = view.grab().toImage();
    selection.selectEntity(EntityId{1});
    QVERIFY(view.grab().toImage() != before);
    selection.selectEntity({});
    QVERIFY(view.grab().toImage() == before);
}

void NetworkViewTest::walksFromNodeToNodeByKeys()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    auto *canvas = view.findChild<NetworkCanvas *>();
    QTest::keyClick(canvas, Qt::Key_Right);
    const EntityId first = selection.place().entity;
    QVERIFY(first.isValid());
    QTest::keyClick(canvas, Qt::Key_Right);
    QVERIFY(selection.place().entity != first);
    QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(selection.place().entity, first);
}

void NetworkViewTest::spreadsNodesInsteadOfMagnifyingThem()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    NetworkCanvas *canvas = view.canvas();
    const qreal radius = canvas->plan().radius(0, canvas->part().spread);
    const qreal distance = QLineF(placeOf(view, 1), placeOf(view, 2)).length();
    canvas->zoom(3);
    QCOMPARE(canvas->plan().radius(0, canvas->part().spread), radius);
    QCOMPARE(QLineF(placeOf(view, 1), placeOf(view, 2)).length(), 3 * distance);
    for (int step = 0; step < 40; ++step)
        canvas->zoom(3);
    QCOMPARE_LE(canvas->part().spread.width(), 8.001);
    for (int step = 0; step < 40; ++step)
        canvas->zoom(0.3);
    QCOMPARE_GE(canvas->part().spread.height(), 0.0049);
}

void NetworkViewTest::keepsWhatIsAtThePointerThere()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    const QPointF before = placeOf(view, 1);
    view.canvas()->zoom(1.7, before);
    QCOMPARE_LT(QLineF(placeOf(view, 1), before).length(), 0.01);
}

void NetworkViewTest::fitsWhereThereIsRoom()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    for (const QSize size : {QSize(800, 600), QSize(500, 400), QSize(900, 380)}) {
        view.resize(size);
        QVERIFY(view.canvas()->isFitted());
        QCOMPARE(view.canvas()->sight().labels().size(), size_t(4));
        for (const NetworkSight::Label &label : view.canvas()->sight().labels())
            QVERIFY(QRectF(QPointF(), size).contains(label.rect));
    }
}

void NetworkViewTest::letsNoNamesOverlapAtAnyZoom()
{
    const Network network = layOut(test::madeNetwork({.nodes = 600, .edges = 1500}));
    NetworkCanvas canvas;
    canvas.resize(1200, 800);
    canvas.setNetwork(network, Look::of(canvas.palette()), canvas.font());
    for (qreal spread = 0.02; spread < 4; spread *= 1.5) {
        canvas.setPart(
            {.size = QSizeF(1200, 800), .spread = {spread, spread}, .middle = canvas.plan().bounds().center()});
        const std::vector<NetworkSight::Label> &labels = canvas.sight().labels();
        QVERIFY(!labels.empty());
        for (size_t one = 0; one < labels.size(); ++one) {
            for (size_t other = one + 1; other < labels.size(); ++other)
                QVERIFY2(!labels[one].rect.intersects(labels[other].rect), qPrintable(QString::number(spread)));
        }
    }
}

void NetworkViewTest::leavesOutEdgesWhereThereIsNoRoom()
{
    const Network network = layOut(test::madeNetwork({.nodes = 2000, .edges = 10000}));
    NetworkCanvas canvas;
    canvas.resize(1200, 800);
    canvas.setNetwork(network, Look::of(canvas.palette()), canvas.font());
    canvas.fit();
    QCOMPARE_GT(canvas.sight().edgesLeftOut(), 0);
    QCOMPARE(int(canvas.sight().edges().size()) + canvas.sight().edgesLeftOut(), 10000);
    // Those of somebody selected stay.
    const EntityId busiest = network.nodes.first().entity;
    canvas.setHighlight({.entities = {busiest}});
    const auto touches = [&](const NetworkSight::Edge &edge) { return network.edges[edge.index].from == 0; };
    QCOMPARE(std::ranges::count_if(canvas.sight().edges(), touches),
             std::ranges::count(network.edges, 0, &NetworkEdge::from));
}

/// Near by, before those that only pass.
void NetworkViewTest::showsEveryEdgeThatEndsInSight()
{
    const Network network = layOut(test::madeNetwork({.nodes = 2000, .edges = 10000}));
    NetworkCanvas canvas;
    canvas.resize(1200, 800);
    canvas.setNetwork(network, Look::of(canvas.palette()), canvas.font());
    canvas.setPart({.size = QSizeF(1200, 800), .spread = {0.7, 0.7}, .middle = canvas.plan().bounds().center()});
    const QRectF seen(0, 0, 1200, 800);
    const auto ends = [&](int edge) {
        return seen.contains(canvas.part().toView(network.nodes[network.edges[edge].from].position))
            || seen.contains(canvas.part().toView(network.nodes[network.edges[edge].to].position));
    };
    qsizetype ending = 0;
    for (int edge = 0; edge < int(network.edges.size()); ++edge)
        ending += ends(edge) ? 1 : 0;
    QCOMPARE_GT(ending, 0);
    QCOMPARE_GT(canvas.sight().edgesLeftOut(), 0);
    QCOMPARE(std::ranges::count_if(canvas.sight().edges(), ends, &NetworkSight::Edge::index), ending);
}

void NetworkViewTest::showsThoseAroundOneAndHides()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    view.setPart({.around = {EntityId{1}}});
    QCOMPARE(view.canvas()->plan().network().nodes.size(), 2);
    view.setPart({.hidden = {EntityId{1}}});
    QCOMPARE(view.canvas()->plan().network().nodes.size(), 2);
    QCOMPARE(indexOf(view, 1), 2);
    view.setPart({});
    QCOMPARE(view.canvas()->plan().network().nodes.size(), 4);
}

void NetworkViewTest::listsTheSentencesAlongAChain()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    view.showChain(EntityId{1}, EntityId{2}, {});
    QCOMPARE(view.canvas()->highlight().chain, (QList{EntityId{1}, EntityId{2}}));
    const auto sentences = [&] {
        return std::ranges::count_if(view.findChildren<QMenu *>().last()->actions(), [](const QAction *action) {
            return !action->isSeparator() && action->isEnabled();
        });
    };
    QCOMPARE(sentences(), 2);
    view.showChain(EntityId{1}, EntityId{3}, {});
    QCOMPARE(sentences(), 0);
}

void NetworkViewTest::tellsScreenReadersTheNodes()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.canvas());
    QVERIFY(list);
    QCOMPARE(list->childCount(), 4);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"Ada Marlow, 2 meetings"_s);
    list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(selection.place().entity, EntityId{1});
    QCOMPARE(list->indexOfChild(list->child(2)), 2);
}

void NetworkViewTest::keepsItsPictureWhenTheViewGoesOn()
{
    Selection selection;
    Picture picture;
    const auto painted = [&picture] {
        QImage image(picture.size.toSize(), QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        picture.paint(painter);
        return image;
    };
    QImage before;
    {
        NetworkView view(nullptr, &selection);
        show(view);
        picture = view.picture({.extent = PictureExtent::Visible});
        before = painted();
        view.show({}, {});
        QCOMPARE(view.picture({.extent = PictureExtent::Whole}).size, QSizeF());
    }
    QCOMPARE(painted(), before);
}

void NetworkViewTest::paintsTheWholePicture()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    const Picture picture = view.picture({.extent = PictureExtent::Whole});
    QImage image(picture.size.toSize(), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    QImage blank = image;
    blank.fill(Qt::white);
    QVERIFY(image != blank);
    QVERIFY(!picture.legendSize.isEmpty());
}

void NetworkViewTest::followsThePalette()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    QPalette dark = view.palette();
    dark.setColor(QPalette::Base, QColor(0x1a, 0x1d, 0x21));
    dark.setColor(QPalette::Text, Qt::white);
    view.setPalette(dark);
    QCOMPARE(view.canvas()->grab().toImage().pixelColor(2, 2), QColor(0x1a, 0x1d, 0x21));
}

QTEST_MAIN(NetworkViewTest)
#include "networkviewtest.moc"
