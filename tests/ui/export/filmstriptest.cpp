// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/filmstrip.h"

#include "tests/ui/export/filmframes.h"

#include <QPainter>
#include <QTest>

using namespace dateline;

namespace {

constexpr QSize size{60, 40};

/// A bar that has grown to \a width.
QImage bar(int width, QSize all = size)
{
    QImage image(all, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 10, width, 20, Qt::darkGreen);
    return image;
}

} // namespace

class FilmStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachImageInTurn()
    {
        FilmStrip strip(5, 12);
        QList<QImage> images;
        for (const int width : {0, 10, 10, 35, 60}) {
            images.append(bar(width));
            QVERIFY(strip.append(images.constLast()).has_value());
        }
        const auto film = readFilm(strip.bytes());
        QVERIFY2(film.has_value(), "a sound animated PNG");
        QCOMPARE(film->played, 1);
        QCOMPARE(film->frames.size(), images.size());
        for (qsizetype index = 0; index < images.size(); ++index) {
            QCOMPARE(film->frames.at(index).image, images.at(index));
            QCOMPARE(film->frames.at(index).seconds, 1 / 12.0);
        }
    }

    void holdsOnlyWhatChanged()
    {
        FilmStrip strip(2, 12);
        QVERIFY(strip.append(bar(10)).has_value());
        QVERIFY(strip.append(bar(14)).has_value());
        QCOMPARE(readFilm(strip.bytes())->frames.at(1).part, QRect(10, 10, 4, 20));
    }

    void isAPictureForThoseWhoKnowNoFilms()
    {
        FilmStrip strip(2, 12);
        QVERIFY(strip.append(bar(20)).has_value());
        QVERIFY(strip.append(bar(30)).has_value());
        QCOMPARE(QImage::fromData(strip.bytes(), "PNG").convertToFormat(QImage::Format_RGB32), bar(20));
    }

    void isTheSameTwice()
    {
        const auto made = [] {
            FilmStrip strip(3, 24);
            for (const int width : {1, 2, 3})
                (void)strip.append(bar(width));
            return strip.bytes();
        };
        QVERIFY(!made().isEmpty());
        QCOMPARE(made(), made());
    }

    void refusesImagesOfAnotherSize()
    {
        FilmStrip strip(2, 12);
        QVERIFY(strip.append(bar(5)).has_value());
        QVERIFY(!strip.append(bar(5, {61, 40})).has_value());
        QVERIFY(strip.append(bar(6)).has_value());
    }

    void isNotThereBeforeAllOfItIs()
    {
        FilmStrip strip(2, 12);
        QVERIFY(strip.bytes().isEmpty());
        QVERIFY(strip.append(bar(5)).has_value());
        QVERIFY(strip.bytes().isEmpty());
        QVERIFY(strip.append(bar(6)).has_value());
        QVERIFY(!strip.bytes().isEmpty());
        QVERIFY(!strip.append(bar(7)).has_value());
    }
};

QTEST_GUILESS_MAIN(FilmStripTest)
#include "filmstriptest.moc"
