// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/correction.h"

#include "model/corpus/namesteps.h"
#include "model/identity/entitykey.h"
#include "model/identity/namekey.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const ArticleRecord &record, const Meeting &meeting)
{
    return meeting.evidence.first().in(record.annotated.article.text).toString().simplified();
}

/// The place of \a words in the article.
Result<TextSpan> spanOf(const ArticleRecord &record, const QString &words)
{
    const qsizetype at = words.isEmpty() ? -1 : record.annotated.article.text.indexOf(words, 0, Qt::CaseInsensitive);
    if (at < 0)
        return failure(ErrorKind::NotFound, u"'%1' does not say '%2'"_s.arg(record.annotated.article.title, words));
    return TextSpan{at, at + words.size()};
}

QStringList namesOf(const ArticleRecord &record, const Meeting &meeting)
{
    QStringList names;
    for (const int participant : meeting.participants)
        names.append(record.names.at(participant));
    return names;
}

/// The only meeting that a sentence with these words states, or that is the number of it in the article.
Result<qsizetype> meetingSaying(const ArticleRecord &record, const QString &words)
{
    const QList<Meeting> &meetings = record.annotated.meetings;
    bool isNumber = false;
    const int number = words.toInt(&isNumber);
    if (isNumber && 1 <= number && number <= meetings.size())
        return number - 1;
    QList<qsizetype> found;
    if (const auto span = spanOf(record, words)) {
        for (qsizetype i = 0; i < meetings.size(); ++i) {
            if (std::ranges::any_of(meetings.at(i).evidence, [&span](TextSpan each) { return each.overlaps(*span); }))
                found.append(i);
        }
    }
    if (found.size() == 1)
        return found.first();
    QStringList lines;
    for (qsizetype i = 0; i < meetings.size(); ++i)
        lines.append(u"\n  %1  %2: %3"_s.arg(i + 1).arg(namesOf(record, meetings.at(i)).join(u", "_s),
                                                        sentenceOf(record, meetings.at(i))));
    return failure(ErrorKind::InvalidInput,
                   meetings.isEmpty()
                       ? u"'%1' tells of no meeting"_s.arg(record.annotated.article.title)
                       : u"which meeting? Say its number in place of the words:"_s + lines.join(QString()));
}

Result<QList<EntityName>> participants(Corpus &corpus, const ArticleRecord &record, const QStringList &names,
                                       const QCommandLineParser &parser)
{
    QList<EntityName> participants;
    for (const QString &name : names) {
        const auto isIt = [&](const QString &each) { return searchKey(each) == searchKey(name); };
        const auto here = std::ranges::find_if(record.names, isIt);
        if (here != record.names.cend()) {
            participants.append(record.identities.at(here - record.names.cbegin()));
            continue;
        }
        const auto stored = entityNamed(corpus, name, parser);
        if (!stored)
            return std::unexpected(stored.error());
        participants.append(*stored);
    }
    return participants;
}

template<typename Value>
Result<void> readWord(const QCommandLineParser &parser, const QString &option,
                      std::optional<Value> (*fromWord)(QStringView), const QString &words, std::optional<Value> &to)
{
    if (!parser.isSet(option))
        return {};
    to = fromWord(parser.value(option));
    if (!to)
        return failure(ErrorKind::InvalidInput, u"'%1' is no %2: %3"_s.arg(parser.value(option), option, words));
    return {};
}

/// What --when, --place, --mode and --status say.
Result<MeetingChanges> changesOf(const QCommandLineParser &parser)
{
    MeetingChanges changes;
    if (const QString when = parser.value(u"when"_s); when == u"unknown") {
        changes.when = std::optional<DateInterval>();
    } else if (parser.isSet(u"when"_s)) {
        const auto interval = DateInterval::fromEdtf(when);
        if (!interval)
            return std::unexpected(interval.error());
        changes.when = *interval;
    }
    if (parser.isSet(u"place"_s))
        changes.place = parser.value(u"place"_s);
    return readWord(parser, u"mode"_s, &meetingModeFromString, u"in-person, call or unspecified"_s, changes.mode)
        .and_then([&] {
            return readWord(parser, u"status"_s, &meetingStatusFromString, u"held, planned, possible or not-held"_s,
                            changes.status);
        })
        .transform([&] { return changes; });
}

