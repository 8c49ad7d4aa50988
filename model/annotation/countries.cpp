// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/countries.h"

#include "model/base/termlist.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString keyOf(QStringView words)
{
    QString key = words.toString().simplified().toLower();
    if (key.startsWith(u"the "))
        key.remove(0, 4);
    key.replace(QChar(u'\u2019'), QChar(u'\''));
    return key;
}

void addAll(QStringView list, int country, QHash<QString, int> &to)
{
    for (const QStringView word : list.split(u',')) {
        const QString key = keyOf(word);
        if (!key.isEmpty() && !to.contains(key))
            to.insert(key, country);
    }
}

/// What stands before "Republic" and "Kingdom".
bool isStyle(QStringView words)
{
    static const QSet<QString> styles{
        u"federal"_s, u"islamic"_s,    u"federative"_s,    u"hashemite"_s,          u"socialist"_s,
        u"arab"_s,    u"bolivarian"_s, u"plurinational"_s, u"federal democratic"_s, u"democratic socialist"_s,
        u"united"_s,  u"oriental"_s,   u"people's"_s,      u"people's democratic"_s};
    return styles.contains(words.trimmed().toString());
}

} // namespace

Result<Countries> Countries::open(const QString &resources)
{
    const auto lines = readTerms(QDir(resources).filePath(u"lexicon/countries.txt"_s));
    if (!lines)
        return std::unexpected(lines.error());
    Countries result;
    for (const QString &line : *lines) {
        const QStringList fields = line.split(u'|');
        if (fields.size() != 4)
            return failure(ErrorKind::Damaged,
                           u"cannot read the list of countries: not four fields in '%1'"_s.arg(line));
        const auto country = static_cast<int>(result.m_names.size());
        result.m_names.append(fields[0].trimmed());
        addAll(fields[0], country, result.m_byName);
        addAll(fields[1], country, result.m_byName);
        addAll(fields[2], country, result.m_byDemonym);
        addAll(fields[3], country, result.m_bySeat);
    }
    return result;
}

/// "Republic of Kenya", "Hashemite Kingdom of Jordan": names in full that are made of the short ones.
int Countries::named(QStringView name) const
{
    const QString key = keyOf(name);
    if (name == u"us" || m_byName.contains(key))
        return name == u"us" ? -1 : m_byName.value(key);
    for (const QStringView style :
         {u"republic of ", u"kingdom of ", u"sultanate of ", u"principality of ", u"commonwealth of "}) {
        const qsizetype at = key.indexOf(style);
        if (at == 0 || (at > 0 && isStyle(QStringView(key).first(at))))
            return m_byName.value(keyOf(QStringView(key).sliced(at + style.size())), -1);
    }
    return -1;
}

int Countries::ofDemonym(QStringView word) const
{
    return m_byDemonym.value(keyOf(word), -1);
}

int Countries::ofSeat(QStringView word) const
{
    return m_bySeat.value(keyOf(word), -1);
}

int Countries::of(QStringView words) const
{
    for (const int country : {named(words), ofDemonym(words), ofSeat(words)}) {
        if (country >= 0)
            return country;
    }
    return -1;
}

} // namespace dateline
