// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namesake.h"

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

} // namespace dateline
