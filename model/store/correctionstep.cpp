// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/correcting.h"

#include "model/identity/namesake.h"
#include "model/query/meetingchange.h"
#include "model/store/statement.h"

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// What a correction is called, with names as they are shown and words as they are written until then.
class Steps
{
public:
    Steps(StoreTables &tables, const QByteArray &article)
        : m_tables(tables)
        , m_article(article)
    {
    }

    Step operator()(const Rename &said) const
    {
        return {.kind = StepKind::Rename, .subject = shown(said.name), .object = said.shown};
    }
    Step operator()(const Retype &said) const
    {
        return {.kind = StepKind::Retype, .subject = shown(said.name), .object = toString(said.kind)};
    }
    Step operator()(const Merge &said) const
    {
        return {.kind = StepKind::Merge, .subject = shown(said.name), .object = shown(said.into)};
    }
    Step operator()(const KeepApart &said) const
    {
        return {.kind = StepKind::KeepApart, .subject = shown(said.name), .object = shown(said.other)};
    }
    Step operator()(const Hide &said) const { return {.kind = StepKind::Hide, .subject = shown(said.name)}; }
    Step operator()(const AlwaysName &said) const
    {
        return {.kind = StepKind::AlwaysName, .subject = said.words, .object = shown(said.name)};
    }
    Step operator()(const NameSpans &said) const
    {
        return {
            .kind = StepKind::NameMentions, .subject = shown(said.name), .count = static_cast<int>(said.spans.size())};
    }
    Step operator()(const UnnameSpans &said) const
    {
        return {.kind = StepKind::UnnameMentions,
                .subject = wordsAt(said.spans),
                .count = static_cast<int>(said.spans.size())};
    }
    Step operator()(const AddMeeting &said) const
    {
        return {.kind = StepKind::AddMeeting, .subject = partiesOf(said.meeting)};
    }
    Step operator()(const ChangeMeeting &said) const
    {
        return {.kind = StepKind::ChangeMeeting, .subject = partiesOf(said.meeting), .object = toText(changesOf(said))};
    }
    Step operator()(const RemoveMeeting &said) const
    {
        return {.kind = StepKind::RemoveMeeting, .subject = partiesOf(said.meeting)};
    }

private:
    [[nodiscard]] QString shown(const EntityName &name) const
    {
        const auto id = m_tables.entities.find(name);
        return id ? m_tables.entities.shownName(*id) : readName(name);
    }

    [[nodiscard]] QString partiesOf(const SaidMeeting &meeting) const
    {
        QStringList names;
        for (const EntityName &name : meeting.participants)
            names.append(shown(name));
        return names.join(u", "_s);
    }

    [[nodiscard]] QList<MeetingChange> changesOf(const ChangeMeeting &said) const
    {
        using enum MeetingChange::What;
        const auto &[participants, when, place, mode, status] = said.changes;
        QList<MeetingChange> changes;
        const auto addMissing = [&](MeetingChange::What what, const QList<EntityName> &names,
                                    const QList<EntityName> &in) {
            for (const EntityName &name : names) {
                if (!in.contains(name))
                    changes.append({what, shown(name)});
            }
        };
        if (participants) {
            addMissing(Joined, *participants, said.meeting.participants);
            addMissing(Left, said.meeting.participants, *participants);
        }
        if (when)
            changes.append({When, *when ? (*when)->toEdtf() : QString()});
        if (place)
            changes.append({Where, *place});
        if (mode)
            changes.append({How, toString(*mode)});
        if (status)
            changes.append({Status, toString(*status)});
        return changes;
    }

    [[nodiscard]] QString wordsAt(const QList<TextSpan> &spans) const
    {
        SQLite::Statement select(
            *m_tables.database,
            "SELECT text FROM article_text JOIN article ON article.id = article_text.article WHERE hash = ?");
        Run row(select, m_article);
        const QString text = row.next() ? row.text(0) : QString();
        const bool isThere = !spans.isEmpty() && 0 <= spans.first().begin && spans.first().begin < spans.first().end
            && spans.first().end <= text.size();
        return isThere ? spans.first().in(text).toString().simplified() : QString();
    }

    StoreTables &m_tables;
    const QByteArray &m_article;
};

} // namespace

Step stepOf(const QList<Correction> &corrections, StoreTables &tables)
{
    if (corrections.isEmpty())
        return {.kind = StepKind::TakeOverCorrections};
    const auto stepOfOne = [&tables](const Correction &correction) {
        return std::visit(Steps(tables, correction.article), correction.said);
    };
    Step step = stepOfOne(corrections.first());
    step.reason = corrections.first().reason;
    for (const Correction &further : corrections.sliced(1)) {
        const Step other = stepOfOne(further);
        if (other.kind == step.kind)
            step.count += other.count;
        else if (other.kind == StepKind::Rename && other.subject == step.subject)
            step.subject = other.object; // who was split off under a name that others have, too
    }
    return step;
}

} // namespace dateline
