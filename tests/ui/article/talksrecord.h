// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QTimeZone>

namespace dateline {

/// An invented article about talks with names of every kind, times and meetings of every status, as the store would
/// hand it out: entity i has the key 100 + i, meeting i the key 200 + i.
class TalksRecord
{
public:
    TalksRecord()
    {
        using namespace Qt::StringLiterals;
        Article &article = annotated().article;
        article.title = u"Veldian and Orsk officials hold talks in Port Amrin"_s;
        article.source = u"Example Wire"_s;
        article.published = {.time = QDateTime(QDate(2025, 11, 25), QTime(0, 0), QTimeZone(QTimeZone::UTC)),
                             .precision = TimePrecision::Day,
                             .basis = PublishedBasis::Stated};
        article.removed = u"Read more\nSubscribe to our letter"_s;
        article.format = u"text"_s;
        paragraph(
            u"<g0:Veldian> and <g1:Orsk> officials have held talks to fine tune a plan to end <p2:Kadan>'s dispute "
            u"with <p3:Lumara> as <p4:Westhaven> intensifies pressure on both sides to clinch a deal."_s);
        meeting(
            MeetingStatus::Held, MeetingMode::InPerson, {6, 7}, u"Port Amrin"_s, DateInterval::day({2025, 11, 25}),
            paragraph(u"<o5:Veldian Army> Secretary <n6:Dana Drisk> met with a <g7:Orsk delegation> in "
                      u"<p8:Port Amrin> on <t:November 25>, according to a <o5:Veldian Army> spokesman, in an attempt "
                      u"to narrow differences in a proposal drafted over the summer."_s));
        meeting(MeetingStatus::Held, MeetingMode::InPerson, {9, 12}, u"Genova"_s,
                DateInterval::days({2025, 11, 22}, {2025, 11, 23}),
                paragraph(u"<g9:Lumaran officials> flew to <p10:Genova> <t:over the weekend> to meet with "
                          u"<g11:Veldian representatives>, including Secretary of State <n12:Marla Rubin>, to try and "
                          u"hammer out a draft in the <f15:Hotel Corona>."_s));
        meeting(
            MeetingStatus::Planned, MeetingMode::Call, {13, 14}, {}, DateInterval::day({2025, 11, 25}),
            paragraph(u"“<t:Last night>, <p2:Kadan> launched another claim,” Lumaran President <n13:Vola Zelen> said "
                      u"before a call on <t:November 25> with Prime Minister <n14:Kit Starling>."_s));
        meeting(MeetingStatus::NotHeld, MeetingMode::Unspecified, {6, 13}, {}, {},
                paragraph(u"<n6:Drisk> and <n13:Zelen> never met under the <x16:Amrin Accord>, both offices said."_s));
    }

    operator const ArticleRecord &() const { return m_record; } // NOLINT(google-explicit-constructor)
    [[nodiscard]] ArticleRecord &made() { return m_record; }
    [[nodiscard]] TextSpan span(QStringView words) const
    {
        const qsizetype begin = m_record.annotated.article.text.indexOf(words);
        return {begin, begin + words.size()};
    }

private:
    AnnotatedArticle &annotated() { return m_record.annotated; }

    static EntityKind kindOf(QChar letter)
    {
        return letter == u'n' ? EntityKind::Person
            : letter == u'o'  ? EntityKind::Organization
            : letter == u'p'  ? EntityKind::Place
            : letter == u'f'  ? EntityKind::Facility
            : letter == u'g'  ? EntityKind::Group
                              : EntityKind::Other;
    }

    /// Adds \a words with their marks taken out; the span of what was added.
    TextSpan paragraph(const QString &words)
    {
        QString &text = annotated().article.text;
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        const qsizetype begin = text.size();
        qsizetype at = 0;
        for (qsizetype open = words.indexOf(u'<'); open >= 0; open = words.indexOf(u'<', at)) {
            const qsizetype colon = words.indexOf(u':', open);
            const qsizetype close = words.indexOf(u'>', open);
            text += words.mid(at, open - at);
            const QString name = words.mid(colon + 1, close - colon - 1);
            mark(words[open + 1], words.mid(open + 2, colon - open - 2).toInt(), name,
                 {text.size(), text.size() + name.size()});
            text += name;
            at = close + 1;
        }
        text += words.mid(at);
        return {begin, text.size()};
    }

    void mark(QChar letter, int entity, const QString &name, TextSpan span)
    {
        if (letter == u't') {
            const bool weekend = name.startsWith(u"over");
            annotated().times.append({.span = span,
                                      .type = TimeExpressionType::Date,
                                      .value = {},
                                      .interval = weekend ? DateInterval::days({2025, 11, 22}, {2025, 11, 23})
                                                          : DateInterval::day({2025, 11, 25})});
            return;
        }
        while (annotated().entities.size() <= entity) {
            m_record.entities.append(EntityId{100 + annotated().entities.size()});
            annotated().entities.append(Entity());
        }
        if (annotated().entities[entity].name.isEmpty())
            annotated().entities[entity] = {
                .kind = kindOf(letter), .name = name, .aliases = {}, .role = {}, .belongsTo = -1};
        annotated().mentions.append({.span = span, .kind = kindOf(letter), .confidence = 1, .entity = entity});
    }

    void meeting(MeetingStatus status, MeetingMode mode, const QList<int> &who, const QString &where,
                 const std::optional<DateInterval> &when, TextSpan sentence)
    {
        m_record.meetings.append(MeetingId{200 + m_record.meetings.size()});
        annotated().meetings.append({.participants = who,
                                     .when = when,
                                     .place = where,
                                     .mode = mode,
                                     .status = status,
                                     .evidence = {sentence},
                                     .confidence = 1});
    }

    ArticleRecord m_record{.id = {1}, .annotated = {}, .entities = {}, .meetings = {}};
};

} // namespace dateline
