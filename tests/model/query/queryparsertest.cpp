// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/filter.h"
#include "model/query/query.h"

#include <QTest>

#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QString shown(const WordsQuery &words)
{
    QString text = words.words.contains(u' ') ? u'\'' + words.words + u'\'' : words.words;
    if (words.match == WordsQuery::Match::Prefix)
        text += u'*';
    return words.where == WordsQuery::Where::Title ? u"title="_s + text : text;
}

QString shown(const Query &query);

QString shown(const QString &name, const std::vector<Query> &parts)
{
    QStringList texts;
    for (const Query &part : parts)
        texts.append(shown(part));
    return name + u'(' + texts.join(u' ') + u')';
}

QString shown(const Query &query)
{
    const auto &is = query.condition;
    if (const auto *all = std::get_if<AllOf>(&is))
        return shown(u"all"_s, all->parts);
    if (const auto *any = std::get_if<AnyOf>(&is))
        return shown(u"any"_s, any->parts);
    if (const auto *none = std::get_if<NoneOf>(&is))
        return shown(u"none"_s, none->parts);
    if (const auto *words = std::get_if<WordsQuery>(&is))
        return shown(*words);
    if (const auto *name = std::get_if<NameQuery>(&is))
        return QStringList{u"person="_s, u"org="_s, u"place="_s}.at(int(name->as)) + shown(name->name);
    if (const auto *status = std::get_if<MeetingStatus>(&is))
        return u"status="_s + toString(*status);
    if (const auto *mode = std::get_if<MeetingMode>(&is))
        return u"mode="_s + toString(*mode);
    if (const auto *days = std::get_if<DaysQuery>(&is))
        return days->from.toString(Qt::ISODate) + u".."_s + days->to.toString(Qt::ISODate);
    if (const auto *source = std::get_if<SourceQuery>(&is))
        return u"source="_s + shown(source->name);
    QStringList names;
    for (const WordsQuery &name : std::get<MetQuery>(is).names)
        names.append(shown(name));
    return u"met="_s + names.join(u'+');
}

/// "4-9" for each problem.
QString spotsOf(const ParsedQuery &parsed)
{
    QStringList spots;
    for (const QueryProblem &problem : parsed.problems)
        spots.append(QStringLiteral("%1-%2").arg(problem.place.begin).arg(problem.place.end));
    return spots.join(u' ');
}

} // namespace

class QueryParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void pointsAtWhatCannotBeRead_data();
    void pointsAtWhatCannotBeRead();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsLongText_data();
    void readsLongText();
    void readsAnyText();
    void tellsThePieces_data();
    void tellsThePieces();
    void tellsWhatIsBeingTyped_data();
    void tellsWhatIsBeingTyped();
    void writesValuesSoThatTheyAreReadBack();
    void joinsWordsAndConditionsOfAFilter();
};

