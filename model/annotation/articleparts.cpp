// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/articleparts.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Where to cut \a span so that what is before has at most \a longest units.
qsizetype cutIn(QStringView text, TextSpan span, qsizetype longest)
{
    const QStringView head = text.sliced(span.begin, longest);
    for (const QStringView end : {QStringView(u"\n\n"), QStringView(u"\n"), QStringView(u" ")}) {
        const qsizetype at = head.lastIndexOf(end, head.size() - end.size()); // or Qt finds what stands behind the view
        if (at >= longest / 2)
            return span.begin + at + end.size();
    }
    return span.begin + longest - (longest > 1 && head.back().isHighSurrogate() ? 1 : 0);
}

/// The parts' entities in those of the whole, by kind and name; nameless groups stay apart.
QList<int> addEntities(QList<Entity> &whole, QList<Entity> part)
{
    QHash<std::pair<EntityKind, QString>, int> known;
    for (int at = 0; at < whole.size(); ++at) {
        if (!isNameless(whole[at]))
            known.insert({whole[at].kind, whole[at].name}, at);
    }
    QList<int> places;
    for (Entity &entity : part) {
        const auto same = isNameless(entity) ? known.cend() : known.constFind({entity.kind, entity.name});
        if (same == known.cend()) {
            places.append(static_cast<int>(whole.size()));
            whole.append(std::move(entity));
            continue;
        }
        places.append(*same);
        Entity &older = whole[*same];
        for (const QString &alias : std::as_const(entity.aliases)) {
            if (!older.aliases.contains(alias))
                older.aliases.append(alias);
        }
        if (older.role.isEmpty())
            older.role = entity.role;
    }
    return places;
}

} // namespace

QList<TextSpan> proseOf(const Article &article)
{
    QList<TextSpan> prose;
    qsizetype begin = 0;
    for (const Header &header : article.headers) {
        if (header.span.begin < begin || header.span.end > article.text.size())
            continue;
        if (header.span.begin > begin)
            prose.append({begin, header.span.begin});
        if (header.kind == HeaderKind::Headline || header.kind == HeaderKind::Dateline)
            prose.append(header.span);
        begin = header.span.end;
    }
    if (begin < article.text.size())
        prose.append({begin, article.text.size()});
    return prose;
}

QList<QList<TextSpan>> partsOf(QStringView text, const QList<TextSpan> &prose, qsizetype longest)
{
    QList<QList<TextSpan>> parts{{}};
    qsizetype length = 0;
    for (TextSpan span : prose) {
        while (length + span.end - span.begin > longest) {
            if (length > longest / 2) { // a new part takes more of it
                parts.append(QList<TextSpan>());
                length = 0;
                continue;
            }
            const qsizetype cut = cutIn(text, span, longest - length);
            parts.last().append({span.begin, cut});
            parts.append(QList<TextSpan>());
            span.begin = cut;
            length = 0;
        }
        if (span.begin < span.end)
            parts.last().append(span);
        length += span.end - span.begin;
    }
    if (parts.last().isEmpty() && parts.size() > 1)
        parts.removeLast();
    return parts;
}

void join(AnnotatedArticle &whole, AnnotatedArticle part)
{
    const qsizetype before = whole.entities.size();
    const QList<int> places = addEntities(whole.entities, part.entities);
    const auto placeOf = [&places](int entity) { return entity < 0 ? -1 : places[entity]; };
    for (int at = 0; at < part.entities.size(); ++at) {
        if (places[at] >= before)
            whole.entities[places[at]].belongsTo = placeOf(part.entities[at].belongsTo);
    }
    for (Mention &mention : part.mentions)
        mention.entity = placeOf(mention.entity);
    for (Meeting &meeting : part.meetings)
        std::ranges::transform(meeting.participants, meeting.participants.begin(), placeOf);
    whole.sentences.append(std::move(part.sentences));
    whole.mentions.append(std::move(part.mentions));
    whole.times.append(std::move(part.times));
    whole.meetings.append(std::move(part.meetings));
}

} // namespace dateline
