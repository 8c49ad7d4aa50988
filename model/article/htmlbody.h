// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/htmltree.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// A page's paragraphs, those of the article apart from the rest.
struct HtmlBody {
    QStringList article;
    QStringList rest;
};

/// Finds the article in a page by where its longer paragraphs with few links stand, after Readability's idea (Arc90,
/// 2009): each paragraph speaks for the elements around it, near ones louder; <article>, <main> and
/// itemprop="articleBody" win when they hold most of it. What elements are called ("sidebar", "share") is believed
/// unless nothing would be left. \a title is not repeated in the article.
HtmlBody findBody(const HtmlTree &tree, const QString &title);

} // namespace dateline
