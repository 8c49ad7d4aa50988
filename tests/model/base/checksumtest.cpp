// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/checksum.h"

#include <QTest>

using namespace dateline;

class ChecksumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAsZlib_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("sum");
        QTest::newRow("nothing") << QByteArray() << quint32(0);
        QTest::newRow("the check value of the catalogue of CRCs") << QByteArray("123456789") << quint32(0xCBF43926);
        QTest::newRow("the end of every PNG") << QByteArray("IEND") << quint32(0xAE426082);
        QTest::newRow("zeros") << QByteArray(4, '\0') << quint32(0x2144DF1C);
    }

    void sumsAsZlib()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(crc32(bytes), "sum");
    }
};

QTEST_APPLESS_MAIN(ChecksumTest)
#include "checksumtest.moc"
