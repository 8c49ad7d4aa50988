// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/correcting.h"

#include "model/identity/entitykey.h"
#include "model/identity/namesake.h"
#include "model/store/articlerecord.h"
#include "model/store/statement.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

bool areSame(const EntityName &one, const EntityName &other)
{
    return EntityKey::of(one) == EntityKey::of(other);
}

struct Spans {
    QList<TextSpan> operator()(const NameSpans &each) const { return each.spans; }
    QList<TextSpan> operator()(const UnnameSpans &each) const { return each.spans; }
    QList<TextSpan> operator()(const AddMeeting &each) const { return each.meeting.evidence; }
    QList<TextSpan> operator()(const ChangeMeeting &each) const { return each.meeting.evidence; }
    QList<TextSpan> operator()(const RemoveMeeting &each) const { return each.meeting.evidence; }
    QList<TextSpan> operator()(const auto &) const { return {}; }
};

QList<TextSpan> spansOf(const Said &said)
{
    return std::visit(Spans(), said);
}

QString refusal(const Correction &correction, const QString &reason)
{
    return u"cannot take the correction \u201c%1\u201d: %2"_s.arg(inWords(correction), reason);
}

/// Meetings of one article, before and after, that say the same.
bool areSame(const Meeting &before, const QList<EntityName> &namesBefore, const Meeting &after,
             const QList<EntityName> &namesAfter)
{
    Meeting plain = after;
    plain.participants = before.participants;
    if (plain != before || before.participants.size() != after.participants.size())
        return false;
    return std::ranges::equal(before.participants, after.participants,
                              [&](int one, int other) { return areSame(namesBefore.at(one), namesAfter.at(other)); });
}

} // namespace

Result<void> Correcting::take(const Correction &correction)
{
    Correction timed = correction;
    if (!timed.time.isValid())
        timed.time = QDateTime::currentDateTimeUtc();
    const auto refuse = [&](const QString &reason) {
        m_outcome.refused.append(refusal(correction, reason));
        return failure(ErrorKind::InvalidInput, m_outcome.refused.last());
    };
    if (const auto objection = objectionTo(timed))
        return refuse(*objection);
    const QList<Correction> near = m_tables.corrections.near(timed);
    if (stands(timed, near)) {
        ++m_outcome.known;
        return {};
    }
    if (timed.isEverywhere()) {
        noteOverruled(timed, near);
        takeEverywhere(timed);
        return {};
    }
    if (const auto objection = objectionOfArticle(timed))
        return refuse(*objection);
    noteOverruled(timed, near);
    m_tables.corrections.append(timed);
    ++m_outcome.taken;
    return {};
}

CorrectionOutcome Correcting::finish()
{
    for (auto each = m_toRewrite.cbegin(); each != m_toRewrite.cend(); ++each)
        rewrite(each.key(), each.value());
    m_tables.entities.tidy(m_toTidy.values());
    m_outcome.meetings = static_cast<int>(m_meetings.size()) + m_newMeetings;
    listArticles(m_articles, *m_tables.database, m_outcome);
    return m_outcome;
}

/// Whether it was said already and holds.
bool Correcting::stands(const Correction &correction, const QList<Correction> &near) const
{
    const auto same = std::ranges::find_last_if(near, [&](const Correction &each) {
        return each.said == correction.said && each.article == correction.article;
    });
    return !same.empty() && std::none_of(same.begin(), near.cend(), [&](const Correction &each) {
        return contradict(each, correction);
    });
}

void Correcting::noteOverruled(const Correction &correction, const QList<Correction> &near)
{
    for (const Correction &each : near) {
        if (contradict(each, correction) && !m_outcome.overruled.contains(inWords(each)))
            m_outcome.overruled.append(inWords(each));
    }
}

/// Why nothing can come of what is said of one article; where it is stored, it is to be rewritten.
std::optional<QString> Correcting::objectionOfArticle(const Correction &correction)
{
    const auto article = m_tables.articles.find(correction.article);
    if (!article) {
        ++m_outcome.waiting;
        return std::nullopt;
    }
    const auto stored = readStoredArticle(*m_tables.database, *article);
    const auto isOutside = [&stored](TextSpan span) { return span.end > stored->text.size(); };
    if (stored && std::ranges::any_of(spansOf(correction.said), isOutside))
        return u"it is about a place outside the text of '%1'"_s.arg(stored->title);
    m_toRewrite[*article].append(correction);
    return std::nullopt;
}

