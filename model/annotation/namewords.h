// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/entity.h"

namespace dateline {

/// The words of \a name as they are compared: lower case, without accents and full stops.
QStringList nameWords(const QString &name);

/// Equal for names that mean the same: a country's names, a country's demonyms, else the same words.
QString nameKey(const Countries &countries, const QString &name, EntityKind kind);
QString countryKey(int country);

/// The initials of the capitalised words of \a name: "AU" for "African Union".
QString initialsOf(const QString &name);
/// Two to eight letters, all capital, with or without full stops.
bool isAcronym(const QString &name);

/// "the", "a", "an", in lower case.
bool isArticle(const QString &word);
/// "'s", "'", as words of their own.
bool isPossessive(const QString &word);
/// Whether \a word joins a title with what it is of: "Secretary of", "Minister for", "Envoy to", "Coordinator on".
bool isRolePreposition(const QString &word);

/// Whether \a name is fuller than \a known: more words, else longer; capitals throughout are the last resort.
bool isFuller(const QString &name, const QString &known);

} // namespace dateline
