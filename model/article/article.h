// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dateline {

/// Where the published date comes from, the best first.
enum class PublishedBasis {
    Given,    ///< said by the person who opened the file
    Stated,   ///< read in the file
    FileTime, ///< a guess: the time the file was last changed
    Unknown,
};

enum class TimePrecision { Day, Minute };

struct Published {
    QDateTime time; ///< in the zone that was stated, else local midnight in UTC; invalid when unknown
    TimePrecision precision = TimePrecision::Day;
    PublishedBasis basis = PublishedBasis::Unknown;

    [[nodiscard]] QDate date() const { return time.date(); }
    [[nodiscard]] bool isGuess() const { return basis == PublishedBasis::FileTime; }
    bool operator==(const Published &) const = default;
};

/// A part of an article's text that tells about the article and is not its prose.
enum class HeaderKind { DateLine, Headline, Byline, Dateline };

struct Header {
    HeaderKind kind = HeaderKind::Headline;
    TextSpan span;
    bool operator==(const Header &) const = default;
};

/// One news article as it was read from one file, or from an item in one.
struct Article {
    QString title;
    QString source; ///< the publication, or the file's name when none is stated
    QString byline;
    Published published;
    QString text;          ///< the body; of a plain-text file every character after decoding, unchanged
    QList<Header> headers; ///< in order, inside \c text; only where the text itself holds them (plain text)
    QString removed;       ///< what a web page holds beside the article, a block a line
    QString origin;        ///< absolute path, and the place inside ("a.zip › b.html"); or a word for pasted text
    QString format; ///< "text", "html", "markdown", "pdf", "word", "opendocument", "mail", "feed", "table" or "json"
    QByteArray hash; ///< SHA-256 of title and text, 32 bytes: the same article twice has the same hash

    bool operator==(const Article &) const = default;
};

} // namespace dateline
