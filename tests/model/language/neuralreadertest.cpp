// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/neuralreader.h"

#include "model/language/onnxsession.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString modelFolder = QStringLiteral(DATELINE_RESOURCES "/language");

/// Sentences of words that stand between single blanks, a sentence a line.
QList<Sentence> sentencesOf(const QString &text)
{
    QList<Sentence> sentences;
    Sentence sentence;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u' ' && text[at] != u'\n')
            continue;
        if (at > begin)
            sentence.tokens.append(Token{.span = {begin, at}});
        begin = at + 1;
        if (at < text.size() && text[at] == u' ')
            continue;
        if (!sentence.tokens.isEmpty()) {
            sentence.span = {sentence.tokens.first().span.begin, sentence.tokens.last().span.end};
            sentences.append(std::exchange(sentence, {}));
        }
    }
    return sentences;
}

QStringList words(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &word : value.toArray())
        result.append(word.toString());
    return result;
}

} // namespace

class NeuralReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNames_data();
    void findsNames();
    void findsSubjectAndObject();
    void seesMeetings_data();
    void seesMeetings();
    void readsAsInTraining_data();
    void readsAsInTraining();
    void givesEverySentenceATree();
    void readsNothingFromNothing();
    void managesASentencePastItsWindow();
    void isRepeatable();
    void refusesAnythingElse_data();
    void refusesAnythingElse();
    void refusesAnotherVersion();

private:
    std::optional<NeuralReader> m_reader;
};

void NeuralReaderTest::initTestCase()
{
    auto reader = NeuralReader::open(modelFolder);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = std::move(*reader);
}

void NeuralReaderTest::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("person") << u"Foreign Minister Maria Kovacs met reporters on Tuesday ."_s << u"Maria Kovacs"_s
                            << int(NameKind::Person);
    QTest::newRow("place") << u"The talks were held in Geneva ."_s << u"Geneva"_s << int(NameKind::Place);
    QTest::newRow("organization") << u"The European Union said it would send an envoy ."_s << u"European Union"_s
                                  << int(NameKind::Organization);
    QTest::newRow("group") << u"He received a Turkish delegation ."_s << u"Turkish"_s << int(NameKind::Group);
}

void NeuralReaderTest::findsNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, kind);
    const auto readings = m_reader->read(text, sentencesOf(text));
    QVERIFY(readings);
    QStringList found;
    for (const NameSpan &span : readings->first().names) {
        const auto &tokens = readings->first().sentence.tokens;
        const TextSpan words{tokens[span.firstToken].span.begin, tokens[span.lastToken - 1].span.end};
        QString written = words.in(text).toString();
        if (written.startsWith("The "_L1))
            written.remove(0, 4);
        if (static_cast<int>(span.kind) == kind)
            found.append(written);
        QCOMPARE_GT(span.confidence, 0.0F);
        QCOMPARE_LE(span.confidence, 1.0F);
    }
    QVERIFY2(found.contains(name), qPrintable(found.join(u", ")));
}

void NeuralReaderTest::findsSubjectAndObject()
{
    const QString text = u"Maria Kovacs met Peter Novak in Geneva ."_s;
    const auto readings = m_reader->read(text, sentencesOf(text));
    QVERIFY(readings);
    const QList<Token> &tokens = readings->first().sentence.tokens;
    QCOMPARE(tokens[2].head, -1);
    QCOMPARE(toString(tokens[2].pos), u"VERB"_s);
    QCOMPARE(tokens[0].head, 2);
    QCOMPARE(toString(tokens[0].relation), u"nsubj"_s);
    QCOMPARE(tokens[3].head, 2);
    QCOMPARE(toString(tokens[3].relation), u"obj"_s);
    QCOMPARE(toString(tokens[6].relation), u"obl"_s);
}

