// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/readitems.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QByteArray record(const QByteArray &kind, const QByteArray &type, const QByteArray &page, const QByteArray &block)
{
    return "WARC/1.1\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + page
        + "\r\nWARC-Date: 2026-03-03T10:00:00Z\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

QByteArray response(const QByteArray &page, const QByteArray &head, const QByteArray &body)
{
    return record("response", "application/http; msgtype=response", page, "HTTP/1.1 " + head + "\r\n\r\n" + body);
}

const QByteArray page =
    "<html><head><title>Talks</title></head><body><p>Ana Brook met Lee Marr in Marlow on Monday, and they spoke "
    "about the harbour.</p></body></html>";
const QString said =
    u"Talks | 2026-03-03? | Ana Brook met Lee Marr in Marlow on Monday, and they spoke about the harbour."_s;

} // namespace

class WebArchiveReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPagesThatWereThere()
    {
        const QByteArray content = record("warcinfo", "application/warc-fields", "", "software: made\r\n")
            + record("request", "application/http; msgtype=request", "https://marlow.example/1",
                     "GET /1 HTTP/1.1\r\n\r\n")
            + response("https://marlow.example/1", "200 OK\r\nContent-Type: text/html; charset=utf-8", page)
            + response("https://marlow.example/2", "404 Not Found\r\nContent-Type: text/html", page)
            + response("https://marlow.example/a.png", "200 OK\r\nContent-Type: image/png", "\x89PNG")
            + response("https://marlow.example/3.html",
                       "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                       QByteArray::number(page.size(), 16) + "\r\n" + page + "\r\n0\r\n\r\n")
            + record("conversion", "text/plain", "https://marlow.example/4", "They met.\n");
        QCOMPARE(
            shown(readItems(u"a.warc"_s, content)),
            (QStringList{u"a.warc › https://marlow.example/1 (text/html): "_s + said,
                         u"a.warc › https://marlow.example/3.html: "_s + said,
                         u"a.warc › https://marlow.example/4 (text/plain): They met. | 2026-03-03? | They met."_s}));
    }

    void saysWhyItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const QByteArray whole = response("https://marlow.example/1", "200 OK\r\nContent-Type: text/html", page);
        QTest::newRow("cut off in a head") << whole.first(60) << u"a record does not tell its length"_s;
        QTest::newRow("cut off in a block") << whole.first(whole.size() - 40) << u"its end is missing"_s;
        QTest::newRow("a wrong length") << QByteArray(whole).replace("Content-Length: ", "Content-Length: -")
                                        << u"does not tell its length"_s;
        QTest::newRow("a length without end")
            << QByteArray(whole).replace("Content-Length: ", "Content-Length: 9999999999") << u"its end is missing"_s;
        QTest::newRow("something between records") << whole + "no record\r\n"
                                                   << u"a record does not begin where it should"_s;
        QTest::newRow("no pages") << record("warcinfo", "application/warc-fields", "", "x")
                                  << u"no article found in it"_s;
        QTest::newRow("a page without text")
            << response("https://marlow.example/1", "200 OK\r\nContent-Type: text/html", "<p></p>")
            << u"no text found"_s;
    }

    void saysWhyItCannotRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QStringList words = shown(readItems(u"a.warc"_s, content));
        QVERIFY(!words.isEmpty());
        QVERIFY2(words.last().contains(reason), qPrintable(words.join(u'\n')));
    }

    void survivesCutArchives()
    {
        const QByteArray whole =
            response("https://marlow.example/1", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                     "ffffff\r\n" + page);
        for (qsizetype size = 10; size < whole.size(); ++size)
            QVERIFY(!readItems(u"a.warc"_s, whole.first(size)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WebArchiveReaderTest)
#include "webarchivereadertest.moc"
