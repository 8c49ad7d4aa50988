// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/result.h"

#include <QStringList>

#include <array>
#include <vector>

namespace dateline {

/// Tells how likely each meeting found in an article, and each of its fields, is right: six logistic models over a few
/// traits of what was found, fitted to annotated articles, so that about nine in ten of those shown as 90 % sure are
/// right.
class MeetingConfidence
{
public:
    /// Reads lexicon/meeting-confidence.txt in the folder \a resources: from which confidence on a meeting is shown,
    /// and the weights of each trait. Damaged when a line does not fit the traits.
    static Result<MeetingConfidence> open(const QString &resources);

    /// Sets the confidences of all meetings of \a article, and leaves out those that are not likely to be any.
    void judge(AnnotatedArticle &article) const;

    /// What the models look at, from 0 to 1 each, odds from -1 to 1, in the order of traitNames(); the first is
    /// always 1.
    [[nodiscard]] static std::vector<double> traits(const AnnotatedArticle &article, const Meeting &meeting);
    [[nodiscard]] static const QStringList &traitNames();

private:
    static constexpr std::size_t targets = 6; ///< the meeting, its participants, date, place, mode and status
    std::vector<std::array<double, targets>> m_weights; ///< of each trait
    double m_shownFrom = 0;
};

} // namespace dateline
