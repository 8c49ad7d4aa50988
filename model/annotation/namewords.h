// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/entity.h"

namespace dateline {

/// The words of \a name as they are compared: lower case, without accents and full stops.
QStringList nameWords(const QString &name);

/// Equal for words that are spelt differently but sound alike, both in lower case: "sergey" and "sergei".
QString soundKey(const QString &word);

/// Equal for names that mean the same: a country's names and its government, a country's demonyms, a ministry told
/// either way round, a company with and without "Inc.", else the same words.
QString nameKey(const Countries &countries, const QString &name, EntityKind kind);
QString countryKey(int country);

/// The initials of the capitalised words of \a name: "AU" for "African Union".
QString initialsOf(const QString &name);
/// The same of all its words but "the": "MOF" for "Ministry of Finance".
QString initialsOfAll(const QString &name);
/// Whether \a acronym may be made of the letters of \a name, most of them the first of a word: "MoF", "Interpol".
bool abbreviates(const QString &acronym, const QString &name);
/// Two to eight letters, all capital, with or without full stops.
bool isAcronym(const QString &name);

/// "the", "a", "an", in lower case.
bool isArticle(const QString &word);
/// "'s", "'", as words of their own.
bool isPossessive(const QString &word);
/// "leaders", "sides": of whom two are meant where "the" or "two" stands before it.
bool isPairNoun(const QString &word);
/// Whether \a word joins a title with what it is of: "Secretary of", "Minister for", "Envoy to", "Coordinator on".
bool isRolePreposition(const QString &word);

/// "MINISTER OF STATE" as "Minister of State", as minutes write it that set who speaks in capitals; words of up to
/// three letters or with full stops may be acronyms and stay, and so does what has a small letter.
QString titleCased(const QString &role);

/// Whether \a name is fuller than \a known: more words, else longer; capitals throughout are the last resort.
bool isFuller(const QString &name, const QString &known);

} // namespace dateline
