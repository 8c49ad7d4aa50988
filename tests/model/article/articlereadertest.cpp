// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"
#include "tests/support/minimalpdf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;
using namespace Qt::StringLiterals;

class ArticleReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyItCannotRead_data();
    void saysWhyItCannotRead();
    void saysWhyItCannotReadFiles_data();
    void saysWhyItCannotReadFiles();
    void saysThatItMayNotRead();
    void refusesLargeFilesUnread();
    void refusesLargeContent();
    void putsAGivenDateFirst_data();
    void putsAGivenDateFirst();
    void guessesFromTheFileTime();
    void takesTheYearOfADatelineFromTheFileTime();
    void namesTheFileWhereNoSourceIsStated();
    void knowsTheSameArticleByItsHash();
    void readsTheSamples_data();
    void readsTheSamples();
    void survivesBrokenFiles_data();
    void survivesBrokenFiles();
    void knowsArticlesByName_data();
    void knowsArticlesByName();

private:
    /// A file in the test's folder.
    QString written(const QString &name, const QByteArray &content) const;

    const QTemporaryDir m_folder;
};

QString ArticleReaderTest::written(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

void ArticleReaderTest::saysWhyItCannotRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"a.txt"_s << int(ErrorKind::Empty)
                           << u"cannot read 'a.txt': it is empty"_s;
    QTest::newRow("blank") << QByteArray(" \n\t ... \n") << u"a.txt"_s << int(ErrorKind::Empty)
                           << u"cannot read 'a.txt': no text found"_s;
    QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF") << u"a.txt"_s << int(ErrorKind::Empty)
                                << u"cannot read 'a.txt': no text found"_s;
    QTest::newRow("page without text") << QByteArray("<html><body><img src=a></body></html>") << u"a.html"_s
                                       << int(ErrorKind::Empty) << u"cannot read 'a.html': no text found"_s;
    QTest::newRow("Markdown without text") << QByteArray("---\ntitle: Talks end\n---\n\n![a](b)\n") << u"a.md"_s
                                           << int(ErrorKind::Empty) << u"cannot read 'a.md': no text found"_s;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << u"a.txt"_s << int(ErrorKind::Unsupported)
                           << u"cannot read 'a.txt': it is not text but a file of an unknown kind"_s;
    QTest::newRow("picture called page") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"a.html"_s
                                         << int(ErrorKind::Unsupported)
                                         << u"cannot read 'a.html': it is not text but a picture"_s;
    QTest::newRow("archive") << QByteArray("PK\x03\x04\x14\0\0\0\x08\0", 10) << u"a.docx"_s
                             << int(ErrorKind::Unsupported)
                             << u"cannot read 'a.docx': it is not text but an archive or office document"_s;
    QTest::newRow("broken UTF-8") << QByteArray("Zo\xC3\xAB met Ren\xC3\xA9 in K\xC3\xB6ln \xC3\x28 there.")
                                  << u"a.txt"_s << int(ErrorKind::Damaged)
                                  << u"cannot read 'a.txt': it is damaged: parts are not valid UTF-8"_s;
    QTest::newRow("nothing of a PDF but its head")
        << QByteArray("%PDF-1.4\nnothing") << u"b.pdf"_s << int(ErrorKind::Damaged)
        << u"cannot read 'b.pdf': it is damaged: its end is missing"_s;
}

void ArticleReaderTest::saysWhyItCannotRead()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QFETCH(int, kind);
    const auto fromMemory = readArticle(content, name);
    const auto fromFile = readArticle(written(name, content));
    for (const auto &article : {fromMemory, fromFile}) {
        QVERIFY(!article);
        QTEST(article.error().message, "message");
        QCOMPARE(int(article.error().kind), kind);
    }
}