void Correcting::takeEverywhere(const Correction &correction)
{
    const NameRules before = m_tables.corrections.rules();
    m_tables.corrections.append(correction);
    ++m_outcome.taken;
    std::visit(
        [&](const auto &said) {
            if constexpr (requires { spread(said, before); })
                spread(said, before);
        },
        correction.said);
}

void Correcting::spread(const Rename &said, const NameRules &before)
{
    Q_UNUSED(before)
    const auto meaning = m_tables.corrections.rules().meaning(said.name);
    const auto row = meaning ? m_tables.entities.find(*meaning) : std::nullopt;
    if (!row)
        return;
    touch(*row);
    m_tables.entities.rename(*row, said.shown);
}

void Correcting::spread(const Retype &said, const NameRules &before)
{
    follow(said.name, before);
    follow({said.kind, said.name.name}, before);
}

void Correcting::spread(const Merge &said, const NameRules &before)
{
    follow(said.name, before);
    follow(said.into, before);
}

void Correcting::spread(const KeepApart &said, const NameRules &before)
{
    for (const EntityName &name : {said.name, said.other}) {
        const auto was = before.meaning(name);
        const auto is = m_tables.corrections.rules().meaning(name);
        if (was && is && !areSame(*was, *is))
            takeOut(name, *was, *is);
    }
    // Articles may mean one where they write the other because it was read so.
    const auto one = m_tables.corrections.rules().meaning(said.name);
    const auto other = m_tables.corrections.rules().meaning(said.other);
    if (!one || !other || areSame(*one, *other))
        return;
    // Where both are there, they stand apart already: what else is written like one of them need not mean it.
    if (m_tables.entities.isNamed(*one) && m_tables.entities.isNamed(*other))
        return;
    takeOut(said.name, *other, *one);
    takeOut(said.other, *one, *other);
}

void Correcting::spread(const Hide &said, const NameRules &before)
{
    const auto was = before.meaning(said.name);
    if (was && !areSame(*was, said.name))
        takeOut(said.name, *was, said.name);
    const auto row = m_tables.entities.find(said.name);
    if (!row)
        return;
    for (const ArticleId article : m_tables.entities.articlesNaming(*row))
        m_toRewrite[article];
}

void Correcting::spread(const AlwaysName &said, const NameRules &before)
{
    Q_UNUSED(before)
    SQLite::Statement select(*m_tables.database, "SELECT article FROM article_text WHERE instr(text, ?)");
    for (Run row(select, said.words); row.next();)
        m_toRewrite[row.id<ArticleId>(0)];
}

/// Whoever \a name meant before, the rules may have it mean somebody else now.
void Correcting::follow(const EntityName &name, const NameRules &before)
{
    const auto was = before.meaning(name);
    const auto is = m_tables.corrections.rules().meaning(name);
    const auto row = was ? m_tables.entities.find(*was) : std::nullopt;
    if (!row || !is || areSame(*was, *is))
        return;
    touch(*row);
    QList<ArticleId> staying;
    for (const ArticleId article : m_tables.entities.articlesNaming(*row)) {
        if (was->kind != is->kind && saysItsKind(article, *was))
            staying.append(article);
    }
    const QString said = m_tables.corrections.rules().shownName(*is);
    const bool keepsName = nameKey(was->name) == nameKey(is->name);
    const QString shown = !said.isEmpty() ? said : keepsName ? m_tables.entities.shownName(*row) : readName(*is);
    if (const auto other = m_tables.entities.find(*is); other || !staying.isEmpty())
        repoint(*row, m_tables.entities.findOrMake(*is, shown), staying);
    else
        m_tables.entities.identify(*row, *is, shown);
}

void Correcting::repoint(EntityId from, EntityId to, const QList<ArticleId> &staying)
{
    const QList<ArticleId> others = m_tables.entities.articlesNaming(to);
    const QSet<ArticleId> naming(others.cbegin(), others.cend());
    for (const ArticleId article : m_tables.entities.articlesNaming(from)) {
        if (naming.contains(article))
            m_toRewrite[article];
        else if (!staying.contains(article))
            m_tables.entities.repoint(article, from, to);
    }
    m_tables.entities.recount({from, to});
    m_toTidy += {from, to};
}

