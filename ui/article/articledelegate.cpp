// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articledelegate.h"

#include "ui/article/articlelistmodel.h"
#include "ui/look/look.h"
#include "ui/look/textlines.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dateline {

namespace {

constexpr int side = 12;  // pixels left and right
constexpr int above = 8;  // and below
constexpr int between = 2;
constexpr int titleLines = 2; // two, since a title that is too long for one line is taken to need all
constexpr int hitLines = 2;
constexpr char16_t matchBegins = 0x2068;
constexpr char16_t matchEnds = 0x2069;

/// A passage with its matches told by format instead of by marks.
struct Hit {
    QString words;
    QList<QTextLayout::FormatRange> formats;
};

Hit readHit(const QString &marked, const Look &look)
{
    Hit hit;
    QTextCharFormat match;
    match.setFontWeight(QFont::Bold);
    match.setForeground(look.text);
    for (const QChar character : marked.simplified()) {
        if (character.unicode() == matchBegins)
            hit.formats.append({.start = int(hit.words.size()), .length = 0, .format = match});
        else if (character.unicode() != matchEnds)
            hit.words += character;
        else if (!hit.formats.isEmpty())
            hit.formats.last().length = int(hit.words.size()) - hit.formats.last().start;
    }
    return hit;
}

QFont titleFont(QFont font, bool opened)
{
    font.setBold(!opened);
    return font;
}

/// Letters, quotes and dashes that every font has, all as high as the font.
bool isLatin(QStringView words)
{
    constexpr char16_t beyondLetters = 0x250;
    constexpr char16_t firstDash = 0x2010;
    constexpr char16_t lastPoint = 0x2027;
    return std::ranges::all_of(words, [](QChar letter) {
        return letter.unicode() < beyondLetters || (letter.unicode() >= firstDash && letter.unicode() <= lastPoint);
    });
}

/// With what was searched for tinted: an unread title is bold as a whole.
TextLines titleOf(const QModelIndex &index, const QFont &font, TextLines::Room room, const Look &look)
{
    const QString marked = index.data(ArticleListModel::TitleHitRole).toString();
    Hit title = marked.isEmpty() ? Hit{index.data().toString(), {}} : readHit(marked, look);
    for (QTextLayout::FormatRange &each : title.formats) {
        each.format = {};
        each.format.setBackground(mixed(look.time, look.base, look.dark ? 0.35 : 0.25));
    }
    return TextLines(title.words, titleFont(font, index.data(ArticleListModel::OpenedRole).toBool()), room,
                     title.formats);
}

/// What one row shows, laid out.
struct Content {
    Content(const QModelIndex &index, const QFont &font, qreal width, Qt::Alignment edge, const Look &look)
        : title(titleOf(index, font, {.width = width, .lines = titleLines, .edge = edge}, look))
        , about(index.data(ArticleListModel::AboutRole).toString(), smaller(font), {.width = width, .edge = edge})
    {
        const QString marked = index.data(ArticleListModel::HitRole).toString();
        if (marked.isEmpty())
            return;
        const Hit read = readHit(marked, look);
        hit.emplace(read.words, smaller(font), TextLines::Room{.width = width, .lines = hitLines, .edge = edge},
                    read.formats);
    }

    [[nodiscard]] int height() const
    {
        return title.height() + between + about.height() + (hit ? between + hit->height() : 0);
    }

    TextLines title;
    TextLines about;
    std::optional<TextLines> hit;
};

qreal widthIn(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = option.rect.width() > 0 || !view ? option.rect.width() : view->viewport()->width();
    return std::max(40, room - 2 * side);
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = Look::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, mixed(look.accent, look.window, look.dark ? 0.24 : 0.16));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(look.accent, look.window, 0.06));
    const Content content(index, option.font, widthIn(option), TextLines::edgeOf(option.direction), look);
    QPointF at(option.rect.left() + side, option.rect.top() + above);
    content.title.paint(*painter, at, look.text);
    at.ry() += content.title.height() + between;
    content.about.paint(*painter, at, look.quiet);
    at.ry() += content.about.height() + between;
    if (content.hit)
        content.hit->paint(*painter, at, look.quiet);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(look.accent, 1));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

namespace {

/// Tells whether texts have room, most of them without a look at how their letters go together: there are thousands.
class QuickMeasure
{
public:
    explicit QuickMeasure(const QFont &font)
        : m_metrics(font)
    {
        for (size_t letter = 0; letter < m_advances.size(); ++letter)
            m_advances[letter] = m_metrics.horizontalAdvance(QChar(char16_t(letter)));
    }

    [[nodiscard]] double height() const { return m_metrics.height(); }

    [[nodiscard]] bool fits(const QString &text, double width) const
    {
        constexpr double doubt = 0.05; // more than kerning makes of it
        double sum = 0;
        for (const QChar letter : text) {
            const size_t at = letter.unicode();
            sum += at < m_advances.size() ? m_advances[at] : m_metrics.horizontalAdvance(letter);
        }
        return std::abs(sum - width) > doubt * width ? sum < width : m_metrics.horizontalAdvance(text) <= width;
    }

private:
    QFontMetricsF m_metrics;
    std::array<double, 256> m_advances{};
};

} // namespace

/// What tells how high a row is, without laying it out: a list asks for all of its rows.
struct ArticleDelegate::RowHeights {
    explicit RowHeights(const QFont &shown)
        : font(shown)
        , opened(titleFont(shown, true))
        , unread(titleFont(shown, false))
        , titleLine(int(std::ceil(opened.height())))
        , aboutLine(int(std::ceil(QFontMetricsF(smaller(shown)).height())))
    {
    }

    QFont font;
    QuickMeasure opened;
    QuickMeasure unread;
    int titleLine;
    int aboutLine;
};

ArticleDelegate::ArticleDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

ArticleDelegate::~ArticleDelegate() = default;

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qreal width = widthIn(option);
    const QString title = index.data().toString();
    const bool searched = !index.data(ArticleListModel::TitleHitRole).toString().isEmpty()
        || !index.data(ArticleListModel::HitRole).toString().isEmpty();
    if (searched || !isLatin(title))
        return {int(width) + 2 * side, Content(index, option.font, width, Qt::AlignLeft, Look()).height() + 2 * above};
    if (!m_heights || m_heights->font != option.font)
        m_heights = std::make_unique<RowHeights>(option.font);
    const QuickMeasure &measure =
        index.data(ArticleListModel::OpenedRole).toBool() ? m_heights->opened : m_heights->unread;
    const int lines = measure.fits(title, width) ? 1 : titleLines;
    return {int(width) + 2 * side, lines * m_heights->titleLine + between + m_heights->aboutLine + 2 * above};
}

} // namespace dateline
