// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/nameconsensus.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

// A word is drawn by 0.9 n / (n + 3) towards the mean of its n others; those in other names count half. Web text and
// each half of the newswire's development part agree on these within what chance moves.
constexpr double strongest = 0.9;
constexpr double doubt = 3;
constexpr double inOtherName = 0.5;
constexpr float farBelow = 6;           // logits that a name must be ahead to be one all the same
constexpr qsizetype shortestFolded = 4; // "GENEVA" is "Geneva", but "US" is not "Us"
constexpr qsizetype longestAcronym = 8;
constexpr int person = 1 + static_cast<int>(NameKind::Person); // among the kinds of labels

/// What several occurrences of a word are, summed up.
struct Evidence {
    std::vector<double> shares = {};
    double count = 0;

    void add(const std::vector<double> &one)
    {
        shares.resize(one.size(), 0);
        std::ranges::transform(shares, one, shares.begin(), std::plus{});
        count += 1;
    }
};

/// By what a word is known again; empty for one that is not capitalised.
QString keyOf(QStringView word)
{
    if (word.size() < 2 || !word.front().isUpper())
        return {};
    return word.size() < shortestFolded ? word.toString() : word.toString().toCaseFolded();
}

bool isAcronym(QStringView word)
{
    return word.size() > 1 && word.size() <= longestAcronym
        && std::ranges::all_of(word, [](QChar letter) { return letter.isUpper(); });
}

/// Whether the words before \a open, all small, begin with the letters of \a acronym.
bool spellsOut(QStringView text, const QList<Token> &tokens, qsizetype open, QStringView acronym)
{
    qsizetype letter = acronym.size() - 1;
    for (qsizetype at = open - 1; at >= 0 && letter >= 0; --at) {
        const QStringView word = tokens[at].span.in(text);
        if (word == u"-" || word == u"\u2013")
            continue;
        if (!word.front().isLower() || word.front().toUpper() != acronym[letter])
            return false;
        --letter;
    }
    return letter < 0;
}

} // namespace

NameConsensus::NameConsensus(std::vector<int> kinds)
    : m_kinds(std::move(kinds))
{
    for (const int kind : m_kinds)
        m_kindCount = std::max(m_kindCount, static_cast<std::size_t>(kind) + 1);
}

void NameConsensus::revise(QStringView text, const QList<Sentence> &sentences, std::vector<NameScores> &scores) const
{
    agree(text, sentences, scores);
    findSurnames(text, sentences, scores);
    leaveOutCommonNouns(text, sentences, scores);
}

/// For each kind the logarithm of its share, whether the word begins or goes on with a name.
std::vector<double> NameConsensus::sharesOf(const NameScores &scores, int word) const
{
    const float *row = scores.scores.data() + static_cast<std::size_t>(word) * m_kinds.size();
    const double highest = static_cast<double>(*std::max_element(row, row + m_kinds.size()));
    std::vector<double> shares(m_kindCount, 0);
    double sum = 0;
    for (std::size_t label = 0; label < m_kinds.size(); ++label) {
        const double share = std::exp(static_cast<double>(row[label]) - highest);
        shares[static_cast<std::size_t>(m_kinds[label])] += share;
        sum += share;
    }
    for (double &share : shares)
        share = std::log(std::max(share / sum, 1e-12));
    return shares;
}

void NameConsensus::agree(QStringView text, const QList<Sentence> &sentences, std::vector<NameScores> &scores) const
{
    QHash<QString, std::vector<Occurrence>> words;
    for (std::size_t sentence = 0; sentence < scores.size(); ++sentence) {
        const QList<Token> &tokens = sentences[static_cast<qsizetype>(sentence)].tokens;
        const auto keyAt = [&](int at) {
            return at < 0 || at >= tokens.size() ? QString() : keyOf(tokens[at].span.in(text));
        };
        for (int word = 0; word < scores[sentence].words; ++word) {
            const QString key = keyAt(word);
            if (!key.isEmpty())
                words[key].push_back({sentence, word, keyAt(word - 1) + u'\n' + keyAt(word + 1)});
        }
    }
    for (const std::vector<Occurrence> &occurrences : std::as_const(words)) {
        if (occurrences.size() > 1)
            drawTogether(occurrences, scores);
    }
}

void NameConsensus::drawTogether(const std::vector<Occurrence> &occurrences, std::vector<NameScores> &scores) const
{
    std::vector<std::vector<double>> seen; // by each occurrence
    Evidence all{.shares = std::vector<double>(m_kindCount, 0)};
    QHash<QString, Evidence> alike;        // by those between the same neighbours
    for (const Occurrence &occurrence : occurrences) {
        seen.push_back(sharesOf(scores[occurrence.sentence], occurrence.word));
        all.add(seen.back());
        alike[occurrence.neighbours].add(seen.back());
    }
    for (std::size_t at = 0; at < occurrences.size(); ++at) {
        const Evidence &near = alike[occurrences[at].neighbours];
        const double others = (near.count - 1) + inOtherName * (all.count - near.count);
        const double weight = strongest * others / (others + doubt);
        float *row = scores[occurrences[at].sentence].scores.data()
            + static_cast<std::size_t>(occurrences[at].word) * m_kinds.size();
        for (std::size_t label = 0; label < m_kinds.size(); ++label) {
            const auto kind = static_cast<std::size_t>(m_kinds[label]);
            const double sum =
                near.shares[kind] - seen[at][kind] + inOtherName * (all.shares[kind] - near.shares[kind]);
            row[label] += static_cast<float>(weight * (sum / others - seen[at][kind]));
        }
    }
}