QList<Correction> ofArticle(const ArticleRecord &record, const Said &said)
{
    return {{.said = said, .article = record.annotated.article.hash, .time = {}, .reason = {}}};
}

} // namespace

Result<ArticleRecord> articleTitled(Corpus &corpus, const QString &title)
{
    auto all = corpus.articles({}).result();
    if (!all)
        return std::unexpected(all.error());
    const auto narrow = [&all](const auto &fits) {
        QList<ArticleSummary> fitting;
        std::ranges::copy_if(*all, std::back_inserter(fitting), fits);
        if (!fitting.isEmpty())
            *all = fitting;
        return !fitting.isEmpty();
    };
    const bool found = narrow([&title](const ArticleSummary &each) { return each.title == title; })
        || narrow([&title](const ArticleSummary &each) {
                           return !title.isEmpty() && each.title.contains(title, Qt::CaseInsensitive);
                       });
    if (!found)
        return failure(ErrorKind::NotFound, u"there is no article '%1'"_s.arg(title));
    if (all->size() > 1)
        return failure(ErrorKind::InvalidInput,
                       u"%1 articles are titled '%2', the newest '%3': say more of the title"_s.arg(all->size())
                           .arg(title, all->first().title));
    return corpus.article(all->first().id).result();
}

MadeCorrections addingMeeting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() < 4)
        return wrongWords(u"add-meeting ARTICLE WORDS NAME NAME…"_s);
    const auto record = articleTitled(corpus, words[0]);
    if (!record)
        return std::unexpected(record.error());
    const auto span = spanOf(*record, words[1]);
    const auto who = participants(corpus, *record, words.sliced(2), parser);
    const auto changes = changesOf(parser);
    if (!span || !who || !changes)
        return std::unexpected(!span ? span.error() : !who ? who.error() : changes.error());
    return ofArticle(*record,
                     AddMeeting{{.participants = *who,
                                 .when = changes->when.value_or(std::nullopt),
                                 .place = changes->place.value_or(QString()),
                                 .mode = changes->mode.value_or(MeetingMode::Unspecified),
                                 .status = changes->status.value_or(MeetingStatus::Held),
                                 .evidence = {*span}}});
}

MadeCorrections changingMeeting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() != 2)
        return wrongWords(u"meeting ARTICLE WORDS [--with NAME]… [--when …] [--place …] [--mode …] [--status …]"_s);
    const auto record = articleTitled(corpus, words[0]);
    if (!record)
        return std::unexpected(record.error());
    const auto meeting = meetingSaying(*record, words[1]);
    auto changes = changesOf(parser);
    if (!meeting || !changes)
        return std::unexpected(meeting ? changes.error() : meeting.error());
    if (parser.isSet(u"with"_s)) {
        const auto who = participants(corpus, *record, parser.values(u"with"_s), parser);
        if (!who)
            return std::unexpected(who.error());
        changes->participants = *who;
    }
    return ofArticle(*record, ChangeMeeting{saidMeeting(*record, *meeting), *changes});
}

MadeCorrections removingMeeting(Corpus &corpus, const QStringList &words, const QCommandLineParser &)
{
    if (words.size() != 2)
        return wrongWords(u"not-a-meeting ARTICLE WORDS"_s);
    const auto record = articleTitled(corpus, words[0]);
    if (!record)
        return std::unexpected(record.error());
    return meetingSaying(*record, words[1]).transform([&record](qsizetype meeting) {
        return ofArticle(*record, RemoveMeeting{saidMeeting(*record, meeting)});
    });
}

} // namespace dateline
