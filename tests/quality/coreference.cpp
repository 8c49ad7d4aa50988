// SPDX-License-Identifier: GPL-3.0-only
//
// Scores who is who inside one text by B3 (Bagga & Baldwin 1998): of each mention, how much of the entity it was put
// into is right (precision), and how much of its true entity is there (recall), averaged over all mentions.
//
// Scored are the annotated names (Re-DocRED: all but times and numbers; GUM: phrases with a proper noun as head, but
// times) that the program finds as names itself, from raw text; the owner in a description ("Russian" in "Russian
// delegation") counts as one. A name is found when a name of the program's overlaps the annotated one's head and lies
// inside it or has half of its letters in common with it; the shorter of nested names comes first. What was not found
// is left out of the first figures, and counts as an entity of its own in those marked "all". Then GUM with pronouns
// and descriptions that the program resolves, and GAP: whether a pronoun goes back to the one or the other of two
// names.
//
//   coreference [--json FILE] [--shared DIR]
//   coreference --show redocred|gum|gap       the entities that came out split or joined

#include "model/annotation/articleparts.h"
#include "model/annotation/articlereader.h"
#include "model/annotation/pronouns.h"
#include "tests/support/coreferencegold.h"
#include "tests/support/qualityprogram.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

struct Found {
    TextSpan span;
    int entity = -1;
    bool taken = false;
};

/// An annotated mention and the entity that the program put it into, -1 for none.
struct Item {
    const GoldReference *gold = nullptr;
    int found = -1;
};

struct Cubed {
    double precision = 0;
    double recall = 0;
    int mentions = 0;

    void add(const QList<Item> &items)
    {
        QMap<int, int> ofGold;
        QMap<int, int> ofFound;
        QMap<std::pair<int, int>, int> ofBoth;
        for (const Item &item : items) {
            ++ofGold[item.gold->entity];
            ++ofFound[item.found];
            ++ofBoth[{item.gold->entity, item.found}];
        }
        for (const Item &item : items) {
            const int both = item.found < 0 ? 1 : ofBoth[{item.gold->entity, item.found}];
            precision += item.found < 0 ? 1.0 : static_cast<double>(both) / ofFound[item.found];
            recall += static_cast<double>(both) / ofGold[item.gold->entity];
            ++mentions;
        }
    }
};

TextSpan spanOf(const SyntaxTree &tree, int first, int last)
{
    return {tree.token(first).span.begin, tree.token(last - 1).span.end};
}

QList<Found> namesOf(const ArticleReading &reading)
{
    QList<Found> result;
    for (const FoundMention &mention : reading.mentions) {
        const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(mention.sentence)];
        if (mention.form == MentionForm::Name)
            result.append({spanOf(tree, mention.firstToken, mention.lastToken), mention.entity});
        else if (mention.ownerFirst >= 0 && reading.entities[mention.entity].belongsTo >= 0)
            result.append(
                {spanOf(tree, mention.ownerFirst, mention.ownerLast), reading.entities[mention.entity].belongsTo});
    }
    return result;
}

double shared(TextSpan a, TextSpan b)
{
    const qsizetype both = std::max<qsizetype>(0, std::min(a.end, b.end) - std::max(a.begin, b.begin));
    return static_cast<double>(both) / static_cast<double>(a.length() + b.length() - both);
}

/// Each annotated mention with the program's, the shortest first.
QList<Item> align(QList<const GoldReference *> gold, QList<Found> found)
{
    std::ranges::stable_sort(gold, {}, [](const GoldReference *mention) { return mention->span.length(); });
    QList<Item> items;
    for (const GoldReference *mention : std::as_const(gold)) {
        Found *best = nullptr;
        for (Found &candidate : found) {
            const bool fits = !candidate.taken && candidate.span.overlaps(mention->core)
                && (mention->span.contains(candidate.span) || shared(candidate.span, mention->span) >= 0.5);
            if (fits && (!best || shared(candidate.span, mention->core) > shared(best->span, mention->core)))
                best = &candidate;
        }
        items.append({mention, best ? best->entity : -1});
        if (best)
            best->taken = true;
    }
    std::ranges::stable_sort(items, {}, [](const Item &item) { return item.gold->span; });
    return items;
}

QString inWords(const QMap<QString, int> &names)
{
    QStringList words;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        words.append(u"%1 ×%2"_s.arg(name.key().simplified()).arg(name.value()));
    return words.join(u", ");
}

