// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/linkline.h"

#include "ui/look/look.h"

#include <QEvent>
#include <QToolTip>

#include <utility>

namespace dateline {
using namespace Qt::StringLiterals;

LinkLine::LinkLine(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) {
        const bool isQuiet = link.startsWith(u'q');
        const qsizetype index = QStringView(link).sliced(isQuiet ? 1 : 0).toLongLong();
        if (index >= 0 && index < m_links.size())
            isQuiet ? m_links[index].followQuiet() : m_links[index].follow();
    });
}

void LinkLine::add(const QString &words, const QString &quiet, std::function<void()> follow,
                   std::function<void()> followQuiet)
{
    m_links.append({words, quiet, std::move(follow), std::move(followQuiet)});
    write();
}

void LinkLine::write()
{
    const Look look = Look::of(palette());
    QStringList parts;
    QStringList spoken;
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        const Link &link = m_links[i];
        QString words = link.words.toHtmlEscaped();
        if (link.words.size() < 40) // longer ones may break
            words.replace(u' ', QChar::Nbsp);
        QString part =
            u"<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(i).arg(look.text.name(), words);
        if (link.followQuiet)
            part += QChar(QChar::Nbsp)
                + u"<a href=\"q%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(i).arg(
                    look.quiet.name(), link.quiet.toHtmlEscaped());
        else if (!link.quiet.isEmpty())
            part += QChar(QChar::Nbsp) + link.quiet.toHtmlEscaped();
        parts.append(part);
        spoken.append(link.quiet.isEmpty() ? link.words : link.words + u' ' + link.quiet);
    }
    setText(u"<span style=\"color:%1\">%2</span>"_s.arg(look.quiet.name(), parts.join(u" · "_s)));
    setAccessibleName(spoken.join(u", "_s));
}

void LinkLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_links.isEmpty())
        write();
}

} // namespace dateline
