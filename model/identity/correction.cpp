// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/correction.h"

#include "model/identity/entitykey.h"
#include "model/identity/namesake.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestName = 300;
constexpr qsizetype longestReason = 2000;

using Objection = std::optional<QString>;

Objection objectionToName(const QString &name)
{
    if (name.size() > longestName)
        return u"a name is longer than %1 characters"_s.arg(longestName);
    const auto points = QStringView(name).toUcs4();
    if (std::ranges::none_of(points, [](char32_t point) { return QChar::isLetterOrNumber(point); }))
        return u"a name needs a letter or a digit"_s;
    if (std::ranges::any_of(points, [](char32_t point) { return QChar::category(point) == QChar::Other_Control; }))
        return u"a name cannot hold line breaks or other control characters"_s;
    return std::nullopt;
}

Objection objectionToPair(const EntityName &one, const EntityName &other)
{
    if (const Objection objection = objectionToName(one.name))
        return objection;
    if (const Objection objection = objectionToName(other.name))
        return objection;
    if (EntityKey::of(one) == EntityKey::of(other))
        return u"both are the same name"_s;
    return std::nullopt;
}

Objection objectionToSpans(const QList<TextSpan> &spans)
{
    if (spans.isEmpty())
        return u"no place in the text is given"_s;
    if (std::ranges::any_of(spans, [](TextSpan span) { return span.begin < 0 || span.isEmpty(); }))
        return u"a place in the text ends before it begins"_s;
    return std::nullopt;
}

Objection objectionToParticipants(const QList<EntityName> &participants)
{
    QList<EntityKey> keys;
    for (const EntityName &name : participants) {
        if (const Objection objection = objectionToName(name.name))
            return objection;
        if (!keys.contains(EntityKey::of(name)))
            keys.append(EntityKey::of(name));
    }
    if (keys.size() < 2)
        return u"a meeting needs two different participants"_s;
    return std::nullopt;
}

Objection objectionToWhen(const std::optional<DateInterval> &when)
{
    if (when && (when->isNull() || (when->from.isValid() && when->to.isValid() && when->from > when->to)))
        return u"a meeting ends before it begins"_s;
    return std::nullopt;
}

Objection objectionToPlace(const QString &place)
{
    return place.isEmpty() ? std::nullopt : objectionToName(place);
}

Objection firstOf(std::initializer_list<Objection> objections)
{
    const auto found = std::ranges::find_if(objections, [](const Objection &each) { return each.has_value(); });
    return found == objections.end() ? std::nullopt : *found;
}

Objection objectionToMeeting(const SaidMeeting &meeting)
{
    return firstOf({objectionToParticipants(meeting.participants), objectionToWhen(meeting.when),
                    objectionToPlace(meeting.place), objectionToSpans(meeting.evidence)});
}

Objection objectionToSaid(const Rename &said)
{
    return firstOf({objectionToName(said.name.name), objectionToName(said.shown)});
}

Objection objectionToSaid(const Retype &said)
{
    return firstOf({objectionToName(said.name.name),
                    said.name.kind == said.kind ? Objection(u"it is of that kind"_s) : Objection()});
}

Objection objectionToSaid(const Merge &said)
{
    return objectionToPair(said.name, said.into);
}

Objection objectionToSaid(const KeepApart &said)
{
    return objectionToPair(said.name, said.other);
}

Objection objectionToSaid(const Hide &said)
{
    return objectionToName(said.name.name);
}

Objection objectionToSaid(const AlwaysName &said)
{
    return firstOf({objectionToName(said.words), objectionToName(said.name.name)});
}

Objection objectionToSaid(const NameSpans &said)
{
    QList<TextSpan> spans = said.spans;
    std::ranges::sort(spans);
    const auto touching =
        std::ranges::adjacent_find(spans, [](TextSpan one, TextSpan next) { return one.overlaps(next); });
    return firstOf({objectionToName(said.name.name), objectionToSpans(spans),
                    touching == spans.cend() ? Objection() : Objection(u"two places in the text overlap"_s)});
}

Objection objectionToSaid(const UnnameSpans &said)
{
    return objectionToSpans(said.spans);
}

Objection objectionToSaid(const AddMeeting &said)
{
    return objectionToMeeting(said.meeting);
}

