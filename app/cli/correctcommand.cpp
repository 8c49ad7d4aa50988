// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/correction.h"
#include "app/cli/usage.h"
#include "model/corpus/namesteps.h"

#include <algorithm>
#include <map>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

const QString description =
    uR"(Says what is otherwise than it was read. What a person says outranks whatever is read, also later.

  rename NAME NEW               show it under another name; articles keep how they write it
  retype NAME KIND              it is a person, organization, place, facility, group or other
  merge NAME INTO               both are one
  keep-apart NAME OTHER         they are two, whatever was said before
  mentions NAME                 print where it is named, with numbers for --mention
  split NAME OTHER              the mentions of --mention or --in name somebody else
  not-a-name NAME               it is no name: everywhere, in --in, or in the mentions of --mention
  add-name ARTICLE WORDS KIND [NAME]     these words of an article are a name
  always-a-name WORDS KIND [NAME]        they are wherever they stand
  add-meeting ARTICLE WORDS NAME NAME…   the sentence with these words states a meeting
  meeting ARTICLE WORDS         change the meeting that the sentence states: --with, --when, --place, --mode, --status
  not-a-meeting ARTICLE WORDS   it states none
  list                          print what was said: number, time, words, article, reason
  take-back NUMBER…             it was not said: articles stand as they are read without it
  export FILE                   write it to a file that others can apply; - is standard output
  import FILE                   apply such a file

ARTICLE is its title or a part of it.)"_s;

using Make = MadeCorrections (*)(Corpus &, const QStringList &, const QCommandLineParser &);

const std::map<QString, Make> &ways()
{
    static const std::map<QString, Make> all{{u"rename"_s, &renaming},
                                             {u"retype"_s, &retyping},
                                             {u"merge"_s, &merging},
                                             {u"keep-apart"_s, &keepingApart},
                                             {u"split"_s, &splitting},
                                             {u"not-a-name"_s, &hiding},
                                             {u"add-name"_s, &namingWords},
                                             {u"always-a-name"_s, &namingAlways},
                                             {u"add-meeting"_s, &addingMeeting},
                                             {u"meeting"_s, &changingMeeting},
                                             {u"not-a-meeting"_s, &removingMeeting}};
    return all;
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 "_s + one : QString::number(count) + u' ' + many;
}

/// "12 articles, 3 meetings", and what does not hold any more.
QString inWords(const CorrectionOutcome &outcome)
{
    QString text = u"%1, %2\n"_s.arg(counted(outcome.articles.size(), u"article"_s, u"articles"_s),
                                     counted(outcome.meetings, u"meeting"_s, u"meetings"_s));
    if (outcome.known > 0)
        text += u"%1 said before\n"_s.arg(counted(outcome.known, u"correction was"_s, u"corrections were"_s));
    if (outcome.waiting > 0)
        text += u"%1 for articles that are not here yet\n"_s.arg(
            counted(outcome.waiting, u"correction waits"_s, u"corrections wait"_s));
    for (const QString &each : outcome.overruled)
        text += u"overruled: %1\n"_s.arg(field(each));
    return text;
}

ExitStatus sayFailed(const Error &error)
{
    complain(error.message);
    return error.kind == ErrorKind::InvalidInput ? WrongUsage : SomeFailed;
}

ExitStatus tell(const Result<CorrectionOutcome> &outcome)
{
    if (!outcome)
        return sayFailed(outcome.error());
    print(inWords(*outcome));
    for (const QString &each : outcome->refused)
        complain(each);
    return outcome->refused.isEmpty() ? Done : SomeFailed;
}

ExitStatus makeAndTake(Corpus &corpus, Make make, const QStringList &words, const QCommandLineParser &parser)
{
    auto corrections = make(corpus, words, parser);
    if (!corrections)
        return sayFailed(corrections.error());
    for (Correction &correction : *corrections)
        correction.reason = parser.value(u"reason"_s);
    print(inWords(*corrections) + u": "_s);
    return tell(parser.isSet(u"preview"_s) ? corpus.previewCorrections(*corrections).result()
                                           : corpus.correct(*corrections).result());
}

ExitStatus printMentions(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() != 1)
        return sayFailed(wrongWords(u"mentions NAME"_s).error());
    const auto mentions = mentionsOf(corpus, words.first(), parser);
    if (!mentions)
        return sayFailed(mentions.error());
    QString lines;
    for (qsizetype i = 0; i < mentions->size(); ++i) {
        const MentionRecord &mention = mentions->at(i);
        lines += u"%1\t%2\t%3\n"_s.arg(QString::number(i + 1), field(mention.articleTitle), field(mention.sentence));
    }
    print(lines);
    return Done;
}

