// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timeexpression.h"

using namespace Qt::StringLiterals;

namespace dateline {

QString toString(TimeExpressionType type)
{
    switch (type) {
    case TimeExpressionType::Date:
        return u"DATE"_s;
    case TimeExpressionType::Time:
        return u"TIME"_s;
    case TimeExpressionType::Duration:
        return u"DURATION"_s;
    case TimeExpressionType::Set:
        return u"SET"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace dateline
