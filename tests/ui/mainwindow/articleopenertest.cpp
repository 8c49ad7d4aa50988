// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/articleopener.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace dateline;
using namespace Qt::StringLiterals;

class ArticleOpenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCanBeOpened_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("opens");
        const QUrl local = QUrl::fromLocalFile(u"/articles/a.txt"_s);
        const QUrl remote(u"https://example.org/a.html"_s);
        QTest::newRow("nothing") << QList<QUrl>() << QString() << false;
        QTest::newRow("a file") << QList<QUrl>{local} << QString() << true;
        QTest::newRow("a page elsewhere") << QList<QUrl>{remote} << u"https://example.org/a.html"_s << false;
        QTest::newRow("one of both") << QList<QUrl>{remote, local} << QString() << true;
        QTest::newRow("text") << QList<QUrl>() << u"Two met in Drensk."_s << true;
        QTest::newRow("blanks") << QList<QUrl>() << u" \n\t"_s << false;
    }

    void tellsWhatCanBeOpened()
    {
        QFETCH(const QList<QUrl>, urls);
        QFETCH(const QString, text);
        QMimeData mime;
        if (!urls.isEmpty())
            mime.setUrls(urls);
        if (!text.isEmpty())
            mime.setText(text);
        QTEST(ArticleOpener::canOpen(&mime), "opens");
    }

    void opensNothingFromNothing() { QVERIFY(!ArticleOpener::canOpen(nullptr)); }
};

QTEST_MAIN(ArticleOpenerTest)
#include "articleopenertest.moc"
