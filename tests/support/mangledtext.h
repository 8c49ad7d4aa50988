// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

#include <random>

namespace dateline {

/// Makes texts that nobody would write out of texts that somebody wrote. The same seed and text give the same on every
/// machine.
class MangledText
{
public:
    explicit MangledText(unsigned seed)
        : m_random(seed)
    {
    }

    QString operator()(const QString &text)
    {
        switch (below(8)) {
        case 0:
            return text.toUpper();
        case 1:
            return text.toLower();
        case 2:
            return shuffled(text, QLatin1Char(' '));
        case 3:
            return shuffled(text, QLatin1Char('\n'));
        case 4:
            return withoutMarks(text);
        case 5:
            return cut(text);
        case 6:
            return strewn(text);
        default:
            return doubled(text);
        }
    }

private:
    qsizetype below(qsizetype bound)
    {
        return bound <= 1 ? 0 : static_cast<qsizetype>(m_random() % static_cast<unsigned>(bound));
    }

    QString shuffled(const QString &text, QChar separator)
    {
        QStringList parts = text.split(separator);
        for (qsizetype at = parts.size() - 1; at > 0; --at)
            parts.swapItemsAt(at, below(at + 1));
        return parts.join(separator);
    }

    static QString withoutMarks(QString text)
    {
        return text.removeIf([](QChar c) { return c.isPunct(); });
    }

    /// Loses a passage here and there, be it in the middle of a word.
    QString cut(QString text)
    {
        for (int times = 0; times < 40 && !text.isEmpty(); ++times)
            text.remove(below(text.size()), 1 + below(30));
        return text;
    }

    /// Strange characters anywhere: halves of pairs, marks of direction and joining, controls, blanks without width.
    QString strewn(QString text)
    {
        static constexpr char16_t strange[] = {0,      7,      0x1b,   0x7f,   0xa0,   0xad,   0x300,  0x5d0,
                                               0x627,  0x200b, 0x200d, 0x200f, 0x2028, 0x202e, 0x2066, 0x3000,
                                               0x4e2d, 0xd83d, 0xde00, 0xfe0f, 0xfeff, 0xffff};
        for (int times = 0; times < 80; ++times)
            text.insert(below(text.size() + 1), QChar(strange[below(std::size(strange))]));
        return text;
    }

    QString doubled(const QString &text)
    {
        const qsizetype begin = below(text.size());
        const QString part = text.sliced(begin, std::min<qsizetype>(text.size() - begin, 400));
        return text + part + part.toUpper() + part;
    }

    std::mt19937 m_random;
};

} // namespace dateline
