// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkview.h"

#include "model/network/layout.h"
#include "ui/network/networkcanvas.h"
#include "ui/network/networkscene.h"

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
        set.entities.insert(EntityId{at + 1}, {.id = {at + 1}, .kind = entityKinds[at % 2], .name = names[at], .role = {}});
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

QPoint positionOf(const NetworkView &view, QPointF scenePosition)
{
    return view.findChild<NetworkCanvas *>()->mapFromScene(scenePosition);
}

NetworkScene *sceneOf(const NetworkView &view)
{
    return view.findChild<NetworkScene *>();
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
    const QPointF at = sceneOf(view)->node(EntityId{3})->pos();
    QTest::mouseClick(view.findChild<NetworkCanvas *>()->viewport(), Qt::LeftButton, {}, positionOf(view, at));
    QCOMPARE(selection.place().entity, EntityId{3});
}

void NetworkViewTest::leadsFromAnEdgeToTheSentence()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    const QPointF middle = (sceneOf(view)->node(EntityId{1})->pos() + sceneOf(view)->node(EntityId{2})->pos()) / 2;
    QTest::mouseClick(view.findChild<NetworkCanvas *>()->viewport(), Qt::LeftButton, {}, positionOf(view, middle));
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
    const NodeItem *one = sceneOf(view)->node(EntityId{1});
    const NodeItem *other = sceneOf(view)->node(EntityId{2});
    const QRectF size = one->boundingRect();
    const qreal distance = QLineF(one->pos(), other->pos()).length();
    view.findChild<NetworkCanvas *>()->zoom(3);
    QCOMPARE(one->boundingRect(), size);
    QCOMPARE(QLineF(one->pos(), other->pos()).length(), 3 * distance);
    QCOMPARE(sceneOf(view)->positions().value(EntityId{1}), one->node().position);
    for (int step = 0; step < 40; ++step)
        view.findChild<NetworkCanvas *>()->zoom(3);
    QVERIFY(sceneOf(view)->spread().width() <= 8);
    for (int step = 0; step < 40; ++step)
        view.findChild<NetworkCanvas *>()->zoom(0.3);
    QVERIFY(sceneOf(view)->spread().height() >= 0.019);
}

void NetworkViewTest::keepsWhatIsAtThePointerThere()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    auto *canvas = view.findChild<NetworkCanvas *>();
    canvas->zoom(6); // so far that there is something to scroll
    const NodeItem *node = sceneOf(view)->node(EntityId{1});
    canvas->centerOn(node);
    const QPoint before = canvas->mapFromScene(node->pos());
    canvas->zoom(1.2, before);
    QVERIFY((canvas->mapFromScene(node->pos()) - before).manhattanLength() <= 3);
}

void NetworkViewTest::fitsWhereThereIsRoom()
{
    Selection selection;
    NetworkView view(nullptr, &selection);
    show(view);
    auto *canvas = view.findChild<NetworkCanvas *>();
    for (const QSize size : {QSize(800, 600), QSize(500, 400), QSize(900, 380)}) {
        view.resize(size);
        QVERIFY(canvas->isFitted());
        const QRectF seen = canvas->mapToScene(canvas->viewport()->rect()).boundingRect();
        for (const qint64 id : {1, 2, 3, 4}) {
            const NodeItem *node = sceneOf(view)->node(EntityId{id});
            QVERIFY2(seen.contains(node->mapRectToScene(node->boundingRect())), qPrintable(node->node().name));
        }
    }
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
    QCOMPARE(view.grab().toImage().pixelColor(2, 2), QColor(0x1a, 0x1d, 0x21));
}

QTEST_MAIN(NetworkViewTest)
#include "networkviewtest.moc"
