// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/exportactions.h"

#include "ui/export/exportdialog.h"
#include "ui/network/networkview.h"
#include "ui/search/searchbar.h"
#include "ui/timeline/timelineview.h"

#include <KActionCollection>
#include <KActionMenu>
#include <KLocalizedString>

#include <QAction>
#include <QIcon>
#include <QToolButton>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

void open(const PictureSource &source, const SearchBar *search, QWidget *window)
{
    const auto narrowed = [source, filter = search->filterInWords()](const PictureRequest &request) {
        Picture picture = source(request);
        picture.subtitle = filter;
        return picture;
    };
    auto *dialog = new ExportDialog(narrowed, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void addExportActions(KActionCollection *collection, TimelineView *timeline, NetworkView *network, SearchBar *search,
                      QWidget *window)
{
    auto *menu = new KActionMenu(QIcon::fromTheme(u"document-export"_s), i18nc("@action:intoolbar", "Export…"), window);
    menu->setPopupMode(QToolButton::InstantPopup);
    collection->addAction(u"export"_s, menu);
    const auto add = [&](const QString &name, const QString &text, const QKeySequence &keys, auto *view) {
        QAction *action = collection->addAction(name, window, [=] {
            open([view](const PictureRequest &request) { return view->picture(request); }, search, window);
        });
        action->setText(text);
        action->setIcon(QIcon::fromTheme(u"document-export"_s));
        collection->setDefaultShortcut(action, keys);
        menu->addAction(action);
    };
    add(u"export_timeline"_s, i18nc("@action:inmenu", "Export &Timeline…"), Qt::CTRL | Qt::Key_E, timeline);
    add(u"export_network"_s, i18nc("@action:inmenu", "Export &Network…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, network);
}

} // namespace dateline
