// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/mentiondelegate.h"
#include "ui/look/look.h"

#include <QListWidget>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// \a name in the middle of a sentence too long to be shown whole.
MentionRecord mentionOf(const QString &name)
{
    const QString before = u"After the harbour works had been put off for the third year in a row, "_s;
    const QString sentence = before + name
        + u" told those who had come that the quay would be built before the next winter or never at all."_s;
    return {.article = {1},
            .articleTitle = u"Quay put off"_s,
            .articleHash = {},
            .published = {},
            .span = {before.size(), before.size() + name.size()},
            .sentence = sentence,
            .inSentence = {before.size(), before.size() + name.size()}};
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int result = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            result += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return result;
}

} // namespace

class MentionDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_list.clear();
        m_list.setItemDelegate(new MentionDelegate(&m_list));
        m_list.setWordWrap(true);
        m_list.resize(420, 200);
    }

    void showsTheWordsAroundTheName()
    {
        const QString text = shown(mentionOf(u"Lena\n Brandt"_s))->text();
        QVERIFY2(text.startsWith(u"…") && text.contains(u"in a row, Lena Brandt told those"), qPrintable(text));
        QCOMPARE(text.section(u'\n', 1), u"Quay put off"_s);
    }

    void marksTheNameInTheColourOfItsKind()
    {
        QListWidgetItem *item = shown(mentionOf(u"Lena Brandt"_s));
        const Look look = Look::of(m_list.palette());
        QVERIFY(pixelsOf(grabbed(), look.kind(EntityKind::Person)) > 20); // the line below it
        QVERIFY(pixelsOf(grabbed(), look.kindTint(EntityKind::Person)) > 100);
        item->setSelected(true);
        QCOMPARE(pixelsOf(grabbed(), look.kindTint(EntityKind::Person)), 0); // there the row has a colour
    }

    void takesARightToLeftSentence()
    {
        MentionRecord mention = mentionOf(u"لينا"_s);
        m_list.setLayoutDirection(Qt::RightToLeft);
        shown(mention);
        const Look look = Look::of(m_list.palette());
        QVERIFY(pixelsOf(grabbed(), look.kindTint(EntityKind::Person)) > 40);
        m_list.setLayoutDirection(Qt::LeftToRight);
    }

private:
    QListWidgetItem *shown(const MentionRecord &mention)
    {
        auto *item = new QListWidgetItem(&m_list);
        MentionDelegate::show(item, mention, EntityKind::Person);
        return item;
    }
    QImage grabbed() { return m_list.grab().toImage(); }

    QListWidget m_list;
};

QTEST_MAIN(MentionDelegateTest)
#include "mentiondelegatetest.moc"
