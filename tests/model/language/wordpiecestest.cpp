// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/wordpieces.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace dateline;
using namespace Qt::StringLiterals;

/// The reader was trained on the pieces and case classes of another program: both have to agree, which wrote down what
/// it makes of hard words.
class WordPiecesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void splitsAsInTraining_data();
    void splitsAsInTraining();
    void needsTheSpecialPieces();

private:
    std::optional<WordPieces> m_pieces;
};

void WordPiecesTest::initTestCase()
{
    QFile vocabulary(QStringLiteral(DATELINE_RESOURCES "/language/vocab.txt"));
    QVERIFY(vocabulary.open(QIODevice::ReadOnly));
    auto pieces = WordPieces::read(vocabulary.readAll());
    QVERIFY2(pieces, pieces ? "" : qPrintable(pieces.error().message));
    m_pieces = std::move(*pieces);
}

void WordPiecesTest::splitsAsInTraining_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QList<qint64>>("pieces");
    QTest::addColumn<int>("caseClass");
    QFile golden(QStringLiteral(DATELINE_TEST_DATA "/language/wordpieces.json"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(golden.readAll()).array();
    QVERIFY(!rows.isEmpty());
    for (qsizetype at = 0; at < rows.size(); ++at) {
        QList<qint64> pieces;
        for (const QJsonValue &piece : rows[at]["pieces"_L1].toArray())
            pieces.append(piece.toInteger());
        const QString word = rows[at]["word"_L1].toString();
        QTest::addRow("%lld %s", static_cast<long long>(at), qPrintable(word.left(30)))
            << word << pieces << rows[at]["cases"_L1].toArray().first().toInt();
    }
}

void WordPiecesTest::splitsAsInTraining()
{
    QFETCH(QString, word);
    QTEST(m_pieces->pieces(word), "pieces");
    QTEST(static_cast<int>(caseClass(word)), "caseClass");
}

void WordPiecesTest::needsTheSpecialPieces()
{
    QVERIFY(!WordPieces::read({}));
    QVERIFY(!WordPieces::read("minister\n##s\n[CLS]\n[SEP]\n"));
    QVERIFY(WordPieces::read("[UNK]\n[CLS]\n[SEP]\nminister\n"));
}

QTEST_GUILESS_MAIN(WordPiecesTest)
#include "wordpiecestest.moc"
