// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"

namespace dateline {

/// How meetings that are told one after the other belong together: which goes on where the last one was, and which is
/// another one.
class MeetingSequence
{
public:
    explicit MeetingSequence(const ArticleReading &reading)
        : m_reading(reading)
    {
    }

    /// "Later, Moran met Lee", "she also met Lee", "on the sidelines of the gathering": on the day, and there, where
    /// she met somebody \a before.
    void goOn(FoundMeeting &meeting, const QList<FoundMeeting> &before) const;
    /// "their second meeting", "met again"
    [[nodiscard]] bool tellsAnother(int sentence, int trigger) const;
    /// "They also met Lee": they are those who met somebody before, not whom they met.
    static void narrow(FoundMeeting &meeting, const QList<FoundMeeting> &before);
    /// "also met", "will also visit Accra to speak with"
    [[nodiscard]] bool tellsAlso(int sentence, int trigger, const QList<int> &governors) const;
    /// "met separately with Moran and Osei", "held calls with", "met with Moran; and with Osei": one with
    /// each; none otherwise.
    [[nodiscard]] QList<FoundMeeting> apart(const FoundMeeting &meeting) const;

private:
    [[nodiscard]] bool isSeparate(const FoundMeeting &meeting) const;
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }

    const ArticleReading &m_reading;
};

} // namespace dateline
