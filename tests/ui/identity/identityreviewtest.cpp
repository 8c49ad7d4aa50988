// SPDX-License-Identifier: GPL-3.0-only
#include "ui/identity/identityreview.h"
#include "ui/identity/questionedcard.h"
#include "ui/selection/selection.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QuestionedEntity somebody(qint64 id, const QString &name, const QString &sentence, int mentions = 1)
{
    QuestionedEntity result;
    result.entity.id = EntityId{id};
    result.entity.kind = EntityKind::Person;
    result.entity.name = name;
    result.entity.articles = 2;
    result.entity.mentions = mentions;
    result.entity.meetings = 1;
    result.identity = {EntityKind::Person, name};
    result.article = ArticleId{id + 100};
    result.articleTitle = u"Harbour & talks"_s;
    result.published = QDate(2031, 5, 2);
    result.sentence = sentence;
    result.passage = {40, 40 + sentence.size()};
    const qsizetype begin = sentence.indexOf(name.section(u' ', -1));
    result.name = {begin, begin + name.section(u' ', -1).size()};
    return result;
}

IdentityQuestion question(qint64 id)
{
    IdentityQuestion result;
    result.one = somebody(2 * id, u"Arvel"_s, u"Arvel met <others> in Drensk."_s, 9);
    result.other = somebody(2 * id + 1, u"Mina Arvel"_s, u"Mayor Mina Arvel spoke."_s);
    result.confidence = 0.62;
    return result;
}

struct Shown {
    Selection selection;
    IdentityReview review{nullptr, &selection, nullptr};

    explicit Shown(const QList<IdentityQuestion> &questions)
    {
        review.setQuestions(questions);
        review.show();
        QVERIFY(QTest::qWaitForWindowExposed(&review));
    }

    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel *label : review.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
};

} // namespace

class IdentityReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void saysWhatItAsks()
    {
        const Shown shown({question(1), question(2)});
        QVERIFY(shown.words().contains(u"Same person?"_s));
        QVERIFY(shown.words().contains(u"2 left"_s));
        QVERIFY(shown.words().contains(u"62 % likely"_s));
        QVERIFY(shown.words().contains(u"met &lt;others&gt; in Drensk"_s));
        QVERIFY(shown.words().contains(u"Harbour &amp; talks"_s));
    }

    void answersByOneKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("answers");
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << static_cast<int>(Qt::Key_S) << 1 << true;
        QTest::newRow("different") << static_cast<int>(Qt::Key_D) << 1 << false;
        QTest::newRow("not now") << static_cast<int>(Qt::Key_N) << 0 << false;
        QTest::newRow("another key") << static_cast<int>(Qt::Key_X) << -1 << false;
    }

    void answersByOneKey()
    {
        QFETCH(int, key);
        QFETCH(int, answers);
        QFETCH(bool, same);
        Shown shown({question(1), question(2)});
        QList<std::pair<IdentityQuestion, IdentityAnswer>> given;
        QObject::connect(
            &shown.review, &IdentityReview::answered, &shown.review,
            [&given](const IdentityQuestion &asked, IdentityAnswer answer) { given.append({asked, answer}); });
        QTest::keyClick(&shown.review, static_cast<Qt::Key>(key));
        QCOMPARE(given.size(), std::max(answers, 0));
        if (answers > 0) {
            QCOMPARE(given.first().first, question(1));
            QCOMPARE(given.first().second == IdentityAnswer::Same, same);
        }
        QVERIFY(shown.words().contains(answers < 0 ? u"2 left"_s : u"1 left"_s));
    }

    void doesNotAskAgainWhatWasPutOff()
    {
        Shown shown({question(1)});
        QTest::keyClick(&shown.review, Qt::Key_N);
        QVERIFY(shown.words().contains(u"1 question is left for another time"_s));
        shown.review.setQuestions({question(1), question(2)});
        QVERIFY(shown.words().contains(u"1 left"_s));
        shown.review.setQuestions({});
        QVERIFY(!shown.words().contains(u"left\n"_s));
    }

    void staysWithTheQuestionThatIsRead()
    {
        Shown shown({question(1), question(2)});
        IdentityQuestion other = question(3);
        other.one.entity.name = u"Tessel"_s;
        shown.review.setQuestions({other, question(2), question(1)});
        QVERIFY(shown.words().contains(u"3 left"_s));
        QVERIFY(!shown.words().contains(u"Tessel"_s));
        shown.review.setQuestions({other, question(2)});
        QVERIFY(shown.words().contains(u"Tessel"_s));
    }

    void saysWhereThereIsNothing()
    {
        const Shown shown({});
        QVERIFY(shown.words().contains(u"Nothing to ask"_s));
    }

    void leadsToTheSentence()
    {
        Shown shown({question(1)});
        auto *card = shown.review.findChild<QuestionedCard *>();
        Q_EMIT card->followed();
        QCOMPARE(shown.selection.place().article, ArticleId{102});
        QCOMPARE(shown.selection.place().entity, EntityId{2});
        QCOMPARE(shown.selection.place().passage, card->questioned().passage);
        QVERIFY(!shown.selection.canGoBack()); // from nowhere, by one step
    }

    void letsTheFullerNameLead()
    {
        const Correction same = answerTo(question(1), IdentityAnswer::Same).first();
        QCOMPARE(std::get<Merge>(same.said).into.name, u"Mina Arvel"_s);
        QCOMPARE(std::get<Merge>(same.said).name.name, u"Arvel"_s);
        const Correction different = answerTo(question(1), IdentityAnswer::Different).first();
        QVERIFY(std::holds_alternative<KeepApart>(different.said));
        QVERIFY(Shown({question(1)}).words().contains(u"goes on as “Mina Arvel”"_s));
    }

    void letsTheBetterKnownNameLead()
    {
        IdentityQuestion asked = question(1);
        asked.one.entity.name = u"Mina A. Arvel"_s;
        asked.one.entity.articles = 1;
        QCOMPARE(leadOf(asked).entity.name, u"Mina Arvel"_s);
    }

    /// Others are called "Mina", too.
    void saysOfAFirstNameOnlyWhereItStands()
    {
        IdentityQuestion asked = question(1);
        asked.one.entity.name = asked.one.identity.name = u"Mina"_s;
        QVERIFY(!isFirstNameAlone(question(1)));
        QVERIFY(isFirstNameAlone(asked));
        MentionRecord mention;
        mention.articleHash = "abc";
        mention.span = {3, 7};
        const QList<Correction> same = answerTo(asked, IdentityAnswer::Same, {mention});
        QCOMPARE(same.size(), 1);
        QCOMPARE(same.first().article, QByteArray("abc"));
        QCOMPARE(std::get<NameSpans>(same.first().said).name.name, u"Mina Arvel"_s);
        QVERIFY(std::holds_alternative<Merge>(answerTo(asked, IdentityAnswer::Same).first().said)); // stands nowhere
    }
};

QTEST_MAIN(IdentityReviewTest)
#include "identityreviewtest.moc"