/// Where articles mean \a was because they write \a name, they mean \a is.
void Correcting::takeOut(const EntityName &name, const EntityName &was, const EntityName &is)
{
    const auto row = m_tables.entities.find(was);
    if (!row)
        return;
    const NameRules &rules = m_tables.corrections.rules();
    const auto means = [&](const EntityName &written) {
        const auto meaning = rules.meaning(written);
        return areSame(written, name) || (meaning && areSame(*meaning, is));
    };
    SQLite::Statement select(*m_tables.database, "SELECT article, ordinal, name FROM article_entity WHERE entity = ?");
    QList<std::pair<ArticleId, int>> found;
    for (Run each(select, *row); each.next();) {
        const QString written = each.text(2);
        if (means({name.kind, written}) || means({was.kind, written}))
            found.append({each.id<ArticleId>(0), each.number(1)});
    }
    if (found.isEmpty())
        return;
    touch(*row);
    const QString said = rules.shownName(is);
    const EntityId other = m_tables.entities.findOrMake(is, said.isEmpty() ? readName(is) : said);
    for (const auto &[article, ordinal] : std::as_const(found))
        m_tables.entities.repointOne(article, ordinal, other);
    for (const auto &[article, ordinal] : std::as_const(found))
        m_tables.articles.recountNames(article);
    m_tables.entities.recount({*row, other});
    m_toTidy += {*row, other};
}

void Correcting::touch(EntityId entity)
{
    for (const ArticleId article : m_tables.entities.articlesNaming(entity))
        m_articles.insert(article);
    for (const MeetingId meeting : m_tables.entities.meetingsOf(entity))
        m_meetings.insert(meeting);
}

/// Whether a person said of this article that somebody of this kind and name is named in it.
bool Correcting::saysItsKind(ArticleId article, const EntityName &name)
{
    SQLite::Statement select(*m_tables.database, "SELECT hash FROM article WHERE id = ?");
    Run row(select, article);
    return row.next() && pinnedNames(m_tables.corrections.ofArticle(row.blob(0))).contains(EntityKey::of(name));
}

void Correcting::rewrite(ArticleId article, const QList<Correction> &now)
{
    const auto read = readArticleRecord(*m_tables.database, article);
    if (!read)
        return;
    const ArticleRecord &stored = *read;
    const IdentifiedArticle given{stored.annotated, stored.identities};
    const QList<Correction> all = m_tables.corrections.ofArticle(stored.annotated.article.hash);
    const CorrectedArticle corrected = correct(
        given, {.rules = m_tables.corrections.rules(), .now = now, .before = all.first(all.size() - now.size())});
    if (corrected.article == given)
        return;
    m_articles.insert(article);
    const QList<MeetingId> keys = noteMeetings(stored, corrected);
    const QList<EntityId> titled = m_tables.entities.givenRolesBy(article);
    m_tables.removeAnnotations(article);
    m_tables.insertAnnotations(article, corrected.article, keys);
    m_tables.entities.lookForRoles(titled);
    m_tables.entities.removeUnnamed(stored.entities);
}

/// The keys under which the meetings go on.
QList<MeetingId> Correcting::noteMeetings(const ArticleRecord &stored, const CorrectedArticle &corrected)
{
    QSet<MeetingId> lost(stored.meetings.cbegin(), stored.meetings.cend());
    QList<MeetingId> keys;
    for (qsizetype i = 0; i < corrected.meetingsBefore.size(); ++i) {
        const int before = corrected.meetingsBefore.at(i);
        keys.append(before < 0 ? MeetingId() : stored.meetings.at(before));
        if (before < 0) {
            ++m_newMeetings;
            continue;
        }
        lost.remove(keys.last());
        if (!areSame(stored.annotated.meetings.at(before), stored.identities,
                     corrected.article.annotated.meetings.at(i), corrected.article.identities))
            m_meetings.insert(keys.last());
    }
    m_meetings += lost;
    return keys;
}

void listArticles(const QSet<ArticleId> &changed, SQLite::Database &database, CorrectionOutcome &outcome)
{
    struct Listed {
        qint64 time;
        ArticleId id;
        QString title;
    };
    QList<Listed> listed;
    SQLite::Statement select(database, "SELECT coalesce(published_at, 0), title FROM article WHERE id = ?");
    for (const ArticleId article : changed) {
        Run row(select, article);
        if (row.next())
            listed.append({row.integer(0), article, row.text(1)});
    }
    std::ranges::sort(listed, std::ranges::greater(),
                      [](const Listed &each) { return std::pair(each.time, each.id.value); });
    for (const Listed &each : std::as_const(listed)) {
        outcome.articles.append(each.id);
        if (outcome.titles.size() < CorrectionOutcome::mostTitles)
            outcome.titles.append(each.title);
    }
}

} // namespace dateline
