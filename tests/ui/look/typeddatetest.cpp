// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/typeddate.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class TypedDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("edtf"); // empty: nothing can be read
        const auto add = [](const char *name, const char *locale, const QString &typed, const QString &edtf) {
            QTest::newRow(name) << QString::fromLatin1(locale) << typed << edtf;
        };
        add("ISO", "en_US", u"2025-11-25"_s, u"2025-11-25"_s);
        add("a month", "en_US", u"2025-11"_s, u"2025-11"_s);
        add("a year", "en_US", u"1962"_s, u"1962"_s);
        add("before year 1", "en_US", u"-0043"_s, u"-0043"_s);
        add("an interval", "en_US", u"2025-11-22/2025-11-24"_s, u"2025-11-22/2025-11-24"_s);
        add("American", "en_US", u"11/25/2025"_s, u"2025-11-25"_s);
        add("British", "en_GB", u"25/11/2025"_s, u"2025-11-25"_s);
        add("German", "de_DE", u"25.11.2025"_s, u"2025-11-25"_s);
        add("German in words", "de_DE", u"25. November 2025"_s, u"2025-11-25"_s);
        add("English elsewhere", "de_DE", u"25 Nov 2025"_s, u"2025-11-25"_s);
        add("month first", "en_US", u"November 25, 2025"_s, u"2025-11-25"_s);
        add("month in words", "en_US", u"November 2025"_s, u"2025-11"_s);
        add("month in short", "en_US", u"Nov 2025"_s, u"2025-11"_s);
        add("today", "en_US", u" Today "_s, u"2026-01-02"_s);
        add("with room around", "en_US", u"  2025-11-25 "_s, u"2025-11-25"_s);
        add("nothing", "en_US", u"  "_s, u""_s);
        add("no date", "en_US", u"soon"_s, u""_s);
        add("no such day", "en_US", u"2025-02-30"_s, u""_s);
        add("no such month", "en_US", u"2025-13"_s, u""_s);
        add("too long", "en_US", QString(5000, u'1'), u""_s);
    }

    void readsWhatPeopleType()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, typed);
        QFETCH(const QString, edtf);
        const auto read = readTypedDate(typed, QLocale(locale), QDate(2026, 1, 2));
        QCOMPARE(read ? read->toEdtf() : QString(), edtf);
    }
};

QTEST_MAIN(TypedDateTest)
#include "typeddatetest.moc"
