// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/gotopalette.h"

#include "model/corpus/corpus.h"
#include "tests/support/samplearticle.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// A window with a palette over a corpus of two articles.
struct Opened {
    Opened()
    {
        const CorpusOptions options{.database = folder.filePath(u"corpus.sqlite"_s),
                                    .resources = QStringLiteral(DATELINE_RESOURCES),
                                    .openAnnotate = [] {
                                        return Result<Annotate>([](const Article &article) -> Result<AnnotatedArticle> {
                                            AnnotatedArticle made =
                                                SampleArticle(article.title, article.text, QDate(2025, 3, 1))
                                                    .naming(EntityKind::Person, u"Ana Brook"_s)
                                                    .naming(EntityKind::Person, u"Lee Brooks"_s);
                                            made.article = article;
                                            made.article.title = u"Harbour plans"_s;
                                            return made;
                                        });
                                    }};
        corpus = std::move(*Corpus::open(options));
        QSignalSpy finished(corpus.get(), &Corpus::importFinished);
        corpus->importText(u"Ana Brook and Lee Brooks spoke of the harbour."_s, u"Harbour plans"_s);
        QTRY_COMPARE(finished.size(), 1);
        window.resize(700, 500);
        palette = new GoToPalette(corpus.get(), &selection, &window);
        actions = {new QAction(u"Go to &Date…"_s, &window), new QAction(u"Show &Brook Away"_s, &window),
                   new QAction(u"Disabled Brook"_s, &window)};
        actions.last()->setEnabled(false);
        window.show();
    }

    [[nodiscard]] QStringList rows() const
    {
        const auto *model = palette->findChild<QListView *>()->model();
        QStringList words;
        for (int row = 0; row < model->rowCount(); ++row)
            words.append(model->index(row, 0).data().toString());
        return words;
    }

    QTemporaryDir folder;
    std::unique_ptr<Corpus> corpus;
    Selection selection;
    QWidget window;
    GoToPalette *palette = nullptr;
    QList<QAction *> actions;
};

} // namespace

class GoToPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersNamesArticlesAndActions()
    {
        Opened opened;
        QVERIFY(!opened.palette->isVisible());
        opened.palette->open(opened.actions);
        QVERIFY(opened.palette->isVisible());
        QVERIFY(opened.rows().isEmpty());
        auto *field = opened.palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"broo"_s);
        QTRY_COMPARE(opened.rows(), (QStringList{u"Ana Brook"_s, u"Lee Brooks"_s, u"Show Brook Away"_s}));
        field->setText(u"harb"_s);
        QTRY_COMPARE(opened.rows().size(), 1);
        field->setText(u"date go"_s);
        QTRY_COMPARE(opened.rows(), QStringList{u"Go to Date…"_s});
        field->setText(u"qqq"_s);
        QTRY_COMPARE(opened.rows(), QStringList{u"Nothing fits."_s});
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(opened.palette->isVisible());
    }

    void goesWhereReturnIsPressed()
    {
        Opened opened;
        auto *field = opened.palette->findChild<QLineEdit *>();
        opened.palette->open(opened.actions);
        field->setText(u"brook"_s);
        QTRY_COMPARE(opened.rows().size(), 3);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!opened.palette->isVisible());
        QVERIFY(opened.selection.place().entity.isValid());
        opened.palette->open(opened.actions);
        field->setText(u"harbour"_s);
        QTRY_COMPARE(opened.rows(), QStringList{u"Harbour plans"_s});
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(opened.selection.place().article.isValid());
        opened.palette->open(opened.actions);
        QSignalSpy triggered(opened.actions.first(), &QAction::triggered);
        field->setText(u"date"_s);
        QTRY_COMPARE(opened.rows(), QStringList{u"Go to Date…"_s});
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(triggered.size(), 1);
    }

    void goesAwayOnEscape()
    {
        Opened opened;
        opened.palette->open(opened.actions);
        QTest::keyClick(opened.palette->findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!opened.palette->isVisible());
        QCOMPARE(opened.selection.place(), Place());
    }

    void anythingCanBeTyped()
    {
        Opened opened;
        opened.palette->open(opened.actions);
        auto *field = opened.palette->findChild<QLineEdit *>();
        for (const QString &typed : {u"\""_s, u"AND"_s, u"((("_s, u"*"_s, u"met:"_s, u"x"_s.repeated(10000),
                                     u"word "_s.repeated(2000), u"🙂"_s}) {
            field->setText(typed);
            QTRY_COMPARE(opened.rows(), QStringList{u"Nothing fits."_s});
        }
    }
};

QTEST_MAIN(GoToPaletteTest)
#include "gotopalettetest.moc"
