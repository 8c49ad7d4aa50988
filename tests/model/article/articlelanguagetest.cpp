// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlelanguage.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class ArticleLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsOtherLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("German")
            << u"Die Außenminister der beiden Länder haben sich am Montag in Drensk getroffen, um über die Öffnung des Kanals zu sprechen, wie ein Sprecher sagte."_s;
        QTest::newRow("French")
            << u"Les ministres des deux pays se sont rencontrés lundi à Drensk pour parler de l'ouverture du canal, selon un porte-parole, après des semaines de silence."_s;
        QTest::newRow("Spanish")
            << u"Los ministros de los dos países se reunieron el lunes en Drensk para hablar de la apertura del canal, según un portavoz, tras semanas de silencio."_s;
        QTest::newRow("Portuguese")
            << u"Os ministros dos dois países encontraram-se na segunda-feira em Drensk para falar da abertura do canal, segundo um porta-voz, depois de semanas de silêncio."_s;
        QTest::newRow("Italian")
            << u"I ministri dei due paesi si sono incontrati lunedì a Drensk per parlare della riapertura del canale, secondo un portavoce, dopo settimane di silenzio."_s;
        QTest::newRow("Dutch")
            << u"De ministers van de twee landen hebben elkaar maandag in Drensk ontmoet om over het openen van het kanaal te praten, zei een woordvoerder."_s;
        QTest::newRow("Swedish")
            << u"Ministrarna från de två länderna möttes på måndagen i Drensk för att tala om kanalen som har varit stängd sedan i höstas, sade en talesman."_s;
        QTest::newRow("Danish")
            << u"Ministrene fra de to lande mødtes mandag i Drensk for at tale om kanalen, der har været lukket siden efteråret, og de mødes igen i marts."_s;
        QTest::newRow("Polish")
            << u"Ministrowie obu krajów spotkali się w poniedziałek w Drensku, aby rozmawiać o otwarciu kanału, który jest zamknięty od jesieni, powiedział rzecznik."_s;
        QTest::newRow("Finnish")
            << u"Maiden ministerit tapasivat maanantaina Drenskissä ja keskustelivat siitä, että syksystä lähtien suljettuna ollut kanava avattaisiin, sanoi tiedottaja, eikä muuta kerrottu."_s;
        QTest::newRow("Hungarian")
            << u"A két ország minisztere hétfőn találkozott Drenskben, hogy az ősz óta zárva lévő csatorna megnyitásáról tárgyaljon, közölte a szóvivő, és márciusban újra találkoznak."_s;
        QTest::newRow("Turkish")
            << u"İki ülkenin bakanları pazartesi günü Drensk'te bir araya gelerek sonbahardan beri kapalı olan kanalın açılması için görüştü, sözcü ise ayrıntı vermedi."_s;
        QTest::newRow("Indonesian")
            << u"Menteri dari dua negara itu bertemu pada hari Senin di Drensk untuk membahas pembukaan terusan yang ditutup sejak musim gugur, kata seorang juru bicara."_s;
        QTest::newRow("Swahili")
            << u"Mawaziri wa nchi hizo mbili walikutana siku ya Jumatatu mjini Drensk kwa mazungumzo ya kufungua mfereji, na watakutana tena katika mwezi wa Machi."_s;
        QTest::newRow("Vietnamese")
            << u"Bộ trưởng của hai nước đã gặp nhau hôm thứ Hai tại Drensk và bàn về việc mở lại con kênh đã được đóng từ mùa thu, theo người phát ngôn."_s;
        QTest::newRow("Russian") << u"Министры двух стран встретились в понедельник в Дренске."_s;
        QTest::newRow("Arabic") << u"التقى وزيرا البلدين يوم الاثنين في المدينة"_s;
        QTest::newRow("Hindi") << u"दोनों देशों के मंत्री सोमवार को शहर में मिले"_s;
        QTest::newRow("Chinese") << u"两国外长星期一在德伦斯克会面，就运河重新开放问题进行了会谈。"_s;
        QTest::newRow("an English name or two in it")
            << u"Министры двух стран встретились в понедельник в Дренске, сообщает The Lesk Packet."_s;
        QTest::newRow("in capitals")
            << u"DIE MINISTER DER BEIDEN LÄNDER HABEN SICH AM MONTAG IN DRENSK GETROFFEN, UM ÜBER DIE ÖFFNUNG DES KANALS ZU SPRECHEN."_s;
    }

    void knowsOtherLanguages()
    {
        QFETCH(QString, text);
        QCOMPARE(languageOf(text), ArticleLanguage::Other);
    }

    void knowsEnglish_data()
    {
        QTest::addColumn<QString>("text");
        const QString story =
            u"The ministers of the two countries met in Drensk on Monday to talk about the canal that had been closed since autumn, a spokesman said."_s;
        QTest::newRow("story") << story;
        QTest::newRow("capitals") << story.toUpper();
        QTest::newRow("foreign names")
            << u"Señora Muñoz of the Universidad de la Costa and Herr von der Lühe met in São Tomé, and both said that they would meet again in Västerås."_s;
        QTest::newRow("a quotation in another language") << story
                + u" \"Nous avons parlé de tout,\" he said. \"Les deux parties sont contentes.\" They will meet again in March, with their advisers."_s;
        QTest::newRow("some words in another script")
            << story + u" The spokesman called it «канал», and the paper Гудок agreed."_s;
        QTest::newRow("without spaces behind") << story.repeated(1000);
    }

    void knowsEnglish()
    {
        QFETCH(QString, text);
        QCOMPARE(languageOf(text), ArticleLanguage::English);
    }

    void accusesNothingShortAndNoList_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("figures") << u"12 13 14 2026 1,904 1,377 81 % 3.5"_s;
        QTest::newRow("headline") << u"Ministers meet in Drensk"_s;
        QTest::newRow("a short line in another language") << u"Los ministros se reunieron"_s;
        QTest::newRow("foreign word alone") << u"канал"_s;
        QTest::newRow("table of results")
            << u"Drensk 2 Estholm 1\nPort Vell 0 Marenna 0\nBrannholt 3 Lesk 4\nCape Sorrel 1 Oro 1\nKesta 2 Velmar 2\nAmsel 1 Roth 0\nLund 1 Tamm 0"_s;
        QTest::newRow("list of those present")
            << u"Present: Lindqvist, Mansouri, Castellan, Adeyemi, Brodsky, Quist, Henriksen, Okafor, Vestergaard, Amsel, Aune, Farrow, Menkes, Ihle, Rusk, Over, Fell, Tamm, Bell"_s;
        QTest::newRow("addresses") << u"https://example.com.na/das/und/der/die "_s.repeated(20);
        QTest::newRow("unpaired surrogates") << QString(100, QChar(0xD800));
        QTest::newRow("emoji") << u"🙂"_s.repeated(100);
    }

    void accusesNothingShortAndNoList()
    {
        QFETCH(QString, text);
        QCOMPARE(languageOf(text), ArticleLanguage::Unclear);
    }

    void looksAtTheBeginningOnly()
    {
        const QString words = u"zzz "_s.repeated(100'000);
        QCOMPARE(languageOf(words + u"Министры двух стран встретились "_s.repeated(100'000)), ArticleLanguage::Unclear);
    }
};

QTEST_GUILESS_MAIN(ArticleLanguageTest)
#include "articlelanguagetest.moc"
