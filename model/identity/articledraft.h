// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctedarticle.h"
#include "model/identity/entitykey.h"

#include <QList>
#include <QString>

namespace dateline {

/// An article while it is corrected: entities that go keep their index until it is finished.
class ArticleDraft
{
public:
    ArticleDraft(const IdentifiedArticle &article, const NameRules &rules);

    /// What was said of names in all articles. Entities in \a pinned keep their kind and stay.
    void applyRules(const QList<EntityKey> &pinned);

    // What was said of names in this article.
    void apply(const NameSpans &said);
    void apply(const UnnameSpans &said);
    void apply(const Retype &said);
    void apply(const Merge &said);
    void apply(const Hide &said);

    /// The entity of this name here, made when there is none.
    int entity(const EntityName &name);
    /// -1 when there is none.
    [[nodiscard]] int find(const EntityName &name) const;

    [[nodiscard]] const QString &text() const { return m_made.article.text; }
    [[nodiscard]] const QList<Sentence> &sentences() const { return m_made.sentences; }
    [[nodiscard]] QList<Meeting> &meetings() { return m_made.meetings; }
    void insertMeeting(const Meeting &meeting);
    void removeMeeting(qsizetype index);

    [[nodiscard]] CorrectedArticle finished() const;

private:
    /// Whom an entity is, and what came of it.
    struct Standing {
        EntityName identity;
        EntityName before;
        bool changed = false;
        bool gone = false;
    };
    /// A mention that was taken from an entity and given to another, or to none.
    struct Moved {
        TextSpan span;
        int from = -1;
        int to = -1;
    };

    [[nodiscard]] int findSubject(const EntityName &name) const;
    int make(const EntityName &identity, const QString &written);
    void identify(int index, const EntityName &identity);
    void drop(int index);
    void unite(int one, int other);
    void uniteEqual();
    void nameEverywhere(const AlwaysName &always);
    [[nodiscard]] QList<Moved> clear(TextSpan span, int to);
    void put(TextSpan span, int index);
    void follow(const QList<Moved> &moves);
    void followInMeetings(const QList<Moved> &moves);
    void forgetAlias(int index, const QString &form);
    void replaceEverywhere(int from, int to);
    void replaceParticipant(Meeting &meeting, qsizetype at, int to);
    void removeEmptyMeetings();
    [[nodiscard]] bool isNamed(int index) const;

    const NameRules &m_rules;
    AnnotatedArticle m_made;
    QList<Standing> m_standing;
    QList<int> m_meetingsBefore;
};

} // namespace dateline
