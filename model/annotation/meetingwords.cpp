// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingwords.h"

#include "model/base/termlist.h"

#include <QDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Entry {
    QStringList forms;
    QString first;
    QString second;
    QStringList third;
};

/// Reads "forms | first | second | third" lines; the fields may be missing. \a take says whether it knows the fields'
/// words.
Result<void> readEntries(const QString &path, const std::function<bool(const Entry &)> &take)
{
    const auto lines = readTerms(path);
    if (!lines)
        return std::unexpected(lines.error());
    for (const QString &line : *lines) {
        const QStringList fields = line.split(u'|');
        const Entry entry{fields.value(0).simplified().split(u' '), fields.value(1).trimmed(),
                          fields.value(2).trimmed(), fields.value(3).simplified().split(u' ', Qt::SkipEmptyParts)};
        if (!take(entry))
            return failure(ErrorKind::Damaged,
                           u"cannot read the word list '%1': unknown word in '%2'"_s.arg(path, line));
    }
    return {};
}

std::optional<MeetingFrame> frameFromString(const QString &word)
{
    const std::pair<QString, MeetingFrame> frames[] = {{u"object"_s, MeetingFrame::Object},
                                                       {u"with"_s, MeetingFrame::With},
                                                       {u"strictly-with"_s, MeetingFrame::StrictlyWith},
                                                       {u"to"_s, MeetingFrame::To},
                                                       {u"visitor"_s, MeetingFrame::Visitor},
                                                       {u"caller"_s, MeetingFrame::Caller},
                                                       {u"through"_s, MeetingFrame::Through},
                                                       {u"together"_s, MeetingFrame::Together},
                                                       {u"signing"_s, MeetingFrame::Signing}};
    for (const auto &[name, frame] : frames) {
        if (word == name)
            return frame;
    }
    return std::nullopt;
}

} // namespace

Result<MeetingWords> MeetingWords::open(const QString &resources)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    MeetingWords words;
    const auto verbs = readEntries(lexicon.filePath(u"meeting-verbs.txt"_s), [&](const Entry &entry) {
        const auto frame = frameFromString(entry.first);
        if (!frame || (!entry.second.isEmpty() && !meetingModeFromString(entry.second)))
            return false;
        for (const QString &form : entry.forms)
            words.m_verbs.insert(form, {*frame, meetingModeFromString(entry.second), entry.third});
        return true;
    });
    if (!verbs)
        return std::unexpected(verbs.error());
    const auto nouns = readEntries(lexicon.filePath(u"meeting-nouns.txt"_s), [&](const Entry &entry) {
        if ((!entry.first.isEmpty() && !meetingModeFromString(entry.first))
            || (!entry.second.isEmpty() && entry.second != u"weak"))
            return false;
        for (const QString &form : entry.forms)
            words.m_nouns.insert(form,
                                 {meetingModeFromString(entry.first),
                                  entry.second.isEmpty() ? NounStrength::Strong : NounStrength::Weak});
        return true;
    });
    if (!nouns)
        return std::unexpected(nouns.error());
    const auto governors = readEntries(lexicon.filePath(u"meeting-governors.txt"_s), [&](const Entry &entry) {
        const bool denies = entry.first == u"denied";
        const auto status = denies ? MeetingStatus::NotHeld : meetingStatusFromString(entry.first);
        if ((!status && entry.first != u"none")
            || !(QStringList{QString(), u"subject"_s, u"object"_s, u"both"_s}).contains(entry.second))
            return false;
        const bool both = entry.second == u"both";
        for (const QString &form : entry.forms)
            words.m_governors.insert(
                form, {status, denies, both || entry.second == u"subject", both || entry.second == u"object"});
        return true;
    });
    if (!governors)
        return std::unexpected(governors.error());
    for (const auto &[name, set] :
         {std::pair{u"sports.txt"_s, &words.m_sports}, std::pair{u"press.txt"_s, &words.m_press}}) {
        auto terms = readTermSet(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        *set = std::move(*terms);
    }
    return words;
}

} // namespace dateline
