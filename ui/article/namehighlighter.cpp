// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/namehighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QTextDocument>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString formatName(std::optional<EntityKind> kind)
{
    if (!kind)
        return u"Time"_s;
    switch (*kind) {
    case EntityKind::Person:
        return u"Person"_s;
    case EntityKind::Organization:
        return u"Organization"_s;
    case EntityKind::Place:
        return u"Place"_s;
    case EntityKind::Facility:
        return u"Facility"_s;
    case EntityKind::Group:
        return u"Group"_s;
    case EntityKind::Other:
        return u"Other"_s;
    }
    return {};
}

UnderlineForm formOf(const QString &formatName)
{
    static const QHash<QString, UnderlineForm> forms{
        {u"Person"_s, UnderlineForm::Thick}, {u"Organization"_s, UnderlineForm::Double},
        {u"Place"_s, UnderlineForm::Dashed}, {u"Facility"_s, UnderlineForm::DashDotted},
        {u"Group"_s, UnderlineForm::Thin},   {u"Other"_s, UnderlineForm::Thin},
        {u"Time"_s, UnderlineForm::Dotted},
    };
    return forms.value(formatName, UnderlineForm::None);
}

/// \a color, moved towards \a ink only as far as needed to be read on \a ground.
QColor readableOn(const QColor &ground, const QColor &color, const QColor &ink)
{
    constexpr qreal readable = 4.5; // WCAG 2.2, 1.4.3
    for (int step = 0; step < 10; ++step) {
        const QColor moved = mixed(ink, color, step * 0.1);
        if (contrast(moved, ground) >= readable)
            return moved;
    }
    return ink;
}

} // namespace

UnderlineForm underlineForm(const QTextFormat &format)
{
    return UnderlineForm(format.intProperty(underlineFormProperty));
}

NameHighlighter::NameHighlighter(QTextDocument *document)
    : SyntaxHighlighter(document)
{
    const KSyntaxHighlighting::Definition definition = syntaxRepository().definitionForName(u"Dateline Names"_s);
    for (const KSyntaxHighlighting::Format &format : definition.formats())
        m_formats.insert(format.name(), format);
    setDefinition(definition);
}

void NameHighlighter::setMarks(const QList<PageMark> &marks)
{
    m_marks = marks;
}

void NameHighlighter::setLook(const Look &look)
{
    m_look = look;
    setTheme(syntaxRepository().theme(look.dark ? u"Dateline Dark"_s : u"Dateline Light"_s));
    rehighlight(); // a new theme alone changes nothing
}

void NameHighlighter::emphasize(EntityId entity)
{
    if (entity == m_emphasized)
        return;
    const EntityId before = std::exchange(m_emphasized, entity);
    for (const PageMark &mark : std::as_const(m_marks)) {
        if (mark.entity.isValid() && (mark.entity == before || mark.entity == entity))
            rehighlightBlock(document()->findBlock(int(mark.place.begin)));
    }
}

void NameHighlighter::highlightBlock(const QString &text)
{
    SyntaxHighlighter::highlightBlock(text);
    const TextSpan block{currentBlock().position(), currentBlock().position() + text.size()};
    auto mark = std::ranges::lower_bound(m_marks, block.begin, {}, [](const PageMark &each) { return each.place.end; });
    for (; mark != m_marks.end() && mark->place.begin < block.end; ++mark) {
        const TextSpan part{std::max(mark->place.begin, block.begin), std::min(mark->place.end, block.end)};
        const bool strong = m_emphasized.isValid() && mark->entity == m_emphasized;
        m_tint = !mark->kind ? 0 : strong ? (m_look.dark ? 0.42 : 0.28) : (m_look.dark ? 0.17 : 0.10);
        applyFormat(int(part.begin - block.begin), int(part.length()), formatOf(*mark));
    }
}

KSyntaxHighlighting::Format NameHighlighter::formatOf(const PageMark &mark) const
{
    return m_formats.value(formatName(mark.kind));
}

void NameHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const UnderlineForm form = formOf(format.name());
    if (length <= 0 || form == UnderlineForm::None)
        return; // the page's own formats stay
    const QColor color = format.textColor(theme());
    QTextCharFormat name;
    name.setForeground(color);
    name.setProperty(underlineFormProperty, int(form));
    if (m_tint > 0) {
        const QColor tint = mixed(color, m_look.base, m_tint);
        name.setForeground(readableOn(tint, color, m_look.text));
        name.setProperty(tintProperty, tint);
    }
    setFormat(offset, length, name);
}

} // namespace dateline