void QueryParserTest::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("query");
    const auto row = [](const char *name, const QString &typed, const QString &query) {
        QTest::newRow(name) << typed << query;
    };
    row("nothing", u""_s, u"all()"_s);
    row("blanks", u" \t\n"_s, u"all()"_s);
    row("a word", u"peace"_s, u"peace"_s);
    row("words side by side", u"peace  talks"_s, u"all(peace talks)"_s);
    row("AND", u"peace AND talks"_s, u"all(peace talks)"_s);
    row("OR", u"peace OR war"_s, u"any(peace war)"_s);
    row("OR binds weaker than AND", u"a b OR c"_s, u"any(all(a b) c)"_s);
    row("NOT", u"peace NOT war"_s, u"all(peace none(war))"_s);
    row("AND NOT", u"peace AND NOT war"_s, u"all(peace none(war))"_s);
    row("NOT first", u"NOT war peace"_s, u"all(none(war) peace)"_s);
    row("NOT alone with a word", u"NOT war"_s, u"none(war)"_s);
    row("one or not the other", u"a OR NOT b"_s, u"any(a none(b))"_s);
    row("NOT NOT", u"peace NOT NOT war"_s, u"all(peace war)"_s);
    row("phrase", u"\"peace talks\""_s, u"'peace talks'"_s);
    row("typographic quotation marks", u"“peace talks”"_s, u"'peace talks'"_s);
    row("phrase with blanks", u"\"  peace   talks \""_s, u"'peace talks'"_s);
    row("word before phrase", u"a\"b c\"d"_s, u"all(a 'b c' d)"_s);
    row("prefix", u"nego*"_s, u"nego*"_s);
    row("phrase with prefix", u"\"foreign min\"*"_s, u"'foreign min'*"_s);
    row("stars", u"**a**b**"_s, u"'a b'*"_s);
    row("operators in lower case are words", u"war and peace"_s, u"all(war and peace)"_s);
    row("operators in a phrase are words", u"\"AND OR\""_s, u"'AND OR'"_s);
    row("only stop words", u"the of and to"_s, u"all(the of and to)"_s);
    row("hyphen", u"cease-fire"_s, u"cease-fire"_s);
    row("signs between words", u"a & b"_s, u"all(a b)"_s);
    row("a time", u"10:30"_s, u"10:30"_s);
    row("an address", u"https://example.org/a"_s, u"https://example.org/a"_s);
    row("an unknown field is a word", u"colour:red"_s, u"colour:red"_s);
    row("a field inside a word", u"marketplace:Drensk"_s, u"marketplace:Drensk"_s);
    row("other scripts", u"Київ 北京"_s, u"all(Київ 北京)"_s);
    row("NUL in a word", u"pe"_s + QChar(0) + u"ace"_s, u"'pe ace'"_s);
    row("parentheses", u"a (b OR c)"_s, u"all(a any(b c))"_s);
    row("parentheses in parentheses", u"((a) OR (b (c OR d)))"_s, u"any(a all(b any(c d)))"_s);
    row("parentheses touch words", u"a(b)c"_s, u"all(a b c)"_s);
    row("NOT before parentheses", u"a NOT (b OR c)"_s, u"all(a none(any(b c)))"_s);
    row("ANDs in parentheses join those outside", u"a (b c)"_s, u"all(a b c)"_s);
    row("person", u"person:Rubio"_s, u"person=Rubio"_s);
    row("person by a phrase", u"person:\"Marco Rubio\" talks"_s, u"all(person='Marco Rubio' talks)"_s);
    row("person by a prefix", u"person:rub*"_s, u"person=rub*"_s);
    row("fields in capitals", u"PERSON:Rubio"_s, u"person=Rubio"_s);
    row("organization", u"org:NATO"_s, u"org=NATO"_s);
    row("place", u"place:\"Abu Dhabi\""_s, u"place='Abu Dhabi'"_s);
    row("source", u"source:Wire"_s, u"source=Wire"_s);
    row("title", u"title:talks title:\"cape sor\"*"_s, u"all(title=talks title='cape sor'*)"_s);
    row("met one", u"met:Rubio"_s, u"met=Rubio"_s);
    row("met two", u"met:\"Marco Rubio\" \"Sergei Lavrov\""_s, u"met='Marco Rubio'+'Sergei Lavrov'"_s);
    row("met three and a word", u"met:\"A\" \"B\" \"C\" talks"_s, u"all(met=A+B+C talks)"_s);
    row("a phrase behind one that is met by a word", u"met:Rubio \"peace talks\""_s, u"all(met=Rubio 'peace talks')"_s);
    row("a phrase behind met and AND", u"met:\"A\" AND \"b c\""_s, u"all(met=A 'b c')"_s);
    row("status", u"status:not-held"_s, u"status=not-held"_s);
    row("status in capitals", u"status:Planned"_s, u"status=planned"_s);
    row("mode", u"mode:call OR mode:in-person"_s, u"any(mode=call mode=in-person)"_s);
    row("before a day", u"before:2025-11-25"_s, u"..2025-11-24"_s);
    row("before a month", u"before:2025-11"_s, u"..2025-10-31"_s);
    row("after a year", u"after:2025"_s, u"2026-01-01.."_s);
    row("after and before are one interval", u"after:2024 x before:2026"_s, u"all(2025-01-01..2025-12-31 x)"_s);
    row("the narrower of two days", u"after:2024 after:2025-03-01 after:2023"_s, u"2025-03-02.."_s);
    row("days that part are not joined", u"after:2025 OR before:2020"_s, u"any(2026-01-01.. ..2019-12-31)"_s);
    row("NOT before a field", u"NOT status:held"_s, u"none(status=held)"_s);
    row("an operator behind a colon is a value", u"person:AND"_s, u"person=AND"_s);
    row("a field behind a colon is a value", u"title:person:x"_s, u"title=person:x"_s);
}

void QueryParserTest::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    const ParsedQuery parsed = parseQuery(typed);
    QTEST(shown(parsed.query), "query");
    QCOMPARE(spotsOf(parsed), QString());
    QCOMPARE(parseQuery(typed), parsed);
}

