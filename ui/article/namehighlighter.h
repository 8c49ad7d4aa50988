// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/article/articlepage.h"
#include "ui/look/look.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QTextFormat>

namespace dateline {

/// The line under a name or time expression; its form alone tells the kind.
enum class UnderlineForm { None, Thick, Double, Dashed, DashDotted, Thin, Dotted };

// What the highlighter says of a name beside the colour of its letters, for the view to paint: text layouts draw
// backgrounds as high as the line and know no double or thick underline.
inline constexpr int tintProperty = QTextFormat::UserProperty + 1;          ///< QColor; none for time expressions
inline constexpr int underlineFormProperty = QTextFormat::UserProperty + 2; ///< an UnderlineForm
UnderlineForm underlineForm(const QTextFormat &format);

/// Lays the formats of the definition "Dateline Names" on the names and time expressions of a page.
class NameHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT

public:
    explicit NameHighlighter(QTextDocument *document);

    /// \a marks in order; they are laid on when the document's text changes or rehighlight() is called.
    void setMarks(const QList<PageMark> &marks);
    /// The theme that fits \a look.
    void setLook(const Look &look);
    /// Marks the entity's mentions stronger; an entity that is not valid for none.
    void emphasize(EntityId entity);

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    [[nodiscard]] KSyntaxHighlighting::Format formatOf(const PageMark &mark) const;

    QHash<QString, KSyntaxHighlighting::Format> m_formats;
    QList<PageMark> m_marks;
    Look m_look;
    EntityId m_emphasized;
    qreal m_tint = 0; ///< share of the colour behind the name that is laid on now
};

} // namespace dateline
