// SPDX-License-Identifier: GPL-3.0-only
//
// Scores who is who across articles: names of people, bodies, places and facilities that the program finds in the text
// and that cover an annotated link by three quarters (Jaccard). What is counted is an article's entity with whom it is
// linked to, once. Pairs of these in one world: of those that the program takes for one, how many are (pairwise
// precision), and of those that are one, how many it takes for one (recall). B3 (Bagga & Baldwin 1998) is the average
// of both by entity.
//
// wp_current_events: pages that redirect to each other (samepages.txt) and pages that are named as one country or as
// its government are one. A link from a country's name to something else ("Spain" to its team) is left out. gum: links
// to Wikipedia. ecbplus: people, bodies and places, within the articles of one event.
//
// Each is parted into a half by which weights and words were chosen (development: events until 2025, every second
// document of GUM, every second topic of ECB+) and the rest. Articles are linked one after the other as they are dated.
//
//   identity [--json FILE] [--shared DIR] [--readings FILE]
//   identity --show events|gum|ecb [--half development|rest] what is wrongly merged and what is not merged
//
// --readings keeps what the neural reader found in FILE and takes it from there the next time.

#include "model/annotation/annotator.h"
#include "model/identity/namekey.h"
#include "tests/support/knownnames.h"
#include "tests/support/linkedgold.h"
#include "tests/support/qualityprogram.h"

#include <QMap>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

enum class Half { Development, Rest };

/// A document with what the program found in it.
struct Reading {
    const LinkedDocument *document = nullptr;
    AnnotatedArticle annotated;
};

/// An article's entity and whom it is.
struct Item {
    QString world;
    QString who;
    EntityKind kind = EntityKind::Other;
    QString name;
    QString put; ///< where the program puts it
    EntityId asked; ///< of whom it asks whether it is the same
};

QJsonObject toJson(const AnnotatedArticle &annotated)
{
    QJsonArray entities;
    for (const Entity &entity : annotated.entities)
        entities.append(QJsonArray{toString(entity.kind), entity.name, QJsonArray::fromStringList(entity.aliases),
                                   entity.role, entity.belongsTo});
    QJsonArray mentions;
    for (const Mention &mention : annotated.mentions)
        mentions.append(QJsonArray{mention.span.begin, mention.span.end, toString(mention.kind), mention.entity});
    return {{u"entities"_s, entities}, {u"mentions"_s, mentions}};
}

AnnotatedArticle fromJson(const QJsonObject &object)
{
    AnnotatedArticle annotated;
    for (const QJsonValue &entity : object[u"entities"_s].toArray()) {
        QStringList aliases;
        for (const QJsonValue &alias : entity[2].toArray())
            aliases.append(alias.toString());
        annotated.entities.append({.kind = entityKindFromString(entity[0].toString()).value_or(EntityKind::Other),
                                   .name = entity[1].toString(),
                                   .aliases = aliases,
                                   .role = entity[3].toString(),
                                   .belongsTo = entity[4].toInt()});
    }
    for (const QJsonValue &mention : object[u"mentions"_s].toArray()) {
        annotated.mentions.append({.span = {mention[0].toInteger(), mention[1].toInteger()},
                                   .kind = entityKindFromString(mention[2].toString()).value_or(EntityKind::Other),
                                   .confidence = 1,
                                   .entity = mention[3].toInt()});
    }
    return annotated;
}

/// Reads the documents, or takes what was read of them before.
class Readings
{
public:
    explicit Readings(const QString &path)
        : m_path(path)
    {
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            m_known.insert(line[u"name"_s].toString(), line);
        }
    }

    Result<Reading> of(const LinkedDocument &document)
    {
        AnnotatedArticle annotated;
        if (const auto known = m_known.constFind(document.name); known != m_known.constEnd()) {
            annotated = fromJson(*known);
        } else {
            auto read = readAnew(document);
            if (!read)
                return std::unexpected(read.error());
            annotated = *std::move(read);
        }
        annotated.article.text = document.text;
        annotated.article.published.time = document.published.startOfDay();
        return Reading{&document, std::move(annotated)};
    }