/// The kind of the label that scores highest by itself.
int NameConsensus::kindOf(const NameScores &scores, int word) const
{
    const auto row = scores.scores.begin() + static_cast<std::ptrdiff_t>(word) * std::ssize(m_kinds);
    return m_kinds[static_cast<std::size_t>(std::max_element(row, row + std::ssize(m_kinds)) - row)];
}

/// The last words of people's names of several words, but for those that the text has in small letters, too. They are
/// views of \a text.
QSet<QStringView> NameConsensus::surnames(QStringView text, const QList<Sentence> &sentences,
                                          const std::vector<NameScores> &scores) const
{
    QSet<QStringView> names;
    for (std::size_t at = 0; at < scores.size(); ++at) {
        const NameScores &sentence = scores[at];
        const QList<Token> &tokens = sentences[static_cast<qsizetype>(at)].tokens;
        for (int word = 1; word < sentence.words; ++word) {
            const QStringView form = tokens[word].span.in(text);
            const bool isLong = form.size() >= shortestFolded && form.front().isUpper();
            if (isLong && kindOf(sentence, word) == person && kindOf(sentence, word - 1) == person
                && (word + 1 == sentence.words || kindOf(sentence, word + 1) != person))
                names.insert(form);
        }
    }
    if (names.isEmpty())
        return names;
    QStringList lowered;
    for (const QStringView name : std::as_const(names))
        lowered.append(name.toString().toLower());
    const QSet<QStringView> wanted(lowered.cbegin(), lowered.cend());
    QSet<QStringView> small; // those of them that the text has
    for (const Sentence &sentence : sentences) {
        for (const Token &token : sentence.tokens) {
            const QStringView form = token.span.in(text);
            if (form.size() >= shortestFolded && form.front().isLower() && wanted.contains(form))
                small.insert(form);
        }
    }
    names.removeIf([&small](QStringView name) { return small.contains(name.toString().toLower()); });
    return names;
}

/// "Ada Moran … Moran": the reader may not know at the beginning of a sentence that the word is a name.
void NameConsensus::findSurnames(QStringView text, const QList<Sentence> &sentences,
                                 std::vector<NameScores> &scores) const
{
    constexpr float ahead = 1; // logit
    const QSet<QStringView> names = surnames(text, sentences, scores);
    for (std::size_t at = 0; at < scores.size() && !names.isEmpty(); ++at) {
        NameScores &sentence = scores[at];
        const QList<Token> &tokens = sentences[static_cast<qsizetype>(at)].tokens;
        const auto isPlain = [&](int word) { // of no name, and no number
            const QStringView form = word < 0 || word >= tokens.size() ? QStringView() : tokens[word].span.in(text);
            return form.isEmpty() || !(form.front().isUpper() || form.front().isDigit());
        };
        for (int word = 0; word < sentence.words; ++word) {
            const QStringView form = tokens[word].span.in(text);
            if (isPlain(word) || !isPlain(word - 1) || !isPlain(word + 1) || !names.contains(form)
                || kindOf(sentence, word) != 0)
                continue;
            float *row = sentence.scores.data() + static_cast<std::size_t>(word) * m_kinds.size();
            const float highest = *std::max_element(row, row + m_kinds.size());
            for (std::size_t label = 0; label < m_kinds.size(); ++label) {
                if (m_kinds[label] == person)
                    row[label] = highest + ahead;
            }
        }
    }
}

void NameConsensus::leaveOutCommonNouns(QStringView text, const QList<Sentence> &sentences,
                                        std::vector<NameScores> &scores) const
{
    QSet<QString> common;
    for (const Sentence &sentence : sentences) {
        const QList<Token> &tokens = sentence.tokens;
        for (qsizetype open = 1; open + 2 < tokens.size(); ++open) {
            const QStringView acronym = tokens[open + 1].span.in(text);
            const bool bracketed = tokens[open].span.in(text) == u"(" && tokens[open + 2].span.in(text) == u")";
            if (bracketed && isAcronym(acronym) && spellsOut(text, tokens, open, acronym))
                common.insert(acronym.toString());
        }
    }
    if (common.isEmpty())
        return;
    for (std::size_t sentence = 0; sentence < scores.size(); ++sentence) {
        for (int word = 0; word < scores[sentence].words; ++word) {
            if (!common.contains(sentences[static_cast<qsizetype>(sentence)].tokens[word].span.in(text).toString()))
                continue;
            float *row = scores[sentence].scores.data() + static_cast<std::size_t>(word) * m_kinds.size();
            for (std::size_t label = 0; label < m_kinds.size(); ++label)
                row[label] -= m_kinds[label] == 0 ? 0 : farBelow;
        }
    }
}

} // namespace dateline
