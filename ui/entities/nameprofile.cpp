// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/nameprofile.h"

#include "ui/entities/activitychart.h"
#include "ui/entities/linkline.h"
#include "ui/entities/panelrow.h"
#include "ui/look/datewords.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"
#include "ui/look/tellingwords.h"

#include <KLocalizedString>

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int side = 12;
constexpr int mostBars = 32;
constexpr qsizetype mostAcquaintances = 40;
constexpr qsizetype mostEncounters = 100; ///< with one of them
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
    QString articles =
        i18ncp("@info in how many articles somebody is named", "%1 article", "%1 articles", entity.articles);
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
    addAliases(profile);
    addEncounters(profile);
    addCompanions(profile);
    addArticles(profile.articles);
    m_column->addStretch(1);
}

void NameProfile::addName(const EntitySummary &entity)
{
    QFont large = sized(font(), 1.3);
    large.setBold(true);
    QLabel *name = makeLabel(entity.name, large, this);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(side, 0, side / 2, 0);
    row->addWidget(name, 1);
    row->addWidget(makeCorrect(), 0, Qt::AlignTop);
    m_column->addLayout(row);
    QLabel *about = makeLabel(aboutEntity(entity), font(), this);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setContentsMargins(side, 0, side, 0);
    m_column->addWidget(about);
}

QToolButton *NameProfile::makeCorrect()
{
    auto *button = new QToolButton(this);
    button->setIcon(QIcon::fromTheme(u"document-edit"_s));
    button->setText(i18nc("@action:button", "Correct…"));
    button->setToolTip(i18nc("@info:tooltip", "Rename, merge and whatever else was read wrongly"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        Q_EMIT menuWanted(menu, {.article = m_selection->place().article, .entity = m_entity});
    });
    button->setMenu(menu);
    return button;
}

void NameProfile::addActivity(const EntityProfile &profile)
{
    if (!profile.firstSeen.isValid())
        return;
    m_bins = binned(profile.activity, mostBars);
    QString seen =
        i18nc("@info the only date somebody was named at", "Named on %1", dayInWords(profile.firstSeen, locale()));
    if (m_bins.size() > 1) {
        auto *room = new QHBoxLayout;
        room->setContentsMargins(side, 12, side, 0);
        m_chart = makeActivityChart(this);
        room->addWidget(m_chart);
        m_column->addLayout(room);
        seen = inWords(DateInterval::days(profile.firstSeen, profile.lastSeen),
                       locale()); // not at two ends: few bars do not reach there
    }
    QLabel *dates = makeLabel(seen, sized(font(), 0.85), this);
    dates->setForegroundRole(QPalette::PlaceholderText);
    dates->setContentsMargins(side, 4, side, 0);
    m_column->addWidget(dates);
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

void NameProfile::addAliases(const EntityProfile &profile)
{
    const QList<AliasRecord> &aliases = profile.aliases;
    if (aliases.isEmpty())
        return;
    addHeading(i18nc("@title:group other names", "Also written"));
    LinkLine *line = addLinks();
    QHash<ArticleId, QString> titles;
    for (const ArticleSummary &article : profile.articles)
        titles.insert(article.id, article.title);
    for (const AliasRecord &alias : aliases.first(std::min(mostAliases, aliases.size()))) {
        const QString count = alias.articles.size() > 1 ? locale().toString(alias.articles.size()) : QString();
        line->add(alias.name, count, [this, line, titles, articles = alias.articles] {
            if (articles.size() == 1)
                m_selection->selectArticle(articles.first());
            if (articles.size() < 2)
                return;
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const ArticleId article : articles) {
                const QString title =
                    titles.value(article, i18nc("@item:inmenu an article without a title", "Article"));
                connect(menu->addAction(inMenu(title)), &QAction::triggered, m_selection,
                        [this, article] { m_selection->selectArticle(article); });
            }
            menu->popup(line->mapToGlobal(line->rect().bottomLeft()));
        });
    }
}

void NameProfile::addEncounters(const EntityProfile &profile)
{
    const QList<Acquaintance> acquaintances = acquaintancesOf(profile, locale());
    if (acquaintances.isEmpty())
        return;
    addHeading(i18nc("@title:group whom somebody met", "Met"));
    for (const Acquaintance &acquaintance : acquaintances.first(std::min(mostAcquaintances, acquaintances.size())))
        addAcquaintance(acquaintance);
    if (acquaintances.size() > mostAcquaintances)
        addMore(i18ncp("@action:button", "%1 more…", "%1 more…", acquaintances.size() - mostAcquaintances));
}