Objection objectionToSaid(const ChangeMeeting &said)
{
    if (said.changes == MeetingChanges())
        return u"nothing is to change"_s;
    return firstOf({objectionToMeeting(said.meeting),
                    said.changes.participants ? objectionToParticipants(*said.changes.participants) : Objection(),
                    said.changes.when ? objectionToWhen(*said.changes.when) : Objection(),
                    said.changes.place ? objectionToPlace(*said.changes.place) : Objection()});
}

Objection objectionToSaid(const RemoveMeeting &said)
{
    return objectionToMeeting(said.meeting);
}

enum class Scope { Everywhere, Article, Either };

Scope scopeOf(const Said &said)
{
    struct Scopes {
        Scope operator()(const Rename &) const { return Scope::Everywhere; }
        Scope operator()(const Retype &) const { return Scope::Either; }
        Scope operator()(const Merge &) const { return Scope::Either; }
        Scope operator()(const KeepApart &) const { return Scope::Everywhere; }
        Scope operator()(const Hide &) const { return Scope::Either; }
        Scope operator()(const AlwaysName &) const { return Scope::Everywhere; }
        Scope operator()(const NameSpans &) const { return Scope::Article; }
        Scope operator()(const UnnameSpans &) const { return Scope::Article; }
        Scope operator()(const AddMeeting &) const { return Scope::Article; }
        Scope operator()(const ChangeMeeting &) const { return Scope::Article; }
        Scope operator()(const RemoveMeeting &) const { return Scope::Article; }
    };
    return std::visit(Scopes(), said);
}

bool haveOverlap(const QList<TextSpan> &one, const QList<TextSpan> &other)
{
    return std::ranges::any_of(one, [&other](TextSpan span) {
        return std::ranges::any_of(other, [span](TextSpan each) { return span.overlaps(each); });
    });
}

bool areSame(const EntityName &one, const EntityName &other)
{
    return EntityKey::of(one) == EntityKey::of(other);
}

// Of two that say different things of the same.
bool contradictEachOther(const Rename &one, const Rename &other)
{
    return areSame(one.name, other.name);
}

bool contradictEachOther(const Retype &one, const Retype &other)
{
    return nameKey(one.name.name) == nameKey(other.name.name)
        && (one.name.kind == other.name.kind || one.name.kind == other.kind);
}

bool contradictEachOther(const Merge &one, const Merge &other)
{
    return areSame(one.name, other.into) && areSame(one.into, other.name);
}

bool contradictEachOther(const Merge &one, const KeepApart &other)
{
    return (areSame(one.name, other.name) && areSame(one.into, other.other))
        || (areSame(one.name, other.other) && areSame(one.into, other.name));
}

bool contradictEachOther(const Merge &one, const Hide &other)
{
    return areSame(one.name, other.name) || areSame(one.into, other.name);
}

bool contradictEachOther(const Rename &one, const Hide &other)
{
    return areSame(one.name, other.name);
}

bool contradictEachOther(const Retype &one, const Hide &other)
{
    return areSame(one.name, other.name);
}

bool contradictEachOther(const AlwaysName &one, const Hide &other)
{
    return areSame(one.name, other.name);
}

bool contradictEachOther(const AlwaysName &one, const AlwaysName &other)
{
    return one.words == other.words;
}

bool contradictEachOther(const NameSpans &one, const NameSpans &other)
{
    return !areSame(one.name, other.name) && haveOverlap(one.spans, other.spans);
}

bool contradictEachOther(const NameSpans &one, const UnnameSpans &other)
{
    return haveOverlap(one.spans, other.spans);
}

bool isSameMeeting(const SaidMeeting &one, const SaidMeeting &other)
{
    return one.participants == other.participants && haveOverlap(one.evidence, other.evidence);
}

bool contradictEachOther(const ChangeMeeting &one, const ChangeMeeting &other)
{
    return isSameMeeting(one.meeting, other.meeting);
}

template<typename One>
    requires std::same_as<One, AddMeeting> || std::same_as<One, ChangeMeeting>
bool contradictEachOther(const One &one, const RemoveMeeting &other)
{
    return isSameMeeting(one.meeting, other.meeting);
}

QString quoted(const QString &name)
{
    return u"'%1'"_s.arg(name);
}

