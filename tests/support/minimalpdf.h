// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>

namespace dateline {

/// A small PDF of plain lines, for tests: written byte by byte, so that it is the same each time.
struct MinimalPdf {
    struct Line {
        double x = 72;   ///< points from the left
        double y = 72;   ///< points from the top to the line's foot
        QByteArray text; ///< in Windows-1252
        double size = 11;
    };

    enum class Protection { None, Password };
    enum class Letters { Known, Unknown }; ///< unknown: two bytes each, and nothing tells which letter they stand for

    QList<QList<Line>> pages;
    QByteArray title;
    QByteArray author;
    QByteArray created; ///< as in "D:20260303120000Z"
    Protection protection = Protection::None;
    Letters letters = Letters::Known;

    [[nodiscard]] QByteArray content() const
    {
        QList<QByteArray> objects; // object 1 is the first
        QByteArray kids;
        constexpr int firstPage = 4;
        for (qsizetype page = 0; page < pages.size(); ++page)
            kids += QByteArray::number(firstPage + 2 * page) + " 0 R ";
        objects += "<< /Type /Catalog /Pages 2 0 R >>";
        objects += "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>";
        objects += letters == Letters::Known
            ? QByteArray("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
            : QByteArray(
                  "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
                  "/Subtype /CIDFontType2 /BaseFont /Odd /DW 500 "
                  "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>");
        for (qsizetype page = 0; page < pages.size(); ++page) {
            objects +=
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                + QByteArray::number(firstPage + 1 + 2 * page) + " 0 R >>";
            const QByteArray stream = streamOf(pages[page]);
            objects += "<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" + stream + "\nendstream";
        }
        objects += "<< /Title (" + escaped(title) + ") /Author (" + escaped(author) + ")"
            + (created.isEmpty() ? QByteArray() : " /CreationDate (" + created + ")") + " >>";
        return written(objects);
    }

private:
    static QByteArray escaped(QByteArray text)
    {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    static QByteArray streamOf(const QList<Line> &lines)
    {
        QByteArray stream;
        for (const Line &line : lines) {
            stream += "BT /F1 " + QByteArray::number(line.size) + " Tf " + QByteArray::number(line.x) + " "
                + QByteArray::number(842 - line.y) + " Td (" + escaped(line.text) + ") Tj ET\n";
        }
        return stream;
    }

    [[nodiscard]] QByteArray written(const QList<QByteArray> &objects) const
    {
        QByteArray file = "%PDF-1.4\n";
        QList<qsizetype> places;
        for (qsizetype at = 0; at < objects.size(); ++at) {
            places += file.size();
            file += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
        }
        const qsizetype table = file.size();
        file += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
        for (const qsizetype place : places)
            file += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        file += "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R /Info "
            + QByteArray::number(objects.size())
            + " 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";
        if (protection == Protection::Password) // keys that no password fits
            file += " /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + QByteArray(64, '1') + "> /U <"
                + QByteArray(64, '2') + "> >>";
        return file + " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }
};

} // namespace dateline