private:
    Result<AnnotatedArticle> readAnew(const LinkedDocument &document)
    {
        if (!m_annotator) {
            auto annotator = Annotator::open(QStringLiteral(DATELINE_RESOURCES));
            if (!annotator)
                return std::unexpected(annotator.error());
            m_annotator = std::make_unique<Annotator>(*std::move(annotator));
        }
        Article article;
        article.text = document.text;
        article.published.time = document.published.startOfDay();
        auto annotated = m_annotator->annotate(article);
        QFile file(m_path);
        if (annotated && !m_path.isEmpty() && file.open(QIODevice::Append)) {
            QJsonObject line = toJson(*annotated);
            line.insert(u"name"_s, document.name);
            file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
        return annotated;
    }

    QString m_path;
    QHash<QString, QJsonObject> m_known;
    std::unique_ptr<Annotator> m_annotator;
};

bool isScored(EntityKind kind)
{
    return kind == EntityKind::Person || kind == EntityKind::Organization || kind == EntityKind::Place
        || kind == EntityKind::Facility;
}

double shared(TextSpan a, TextSpan b)
{
    const qsizetype both = std::max<qsizetype>(0, std::min(a.end, b.end) - std::max(a.begin, b.begin));
    return static_cast<double>(both) / static_cast<double>(a.length() + b.length() - both);
}

/// Of each of the article's entities whom it is linked to, the shortest links first, each mention once.
QList<std::pair<int, QString>> linkedEntities(const Reading &reading)
{
    QList<LinkedName> names = reading.document->names;
    std::ranges::stable_sort(names, {}, [](const LinkedName &name) { return name.span.length(); });
    QList<std::pair<int, QString>> result;
    QSet<qsizetype> taken;
    for (const LinkedName &name : std::as_const(names)) {
        qsizetype best = -1;
        for (qsizetype at = 0; at < reading.annotated.mentions.size(); ++at) {
            const Mention &mention = reading.annotated.mentions[at];
            const double both = shared(mention.span, name.span);
            if (mention.entity >= 0 && !taken.contains(at) && both >= 0.75
                && (best < 0 || both > shared(reading.annotated.mentions[best].span, name.span)))
                best = at;
        }
        if (best < 0)
            continue;
        taken.insert(best);
        const std::pair<int, QString> linked(reading.annotated.mentions[best].entity, name.who);
        if (isScored(reading.annotated.entities[linked.first].kind) && !result.contains(linked))
            result.append(linked);
    }
    return result;
}

struct Scores {
    double precision = 0; ///< B3
    double recall = 0;
    qint64 together = 0; ///< pairs that the program takes for one
    qint64 same = 0; ///< pairs that are
    qint64 right = 0; ///< both

    [[nodiscard]] double f1() const { return 2 * precision * recall / (precision + recall); }
};

Scores scoresOf(const QList<Item> &items, const std::function<QString(const Item &)> &put)
{
    QHash<QString, int> ofGold;
    QHash<QString, int> ofPut;
    QHash<QString, int> ofBoth;
    const auto gold = [](const Item &item) { return item.world + u'\n' + item.who; };
    const auto mine = [&](const Item &item) { return item.world + u'\n' + put(item); };
    for (const Item &item : items) {
        ++ofGold[gold(item)];
        ++ofPut[mine(item)];
        ++ofBoth[gold(item) + u'\n' + mine(item)];
    }
    Scores scores;
    for (const Item &item : items) {
        const double both = ofBoth[gold(item) + u'\n' + mine(item)];
        scores.precision += both / ofPut[mine(item)] / static_cast<double>(items.size());
        scores.recall += both / ofGold[gold(item)] / static_cast<double>(items.size());
    }
    const auto pairs = [](const QHash<QString, int> &counts) {
        qint64 sum = 0;
        for (const int count : counts)
            sum += qint64(count) * (count - 1) / 2;
        return sum;
    };
    scores.together = pairs(ofPut);
    scores.same = pairs(ofGold);
    scores.right = pairs(ofBoth);
    return scores;
}

