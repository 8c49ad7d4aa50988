// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtTypes>

namespace dateline {

/// What reading one file may cost at most, whoever made the file.
struct ReadLimits {
    qint64 largest = 64 * 1024 * 1024; ///< bytes of one article's file, or of one item in a collection
    int deepest = 6; ///< collections inside each other: a letter in a mailbox in an archive is three
    qint64 mostItems = 1'000'000; ///< in one file, those passed over too
    int steepest = 200; ///< how many times its size an archive may unpack to
    qint64 unsuspicious = 32 * 1024 * 1024; ///< bytes that an archive may unpack to however small it is
    int deepestMarkup = 256; ///< elements, values or parts inside each other in XML, JSON and e-mail

    bool operator==(const ReadLimits &) const = default;
};

} // namespace dateline
