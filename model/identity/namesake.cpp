// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namesake.h"

#include <QRegularExpression>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype markLength = 8; // hexadecimal digits

} // namespace

QString namesakeOf(const QString &name, const QByteArray &article)
{
    return u"%1 #%2"_s.arg(name, QString::fromLatin1(article.toHex().first(markLength)));
}

QString plainName(const QString &identity)
{
    const qsizetype mark = identity.size() - markLength - 2;
    return mark > 0 && QStringView(identity).sliced(mark, 2) == u" #"_s ? identity.first(mark) : identity;
}

QString ofArticle(const QString &name, qint64 article)
{
    return u"%1 of %2"_s.arg(name).arg(article);
}

QString readName(const EntityName &identity)
{
    // Not "Group of 20", which is a name.
    static const QRegularExpression ofOneArticle(u"^(?:.* )?[^\\p{Lu} ][^ ]*(?= of \\d+$)"_s);
    const QString plain = plainName(identity.name);
    if (identity.kind != EntityKind::Group)
        return plain;
    const QRegularExpressionMatch match = ofOneArticle.match(plain);
    return match.hasMatch() ? match.captured() : plain;
}

} // namespace dateline
