// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/corrections.h"

#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "ui/corrections/addnameform.h"
#include "ui/corrections/correctionlist.h"
#include "ui/corrections/importform.h"
#include "ui/corrections/meetingform.h"
#include "ui/corrections/mergeform.h"
#include "ui/corrections/namechooser.h"
#include "ui/corrections/splitform.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

using Task = Corrections::Task;

/// A window over a corpus of two articles.
struct Opened {
    Opened()
    {
        const AnnotatedArticle talks =
            SampleArticle(u"Talks"_s, u"Ana Brook met Lee Marr. Then Dell came."_s, QDate(2025, 3, 1))
                .naming(EntityKind::Person, u"Ana Brook"_s)
                .naming(EntityKind::Person, u"Lee Marr"_s)
                .meeting({0, 1}, DateInterval::day(QDate(2025, 2, 27)), u"Port Vela"_s);
        const AnnotatedArticle plans =
            SampleArticle(u"Plans"_s, u"Brook spoke. So did Brook & Sons. Brook left."_s, QDate(2025, 6, 1))
                .naming(EntityKind::Person, u"Brook"_s, 3);
        {
            auto writer = StoreWriter::open({.database = folder.filePath(u"corpus.sqlite"_s),
                                             .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
            first = writer->save(talks)->id;
            second = writer->save(plans)->id;
        }
        const Annotate annotate = [talks, plans](const Article &article) -> Result<AnnotatedArticle> {
            return article.hash == talks.article.hash ? talks : plans;
        };
        corpus = std::move(*Corpus::open({.database = folder.filePath(u"corpus.sqlite"_s),
                                          .resources = QStringLiteral(DATELINE_RESOURCES),
                                          .openAnnotate = [annotate]() -> Result<Annotate> { return annotate; }}));
        corrections = new Corrections(corpus.get(), &window);
        QObject::connect(corrections, &Corrections::opened, &window, [this](CorrectionForm *opened) { form = opened; });
        window.show();
    }

    EntityId entity(const QString &name) const
    {
        const auto found = corpus->entities(name, 9).result();
        for (const EntitySummary &each : *found) {
            if (each.name == name)
                return each.id;
        }
        return {};
    }

    QPushButton *accepting() const { return form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }

    /// Takes in what the form says.
    void accept()
    {
        QSignalSpy done(corrections, &Corrections::done);
        accepting()->click();
        QTRY_COMPARE(done.size(), 1);
        said = done.first().first().toString();
    }

    QTemporaryDir folder;
    ArticleId first;
    ArticleId second;
    std::unique_ptr<Corpus> corpus;
    QWidget window;
    Corrections *corrections = nullptr;
    QPointer<CorrectionForm> form;
    QString said; ///< of what was taken in last
};

/// Whether all that a form says has room in it.
bool isWhole(const QWidget &form)
{
    return form.height() >= form.layout()->totalHeightForWidth(form.width());
}

} // namespace

class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatCanBeDone();
    void fillsMenus();
    void renames();
    void renamingToATakenNameOffersMerging();
    void changesTheKind();
    void merges();
    void theOtherNameMayLead();
    void splitsOff();
    void notANameAtOnePlace();
    void addsANameFromTheText();
    void addsAMeeting();
    void changesAMeeting();
    void aMeetingNeedsTwo();
    void saysThatAMeetingIsNone();
    void saysWhatIsGone();
    void importsAFile();
    void saysWhatIsWrongWithAFile();
    void listsAll();
    void takesBack();
    void escapeSaysNothing();
    void everyFormIsForKeys();
};

void CorrectionsTest::knowsWhatCanBeDone()
{
    QVERIFY(!Corrections::canStart(Task::Rename, {}));
    QVERIFY(Corrections::canStart(Task::Rename, {.entity = EntityId{1}}));
    QVERIFY(!Corrections::canStart(Task::AddName, {.article = ArticleId{1}}));
    QVERIFY(Corrections::canStart(Task::AddName, {.article = ArticleId{1}, .selected = {0, 3}}));
    QVERIFY(!Corrections::canStart(Task::AddMeeting, {.selected = {0, 3}}));
    QVERIFY(!Corrections::canStart(Task::NotAMeeting, {.article = ArticleId{1}}));
    QVERIFY(Corrections::canStart(Task::NotAMeeting, {.article = ArticleId{1}, .meeting = MeetingId{1}}));
}

