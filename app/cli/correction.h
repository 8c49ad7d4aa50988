// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/corpus/corpus.h"

#include <QCommandLineParser>
#include <QStringList>

namespace dateline {

/// What one of the ways to correct something makes of the words behind it: corrections that are one step.
using MadeCorrections = Result<QList<Correction>>;

// Each takes what stands behind its name on the command line. Fails (InvalidInput) for a wrong command line too.

MadeCorrections renaming(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections retyping(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections merging(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections keepingApart(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections splitting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections hiding(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections namingAlways(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections namingWords(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections addingMeeting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections changingMeeting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);
MadeCorrections removingMeeting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser);

/// Whom \a name means: the only one that is shown so, whatever case and accents; of the kind that --kind says, when it
/// says one, and then also somebody who is not stored.
Result<EntityName> entityNamed(Corpus &corpus, const QString &name, const QCommandLineParser &parser);
/// Where it is named, the newest article first; those in --in only, where that is said.
Result<QList<MentionRecord>> mentionsOf(Corpus &corpus, const QString &name, const QCommandLineParser &parser);
/// The only article with this title, or with a title that holds it.
Result<ArticleRecord> articleTitled(Corpus &corpus, const QString &title);
Result<EntityKind> readKind(const QString &word);

inline std::unexpected<Error> wrongWords(const QString &right)
{
    return failure(ErrorKind::InvalidInput, QStringLiteral("say it so: correct ") + right);
}

} // namespace dateline