void QueryParserTest::pointsAtWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("query"); ///< of what is left
    QTest::addColumn<QString>("spots");
    const auto row = [](const char *name, const QString &typed, const QString &query, const QString &spots) {
        QTest::newRow(name) << typed << query << spots;
    };
    row("open quotation mark", u"a \"peace talks"_s, u"all(a 'peace talks')"_s, u"2-14"_s);
    row("a quotation mark", u"\""_s, u"all()"_s, u"0-1"_s);
    row("a quotation mark behind a word", u"a\""_s, u"a"_s, u"1-2"_s);
    row("three quotation marks", u"\"a\" \""_s, u"a"_s, u"4-5"_s);
    row("empty phrase", u"\"\""_s, u"all()"_s, u"0-2"_s);
    row("signs", u"!! ?? --"_s, u"all()"_s, u"0-8"_s);
    row("a star", u"*"_s, u"all()"_s, u"0-1"_s);
    row("NUL", QString(QChar(0)), u"all()"_s, u"0-1"_s);
    row("half a surrogate pair", QString(QChar(0xD83D)), u"all()"_s, u"0-1"_s);
    row("an emoji", u"🙂"_s, u"all()"_s, u"0-2"_s);
    row("AND first", u"AND peace"_s, u"peace"_s, u"0-3"_s);
    row("AND last", u"peace AND"_s, u"peace"_s, u"6-9"_s);
    row("AND AND", u"a AND AND b"_s, u"all(a b)"_s, u"2-5"_s);
    row("AND before OR", u"a AND OR b"_s, u"any(a b)"_s, u"2-5"_s);
    row("OR first", u"OR peace"_s, u"peace"_s, u"0-2"_s);
    row("OR last", u"peace OR"_s, u"peace"_s, u"6-8"_s);
    row("OR OR", u"peace OR OR war"_s, u"any(peace war)"_s, u"9-11"_s);
    row("NOT last", u"peace NOT"_s, u"peace"_s, u"6-9"_s);
    row("NOT alone", u"NOT"_s, u"all()"_s, u"0-3"_s);
    row("NOT does not reach over OR", u"a NOT OR b"_s, u"any(a b)"_s, u"2-5"_s);
    row("all operators and nothing", u"AND OR NOT"_s, u"all()"_s, u"0-3 4-6 7-10"_s);
    row("parenthesis not closed", u"a (b OR c"_s, u"all(a any(b c))"_s, u"2-3"_s);
    row("parenthesis not opened", u"a) b"_s, u"all(a b)"_s, u"1-2"_s);
    row("parentheses turned round", u"a) OR (b"_s, u"all(a b)"_s, u"1-2 3-5 6-7"_s);
    row("nothing between parentheses", u"a ()"_s, u"a"_s, u"2-4"_s);
    row("two parentheses open", u"(("_s, u"all()"_s, u"0-1 1-2"_s);
    row("OR in parentheses", u"(a OR) b"_s, u"all(a b)"_s, u"3-5"_s);
    row("nothing behind the colon", u"talks place:"_s, u"talks"_s, u"6-12"_s);
    row("a blank behind the colon", u"place: Drensk"_s, u"Drensk"_s, u"0-6"_s);
    row("a parenthesis behind the colon", u"title:(a OR b)"_s, u"any(a b)"_s, u"0-6"_s);
    row("signs behind the colon", u"person:\"!!\""_s, u"all()"_s, u"0-11"_s);
    row("an open phrase behind the colon", u"person:\"Marco R"_s, u"person='Marco R'"_s, u"7-15"_s);
    row("unknown status", u"a status:maybe"_s, u"a"_s, u"9-14"_s);
    row("unknown mode", u"mode:post"_s, u"all()"_s, u"5-9"_s);
    row("no date", u"before:yesterday"_s, u"all()"_s, u"7-16"_s);
    row("no such day", u"after:2025-13-45"_s, u"all()"_s, u"6-16"_s);
    row("no such day behind NOT", u"a NOT after:2025-13-45"_s, u"a"_s, u"12-22"_s);
    row("two problems", u"status:x AND mode:y"_s, u"all()"_s, u"7-8 9-12 18-19"_s);
}

