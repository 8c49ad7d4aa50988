// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/look.h"

#include <QTest>

#include <set>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QPalette palette(const char *base, const char *text, const char *highlight)
{
    QPalette result;
    result.setColor(QPalette::Base, QColor::fromString(QLatin1StringView(base)));
    result.setColor(QPalette::Window, QColor::fromString(QLatin1StringView(base)));
    result.setColor(QPalette::Text, QColor::fromString(QLatin1StringView(text)));
    result.setColor(QPalette::Highlight, QColor::fromString(QLatin1StringView(highlight)));
    return result;
}

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDarkByTheBaseColour_data()
    {
        QTest::addColumn<QPalette>("of");
        QTest::addColumn<bool>("dark");
        QTest::newRow("white") << palette("#ffffff", "#1f2328", "#2a6ebb") << false;
        QTest::newRow("light grey") << palette("#eff0f1", "#232629", "#3daee9") << false;
        QTest::newRow("near black") << palette("#191c20", "#e6e9ec", "#62aef5") << true;
        QTest::newRow("black") << palette("#000000", "#ffffff", "#ffff00") << true;
    }

    void tellsDarkByTheBaseColour()
    {
        QFETCH(const QPalette, of);
        QTEST(Look::of(of).dark, "dark");
    }

    void keepsTextReadable_data() { tellsDarkByTheBaseColour_data(); }

    void keepsTextReadable()
    {
        QFETCH(const QPalette, of);
        const Look look = Look::of(of);
        QVERIFY(contrast(look.text, look.base) >= 4.5);
        QVERIFY(contrast(look.quiet, look.base) >= 4.5);
        QVERIFY(contrast(look.accent, look.base) >= 3);
        for (const EntityKind kind : entityKinds) {
            QVERIFY2(contrast(look.kind(kind), look.base) >= 4.4, qPrintable(look.kind(kind).name()));
        }
    }

    void darkensAnAccentThatHardlyShows()
    {
        const Look look = Look::of(palette("#ffffff", "#000000", "#fafad2"));
        QVERIFY(contrast(look.accent, look.base) >= 3);
    }

    void takesTheColoursOfKindsFromTheSyntaxTheme()
    {
        const Look light = Look::of(palette("#ffffff", "#1f2328", "#2a6ebb"));
        QCOMPARE(light.kind(EntityKind::Person), QColor(0x0b, 0x62, 0xa8));
        QCOMPARE(light.kind(EntityKind::Organization), QColor(0x6d, 0x3f, 0xa0));
        QCOMPARE(light.kind(EntityKind::Place), QColor(0x00, 0x70, 0x5a));
        QCOMPARE(light.kind(EntityKind::Facility), QColor(0x5a, 0x62, 0x00));
        QCOMPARE(light.kind(EntityKind::Group), QColor(0xa8, 0x48, 0x0f));
        QCOMPARE(light.kind(EntityKind::Other), QColor(0x5c, 0x65, 0x70));
        QCOMPARE(light.time, QColor(0x7a, 0x5c, 0x00));
        const Look dark = Look::of(palette("#191c20", "#e6e9ec", "#62aef5"));
        QCOMPARE(dark.kind(EntityKind::Person), QColor(0x74, 0xb9, 0xf2));
        QCOMPARE(dark.time, QColor(0xe3, 0xc2, 0x60));
    }

    void givesEachKindAColourOfItsOwn()
    {
        for (const QPalette &of :
             {palette("#ffffff", "#1f2328", "#2a6ebb"), palette("#191c20", "#e6e9ec", "#62aef5")}) {
            const Look look = Look::of(of);
            std::set<QRgb> colors;
            for (const EntityKind kind : entityKinds) {
                colors.insert(look.kind(kind).rgb());
                QVERIFY(contrast(look.kindTint(kind), look.base) < 1.6);
            }
            QCOMPARE(colors.size(), std::size(entityKinds));
        }
    }

    void countsContrastAsTheGuidelinesDo()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void mixesByShare()
    {
        QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::white));
        QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::black));
        QCOMPARE(mixed(Qt::black, Qt::white, 0.2).red(), 204);
    }
};

QTEST_MAIN(LookTest)
#include "looktest.moc"
