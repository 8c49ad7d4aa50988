// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/correctionjson.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

// What each kind of correction is called in files and the store. Never changed.
constexpr std::pair<QStringView, size_t> words[] = {
    {u"rename", 0},      {u"retype", 1},         {u"merge", 2},          {u"keep-apart", 3},
    {u"not-a-name", 4},  {u"always-a-name", 5},  {u"name-here", 6},      {u"no-name-here", 7},
    {u"add-meeting", 8}, {u"change-meeting", 9}, {u"not-a-meeting", 10},
};

QJsonObject nameJson(const EntityName &name)
{
    return {{u"kind"_s, toString(name.kind)}, {u"name"_s, name.name}};
}

QJsonArray namesJson(const QList<EntityName> &names)
{
    QJsonArray array;
    for (const EntityName &name : names)
        array.append(nameJson(name));
    return array;
}

QJsonArray spansJson(const QList<TextSpan> &spans)
{
    QJsonArray array;
    for (const TextSpan span : spans)
        array.append(QJsonObject{{u"begin"_s, span.begin}, {u"end"_s, span.end}});
    return array;
}

QJsonValue whenJson(const std::optional<DateInterval> &when)
{
    return when ? QJsonValue(when->toEdtf()) : QJsonValue();
}

QJsonObject meetingJson(const SaidMeeting &meeting)
{
    return {{u"participants"_s, namesJson(meeting.participants)},
            {u"when"_s, whenJson(meeting.when)},
            {u"place"_s, meeting.place},
            {u"mode"_s, toString(meeting.mode)},
            {u"status"_s, toString(meeting.status)},
            {u"evidence"_s, spansJson(meeting.evidence)}};
}

QJsonObject changesJson(const MeetingChanges &changes)
{
    QJsonObject object;
    if (changes.participants)
        object[u"participants"_s] = namesJson(*changes.participants);
    if (changes.when)
        object[u"when"_s] = whenJson(*changes.when);
    if (changes.place)
        object[u"place"_s] = *changes.place;
    if (changes.mode)
        object[u"mode"_s] = toString(*changes.mode);
    if (changes.status)
        object[u"status"_s] = toString(*changes.status);
    return object;
}

struct Writing {
    QJsonObject operator()(const Rename &said) const
    {
        return {{u"name"_s, nameJson(said.name)}, {u"shown"_s, said.shown}};
    }
    QJsonObject operator()(const Retype &said) const
    {
        return {{u"name"_s, nameJson(said.name)}, {u"kind"_s, toString(said.kind)}};
    }
    QJsonObject operator()(const Merge &said) const
    {
        return {{u"name"_s, nameJson(said.name)}, {u"into"_s, nameJson(said.into)}};
    }
    QJsonObject operator()(const KeepApart &said) const
    {
        return {{u"name"_s, nameJson(said.name)}, {u"other"_s, nameJson(said.other)}};
    }
    QJsonObject operator()(const Hide &said) const { return {{u"name"_s, nameJson(said.name)}}; }
    QJsonObject operator()(const AlwaysName &said) const
    {
        return {{u"words"_s, said.words}, {u"name"_s, nameJson(said.name)}};
    }
    QJsonObject operator()(const NameSpans &said) const
    {
        return {{u"spans"_s, spansJson(said.spans)}, {u"name"_s, nameJson(said.name)}};
    }
    QJsonObject operator()(const UnnameSpans &said) const { return {{u"spans"_s, spansJson(said.spans)}}; }
    QJsonObject operator()(const AddMeeting &said) const { return {{u"meeting"_s, meetingJson(said.meeting)}}; }
    QJsonObject operator()(const ChangeMeeting &said) const
    {
        return {{u"meeting"_s, meetingJson(said.meeting)}, {u"changes"_s, changesJson(said.changes)}};
    }
    QJsonObject operator()(const RemoveMeeting &said) const { return {{u"meeting"_s, meetingJson(said.meeting)}}; }
};

/// Reads an object's values; what is missing or of the wrong type is noted, and read as nothing.
class Reading
{
public:
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    QString text(const QJsonObject &object, const QString &key)
    {
        if (!object[key].isString())
            note(ErrorKind::Damaged, u"'%1' is not a text"_s.arg(key));
        return object[key].toString();
    }

    QJsonObject object(const QJsonObject &object, const QString &key)
    {
        if (!object[key].isObject())
            note(ErrorKind::Damaged, u"'%1' is missing"_s.arg(key));
        return object[key].toObject();
    }

    template<typename Value>
    Value word(const QJsonObject &object, const QString &key, std::optional<Value> (*fromWord)(QStringView))
    {
        const QString word = text(object, key);
        const auto value = fromWord(word);
        if (!value)
            note(ErrorKind::Unsupported, u"'%1' is not a %2"_s.arg(word.left(40), key));
        return value.value_or(Value());
    }

    EntityName name(const QJsonObject &object)
    {
        return {word(object, u"kind"_s, &entityKindFromString), text(object, u"name"_s)};
    }

    EntityName name(const QJsonObject &within, const QString &key) { return name(object(within, key)); }

    QList<EntityName> names(const QJsonObject &object, const QString &key)
    {
        QList<EntityName> names;
        for (const QJsonValue &value : array(object, key))
            names.append(name(value.toObject()));
        return names;
    }

    QList<TextSpan> spans(const QJsonObject &object, const QString &key)
    {
        QList<TextSpan> spans;
        for (const QJsonValue &value : array(object, key))
            spans.append({offset(value[u"begin"_s]), offset(value[u"end"_s])});
        return spans;
    }

