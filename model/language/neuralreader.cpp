// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/neuralreader.h"

#include "model/language/dependencytree.h"
#include "model/language/nameconsensus.h"
#include "model/language/namedecoder.h"
#include "model/language/onnxsession.h"
#include "model/language/wordpieces.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <ranges>
#include <span>
#include <thread>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::size_t window = 510; // pieces, beside [CLS] and [SEP]
constexpr std::size_t partsOfSpeech = static_cast<std::size_t>(PartOfSpeech::X) + 1;
constexpr std::size_t triggerLabels = std::tuple_size_v<decltype(MeetingCue::statuses)> + 1;
constexpr std::size_t relationCount = static_cast<std::size_t>(Relation::Xcomp) + 1;

/// One sentence as the network sees it.
struct EncodedSentence {
    std::vector<std::int64_t> pieces;
    std::vector<std::int64_t> cases;
    std::vector<std::int64_t> words; ///< first pieces; fewer than the sentence's words when it is too long
};

struct Labels {
    QStringList names;
    QStringList pos;
    QStringList relations;
    QStringList triggers;
};

Result<QByteArray> content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound,
                       u"cannot load the language model: cannot read '%1': %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray())
        strings.append(item.toString());
    return strings;
}

template<typename Value, std::size_t count>
bool inOrder(const QStringList &labels)
{
    if (labels.size() != static_cast<qsizetype>(count))
        return false;
    for (std::size_t at = 0; at < count; ++at) {
        if (labels[static_cast<qsizetype>(at)] != toString(static_cast<Value>(at)))
            return false;
    }
    return true;
}

Result<Labels> readLabels(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const Labels labels{stringsOf(object["names"_L1]), stringsOf(object["pos"_L1]), stringsOf(object["relations"_L1]),
                        stringsOf(object["triggers"_L1])};
    const QStringList triggers{u"none"_s, u"held"_s, u"planned"_s, u"possible"_s, u"not-held"_s};
    if (!inOrder<PartOfSpeech, partsOfSpeech>(labels.pos) || !inOrder<Relation, relationCount>(labels.relations)
        || labels.triggers != triggers)
        return failure(ErrorKind::Damaged, u"cannot load the language model: its labels are not this program's"_s);
    return labels;
}

std::vector<float> softmax(std::span<const float> scores)
{
    const float top = std::ranges::max(scores);
    std::vector<float> shares;
    for (const float score : scores)
        shares.push_back(std::exp(score - top));
    const float sum = std::accumulate(shares.begin(), shares.end(), 0.0f);
    for (float &share : shares)
        share /= sum;
    return shares;
}

std::size_t highest(std::span<const float> values)
{
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

} // namespace

class NeuralReader::Session
{
public:
    Session(OnnxSession network, WordPieces wordPieces, NameDecoder names, const NeuralReaderOptions &options)
        : m_network(std::move(network))
        , m_wordPieces(std::move(wordPieces))
        , m_names(std::move(names))
        , m_consensus(m_names.kinds())
        , m_threads(static_cast<std::size_t>(options.threads > 0 ? options.threads
                                                                 : std::max(QThread::idealThreadCount(), 1)))
        , m_batchPieces(static_cast<std::size_t>(std::max(options.batchPieces, 1)))
    {
    }

    Result<QList<SentenceReading>> read(QStringView text, const QList<Sentence> &sentences) const
    {
        std::vector<EncodedSentence> encoded;
        encoded.reserve(static_cast<std::size_t>(sentences.size()));
        QList<SentenceReading> readings;
        readings.reserve(sentences.size());
        for (const Sentence &sentence : sentences) {
            encoded.push_back(encode(text, sentence));
            readings.append({sentence, {}, {}});
        }
        std::vector<NameScores> nameScores(encoded.size());
        const auto read = std::span(readings.begin(), readings.end());
        const auto readBatch = [&](const std::vector<std::size_t> &batch) -> Result<void> {
            const ReaderInput input = pad(encoded, batch);
            return m_network.run(input).transform([&](const ReaderOutput &output) {
                for (std::size_t row = 0; row < batch.size(); ++row) {
                    const std::size_t words = encoded[batch[row]].words.size();
                    nameScores[batch[row]] = namesOf(input, output, row, words);
                    decode(input, output, row, words, read[batch[row]]);
                    read[batch[row]].cues = cuesOf(input, output, row, words);
                }
            });
        };
        return onAllThreads(batches(encoded), readBatch).transform([&] {
            m_consensus.revise(text, sentences, nameScores);
            for (std::size_t at = 0; at < read.size(); ++at)
                read[at].names = m_names.decode(nameScores[at].scores, nameScores[at].words);
            return std::move(readings);
        });
    }

private:
    /// Calls \a work for each batch, on as many threads as were asked for, shared with the texts that are being read at
    /// the same time; the first failure.
    template<typename Work>
    Result<void> onAllThreads(const std::vector<std::vector<std::size_t>> &batches, const Work &work) const
    {
        std::vector<Result<void>> outcomes(batches.size());
        std::atomic<std::size_t> next = 0;
        const auto workOff = [&] {
            for (std::size_t at = next++; at < batches.size(); at = next++)
                outcomes[at] = work(batches[at]);
        };
        const std::size_t share = m_threads / ++m_texts;
        {
            std::vector<std::jthread> others;
            for (std::size_t thread = 1; thread < std::min(share, batches.size()); ++thread)
                others.emplace_back(workOff);
            workOff();
        }
        --m_texts;
        const auto failed = std::ranges::find_if(outcomes, [](const Result<void> &outcome) { return !outcome; });
        return failed == outcomes.end() ? Result<void>() : *failed;
    }

