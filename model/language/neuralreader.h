// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/language/meetingcue.h"
#include "model/language/sentence.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace dateline {

/// What the reader found in one sentence.
struct SentenceReading {
    Sentence sentence;     ///< with part of speech, heads and relations filled in
    QList<NameSpan> names; ///< in order, not overlapping
    QList<MeetingCue> cues; ///< words that tell of a meeting with MeetingCue::faintest or more, in order
};

struct NeuralReaderOptions {
    int threads = 0;       ///< that share the sentences of the texts read at one time; 0 for one per core
    int batchPieces = 128; ///< word pieces a thread reads at once, or one sentence where that is longer
};

/// The neural network that reads names, parts of speech, dependency trees and words that tell of meetings in one pass.
/// One instance may be used from several threads at once. The files are resources/language:
/// reader.onnx, vocab.txt, labels.json.
class NeuralReader
{
public:
    /// Loads the model from \a folder; fails when a file is missing, damaged or of another shape.
    static Result<NeuralReader> open(const QString &folder, const NeuralReaderOptions &options = {});

    NeuralReader(NeuralReader &&) noexcept;
    NeuralReader &operator=(NeuralReader &&) noexcept;
    ~NeuralReader();

    /// Reads \a sentences of \a text, whose tokens have spans only; the result has one reading a sentence, in order.
    /// Each is read by itself, then all agree on their names (see NameConsensus), so give those of one text together.
    /// The same text and sentences give the same result, whatever the number of threads. Words past the reader's window
    /// of 510 pieces are tagged X and hang on the first word.
    Result<QList<SentenceReading>> read(QStringView text, const QList<Sentence> &sentences) const;

private:
    class Session;
    explicit NeuralReader(std::unique_ptr<Session> session);
    std::unique_ptr<Session> m_session;
};

} // namespace dateline
