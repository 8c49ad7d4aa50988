// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/namedecoder.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

std::span<const float> rowOf(std::span<const float> scores, int word, std::size_t width)
{
    return scores.subspan(static_cast<std::size_t>(word) * width, width);
}

float probability(std::span<const float> row, int label)
{
    const float highest = *std::ranges::max_element(row);
    float sum = 0;
    for (const float score : row)
        sum += std::exp(score - highest);
    return std::exp(row[static_cast<std::size_t>(label)] - highest) / sum;
}

} // namespace

Result<NameDecoder> NameDecoder::forLabels(const QStringList &labels)
{
    const QHash<QString, NameKind> kinds{{u"PER"_s, NameKind::Person}, {u"ORG"_s, NameKind::Organization},
                                         {u"LOC"_s, NameKind::Place},  {u"FAC"_s, NameKind::Facility},
                                         {u"NORP"_s, NameKind::Group}, {u"MISC"_s, NameKind::Other}};
    NameDecoder decoder;
    for (const QString &label : labels) {
        if (label == "O"_L1) {
            decoder.m_labels.push_back({});
            continue;
        }
        const auto kind = kinds.constFind(label.sliced(std::min<qsizetype>(2, label.size())));
        if (kind == kinds.constEnd() || !(label.startsWith("B-"_L1) || label.startsWith("I-"_L1)))
            return failure(ErrorKind::Damaged, u"cannot load the language model: unknown name label '%1'"_s.arg(label));
        decoder.m_labels.push_back({label.startsWith(u'B') ? Position::Begin : Position::Inside, *kind});
    }
    if (decoder.m_labels.empty())
        return failure(ErrorKind::Damaged, u"cannot load the language model: it has no name labels"_s);
    return decoder;
}

std::vector<int> NameDecoder::kinds() const
{
    std::vector<int> kinds;
    for (const Label &label : m_labels)
        kinds.push_back(label.position == Position::Outside ? 0 : 1 + static_cast<int>(label.kind));
    return kinds;
}

bool NameDecoder::mayFollow(const Label &label, const Label *previous) const
{
    if (label.position != Position::Inside)
        return true;
    return previous && previous->position != Position::Outside && previous->kind == label.kind;
}

std::vector<int> NameDecoder::bestPath(std::span<const float> scores, int words) const
{
    const std::size_t width = m_labels.size();
    std::vector<double> best(width);
    std::vector<int> from(width * static_cast<std::size_t>(words), -1);
    for (int word = 0; word < words; ++word) {
        const auto row = rowOf(scores, word, width);
        std::vector<double> next(width, -std::numeric_limits<double>::infinity());
        for (std::size_t label = 0; label < width; ++label) {
            if (word == 0) {
                if (mayFollow(m_labels[label], nullptr))
                    next[label] = row[label];
                continue;
            }
            for (std::size_t previous = 0; previous < width; ++previous) {
                const double score = best[previous] + row[label];
                if (score > next[label] && mayFollow(m_labels[label], &m_labels[previous])) {
                    next[label] = score;
                    from[static_cast<std::size_t>(word) * width + label] = static_cast<int>(previous);
                }
            }
        }
        best = std::move(next);
    }
    std::vector<int> path(static_cast<std::size_t>(words));
    int label = static_cast<int>(std::ranges::max_element(best) - best.begin());
    for (int word = words - 1; word >= 0; --word) {
        path[static_cast<std::size_t>(word)] = label;
        label = from[static_cast<std::size_t>(word) * width + static_cast<std::size_t>(label)];
    }
    return path;
}

QList<NameSpan> NameDecoder::decode(std::span<const float> scores, int words) const
{
    if (words == 0)
        return {};
    const std::vector<int> path = bestPath(scores, words);
    QList<NameSpan> names;
    for (int word = 0; word < words; ++word) {
        const int label = path[static_cast<std::size_t>(word)];
        const Label &meaning = m_labels[static_cast<std::size_t>(label)];
        if (meaning.position == Position::Outside)
            continue;
        const float sure = probability(rowOf(scores, word, m_labels.size()), label);
        if (meaning.position == Position::Begin) {
            names.append({word, word + 1, meaning.kind, sure});
        } else {
            names.last().lastToken = word + 1;
            names.last().confidence = std::min(names.last().confidence, sure);
        }
    }
    return names;
}

} // namespace dateline
