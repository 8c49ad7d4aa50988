// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"
#include "tests/support/treebank.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace dateline {

enum class GoldForm { Name, Pronoun, Description };

/// A place in a text where an annotated entity is mentioned.
struct GoldReference {
    TextSpan span; ///< all of the phrase
    TextSpan core; ///< of it the name, or the word the others hang on
    int entity = 0;
    GoldForm form = GoldForm::Name;
};

struct GoldReferences {
    QString name; ///< of the document
    QString text;
    QList<GoldReference> mentions;
};

namespace detail {

/// Reads GUM's column of nested entities: "(7-person-…-1,2-coref(8-place-…)" opens two and closes one, "7)" closes one.
class GumEntities
{
public:
    GumEntities(const Treebank &bank, GoldReferences &gold)
        : m_bank(bank)
        , m_gold(gold)
    {
    }

    void read(qsizetype sentence, qsizetype word)
    {
        for (const QString &field : m_bank.columns[sentence][word][9].split(u'|')) {
            if (!field.startsWith(QLatin1StringView("Entity=")))
                continue;
            QString part;
            for (const QChar sign : field.sliced(7) + u'(') {
                const bool ends = sign == u'(' || sign == u')';
                if (!ends) {
                    part += sign;
                    continue;
                }
                if (m_opening && !part.isEmpty())
                    m_open.append({part.split(u'-'), sentence, word});
                if (sign == u')')
                    close(m_opening || part.isEmpty() ? QString() : part, sentence, word);
                m_opening = sign == u'(';
                part.clear();
            }
            m_opening = false;
        }
    }

private:
    struct Open {
        QStringList fields;
        qsizetype sentence = 0;
        qsizetype word = 0;
    };

    /// The entity with number \a id, the last opened when it is empty.
    void close(const QString &id, qsizetype sentence, qsizetype word)
    {
        for (qsizetype at = m_open.size() - 1; at >= 0; --at) {
            if (!id.isEmpty() && m_open[at].fields.first() != id)
                continue;
            const Open open = m_open.takeAt(at);
            if (open.sentence == sentence)
                add(open, word);
            return;
        }
    }

    void add(const Open &open, qsizetype last)
    {
        const QStringList heads = open.fields.value(5).split(u',');
        if (open.fields.value(1) == u"time")
            return;
        const auto firstHead = open.word + heads.first().toInt() - 1;
        const auto lastHead = std::min(open.word + heads.last().toInt() - 1, last);
        const QList<Token> &tokens = m_bank.sentences[open.sentence].tokens;
        if (firstHead < open.word || firstHead > lastHead)
            return;
        const QString pos = m_bank.columns[open.sentence][firstHead][3];
        m_gold.mentions.append({.span = {tokens[open.word].span.begin, tokens[last].span.end},
                                .core = {tokens[firstHead].span.begin, tokens[lastHead].span.end},
                                .entity = open.fields.first().toInt(),
                                .form = pos == u"PROPN" ? GoldForm::Name
                                    : pos == u"PRON"    ? GoldForm::Pronoun
                                                        : GoldForm::Description});
    }

    const Treebank &m_bank;
    GoldReferences &m_gold;
    QList<Open> m_open;
    bool m_opening = false;
};

/// Joins words as people write them: no blank before a comma, behind a bracket or inside quotes.
class WordJoiner
{
public:
    TextSpan add(const QString &word)
    {
        static const QString closing = QStringLiteral(",.;:!?)]%");
        const bool quote = word == u"\"";
        const bool clings = (word.size() == 1 && closing.contains(word)) || word.startsWith(u'\'') || word == u"n't"
            || (quote && m_inQuote);
        if (!m_text.isEmpty() && !clings && !m_sticks)
            m_text += u' ';
        m_inQuote = quote ? !m_inQuote : m_inQuote;
        m_sticks = word == u"(" || word == u"[" || (quote && m_inQuote);
        const qsizetype begin = m_text.size();
        m_text += word;
        return {begin, m_text.size()};
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
    bool m_inQuote = false;
    bool m_sticks = false;
};

} // namespace detail

/// What GUM says of who is who in a document; times are left out. Nothing for a text that is blanked.
inline std::optional<GoldReferences> readGumReferences(const QString &path)
{
    const Treebank bank = readTreebank(path);
    if (bank.sentences.isEmpty() || bank.columns.first().first().at(1) == u"_")
        return std::nullopt;
    GoldReferences gold{QFileInfo(path).completeBaseName(), bank.text, {}};
    detail::GumEntities entities(bank, gold);
    for (qsizetype sentence = 0; sentence < bank.sentences.size(); ++sentence) {
        for (qsizetype word = 0; word < bank.columns[sentence].size(); ++word)
            entities.read(sentence, word);
    }
    return gold;
}

/// The names that Re-DocRED gathers in each document of a file; times and numbers are left out.
inline QList<GoldReferences> readRedocred(const QString &path)
{
    QList<GoldReferences> result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const QJsonArray documents = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &document : documents) {
        detail::WordJoiner joiner;
        QList<QList<TextSpan>> words;
        const QJsonArray sentences = document[QStringLiteral("sents")].toArray();
        for (const QJsonValue &sentence : sentences) {
            words.append(QList<TextSpan>());
            const QJsonArray forms = sentence.toArray();
            for (const QJsonValue &form : forms)
                words.last().append(joiner.add(form.toString()));
        }
        GoldReferences gold{document[QStringLiteral("title")].toString(), joiner.text(), {}};
        const QJsonArray entities = document[QStringLiteral("vertexSet")].toArray();
        for (qsizetype entity = 0; entity < entities.size(); ++entity) {
            const QJsonArray mentions = entities[entity].toArray();
            for (const QJsonValue &mention : mentions) {
                const QString type = mention[QStringLiteral("type")].toString();
                const QList<TextSpan> &sentence = words[mention[QStringLiteral("sent_id")].toInt()];
                const QJsonValue place = mention[QStringLiteral("pos")];
                const TextSpan span{sentence[place[0].toInt()].begin, sentence[place[1].toInt() - 1].end};
                const bool known =
                    std::ranges::any_of(gold.mentions, [span](const auto &other) { return other.span == span; });
                if (type != u"TIME" && type != u"NUM" && !known)
                    gold.mentions.append({.span = span, .core = span, .entity = static_cast<int>(entity)});
            }
        }
        result.append(gold);
    }
    return result;
}

/// A pronoun of GAP's, and the two names it may go back to.
struct GapPronoun {
    struct Candidate {
        TextSpan span;
        bool meant = false;
    };
    QString id;
    QString text;
    TextSpan pronoun;
    Candidate candidates[2];
};

/// Reads a part of GAP; empty when it cannot be read.
inline QList<GapPronoun> readGap(const QString &path)
{
    QList<GapPronoun> result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).split(u'\t');
        if (fields.size() < 10)
            continue;
        const QList<uint> points = fields[1].toUcs4();
        const auto spanOf = [&](int word, int offset) {
            const qsizetype begin =
                QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), fields[offset].toLongLong())
                    .size();
            return TextSpan{begin, begin + fields[word].size()};
        };
        result.append({fields[0],
                       fields[1],
                       spanOf(2, 3),
                       {{spanOf(4, 5), fields[6] == u"TRUE"}, {spanOf(7, 8), fields[9].trimmed() == u"TRUE"}}});
    }
    return result;
}

} // namespace dateline
