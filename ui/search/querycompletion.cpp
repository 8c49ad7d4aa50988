// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/querycompletion.h"

#include "model/base/whenanswered.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostOffers = 8;
constexpr int entityRole = Qt::UserRole;
constexpr int typedRole = Qt::UserRole + 1;

QString purposeOf(QueryField field)
{
    switch (field) {
    case QueryField::Person:
        return i18nc("@item what a field of a search is for", "articles that name them, meetings they were at");
    case QueryField::Organization:
        return i18nc("@item what a field of a search is for", "the same of an organization or group");
    case QueryField::Place:
        return i18nc("@item what a field of a search is for", "where");
    case QueryField::Met:
        return i18nc("@item what a field of a search is for", "who met: met:\"A\" \"B\"");
    case QueryField::Status:
        return i18nc("@item what a field of a search is for", "whether the meeting was held");
    case QueryField::Mode:
        return i18nc("@item what a field of a search is for", "in person or by call");
    case QueryField::Before:
        return i18nc("@item what a field of a search is for", "until a day, 2025-11-25, a month or a year");
    case QueryField::After:
        return i18nc("@item what a field of a search is for", "since then");
    case QueryField::Source:
        return i18nc("@item what a field of a search is for", "who published it");
    case QueryField::Title:
        return i18nc("@item what a field of a search is for", "words of the title");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QueryCompletion::QueryCompletion(Corpus *corpus, QLineEdit *field)
    : QObject(field)
    , m_corpus(corpus)
    , m_field(field)
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &QueryCompletion::take);
}

QueryCompletion::~QueryCompletion()
{
    m_askedNames.cancel();
    m_askedSources.cancel();
}

void QueryCompletion::close()
{
    m_askedNames.cancel();
    m_askedSources.cancel();
    m_completer->popup()->hide();
}

void QueryCompletion::offer()
{
    close();
    m_value = typedValueAt(m_field->text(), m_field->cursorPosition());
    if (!m_value || !m_field->hasFocus())
        return;
    if (!m_value->field) {
        if (m_value->value.size() >= 2)
            askNames(*m_value, {});
        return;
    }
    switch (*m_value->field) {
    case QueryField::Person:
        askNames(*m_value, {EntityKind::Person});
        return;
    case QueryField::Organization:
        askNames(*m_value, {EntityKind::Organization, EntityKind::Group});
        return;
    case QueryField::Place:
        askNames(*m_value, {EntityKind::Place, EntityKind::Facility});
        return;
    case QueryField::Met:
        askNames(*m_value, {EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group});
        return;
    case QueryField::Source:
        askSources(*m_value);
        return;
    case QueryField::Status: {
        QList<Offer> offers;
        for (const MeetingStatus status : meetingStatuses) {
            if (toString(status).startsWith(m_value->value, Qt::CaseInsensitive))
                offers.append(
                    {i18nc("@item word of a search, what it means", "%1 — %2", toString(status), displayName(status)),
                     toString(status)});
        }
        show(offers);
        return;
    }
    case QueryField::Mode: {
        QList<Offer> offers;
        for (const MeetingMode mode : {MeetingMode::InPerson, MeetingMode::Call, MeetingMode::Unspecified}) {
            if (toString(mode).startsWith(m_value->value, Qt::CaseInsensitive))
                offers.append(
                    {i18nc("@item word of a search, what it means", "%1 — %2", toString(mode), displayName(mode)),
                     toString(mode)});
        }
        show(offers);
        return;
    }
    case QueryField::Before:
    case QueryField::After:
    case QueryField::Title:
        return;
    }
}

/// With the fields that what was typed begins before them, when it belongs to none.
void QueryCompletion::askNames(const TypedValue &value, const QList<EntityKind> &kinds)
{
    QList<Offer> fields;
    for (const QueryField field : queryFields) {
        if (!value.field && toString(field).startsWith(value.value, Qt::CaseInsensitive))
            fields.append(
                {i18nc("@item field of a search, what it is for", "%1: — %2", toString(field), purposeOf(field)),
                 toString(field) + u':'});
    }
    if (!m_corpus) {
        show(fields);
        return;
    }
    m_askedNames = m_corpus->entities(value.value, mostOffers, kinds);
    whenAnswered(m_askedNames, this, [this, fields, value](const Result<QList<EntitySummary>> &names) {
        QList<Offer> offers = fields;
        for (const EntitySummary &name : names.value_or(QList<EntitySummary>()))
            offers.append({i18nc("@item name, kind", "%1 — %2", name.name, displayName(name.kind)),
                           typedForm(name.name), value.field ? EntityId() : name.id});
        show(offers);
    });
}

void QueryCompletion::askSources(const TypedValue &value)
{
    if (!m_corpus)
        return;
    m_askedSources = m_corpus->sources(value.value, mostOffers);
    whenAnswered(m_askedSources, this, [this](const Result<QStringList> &sources) {
        QList<Offer> offers;
        for (const QString &source : sources.value_or(QStringList()))
            offers.append({source, typedForm(source)});
        show(offers);
    });
}

void QueryCompletion::show(const QList<Offer> &offers)
{
    m_offers->clear();
    for (const Offer &offer : offers) {
        auto *item = new QStandardItem(offer.words);
        item->setData(offer.entity.value, entityRole);
        item->setData(offer.typed, typedRole);
        m_offers->appendRow(item);
    }
    if (!offers.isEmpty() && m_field->hasFocus())
        m_completer->complete();
}

void QueryCompletion::take(const QModelIndex &index)
{
    if (!m_value)
        return;
    QString text = m_field->text();
    const TextSpan place = m_value->place;
    if (place.end > text.size())
        return;
    const EntityId entity{index.data(entityRole).toLongLong()};
    const QString typed = entity.isValid() ? QString() : index.data(typedRole).toString();
    const bool isField = typed.endsWith(u':');
    text.replace(place.begin, place.length(), typed.isEmpty() || isField ? typed : typed + u' ');
    m_field->setText(text);
    m_field->setCursorPosition(int(place.begin + typed.size() + (typed.isEmpty() || isField ? 0 : 1)));
    if (entity.isValid())
        Q_EMIT nameChosen(entity);
    else
        Q_EMIT m_field->textEdited(text);
}

} // namespace dateline
