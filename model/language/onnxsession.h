// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace dateline {

/// What the network reads: \c rows sentences padded to \c pieceCount pieces and \c wordCount words.
struct ReaderInput {
    std::int64_t rows = 0;
    std::int64_t pieceCount = 0;
    std::int64_t wordCount = 0;
    std::vector<std::int64_t> pieces;  ///< rows × pieceCount, padded with 0
    std::vector<std::int64_t> cases;   ///< rows × pieceCount
    std::vector<std::int64_t> lengths; ///< rows: pieces that are not padding
    std::vector<std::int64_t> words;   ///< rows × wordCount: the first piece of each word, padded with 0
};

/// What it says of each word.
struct ReaderOutput {
    std::vector<float> names;     ///< rows × wordCount × name labels
    std::vector<float> pos;       ///< rows × wordCount × parts of speech
    std::vector<float> arcs;      ///< rows × wordCount × (wordCount + 1): of the root, then of each word as head
    std::vector<float> relations; ///< rows × wordCount × relations × (wordCount + 1)
    std::vector<float> triggers;  ///< rows × wordCount × trigger labels: of no meeting, then of each status
    /// rows × wordCount × wordCount: of each word, for the meeting that the first one tells.
    std::vector<float> participants;
};

/// The network in ONNX Runtime, whose exceptions end here.
class OnnxSession
{
public:
    /// Damaged where the file is no model or one of another version, which does not tell \a relations of each pair of
    /// words.
    static Result<OnnxSession> open(const QString &file, std::size_t relations);

    OnnxSession(OnnxSession &&) noexcept;
    OnnxSession &operator=(OnnxSession &&) noexcept;
    ~OnnxSession();

    /// Works on the thread that calls; several may at once.
    Result<ReaderOutput> run(const ReaderInput &input) const;

private:
    struct Runtime;
    explicit OnnxSession(std::unique_ptr<Runtime> runtime);
    std::unique_ptr<Runtime> m_runtime;
};

} // namespace dateline
