// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timeexpression.h"
#include "model/article/article.h"
#include "model/base/dateinterval.h"

#include <QString>
#include <QStringView>

namespace dateline {

// The stable words for values in rows. Reading an unknown word gives the plainest value: the schema's checks keep
// such words out.

QString toWord(PublishedBasis basis);
QString toWord(TimePrecision precision);
QString toWord(HeaderKind kind);
QString toWord(DatePrecision precision);

PublishedBasis publishedBasisFromWord(QStringView word);
TimePrecision timePrecisionFromWord(QStringView word);
HeaderKind headerKindFromWord(QStringView word);
DatePrecision datePrecisionFromWord(QStringView word);
TimeExpressionType timeExpressionTypeFromWord(QStringView word);

} // namespace dateline
