// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/querycompletion.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QStringList offers(const QueryCompletion &completion)
{
    const auto *completer = completion.findChild<QCompleter *>();
    QStringList words;
    for (int row = 0; row < completer->model()->rowCount(); ++row)
        words.append(completer->model()->index(row, 0).data().toString().section(u" — "_s, 0, 0));
    return words;
}

} // namespace

class QueryCompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersFieldsAndWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("beginning of fields") << u"talks me"_s << QStringList{u"met:"_s};
        QTest::newRow("fields that begin alike") << u"s"_s << QStringList();
        QTest::newRow("in capitals") << u"STA"_s << QStringList{u"status:"_s};
        QTest::newRow("all statuses") << u"status:"_s
                                      << QStringList{u"held"_s, u"planned"_s, u"possible"_s, u"not-held"_s};
        QTest::newRow("some statuses") << u"(status:p"_s << QStringList{u"planned"_s, u"possible"_s};
        QTest::newRow("modes") << u"mode:c"_s << QStringList{u"call"_s};
        QTest::newRow("no such status") << u"status:x"_s << QStringList();
        QTest::newRow("a day") << u"before:20"_s << QStringList();
        QTest::newRow("behind a word") << u"met "_s << QStringList();
    }

    void offersFieldsAndWords()
    {
        QFETCH(QString, typed);
        QLineEdit field;
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QueryCompletion completion(nullptr, &field);
        field.setText(typed);
        completion.offer();
        QTEST(offers(completion), "offered");
    }

    void putsWhatIsChosenInThePlaceOfWhatWasTyped()
    {
        QLineEdit field;
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QueryCompletion completion(nullptr, &field);
        QSignalSpy edited(&field, &QLineEdit::textEdited);
        field.setText(u"talks sta"_s);
        completion.offer();
        auto *completer = completion.findChild<QCompleter *>();
        Q_EMIT completer->activated(completer->model()->index(0, 0));
        QCOMPARE(field.text(), u"talks status:"_s);
        completion.offer();
        Q_EMIT completer->activated(completer->model()->index(3, 0));
        QCOMPARE(field.text(), u"talks status:not-held "_s);
        QCOMPARE(edited.size(), 2);
    }
};

QTEST_MAIN(QueryCompletionTest)
#include "querycompletiontest.moc"
