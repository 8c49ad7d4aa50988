// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/phrases.h"

namespace dateline {
using namespace Qt::StringLiterals;

QString shortened(const QString &sentence, qsizetype most)
{
    const QString simple = sentence.simplified();
    return simple.size() > most ? simple.first(most) + u"…"_s : simple;
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString inMenu(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

} // namespace dateline