ExitStatus printCorrections(Corpus &corpus)
{
    const auto all = corpus.correctionRecords().result();
    if (!all)
        return sayFailed(all.error());
    QString lines;
    for (const auto &[id, correction, place] : *all) {
        const QString article =
            correction.isEverywhere() ? QString() : QString::fromLatin1(correction.article.toHex().first(12));
        lines += u"%1\t%2\t%3\t%4\t%5\n"_s.arg(QString::number(id.value), correction.time.toString(Qt::ISODate),
                                               field(inWords(correction)), article, field(correction.reason));
    }
    print(lines);
    return Done;
}

ExitStatus takeBack(Corpus &corpus, const QStringList &numbers, const QCommandLineParser &parser)
{
    const auto all = corpus.correctionRecords().result();
    if (!all)
        return sayFailed(all.error());
    QList<CorrectionId> ids;
    QStringList words;
    for (const QString &number : numbers) {
        const auto record = std::ranges::find(*all, CorrectionId{number.toLongLong()}, &CorrectionRecord::id);
        if (record == all->cend())
            return sayFailed({ErrorKind::InvalidInput, u"there is no correction %1"_s.arg(number)});
        ids.append(record->id);
        words.append(inWords(record->correction));
    }
    if (ids.isEmpty())
        return sayFailed(wrongWords(u"take-back NUMBER…"_s).error());
    print(u"take back %1: "_s.arg(words.join(u", "_s)));
    return tell(parser.isSet(u"preview"_s) ? corpus.previewTakingBack(ids).result() : corpus.takeBack(ids).result());
}

ExitStatus exportTo(Corpus &corpus, const QString &path)
{
    if (path == u"-") {
        const auto all = corpus.corrections().result();
        if (!all)
            return sayFailed(all.error());
        print(QByteArrayView(toCorrectionFile(*all)));
        return Done;
    }
    const auto written = corpus.writeCorrections(path).result();
    if (!written)
        return sayFailed(written.error());
    print(counted(*written, u"correction"_s, u"corrections"_s) + u'\n');
    return Done;
}

ExitStatus importFrom(Corpus &corpus, const QString &path, const QCommandLineParser &parser)
{
    const auto file = corpus.readCorrections(path).result();
    if (!file)
        return sayFailed(file.error());
    auto outcome = parser.isSet(u"preview"_s) ? corpus.previewCorrections(file->corrections).result()
                                              : corpus.takeOverCorrections(file->corrections).result();
    if (outcome) {
        for (const QString &each : file->unreadable)
            outcome->refused.append(u"cannot take a correction in '%1': %2"_s.arg(path, each));
        print(u"%1 taken\n"_s.arg(counted(outcome->taken, u"correction"_s, u"corrections"_s)));
    }
    return tell(outcome);
}

ExitStatus run(Corpus &corpus, const QString &what, const QStringList &words, const QCommandLineParser &parser)
{
    if (what == u"mentions")
        return printMentions(corpus, words, parser);
    if (what == u"list")
        return printCorrections(corpus);
    if (what == u"take-back")
        return takeBack(corpus, words, parser);
    if (what == u"export" || what == u"import") {
        if (words.size() != 1)
            return sayFailed(wrongWords(what + u" FILE"_s).error());
        return what == u"export" ? exportTo(corpus, words.first()) : importFrom(corpus, words.first(), parser);
    }
    return makeAndTake(corpus, ways().at(what), words, parser);
}

} // namespace

int correctCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    parser.addPositionalArgument(u"correct"_s, u"What is otherwise."_s, u"correct WHAT …"_s);
    parser.addOptions(
        {{u"kind"_s, u"The kind of NAME, where several have it; or of one that is not here yet."_s, u"KIND"_s},
         {u"in"_s, u"In this article only."_s, u"ARTICLE"_s},
         {u"mention"_s, u"Of these mentions only. May be given several times."_s, u"NUMBER"_s},
         {u"with"_s, u"Who took part, all of them. May be given several times."_s, u"NAME"_s},
         {u"when"_s, u"When it was, as 2025-11-25, 2025-11 or 2025-11-22/2025-11-23, or 'unknown'."_s, u"WHEN"_s},
         {u"place"_s, u"Where it was; empty when it is not known."_s, u"PLACE"_s},
         {u"mode"_s, u"in-person, call or unspecified."_s, u"MODE"_s},
         {u"status"_s, u"held, planned, possible or not-held."_s, u"STATUS"_s},
         {u"reason"_s, u"Why, in your words; kept with the correction."_s, u"TEXT"_s},
         {u"preview"_s, u"Say what would change, and change nothing."_s},
         databaseOption()});
    if (const auto ended = parse(parser, arguments))
        return *ended;
    const QStringList words = parser.positionalArguments().sliced(1);
    const QString what = words.value(0);
    if (!ways().contains(what)
        && !QStringList{u"mentions"_s, u"list"_s, u"take-back"_s, u"export"_s, u"import"_s}.contains(what))
        return wrongUsage(what.isEmpty() ? u"correct what?"_s : u"'%1' is nothing that can be said"_s.arg(what));
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    return run(**corpus, what, words.sliced(1), parser);
}

} // namespace dateline
