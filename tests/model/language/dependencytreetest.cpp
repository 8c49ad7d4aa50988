// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/dependencytree.h"

#include <QTest>

#include <random>
#include <vector>

using namespace dateline;

class DependencyTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyForNoWords();
    void hangsOneWordOnTheRoot();
    void breaksCycles();
    void allowsOneRootOnly();
    void findsTheBestOfAllTrees_data();
    void findsTheBestOfAllTrees();
    void managesAWholeWindow();
};

namespace {

double total(const std::vector<float> &scores, const QList<int> &heads)
{
    const auto width = static_cast<std::size_t>(heads.size() + 1);
    double sum = 0;
    for (qsizetype word = 0; word < heads.size(); ++word)
        sum += static_cast<double>(
            scores[static_cast<std::size_t>(word) * width + static_cast<std::size_t>(heads[word] + 1)]);
    return sum;
}

bool isTreeWithOneRoot(const QList<int> &heads)
{
    if (heads.count(-1) != 1)
        return false;
    for (int start = 0; start < heads.size(); ++start) {
        int node = start;
        for (qsizetype step = 0; node >= 0; ++step) {
            if (step > heads.size())
                return false;
            node = heads[node];
        }
    }
    return true;
}

/// The best by trying every assignment of heads.
double bestByTrial(const std::vector<float> &scores, int words)
{
    double best = -1e9;
    QList<int> heads(words, -1);
    for (;;) {
        bool own = false;
        for (int word = 0; word < words; ++word)
            own = own || heads[word] == word;
        if (!own && isTreeWithOneRoot(heads))
            best = std::max(best, total(scores, heads));
        int at = 0;
        while (at < words && ++heads[at] == words)
            heads[at++] = -1;
        if (at == words)
            return best;
    }
}

std::vector<float> randomScores(int words, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> score(-5, 5);
    std::vector<float> scores(static_cast<std::size_t>(words) * static_cast<std::size_t>(words + 1));
    std::ranges::generate(scores, [&] { return score(random); });
    return scores;
}

} // namespace

void DependencyTreeTest::isEmptyForNoWords()
{
    QVERIFY(bestTree({}, 0).isEmpty());
}

void DependencyTreeTest::hangsOneWordOnTheRoot()
{
    const std::vector<float> scores{-3, 8};
    QCOMPARE(bestTree(scores, 1), QList<int>{-1});
}

void DependencyTreeTest::breaksCycles()
{
    // Each of the two would like the other best.
    const std::vector<float> scores{1, 0, 9, //
                                    2, 9, 0};
    QCOMPARE(bestTree(scores, 2), (QList<int>{1, -1}));
}

void DependencyTreeTest::allowsOneRootOnly()
{
    const std::vector<float> scores{9, 0, 1, //
                                    8, 1, 0};
    QCOMPARE(bestTree(scores, 2), (QList<int>{-1, 0}));
}

void DependencyTreeTest::findsTheBestOfAllTrees_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<unsigned>("seed");
    for (int words = 2; words <= 6; ++words) {
        for (unsigned seed = 0; seed < 40; ++seed)
            QTest::addRow("%d words, seed %u", words, seed) << words << seed;
    }
}

void DependencyTreeTest::findsTheBestOfAllTrees()
{
    QFETCH(int, words);
    QFETCH(unsigned, seed);
    const std::vector<float> scores = randomScores(words, seed);
    const QList<int> heads = bestTree(scores, words);
    QVERIFY(isTreeWithOneRoot(heads));
    QCOMPARE_GE(total(scores, heads), bestByTrial(scores, words) - 1e-4);
}

void DependencyTreeTest::managesAWholeWindow()
{
    QVERIFY(isTreeWithOneRoot(bestTree(randomScores(510, 7), 510)));
}

QTEST_GUILESS_MAIN(DependencyTreeTest)
#include "dependencytreetest.moc"
