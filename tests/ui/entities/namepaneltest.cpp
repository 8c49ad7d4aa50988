// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/namepanel.h"
#include "tests/support/sampleprofile.h"
#include "ui/entities/activitychart.h"
#include "ui/entities/linkline.h"
#include "ui/entities/panelrow.h"

#include <KAcceleratorManager>

#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

SampleProfile mina()
{
    SampleProfile profile;
    profile.meeting({profile.somebody(u"Oren Tavik"_s)}, DateInterval::day({2031, 5, 2}), u"Drensk"_s);
    profile.made().aliases = {{u"Mayor Arvel"_s, {{31}}}};
    profile.made().companions = {{.entity = {.id = {55},
                                             .kind = EntityKind::Place,
                                             .name = u"Sela"_s,
                                             .role = {},
                                             .articles = 2,
                                             .mentions = 2,
                                             .meetings = 0},
                                  .articles = 2}};
    ArticleSummary article;
    article.id = {41};
    article.title = u"Harbour talks"_s;
    profile.made().articles = {article};
    profile.made().firstSeen = {2031, 5, 1};
    profile.made().lastSeen = {2031, 5, 20};
    profile.made().activity = {{QDate(2031, 5, 1), 2}, {QDate(2031, 5, 20), 7}};
    return profile;
}

/// A panel with a profile, laid out.
struct Shown {
    Selection selection;
    NamePanel panel{nullptr, &selection};

    explicit Shown(const EntityProfile &profile)
    {
        panel.resize(300, 700);
        panel.show(profile);
        panel.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    [[nodiscard]] QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    [[nodiscard]] PanelRow *row(const QString &title) const
    {
        for (PanelRow *each : panel.findChildren<PanelRow *>()) {
            if (each->title() == title)
                return each;
        }
        return nullptr;
    }
};

} // namespace

class NamePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void saysWhoItIs()
    {
        const Shown shown(mina());
        QVERIFY(shown.labels().contains(u"Mina Arvel"_s));
        QVERIFY(shown.labels().contains(u"Person · Mayor of Drensk · 3\u00a0articles"_s));
    }

    void asksForANameWhereNoneIsSelected()
    {
        Selection selection;
        NamePanel panel(nullptr, &selection);
        panel.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(panel.findChildren<PanelRow *>().isEmpty());
        QCOMPARE(panel.findChild<QLabel *>()->isVisible(), true);
    }

    void leadsFromAMeetingToItsSentence()
    {
        const Shown shown(mina());
        QVERIFY(shown.row(u"Oren Tavik"_s));
        QTest::mouseClick(shown.row(u"Oren Tavik"_s), Qt::LeftButton);
        QCOMPARE(shown.selection.place(),
                 (Place{.article = {10}, .entity = {}, .meeting = {100}, .passage = TextSpan{4, 40}}));
    }

    void leadsByKeyboardToo_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Space") << Qt::Key_Space;
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
    }

    void leadsByKeyboardToo()
    {
        QFETCH(const Qt::Key, key);
        const Shown shown(mina());
        QCOMPARE(shown.row(u"Oren Tavik"_s)->focusPolicy(), Qt::TabFocus);
        QTest::keyClick(shown.row(u"Oren Tavik"_s), key);
        QCOMPARE(shown.selection.place().meeting, MeetingId{100});
    }

    void walksThroughTheArticlesThatStateAMeeting()
    {
        SampleProfile profile = mina();
        MeetingRecord &meeting = profile.made().meetings.meetings.first();
        MeetingRecord other = meeting;
        other.id = {101};
        other.article = {11};
        meeting.tellings = {meeting, other};
        const Shown shown(profile);
        QVERIFY(shown.row(u"Oren Tavik"_s)->accessibleDescription().endsWith(u"2 articles"_s));
        for (const ArticleId article : {ArticleId{10}, ArticleId{11}, ArticleId{10}}) {
            QTest::mouseClick(shown.row(u"Oren Tavik"_s), Qt::LeftButton);
            QCOMPARE(shown.selection.place().article, article);
        }
    }

    void gathersTheMeetingsWithOne()
    {
        SampleProfile profile = mina();
        profile.meeting({{2}}, DateInterval::day({2031, 6, 4}), u"Sela"_s, MeetingStatus::Planned);
        const Shown shown(profile);
        PanelRow *row = shown.row(u"Oren Tavik"_s);
        QCOMPARE(row->accessibleDescription(), u"Held · 2 meetings · Sela, Drensk · 2 May – 4 Jun 2031"_s);
        QVERIFY(!shown.row({}));
        QTest::keyClick(row, Qt::Key_Return);
        QTest::mouseClick(shown.row({}), Qt::LeftButton); // the latest
        QCOMPARE(shown.selection.place().meeting, MeetingId{101});
        QTest::keyClick(row, Qt::Key_Return);
        QVERIFY(!shown.row({}));
    }

    void tellsWhoWasNotMet()
    {
        SampleProfile profile = mina();
        profile.made().companions.append({.entity = {.id = {2}, .name = u"Oren Tavik"_s}, .articles = 3});
        const Shown shown(profile);
        const auto lines = shown.panel.findChildren<LinkLine *>();
        QVERIFY(!lines[1]->text().contains(u"Oren"_s));
        Q_EMIT lines[1]->linkActivated(u"q0"_s); // how often: where both are named
        QCOMPARE(shown.selection.filter().entities, (QList<EntityId>{{1}, {55}}));
    }

    void asksInWhichArticleANameWasRead()
    {
        SampleProfile profile = mina();
        profile.made().aliases.first().articles = {{31}, {41}};
        const Shown shown(profile);
        Q_EMIT shown.panel.findChildren<LinkLine *>()[0]->linkActivated(u"0"_s);
        const auto *menu = shown.panel.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().last()->text(), u"Harbour talks"_s);
        menu->actions().last()->trigger();
        QCOMPARE(shown.selection.place().article, ArticleId{41});
    }

    void followsLinks()
    {
        const Shown shown(mina());
        const auto lines = shown.panel.findChildren<LinkLine *>();
        QCOMPARE(lines.size(), 2);
        Q_EMIT lines[0]->linkActivated(u"0"_s);
        QCOMPARE(shown.selection.place().article, ArticleId{31});
        Q_EMIT lines[1]->linkActivated(u"0"_s);
        QCOMPARE(shown.selection.place().entity, EntityId{55});
        Q_EMIT lines[1]->linkActivated(u"9"_s);
        QCOMPARE(shown.selection.place().entity, EntityId{55});
    }

    void opensArticles()
    {
        const Shown shown(mina());
        QTest::mouseClick(shown.row(u"Harbour talks"_s), Qt::LeftButton);
        QCOMPARE(shown.selection.place().article, ArticleId{41});
    }

    /// "&" is a letter here, also when the desktop looks for letters to underline.
    void leavesNamesAsTheyAre()
    {
        SampleProfile profile = mina();
        profile.meeting({profile.somebody(u"Marks & Spencer"_s, EntityKind::Organization)}, {});
        Shown shown(profile);
        KAcceleratorManager::manage(&shown.panel);
        for (const PanelRow *row : shown.panel.findChildren<PanelRow *>()) {
            QVERIFY2(row->text().isEmpty(), qPrintable(row->text()));
            QVERIFY2(row->shortcut().isEmpty(), qPrintable(row->title()));
        }
        QVERIFY(shown.row(u"Marks & Spencer"_s));
        QCOMPARE(shown.row(u"Marks & Spencer"_s)->accessibleName(), u"Marks & Spencer");
        QVERIFY(shown.labels().contains(u"Mina Arvel"_s));
    }

    void drawsNoChartOfOneDay()
    {
        SampleProfile profile = mina();
        const Shown several(profile);
        QVERIFY(several.panel.findChild<ActivityChart *>());
        QVERIFY2(several.labels().contains(u"1–20 May 2031"_s), qPrintable(several.labels().join(u" | "_s)));
        profile.made().activity = {{QDate(2031, 5, 1), 2}};
        profile.made().lastSeen = profile.made().firstSeen;
        const Shown shown(profile);
        QVERIFY(!shown.panel.findChild<ActivityChart *>());
        QVERIFY(shown.labels().contains(u"Named on 1 May 2031"_s));
    }

    void leavesOutWhatThereIsNot()
    {
        const Shown shown(SampleProfile{});
        QCOMPARE(shown.labels().size(), 2);
        QVERIFY(shown.panel.findChildren<PanelRow *>().isEmpty());
    }

    void narrowsToTheNameWhereThereIsMoreThanFits()
    {
        SampleProfile profile = mina();
        for (int i = 0; i < 60; ++i)
            profile.meeting({profile.somebody(u"Person Number %1"_s.arg(i))},
                            DateInterval::day(QDate(2030, 1, 1).addDays(i)));
        const Shown shown(profile);
        const auto rows = shown.panel.findChildren<PanelRow *>();
        QVERIFY(rows.size() < 60);
        QVERIFY(shown.row({}));
        QTest::keyClick(shown.row({}), Qt::Key_Return);
        QCOMPARE(shown.selection.filter().entities, QList<EntityId>{{1}});
    }

    void wrapsLongWords()
    {
        SampleProfile profile = mina();
        profile.meeting({profile.somebody(u"The joint committee of the harbours and the inland ports of Velmaria"_s)},
                        {});
        Shown shown(profile);
        const PanelRow *row = shown.row(u"The joint committee of the harbours and the inland ports of Velmaria"_s);
        QVERIFY(row->heightForWidth(150) > row->heightForWidth(600));
        QVERIFY(QTest::qWaitFor([row] { return row->height() == row->heightForWidth(row->width()); }));
    }
};

QTEST_MAIN(NamePanelTest)
#include "namepaneltest.moc"
