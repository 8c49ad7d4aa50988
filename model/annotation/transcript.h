// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"

namespace dateline {

/// Who speaks in the parts of an article that are set down as speech: "SECRETARY MORAN: We will meet them."; and who
/// signed it: "Ada Moran, Minister of Trade" above all else.
class Transcript
{
public:
    explicit Transcript(const ArticleReading &reading);

    /// The entity that says the sentence, -1 where it is not set down as speech.
    [[nodiscard]] int speaker(int sentence) const { return m_speakers.value(sentence, -1); }
    /// Whom it speaks to: who speaks next or spoke before, -1 for nobody.
    [[nodiscard]] int addressee(int sentence) const;
    /// The person whose words the article is as a whole, -1 for nobody.
    [[nodiscard]] int signer() const { return m_signer; }

private:
    QList<int> m_speakers; ///< by sentence
    int m_signer = -1;
};

} // namespace dateline
