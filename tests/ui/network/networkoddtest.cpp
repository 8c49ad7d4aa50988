// SPDX-License-Identifier: GPL-3.0-only
// Networks nobody draws on purpose: every switch on, and no crash, and a word in place of an empty picture.
#include "model/network/layout.h"
#include "model/network/measures.h"
#include "ui/network/networkplayer.h"
#include "ui/network/networkview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

MeetingSet setOf(const QList<QList<qint64>> &meetings, const std::function<QString(qint64)> &nameOf)
{
    MeetingSet set;
    for (const QList<qint64> &who : meetings) {
        MeetingRecord record{
            .id = {set.meetings.size() + 1}, .article = {1}, .evidence = {{0, 4}}, .sentence = u"They met."_s};
        for (const qint64 id : who) {
            record.participants.append(EntityId{id});
            set.entities.insert(EntityId{id}, {.id = {id}, .kind = EntityKind::Person, .name = nameOf(id)});
        }
        if (set.meetings.size() % 2 == 0)
            record.when = DateInterval::day(QDate(2031, 1, 1).addDays(set.meetings.size()));
        set.meetings.append(record);
    }
    return set;
}

QList<qint64> upTo(qint64 last)
{
    QList<qint64> all;
    for (qint64 id = 1; id <= last; ++id)
        all.append(id);
    return all;
}

} // namespace

class NetworkOddTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stands_data()
    {
        QTest::addColumn<MeetingSet>("set");
        QTest::addColumn<int>("nodes");
        const auto plain = [](qint64 id) { return u"Person %1"_s.arg(id); };
        QTest::newRow("nothing") << MeetingSet() << 0;
        QTest::newRow("with oneself") << setOf({{1, 1}}, plain) << 0;
        QTest::newRow("two") << setOf({{1, 2}}, plain) << 2;
        QTest::newRow("two, 2,000 times") << setOf(QList<QList<qint64>>(2000, {1, 2}), plain) << 2;
        QTest::newRow("5,000 at once") << setOf({upTo(5000)}, plain) << 5000;
        QTest::newRow("alike but for accents and case")
            << setOf({{1, 2}, {2, 3}}, [](qint64 id) { return QStringList{u"Jose"_s, u"José"_s, u"JOSÉ"_s}[id - 1]; })
            << 3;
        QTest::newRow("without names") << setOf({{1, 2}}, [](qint64) { return QString(); }) << 2;
        QTest::newRow("of signs") << setOf({{1, 2}}, [](qint64) { return u"&<b>\u202e\n%1 =1"_s; }) << 2;
        QTest::newRow("a very long name") << setOf({{1, 2}}, [](qint64) { return u"Aleksandr "_s.repeated(400); }) << 2;
    }

    void stands()
    {
        QFETCH(const MeetingSet, set);
        QFETCH(const int, nodes);
        Selection selection;
        NetworkView view(nullptr, &selection);
        view.resize(900, 700);
        view.QWidget::show();
        QSignalSpy shown(&view, &NetworkView::shown);
        const Network network = buildNetwork(set);
        view.show(layOut(network), set);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(view.canvas()->plan().network().nodes.size(), nodes);
        QCOMPARE(view.canvas()->isVisible(), nodes > 0); // else a word
        view.showMeasures({network, *measure(network, set)});
        for (const auto which :
             {NetworkHeader::Communities, NetworkHeader::Measures, NetworkHeader::Comparison, NetworkHeader::Player})
            view.set(which, true);
        view.player()->stepForward();
        view.player()->stepBack();
        view.grab();
        view.set(NetworkHeader::Comparison, false);
        view.set(NetworkHeader::Player, false);
        QTRY_COMPARE(view.canvas()->plan().network().nodes.size(), nodes);
        for (const std::optional<double> until : {std::optional<double>(), std::optional(0.0), std::optional(1.0)}) {
            const Picture picture = view.picture({.extent = PictureExtent::Visible, .until = until});
            QCOMPARE(picture.size.isEmpty(), nodes == 0);
        }
        view.showConnections({EntityId{1}}, {EntityId{2}});
        view.showChain(EntityId{1}, EntityId{2}, {});
        QTest::keyClick(view.canvas(), Qt::Key_Right);
        QCOMPARE(selection.place().entity.isValid(), nodes > 0);
    }
};

QTEST_MAIN(NetworkOddTest)
#include "networkoddtest.moc"