void NeuralReaderTest::seesMeetings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QStringList>("participants");
    QTest::newRow("held") << u"Maria Kovacs met Peter Novak in Geneva on Monday ."_s << u"met held"_s
                          << QStringList{u"Maria"_s, u"Kovacs"_s, u"Peter"_s, u"Novak"_s};
    QTest::newRow("planned") << u"Maria Kovacs will meet Peter Novak in Geneva next week ."_s << u"meet planned"_s
                             << QStringList{u"Maria"_s, u"Kovacs"_s, u"Peter"_s, u"Novak"_s};
    QTest::newRow("none") << u"Maria Kovacs praised the budget on Monday ."_s << QString() << QStringList();
}

void NeuralReaderTest::seesMeetings()
{
    QFETCH(const QString, text);
    const auto readings = m_reader->read(text, sentencesOf(text));
    QVERIFY(readings);
    const QStringList words = text.split(u' ');
    QString trigger;
    QStringList participants;
    for (const MeetingCue &cue : readings->first().cues) {
        QCOMPARE(cue.participants.size(), static_cast<std::size_t>(words.size()));
        QVERIFY(std::abs(std::accumulate(cue.statuses.begin(), cue.statuses.end(), 0.0F) - cue.probability) < 1e-4F);
        if (cue.probability < 0.5F)
            continue;
        const auto status = std::ranges::max_element(cue.statuses) - cue.statuses.begin();
        trigger = words[cue.token] + u' ' + QStringList{u"held"_s, u"planned"_s, u"possible"_s, u"not-held"_s}[status];
        for (qsizetype word = 0; word < words.size(); ++word) {
            if (cue.participants[static_cast<std::size_t>(word)] > 0.5F)
                participants.append(words[word]);
        }
    }
    QTEST(trigger, "trigger");
    QTEST(participants, "participants");
}