void CorrectionsTest::fillsMenus()
{
    Opened opened;
    QMenu nothing;
    opened.corrections->addTo(&nothing, {});
    QVERIFY(nothing.isEmpty());
    QMenu menu;
    opened.corrections->addTo(&menu, {.article = opened.second, .entity = opened.entity(u"Brook"_s)});
    QCOMPARE(menu.actions().size(), 5);
    menu.actions().first()->trigger();
    QTRY_VERIFY(opened.form);
}

void CorrectionsTest::renames()
{
    Opened opened;
    opened.corrections->start(Task::Rename, {.entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(qobject_cast<RenameForm *>(opened.form));
    QVERIFY(!opened.accepting()->isEnabled());
    auto *field = opened.form->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(field->text(), u"Brook"_s);
    field->setText(u"Kay Brook"_s);
    QVERIFY(opened.accepting()->isEnabled());
    QTRY_VERIFY(opened.form->consequence().startsWith(u"Changes one article."_s));
    QVERIFY(isWhole(*opened.form));
    field->setText(u"…"_s);
    QVERIFY(!opened.accepting()->isEnabled());
    field->setText(u" Kay   Brook "_s);
    const QPointer<CorrectionForm> form = opened.form;
    opened.accept();
    QCOMPARE(opened.said, u"Corrected in one article."_s);
    QVERIFY(opened.entity(u"Kay Brook"_s).isValid());
    QTRY_VERIFY(!form);
}

void CorrectionsTest::renamingToATakenNameOffersMerging()
{
    Opened opened;
    opened.corrections->start(Task::Rename, {.entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(qobject_cast<RenameForm *>(opened.form));
    opened.form->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)->setText(u"ana brook"_s);
    const auto offer = [&opened]() -> QLabel * {
        for (QLabel *label : opened.form->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"href"_s))
                return label;
        }
        return nullptr;
    };
    QTRY_VERIFY(offer());
    Q_EMIT offer()->linkActivated(u"merge"_s);
    QTRY_VERIFY(qobject_cast<MergeForm *>(opened.form));
    QTRY_VERIFY(opened.accepting()->isEnabled());
    opened.accept();
    QVERIFY(!opened.entity(u"Brook"_s).isValid() || !opened.entity(u"Ana Brook"_s).isValid());
}

void CorrectionsTest::changesTheKind()
{
    Opened opened;
    opened.corrections->start(Task::ChangeKind, {.article = opened.second, .entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(qobject_cast<KindForm *>(opened.form));
    QVERIFY(!opened.accepting()->isEnabled());
    opened.form->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(opened.accepting()->isEnabled());
    QVERIFY(opened.form->corrections().first().isEverywhere());
    opened.form->findChildren<QRadioButton *>().last()->setChecked(true);
    QVERIFY(!opened.form->corrections().first().isEverywhere());
    opened.accept();
    QVERIFY(opened.corpus->entity(opened.entity(u"Brook"_s), 0).result()->entity.kind == EntityKind::Organization);
}

void CorrectionsTest::merges()
{
    Opened opened;
    opened.corrections->start(Task::Merge, {.entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(qobject_cast<MergeForm *>(opened.form));
    QVERIFY(!opened.accepting()->isEnabled());
    auto *list = opened.form->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), 1); // "Brook" itself is not offered
    auto *field = opened.form->findChild<NameChooser *>()->findChild<QLineEdit *>();
    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(opened.accepting()->isEnabled());
    QTRY_VERIFY(opened.form->consequence().contains(u"Changes one article"_s));
    const auto says = [&opened](const QString &words) {
        const QList<QLabel *> labels = opened.form->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(says(u"Go on with the name:"_s));
    QVERIFY(isWhole(*opened.form));
    const EntityId brook = opened.entity(u"Brook"_s);
    QSignalSpy merged(opened.corrections, &Corrections::merged);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(merged.size(), 1);
    QCOMPARE(merged.first().at(0).value<EntityId>(), brook);
    QCOMPARE(merged.first().at(1).value<EntityId>(), opened.entity(u"Ana Brook"_s));
    QVERIFY(!opened.entity(u"Brook"_s).isValid());
    QCOMPARE(opened.corpus->entity(opened.entity(u"Ana Brook"_s), 0).result()->entity.articles, 2);
}

void CorrectionsTest::theOtherNameMayLead()
{
    Opened opened;
    opened.corrections->start(Task::Merge, {.entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(qobject_cast<MergeForm *>(opened.form));
    auto *form = static_cast<MergeForm *>(opened.form.data());
    QSignalSpy compared(form, &MergeForm::compared);
    form->setOther(opened.entity(u"Ana Brook"_s));
    QTRY_COMPARE(compared.size(), 1);
    form->findChildren<QRadioButton *>().first()->setChecked(true);
    opened.accept();
    QVERIFY(opened.entity(u"Brook"_s).isValid());
    QVERIFY(!opened.entity(u"Ana Brook"_s).isValid());
}

void CorrectionsTest::splitsOff()
{
    Opened opened;
    opened.corrections->start(Task::SplitOff,
                              {.article = opened.second, .entity = opened.entity(u"Brook"_s), .mention = {20, 25}});
    QTRY_VERIFY(qobject_cast<SplitForm *>(opened.form));
    auto *mentions = opened.form->findChild<QListWidget *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(mentions->count(), 3);
    QCOMPARE(mentions->item(1)->checkState(), Qt::Checked); // where it was pointed at
    QVERIFY(opened.accepting()->isEnabled());
    mentions->item(1)->setCheckState(Qt::Unchecked);
    QVERIFY(!opened.accepting()->isEnabled());
    opened.form->findChild<QPushButton *>(QString(), Qt::FindDirectChildrenOnly)->click(); // all of the same article
    QCOMPARE(std::get<NameSpans>(opened.form->corrections().first().said).spans.size(), 3);
    for (int row = 0; row < mentions->count(); ++row)
        mentions->item(row)->setCheckState(Qt::Unchecked);
    mentions->item(2)->setCheckState(Qt::Checked);
    QVERIFY(opened.accepting()->isEnabled());
    opened.accept();
    const auto named = opened.corpus->entities(u"Brook"_s, 9, {EntityKind::Person}).result();
    QCOMPARE(std::ranges::count(*named, u"Brook"_s, &EntitySummary::name), 2);
}

void CorrectionsTest::notANameAtOnePlace()
{
    Opened opened;
    opened.corrections->start(Task::NotAName,
                              {.article = opened.second, .entity = opened.entity(u"Brook"_s), .mention = {20, 25}});
    QTRY_VERIFY(opened.form);
    QVERIFY(opened.accepting()->isEnabled());
    QTRY_VERIFY(opened.form->consequence().startsWith(u"Changes"_s));
    QVERIFY(isWhole(*opened.form));
    opened.accept();
    QCOMPARE(opened.corpus->entity(opened.entity(u"Brook"_s), 0).result()->entity.mentions, 2);
    opened.corrections->start(Task::NotAName, {.entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(opened.form);
    QTRY_VERIFY(opened.form->corrections().size() == 1 && opened.form->corrections().first().isEverywhere());
    opened.accept();
    QVERIFY(!opened.entity(u"Brook"_s).isValid());
}

void CorrectionsTest::addsANameFromTheText()
{
    QCOMPARE(trimmed({3, 9}, u"12, Dell, 9"_s), (TextSpan{4, 8}));
    QVERIFY(trimmed({2, 3}, u"12, Dell"_s).isEmpty());
    QCOMPARE(trimmed({5, 7}, u"12, Dell, 9"_s), (TextSpan{4, 8})); // half a word
    Opened opened;
    opened.corrections->start(Task::AddName, {.article = opened.first, .selected = {28, 34}});
    QTRY_VERIFY(qobject_cast<AddNameForm *>(opened.form));
    QVERIFY(opened.accepting()->isEnabled());
    QCOMPARE(std::get<NameSpans>(opened.form->corrections().first().said).spans, QList<TextSpan>{(TextSpan{29, 33})});
    opened.form->findChildren<QRadioButton *>().last()->setChecked(true);
    QCOMPARE(std::get<AlwaysName>(opened.form->corrections().first().said).words, u"Dell"_s);
    opened.accept();
    QVERIFY(opened.entity(u"Dell"_s).isValid());
}

void CorrectionsTest::addsAMeeting()
{
    Opened opened;
    opened.corrections->start(Task::AddMeeting, {.article = opened.first, .selected = {0, 22}});
    QTRY_VERIFY(qobject_cast<MeetingForm *>(opened.form));
    QVERIFY(opened.accepting()->isEnabled());
    const SaidMeeting said = std::get<AddMeeting>(opened.form->corrections().first().said).meeting;
    QCOMPARE(said.participants.size(), 2);
    // "Brook" is named more often, but elsewhere.
    auto *offered = opened.form->findChild<NameChooser *>()->findChild<QListWidget *>();
    QTRY_COMPARE(offered->count(), 3);
    QVERIFY(offered->item(2)->text().startsWith(u"Brook "_s));
    QCOMPARE(said.evidence, QList<TextSpan>{(TextSpan{0, 22})});
    ArticleRecord inSentences = *opened.corpus->article(opened.first).result();
    inSentences.annotated.sentences = {Sentence{.span = {0, 22}, .tokens = {}}};
    const MeetingForm ofAWord(opened.corpus.get(), inSentences, {10, 13}, nullptr);
    QCOMPARE(std::get<AddMeeting>(ofAWord.corrections().first().said).meeting, said);
}

void CorrectionsTest::changesAMeeting()
{
    Opened opened;
    const MeetingId meeting = opened.corpus->article(opened.first).result()->meetings.first();
    opened.corrections->start(Task::ChangeMeeting, {.article = opened.first, .meeting = meeting});
    QTRY_VERIFY(qobject_cast<MeetingForm *>(opened.form));
    QVERIFY(!opened.accepting()->isEnabled());
    const QList<QLineEdit *> fields = opened.form->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(fields.size(), 2);
    fields[0]->setText(u"next week"_s);
    QVERIFY(!opened.accepting()->isEnabled());
    fields[0]->setText(u"27 February 2025"_s); // as it was
    fields[1]->setText(u"Port Vela "_s);
    QVERIFY(!opened.accepting()->isEnabled());
    fields[0]->setText(u"2025-02"_s);
    fields[1]->setText(u"Estholm"_s);
    QVERIFY(opened.accepting()->isEnabled());
    opened.form->findChildren<QComboBox *>().last()->setFocus();
    QTest::keyClick(opened.form->focusWidget(), Qt::Key_Tab);
    QVERIFY(qobject_cast<QLineEdit *>(opened.form->focusWidget())); // the reason, and not what removes somebody
    opened.accept();
    const Meeting now = opened.corpus->article(opened.first).result()->annotated.meetings.first();
    QCOMPARE(now.when, DateInterval::month(2025, 2));
    QCOMPARE(now.place, u"Estholm"_s);
}

void CorrectionsTest::aMeetingNeedsTwo()
{
    Opened opened;
    const MeetingId meeting = opened.corpus->article(opened.first).result()->meetings.first();
    opened.corrections->start(Task::ChangeMeeting, {.article = opened.first, .meeting = meeting});
    QTRY_VERIFY(qobject_cast<MeetingForm *>(opened.form));
    auto *who = opened.form->findChild<QListWidget *>(QString(), Qt::FindDirectChildrenOnly);
    who->setCurrentRow(1);
    QTest::keyClick(who, Qt::Key_Delete);
    QCOMPARE(who->count(), 1);
    QVERIFY(!opened.accepting()->isEnabled());
    QCOMPARE(opened.form->consequence(), u"A meeting needs two participants."_s);
    auto *chooser = opened.form->findChild<NameChooser *>();
    auto *field = chooser->findChild<QLineEdit *>();
    QSignalSpy listed(chooser, &NameChooser::listed);
    QTest::keyClicks(field, u"Brook"_s);
    QTRY_VERIFY(listed.size() > 0 && chooser->findChild<QListWidget *>()->count() == 2);
    QTest::keyClick(field, Qt::Key_Down); // "Ana Brook", whom the article names
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(who->count(), 2);
    QVERIFY(opened.accepting()->isEnabled());
}

void CorrectionsTest::saysThatAMeetingIsNone()
{
    Opened opened;
    const MeetingId meeting = opened.corpus->article(opened.first).result()->meetings.first();
    opened.corrections->start(Task::NotAMeeting, {.article = opened.first, .meeting = meeting});
    QTRY_VERIFY(opened.form);
    opened.accept();
    QVERIFY(opened.corpus->article(opened.first).result()->meetings.isEmpty());
    QSignalSpy failed(opened.corrections, &Corrections::failed);
    opened.corrections->start(Task::ChangeMeeting, {.article = opened.first, .meeting = meeting});
    QTRY_COMPARE(failed.size(), 1);
}

void CorrectionsTest::saysWhatIsGone()
{
    Opened opened;
    QSignalSpy failed(opened.corrections, &Corrections::failed);
    opened.corrections->start(Task::Rename, {.entity = EntityId{4711}});
    QTRY_COMPARE(failed.size(), 1);
    opened.corrections->start(Task::AddName, {.article = ArticleId{4711}, .selected = {0, 5}});
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(!opened.form);
}

void CorrectionsTest::importsAFile()
{
    Opened opened;
    const QString path = opened.folder.filePath(u"theirs.json"_s);
    const EntityName brook{EntityKind::Person, u"Brook"_s};
    QVERIFY(writeCorrectionFile(path,
                                {{.said = Rename{brook, u"Kay Brook"_s}, .reason = u"so she says"_s},
                                 {.said = Hide{{EntityKind::Person, u"Nobody"_s}}}}));
    opened.corrections->importFrom(path);
    QTRY_VERIFY(qobject_cast<ImportForm *>(opened.form));
    QCOMPARE(opened.form->findChild<QListWidget *>()->count(), 2);
    QTRY_VERIFY(opened.form->consequence().startsWith(u"Changes one article."_s));
    opened.accept();
    QVERIFY(opened.entity(u"Kay Brook"_s).isValid());
    QCOMPARE(opened.corpus->corrections().result()->first().reason, u"so she says"_s);
    QSignalSpy done(opened.corrections, &Corrections::done);
    opened.corrections->exportTo(opened.folder.filePath(u"ours.json"_s));
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(readCorrectionFile(opened.folder.filePath(u"ours.json"_s))->corrections.size(), 2);
}

void CorrectionsTest::saysWhatIsWrongWithAFile()
{
    Opened opened;
    QSignalSpy failed(opened.corrections, &Corrections::failed);
    opened.corrections->importFrom(opened.folder.filePath(u"none.json"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(writeCorrectionFile(opened.folder.filePath(u"empty.json"_s), {}));
    opened.corrections->importFrom(opened.folder.filePath(u"empty.json"_s));
    QTRY_COMPARE(failed.size(), 2);
    opened.corrections->exportTo(opened.folder.filePath(u"no/such/folder.json"_s));
    QTRY_COMPARE(failed.size(), 3);
}

void CorrectionsTest::listsAll()
{
    Opened opened;
    CorrectionList list(opened.corpus.get(), nullptr);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    const QFuture<Result<CorpusCounts>> answered = opened.corpus->counts(); // after what the list asked
    QTRY_VERIFY(answered.isFinished());
    QCoreApplication::processEvents();
    list.show();
    auto *rows = list.findChild<QTreeWidget *>();
    QVERIFY(!rows->isVisible());
    const QPushButton *give = list.findChildren<QPushButton *>().at(2);
    QVERIFY(!give->isEnabled());
    const EntityName brook{EntityKind::Person, u"Brook"_s};
    QVERIFY(opened.corpus
                ->correct({{.said = Rename{brook, u"Kay Brook"_s}, .reason = u"so she says"_s},
                           {.said = Hide{{EntityKind::Person, u"Nobody"_s}}}})
                .result());
    QTRY_COMPARE(rows->topLevelItemCount(), 2);
    QVERIFY(rows->isVisible());
    QVERIFY(give->isEnabled());
    QCOMPARE(rows->topLevelItem(1)->text(1), u"Rename “Brook” to “Kay Brook”"_s);
    QCOMPARE(rows->topLevelItem(1)->text(2), u"Everywhere"_s);
    QSignalSpy shown(&list, &CorrectionList::showWanted);
    const QList<QPushButton *> buttons = list.findChildren<QPushButton *>();
    QPushButton *show = buttons.at(buttons.size() - 2);
    rows->setCurrentItem(rows->topLevelItem(0));
    QVERIFY(!show->isEnabled()); // there is nobody of that name
    rows->setCurrentItem(rows->topLevelItem(1));
    show->click();
    QCOMPARE(shown.takeFirst().first().value<CorrectionPlace>(),
             (CorrectionPlace{.entity = opened.entity(u"Kay Brook"_s)}));
    const ArticleRecord talks = *opened.corpus->article(opened.first).result();
    QVERIFY(opened.corpus
                ->correct({{.said = RemoveMeeting{saidMeeting(talks, 0)}, .article = talks.annotated.article.hash}})
                .result());
    QTRY_COMPARE(rows->topLevelItemCount(), 3);
    QCOMPARE(rows->topLevelItem(0)->text(2), u"Talks"_s);
    rows->setCurrentItem(rows->topLevelItem(0));
    show->click();
    QCOMPARE(shown.takeFirst().first().value<CorrectionPlace>(),
             (CorrectionPlace{.article = opened.first,
                              .articleTitle = u"Talks"_s,
                              .passage = talks.annotated.meetings.first().evidence.first()}));
    QVERIFY(opened.corpus->setOpened(opened.second).result());
    QTest::qWait(300);
    QCOMPARE(rows->currentItem(), rows->topLevelItem(0)); // an article that is opened changes no correction
    list.findChild<QLineEdit *>()->setText(u"SHE SAYS"_s);
    QVERIFY(rows->topLevelItem(1)->isHidden());
    QVERIFY(!rows->topLevelItem(2)->isHidden());
}

/// Rows that are marked, of which some may be narrowed away.
void CorrectionsTest::takesBack()
{
    Opened opened;
    const EntityName brook{EntityKind::Person, u"Brook"_s};
    QVERIFY(opened.corpus
                ->correct({{.said = Rename{brook, u"Kay Brook"_s}, .reason = u"so she says"_s},
                           {.said = Hide{{EntityKind::Person, u"Lee Marr"_s}}}})
                .result());
    QSignalSpy done(opened.corrections, &Corrections::done);
    opened.corrections->showAll();
    auto *list = opened.window.findChild<CorrectionList *>();
    auto *rows = list->findChild<QTreeWidget *>();
    QTRY_COMPARE(rows->topLevelItemCount(), 2);
    auto *takeBack = list->findChildren<QPushButton *>().last();
    QCOMPARE(takeBack->text(), u"&Take Back"_s);
    rows->clearSelection();
    QVERIFY(!takeBack->isEnabled());
    rows->selectAll();
    list->findChild<QLineEdit *>()->setText(u"she says"_s);
    takeBack->click();
    QCOMPARE(takeBack->text(), u"Stop"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.takeFirst().first().toString(), u"Taken back in one article."_s);
    QCOMPARE(takeBack->text(), u"&Take Back"_s);
    QVERIFY(opened.entity(u"Brook"_s).isValid());
    list->findChild<QLineEdit *>()->clear();
    QTRY_COMPARE(rows->topLevelItemCount(), 1);
    QCOMPARE(rows->topLevelItem(0)->text(1), u"“Lee Marr” is not a name"_s);
    rows->selectAll();
    takeBack->click();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"Taken back in one article and one meeting."_s);
    QVERIFY(opened.entity(u"Lee Marr"_s).isValid());
    QTRY_VERIFY(!rows->isVisible());
    QVERIFY(!takeBack->isEnabled());
}

void CorrectionsTest::escapeSaysNothing()
{
    Opened opened;
    opened.corrections->start(Task::Rename, {.entity = opened.entity(u"Brook"_s)});
    QTRY_VERIFY(opened.form);
    opened.form->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)->setText(u"Kay"_s);
    QTest::keyClick(opened.form.data(), Qt::Key_Escape);
    QTRY_VERIFY(!opened.form);
    QVERIFY(opened.corpus->corrections().result()->isEmpty());
}

/// Labels lead to their fields, and the first is not the one for the reason, which may stay empty.
void CorrectionsTest::everyFormIsForKeys()
{
    Opened opened;
    const MeetingId meeting = opened.corpus->article(opened.first).result()->meetings.first();
    const EntityId brook = opened.entity(u"Brook"_s);
    for (const Task task : {Task::Rename, Task::ChangeKind, Task::Merge, Task::SplitOff, Task::AddName,
                            Task::AddMeeting, Task::ChangeMeeting}) {
        opened.corrections->start(task,
                                  {.article = opened.first, .entity = brook, .meeting = meeting, .selected = {0, 22}});
        QTRY_VERIFY(opened.form);
        for (const QLabel *label : opened.form->findChildren<QLabel *>())
            QVERIFY2(!label->text().remove(u"&&"_s).contains(u'&') || label->buddy(), qPrintable(label->text()));
        QTRY_VERIFY(opened.form->focusWidget());
        const auto *field = qobject_cast<QLineEdit *>(opened.form->focusWidget());
        QVERIFY2(!field || !field->placeholderText().contains(u"may stay empty"),
                 qPrintable(opened.form->windowTitle()));
        QVERIFY(opened.form->height() >= opened.form->layout()->totalHeightForWidth(opened.form->width()));
        opened.form->reject();
        QTRY_VERIFY(!opened.form);
    }
}

QTEST_MAIN(CorrectionsTest)
#include "correctionstest.moc"