    EncodedSentence encode(QStringView text, const Sentence &sentence) const
    {
        EncodedSentence result;
        const auto append = [&result](std::int64_t piece, CaseClass caseClass) {
            result.pieces.push_back(piece);
            result.cases.push_back(static_cast<std::int64_t>(caseClass));
        };
        append(m_wordPieces.begin(), CaseClass::Special);
        for (const Token &token : sentence.tokens) {
            const QStringView word = token.span.in(text);
            const QList<qint64> pieces = m_wordPieces.pieces(word);
            if (result.pieces.size() + static_cast<std::size_t>(pieces.size()) > window + 1)
                break;
            result.words.push_back(static_cast<std::int64_t>(result.pieces.size()));
            append(pieces.first(), caseClass(word));
            for (const qint64 piece : pieces.sliced(1))
                append(piece, CaseClass::Continuation);
        }
        append(m_wordPieces.end(), CaseClass::Special);
        return result;
    }

    /// Sentences of about the same length together, so that hardly anything is padding; the longest first, so that all
    /// threads end at about the same time. A piece costs the same in a small batch as in a large one, padding too.
    std::vector<std::vector<std::size_t>> batches(const std::vector<EncodedSentence> &encoded) const
    {
        std::vector<std::size_t> order;
        for (std::size_t at = 0; at < encoded.size(); ++at) {
            if (!encoded[at].words.empty())
                order.push_back(at);
        }
        const auto pieces = [&encoded](std::size_t at) { return encoded[at].pieces.size(); };
        std::ranges::stable_sort(order, std::ranges::greater(), pieces);
        std::vector<std::vector<std::size_t>> result;
        for (const std::size_t at : order) {
            const std::size_t longest = result.empty() ? 0 : pieces(result.back().front());
            if (result.empty() || (result.back().size() + 1) * longest > m_batchPieces
                || longest - pieces(at) > longest / 10)
                result.emplace_back();
            result.back().push_back(at);
        }
        return result;
    }

    static ReaderInput pad(const std::vector<EncodedSentence> &encoded, const std::vector<std::size_t> &batch)
    {
        std::size_t pieceCount = 0;
        std::size_t wordCount = 0;
        for (const std::size_t at : batch) {
            pieceCount = std::max(pieceCount, encoded[at].pieces.size());
            wordCount = std::max(wordCount, encoded[at].words.size());
        }
        ReaderInput input;
        input.rows = static_cast<std::int64_t>(batch.size());
        input.pieceCount = static_cast<std::int64_t>(pieceCount);
        input.wordCount = static_cast<std::int64_t>(wordCount);
        input.pieces.resize(batch.size() * pieceCount, 0);
        input.cases.resize(batch.size() * pieceCount, static_cast<std::int64_t>(CaseClass::Special));
        input.words.resize(batch.size() * wordCount, 0);
        for (std::size_t row = 0; row < batch.size(); ++row) {
            const EncodedSentence &sentence = encoded[batch[row]];
            input.lengths.push_back(static_cast<std::int64_t>(sentence.pieces.size()));
            std::ranges::copy(sentence.pieces, input.pieces.begin() + static_cast<std::ptrdiff_t>(row * pieceCount));
            std::ranges::copy(sentence.cases, input.cases.begin() + static_cast<std::ptrdiff_t>(row * pieceCount));
            std::ranges::copy(sentence.words, input.words.begin() + static_cast<std::ptrdiff_t>(row * wordCount));
        }
        return input;
    }

    static NameScores namesOf(const ReaderInput &input, const ReaderOutput &output, std::size_t row, std::size_t words)
    {
        const auto width = static_cast<std::size_t>(input.wordCount);
        const std::size_t labels = output.names.size() / (static_cast<std::size_t>(input.rows) * width);
        const auto scores = std::span(output.names).subspan(row * width * labels, words * labels);
        return {{scores.begin(), scores.end()}, static_cast<int>(words)};
    }

