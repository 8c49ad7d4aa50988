// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/colors.h"

#include <KColorSchemeManager>

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QModelIndex>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

bool hasDesktop()
{
    return QGuiApplication::platformName() != u"offscreen" && QGuiApplication::platformName() != u"minimal";
}

} // namespace

void applyColors(CommandLine::Colors colors)
{
    if (colors == CommandLine::Colors::AsTheDesktop && hasDesktop())
        return;
    KColorSchemeManager *manager = KColorSchemeManager::instance();
    manager->setAutosaveChanges(false);
    manager->activateScheme(
        manager->indexForSchemeId(colors == CommandLine::Colors::Dark ? u"BreezeDark"_s : u"BreezeLight"_s));
}

void applyFont()
{
    if (!hasDesktop() && QFontDatabase::hasFamily(u"Noto Sans"_s))
        QApplication::setFont(QFont(u"Noto Sans"_s, 10));
}

} // namespace dateline
