// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringView>

namespace dateline {

/// The form in which names are compared: entities of one kind whose names have the same key are one entity in all
/// articles. Spacing, case, the shape of apostrophes and hyphens and how accents are encoded make no difference;
/// accents themselves do ("Muller" is not "Müller").
QString nameKey(QStringView name);

/// The same without accents: what is searched when somebody types part of a name.
QString searchKey(QStringView name);

} // namespace dateline
