// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/textchunk.h"

#include <QByteArray>

#include <vector>

namespace dateline {

/// Tells where sentences end inside paragraphs: a logistic regression over hashed features of each gap between two
/// chunks, with 8-bit weights, so that every processor finds the same. model/language/training/sentence_ends.py makes
/// the weights, gaps.py there tells the features.
class SentenceEnds
{
public:
    /// Reads language/sentence-ends.bin and word lists in the folder \a resources. Damaged when the file is cut,
    /// changed or of another version.
    static Result<SentenceEnds> open(const QString &resources);

    /// For each of \a paragraphs of \a text the offsets at which its sentences end, but for its own end.
    [[nodiscard]] QList<QList<qsizetype>> find(QStringView text, const QList<TextSpan> &paragraphs) const;
    /// The features of each gap of \a paragraph, summed up, were it all one sentence: what the training's own are
    /// compared with.
    [[nodiscard]] QList<qint64> featureSums(QStringView paragraph) const;

private:
    class Sight;
    /// One number told of a gap: by its letter alone, or of the chunk at a distance from the one before the gap.
    struct Told {
        char16_t letter = 0;
        bool ofChunk = false;
        bool ofFirst = false; ///< of the first chunk of the sentence
        int distance = 0;
    };
    struct Template {
        std::uint32_t hash = 0;
        std::vector<std::size_t> parts; ///< indices in m_told
    };

    explicit SentenceEnds(TextChunkReader chunks);
    static Result<void> readHeader(const QByteArray &header, SentenceEnds &ends, std::uint32_t &checksum);
    bool addTemplate(const QString &words);
    [[nodiscard]] std::vector<std::uint32_t> features(Sight &sight, qsizetype gap) const;

    TextChunkReader m_chunks;
    std::vector<Told> m_told;
    std::vector<Template> m_templates;
    QByteArray m_weights; ///< signed, a power of two of them
    qint64 m_bound = 0;   ///< a sum of weights above it ends a sentence
};

} // namespace dateline
