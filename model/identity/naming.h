// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/annotation/countries.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace dateline {

/// How one article names somebody or something, and what it tells beside that links it with what others name.
struct Naming {
    EntityKind kind = EntityKind::Other;
    QString name;        ///< the fullest
    QStringList aliases; ///< other forms in the same article
    QString role;        ///< title or office
    int country = -1; ///< of a described group or office ("the Ukrainian president"); index into Countries, -1 for none
    int setting = -1; ///< the country that the article is mostly about, -1 where it is about none or several
    QDate published; ///< of the article; null when unknown

    bool operator==(const Naming &) const = default;
};

/// The namings of an article, parallel to its entities.
QList<Naming> namingsOf(const AnnotatedArticle &annotated, const Countries &countries);

} // namespace dateline
