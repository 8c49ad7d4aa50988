// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/sessionstate.h"

#include <KConfig>

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString database = u"/data/corpus.sqlite"_s;

Session fullSession()
{
    return {.place = {.article = {3}, .entity = {7}, .meeting = {11}, .passage = {}},
            .filter = {.words = u"peace \"talks\", now"_s,
                       .entities = {{7}, {9}},
                       .when = DateInterval::days({2025, 11, 20}, {2025, 11, 30}),
                       .statuses = {MeetingStatus::Held, MeetingStatus::NotHeld},
                       .places = {u"Cape Sorrel"_s, u"Genf, Stadt"_s},
                       .sources = {u"Example Wire"_s},
                       .conditions = {u"met:\"A, B\" \"C\""_s}},
            .zoom = 1.25,
            .scrolled = 480,
            .tab = 2,
            .order = 1,
            .timeline = QByteArray("\x00\x01 lanes, \n", 11),
            .network = "{\"pinned\":[[3,1.5,-2]]}",
            .meetings = QByteArray("\xff\x00\x00", 3)};
}

} // namespace

class SessionStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        KConfigGroup group(&m_config, u"Session"_s);
        writeSession(fullSession(), database, group);
        QCOMPARE(readSession(group, database), fullSession());
    }

    void keepsOnlyTheLookForAnotherDatabase()
    {
        KConfigGroup group(&m_config, u"Session"_s);
        writeSession(fullSession(), database, group);
        const Session other = readSession(group, u"/other.sqlite"_s);
        QCOMPARE(other.place, Place());
        QVERIFY(other.filter.isEmpty());
        QCOMPARE(other.zoom, 1.25);
    }

    void beginsEmpty() { QCOMPARE(readSession(KConfigGroup(&m_config, u"Nothing"_s), database), Session()); }

    void passesOverWhatCannotBeRead()
    {
        KConfigGroup group(&m_config, u"Broken"_s);
        group.writeEntry("Database", database);
        group.writeEntry("FilterWhen", "some day");
        group.writeEntry("FilterStatuses", QStringList{u"held"_s, u"maybe"_s});
        group.writeEntry("Article", "x");
        const Session session = readSession(group, database);
        QVERIFY(!session.filter.when);
        QVERIFY(session.filter.statuses == QList{MeetingStatus::Held});
        QVERIFY(!session.place.article.isValid());
    }

private:
    KConfig m_config{QString(), KConfig::SimpleConfig};
};

QTEST_GUILESS_MAIN(SessionStateTest)
#include "sessionstatetest.moc"