PanelRow *NameProfile::makeEncounterRow(const QString &title, const Encounter &encounter)
{
    QString about = encounter.about;
    const qsizetype articles = encounter.meeting.tellings.size();
    if (articles > 1) {
        const QString told = i18ncp("@info how many articles state a meeting", "%1 article", "%1 articles", articles);
        about += about.isEmpty() ? told : u" · "_s + told;
    }
    if (title.isEmpty() && about.isEmpty())
        about = i18nc("@info of a meeting neither day nor place is known", "day and place not told");
    auto *row = new PanelRow(title, about, this);
    if (title.isEmpty())
        row->setAccessibleName(about);
    row->setSign({.status = encounter.status, .mode = encounter.mode});
    row->setToolTip(Qt::convertFromPlainText(
        withNextArticleHint(encounter.meeting.sentence.simplified(), encounter.meeting), Qt::WhiteSpaceNormal));
    connect(row, &PanelRow::clicked, this, [this, meeting = encounter.meeting] { m_selection->showMeeting(meeting); });
    return row;
}

void NameProfile::addAcquaintance(const Acquaintance &acquaintance)
{
    PanelRow *row = nullptr;
    if (acquaintance.encounters.size() == 1) {
        row = makeEncounterRow(acquaintance.who, acquaintance.encounters.first());
    } else {
        row = new PanelRow(acquaintance.who, acquaintance.about, this);
        row->setSign({.status = acquaintance.status, .mode = MeetingMode::Unspecified});
        row->setToolTip(i18nc("@info:tooltip", "Show each of these meetings"));
        connect(row, &PanelRow::clicked, this, [this, acquaintance, row] { toggleEncounters(acquaintance, row); });
    }
    m_column->addWidget(row);
    m_encounters.append({acquaintance.encounters, row});
}

/// Opens the meetings with somebody below their row, or closes them.
void NameProfile::toggleEncounters(const Acquaintance &acquaintance, PanelRow *row)
{
    constexpr int indent = 14;
    QList<QPointer<PanelRow>> &opened = m_opened[acquaintance.entity];
    if (!opened.isEmpty()) {
        for (const QPointer<PanelRow> &each : std::as_const(opened)) {
            m_encounters.removeIf([&each](const EncounterRow &known) { return known.row == each; });
            delete each;
        }
        opened.clear();
        return;
    }
    int place = m_column->indexOf(row);
    for (const Encounter &encounter :
         acquaintance.encounters.first(std::min(mostEncounters, acquaintance.encounters.size()))) {
        PanelRow *below = makeEncounterRow({}, encounter);
        below->setIndent(indent);
        m_column->insertWidget(++place, below);
        m_encounters.append({{encounter}, below});
        opened.append(below);
    }
    setMeeting(m_selection->place().meeting);
}

/// Those who were met stand above.
void NameProfile::addCompanions(const EntityProfile &profile)
{
    QList<Companion> companions = profile.companions;
    companions.removeIf(
        [&profile](const Companion &companion) { return profile.meetings.entities.contains(companion.entity.id); });
    if (companions.isEmpty())
        return;
    addHeading(i18nc("@title:group who is in the same articles but was not met", "Only named with"));
    LinkLine *line = addLinks();
    for (const Companion &companion : companions.first(std::min(mostCompanions, companions.size()))) {
        line->add(
            companion.entity.name, locale().toString(companion.articles),
            [this, entity = companion.entity.id] { m_selection->selectEntity(entity); },
            [this, entity = companion.entity.id] {
                Filter filter = m_selection->filter();
                filter.entities = {m_entity, entity}; // the articles that name both
                m_selection->setFilter(filter);
            });
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
    const auto states = [meeting](const Encounter &encounter) { return encounter.meeting.isOf(meeting); };
    for (const EncounterRow &each : std::as_const(m_encounters)) {
        if (each.row)
            each.row->setChosen(meeting.isValid() && std::ranges::any_of(each.encounters, states));
    }
}

} // namespace dateline
