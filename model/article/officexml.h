// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

#include <functional>

namespace dateline {

/// A paragraph of an office document.
struct OfficeParagraph {
    QString text;
    bool isTitle = false; ///< set as the title, or else as a heading of the first rank

    bool operator==(const OfficeParagraph &) const = default;
};

/// What the document says of itself.
struct OfficeProperties {
    QString title;
    QString author;
    QDate created;

    bool operator==(const OfficeProperties &) const = default;
};

/// Reads XML from its beginning to its end, without document types and nested no deeper than an honest document is.
/// \a enter is called at the begin of each element, and says whether what is in it is looked at; \a leave at its end;
/// \a text for characters. Fails with the reason.
Result<void> walkXml(const QByteArray &xml, const std::function<bool(const QXmlStreamReader &)> &enter,
                     const std::function<void(const QXmlStreamReader &)> &leave,
                     const std::function<void(QStringView)> &text);

/// Dublin Core and the like, of docProps/core.xml and of meta.xml.
OfficeProperties readProperties(const QByteArray &xml);

/// The article in the paragraphs of a document.
Result<Article> articleOf(const QList<OfficeParagraph> &paragraphs, const OfficeProperties &properties, QDate modified);

} // namespace dateline
