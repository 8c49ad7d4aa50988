// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/namehighlighter.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"Mina Arvel left.\nThe Port Union in Drensk met on Monday."_s;

PageMark mark(const QString &name, std::optional<EntityKind> kind, qint64 entity = 1)
{
    const qsizetype begin = words.indexOf(name);
    return {.place = {begin, begin + name.size()}, .kind = kind, .entity = {entity}, .tip = {}};
}

Look look(const QColor &base, const QColor &text)
{
    QPalette palette(base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return Look::of(palette);
}

struct Fixture {
    QTextDocument document;
    NameHighlighter highlighter{&document};

    Fixture(const QList<PageMark> &marks, const Look &look)
    {
        highlighter.setLook(look);
        highlighter.setMarks(marks);
        document.setPlainText(words);
        highlighter.rehighlight();
    }

    [[nodiscard]] QList<QTextLayout::FormatRange> formats(int block) const
    {
        return document.findBlockByNumber(block).layout()->formats();
    }
};

Look light()
{
    return look(Qt::white, Qt::black);
}
Look dark()
{
    return look(QColor(0x1a, 0x1d, 0x20), Qt::white);
}

} // namespace

class NameHighlighterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachKindItsForm_data()
    {
        QTest::addColumn<std::optional<EntityKind>>("kind");
        QTest::addColumn<UnderlineForm>("form");
        using Kind = std::optional<EntityKind>;
        QTest::newRow("person") << Kind(EntityKind::Person) << UnderlineForm::Thick;
        QTest::newRow("organization") << Kind(EntityKind::Organization) << UnderlineForm::Double;
        QTest::newRow("place") << Kind(EntityKind::Place) << UnderlineForm::Dashed;
        QTest::newRow("facility") << Kind(EntityKind::Facility) << UnderlineForm::DashDotted;
        QTest::newRow("group") << Kind(EntityKind::Group) << UnderlineForm::Thin;
        QTest::newRow("other") << Kind(EntityKind::Other) << UnderlineForm::Thin;
        QTest::newRow("time") << Kind() << UnderlineForm::Dotted;
    }

    void givesEachKindItsForm()
    {
        QFETCH(const std::optional<EntityKind>, kind);
        for (const Look &each : {light(), dark()}) {
            const Fixture shown({mark(u"Port Union"_s, kind)}, each);
            QCOMPARE(shown.formats(0).size(), 0);
            const auto formats = shown.formats(1);
            QCOMPARE(formats.size(), 1);
            QCOMPARE(formats[0].start, 4);
            QCOMPARE(formats[0].length, 10);
            QTEST(underlineForm(formats[0].format), "form");
            QCOMPARE(formats[0].format.foreground().color(), kind ? each.kind(*kind) : each.time);
            QCOMPARE(formats[0].format.property(tintProperty).isValid(), kind.has_value());
            if (kind)
                QCOMPARE(formats[0].format.property(tintProperty).value<QColor>(), each.kindTint(*kind));
        }
    }

    void marksSeveralNamesOfOneBlock()
    {
        const Fixture shown({mark(u"Mina Arvel"_s, EntityKind::Person),
                             mark(u"Port Union"_s, EntityKind::Organization, 2),
                             mark(u"Drensk"_s, EntityKind::Place, 3), mark(u"Monday"_s, {}, 0)},
                            light());
        QCOMPARE(shown.formats(0).size(), 1);
        QCOMPARE(shown.formats(1).size(), 3);
    }

    void marksAcrossTheEndOfABlock()
    {
        PageMark across = mark(u"left"_s, EntityKind::Other);
        across.place.end = words.indexOf(u"Port");
        const Fixture shown({across}, light());
        QCOMPARE(shown.formats(0).at(0).length, 5);
        QCOMPARE(shown.formats(1).at(0).start, 0);
        QCOMPARE(shown.formats(1).at(0).length, 4);
    }

    void canBeReadWhereItStandsOut()
    {
        for (const Look &each : {light(), dark()}) {
            for (const EntityKind kind : entityKinds) {
                Fixture shown({mark(u"Port Union"_s, kind, 1)}, each);
                shown.highlighter.emphasize({1});
                const QTextCharFormat format = shown.formats(1)[0].format;
                QVERIFY(contrast(format.foreground().color(), format.property(tintProperty).value<QColor>()) >= 4.5);
            }
        }
    }

    void letsTheSelectedNameStandOut()
    {
        Fixture shown({mark(u"Mina Arvel"_s, EntityKind::Person, 1), mark(u"Drensk"_s, EntityKind::Place, 3)}, light());
        const auto tint = [&](int block) {
            return shown.formats(block)[0].format.property(tintProperty).value<QColor>();
        };
        shown.highlighter.emphasize({1});
        QCOMPARE_NE(tint(0), light().kindTint(EntityKind::Person));
        QCOMPARE(tint(1), light().kindTint(EntityKind::Place));
        shown.highlighter.emphasize({3});
        QCOMPARE(tint(0), light().kindTint(EntityKind::Person));
        QCOMPARE_NE(tint(1), light().kindTint(EntityKind::Place));
        shown.highlighter.emphasize({});
        QCOMPARE(tint(1), light().kindTint(EntityKind::Place));
    }

    void followsTheTheme()
    {
        Fixture shown({mark(u"Mina Arvel"_s, EntityKind::Person)}, light());
        shown.highlighter.setLook(dark());
        QCOMPARE(shown.formats(0)[0].format.foreground().color(), dark().kind(EntityKind::Person));
    }

    void marksNothingOutsideTheText()
    {
        const Fixture shown({{.place = {900, 910}, .kind = EntityKind::Person, .entity = {1}, .tip = {}}}, light());
        QCOMPARE(shown.formats(0).size(), 0);
        QCOMPARE(shown.formats(1).size(), 0);
    }
};

QTEST_MAIN(NameHighlighterTest)
#include "namehighlightertest.moc"