void show(const GoldReferences &document, const ArticleReading &reading, const QList<Item> &items)
{
    QMap<int, QMap<int, QMap<QString, int>>> ofGold;
    QMap<int, QMap<int, QMap<QString, int>>> ofFound;
    for (const Item &item : items) {
        if (item.found < 0)
            continue;
        const QString name = item.gold->core.in(document.text).toString();
        ++ofGold[item.gold->entity][item.found][name];
        ++ofFound[item.found][item.gold->entity][name];
    }
    QTextStream out(stdout);
    for (const auto &parts : std::as_const(ofGold)) {
        if (parts.size() < 2)
            continue;
        out << "SPLIT  " << document.name;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part)
            out << "\n    [" << toString(reading.entities[part.key()].kind) << "] " << inWords(part.value());
        out << '\n';
    }
    for (auto entity = ofFound.cbegin(); entity != ofFound.cend(); ++entity) {
        if (entity.value().size() < 2)
            continue;
        out << "JOINED " << document.name << " as " << reading.entities[entity.key()].name;
        for (const auto &part : entity.value())
            out << "\n    " << inWords(part);
        out << '\n';
    }
}

/// The figures of one corpus, over what was found and over all.
class Score
{
public:
    void add(const QList<Item> &items)
    {
        QList<Item> found;
        std::ranges::copy_if(items, std::back_inserter(found), [](const Item &item) { return item.found >= 0; });
        m_found.add(found);
        m_all.add(items);
    }

    void append(const QString &name, QList<Figure> &figures) const
    {
        if (m_found.mentions == 0)
            return;
        const double precision = 100 * m_found.precision / m_found.mentions;
        const double recall = 100 * m_found.recall / m_found.mentions;
        figures.append({name + u" B3 precision"_s, precision, u"%"_s});
        figures.append({name + u" B3 recall"_s, recall, u"%"_s});
        figures.append({name + u" B3 F1"_s, 2 * precision * recall / (precision + recall), u"%"_s});
        const double all = 100 * m_all.precision / m_all.mentions;
        const double allRecall = 100 * m_all.recall / m_all.mentions;
        figures.append({name + u" found"_s, 100.0 * m_found.mentions / m_all.mentions, u"%"_s});
        figures.append({name + u" B3 F1, all"_s, 2 * all * allRecall / (all + allRecall), u"%"_s});
    }

private:
    Cubed m_found;
    Cubed m_all;
};

QList<const GoldReference *> namedIn(const GoldReferences &document)
{
    QList<const GoldReference *> result;
    for (const GoldReference &mention : document.mentions) {
        if (mention.form == GoldForm::Name)
            result.append(&mention);
    }
    return result;
}

QList<const GoldReference *> allIn(const GoldReferences &document)
{
    QList<const GoldReference *> result;
    for (const GoldReference &mention : document.mentions)
        result.append(&mention);
    return result;
}

QList<Found> allOf(const ArticleReading &reading)
{
    QList<Found> result = namesOf(reading);
    for (const FoundMention &mention : reading.mentions) {
        if (mention.form != MentionForm::Name)
            result.append(
                {spanOf(reading.trees[static_cast<std::size_t>(mention.sentence)], mention.head, mention.head + 1),
                 mention.entity});
    }
    const Pronouns pronouns(reading);
    for (auto pronoun = pronouns.all().cbegin(); pronoun != pronouns.all().cend(); ++pronoun) {
        const auto [sentence, token] = pronoun.key();
        result.append({reading.trees[static_cast<std::size_t>(sentence)].token(token).span, pronoun.value().first()});
    }
    return result;
}

struct Scores {
    Score names;
    Score all;
};

Result<Scores> score(const ArticleReader &reader, const QList<GoldReferences> &documents, bool shown)
{
    Scores scores;
    for (const GoldReferences &document : documents) {
        Article article;
        article.text = document.text;
        QList<Sentence> sentences;
        const auto reading = reader.read(article, proseOf(article), sentences);
        if (!reading)
            return std::unexpected(reading.error());
        const QList<Item> items = align(namedIn(document), namesOf(*reading));
        if (shown)
            show(document, *reading, items);
        scores.names.add(items);
        scores.all.add(align(allIn(document), allOf(*reading)));
    }
    return scores;
}

/// The entities of the names that overlap \a span.
QSet<int> entitiesAt(const ArticleReading &reading, TextSpan span)
{
    QSet<int> result;
    for (const Found &name : namesOf(reading)) {
        if (name.span.overlaps(span))
            result.insert(name.entity);
    }
    return result;
}

struct GapCounts {
    int right = 0; ///< of candidates that the pronoun is said to mean, those that it does
    int told = 0;
    int meant = 0;
    int pronouns = 0;
    int both = 0; ///< pronouns of which both candidates came out right

