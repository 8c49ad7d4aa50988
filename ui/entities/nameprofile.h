// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"
#include "ui/entities/activity.h"
#include "ui/entities/encounter.h"
#include "ui/selection/pointedat.h"
#include "ui/selection/selection.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <optional>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace dateline {

class ActivityChart;
class LinkLine;
class PanelRow;

/// One name's profile, written once from top to bottom; every row of it leads somewhere.
class NameProfile : public QWidget
{
    Q_OBJECT

public:
    /// \a selection is not owned.
    NameProfile(const EntityProfile &profile, Selection *selection, QWidget *parent);

    void setInterval(const std::optional<DateInterval> &interval); ///< stands out in the chart
    void setMeeting(MeetingId meeting);                            ///< its row stands out

Q_SIGNALS:
    void menuWanted(QMenu *menu, const dateline::PointedAt &at); ///< before the menu of Correct… comes up

private:
    [[nodiscard]] QToolButton *makeCorrect();
    void addName(const EntitySummary &entity);
    void addActivity(const EntityProfile &profile);
    void addAliases(const EntityProfile &profile);
    void addEncounters(const EntityProfile &profile);
    void addAcquaintance(const Acquaintance &acquaintance);
    void toggleEncounters(const Acquaintance &acquaintance, PanelRow *row);
    PanelRow *makeEncounterRow(const QString &title, const Encounter &encounter);
    void addCompanions(const EntityProfile &profile);
    void addArticles(const QList<ArticleSummary> &articles);
    void addHeading(const QString &text);
    LinkLine *addLinks();
    void addMore(const QString &text); ///< a row that narrows every view to this name
    void narrow();

    EntityId m_entity;
    Selection *m_selection;
    QVBoxLayout *m_column;
    ActivityChart *m_chart = nullptr;
    QList<ActivityBin> m_bins;
    QHash<EntityId, QList<QPointer<PanelRow>>> m_opened; ///< rows below the one of somebody met several times
    struct EncounterRow {
        QList<Encounter> encounters;
        QPointer<PanelRow> row;
    };
    QList<EncounterRow> m_encounters;
};

} // namespace dateline
