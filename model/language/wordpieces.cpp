// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/wordpieces.h"

#include <QChar>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestWord = 100; // as in the vocabulary's own tokenizer: longer words are unknown

bool isChinese(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isPunctuation(char32_t c)
{
    // All ASCII that is neither letter nor digit counts, symbols such as "$" included.
    const bool ascii = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
    return ascii || QChar::isPunct(c);
}

bool isDropped(char32_t c)
{
    return c == 0 || c == 0xFFFD || QChar::category(c) == QChar::Other_Control
        || QChar::category(c) == QChar::Other_Format || QChar::category(c) == QChar::Mark_NonSpacing;
}

} // namespace

CaseClass caseClass(QStringView word)
{
    int letters = 0;
    int lowers = 0;
    int uppers = 0;
    int digits = 0;
    bool firstIsUpper = false;
    for (const char32_t c : word.toUcs4()) {
        digits += QChar::isDigit(c);
        if (!QChar::isLetter(c))
            continue;
        firstIsUpper = letters == 0 ? QChar::isUpper(c) : firstIsUpper;
        lowers += QChar::isLower(c);
        uppers += QChar::isUpper(c);
        ++letters;
    }
    if (letters == 0)
        return digits > 0 ? CaseClass::Digit : CaseClass::Other;
    if (lowers == letters)
        return CaseClass::Lower;
    if (firstIsUpper && lowers == letters - 1)
        return CaseClass::Title;
    return uppers == letters ? CaseClass::Upper : CaseClass::Mixed;
}

Result<WordPieces> WordPieces::read(const QByteArray &vocabulary)
{
    WordPieces result;
    qint64 number = 0;
    for (const QByteArrayView line : vocabulary.split('\n')) {
        const QString piece = QString::fromUtf8(line.trimmed());
        if (piece.startsWith("##"_L1))
            result.m_continuations.insert(piece.sliced(2), number);
        else if (!piece.isEmpty())
            result.m_words.insert(piece, number);
        ++number;
    }
    result.m_begin = result.m_words.value(u"[CLS]"_s, -1);
    result.m_end = result.m_words.value(u"[SEP]"_s, -1);
    result.m_unknown = result.m_words.value(u"[UNK]"_s, -1);
    if (result.m_begin < 0 || result.m_end < 0 || result.m_unknown < 0)
        return failure(ErrorKind::Damaged,
                       u"cannot load the language model: its vocabulary lacks [CLS], [SEP] or [UNK]"_s);
    return result;
}

QList<qint64> WordPieces::pieces(QStringView word) const
{
    QList<qint64> pieces;
    QString chunk;
    const auto finishChunk = [&] {
        if (!chunk.isEmpty())
            appendPieces(chunk, pieces);
        chunk.clear();
    };
    for (const char32_t c : word.toString().normalized(QString::NormalizationForm_D).toLower().toUcs4()) {
        if (QChar::isSpace(c) || c == U'\t' || c == U'\n' || c == U'\r') {
            finishChunk();
        } else if (isDropped(c)) {
            continue;
        } else if (isPunctuation(c) || isChinese(c)) {
            finishChunk();
            appendPieces(QString::fromUcs4(&c, 1), pieces);
        } else {
            chunk += QStringView(QChar::fromUcs4(c));
        }
    }
    finishChunk();
    if (pieces.isEmpty())
        pieces.append(m_unknown);
    return pieces;
}

void WordPieces::appendPieces(QStringView chunk, QList<qint64> &pieces) const
{
    const qsizetype before = pieces.size();
    if (chunk.size() > longestWord) {
        pieces.append(m_unknown);
        return;
    }
    qsizetype begin = 0;
    while (begin < chunk.size()) {
        const auto &known = begin == 0 ? m_words : m_continuations;
        qsizetype end = chunk.size();
        auto found = known.constEnd();
        for (; end > begin; --end) {
            found = known.constFind(chunk.sliced(begin, end - begin).toString());
            if (found != known.constEnd())
                break;
        }
        if (end == begin) { // one part unknown makes the whole unknown
            pieces.resize(before);
            pieces.append(m_unknown);
            return;
        }
        pieces.append(*found);
        begin = end;
    }
}

} // namespace dateline
