// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/nameprofile.h"

#include "ui/entities/activitychart.h"
#include "ui/entities/linkline.h"
#include "ui/entities/panelrow.h"
#include "ui/look/datewords.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int side = 12;
constexpr int mostBars = 32;
constexpr qsizetype mostEncounters = 40;
constexpr qsizetype mostCompanions = 24;
constexpr qsizetype mostAliases = 24;
constexpr qsizetype mostArticles = 12;

QFont sized(const QFont &font, qreal factor)
{
    QFont made = font;
    made.setPixelSize(std::max(9, qRound(QFontInfo(font).pixelSize() * factor)));
    return made;
}

QLabel *makeLabel(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

QString aboutEntity(const EntitySummary &entity)
{
    QStringList parts{displayName(entity.kind), entity.role};
    parts.removeAll(QString());
    QString articles = i18ncp("@info in how many articles somebody is named", "%1 article", "%1 articles", entity.articles);
    parts.append(articles.replace(u' ', QChar(QChar::Nbsp)));
    return parts.join(u" · "_s);
}

QString dayInWords(QDate day, const QLocale &locale)
{
    return DateWords(locale).at(double(day.toJulianDay()), "yMMMd"_L1);
}

} // namespace

NameProfile::NameProfile(const EntityProfile &profile, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_entity(profile.entity.id)
    , m_selection(selection)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 14, 0, 12);
    m_column->setSpacing(0);
    addName(profile.entity);
    addActivity(profile);
    addAliases(profile.aliases);
    addEncounters(profile);
    addCompanions(profile.companions);
    addArticles(profile.articles);
    m_column->addStretch(1);
}

void NameProfile::addName(const EntitySummary &entity)
{
    QFont large = sized(font(), 1.3);
    large.setBold(true);
    QLabel *name = makeLabel(entity.name, large, this);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel *about = makeLabel(aboutEntity(entity), font(), this);
    about->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {name, about}) {
        label->setContentsMargins(side, 0, side, 0);
        m_column->addWidget(label);
    }
}

