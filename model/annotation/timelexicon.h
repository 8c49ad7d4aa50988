// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timephrase.h"
#include "model/annotation/timewords.h"
#include "model/base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace dateline {

/// The word lists of the time tagger.
class TimeLexicon
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<TimeLexicon> open(const QString &resources);

    /// "recently", "in the near future": the longest such phrase that begins at \a at, as a Vague meaning.
    [[nodiscard]] std::optional<TimePhrase> vagueTimeAt(const TimeWords &words, int at) const;
    /// The end of a name that only looks like a time and begins at \a at ("Sunday Times"); \a at where there is none.
    [[nodiscard]] int endOfName(const TimeWords &words, int at) const;
    /// Whether numbers after \a lower are no years: "flight", "resolution".
    [[nodiscard]] bool isNumbered(QStringView lower) const { return m_numbered.contains(lower.toString()); }
    /// Whether \a lower is the past tense of an irregular verb.
    [[nodiscard]] bool isIrregularPast(QStringView lower) const { return m_irregularPasts.contains(lower.toString()); }

private:
    TimeLexicon() = default;

    QHash<QString, QString> m_vague; ///< words with one blank between them → PAST_REF, PRESENT_REF, FUTURE_REF
    QSet<QString> m_vagueBegins;
    QSet<QString> m_names;
    QSet<QString> m_nameBegins;
    QSet<QString> m_numbered;
    QSet<QString> m_irregularPasts;
};

} // namespace dateline