void ArticleReaderTest::saysWhyItCannotReadFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    const QString pipe = m_folder.filePath(u"pipe.txt"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    QVERIFY(QFile::link(m_folder.filePath(u"gone"_s), m_folder.filePath(u"link.txt"_s)));
    QTest::newRow("not there") << m_folder.filePath(u"none.txt"_s) << int(ErrorKind::NotFound)
                               << u"cannot read 'none.txt': there is no such file"_s;
    QTest::newRow("link to nothing") << m_folder.filePath(u"link.txt"_s) << int(ErrorKind::NotFound)
                                     << u"cannot read 'link.txt': there is no such file"_s;
    QTest::newRow("no name") << QString() << int(ErrorKind::NotFound) << u"cannot read '': there is no such file"_s;
    QTest::newRow("folder") << m_folder.path() << int(ErrorKind::Unsupported)
                            << u"cannot read '%1': it is a folder"_s.arg(QDir(m_folder.path()).dirName());
    QTest::newRow("device") << u"/dev/null"_s << int(ErrorKind::Unsupported)
                            << u"cannot read 'null': it is not a regular file"_s;
    QTest::newRow("pipe nobody writes to")
        << pipe << int(ErrorKind::Unsupported) << u"cannot read 'pipe.txt': it is not a regular file"_s;
}

void ArticleReaderTest::saysWhyItCannotReadFiles()
{
    QFETCH(QString, path);
    QFETCH(int, kind);
    const auto article = readArticle(path);
    QVERIFY(!article);
    QTEST(article.error().message, "message");
    QCOMPARE(int(article.error().kind), kind);
}

void ArticleReaderTest::saysThatItMayNotRead()
{
    const QString path = written(u"closed.txt"_s, "They met.");
    QVERIFY(QFile::setPermissions(m_folder.path(),
                                  QFile::permissions(m_folder.path()) | QFile::ExeOther | QFile::ExeGroup));
    QVERIFY(QFile::setPermissions(path, {}));
    // The superuser may read everything: for this file be somebody else.
    constexpr uid_t nobody = 65534;
    const auto before = ::geteuid() == 0 ? ::setfsuid(nobody) : 0;
    const auto article = readArticle(path);
    if (::geteuid() == 0)
        ::setfsuid(static_cast<uid_t>(before));
    QVERIFY(!article);
    QCOMPARE(article.error().message, u"cannot read 'closed.txt': Permission denied"_s);
    QVERIFY(article.error().kind == ErrorKind::Unreadable);
}

void ArticleReaderTest::refusesLargeFilesUnread()
{
    QFile large(m_folder.filePath(u"large.txt"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(200LL * 1024 * 1024)); // sparse: takes no room
    const auto article = readArticle(large.fileName());
    QVERIFY(!article);
    QVERIFY(article.error().kind == ErrorKind::TooLarge);
    QCOMPARE(article.error().message,
             u"cannot read 'large.txt': it is too large: 200.00 MiB, and the most is 64.00 MiB"_s);
}

void ArticleReaderTest::refusesLargeContent()
{
    QVERIFY(readArticle(QByteArray("They met."), u"a.txt"_s, {.limits = {.largest = 9}}));
    const auto article = readArticle(QByteArray("They met!!"), u"a.txt"_s, {.limits = {.largest = 9}});
    QVERIFY(!article);
    QVERIFY(article.error().kind == ErrorKind::TooLarge);
}

void ArticleReaderTest::putsAGivenDateFirst_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << QByteArray("date 2025-11-25 They met.") << u"a.txt"_s;
    QTest::newRow("no date") << QByteArray("They met.") << u"a.txt"_s;
    QTest::newRow("page") << QByteArray(
        "<html><body><time datetime='2025-11-25'>a</time><p>They met.</p></body></html>")
                          << u"a.html"_s;
    QTest::newRow("Markdown") << QByteArray("---\ndate: 2025-11-25\n---\nThey met.") << u"a.md"_s;
}

void ArticleReaderTest::putsAGivenDateFirst()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    const auto article = readArticle(content, name, {.published = QDate(2024, 1, 2)});
    QVERIFY(article);
    QCOMPARE(article->published.date(), QDate(2024, 1, 2));
    QVERIFY(article->published.basis == PublishedBasis::Given);
    QVERIFY(article->published.precision == TimePrecision::Day);
}

