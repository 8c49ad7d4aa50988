// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namekey.h"

#include <QChar>

namespace dateline {

namespace {

QChar plainSign(QChar sign)
{
    switch (sign.unicode()) {
    case u'\u2018':
    case u'\u2019':
    case u'\u02BC':
        return u'\'';
    case u'\u2010':
    case u'\u2011':
    case u'\u2013':
        return u'-';
    default:
        return sign;
    }
}

} // namespace

QString nameKey(QStringView name)
{
    QString key = name.toString().normalized(QString::NormalizationForm_C).toCaseFolded().simplified();
    for (QChar &sign : key)
        sign = plainSign(sign);
    return key;
}

QString searchKey(QStringView name)
{
    const QString decomposed = nameKey(name).normalized(QString::NormalizationForm_D);
    QString key;
    key.reserve(decomposed.size());
    for (const QChar sign : decomposed) {
        if (sign.category() != QChar::Mark_NonSpacing)
            key.append(sign);
    }
    return key;
}

} // namespace dateline
