// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/readitems.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

Result<TableColumns> columnsOf(const QString &name, const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return readColumns({.content = buffer, .path = name, .modified = {}}, {});
}

} // namespace

class TableReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachRow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("expected");
        const QStringList one{u" › row 2: Talks | 2026-03-03 | They met, both."_s};
        QTest::newRow("commas") << u"a.csv"_s
                                << QByteArray("Headline,Body,Date\nTalks,\"They met, both.\",2026-03-03\n") << one;
        QTest::newRow("a dateline with the day")
            << u"a.csv"_s << QByteArray("Headline,Body\nTalks,\"ACCRA, March 3 - They met, both.\"\n")
            << QStringList{u" › row 2: Talks | 2026-03-03 | ACCRA, March 3 - They met, both."_s};
        QTest::newRow("semicolons") << u"a.csv"_s
                                    << QByteArray("Headline;Body;Date\nTalks;They met, both.;3 March 2026\n") << one;
        QTest::newRow("tabs") << u"a.tsv"_s
                              << QByteArray("Headline\tBody\tDate\r\nTalks\tThey met, both.\t20260303\r\n") << one;
        QTest::newRow("a byte order mark")
            << u"a.csv"_s << QByteArray("\xEF\xBB\xBFtitle,text,date\nTalks,\"They met, both.\",2026-03-03") << one;
        QTest::newRow("seconds") << u"a.csv"_s
                                 << QByteArray("title,text,timestamp\nTalks,\"They met, both.\",1772500000\n") << one;
        QTest::newRow("line ends and quotation marks in a field")
            << u"a.csv"_s
            << QByteArray("title,text\n\"The \"\"talks\"\"\",\"They met.\n\nBoth.\"\n\n\"B\",\"They left.\"\n")
            << QStringList{u" › row 2: The \"talks\" | 2026-04-01? | They met./Both."_s,
                           u" › row 3: B | 2026-04-01? | They left."_s};
        QTest::newRow("markup") << u"a.csv"_s
                                << QByteArray("title,content\nTea &amp; talks,<p>They <b>met</b>.</p><p>Both.</p>\n")
                                << QStringList{u" › row 2: Tea & talks | 2026-04-01? | They met./Both."_s};
        QTest::newRow("Windows-1252") << u"a.csv"_s << QByteArray("title,text\nCaf\xE9,\x93They met.\x94\n")
                                      << QStringList{u" › row 2: Café | 2026-04-01? | “They met.”"_s};
        QTest::newRow("JSON Lines")
            << u"a.jsonl"_s
            << QByteArray("{\"title\":\"Talks\",\"body\":\"They met, both.\",\"date\":\"2026-03-03\"}\n\n"
                          "{\"title\":\"B\",\"body\":\"They left \\u201cMarlow\\u201d.\"}\n")
            << QStringList{u" › item 1: Talks | 2026-03-03 | They met, both."_s,
                           u" › item 2: B | 2026-04-01? | They left “Marlow”."_s};
        QTest::newRow("a JSON array")
            << u"a.json"_s
            << QByteArray(
                   "[ {\"headline\":{\"main\":\"Talks\"},\"body\":\"They met [both].\"} ,\n {\"body\":\"{\"}, 7]")
            << QStringList{u" › item 1: Talks | 2026-04-01? | They met [both]."_s,
                           u"cannot read 'a.json › item 2': no text found"_s,
                           u"cannot read 'a.json › item 3': it is no JSON object"_s};
        QTest::newRow("an answer of a service")
            << u"a.json"_s
            << QByteArray(
                   "{\"status\":\"ok\",\"response\":{\"docs\":[{\"webTitle\":\"Talks\",\"fields\":{\"bodyText\":\"They met.\"}},"
                   "{\"webTitle\":\"B\",\"fields\":{\"bodyText\":\"They left.\"}}],\"tags\":[{\"id\":1}]}}")
            << QStringList{u" › item 1: Talks | 2026-04-01? | They met."_s,
                           u" › item 2: B | 2026-04-01? | They left."_s};
        QTest::newRow("one article")
            << u"a.json"_s
            << QByteArray("{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"articleBody\":\"They met.\","
                          "\"datePublished\":\"2026-03-03T10:00:00Z\",\"image\":[{\"url\":\"x\"}]}")
            << QStringList{u" › item 1: Talks | 2026-03-03 | They met."_s};
    }

    void readsEachRow()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, expected);
        for (QString &line : expected) {
            if (line.startsWith(u' '))
                line.prepend(name);
        }
        QCOMPARE(shown(readItems(name, content)), expected);
    }

    void readsTablesOfTwoBytesALetter()
    {
        const QString table = u"\uFEFFtitle,text\nCafé,They met.\n"_s;
        const QByteArray wide(reinterpret_cast<const char *>(table.utf16()), table.size() * 2);
        QCOMPARE(shown(readItems(u"a.csv"_s, wide)), QStringList{u"a.csv › row 2: Café | 2026-04-01? | They met."_s});
    }

    void takesColumnsAsItIsTold()
    {
        const QByteArray table = "a,b,c\nThey met.,Talks,2026-03-03\n";
        const ColumnMapping mapping{.title = u"b"_s, .text = u"a"_s, .date = u"c"_s, .byline = {}, .source = {}};
        QCOMPARE(shown(readItems(u"a.csv"_s, table, {.columns = {.mapping = mapping}})),
                 QStringList{u"a.csv › row 2: Talks | 2026-03-03 | They met."_s});
    }

    void takesSourceAndByline()
    {
        const Article article =
            *readItems(
                 u"a.json"_s,
                 R"([{"text":"They met.","author":[{"name":"Zoe Marr"},{"name":"Lee Brook"}],"publication":"Marlow Post"}])")
                 .first()
                 .article;
        QCOMPARE(article.byline, u"Zoe Marr, Lee Brook"_s);
        QCOMPARE(article.source, u"Marlow Post"_s);
        QCOMPARE(article.format, u"json"_s);
    }

    void saysWhyItCannotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("columns not known")
            << u"a.csv"_s << QByteArray("id,x\n1,They met.\n")
            << u"cannot read 'a.csv': which of its columns holds the text is not known: id, x"_s;
        QTest::newRow("fields not known")
            << u"a.json"_s << QByteArray("[{\"id\":1,\"x\":{\"y\":2}}]") << u"is not known: id, x.y"_s;
        QTest::newRow("only a header") << u"a.csv"_s << QByteArray("title,text\n") << u"no article found in it"_s;
        QTest::newRow("empty") << u"a.csv"_s << QByteArray() << u"it is empty"_s;
        QTest::newRow("a row without text")
            << u"a.csv"_s << QByteArray("title,text\nTalks\n") << u"'a.csv › row 2': no text found"_s;
        QTest::newRow("a quotation mark too many")
            << u"a.csv"_s << "title,text\n\"Talks,They met.\n" + QByteArray(3000, 'x')
            << u"one of its rows is too large; a quotation mark may be missing"_s;
        QTest::newRow("JSON cut off") << u"a.json"_s << QByteArray("[{\"text\":\"They")
                                      << u"it is damaged: its end is missing"_s;
        QTest::newRow("JSON cut off between items")
            << u"a.json"_s << QByteArray("[") << u"it is damaged: its end is missing"_s;
        QTest::newRow("JSON nested without end")
            << u"a.json"_s << "[{\"text\":" + QByteArray("[").repeated(1000) << u"too many values inside each other"_s;
        QTest::newRow("a JSON item that is too large")
            << u"a.json"_s << "[{\"text\":\"" + QByteArray(3000, 'x') << u"one of its items is too large"_s;
        QTest::newRow("numbers") << u"a.json"_s << QByteArray("[1]") << u"'a.json › item 1': it is no JSON object"_s;
        QTest::newRow("no JSON") << u"a.json"_s << QByteArray("They met.") << u"it is no JSON object"_s;
    }

    void saysWhyItCannotRead()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QStringList said = shown(readItems(name, content, {.limits = {.largest = 2000}}));
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.first().contains(reason), qPrintable(said.join(u'\n')));
    }

    void tellsColumns()
    {
        const auto columns =
            columnsOf(u"a.csv"_s, "Id,Headline,Full Text,Publication Date\n1,Talks,They met.,2026\n2,B,They left.\n");
        QVERIFY(columns);
        QCOMPARE(columns->names, (QStringList{u"Id"_s, u"Headline"_s, u"Full Text"_s, u"Publication Date"_s}));
        QCOMPARE(columns->rows,
                 (QList<QStringList>{{u"1"_s, u"Talks"_s, u"They met."_s, u"2026"_s},
                                     {u"2"_s, u"B"_s, u"They left."_s, QString()}}));
        QCOMPARE(toString(columns->guess), u"title=Headline,text=Full Text,date=Publication Date"_s);
    }

    void tellsFields()
    {
        const auto columns = columnsOf(u"a.jsonl"_s, "{\"a\":1,\"b\":{\"c\":[\"x\",\"y\"]}}\n{\"d\":null}\n");
        QVERIFY(columns);
        QCOMPARE(columns->names, (QStringList{u"a"_s, u"b.c"_s, u"d"_s}));
        QCOMPARE(columns->rows.first(), (QStringList{u"1"_s, u"x y"_s, QString()}));
        QVERIFY(columns->guess.isEmpty());
    }

    void tellsNoColumnsOfOtherFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << u"a.txt"_s << QByteArray("They met, both.");
        QTest::newRow("empty") << u"a.csv"_s << QByteArray();
        QTest::newRow("JSON without objects") << u"a.json"_s << QByteArray("[1, 2]");
        QTest::newRow("broken JSON") << u"a.json"_s << QByteArray("{\"a\":");
    }

    void tellsNoColumnsOfOtherFiles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const auto columns = columnsOf(name, content);
        QVERIFY(!columns);
        QVERIFY(columns.error().message.startsWith(u"cannot read '"_s + name));
    }

    void takesColumnsAsTheyWereToldBefore_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the same columns")
            << QByteArray("a,b,text\nThey met.,Talks,x\n") << u"a.csv › row 2: Talks | 2026-04-01? | They met."_s;
        QTest::newRow("in another order")
            << QByteArray("text,b,a\nx,Talks,They met.\n") << u"a.csv › row 2: Talks | 2026-04-01? | They met."_s;
        QTest::newRow("more columns, none of a known name")
            << QByteArray("c,b,a\nx,Talks,They met.\n") << u"a.csv › row 2: Talks | 2026-04-01? | They met."_s;
        QTest::newRow("other columns, one of a known name")
            << QByteArray("a,body,b\nx,They met.,y\n") << u"a.csv › row 2: They met. | 2026-04-01? | They met."_s;
        QTest::newRow("fewer columns") << QByteArray(
            "a,c\nThey met.,x\n") << u"cannot read 'a.csv': which of its columns holds the text is not known: a, c"_s;
    }

    void takesColumnsAsTheyWereToldBefore()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, expected);
        const KnownTable known{.columns = {u"a"_s, u"b"_s, u"text"_s}, .mapping = *parseMapping(u"title=b,text=a"_s)};
        QCOMPARE(shown(readItems(u"a.csv"_s, table, {.columns = {.known = {known}}})), QStringList{expected});
    }

    void readsMappingsAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty: refused
        QTest::newRow("two") << u"title=headline,text=body"_s << u"title=headline,text=body"_s;
        QTest::newRow("blanks and capitals") << u" Text = Full Text , DATE=day"_s << u"text=Full Text,date=day"_s;
        QTest::newRow("a comma in a name") << u"text=\"body, all\",title=a"_s << u"title=a,text=\"body, all\""_s;
        QTest::newRow("a quotation mark in a name") << u"text=\"the \"\"body\"\"\""_s << u"text=\"the \"\"body\"\"\""_s;
        QTest::newRow("an unknown field") << u"headline=title"_s << QString();
        QTest::newRow("no column") << u"text="_s << QString();
        QTest::newRow("twice") << u"text=a,text=b"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no sign") << u"text"_s << QString();
        QTest::newRow("a comma at the end") << u"text=a,"_s << QString();
    }

    void readsMappingsAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        const auto mapping = parseMapping(typed);
        QCOMPARE(mapping.has_value(), !kept.isEmpty());
        if (mapping) {
            QCOMPARE(toString(*mapping), kept);
            QCOMPARE(parseMapping(kept), mapping);
        }
    }

    void survivesCutTables()
    {
        const QByteArray json =
            "{\"status\":\"ok\",\"docs\":[{\"title\":\"T\\u00e9\",\"text\":\"They met.\",\"n\":[1,{\"a\":null}]}]}";
        for (qsizetype size = 0; size < json.size(); ++size)
            QVERIFY(!readItems(u"a.json"_s, json.first(size)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TableReaderTest)
#include "tablereadertest.moc"