QString partiesOf(const QList<EntityName> &participants)
{
    QStringList names;
    for (const EntityName &name : participants)
        names.append(quoted(readName(name)));
    return names.join(u", "_s);
}

QString wordsOf(const Rename &said)
{
    return u"Rename '%1' to '%2'"_s.arg(readName(said.name), said.shown);
}

QString wordsOf(const Retype &said)
{
    return u"Change '%1' from %2 to %3"_s.arg(readName(said.name), toString(said.name.kind), toString(said.kind));
}

QString wordsOf(const Merge &said)
{
    return u"Merge '%1' into '%2'"_s.arg(readName(said.name), readName(said.into));
}

QString wordsOf(const KeepApart &said)
{
    return u"Keep '%1' apart from '%2'"_s.arg(readName(said.name), readName(said.other));
}

QString wordsOf(const Hide &said)
{
    return u"'%1' is not a name"_s.arg(readName(said.name));
}

QString wordsOf(const AlwaysName &said)
{
    return said.words == said.name.name
        ? u"Always read '%1' as %2"_s.arg(said.words, toString(said.name.kind))
        : u"Always read '%1' as %2 '%3'"_s.arg(said.words, toString(said.name.kind), readName(said.name));
}

QString wordsOf(const NameSpans &said)
{
    return said.spans.size() == 1 ? u"One mention names '%1'"_s.arg(readName(said.name))
                                  : u"%1 mentions name '%2'"_s.arg(said.spans.size()).arg(readName(said.name));
}

QString wordsOf(const UnnameSpans &said)
{
    return said.spans.size() == 1 ? u"One mention is not a name"_s
                                  : u"%1 mentions are not names"_s.arg(said.spans.size());
}

QString wordsOf(const AddMeeting &said)
{
    return u"Add a meeting of "_s + partiesOf(said.meeting.participants);
}

QString wordsOf(const ChangeMeeting &said)
{
    return u"Change a meeting of "_s + partiesOf(said.meeting.participants);
}

QString wordsOf(const RemoveMeeting &said)
{
    return u"No meeting of "_s + partiesOf(said.meeting.participants);
}

struct Subjects {
    QStringList operator()(const Rename &said) const { return {nameKey(said.name.name)}; }
    QStringList operator()(const Retype &said) const { return {nameKey(said.name.name)}; }
    QStringList operator()(const Merge &said) const { return {nameKey(said.name.name), nameKey(said.into.name)}; }
    QStringList operator()(const KeepApart &said) const { return {nameKey(said.name.name), nameKey(said.other.name)}; }
    QStringList operator()(const Hide &said) const { return {nameKey(said.name.name)}; }
    QStringList operator()(const AlwaysName &said) const { return {nameKey(said.name.name), nameKey(said.words)}; }
    QStringList operator()(const auto &) const { return {}; }
};

} // namespace

std::optional<QString> objectionTo(const Correction &correction)
{
    constexpr qsizetype hashLength = 32;
    if (!correction.isEverywhere() && correction.article.size() != hashLength)
        return u"it does not say which article it is about"_s;
    const Scope scope = scopeOf(correction.said);
    if (scope == Scope::Article && correction.isEverywhere())
        return u"it does not say which article it is about"_s;
    if (scope == Scope::Everywhere && !correction.isEverywhere())
        return u"it cannot be said of one article alone"_s;
    if (correction.reason.size() > longestReason)
        return u"its reason is longer than %1 characters"_s.arg(longestReason);
    return std::visit([](const auto &said) { return objectionToSaid(said); }, correction.said);
}

bool contradict(const Correction &one, const Correction &other)
{
    if (one.article != other.article || one.said == other.said)
        return false;
    return std::visit(
        [](const auto &first, const auto &second) {
            if constexpr (requires { contradictEachOther(first, second); })
                return contradictEachOther(first, second);
            else if constexpr (requires { contradictEachOther(second, first); })
                return contradictEachOther(second, first);
            else
                return false;
        },
        one.said, other.said);
}

QStringList subjectsOf(const Correction &correction)
{
    if (!correction.isEverywhere())
        return {QString::fromLatin1(correction.article.toHex())};
    return std::visit(Subjects(), correction.said);
}

QString inWords(const Correction &correction)
{
    return std::visit([](const auto &said) { return wordsOf(said); }, correction.said);
}

} // namespace dateline