    [[nodiscard]] double f1() const { return told + meant == 0 ? 0 : 200.0 * right / (told + meant); }
};

void showGap(const GapPronoun &gap, const ArticleReading &reading, const QList<int> &people)
{
    QStringList names;
    for (const int entity : people)
        names.append(reading.entities[entity].name + (reading.genders[entity] == Gender::Unknown ? u" ?"_s : u""_s));
    QTextStream out(stdout);
    out << gap.id << ": " << gap.pronoun.in(gap.text) << " at " << gap.pronoun.begin << " = " << names.join(u" | "_s);
    for (const GapPronoun::Candidate &candidate : gap.candidates)
        out << "; " << candidate.span.in(gap.text) << (candidate.meant ? " yes" : " no");
    out << "\n    " << gap.text << '\n';
}

Result<GapCounts> scoreGap(const ArticleReader &reader, const QList<GapPronoun> &pronouns, bool shown)
{
    GapCounts counts;
    for (const GapPronoun &gap : pronouns) {
        Article article;
        article.text = gap.text;
        QList<Sentence> sentences;
        const auto reading = reader.read(article, proseOf(article), sentences);
        if (!reading)
            return std::unexpected(reading.error());
        const Pronouns resolved(*reading);
        QList<int> people;
        for (auto pronoun = resolved.all().cbegin(); pronoun != resolved.all().cend(); ++pronoun) {
            const auto [sentence, token] = pronoun.key();
            if (reading->trees[static_cast<std::size_t>(sentence)].token(token).span.overlaps(gap.pronoun))
                people = pronoun.value();
        }
        bool right = true;
        for (const GapPronoun::Candidate &candidate : gap.candidates) {
            const bool told = !people.isEmpty() && entitiesAt(*reading, candidate.span).contains(people.first());
            counts.told += told ? 1 : 0;
            counts.meant += candidate.meant ? 1 : 0;
            counts.right += told && candidate.meant ? 1 : 0;
            right = right && told == candidate.meant;
        }
        ++counts.pronouns;
        counts.both += right ? 1 : 0;
        if (shown && !right)
            showGap(gap, *reading, people);
    }
    return counts;
}

Result<QList<Figure>> scoreAll(const QDir &corpora, const QCommandLineParser &options)
{
    const QString shown = options.value(u"show"_s);
    QList<GoldReferences> gum;
    for (const QString &path : gumDev(corpora)) {
        if (auto document = readGumReferences(path))
            gum.append(std::move(*document));
    }
    const QList<GoldReferences> redocred = readRedocred(corpora.filePath(u"redocred/data/dev_revised.json"_s));
    const auto reader = ArticleReader::open(QStringLiteral(DATELINE_RESOURCES));
    if (!reader)
        return std::unexpected(reader.error());
    QList<Figure> figures;
    for (const auto &[key, name, documents] : {std::tuple{u"redocred"_s, u"Re-DocRED dev,"_s, &redocred},
                                               std::tuple{u"gum"_s, u"GUM dev,"_s, &std::as_const(gum)}}) {
        if (!shown.isEmpty() && shown != key)
            continue;
        const auto scores = score(*reader, *documents, shown == key);
        if (!scores)
            return std::unexpected(scores.error());
        scores->names.append(u"names, "_s + name, figures);
        if (key == u"gum")
            scores->all.append(u"all mentions, "_s + name, figures);
    }
    for (const auto &[name, file] : {std::pair{u"GAP development"_s, u"gap_coref/gap-development.tsv"_s},
                                     std::pair{u"GAP validation"_s, u"gap_coref/gap-validation.tsv"_s}}) {
        const QList<GapPronoun> pronouns =
            shown.isEmpty() || shown == u"gap" ? readGap(corpora.filePath(file)) : QList<GapPronoun>();
        const auto counts = scoreGap(*reader, pronouns, shown == u"gap" && file.contains(u"development"));
        if (!counts)
            return std::unexpected(counts.error());
        if (counts->pronouns == 0)
            continue;
        figures.append({u"pronouns, "_s + name + u", F1"_s, counts->f1(), u"%"_s});
        figures.append(
            {u"pronouns, "_s + name + u", both names right"_s, 100.0 * counts->both / counts->pronouns, u"%"_s});
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"coreference"_s,
                          .needs = u"redocred/data/dev_revised.json"_s,
                          .options = {{u"show"_s, u"Show what went wrong in CORPUS."_s, u"CORPUS"_s}},
                          .score = scoreAll}
        .run(argc, argv);
}
