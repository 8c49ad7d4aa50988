// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timeexpression.h"
#include "model/base/result.h"
#include "model/language/sentence.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace dateline {

/// Finds the words of an article that say when, and tells what they mean: TIMEX3 types and values (TimeML 1.2.1), and
/// the days they cover. Relative times are told from the day of publication or from the date told before them.
/// tag() is pure: one instance may serve several threads.
class TimeExpressionTagger
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<TimeExpressionTagger> open(const QString &resources);

    TimeExpressionTagger(TimeExpressionTagger &&) noexcept;
    TimeExpressionTagger &operator=(TimeExpressionTagger &&) noexcept;
    ~TimeExpressionTagger();

    /// The time expressions of \a sentences of \a text, in order, not overlapping. Parts of speech and trees are used
    /// where they were read; spans alone will do. Where \a published is null, only what names its year is resolved.
    ///
    /// The ends of "from Monday to Wednesday" are two expressions with their own values, and both have the interval of
    /// the whole; what is told as "since" or "until" has an open end.
    [[nodiscard]] QList<TimeExpression> tag(QStringView text, const QList<Sentence> &sentences, QDate published) const;

private:
    class Parts;
    explicit TimeExpressionTagger(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace dateline