double percent(qint64 part, qint64 all)
{
    return all == 0 ? 100 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

/// Of what the program asks and the links answer, how many answers are "the same".
void appendQuestions(const QString &name, const QList<Item> &items, QList<Figure> &figures)
{
    QHash<QString, QMap<QString, int>> whoIs;
    for (const Item &item : items)
        ++whoIs[item.world + item.put][item.who];
    int asked = 0;
    int same = 0;
    for (const Item &item : items) {
        const QMap<QString, int> other = whoIs.value(item.world + QString::number(item.asked.value));
        if (!item.asked.isValid() || other.isEmpty())
            continue;
        ++asked;
        same += other.contains(item.who) ? 1 : 0;
    }
    figures.append({name + u" questions"_s, static_cast<double>(asked), u"of %1"_s.arg(items.size())});
    if (asked > 0)
        figures.append({name + u" answers that are \"the same\""_s, percent(same, asked), u"%"_s});
}

QString surnameOf(const Item &item)
{
    return toString(item.kind) + nameKey(item.name.section(u' ', -1));
}

/// Each beside what equal names alone would give, and what the last words of names would.
void append(const QString &name, const QList<Item> &items, QList<Figure> &figures)
{
    if (items.isEmpty())
        return;
    const Scores mine = scoresOf(items, [](const Item &item) { return item.put; });
    const Scores equal = scoresOf(items, [](const Item &item) { return toString(item.kind) + nameKey(item.name); });
    const Scores surname = scoresOf(items, surnameOf);
    const auto both = [&](const QString &what, double value, double ofEqual, double ofSurname, const QString &unit) {
        figures.append({name + what, value, unit, u"equal names"_s, ofEqual});
        figures.append({name + what + u", again"_s, value, unit, u"last words"_s, ofSurname});
    };
    both(u" pairwise precision"_s, percent(mine.right, mine.together), percent(equal.right, equal.together),
         percent(surname.right, surname.together), u"%"_s);
    both(u" pairwise recall"_s, percent(mine.right, mine.same), percent(equal.right, equal.same),
         percent(surname.right, surname.same), u"%"_s);
    both(u" B3 F1"_s, 100 * mine.f1(), 100 * equal.f1(), 100 * surname.f1(), u"%"_s);
    both(u" wrongly merged pairs"_s, static_cast<double>(mine.together - mine.right),
         static_cast<double>(equal.together - equal.right), static_cast<double>(surname.together - surname.right),
         u"of %1"_s.arg(mine.together));
    appendQuestions(name, items, figures);
}

QString inWords(const QMap<QString, int> &names)
{
    QStringList words;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        words.append(u"%1 ×%2"_s.arg(name.key()).arg(name.value()));
    return words.join(u", ");
}

/// What is wrongly one, and what is one and was not taken for one; the most pairs first.
void show(const QList<Item> &items)
{
    QMap<QString, QMap<QString, QMap<QString, int>>> merged;
    QMap<QString, QMap<QString, QMap<QString, int>>> split;
    for (const Item &item : items) {
        const QString name = toString(item.kind).first(1) + u':' + item.name;
        ++merged[item.world + item.put][item.who][name];
        ++split[item.world + item.who][item.put][name];
    }
    QTextStream out(stdout);
    for (const auto &[title, groups] : {std::pair(u"MERGED"_s, merged), {u"SPLIT"_s, split}}) {
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            if (group.value().size() < 2)
                continue;
            out << title << '\n';
            for (auto part = group.value().cbegin(); part != group.value().cend(); ++part)
                out << "    " << (title == u"MERGED" ? part.key() + u": "_s : QString()) << inWords(part.value())
                    << '\n';
        }
    }
}

struct Corpus {
    QString key;
    QString name;
    QList<LinkedDocument> documents;
    std::function<Half(const LinkedDocument &, qsizetype)> half;
};

/// The country that \a page names, or whose government; -1 for none.
int countryOfPage(const QString &page, const Countries &countries)
{
    const QString title = page.section(u" ("_s, 0, 0);
    if (const int country = countries.named(title);
        country >= 0 || !title.contains(u"government"_s, Qt::CaseInsensitive))
        return country;
    const QStringList words = title.split(u' ');
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype count = words.size() - first; count > 0; --count) {
            const QString part = words.sliced(first, count).join(u' ');
            const int country = std::max(countries.named(part), countries.ofDemonym(part));
            if (country >= 0)
                return country;
        }
    }
    return -1;
}

/// Links to a country under any of its names, and to its government, which for this program is the country, are to one;
/// from its name to something else to nothing.
void mendLinks(LinkedDocument &document, const QHash<QString, QString> &samePages, const Countries &countries)
{
    for (LinkedName &name : document.names) {
        name.who = samePages.value(name.who, name.who);
        const int linked = countryOfPage(name.who, countries);
        const int written = countryOfPage(name.span.in(document.text).toString(), countries);
        if (linked >= 0)
            name.who = u"country: "_s + countries.name(linked);
        if (written >= 0 && written != linked)
            name.who.clear();
    }
    document.names.removeIf([](const LinkedName &name) { return name.who.isEmpty(); });
}

