// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/articlejson.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

/// Turns offsets in UTF-16 units into offsets in code points.
class CodePoints
{
public:
    explicit CodePoints(QStringView text)
        : m_before(static_cast<std::size_t>(text.size()) + 1)
    {
        qsizetype count = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            m_before[static_cast<std::size_t>(at)] = count;
            const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            if (!pair)
                ++count;
        }
        m_before.back() = count;
    }

    Json span(TextSpan span) const
    {
        return {{"begin", m_before[static_cast<std::size_t>(span.begin)]},
                {"end", m_before[static_cast<std::size_t>(span.end)]}};
    }

private:
    std::vector<qsizetype> m_before; ///< code points before each unit
};

Json isoDate(QDate date)
{
    return date.isValid() ? Json(utf8(date.toString(Qt::ISODate))) : Json();
}

Json precisionOf(const DateInterval &interval)
{
    switch (interval.precision) {
    case DatePrecision::Day:
        return "day";
    case DatePrecision::Month:
        return "month";
    case DatePrecision::Year:
        break;
    }
    return "year";
}

void setInterval(Json &object, const std::optional<DateInterval> &interval)
{
    object["from"] = interval ? isoDate(interval->from) : Json();
    object["to"] = interval ? isoDate(interval->to) : Json();
    object["precision"] = interval ? precisionOf(*interval) : Json();
}

Json published(const Published &published)
{
    if (!published.time.isValid())
        return {};
    if (published.precision == TimePrecision::Day)
        return isoDate(published.date());
    return utf8(published.time.toString(Qt::ISODate));
}

/// Three places tell all there is to tell, and read better than seventeen.
double rounded(double confidence)
{
    return std::round(confidence * 1000) / 1000;
}

Json mentionJson(const Mention &mention, const CodePoints &points)
{
    Json object = points.span(mention.span);
    object["kind"] = utf8(toString(mention.kind));
    object["entity"] = mention.entity;
    object["confidence"] = rounded(mention.confidence);
    return object;
}

Json entityJson(const Entity &entity)
{
    Json aliases = Json::array();
    for (const QString &alias : entity.aliases)
        aliases.push_back(utf8(alias));
    return {{"name", utf8(entity.name)}, {"kind", utf8(toString(entity.kind))}, {"aliases", std::move(aliases)}};
}

Json timeJson(const TimeExpression &time, const CodePoints &points)
{
    Json object = points.span(time.span);
    object["type"] = utf8(toString(time.type));
    object["value"] = utf8(time.value);
    setInterval(object, time.interval);
    return object;
}

Json meetingJson(const Meeting &meeting, const CodePoints &points)
{
    Json object{{"participants", std::vector<int>(meeting.participants.begin(), meeting.participants.end())}};
    setInterval(object, meeting.when);
    object["place"] = utf8(meeting.place);
    object["mode"] = utf8(toString(meeting.mode));
    object["status"] = utf8(toString(meeting.status));
    Json &evidence = object["evidence"] = Json::array();
    for (const TextSpan span : meeting.evidence)
        evidence.push_back(points.span(span));
    object["confidence"] = rounded(meeting.confidence);
    object["field_confidence"] = {{"participants", rounded(meeting.fields.participants)},
                                  {"date", rounded(meeting.fields.date)},
                                  {"place", rounded(meeting.fields.place)},
                                  {"mode", rounded(meeting.fields.mode)},
                                  {"status", rounded(meeting.fields.status)}};
    return object;
}

} // namespace

QByteArray toJsonLine(const AnnotatedArticle &annotated)
{
    const Article &article = annotated.article;
    const CodePoints points(article.text);
    Json object{{"file", utf8(article.origin)},
                {"title", utf8(article.title)},
                {"published", published(article.published)},
                {"text", utf8(article.text)}};
    for (const char *list : {"mentions", "entities", "times", "meetings"})
        object[list] = Json::array();
    for (const Mention &mention : annotated.mentions)
        object["mentions"].push_back(mentionJson(mention, points));
    for (const Entity &entity : annotated.entities)
        object["entities"].push_back(entityJson(entity));
    for (const TimeExpression &time : annotated.times)
        object["times"].push_back(timeJson(time, points));
    for (const Meeting &meeting : annotated.meetings)
        object["meetings"].push_back(meetingJson(meeting, points));
    return QByteArray::fromStdString(object.dump());
}

} // namespace dateline
