// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/language/sentence.h"

#include <QList>
#include <QStringList>

#include <span>
#include <vector>

namespace dateline {

/// Turns the reader's label scores into names: the best sequence over allowed BIO moves (Viterbi, 1967), since the best
/// label of each word alone breaks names apart.
class NameDecoder
{
public:
    /// \a labels in the order of the scores: "O", "B-PER", "I-PER", … for PER, ORG, LOC, FAC, NORP and MISC.
    static Result<NameDecoder> forLabels(const QStringList &labels);

    /// \a scores holds a row of one value a label for each of \a words words.
    [[nodiscard]] QList<NameSpan> decode(std::span<const float> scores, int words) const;

    /// For each label the kind of name it is of: 0 for none, else a number of the kind's own.
    [[nodiscard]] std::vector<int> kinds() const;

private:
    enum class Position { Outside, Begin, Inside };
    struct Label {
        Position position = Position::Outside;
        NameKind kind = NameKind::Other;
    };

    [[nodiscard]] bool mayFollow(const Label &label, const Label *previous) const;
    [[nodiscard]] std::vector<int> bestPath(std::span<const float> scores, int words) const;

    std::vector<Label> m_labels;
};

} // namespace dateline