QList<Corpus> corporaIn(const QDir &corpora, const Countries &countries)
{
    const auto everySecond = [](const LinkedDocument &, qsizetype index) {
        return index % 2 == 0 ? Half::Development : Half::Rest;
    };
    QList<Corpus> result{
        {u"events"_s, u"events"_s, readCurrentEvents(QDir(corpora.filePath(u"wp_current_events/jsonl"_s))),
         [](const LinkedDocument &document, qsizetype) {
             return document.published.year() < 2026 ? Half::Development : Half::Rest;
         }},
        {u"gum"_s, u"GUM"_s, readGumLinks(QDir(corpora.filePath(u"gum/dep"_s))), everySecond},
        {u"ecb"_s, u"ECB+"_s, readEcbPlus(QDir(corpora.filePath(u"ecbplus/ECB+"_s))),
         [](const LinkedDocument &document, qsizetype) {
             return document.name.section(u'_', 0, 0).toInt() % 2 == 1 ? Half::Development : Half::Rest;
         }}};
    const QHash<QString, QString> samePages =
        readSamePages(QStringLiteral(DATELINE_TEST_DATA "/../quality/samepages.txt"));
    for (Corpus &corpus : result) {
        for (LinkedDocument &document : corpus.documents)
            mendLinks(document, samePages, countries);
        std::ranges::stable_sort(corpus.documents, {}, [](const LinkedDocument &document) {
            return std::pair(document.world, document.published);
        });
    }
    return result;
}

Result<QList<Item>> itemsOf(const Corpus &corpus, Half half, const EntityLinker &linker, Readings &readings)
{
    QList<Item> items;
    QString world;
    std::optional<KnownNames> known;
    for (qsizetype index = 0; index < corpus.documents.size(); ++index) {
        const LinkedDocument &document = corpus.documents[index];
        if (corpus.half(document, index) != half)
            continue;
        if (!known || document.world != world)
            known.emplace(linker);
        world = document.world;
        const auto reading = readings.of(document);
        if (!reading)
            return std::unexpected(reading.error());
        const QList<EntityId> entities = known->add(namingsOf(reading->annotated, linker.countries()));
        for (const auto &[entity, who] : linkedEntities(*reading)) {
            const Entity &named = reading->annotated.entities[entity];
            items.append({world, who, named.kind, named.name, QString::number(entities[entity].value),
                          known->links()[entity].question.value_or(LinkQuestion()).candidate});
        }
    }
    return items;
}

Result<QList<Figure>> scoreAll(const QDir &corpora, const QCommandLineParser &options)
{
    const auto linker = EntityLinker::open(QStringLiteral(DATELINE_RESOURCES));
    if (!linker)
        return std::unexpected(linker.error());
    Readings readings(options.value(u"readings"_s));
    QList<Figure> figures;
    QList<Item> rest;
    for (const Corpus &corpus : corporaIn(corpora, linker->countries())) {
        if (options.isSet(u"show"_s) && options.value(u"show"_s) != corpus.key)
            continue;
        for (const auto &[half, name] : {std::pair(Half::Development, u"development"_s), {Half::Rest, u"rest"_s}}) {
            if (options.isSet(u"half"_s) && options.value(u"half"_s) != name)
                continue;
            const auto items = itemsOf(corpus, half, *linker, readings);
            if (!items)
                return std::unexpected(items.error());
            if (options.isSet(u"show"_s))
                show(*items);
            append(u"%1, %2,"_s.arg(corpus.name, name), *items, figures);
            if (half == Half::Rest)
                rest += *items;
            QList<Item> people;
            std::ranges::copy_if(*items, std::back_inserter(people),
                                 [](const Item &item) { return item.kind == EntityKind::Person; });
            append(u"%1, %2, people,"_s.arg(corpus.name, name), people, figures);
        }
    }
    if (!options.isSet(u"show"_s))
        append(u"all three, rest,"_s, rest, figures);
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"identity"_s,
                          .needs = u"wp_current_events/jsonl"_s,
                          .options = {{u"show"_s, u"Show what went wrong in CORPUS."_s, u"CORPUS"_s},
                                      {u"half"_s, u"Only one HALF."_s, u"HALF"_s},
                                      {u"readings"_s, u"Keep what was read in FILE."_s, u"FILE"_s}},
                          .score = scoreAll}
        .run(argc, argv);
}
