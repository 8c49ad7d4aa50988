// SPDX-License-Identifier: GPL-3.0-only
// Runs both programs with an article that calls for the network in every way a page can.
#include "tests/support/socketwatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray page = R"html(<!DOCTYPE html>
<html><head>
<title>Talks Begin in Marlow</title>
<base href="https://pages.example/">
<link rel="stylesheet" href="https://styles.example/a.css">
<link rel="prefetch" href="https://prefetch.example/next.html">
<link rel="preconnect" href="https://preconnect.example">
<link rel="dns-prefetch" href="//names.example">
<link rel="preload" as="font" href="https://fonts.example/a.woff2">
<link rel="icon" href="https://icons.example/favicon.ico">
<link rel="manifest" href="https://pages.example/app.json">
<meta http-equiv="refresh" content="0; url=https://refresh.example/">
<meta property="og:image" content="https://pictures.example/og.jpg">
<script src="https://scripts.example/a.js"></script>
<script>fetch("https://scripts.example/b"); new Image().src = "https://scripts.example/c.gif";</script>
<style>@import url("https://styles.example/b.css"); @font-face { font-family: a; src: url(https://fonts.example/b.woff); }
body { background: url(https://pictures.example/back.png); }</style>
</head><body>
<img src="https://pictures.example/a.png" srcset="//pictures.example/b.png 2x" alt="a picture">
<img src="http://192.0.2.1/pixel.gif" width="1" height="1">
<picture><source srcset="https://pictures.example/c.webp"><img src="https://pictures.example/c.jpg"></picture>
<video src="https://films.example/a.mp4" poster="https://pictures.example/d.jpg" autoplay></video>
<audio src="https://sounds.example/a.mp3" autoplay></audio>
<iframe src="https://frames.example/"></iframe>
<object data="https://objects.example/a.swf"></object><embed src="https://objects.example/b.svg">
<svg><image href="https://pictures.example/e.svg"/><use href="https://pictures.example/f.svg#a"/></svg>
<p style="background-image: url('https://pictures.example/g.png')">MARLOW, March 3 — Ana Brook met Lee Marr in Marlow on
<a href="https://links.example/monday" ping="https://pings.example/">Monday</a>, said <a href="ftp://files.example/">Zoe Hart</a>.</p>
<p>They spoke for an hour about the harbour, and <a href="mailto:desk@marlow.example">will meet again</a> on Friday.</p>
</body></html>)html";

/// The same in a letter and in a feed.
const QByteArray letter =
    "From: zoe@marlow.example\r\nSubject: Talks\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\nMessage-ID: <1@x>\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Ana Brook met Lee Marr in Harwell on Sunday to talk about the "
    "bridge over the river.</p><img src=\"https://pictures.example/open.gif\">\r\n";

bool isPossible()
{
    const WatchedRun run = SocketWatch::run({"/bin/true"}, 5s);
    return run.status == 0;
}

} // namespace

class NoNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!isPossible())
            QSKIP("this system does not let programs be watched for sockets (seccomp user notification)");
        qputenv("DATELINE_RESOURCES", DATELINE_RESOURCES);
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toLocal8Bit());
        write(u"news/page.html"_s, page);
        write(u"news/letter.eml"_s, letter);
    }

    /// Else nothing below would mean anything.
    void seesASocket()
    {
        const WatchedRun run = SocketWatch::run({"/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"}, 10s);
        QCOMPARE(run.sockets, QList<int>{AF_INET});
        QVERIFY(run.status != 0);
    }

    void theCommandLineOpensNone_data()
    {
        QTest::addColumn<QList<QByteArray>>("arguments");
        const QByteArray news = m_folder.filePath(u"news"_s).toLocal8Bit();
        QTest::newRow("read") << QList<QByteArray>{"read", news + "/page.html", news + "/letter.eml"};
        QTest::newRow("import") << QList<QByteArray>{"import", news};
        QTest::newRow("list") << QList<QByteArray>{"list", "meetings"};
        QTest::newRow("export") << QList<QByteArray>{"export", "timeline", "--output",
                                                     m_folder.filePath(u"a.png"_s).toLocal8Bit()};
    }

    void theCommandLineOpensNone()
    {
        QFETCH(QList<QByteArray>, arguments);
        const WatchedRun run = SocketWatch::run(QList<QByteArray>{DATELINE_BINARIES "/dateline-cli"} + arguments, 120s);
        QVERIFY2(run.ended && run.status == 0, run.output.constData());
        QCOMPARE(run.sockets, QList<int>());
        if (arguments.first() == "read")
            QVERIFY2(run.output.contains("Ana Brook") && run.output.contains("Talks Begin in Marlow"),
                     run.output.constData());
    }

    void theWindowOpensNone_data()
    {
        QTest::addColumn<QList<QByteArray>>("arguments");
        QTest::addColumn<bool>("endsItself");
        const QByteArray pageFile = m_folder.filePath(u"news/page.html"_s).toLocal8Bit();
        QTest::newRow("painted once") << QList<QByteArray>{"--headless", pageFile} << true;
        QTest::newRow("open for a while")
            << QList<QByteArray>{"--database", m_folder.filePath(u"window.sqlite"_s).toLocal8Bit(), pageFile} << false;
    }

    void theWindowOpensNone()
    {
        QFETCH(QList<QByteArray>, arguments);
        QFETCH(bool, endsItself);
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_folder.path()); // where pictures are written
        const WatchedRun run =
            SocketWatch::run(QList<QByteArray>{DATELINE_BINARIES "/dateline"} + arguments, endsItself ? 120s : 12s);
        QDir::setCurrent(before);
        QCOMPARE(run.ended, endsItself);
        QCOMPARE(run.sockets, QList<int>());
        if (endsItself)
            QVERIFY2(run.status == 0 && run.output.contains("Ana Brook"), run.output.constData());
        else
            QVERIFY(QFile::exists(m_folder.filePath(u"window.sqlite"_s)));
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(NoNetworkTest)
#include "nonetworktest.moc"
