// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/language/sentence.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

#include <vector>

namespace dateline {

/// The name scores of one sentence.
struct NameScores {
    std::vector<float> scores; ///< a row of one value a label for each word that was read
    int words = 0;             ///< at most as many as the sentence has
};

/// Lets the sentences of one text agree on their names. The reader sees one sentence at a time and doubts what it has
/// never seen; what a capitalised word is elsewhere in the same text draws its scores there, the more the oftener it
/// stands in it, and half as much where other capitalised words are beside it. A surname that the text tells with the
/// rest of the name is nobody else's where it stands alone and the reader knows no name. Capitals that the text itself
/// explains by common nouns ("liquefied natural gas (LNG)") name nobody.
class NameConsensus
{
public:
    /// \a kinds tells for each label the kind of name it is of: 0 for none, else 1 and the number of its NameKind.
    explicit NameConsensus(std::vector<int> kinds);

    /// Changes \a scores, one a sentence of \a text, in time linear in the text. Words past a sentence's scores are
    /// left as they are.
    void revise(QStringView text, const QList<Sentence> &sentences, std::vector<NameScores> &scores) const;

private:
    struct Occurrence {
        std::size_t sentence = 0;
        int word = 0;
        QString neighbours; ///< the capitalised words on both sides
    };

    void agree(QStringView text, const QList<Sentence> &sentences, std::vector<NameScores> &scores) const;
    [[nodiscard]] QSet<QStringView> surnames(QStringView text, const QList<Sentence> &sentences,
                                             const std::vector<NameScores> &scores) const;
    void findSurnames(QStringView text, const QList<Sentence> &sentences, std::vector<NameScores> &scores) const;
    [[nodiscard]] int kindOf(const NameScores &scores, int word) const;
    void leaveOutCommonNouns(QStringView text, const QList<Sentence> &sentences, std::vector<NameScores> &scores) const;
    void drawTogether(const std::vector<Occurrence> &occurrences, std::vector<NameScores> &scores) const;
    [[nodiscard]] std::vector<double> sharesOf(const NameScores &scores, int word) const;

    std::vector<int> m_kinds;
    std::size_t m_kindCount = 0;
};

} // namespace dateline
