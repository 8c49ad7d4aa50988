// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"
#include "model/base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace dateline {

/// Where a verb of meeting has its parties.
enum class MeetingFrame {
    Object,       ///< subject and object, or "with", or a plural subject
    With,         ///< "with", or a plural subject
    StrictlyWith, ///< "with" only
    To,           ///< "with" or "to", or a plural subject
    Visitor,      ///< subject and object, the object a person or group
    Caller,       ///< the same, if nothing else is said of the object ("called him a liar")
    Together,     ///< a plural subject, or "with"
    Through,      ///< subject, and who hangs on the object: "paid a visit to Osei"
    Signing,      ///< a plural subject that does something to an object, told with its place
};

struct MeetingVerb {
    MeetingFrame frame = MeetingFrame::Object;
    std::optional<MeetingMode> mode;
    /// Words of which one must hang on the verb: "sat down", "shook hands"; empty when it needs none.
    QStringList needs;
};

enum class NounStrength {
    Strong,
    Weak, ///< counts only with "with", "between" or two parties before it
};

struct MeetingNoun {
    std::optional<MeetingMode> mode;
    NounStrength strength = NounStrength::Strong;
};

/// What a word says about the meeting it governs.
struct MeetingGovernor {
    std::optional<MeetingStatus> status; ///< nothing when its own tense decides
    bool denies = false;                 ///< a clause below it is not so
    bool subjectTakesPart = false;
    bool objectTakesPart = false;
};

/// The words of meetings, from the lexicon; all are asked for in lower case.
class MeetingWords
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<MeetingWords> open(const QString &resources);

    [[nodiscard]] const MeetingVerb *verb(const QString &word) const { return find(m_verbs, word); }
    [[nodiscard]] const MeetingNoun *noun(const QString &word) const { return find(m_nouns, word); }
    [[nodiscard]] const MeetingGovernor *governor(const QString &word) const { return find(m_governors, word); }
    /// Words of sport ("semifinal"): where they stand, teams meet and nobody talks.
    [[nodiscard]] bool isSport(const QString &word) const { return m_sports.contains(word); }
    /// Words in the names of papers, agencies and broadcasters.
    [[nodiscard]] bool isPress(const QString &word) const { return m_press.contains(word); }

private:
    template<typename Value>
    static const Value *find(const QHash<QString, Value> &words, const QString &word)
    {
        const auto found = words.constFind(word);
        return found == words.constEnd() ? nullptr : &*found;
    }

    QHash<QString, MeetingVerb> m_verbs;
    QHash<QString, MeetingNoun> m_nouns;
    QHash<QString, MeetingGovernor> m_governors;
    QSet<QString> m_sports;
    QSet<QString> m_press;
};

} // namespace dateline