void NeuralReaderTest::readsAsInTraining_data()
{
    QTest::addColumn<QJsonObject>("golden");
    QFile file(QStringLiteral(DATELINE_TEST_DATA "/language/reader-golden.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray sentences = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!sentences.isEmpty());
    for (const QJsonValue &sentence : sentences)
        QTest::newRow(qPrintable(words(sentence["words"_L1]).join(u' '))) << sentence.toObject();
}

void NeuralReaderTest::readsAsInTraining()
{
    QFETCH(QJsonObject, golden);
    const QString text = words(golden["words"_L1]).join(u' ');
    const auto readings = m_reader->read(text, sentencesOf(text));
    QVERIFY(readings);
    QCOMPARE(readings->size(), 1);
    QStringList pos;
    QStringList relations;
    QList<int> heads;
    for (const Token &token : readings->first().sentence.tokens) {
        pos.append(toString(token.pos));
        relations.append(toString(token.relation));
        heads.append(token.head);
    }
    QList<int> expectedHeads;
    for (const QJsonValue &head : golden["heads"_L1].toArray())
        expectedHeads.append(head.toInt());
    QCOMPARE(pos, words(golden["pos"_L1]));
    QCOMPARE(relations, words(golden["relations"_L1]));
    QCOMPARE(heads, expectedHeads);
    const QHash<QString, NameKind> kinds{{u"PER"_s, NameKind::Person}, {u"ORG"_s, NameKind::Organization},
                                         {u"LOC"_s, NameKind::Place},  {u"FAC"_s, NameKind::Facility},
                                         {u"NORP"_s, NameKind::Group}, {u"MISC"_s, NameKind::Other}};
    const QJsonArray names = golden["names"_L1].toArray();
    QCOMPARE(readings->first().names.size(), names.size());
    for (qsizetype at = 0; at < names.size(); ++at) {
        const NameSpan &found = readings->first().names[at];
        QCOMPARE(found.firstToken, names[at]["firstToken"_L1].toInt());
        QCOMPARE(found.lastToken, names[at]["lastToken"_L1].toInt());
        QVERIFY(kinds.contains(names[at]["kind"_L1].toString()));
        QCOMPARE(static_cast<int>(found.kind), static_cast<int>(kinds.value(names[at]["kind"_L1].toString())));
    }
}

void NeuralReaderTest::givesEverySentenceATree()
{
    const QString text = u"a b c d e f g\n( ( ( ) ) )\n\u5317 \u4EAC\nx\nThe the the the of of of\n! ? !"_s;
    const auto readings = m_reader->read(text, sentencesOf(text));
    QVERIFY(readings);
    QCOMPARE(readings->size(), 6);
    for (const SentenceReading &reading : *readings) {
        int roots = 0;
        for (const Token &token : reading.sentence.tokens)
            roots += token.head == -1;
        QCOMPARE(roots, 1);
    }
}

void NeuralReaderTest::readsNothingFromNothing()
{
    const auto readings = m_reader->read({}, {});
    QVERIFY(readings);
    QVERIFY(readings->isEmpty());
    const auto blank = m_reader->read(u"x", {Sentence{.span = {0, 1}, .tokens = {}}});
    QVERIFY(blank);
    QVERIFY(blank->first().sentence.tokens.isEmpty());
}

void NeuralReaderTest::managesASentencePastItsWindow()
{
    const QString text = u"Peter Novak met "_s.repeated(400) + u"."_s;
    const auto readings = m_reader->read(text, sentencesOf(text));
    QVERIFY(readings);
    const QList<Token> &tokens = readings->first().sentence.tokens;
    QCOMPARE(tokens.size(), 1201);
    QCOMPARE(toString(tokens.last().pos), u"X"_s);
    QCOMPARE_GE(tokens.last().head, 0);
}

void NeuralReaderTest::isRepeatable()
{
    const QString text =
        u"Peter Novak met Maria Kovacs in Geneva .\nThey spoke .\nThe European Union sent an envoy ."_s;
    const auto first = m_reader->read(text, sentencesOf(text));
    auto other = NeuralReader::open(modelFolder, {.threads = 1});
    QVERIFY(first && other);
    const auto second = other->read(text, sentencesOf(text));
    QVERIFY(second);
    for (qsizetype at = 0; at < first->size(); ++at) {
        QCOMPARE(first->at(at).sentence, second->at(at).sentence);
        QCOMPARE(first->at(at).names, second->at(at).names);
    }
}

void NeuralReaderTest::refusesAnythingElse_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no model") << u"reader.onnx"_s << QByteArray();
    QTest::newRow("not a model") << u"reader.onnx"_s << QByteArray("no model at all");
    QTest::newRow("no vocabulary") << u"vocab.txt"_s << QByteArray();
    QTest::newRow("another vocabulary") << u"vocab.txt"_s << QByteArray("one\ntwo\n");
    QTest::newRow("no labels") << u"labels.json"_s << QByteArray();
    QTest::newRow("broken labels") << u"labels.json"_s << QByteArray("{\"pos\": [");
    QTest::newRow("other labels") << u"labels.json"_s
                                  << QByteArray(R"({"names":["O"],"pos":["NOUN"],"relations":["root"]})");
}

void NeuralReaderTest::refusesAnythingElse()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    for (const QString &name : {u"reader.onnx"_s, u"vocab.txt"_s, u"labels.json"_s}) {
        if (name != file)
            QVERIFY(QFile::link(QDir(modelFolder).absoluteFilePath(name), folder.filePath(name)));
    }
    if (!content.isEmpty()) {
        QFile broken(folder.filePath(file));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(content);
    }
    const auto reader = NeuralReader::open(folder.path());
    QVERIFY(!reader);
    QVERIFY(reader.error().message.startsWith("cannot load the language model"_L1));
}

void NeuralReaderTest::refusesAnotherVersion()
{
    constexpr std::size_t otherRelations = 41;
    const auto network = OnnxSession::open(modelFolder + u"/reader.onnx"_s, otherRelations);
    QVERIFY(!network);
    QCOMPARE(network.error().kind, ErrorKind::Damaged);
    QVERIFY2(network.error().message.contains(u"another version"_s), qPrintable(network.error().message));
}

QTEST_GUILESS_MAIN(NeuralReaderTest)
#include "neuralreadertest.moc"
