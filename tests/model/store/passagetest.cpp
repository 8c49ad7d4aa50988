// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/passage.h"
#include "model/query/filter.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class PassageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsPassages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("passage");
        const QString filling = u"One two three four five. "_s.repeated(20);
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("not there") << filling << QString();
        QTest::newRow("a short text is all there") << u"Peace talks on peace."_s << u"[Peace] [talks] on [peace]."_s;
        QTest::newRow("at the beginning")
            << u"Peace. "_s + filling
            << u"[Peace]. One two three four five. One two three four five. One two three four five. One two three four five. "
               "One two three four five. One two three four five. One…"_s;
        QTest::newRow("at the end") << filling + u"Peace."_s << u"…four five. One two three four five. [Peace]."_s;
        QTest::newRow("where most are") << u"Peace. "_s + filling + u"Peace talks."_s
                                        << u"…four five. One two three four five. [Peace] [talks]."_s;
        QTest::newRow("a word longer than a passage")
            << u"x"_s.repeated(300) + u" peace "_s + u"y"_s.repeated(300) << u"…[peace]…"_s;
        QTest::newRow("behind the beginning of a long text")
            << u"x "_s.repeated(20000) + u"peace"_s << u"…"_s + u"x "_s.repeated(20) + u"[peace]"_s;
    }

    void cutsPassages()
    {
        QFETCH(QString, text);
        QString passage = passageWith(text, Hits(queryOf({.words = u"peace talks"_s})));
        passage.replace(QChar(0x2068), u'[').replace(QChar(0x2069), u']');
        QTEST(passage, "passage");
    }
};

QTEST_GUILESS_MAIN(PassageTest)
#include "passagetest.moc"