void QueryParserTest::pointsAtWhatCannotBeRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, query);
    QFETCH(QString, spots);
    const ParsedQuery parsed = parseQuery(typed);
    QCOMPARE(shown(parsed.query), query);
    QCOMPARE(spotsOf(parsed), spots);
    for (const QueryProblem &problem : parsed.problems)
        QVERIFY(problem.message.endsWith(u'.'));
}

void QueryParserTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("message");
    QTest::newRow("status") << u"status:maybe"_s
                            << u"“maybe” is no status; there are held, planned, possible and not-held."_s;
    QTest::newRow("date") << u"before:yesterday"_s
                          << u"“yesterday” is no date; write it as 2025, 2025-11 or 2025-11-25."_s;
    QTest::newRow("nothing behind a field") << u"org:"_s << u"“org:” needs a word or a “phrase” right behind it."_s;
    QTest::newRow("quotation mark") << u"\"a"_s << u"This quotation mark has no second one."_s;
}

void QueryParserTest::saysWhatIsWrong()
{
    QFETCH(QString, typed);
    QTEST(parseQuery(typed).problems.value(0).message, "message");
}

void QueryParserTest::readsLongText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("spots");
    QTest::newRow("a word of 10,000 letters") << u"x"_s.repeated(10000) << QString();
    QTest::newRow("10,000 letters of words") << u"word "_s.repeated(2000) << u"500-10000"_s;
    QTest::newRow("a phrase of 10,000 letters") << u'"' + u"word "_s.repeated(2000) + u'"' << QString();
    QTest::newRow("10,000 quotation marks") << u"\""_s.repeated(10000) << u"0-10000"_s;
    QTest::newRow("10,000 parentheses") << u"("_s.repeated(10000) << u"30-10000"_s;
    QTest::newRow("10,000 parentheses around a word")
        << u"("_s.repeated(5000) + u"a"_s + u")"_s.repeated(5000) << u"30-10001"_s;
    QTest::newRow("NOTs") << u"NOT "_s.repeated(2500) + u"a"_s << QString();
    QTest::newRow("names of a meeting") << u"met:\"a\""_s + u" \"b\""_s.repeated(2000) << u"404-8007"_s;
}

void QueryParserTest::readsLongText()
{
    QFETCH(QString, typed);
    QTEST(spotsOf(parseQuery(typed)), "spots");
}

/// Whatever is typed: places of problems and pieces are inside it and in order.
void QueryParserTest::readsAnyText()
{
    std::mt19937 random(20251125);
    const QStringList parts{
        u"a"_s,    u"\""_s,   u"*"_s, u" "_s,    u"AND "_s,    u" OR "_s,    u"NOT "_s,
        u"("_s,    u")"_s,    u":"_s, u"met:"_s, u"status:"_s, u"before:"_s, u"title:"_s,
        u"held"_s, u"2025"_s, u"é"_s, u"🙂"_s,   u"“"_s,       u"\u0301"_s,  QString(QChar(0xD800))};
    for (int i = 0; i < 5000; ++i) {
        QString typed;
        for (auto length = 1 + random() % 14; length > 0; --length) {
            typed += random() % 8 ? parts.at(static_cast<qsizetype>(random() % static_cast<unsigned>(parts.size())))
                                  : QString(QChar(static_cast<char16_t>(random() % 0xFFFF)));
        }
        const ParsedQuery parsed = parseQuery(typed);
        qsizetype begin = 0;
        for (const QueryProblem &problem : parsed.problems) {
            QVERIFY2(problem.place.begin >= begin && problem.place.begin < problem.place.end
                         && problem.place.end <= typed.size(),
                     qPrintable(typed));
            begin = problem.place.begin;
        }
        qsizetype end = 0;
        for (const QueryPiece &piece : parsed.pieces) {
            QVERIFY2(piece.place.begin >= end && piece.place.begin < piece.place.end && piece.place.end <= typed.size(),
                     qPrintable(typed));
            end = piece.place.end;
        }
        for (qsizetype cursor = -1; cursor <= typed.size() + 1; ++cursor) {
            const auto value = typedValueAt(typed, cursor);
            QVERIFY2(!value || (value->place.begin >= 0 && value->place.end <= typed.size()), qPrintable(typed));
        }
    }
}

