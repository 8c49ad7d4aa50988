// SPDX-License-Identifier: GPL-3.0-only
//
// Scores meetings where other people's annotation says who met whom:
// - State Department releases whose title names the parties of a meeting or call: found in the body with both of them;
// - sentences annotated with two actors and PLOVER's class CONSULT: found with both; and, as a measure of false alarms,
//   how many sentences of the other classes give a meeting of the two marked actors;
// - RAMS events of meeting: found with both participants.
//
//   meetings [--json FILE] [--shared DIR] [--missed]

#include "model/annotation/annotator.h"
#include "model/base/termlist.h"
#include "tests/support/qualityprogram.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

/// A text whose meetings are known in part: the words that name two parties.
struct Item {
    QString name;
    QString text;
    QDate published;
    QStringList first; ///< words of the one party's name, any of which will do
    QStringList second;
};

struct Counts {
    int items = 0;
    int found = 0;
    int meetings = 0;
};

/// The words of a name that tell it apart, in lower case and without accents.
QStringList words(const QString &name)
{
    static const QRegularExpression separators(u"[^\\p{L}]+"_s);
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    QStringList result = plain.split(separators, Qt::SkipEmptyParts);
    result.removeIf([](const QString &word) { return word.size() < 3; });
    return result;
}

bool shares(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&b](const QString &word) { return b.contains(word); });
}

QStringList namesOf(const AnnotatedArticle &article, int entity)
{
    const Entity &who = article.entities[entity];
    return words(who.name + u' ' + who.aliases.join(u' ') + u' ' + who.role);
}

bool isFound(const AnnotatedArticle &article, const Item &item)
{
    return std::ranges::any_of(article.meetings, [&](const Meeting &meeting) {
        QList<int> firsts;
        QList<int> seconds;
        for (const int participant : meeting.participants) {
            const QStringList names = namesOf(article, participant);
            if (shares(names, item.first))
                firsts.append(participant);
            if (shares(names, item.second))
                seconds.append(participant);
        }
        return !firsts.isEmpty() && !seconds.isEmpty()
            && (firsts.size() > 1 || seconds.size() > 1 || firsts.first() != seconds.first());
    });
}

Result<Counts> score(const Annotator &annotator, const QList<Item> &items, QTextStream *missed)
{
    Counts counts;
    for (const Item &item : items) {
        Article article;
        article.text = item.text;
        article.published.time = QDateTime(item.published, QTime(0, 0), QTimeZone::UTC);
        const auto annotated = annotator.annotate(article);
        if (!annotated)
            return std::unexpected(annotated.error());
        const bool found = isFound(*annotated, item);
        ++counts.items;
        counts.found += found ? 1 : 0;
        counts.meetings += static_cast<int>(annotated->meetings.size());
        if (missed && !found)
            *missed << "missed: " << item.name << ": " << item.first.join(u' ') << " + " << item.second.join(u' ')
                    << '\n';
    }
    return counts;
}

QList<QStringList> readTable(const QString &path)
{
    QFile file(path);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd())
        rows.append(QString::fromUtf8(file.readLine()).chopped(1).split(u'\t'));
    return rows;
}

/// The words of a party in a title that name somebody: "Moroccan Foreign Minister Bourita" gives Moroccan and Bourita.
QStringList namingWords(const QString &party, const QSet<QString> &offices)
{
    QStringList named;
    for (const QString &word : party.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isUpper() && !offices.contains(word.toLower()))
            named.append(words(word));
    }
    return named;
}

QList<Item> stateDepartment(const QDir &folder)
{
    const QDir lexicon(QStringLiteral(DATELINE_RESOURCES "/lexicon"));
    QSet<QString> offices{u"state"_s,  u"affairs"_s,    u"alternate"_s, u"external"_s, u"republic"_s,
                          u"united"_s, u"assistant"_s,  u"foreign"_s,   u"the"_s,      u"special"_s,
                          u"prime"_s,  u"democratic"_s, u"people"_s,    u"people’s"_s};
    for (const QString &list : {u"titles.txt"_s, u"office-nouns.txt"_s, u"group-nouns.txt"_s})
        offices += readTermSet(lexicon.filePath(list)).value_or(QSet<QString>());
    QHash<QString, QStringList> silver;
    for (const QStringList &row : readTable(folder.filePath(u"title_meetings_silver.tsv"_s))) {
        if (row.size() >= 6 && row[0] != u"date")
            silver.insert(row[4], row);
    }
    QList<Item> items;
    for (const QString &name : QDir(folder.filePath(u"jsonl"_s)).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(u"jsonl/"_s + name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QJsonObject release = QJsonDocument::fromJson(file.readLine()).object();
            const QString slug = release[u"slug"].toString();
            const auto row = silver.constFind(slug);
            if (row == silver.constEnd())
                continue;
            const QStringList first = namingWords((*row)[2], offices);
            const QStringList second = namingWords((*row)[3], offices);
            if (first.isEmpty() || second.isEmpty())
                continue;
            items.append({slug, release[u"text"].toString(),
                          QDate::fromString(release[u"date"].toString().left(10), Qt::ISODate), first, second});
            silver.remove(slug);
        }
    }
    return items;
}

