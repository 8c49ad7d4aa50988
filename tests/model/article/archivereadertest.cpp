// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/madearchive.h"
#include "tests/support/readitems.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QByteArray talks = "Talks Begin in Marlow\n\nAna Brook met Lee Marr in Marlow on Tuesday.\n";
const QByteArray page =
    "<html><head><title>Harbour Opens</title></head><body><p>Ana Brook opened the harbour of Marlow "
    "with Lee Marr on Monday, and both spoke to the crowd.</p></body></html>";

using File = MadeArchive::File;

} // namespace

class ArchiveReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachFileInside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QList<File> files{{"march/talks.txt", talks}, {"harbour.html", page}};
        const auto made = [&](MadeArchive::Format format, MadeArchive::Compression compression) {
            return MadeArchive{.files = files, .format = format, .compression = compression}.content();
        };
        using Format = MadeArchive::Format;
        using Compression = MadeArchive::Compression;
        QTest::newRow("zip") << u"news.zip"_s << made(Format::Zip, Compression::None);
        QTest::newRow("7z") << u"news.7z"_s << made(Format::SevenZip, Compression::None);
        QTest::newRow("tar") << u"news.tar"_s << made(Format::Tar, Compression::None);
        QTest::newRow("tar.gz") << u"news.tar.gz"_s << made(Format::Tar, Compression::Gzip);
        QTest::newRow("tar.bz2") << u"news.tar.bz2"_s << made(Format::Tar, Compression::Bzip2);
        QTest::newRow("tar.xz") << u"news.tar.xz"_s << made(Format::Tar, Compression::Xz);
        QTest::newRow("tar.zst") << u"news.tar.zst"_s << made(Format::Tar, Compression::Zstd);
        QTest::newRow("without a suffix") << u"news"_s << made(Format::Zip, Compression::None);
    }

    void readsEachFileInside()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QList<ReadItem> items = readItems(name, content);
        QCOMPARE(
            shown(items),
            (QStringList{
                name
                    + u" › march/talks.txt: Talks Begin in Marlow | 2026-03-03? | "
                      u"Talks Begin in Marlow/Ana Brook met Lee Marr in Marlow on Tuesday."_s,
                name
                    + u" › harbour.html: Harbour Opens | 2026-03-03? | Ana Brook opened the harbour of Marlow with "
                      u"Lee Marr on Monday, and both spoke to the crowd."_s}));
        QCOMPARE(items.first().article->origin, u"/made/"_s + name + u" › march/talks.txt"_s);
        QCOMPARE(items.first().article->source, u"talks.txt"_s);
    }

    void readsASingleCompressedFile()
    {
        // A stream without a tar: what gzip makes of one file.
        archive *writing = archive_write_new();
        QByteArray made(64 * 1024, '\0');
        std::size_t size = 0;
        archive_write_set_format_raw(writing);
        archive_write_add_filter_gzip(writing);
        archive_write_open_memory(writing, made.data(), std::size_t(made.size()), &size);
        archive_entry *entry = archive_entry_new();
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(writing, entry);
        archive_write_data(writing, talks.constData(), std::size_t(talks.size()));
        archive_entry_free(entry);
        archive_write_close(writing);
        archive_write_free(writing);
        const QList<ReadItem> items = readItems(u"talks.txt.gz"_s, made.first(qsizetype(size)));
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().name, u"talks.txt.gz › talks.txt"_s);
        QVERIFY(items.first().article);
    }

    void readsArchivesInArchives()
    {
        const QByteArray inner =
            MadeArchive{.files = {{"talks.txt", talks}}, .format = MadeArchive::Format::Tar}.content();
        const QByteArray middle =
            MadeArchive{.files = {{"inner.tar", inner}}, .format = MadeArchive::Format::SevenZip}.content();
        const QByteArray outer = MadeArchive{.files = {{"middle.7z", middle}, {"harbour.html", page}}}.content();
        QCOMPARE(shown(readItems(u"outer.zip"_s, outer)).size(), 2);
        QVERIFY(shown(readItems(u"outer.zip"_s, outer))
                    .first()
                    .startsWith(u"outer.zip › middle.7z › inner.tar › talks.txt: Talks Begin"));
    }

    void passesOverWhatIsNoArticle()
    {
        const QByteArray content = MadeArchive{.files = {{"talks.txt", talks},
                                                         {"photo.jpg", "\xFF\xD8\xFF"},
                                                         {"__MACOSX/._talks.txt", "\0\5"},
                                                         {".hidden/talks.txt", talks},
                                                         {"link.txt", "/etc/passwd", AE_IFLNK},
                                                         {"pipe.txt", "", AE_IFIFO}},
                                               .format = MadeArchive::Format::Tar}
                                       .content();
        QCOMPARE(readItems(u"news.tar"_s, content).size(), 1);
    }

    /// Names lead out of the archive or are no text; they are shown, and nothing is written anywhere.
    void takesNamesOfAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shownName");
        QTest::newRow("upwards") << QByteArray("../../../../tmp/out.txt") << u"../../../../tmp/out.txt"_s;
        QTest::newRow("from the root") << QByteArray("/etc/cron.d/out.txt") << u"/etc/cron.d/out.txt"_s;
        QTest::newRow("not UTF-8") << QByteArray("caf\xE9/\xFF\xFE.txt") << u"caf\uFFFD/\uFFFD\uFFFD.txt"_s;
        QTest::newRow("control characters") << QByteArray("a\nb\x1b[31m.txt") << u"a\uFFFDb\uFFFD[31m.txt"_s;
        QTest::newRow("long") << QByteArray(3000, 'x') + ".txt" << QString(3000, u'x') + u".txt"_s;
    }

    void takesNamesOfAnyBytes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, shownName);
        const QByteArray content = MadeArchive{.files = {{name, talks}}, .format = MadeArchive::Format::Tar}.content();
        const QList<ReadItem> items = readItems(u"news.tar"_s, content);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().name, u"news.tar › "_s + shownName);
        QVERIFY(items.first().article);
    }

    void saysWhyItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("reasons");
        const QByteArray zip = MadeArchive{.files = {{"a.txt", talks}, {"b.txt", talks.repeated(4000)}}}.content();
        const QByteArray tar = MadeArchive{.files = {{"a.txt", talks}, {"b.txt", talks.repeated(4000)}},
                                           .format = MadeArchive::Format::Tar,
                                           .compression = MadeArchive::Compression::Gzip}
                                   .content();
        QTest::newRow("nothing inside") << MadeArchive{}.content()
                                        << QStringList{u"cannot read 'news.zip': no article found in it"_s};
        QTest::newRow("no article inside") << MadeArchive{.files = {{"a.jpg", "\xFF\xD8"}}}.content()
                                           << QStringList{u"cannot read 'news.zip': no article found in it"_s};
        QTest::newRow("an empty file inside") << MadeArchive{.files = {{"a/b.txt", ""}}}.content()
                                              << QStringList{u"cannot read 'news.zip › a/b.txt': it is empty"_s};
        QTest::newRow("a picture that says it is text")
            << MadeArchive{.files = {{"b.txt", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\0", 12)}}}.content()
            << QStringList{u"cannot read 'news.zip › b.txt': it is not text but a picture"_s};
        QTest::newRow("a password") << MadeArchive{.files = {{"b.txt", talks}}, .password = "secret"}.content()
                                    << QStringList{u"cannot read 'news.zip › b.txt': it is protected by a password"_s};
        QTest::newRow("cut off in the first file") << zip.first(60) << QStringList{u"it is damaged"_s};
        QTest::newRow("a tar that is cut off")
            << tar.first(tar.size() / 2) << QStringList{u": Talks Begin"_s, u"it is damaged"_s};
        QByteArray flipped = zip;
        for (qsizetype at = 250; at < 300; ++at)
            flipped[at] = '\x55';
        QTest::newRow("bytes changed") << flipped << QStringList{u": Talks Begin"_s, u"it is damaged"_s};
    }

    void saysWhyItCannotRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, reasons);
        const QStringList said = shown(readItems(u"news.zip"_s, content));
        QVERIFY2(said.size() >= reasons.size(), qPrintable(said.join(u'\n')));
        for (qsizetype at = 0; at < reasons.size(); ++at)
            QVERIFY2(said[at].contains(reasons[at]), qPrintable(said.join(u'\n')));
    }

    void stopsUnpackingBombs_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray zeros(60 * 1024 * 1024, ' ');
        QTest::newRow("one file in a zip") << MadeArchive{.files = {{"a.txt", zeros}}}.content();
        QTest::newRow("many files in a zip")
            << MadeArchive{.files = {{"a.txt", zeros}, {"b.txt", zeros}, {"c.txt", zeros}}}.content();
        QTest::newRow("tar.xz") << MadeArchive{.files = {{"a.txt", zeros}},
                                               .format = MadeArchive::Format::Tar,
                                               .compression = MadeArchive::Compression::Xz}
                                       .content();
        QTest::newRow("behind a file that is passed over")
            << MadeArchive{.files = {{"a.bin", zeros}, {"b.bin", zeros}, {"c.txt", talks}},
                           .format = MadeArchive::Format::Tar,
                           .compression = MadeArchive::Compression::Zstd}
                   .content();
    }

    void stopsUnpackingBombs()
    {
        QFETCH(QByteArray, content);
        QVERIFY(content.size() < 1024 * 1024);
        const QStringList said = shown(readItems(u"bomb.zip"_s, content));
        QVERIFY2(said.last().contains(u"unpacks to far more than its size"), qPrintable(said.join(u'\n')));
    }

    void readsWhatOnlyPacksWell()
    {
        const QByteArray content =
            MadeArchive{.files = {{"a.txt", QByteArray("They met again.\n").repeated(500'000)}}}.content();
        const QList<ReadItem> items = readItems(u"news.zip"_s, content);
        QCOMPARE(items.size(), 1);
        QVERIFY(items.first().article);
    }

    void refusesFilesInsideThatAreTooLarge()
    {
        const QByteArray content = MadeArchive{.files = {{"a.txt", talks.repeated(100)}, {"b.txt", talks}}}.content();
        const QStringList said = shown(readItems(u"news.zip"_s, content, {.limits = {.largest = 1000}}));
        QCOMPARE(said.size(), 2);
        QVERIFY(said.first().contains(u"cannot read 'news.zip › a.txt': it is too large"));
        QVERIFY(said.last().startsWith(u"news.zip › b.txt: Talks"));
    }

    void refusesTooManyItems()
    {
        MadeArchive many;
        for (int number = 0; number < 20; ++number)
            many.files.append({QByteArray::number(number) + (number % 2 ? ".txt" : ".jpg"), talks});
        const QStringList said = shown(readItems(u"news.zip"_s, many.content(), {.limits = {.mostItems = 10}}));
        QCOMPARE(said.size(), 6);
        QVERIFY(said.last().contains(u"too many items"));
    }

    void refusesArchivesTooDeepInEachOther()
    {
        QByteArray content = MadeArchive{.files = {{"talks.txt", talks}}}.content();
        for (int depth = 0; depth < 8; ++depth)
            content = MadeArchive{.files = {{"inside.zip", content}}}.content();
        const QStringList said = shown(readItems(u"deep.zip"_s, content));
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().contains(u"too deep"));
    }

    void stopsWhenItIsToldTo()
    {
        const QByteArray content =
            MadeArchive{.files = {{"a.txt", talks}, {"b.txt", talks}, {"c.txt", talks}}}.content();
        QBuffer buffer;
        buffer.setData(content);
        buffer.open(QIODevice::ReadOnly);
        int taken = 0;
        readArticles({.content = buffer, .path = u"/made/news.zip"_s, .modified = {}}, {},
                     {.item = [&taken](const ReadItem &) { return ++taken == 2 ? Flow::Stop : Flow::Continue; }});
        QCOMPARE(taken, 2);
    }

    /// Any byte of an archive may be wrong: nothing but words comes of it.
    void survivesAnyDamage_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QList<File> files{{"march/talks.txt", talks}, {"harbour.html", page}};
        QTest::newRow("zip") << MadeArchive{.files = files}.content();
        QTest::newRow("7z") << MadeArchive{.files = files, .format = MadeArchive::Format::SevenZip}.content();
        QTest::newRow("tar") << MadeArchive{.files = files, .format = MadeArchive::Format::Tar}.content();
    }

    void survivesAnyDamage()
    {
        QFETCH(QByteArray, content);
        for (qsizetype at = 0; at < std::min<qsizetype>(content.size(), 1500); at += 3) {
            QByteArray damaged = content;
            damaged[at] = static_cast<char>(damaged[at] ^ 0xA5);
            QVERIFY(!readItems(u"news.zip"_s, damaged).isEmpty());
            QVERIFY(!readItems(u"news.zip"_s, content.first(at)).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(ArchiveReaderTest)
#include "archivereadertest.moc"