    std::optional<DateInterval> when(const QJsonObject &object)
    {
        const QJsonValue value = object[u"when"_s];
        if (value.isNull())
            return std::nullopt;
        const auto interval = DateInterval::fromEdtf(text(object, u"when"_s));
        if (!interval)
            note(ErrorKind::Damaged, interval.error().message);
        return interval ? std::optional(*interval) : std::nullopt;
    }

    SaidMeeting meeting(const QJsonObject &within)
    {
        const QJsonObject from = object(within, u"meeting"_s);
        return {.participants = names(from, u"participants"_s),
                .when = when(from),
                .place = text(from, u"place"_s),
                .mode = word(from, u"mode"_s, &meetingModeFromString),
                .status = word(from, u"status"_s, &meetingStatusFromString),
                .evidence = spans(from, u"evidence"_s)};
    }

    MeetingChanges changes(const QJsonObject &within)
    {
        const QJsonObject from = object(within, u"changes"_s);
        MeetingChanges changes;
        if (from.contains(u"participants"_s))
            changes.participants = names(from, u"participants"_s);
        if (from.contains(u"when"_s))
            changes.when = when(from);
        if (from.contains(u"place"_s))
            changes.place = text(from, u"place"_s);
        if (from.contains(u"mode"_s))
            changes.mode = word(from, u"mode"_s, &meetingModeFromString);
        if (from.contains(u"status"_s))
            changes.status = word(from, u"status"_s, &meetingStatusFromString);
        return changes;
    }

    void note(ErrorKind kind, const QString &message)
    {
        if (!m_error)
            m_error = Error{kind, message};
    }

private:
    QJsonArray array(const QJsonObject &object, const QString &key)
    {
        if (!object[key].isArray())
            note(ErrorKind::Damaged, u"'%1' is not a list"_s.arg(key));
        return object[key].toArray();
    }

    qsizetype offset(const QJsonValue &value)
    {
        const qint64 number = value.toInteger(-1);
        if (number < 0)
            note(ErrorKind::Damaged, u"a place in the text is not a number"_s);
        return number;
    }

    std::optional<Error> m_error;
};

std::optional<Said> readSaid(size_t kind, const QJsonObject &object, Reading &reading)
{
    switch (kind) {
    case 0:
        return Rename{reading.name(object, u"name"_s), reading.text(object, u"shown"_s)};
    case 1:
        return Retype{reading.name(object, u"name"_s), reading.word(object, u"kind"_s, &entityKindFromString)};
    case 2:
        return Merge{reading.name(object, u"name"_s), reading.name(object, u"into"_s)};
    case 3:
        return KeepApart{reading.name(object, u"name"_s), reading.name(object, u"other"_s)};
    case 4:
        return Hide{reading.name(object, u"name"_s)};
    case 5:
        return AlwaysName{reading.text(object, u"words"_s), reading.name(object, u"name"_s)};
    case 6:
        return NameSpans{reading.spans(object, u"spans"_s), reading.name(object, u"name"_s)};
    case 7:
        return UnnameSpans{reading.spans(object, u"spans"_s)};
    case 8:
        return AddMeeting{reading.meeting(object)};
    case 9:
        return ChangeMeeting{reading.meeting(object), reading.changes(object)};
    case 10:
        return RemoveMeeting{reading.meeting(object)};
    default:
        return std::nullopt;
    }
}

QByteArray readHash(const QJsonObject &object, Reading &reading)
{
    if (!object.contains(u"article"_s))
        return {};
    const QString text = reading.text(object, u"article"_s);
    const QByteArray hash = QByteArray::fromHex(text.toLatin1());
    if (hash.size() != 32 || QString::fromLatin1(hash.toHex()) != text.toLower())
        reading.note(ErrorKind::Damaged, u"'article' is not the hash of an article"_s);
    return hash;
}

} // namespace

QJsonObject toJson(const Correction &correction)
{
    QJsonObject object = std::visit(Writing(), correction.said);
    object[u"said"_s] = words[correction.said.index()].first.toString();
    if (!correction.isEverywhere())
        object[u"article"_s] = QString::fromLatin1(correction.article.toHex());
    if (correction.time.isValid())
        object[u"time"_s] = correction.time.toUTC().toString(Qt::ISODateWithMs);
    if (!correction.reason.isEmpty())
        object[u"reason"_s] = correction.reason;
    return object;
}

Result<Correction> correctionFromJson(const QJsonObject &object)
{
    Reading reading;
    const QString word = reading.text(object, u"said"_s);
    const auto known = std::ranges::find_if(words, [&word](const auto &each) { return each.first == word; });
    if (!reading.error() && known == std::end(words))
        reading.note(ErrorKind::Unsupported, u"'%1' is not a correction that this version knows"_s.arg(word.left(40)));
    if (reading.error())
        return std::unexpected(*reading.error());
    const auto said = readSaid(known->second, object, reading);
    Correction correction{
        .said = said.value_or(Said()), .article = readHash(object, reading), .time = {}, .reason = {}};
    if (object.contains(u"time"_s)) {
        correction.time = QDateTime::fromString(reading.text(object, u"time"_s), Qt::ISODateWithMs).toUTC();
        if (!correction.time.isValid())
            reading.note(ErrorKind::Damaged, u"'time' is not a time"_s);
    }
    if (object.contains(u"reason"_s))
        correction.reason = reading.text(object, u"reason"_s);
    if (reading.error())
        return std::unexpected(*reading.error());
    if (const auto objection = objectionTo(correction))
        return failure(ErrorKind::InvalidInput, *objection);
    return correction;
}

} // namespace dateline
