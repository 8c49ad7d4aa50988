// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/filterchips.h"

#include "model/query/querytokens.h"
#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/search/chip.h"

#include <KLocalizedString>

#include <QHBoxLayout>

namespace dateline {

namespace {

template<typename Values, typename Words>
void appendEach(const Filter &filter, Values Filter::*values, const Words &words, QList<FilterPart> &parts)
{
    for (qsizetype i = 0; i < (filter.*values).size(); ++i) {
        FilterPart part{.words = words((filter.*values)[i]), .without = filter};
        (part.without.*values).removeAt(i);
        parts.append(part);
    }
}

QString displayName(QueryField field)
{
    switch (field) {
    case QueryField::Person:
        return i18nc("@label field of a search", "Person");
    case QueryField::Organization:
        return i18nc("@label field of a search", "Organization");
    case QueryField::Place:
        return i18nc("@label field of a search", "Place");
    case QueryField::Met:
        return i18nc("@label field of a search", "Met");
    case QueryField::Status:
        return i18nc("@label field of a search", "Status");
    case QueryField::Mode:
        return i18nc("@label field of a search", "Mode");
    case QueryField::Before:
        return i18nc("@label field of a search", "Before");
    case QueryField::After:
        return i18nc("@label field of a search", "After");
    case QueryField::Source:
        return i18nc("@label field of a search", "Source");
    case QueryField::Title:
        return i18nc("@label field of a search", "Title");
    }
    Q_UNREACHABLE_RETURN({});
}

/// "Met: Brook, Marr"; what is not one field alone as it was typed.
QString conditionInWords(const QString &typed)
{
    const QList<QueryToken> tokens = tokensOf(typed);
    const bool negated = !tokens.isEmpty() && tokens.first().kind == QueryToken::Kind::Not;
    const auto field = tokens.sliced(negated ? 1 : 0);
    if (field.size() < 2 || field.first().kind != QueryToken::Kind::Field)
        return typed;
    QStringList values;
    for (const QueryToken &value : field.sliced(1)) {
        if (value.kind != QueryToken::Kind::Word && value.kind != QueryToken::Kind::Phrase)
            return typed;
        values.append(value.match == WordsQuery::Match::Prefix ? value.text + u'*' : value.text);
    }
    const QString words = i18nc("@info a field of a search, its value", "%1: %2", displayName(field.first().field),
                                values.join(QStringLiteral(", ")));
    return negated ? i18nc("@info what is left out of a search", "Not %1", words) : words;
}

} // namespace

QList<FilterPart> partsOf(const Filter &filter, const QHash<EntityId, QString> &names, const QLocale &locale)
{
    QList<FilterPart> parts;
    if (filter.when) {
        parts.append({.words = inWords(*filter.when, locale), .without = filter});
        parts.last().without.when.reset();
    }
    appendEach(
        filter, &Filter::entities, [&](EntityId entity) { return names.value(entity, QStringLiteral("…")); }, parts);
    appendEach(filter, &Filter::places, [](const QString &place) { return place; }, parts);
    appendEach(filter, &Filter::statuses, [](MeetingStatus status) { return displayName(status); }, parts);
    appendEach(filter, &Filter::conditions, conditionInWords, parts);
    appendEach(filter, &Filter::sources, [](const QString &source) { return source; }, parts);
    return parts;
}

FilterChips::FilterChips(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    connect(m_selection, &Selection::filterChanged, this, &FilterChips::refresh);
    refresh();
}

void FilterChips::refresh()
{
    while (const QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // it may be the one whose press led here
        delete item;
    }
    for (const FilterPart &part : partsOf(m_selection->filter(), m_names, locale())) {
        auto *chip = new Chip(part.words, this);
        connect(chip, &Chip::clicked, m_selection, [this, part] { m_selection->setFilter(part.without); });
        m_row->addWidget(chip);
        chip->show();
    }
    m_row->addStretch();
    // Last: an answer that is there at once refreshes again.
    const QList<EntityId> entities = m_selection->filter().entities;
    for (const EntityId entity : entities)
        askName(entity);
}

void FilterChips::askName(EntityId entity)
{
    if (!m_corpus || m_names.contains(entity))
        return;
    m_names.insert(entity, QStringLiteral("…"));
    m_corpus->profile(entity).then(this, [this, entity](const Result<EntityProfile> &profile) {
        if (!profile)
            return;
        m_names.insert(entity, profile->entity.name);
        refresh();
    });
}

QStringList FilterChips::words() const
{
    QStringList words;
    for (const FilterPart &part : partsOf(m_selection->filter(), m_names))
        words.append(part.words);
    return words;
}

bool FilterChips::dropLast()
{
    const QList<FilterPart> parts = partsOf(m_selection->filter(), m_names, locale());
    if (parts.isEmpty())
        return false;
    m_selection->setFilter(parts.last().without);
    return true;
}

} // namespace dateline
