// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/result.h"
#include "model/language/neuralreader.h"

#include <memory>

namespace dateline {

/// The pipeline: sentences and words, names, part of speech and trees, time expressions, entities, meetings.
/// annotate() is pure: one instance may serve several threads, and the same article gives the same result.
class Annotator
{
public:
    /// \a resources is the folder that holds language/ (the neural reader) and lexicon/ (word lists).
    static Result<Annotator> open(const QString &resources, const NeuralReaderOptions &options = {});

    Annotator(Annotator &&) noexcept;
    Annotator &operator=(Annotator &&) noexcept;
    ~Annotator();

    Result<AnnotatedArticle> annotate(Article article) const;

private:
    class Parts;
    explicit Annotator(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace dateline
