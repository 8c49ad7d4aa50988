// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/office.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class OfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTitles_data();
    void readsTitles();
    void comparesOffices_data();
    void comparesOffices();

private:
    std::optional<Countries> m_countries;
};

void OfficeTest::initTestCase()
{
    auto countries = Countries::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY(countries.has_value());
    m_countries = *std::move(countries);
}

void OfficeTest::readsTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("past");
    const auto row = [](const char *name, const QString &title, const QString &country, const QString &words,
                        bool past) { QTest::newRow(name) << title << country << words << past; };
    row("adjective", u"Kenyan foreign minister"_s, u"Kenya"_s, u"foreign minister"_s, false);
    row("behind", u"Foreign Minister of Kenya"_s, u"Kenya"_s, u"foreign minister"_s, false);
    row("several words", u"United States Secretary of State"_s, u"United States"_s, u"secretary of state"_s, false);
    row("possessive", u"Kenya's president"_s, u"Kenya"_s, u"president"_s, false);
    row("former", u"former Kenyan president"_s, u"Kenya"_s, u"president"_s, true);
    row("passing words", u"the newly elected Kenyan president"_s, u"Kenya"_s, u"president"_s, false);
    row("British spelling", u"Kenyan Defence Minister"_s, u"Kenya"_s, u"defense minister"_s, false);
    row("premier", u"Kenyan premier"_s, u"Kenya"_s, u"prime minister"_s, false);
    row("no country", u"President"_s, QString(), u"president"_s, false);
    row("nothing", QString(), QString(), QString(), false);
}

void OfficeTest::readsTitles()
{
    QFETCH(QString, title);
    QFETCH(QString, country);
    QFETCH(QString, words);
    QFETCH(bool, past);
    const Office office = Office::of(title, *m_countries);
    QCOMPARE(office.country < 0 ? QString() : m_countries->name(office.country), country);
    QCOMPARE(office.words.join(u' '), words);
    QCOMPARE(office.isPast, past);
}

void OfficeTest::comparesOffices_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("equal") << u"Kenyan foreign minister"_s << u"foreign minister of Kenya"_s << true;
    QTest::newRow("country in one") << u"President"_s << u"Kenyan president"_s << true;
    QTest::newRow("spelling") << u"defence minister"_s << u"Defense Minister"_s << true;
    QTest::newRow("otherwise called") << u"Indian foreign minister"_s << u"External Affairs Minister of India"_s
                                      << true;
    QTest::newRow("more told") << u"foreign minister"_s << u"foreign and trade minister"_s << true;
    QTest::newRow("another country") << u"Kenyan president"_s << u"Ghanaian president"_s << false;
    QTest::newRow("deputy") << u"president"_s << u"vice president"_s << false;
    QTest::newRow("prime") << u"minister"_s << u"prime minister"_s << false;
    QTest::newRow("another office") << u"foreign minister"_s << u"interior minister"_s << false;
    QTest::newRow("none") << QString() << u"president"_s << false;
}

void OfficeTest::comparesOffices()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(isSameOffice(Office::of(one, *m_countries), Office::of(other, *m_countries)), same);
    QCOMPARE(isSameOffice(Office::of(other, *m_countries), Office::of(one, *m_countries)), same);
}

QTEST_GUILESS_MAIN(OfficeTest)
#include "officetest.moc"
