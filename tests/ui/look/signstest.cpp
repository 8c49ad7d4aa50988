// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/signs.h"
#include "ui/look/legend.h"

#include <QImage>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int side = 64;

QImage sign(MeetingStatus status)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStatusSign(painter, {side / 2.0, side / 2.0}, 24, status, Qt::black, Qt::white);
    return image;
}

/// How dark the ring of a sign is at a degree, on the middle of its line: 0 to 1.
double ink(const QImage &image, double degree)
{
    const QPointF point = QLineF::fromPolar(24 - 24 * 0.36 / 2, degree).p2() + QPointF(side, side) / 2;
    return 1 - image.pixelColor(point.toPoint()).lightnessF();
}

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class SignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheSignOfWhatWasHeld()
    {
        QCOMPARE(sign(MeetingStatus::Held).pixelColor(side / 2, side / 2), QColor(Qt::black));
        QCOMPARE(sign(MeetingStatus::Planned).pixelColor(side / 2, side / 2), QColor(Qt::white));
        QCOMPARE(sign(MeetingStatus::Possible).pixelColor(side / 2, side / 2), QColor(Qt::white));
    }

    void breaksTheRingOfWhatIsOnlyPossible()
    {
        int broken = 0;
        for (int degree = 0; degree < 360; degree += 5) {
            QVERIFY(ink(sign(MeetingStatus::Planned), degree) > 0.9);
            broken += ink(sign(MeetingStatus::Possible), degree) < 0.1 ? 1 : 0;
        }
        QVERIFY(broken > 20);
    }

    void crossesWhatWasNotHeld()
    {
        const QImage image = sign(MeetingStatus::NotHeld);
        QCOMPARE(image.pixelColor(side / 2, side / 2), QColor(Qt::black));
        QCOMPARE(image.pixelColor(side / 2, side / 2 - 9), QColor(Qt::white));
        QVERIFY(inked(image) > inked(sign(MeetingStatus::Planned)));
    }

    void givesEachStatusASignOfItsOwn()
    {
        for (const MeetingStatus one : meetingStatuses) {
            for (const MeetingStatus other : meetingStatuses) {
                QCOMPARE(sign(one) == sign(other), one == other);
            }
        }
    }

    void leavesThePainterAsItWas()
    {
        QImage image(side, side, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setPen(Qt::red);
        const QTransform before = painter.worldTransform();
        paintHandset(painter, {10, 10}, 8, Qt::black);
        paintStatusSign(painter, {10, 10}, 5, MeetingStatus::Possible, Qt::black, Qt::white);
        paintHaloText(painter, {10, 10}, u"Arden"_s, Qt::black, Qt::white);
        QCOMPARE(painter.pen().color(), QColor(Qt::red));
        QCOMPARE(painter.worldTransform(), before);
        QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
    }

    void keepsHaloTextReadableOverLines()
    {
        QImage image(80, 30, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paintHaloText(painter, {10, 20}, u"l"_s, Qt::black, Qt::white);
        QVERIFY(inked(image) < 80 * 30); // the halo shows on the black ground
    }

    void takesInitials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<EntityKind>("kind");
        QTest::addColumn<QString>("letters");
        QTest::newRow("person") << u"Mara Ellison"_s << EntityKind::Person << u"ME"_s;
        QTest::newRow("three names") << u"Juan de la Cruz"_s << EntityKind::Person << u"JC"_s;
        QTest::newRow("one name") << u"Zico"_s << EntityKind::Person << u"Z"_s;
        QTest::newRow("small letters") << u"bell hooks"_s << EntityKind::Person << u"BH"_s;
        QTest::newRow("group") << u"Norland delegation"_s << EntityKind::Group << u"N"_s;
        QTest::newRow("organization") << u"“Harbour Union”"_s << EntityKind::Organization << u"H"_s;
        QTest::newRow("Arabic") << u"ليلى حداد"_s << EntityKind::Person << u"لح"_s;
        QTest::newRow("outside the first plane") << u"𐐀𐐁 𐐂𐐃"_s << EntityKind::Person << u"𐐀𐐂"_s;
        QTest::newRow("only signs") << u"— …"_s << EntityKind::Person << QString();
        QTest::newRow("nothing") << QString() << EntityKind::Person << QString();
    }

    void takesInitials()
    {
        QFETCH(const QString, name);
        QFETCH(const EntityKind, kind);
        QTEST(initials(name, kind), "letters");
    }

    void namesEveryKindStatusAndMode()
    {
        QStringList words;
        for (const EntityKind kind : entityKinds) {
            words << displayName(kind);
        }
        for (const MeetingStatus status : meetingStatuses) {
            words << displayName(status);
        }
        words << displayName(MeetingMode::InPerson) << displayName(MeetingMode::Call)
              << displayName(MeetingMode::Unspecified);
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void paintsTheLegendInsideItsSize_data()
    {
        QTest::addColumn<QList<NoteKind>>("notes");
        QTest::addColumn<bool>("disagreements");
        QTest::addColumn<bool>("bars");
        QTest::newRow("statuses") << QList<NoteKind>() << false << false;
        QTest::newRow("bars") << QList<NoteKind>() << false << true;
        QTest::newRow("all") << QList{NoteKind::Publication, NoteKind::DatedEvent} << true << true;
    }

    void paintsTheLegendInsideItsSize()
    {
        QFETCH(const QList<NoteKind>, notes);
        QFETCH(const bool, disagreements);
        QFETCH(const bool, bars);
        const StatusLegend legend(QFont{},
                                  {.notes = notes, .disagreements = disagreements, .vague = bars, .doubtful = bars});
        const QSize size = legend.size().toSize();
        QImage image(size.width() + 40, size.height() + 40, QImage::Format_RGB32);
        const QColor ground(240, 240, 240);
        image.fill(ground);
        QPainter painter(&image);
        legend.paint(painter, {20, 20}, Look::of({}), ground);
        painter.end();
        for (int x = 0; x < image.width(); ++x) {
            QCOMPARE(image.pixelColor(x, 18), ground);
            QCOMPARE(image.pixelColor(x, size.height() + 22), ground);
        }
        for (int y = 0; y < image.height(); ++y) {
            QCOMPARE(image.pixelColor(18, y), ground);
            QCOMPARE(image.pixelColor(size.width() + 22, y), ground);
        }
        QVERIFY(inked(image) > 50);
    }
};

QTEST_MAIN(SignsTest)
#include "signstest.moc"
