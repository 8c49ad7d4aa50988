// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/mentiondelegate.h"

#include "ui/look/look.h"
#include "ui/look/phrases.h"

#include <QListWidget>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr qsizetype mostAround = 60; // of the sentence, to either side of a mention
constexpr qsizetype longestTitle = 80;

enum Role { Kind = Qt::UserRole, NameBegin, NameEnd };

/// In one line, as it stands inside other words.
QString inLine(QStringView words)
{
    QString result;
    for (const QChar each : words) {
        if (!each.isSpace())
            result += each;
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

QTextLayout::FormatRange formatted(TextSpan span, const QTextCharFormat &format)
{
    return {.start = int(span.begin), .length = int(span.length()), .format = format};
}

/// The name as in an article, what follows the sentence quietly; on a marked row only the line below the name.
QList<QTextLayout::FormatRange> formatsOf(const QModelIndex &index, const QString &text, const Look &look, bool marked)
{
    const auto kind = EntityKind(index.data(Kind).toInt());
    QTextCharFormat name;
    name.setFontUnderline(true);
    QTextCharFormat below;
    if (!marked) {
        name.setForeground(look.kind(kind));
        name.setBackground(look.kindTint(kind));
        below.setForeground(look.quiet);
    }
    const qsizetype end = std::max<qsizetype>(0, text.lastIndexOf(QChar::LineSeparator));
    return {formatted({index.data(NameBegin).toInt(), index.data(NameEnd).toInt()}, name),
            formatted({end, text.size()}, below)};
}

} // namespace

void MentionDelegate::show(QListWidgetItem *item, const MentionRecord &mention, EntityKind kind)
{
    const TextSpan shown = wordsAround(mention.sentence, mention.inSentence, mostAround);
    const auto part = [&mention](qsizetype begin, qsizetype end) {
        return inLine(TextSpan{begin, end}.in(mention.sentence));
    };
    QString before = part(shown.begin, mention.inSentence.begin);
    const QString name = part(mention.inSentence.begin, mention.inSentence.end);
    QString after = part(mention.inSentence.end, shown.end);
    if (before.startsWith(u' '))
        before.remove(0, 1);
    if (after.endsWith(u' '))
        after.chop(1);
    const QString passage = withEllipses(before + name + after, shown, mention.sentence);
    const qsizetype begin = passage.indexOf(before + name) + before.size();
    item->setText(passage + u'\n' + shortened(mention.articleTitle, longestTitle));
    item->setToolTip(mention.articleTitle);
    item->setData(Kind, int(kind));
    item->setData(NameBegin, int(begin));
    item->setData(NameEnd, int(begin + name.size()));
}

void MentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem all = option;
    initStyleOption(&all, index);
    const QStyle *style = all.widget->style();
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &all, all.widget);
    const QString text = std::exchange(all.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &all, painter, all.widget);

    const bool marked = all.state.testFlag(QStyle::State_Selected);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &all, all.widget) + 1; // as styles keep
    const Look look = Look::of(all.palette);
    const auto formats = formatsOf(index, text, look, marked);
    QTextLayout layout(text, all.font);
    QTextOption wrapping(QStyle::visualAlignment(all.direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrapping);
    layout.setFormats(formats);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width() - 2 * margin);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    painter->save();
    painter->setClipRect(room);
    painter->setPen(marked ? all.palette.color(QPalette::HighlightedText) : look.text);
    layout.draw(painter, QPointF(room.left() + margin, room.top() + (room.height() - height) / 2));
    painter->restore();
}

} // namespace dateline
