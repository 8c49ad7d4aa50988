// SPDX-License-Identifier: GPL-3.0-only
//
// What is read from each sample article, from the file to the JSON of the command line, is what was read and looked at
// before: tests/data/reference/NAME.json. A reference that is missing fails; `referencearticlestest --update` writes
// them all, to be looked at before they are kept. Confidences are left out: they are the processor's rounding too.

#include "model/annotation/annotator.h"
#include "model/article/articlereader.h"
#include "model/exchange/articlejson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QDir samples(QStringLiteral(DATELINE_RESOURCES "/samples"));
const QDir references(QStringLiteral(DATELINE_TEST_DATA "/reference"));
const QString seed = QStringLiteral(DATELINE_SHARED "/seed-article.txt"); // not part of the project, nor are its words

QStringList articles()
{
    QStringList paths;
    for (const QString &name : samples.entryList(QDir::Files, QDir::Name))
        paths.append(samples.filePath(name));
    return paths;
}

QString referenceOf(const QString &path)
{
    return references.filePath(QFileInfo(path).fileName() + u".json"_s);
}

QByteArray lines(const QJsonArray &values)
{
    QByteArray text("[");
    for (const QJsonValue &value : values) {
        text += text.size() > 1 ? ",\n" : "\n";
        text += value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                 : QByteArray::number(value.toInt());
    }
    return text + "\n]";
}

/// \a line as it is kept: a mention, entity, time or meeting a line, without the article's words and confidences.
QByteArray kept(const QByteArray &line)
{
    const QJsonObject article = QJsonDocument::fromJson(line).object();
    QByteArray text("{\n\"published\": \"" + article["published"_L1].toString().toUtf8() + "\"");
    for (const char *list : {"mentions", "entities", "times", "meetings"}) {
        QJsonArray values;
        for (const QJsonValue &value : article[QLatin1StringView(list)].toArray()) {
            QJsonObject object = value.toObject();
            object.remove("confidence"_L1);
            object.remove("field_confidence"_L1);
            values.append(object);
        }
        text += QByteArray(",\n\"") + list + "\": " + lines(values);
    }
    return text + "\n}\n";
}

Result<QByteArray> readAll(const Annotator &annotator, const QString &path)
{
    return readArticle(path)
        .and_then([&](const Article &article) { return annotator.annotate(article); })
        .transform([](const AnnotatedArticle &article) { return kept(toJsonLine(article)); });
}

Result<Annotator> openAnnotator()
{
    return Annotator::open(QStringLiteral(DATELINE_RESOURCES));
}

int update()
{
    const auto annotator = openAnnotator();
    if (!annotator)
        qFatal("%s", qPrintable(annotator.error().message));
    for (const QString &path : articles() + QStringList(seed)) {
        if (!QFile::exists(path))
            continue;
        const auto found = readAll(*annotator, path);
        QFile file(referenceOf(path));
        if (!found || !file.open(QIODevice::WriteOnly) || file.write(*found) != found->size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return 0;
}

} // namespace

class ReferenceArticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAsBefore_data();
    void readsAsBefore();
    void everyReferenceHasItsArticle();

private:
    std::optional<Annotator> m_annotator;
};

void ReferenceArticlesTest::initTestCase()
{
    auto annotator = openAnnotator();
    QVERIFY2(annotator, annotator ? "" : qPrintable(annotator.error().message));
    m_annotator = std::move(*annotator);
    QVERIFY(!articles().isEmpty());
}

void ReferenceArticlesTest::readsAsBefore_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : articles() + QStringList(seed))
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void ReferenceArticlesTest::readsAsBefore()
{
    QFETCH(QString, path);
    if (path == seed && !QFile::exists(path))
        QSKIP("the article is not part of the project, and is not beside it");
    QFile reference(referenceOf(path));
    QVERIFY2(reference.open(QIODevice::ReadOnly), qPrintable(u"no reference %1"_s.arg(reference.fileName())));
    const auto found = readAll(*m_annotator, path);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    const QByteArrayList expected = reference.readAll().split('\n');
    const QByteArrayList actual = found->split('\n');
    for (qsizetype at = 0; at < std::min(expected.size(), actual.size()); ++at)
        QCOMPARE(actual[at], expected[at]);
    QCOMPARE(actual.size(), expected.size());
}

void ReferenceArticlesTest::everyReferenceHasItsArticle()
{
    QStringList named;
    for (const QString &path : articles() + QStringList(seed))
        named.append(QFileInfo(referenceOf(path)).fileName());
    QStringList there = references.entryList(QDir::Files);
    named.sort();
    there.sort();
    QCOMPARE(there, named);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--update"_s))
        return update();
    ReferenceArticlesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "referencearticlestest.moc"
