// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/conllu.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The mention that covers \a span, looked for from \a next on; null for none.
const Mention *mentionOf(const AnnotatedArticle &article, TextSpan span, qsizetype &next)
{
    while (next < article.mentions.size() && article.mentions[next].span.end <= span.begin)
        ++next;
    const bool covers = next < article.mentions.size() && article.mentions[next].span.overlaps(span);
    return covers ? &article.mentions[next] : nullptr;
}

QString miscOf(const AnnotatedArticle &article, TextSpan span, const Mention *mention)
{
    QStringList misc;
    if (mention)
        misc.append(
            u"Entity=%1%2"_s.arg(mention->span.begin == span.begin ? u"B-"_s : u"I-"_s, toString(mention->kind)));
    if (span.end < article.article.text.size() && !article.article.text[span.end].isSpace())
        misc.append(u"SpaceAfter=No"_s);
    return misc.isEmpty() ? u"_"_s : misc.join(u'|');
}

} // namespace

QString toConllu(const AnnotatedArticle &article)
{
    const QStringView text = article.article.text;
    QString result;
    qsizetype next = 0;
    int number = 0;
    for (const Sentence &sentence : article.sentences) {
        result += u"# sent_id = %1\n# text = %2\n"_s.arg(QString::number(++number),
                                                         sentence.span.in(text).toString().simplified());
        for (qsizetype at = 0; at < sentence.tokens.size(); ++at) {
            const Token &token = sentence.tokens[at];
            const QString misc = miscOf(article, token.span, mentionOf(article, token.span, next));
            const QStringList columns{QString::number(at + 1),
                                      token.span.in(text).toString(),
                                      u"_"_s,
                                      toString(token.pos),
                                      u"_"_s,
                                      u"_"_s,
                                      QString::number(token.head + 1),
                                      toString(token.relation),
                                      u"_"_s,
                                      misc};
            result += columns.join(u'\t') + u'\n';
        }
        result += u'\n';
    }
    return result;
}

} // namespace dateline
