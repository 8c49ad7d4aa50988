// SPDX-License-Identifier: GPL-3.0-only
#include "ui/selection/meetingmenu.h"

#include "ui/look/phrases.h"
#include "ui/selection/selection.h"

#include <KLocalizedString>

#include <QIcon>
#include <QMenu>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 69; // letters

} // namespace

void addWaysTo(const MeetingRecord &meeting, QMenu *menu, Selection *selection)
{
    for (const MeetingRecord &each : meeting.statements()) {
        const QString words = meeting.tellings.isEmpty()
            ? i18nc("@action:inmenu", "Show in the Article")
            : i18nc("@action:inmenu an article by its title", "Show in “%1”",
                    inMenu(shortened(each.articleTitle, longestTitle)));
        QObject::connect(menu->addAction(QIcon::fromTheme(u"go-jump"_s), words), &QAction::triggered, selection,
                         [selection, article = each.article, passage = each.evidence.value(0), id = each.id] {
                             selection->showPassage(article, passage, id);
                         });
    }
}

} // namespace dateline
