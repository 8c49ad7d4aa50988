// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/meetingchange.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using What = MeetingChange::What;

constexpr std::array<std::pair<What, QLatin1StringView>, 6> keys{{{What::Joined, "joined"_L1},
                                                                  {What::Left, "left"_L1},
                                                                  {What::When, "when"_L1},
                                                                  {What::Where, "where"_L1},
                                                                  {What::How, "how"_L1},
                                                                  {What::Status, "status"_L1}}};

QString inWords(const MeetingChange &change)
{
    switch (change.what) {
    case What::Joined:
        return u"with "_s + change.value;
    case What::Left:
        return u"without "_s + change.value;
    case What::When:
        return change.value.isEmpty() ? u"on a day not known"_s : u"on "_s + change.value;
    case What::Where:
        return change.value.isEmpty() ? u"in a place not known"_s : u"in "_s + change.value;
    case What::How:
    case What::Status:
        return change.value;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString toText(const QList<MeetingChange> &changes)
{
    QStringList lines;
    for (const MeetingChange &change : changes) {
        const auto key = std::ranges::find(keys, change.what, [](const auto &each) { return each.first; });
        lines.append(key->second + u' ' + change.value.simplified());
    }
    return lines.join(u'\n');
}

QList<MeetingChange> meetingChanges(const QString &text)
{
    QList<MeetingChange> changes;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto key =
            std::ranges::find(keys, line.section(u' ', 0, 0), [](const auto &each) { return each.second; });
        if (key != keys.end())
            changes.append({.what = key->first, .value = line.section(u' ', 1)});
    }
    return changes;
}

QString inWords(const QList<MeetingChange> &changes)
{
    QStringList words;
    for (const MeetingChange &change : changes)
        words.append(inWords(change));
    return words.join(u", "_s);
}

} // namespace dateline
