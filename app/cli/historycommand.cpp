// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/usage.h"
#include "app/cli/waiting.h"
#include "model/corpus/corpus.h"

#include <limits>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString line(const StepRecord &record)
{
    const QString state = record.isDone() ? u"done"_s
        : record.isUndone()               ? u"undone"_s
                                          : u"%1 undone"_s.arg(record.undone);
    return QStringList{QString::number(record.id.value), record.begun.toLocalTime().toString(Qt::ISODate), state,
                       field(inWords(record.step)), field(record.step.reason)}
               .join(u'\t')
        + u'\n';
}

/// A number of at least \a least; an exit status where it is none.
std::expected<int, int> readNumber(const QString &text, int least)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least)
        return std::unexpected(wrongUsage(u"'%1' is no number from %2 on"_s.arg(text).arg(least)));
    return number;
}

/// What undo and redo have in common: one step after the other, each told when it is done.
struct Travel {
    QString name;
    QString description;
    const char *doing;
    QString done;
    QFuture<Result<Step>> (Corpus::*step)();
};

int goTo(Corpus &corpus, StepId step)
{
    const auto went = waitFor(corpus.goTo(step), "Undoing or redoing");
    if (!went)
        return failed(went.error());
    return Done;
}

int travel(const QStringList &arguments, const Travel &travel)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(travel.description);
    parser.addPositionalArgument(travel.name, u"This command."_s, travel.name);
    parser.addPositionalArgument(u"number"_s, u"How many steps: one when not said."_s, u"[N]"_s);
    parser.addOption(databaseOption());
    parser.addOption({u"to"_s,
                      u"Until the step of this number in the history is the latest that is done; 0: before all."_s,
                      u"STEP"_s});
    if (const auto status = parse(parser, arguments))
        return *status;
    const QStringList words = parser.positionalArguments().sliced(1);
    if (words.size() > 1 || (parser.isSet(u"to"_s) && !words.isEmpty()))
        return wrongUsage(u"%1 how many steps? One number is enough"_s.arg(travel.name));
    const auto number = readNumber(parser.isSet(u"to"_s) ? parser.value(u"to"_s) : words.value(0, u"1"_s),
                                   parser.isSet(u"to"_s) ? 0 : 1);
    if (!number)
        return number.error();
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    if (parser.isSet(u"to"_s))
        return goTo(**corpus, StepId{*number});
    for (int i = 0; i < *number; ++i) {
        const auto went = waitFor(((**corpus).*travel.step)(), travel.doing);
        if (!went)
            return failed(went.error());
        print(u"%1: %2\n"_s.arg(travel.done, field(inWords(*went))));
    }
    return Done;
}

} // namespace

int historyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints what was done, the oldest first, one step a line, the fields parted by tabs:\n"
        "number, when it began, done or undone, what, why. What is undone can be redone until something else is done."_s);
    parser.addPositionalArgument(u"history"_s, u"This command."_s, u"history"_s);
    parser.addOption(databaseOption());
    parser.addOption({u"limit"_s, u"Only the latest N steps."_s, u"N"_s});
    if (const auto status = parse(parser, arguments))
        return *status;
    int most = std::numeric_limits<int>::max();
    if (parser.isSet(u"limit"_s)) {
        const auto limit = readNumber(parser.value(u"limit"_s), 0);
        if (!limit)
            return limit.error();
        most = *limit;
    }
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    const auto history = (*corpus)->history(most).result();
    if (!history)
        return failed(history.error());
    QString lines;
    for (const StepRecord &record : history->steps)
        lines += line(record);
    print(lines);
    return Done;
}

int undoCommand(const QStringList &arguments)
{
    return travel(arguments,
                  {.name = u"undo"_s,
                   .description =
                       u"Takes the latest steps of the history back: imports, deletions, whatever was changed.\n"
                       "Stopped within a step, it goes on there the next time."_s,
                   .doing = "Undoing",
                   .done = u"undone"_s,
                   .step = &Corpus::undo});
}

int redoCommand(const QStringList &arguments)
{
    return travel(arguments,
                  {.name = u"redo"_s,
                   .description = u"Does again what was undone, as long as nothing else was done since."_s,
                   .doing = "Redoing",
                   .done = u"redone"_s,
                   .step = &Corpus::redo});
}

} // namespace dateline