void QueryParserTest::tellsThePieces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("conditions");
    const auto row = [](const char *name, const QString &typed, const QStringList &words,
                        const QStringList &conditions) { QTest::newRow(name) << typed << words << conditions; };
    row("nothing", u" "_s, {}, {});
    row("words", u"peace talks"_s, {u"peace"_s, u"talks"_s}, {});
    row("words and fields", u"peace place:Drensk AND \"a b\" met:\"A\" \"B\""_s, {u"peace"_s, u"\"a b\""_s},
        {u"place:Drensk"_s, u"met:\"A\" \"B\""_s});
    row("NOT stays with its field", u"talks NOT status:held"_s, {u"talks"_s}, {u"NOT status:held"_s});
    row("parentheses stay together", u"talks (mode:call OR truce)"_s, {u"talks"_s}, {u"(mode:call OR truce)"_s});
    row("parentheses of words", u"(a OR b) source:Wire"_s, {u"(a OR b)"_s}, {u"source:Wire"_s});
    row("OR outside", u"mode:call OR truce"_s, {}, {u"mode:call OR truce"_s});
    row("OR of words", u"peace OR truce"_s, {u"peace OR truce"_s}, {});
    row("title", u"title:peace"_s, {}, {u"title:peace"_s});
}

void QueryParserTest::tellsThePieces()
{
    QFETCH(QString, typed);
    QStringList words;
    QStringList conditions;
    const ParsedQuery parsed = parseQuery(typed);
    for (const QueryPiece &piece : parsed.pieces)
        (piece.hasFields ? conditions : words).append(piece.place.in(typed).toString());
    QTEST(words, "words");
    QTEST(conditions, "conditions");
}

void QueryParserTest::tellsWhatIsBeingTyped_data()
{
    QTest::addColumn<QString>("typed"); ///< the cursor is at |
    QTest::addColumn<QString>("value"); ///< "field=value begin-end"
    const auto row = [](const char *name, const QString &typed, const QString &value) {
        QTest::newRow(name) << typed << value;
    };
    row("nothing", u"|"_s, QString());
    row("a word", u"pea|"_s, u"=pea 0-3"_s);
    row("behind a word", u"pea |"_s, QString());
    row("inside a word only what is before", u"pe|ace"_s, u"=pe 0-2"_s);
    row("second word", u"peace tal|"_s, u"=tal 6-9"_s);
    row("an operator", u"peace AND|"_s, QString());
    row("field without a value", u"a person:|"_s, u"person= 9-9"_s);
    row("field with a value", u"person:rub|"_s, u"person=rub 7-10"_s);
    row("field with a phrase", u"person:\"marco ru|"_s, u"person=marco ru 7-16"_s);
    row("behind a phrase", u"person:\"marco\"|"_s, QString());
    row("second of those who met", u"met:\"A\" \"la|"_s, u"met=la 8-11"_s);
    row("phrase of no field", u"talks \"la|"_s, QString());
    row("in parentheses", u"(status:pl|"_s, u"status=pl 8-10"_s);
}

void QueryParserTest::tellsWhatIsBeingTyped()
{
    QFETCH(QString, typed);
    const qsizetype cursor = typed.indexOf(u'|');
    typed.remove(cursor, 1);
    const auto value = typedValueAt(typed, cursor);
    QString told;
    if (value)
        told = u"%1=%2 %3-%4"_s.arg(value->field ? toString(*value->field) : QString(), value->value)
                   .arg(value->place.begin)
                   .arg(value->place.end);
    QTEST(told, "value");
}

void QueryParserTest::writesValuesSoThatTheyAreReadBack()
{
    QCOMPARE(typedForm(u"Rubio"_s), u"Rubio"_s);
    for (const QString &name : {u"Rubio"_s, u"Marco Rubio"_s, u"AND"_s, u"met:x"_s, u"O'Neill (Jr)"_s, u"Café 9"_s}) {
        const ParsedQuery parsed = parseQuery(u"person:"_s + typedForm(name));
        QCOMPARE(parsed.query, (Query{NameQuery{NameQuery::As::Person, {.words = name}}}));
        QVERIFY(parsed.problems.isEmpty());
    }
}

void QueryParserTest::joinsWordsAndConditionsOfAFilter()
{
    Filter filter;
    QVERIFY(queryOf(filter).parts.empty());
    filter.words = u"peace after:2024"_s;
    filter.conditions = {u"place:Drensk"_s, u"before:2026"_s, u"a OR b"_s};
    QCOMPARE(shown(Query{queryOf(filter)}), u"all(peace 2025-01-01..2025-12-31 place=Drensk any(a b))"_s);
}

QTEST_GUILESS_MAIN(QueryParserTest)
#include "queryparsertest.moc"