void ArticleReaderTest::guessesFromTheFileTime()
{
    const QString path = written(u"undated.txt"_s, "They met in town.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2024, 5, 6), QTime(12, 0)), QFileDevice::FileModificationTime));
    file.close();
    const auto article = readArticle(path);
    QVERIFY(article);
    QVERIFY(article->published.isGuess());
    QCOMPARE(article->published.date(), QDate(2024, 5, 6));
    QCOMPARE(article->origin, path);
}

void ArticleReaderTest::takesTheYearOfADatelineFromTheFileTime()
{
    const QString path = written(u"dateline.txt"_s, "PORT VELL, Dec. 30 (North Wire) - They met in town.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2024, 1, 6), QTime(12, 0)), QFileDevice::FileModificationTime));
    file.close();
    const auto article = readArticle(path);
    QVERIFY(article);
    QCOMPARE(article->published.date(), QDate(2023, 12, 30));
    QVERIFY(article->published.basis == PublishedBasis::Stated);
}

void ArticleReaderTest::namesTheFileWhereNoSourceIsStated()
{
    QCOMPARE(readArticle(QByteArray("They met."), u"/somewhere/else/talks.txt"_s)->source, u"talks.txt"_s);
    QCOMPARE(readArticle(QByteArray("PARIS (AP) - They met."), u"talks.txt"_s)->source, u"AP"_s);
}

void ArticleReaderTest::knowsTheSameArticleByItsHash()
{
    const auto one = readArticle(QByteArray("Talks end\n\nThey met."), u"a.txt"_s);
    const auto same =
        readArticle(QByteArray("\xEF\xBB\xBFTalks end\n\nThey met."), u"b.txt"_s, {.published = QDate(2024, 1, 2)});
    const auto other = readArticle(QByteArray("Talks end\n\nThey met!"), u"a.txt"_s);
    QCOMPARE(one->hash, same->hash);
    QVERIFY(one->hash != other->hash);
    QCOMPARE(one->hash,
             QCryptographicHash::hash(QByteArray("Talks end\0Talks end\n\nThey met.", 30), QCryptographicHash::Sha256));
}

void ArticleReaderTest::readsTheSamples_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("published"); // ISO in UTC
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::newRow("text with headline") << u"2026-03-04-first-talks.txt"_s
                                        << u"Velmaria and Tarnovia hold first talks on strait in nine months"_s
                                        << u"Ingrid Sollers and Paul Adeyemi"_s << u"Kesta Wire"_s
                                        << u"2026-03-04T18:40:00Z"_s << u"text"_s << u"Velmaria and Tarnovia hold"_s
                                        << u"I would like to see them used.\"\n"_s;
    QTest::newRow("text with date")
        << u"2026-03-10-envoy-in-drensk.txt"_s
        << u"Halvorian mediators have carried new proposals for the Kesta Strait to Drensk\u2026"_s << QString()
        << u"2026-03-10-envoy-in-drensk.txt"_s << u"2026-03-10T00:00:00Z"_s << u"text"_s
        << u" date 2026-03-10 Halvorian"_s << u"the seat of the Meridian Council.\n"_s;
    QTest::newRow("Markdown")
        << u"2026-03-14-cape-sorrel.md"_s << u"At Cape Sorrel, a draft and a handshake"_s << u"Joana Freitas"_s
        << u"The Harbour Letter"_s << u"2026-03-14T00:00:00Z"_s << u"markdown"_s
        << u"CAPE SORREL \u2014 Leila Mansouri, the secretary-general of the Meridian Council, met"_s
        << u"told me the hour of the flight.\""_s;
    QTest::newRow("page") << u"2026-03-19-estholm-summit.html"_s
                          << u"Varga and Radenko agree to reopen the Kesta Strait"_s << u"Beatriz Amaro, Oskar Lund"_s
                          << u"The Marenna Courier"_s << u"2026-03-19T16:15:00Z"_s << u"html"_s
                          << u"President Helena Varga met"_s
                          << u"\u201Cthe shortest and best order of the year\u201D."_s;
    QTest::newRow("PDF") << u"2026-03-24-aurelia-sails.pdf"_s << u"Freighter Aurelia sails home as strait reopens"_s
                         << u"Henrik Maas"_s << u"Strait Monitor"_s << u"2026-03-24T00:00:00Z"_s << u"pdf"_s
                         << u"CAPE SORREL (Strait Monitor) \u2014 The freighter Aurelia left the Tarnovian port"_s
                         << u"although not before six."_s;
}

void ArticleReaderTest::readsTheSamples()
{
    QFETCH(QString, file);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const auto article = readArticle(QStringLiteral(DATELINE_RESOURCES "/samples/") + file);
    QVERIFY2(article, article ? "" : qPrintable(article.error().message));
    QTEST(article->title, "title");
    QTEST(article->byline, "byline");
    QTEST(article->source, "source");
    QTEST(article->published.time.toUTC().toString(Qt::ISODate), "published");
    QVERIFY(article->published.basis == PublishedBasis::Stated);
    QTEST(article->format, "format");
    QCOMPARE(article->text.left(begin.size()), begin);
    QCOMPARE(article->text.right(end.size()), end);
    for (const QString &noise :
         {u"cookies"_s, u"Advertisement"_s, u"Subscribe"_s, u"in a queue"_s, u"Seal occupies"_s, u"Page 1"_s})
        QVERIFY2(!article->text.contains(noise), qPrintable(noise));
}

void ArticleReaderTest::survivesBrokenFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QDir samples(QStringLiteral(DATELINE_RESOURCES "/samples"));
    for (const QString &name : samples.entryList(QDir::Files)) {
        QFile file(samples.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << name << file.readAll();
    }
    MinimalPdf pdf;
    pdf.pages = {{{72, 100, "They met."}, {72, 120, "They left."}}};
    QTest::newRow("small PDF") << u"a.pdf"_s << pdf.content();
    QTest::newRow("small page")
        << u"a.html"_s
        << QByteArray("<html><body><table><tr><td>They <b>met</b>.<p>They &amp; left.</td></table></body></html>");
    QTest::newRow("small Markdown") << u"a.md"_s
                                    << QByteArray(
                                           "# Talks\n\n> They *met* [there](x).\n\n| a | b |\n|---|---|\n| c | d |\n");
}

/// Changes, doubles, takes out and cuts off bytes as chance has it, the same each time.
void ArticleReaderTest::survivesBrokenFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    std::mt19937 random(20260324);
    const auto upTo = [&random](qsizetype most) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(most, 1)));
    };
    constexpr int rounds = 150;
    int read = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray broken = content;
        for (int change = 0; change <= round % 12; ++change) {
            const qsizetype at = upTo(broken.size());
            switch (random() % 4) {
            case 0:
                broken[at] = static_cast<char>(random());
                break;
            case 1:
                broken.insert(at, broken.sliced(at, std::min<qsizetype>(upTo(200), broken.size() - at)));
                break;
            case 2:
                broken.remove(at, upTo(20));
                break;
            case 3:
                broken.insert(at, QByteArray("<\"'(&[>{%\0]`*", 14).sliced(upTo(14), 1));
                break;
            }
        }
        if (round % 5 == 0)
            broken.truncate(upTo(broken.size()));
        const auto article = readArticle(broken, name);
        if (!article) {
            QVERIFY2(article.error().message.startsWith(u"cannot read '%1': "_s.arg(name)),
                     qPrintable(article.error().message));
            continue;
        }
        ++read;
        QVERIFY(!article->text.isEmpty() && !article->title.isEmpty() && !article->source.isEmpty());
        for (const Header &header : article->headers)
            QVERIFY(header.span.begin >= 0 && header.span.begin < header.span.end
                    && header.span.end <= article->text.size());
    }
    QVERIFY(read > 0); // else nothing was tried but the first checks
}

void ArticleReaderTest::knowsArticlesByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("article");
    QTest::newRow("text") << u"a.txt"_s << true;
    QTest::newRow("long suffix") << u"a.text"_s << true;
    QTest::newRow("capitals") << u"A.HTML"_s << true;
    QTest::newRow("short page") << u"a.htm"_s << true;
    QTest::newRow("XHTML") << u"a.xhtml"_s << true;
    QTest::newRow("pdf") << u"a.b.pdf"_s << true;
    QTest::newRow("markdown") << u"a.md"_s << true;
    QTest::newRow("long markdown") << u"a.markdown"_s << true;
    QTest::newRow("picture") << u"a.png"_s << false;
    QTest::newRow("none") << u"README"_s << false;
    QTest::newRow("backup") << u"a.txt~"_s << false;
    QTest::newRow("suffix alone inside") << u"a.txt.gz"_s << true;
    QTest::newRow("nothing") << QString() << false;
}

void ArticleReaderTest::knowsArticlesByName()
{
    QFETCH(QString, name);
    QTEST(isArticleFileName(name), "article");
}

QTEST_GUILESS_MAIN(ArticleReaderTest)
#include "articlereadertest.moc"
