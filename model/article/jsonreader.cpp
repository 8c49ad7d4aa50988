// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/collection.h"
#include "model/article/jsonslices.h"
#include "model/article/rowarticle.h"
#include "model/article/tablereader.h"
#include "model/article/widetext.h"

#include <nlohmann/json.hpp>

#include <QBuffer>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Json = nlohmann::json;

/// The values of one object by their names; those of objects in it as "outer.inner", lists as lines.
using Record = QMap<QString, QString>;

constexpr qsizetype mostFields = 2000;

QString scalar(const Json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    return value.is_null() ? QString()
                           : QString::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void flatten(const Json &value, const QString &name, Record &record)
{
    if (record.size() > mostFields)
        return;
    if (value.is_object()) {
        for (const auto &[key, inside] : value.items())
            flatten(inside, name.isEmpty() ? QString::fromStdString(key) : name + u'.' + QString::fromStdString(key),
                    record);
        return;
    }
    QString text;
    if (value.is_array()) {
        for (const Json &element : value) {
            if (element.is_object())
                flatten(element, name, record); // authors: [{name: …}]
            else if (!element.is_array())
                text += (text.isEmpty() ? QString() : u"\n"_s) + scalar(element);
        }
    } else {
        text = scalar(value);
    }
    if (name.isEmpty() || (value.is_array() && text.isEmpty()))
        return;
    QString &kept = record[name];
    kept += kept.isEmpty() ? text : u", "_s + text;
}

std::optional<Record> recordOf(const Json &value)
{
    if (!value.is_object())
        return std::nullopt;
    Record record;
    flatten(value, {}, record);
    return record;
}

/// The list of objects that an answer of a newspaper's service wraps: {"response": {"docs": [{…}, {…}]}}.
const Json *wrappedList(const Json &value, int depth = 0)
{
    constexpr int deepest = 4;
    if (!value.is_object() || depth > deepest)
        return nullptr;
    const Json *best = nullptr;
    for (const auto &[key, inside] : value.items()) {
        const bool list = inside.is_array() && !inside.empty()
            && std::ranges::all_of(inside, [](const Json &element) { return element.is_object(); });
        const Json *found = list ? &inside : wrappedList(inside, depth + 1);
        if (found && (!best || found->size() > best->size()))
            best = found;
    }
    return best;
}

/// Whether an object is an article itself and does not only hold some in a list.
bool hasText(const Json &object, const ColumnsTold &told)
{
    QStringList names;
    for (const auto &[key, inside] : object.items()) {
        if (!inside.is_structured())
            names.append(QString::fromStdString(key));
    }
    return settledMapping(told, names).has_value();
}

/// The records of a file, one after the other, whichever way it wraps them.
class JsonRecords
{
public:
    JsonRecords(QIODevice &content, const ColumnsTold &told, const ReadLimits &limits)
        : m_slices(content, limits)
        , m_told(told)
    {
    }

    /// Nothing at the end. A value that cannot be parsed is an empty record.
    Result<std::optional<Record>> next()
    {
        for (;;) {
            if (m_unwrapped < m_wrapped.size())
                return recordOf(m_wrapped[m_unwrapped++]);
            const auto slice = m_slices.next();
            if (!slice)
                return std::unexpected(slice.error());
            if (!*slice)
                return std::nullopt;
            const Json value = Json::parse((*slice)->cbegin(), (*slice)->cend(), nullptr, false);
            if (value.is_discarded() || !value.is_object())
                return Record();
            const Json *list = m_slices.inArray() || hasText(value, m_told) ? nullptr : wrappedList(value);
            if (!list)
                return recordOf(value);
            m_wrapped = *list;
            m_unwrapped = 0;
        }
    }

private:
    JsonSlices m_slices;
    ColumnsTold m_told;
    Json m_wrapped = Json::array();
    std::size_t m_unwrapped = 0;
};

} // namespace

Result<void> readJson(QIODevice &content, const ColumnsTold &told, const ReadLimits &limits, ItemSink &sink)
{
    QBuffer whole;
    const auto bytes = narrowed(content, whole, limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    JsonRecords records(**bytes, told, limits);
    for (int number = 1;; ++number) {
        const auto record = records.next();
        if (!record)
            return std::unexpected(record.error());
        if (!*record)
            return {};
        const QString name = u"item %1"_s.arg(number);
        Flow flow = Flow::Continue;
        if ((*record)->isEmpty()) {
            flow = sink.article(name, failure(ErrorKind::Damaged, u"it is no JSON object"_s), {});
        } else if (const auto settled = settledMapping(told, (*record)->keys()); !settled) {
            if (number == 1) // so will the others
                return std::unexpected(settled.error());
            flow = sink.article(name, std::unexpected(settled.error()), {});
        } else {
            Article draft = articleOfRow(*settled, [&](const QString &column) { return (*record)->value(column); });
            draft.format = u"json"_s;
            flow = sink.article(name, std::move(draft), {});
        }
        if (flow == Flow::Stop)
            return {};
    }
}

Result<TableColumns> columnsOfJson(QIODevice &content, const ReadLimits &limits)
{
    QBuffer whole;
    const auto bytes = narrowed(content, whole, limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    JsonRecords records(**bytes, {}, limits);
    QList<Record> shown;
    TableColumns columns;
    while (shown.size() < mostRowsShown) {
        const auto record = records.next();
        if (!record && shown.isEmpty())
            return std::unexpected(record.error());
        if (!record || !*record)
            break;
        shown.append(**record);
        for (auto field = (*record)->cbegin(); field != (*record)->cend(); ++field) {
            if (!columns.names.contains(field.key()))
                columns.names.append(field.key());
        }
    }
    for (const Record &record : std::as_const(shown)) {
        QStringList row;
        for (const QString &name : std::as_const(columns.names))
            row.append(shortened(record.value(name)));
        columns.rows.append(row);
    }
    columns.guess = guessMapping(columns.names);
    if (columns.names.isEmpty())
        return failure(ErrorKind::Empty, u"there are no objects in it"_s);
    return columns;
}

} // namespace dateline