void NameProfile::addActivity(const EntityProfile &profile)
{
    if (!profile.firstSeen.isValid())
        return;
    m_bins = binned(profile.activity, mostBars);
    const QFont small = sized(font(), 0.85);
    auto *dates = new QHBoxLayout;
    dates->setContentsMargins(side, 4, side, 0);
    const auto add = [&](const QString &text) {
        QLabel *label = makeLabel(text, small, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        dates->addWidget(label);
        return label;
    };
    if (m_bins.size() > 1) {
        auto *room = new QHBoxLayout;
        room->setContentsMargins(side, 12, side, 0);
        m_chart = makeActivityChart(this);
        room->addWidget(m_chart);
        m_column->addLayout(room);
        add(dayInWords(profile.firstSeen, locale()));
        add(dayInWords(profile.lastSeen, locale()))->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    } else {
        add(i18nc("@info the only date somebody was named at", "Named on %1", dayInWords(profile.firstSeen, locale())));
    }
    m_column->addLayout(dates);
}

void NameProfile::addHeading(const QString &text)
{
    QFont heading = sized(font(), 0.88);
    heading.setBold(true);
    heading.setCapitalization(QFont::AllUppercase);
    QLabel *label = makeLabel(text, heading, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(side, 20, side, 5);
    m_column->addWidget(label);
}

LinkLine *NameProfile::addLinks()
{
    auto *line = new LinkLine(this);
    line->setContentsMargins(side, 0, side, 0);
    m_column->addWidget(line);
    return line;
}

void NameProfile::addAliases(const QList<AliasRecord> &aliases)
{
    if (aliases.isEmpty())
        return;
    addHeading(i18nc("@title:group other names", "Also written"));
    LinkLine *line = addLinks();
    for (const AliasRecord &alias : aliases.first(std::min(mostAliases, aliases.size()))) {
        const ArticleId article = alias.articles.value(0);
        line->add(alias.name, {}, [this, article] {
            if (article.isValid())
                m_selection->selectArticle(article);
        });
    }
}

void NameProfile::addEncounters(const EntityProfile &profile)
{
    const QList<Encounter> encounters = encountersOf(profile, locale());
    if (encounters.isEmpty())
        return;
    addHeading(i18nc("@title:group whom somebody met", "Met"));
    for (const Encounter &encounter : encounters.first(std::min(mostEncounters, encounters.size()))) {
        QString about = encounter.about;
        if (encounter.stated.size() > 1) {
            const QString articles =
                i18ncp("@info how many articles state a meeting", "%1 article", "%1 articles", encounter.stated.size());
            about += about.isEmpty() ? articles : u" · "_s + articles;
        }
        auto *row = new PanelRow(encounter.who, about, this);
        row->setSign({.status = encounter.status, .mode = encounter.mode});
        row->setToolTip(Qt::convertFromPlainText(encounter.stated.first().sentence.simplified()));
        m_column->addWidget(row);
        m_encounters.append({encounter, row});
        connect(row, &PanelRow::clicked, this, [this, encounter, row] { showEncounter(encounter, row); });
    }
    if (encounters.size() > mostEncounters)
        addMore(i18ncp("@action:button", "%1 more meeting…", "%1 more meetings…", encounters.size() - mostEncounters));
}

/// To the sentence; where several articles state the meeting, one is asked for.
void NameProfile::showEncounter(const Encounter &encounter, const PanelRow *row)
{
    const auto lead = [selection = m_selection](const MeetingRecord &meeting) {
        selection->showPassage(meeting.article, meeting.evidence.value(0), meeting.id);
    };
    if (encounter.stated.size() == 1) {
        lead(encounter.stated.first());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MeetingRecord &meeting : encounter.stated) {
        QString title = meeting.articleTitle;
        connect(menu->addAction(title.replace(u'&', u"&&"_s)), &QAction::triggered, m_selection,
                [lead, meeting] { lead(meeting); });
    }
    menu->popup(row->mapToGlobal(row->rect().bottomLeft()));
}

void NameProfile::addCompanions(const QList<Companion> &companions)
{
    if (companions.isEmpty())
        return;
    addHeading(i18nc("@title:group who is in the same articles", "Named with"));
    LinkLine *line = addLinks();
    for (const Companion &companion : companions.first(std::min(mostCompanions, companions.size()))) {
        line->add(companion.entity.name, locale().toString(companion.articles),
                  [this, entity = companion.entity.id] { m_selection->selectEntity(entity); });
    }
}

void NameProfile::addArticles(const QList<ArticleSummary> &articles)
{
    if (articles.isEmpty())
        return;
    addHeading(i18nc("@title:group articles that name somebody", "In articles"));
    for (const ArticleSummary &article : articles.first(std::min(mostArticles, articles.size()))) {
        QStringList about{article.published.time.isValid() ? dayInWords(article.published.date(), locale()) : QString(),
                          article.source};
        about.removeAll(QString());
        auto *row = new PanelRow(article.title, about.join(u" · "_s), this);
        connect(row, &PanelRow::clicked, this, [this, id = article.id] { m_selection->selectArticle(id); });
        m_column->addWidget(row);
    }
    if (articles.size() > mostArticles)
        addMore(i18ncp("@action:button", "%1 more article…", "%1 more articles…", articles.size() - mostArticles));
}

void NameProfile::addMore(const QString &text)
{
    auto *row = new PanelRow({}, text, this);
    row->setAccessibleName(text);
    row->setToolTip(i18nc("@info:tooltip", "Show only what is about this name"));
    connect(row, &PanelRow::clicked, this, &NameProfile::narrow);
    m_column->addWidget(row);
}

void NameProfile::narrow()
{
    Filter filter = m_selection->filter();
    if (!filter.entities.contains(m_entity))
        filter.entities.append(m_entity);
    m_selection->setFilter(filter);
}

void NameProfile::setInterval(const std::optional<DateInterval> &interval)
{
    if (m_chart)
        m_chart->show(m_bins, interval);
}

void NameProfile::setMeeting(MeetingId meeting)
{
    for (const EncounterRow &each : std::as_const(m_encounters)) {
        each.row->setChosen(meeting.isValid()
                            && std::ranges::contains(each.encounter.stated, meeting, &MeetingRecord::id));
    }
}

} // namespace dateline