/// PLOVER sentences: those of CONSULT, and the others.
std::pair<QList<Item>, QList<Item>> plover(const QDir &folder)
{
    QList<Item> consult;
    QList<Item> others;
    for (const QString &name : {u"PLV_train.tsv"_s, u"PLV_test.tsv"_s}) {
        const QList<QStringList> rows = readTable(folder.filePath(u"datasets/"_s + name));
        if (rows.isEmpty())
            continue;
        const auto column = [&rows](QStringView title) { return rows[0].indexOf(title); };
        const auto sentence = column(u"sentence");
        const auto source = column(u"source");
        const auto target = column(u"target");
        const auto root = column(u"gold_root");
        for (const QStringList &row : rows.sliced(1)) {
            if (row.size() <= std::max({sentence, source, target, root}))
                continue;
            const Item item{name + u':' + row[1], row[sentence], QDate(2017, 6, 1), words(row[source]),
                            words(row[target])};
            (row[root] == u"CONSULT" ? consult : others).append(item);
        }
    }
    return {consult, others};
}

QString joinedWords(const QStringList &tokens, int first, int last)
{
    return tokens.sliced(first, last - first + 1).join(u' ');
}

QList<Item> rams(const QDir &folder)
{
    QList<Item> items;
    for (const QString &name : {u"dev.jsonlines"_s, u"test.jsonlines"_s}) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QJsonObject document = QJsonDocument::fromJson(file.readLine()).object();
            const QJsonArray trigger = document[u"evt_triggers"].toArray().at(0).toArray();
            if (!trigger.at(2).toArray().at(0).toArray().at(0).toString().endsWith(u".meet"))
                continue;
            QStringList tokens;
            for (const QJsonValue &sentence : document[u"sentences"].toArray()) {
                for (const QJsonValue &token : sentence.toArray())
                    tokens.append(token.toString());
            }
            QList<QStringList> parties;
            for (const QJsonValue &link : document[u"gold_evt_links"].toArray()) {
                const QString role = link.toArray().at(2).toString();
                const QJsonArray span = link.toArray().at(1).toArray();
                if (role.contains(u"participant") || role.contains(u"communicator") || role.contains(u"recipient"))
                    parties.append(words(joinedWords(tokens, span.at(0).toInt(), span.at(1).toInt())));
            }
            if (parties.size() == 2 && parties[0] != parties[1])
                items.append(
                    {document[u"doc_key"].toString(), tokens.join(u' '), QDate(2017, 1, 1), parties[0], parties[1]});
        }
    }
    return items;
}

Result<QList<Figure>> scoreMeetings(const QDir &corpora, const QCommandLineParser &options)
{
    const auto annotator = Annotator::open(QStringLiteral(DATELINE_RESOURCES));
    if (!annotator)
        return std::unexpected(annotator.error());
    const auto [consult, others] = plover(QDir(corpora.filePath(u"plover_plv"_s)));
    const std::pair<QString, QList<Item>> sets[] = {
        {u"in State Department titles, found with both"_s, stateDepartment(QDir(corpora.filePath(u"state_dept_pr"_s)))},
        {u"PLOVER CONSULT sentences, found with both"_s, consult},
        {u"PLOVER other sentences, found with both"_s, others},
        {u"RAMS meetings, found with both"_s, rams(QDir(corpora.filePath(u"rams"_s)))},
    };
    QTextStream out(stdout);
    QList<Figure> figures;
    for (const auto &[name, items] : sets) {
        const auto counts = score(*annotator, items, options.isSet(u"missed"_s) ? &out : nullptr);
        if (!counts)
            return std::unexpected(counts.error());
        if (counts->items > 0)
            figures.append({name, 100.0 * counts->found / counts->items, u"%"_s});
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"meetings"_s,
                          .needs = u"state_dept_pr"_s,
                          .options = {{u"missed"_s, u"Name what was not found."_s}},
                          .score = scoreMeetings}
        .run(argc, argv);
}