    void decode(const ReaderInput &input, const ReaderOutput &output, std::size_t row, std::size_t words,
                SentenceReading &reading) const
    {
        const auto width = static_cast<std::size_t>(input.wordCount);
        const auto count = static_cast<int>(words);
        std::vector<float> arcs;
        arcs.reserve(words * (words + 1));
        for (std::size_t word = 0; word < words; ++word) {
            const auto heads = std::span(output.arcs).subspan((row * width + word) * (width + 1), words + 1);
            arcs.insert(arcs.end(), heads.begin(), heads.end());
        }
        const QList<int> heads = bestTree(arcs, count);
        const int root = static_cast<int>(std::max<qsizetype>(heads.indexOf(-1), 0));
        for (qsizetype at = 0; at < reading.sentence.tokens.size(); ++at) {
            Token &token = reading.sentence.tokens[at];
            if (at >= count) { // past the window
                token = {token.span, PartOfSpeech::X, root, Relation::Dep};
                continue;
            }
            const std::size_t place = row * width + static_cast<std::size_t>(at);
            token.pos =
                static_cast<PartOfSpeech>(highest(std::span(output.pos).subspan(place * partsOfSpeech, partsOfSpeech)));
            token.head = heads[at];
            token.relation = relation(output, place, width + 1, token.head);
        }
    }

    static QList<MeetingCue> cuesOf(const ReaderInput &input, const ReaderOutput &output, std::size_t row,
                                    std::size_t words)
    {
        const auto width = static_cast<std::size_t>(input.wordCount);
        QList<MeetingCue> cues;
        for (std::size_t word = 0; word < words; ++word) {
            const std::size_t place = row * width + word;
            const std::vector<float> shares =
                softmax(std::span(output.triggers).subspan(place * triggerLabels, triggerLabels));
            if (1 - shares[0] < static_cast<float>(MeetingCue::faintest))
                continue;
            MeetingCue &cue = cues.emplaceBack(static_cast<int>(word), 1 - shares[0]);
            std::ranges::copy(shares | std::views::drop(1), cue.statuses.begin());
            for (const float score : std::span(output.participants).subspan(place * width, words))
                cue.participants.push_back(1 / (1 + std::exp(-score)));
        }
        return cues;
    }

    /// The best relation of the word at \a place to the chosen one of \a heads; "root" belongs to the root alone.
    static Relation relation(const ReaderOutput &output, std::size_t place, std::size_t heads, int head)
    {
        if (head < 0)
            return Relation::Root;
        const auto score = [&](std::size_t relation) {
            return output.relations[(place * relationCount + relation) * heads + static_cast<std::size_t>(head + 1)];
        };
        std::size_t best = static_cast<std::size_t>(Relation::Dep);
        for (std::size_t at = 0; at < relationCount; ++at) {
            if (at != static_cast<std::size_t>(Relation::Root) && score(at) > score(best))
                best = at;
        }
        return static_cast<Relation>(best);
    }

    OnnxSession m_network;
    WordPieces m_wordPieces;
    NameDecoder m_names;
    NameConsensus m_consensus;
    std::size_t m_threads;
    mutable std::atomic<std::size_t> m_texts = 0; ///< being read now
    std::size_t m_batchPieces;
};

Result<NeuralReader> NeuralReader::open(const QString &folder, const NeuralReaderOptions &options)
{
    const QDir dir(folder);
    const auto vocabulary = content(dir.filePath(u"vocab.txt"_s)).and_then(&WordPieces::read);
    if (!vocabulary)
        return std::unexpected(vocabulary.error());
    const auto labels = content(dir.filePath(u"labels.json"_s)).and_then(&readLabels);
    if (!labels)
        return std::unexpected(labels.error());
    auto names = NameDecoder::forLabels(labels->names);
    if (!names)
        return std::unexpected(names.error());
    auto network = OnnxSession::open(dir.filePath(u"reader.onnx"_s), relationCount);
    if (!network)
        return std::unexpected(network.error());
    return NeuralReader(std::make_unique<Session>(std::move(*network), *vocabulary, std::move(*names), options));
}

NeuralReader::NeuralReader(std::unique_ptr<Session> session)
    : m_session(std::move(session))
{
}

NeuralReader::NeuralReader(NeuralReader &&) noexcept = default;
NeuralReader &NeuralReader::operator=(NeuralReader &&) noexcept = default;
NeuralReader::~NeuralReader() = default;

Result<QList<SentenceReading>> NeuralReader::read(QStringView text, const QList<Sentence> &sentences) const
{
    return m_session->read(text, sentences);
}

} // namespace dateline
