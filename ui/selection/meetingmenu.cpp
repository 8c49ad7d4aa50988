// SPDX-License-Identifier: GPL-3.0-only
#include "ui/selection/meetingmenu.h"

#include "ui/selection/selection.h"

#include <KLocalizedString>

#include <QIcon>
#include <QMenu>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 70; // letters

QString inMenu(QString title)
{
    if (title.size() > longestTitle)
        title = title.left(longestTitle - 1).trimmed() + u'…';
    return title.replace(u'&', u"&&"_s);
}

} // namespace

void addWaysTo(const MeetingRecord &meeting, QMenu *menu, Selection *selection)
{
    for (const MeetingRecord &each : meeting.statements()) {
        const QString words = meeting.tellings.isEmpty() ? i18nc("@action:inmenu", "Show in the Article")
                                                         : i18nc("@action:inmenu an article by its title", "Show in “%1”", inMenu(each.articleTitle.simplified()));
        QObject::connect(menu->addAction(QIcon::fromTheme(u"go-jump"_s), words), &QAction::triggered, selection,
                         [selection, article = each.article, passage = each.evidence.value(0), id = each.id] { selection->showPassage(article, passage, id); });
    }
}

} // namespace dateline
