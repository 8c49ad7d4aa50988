// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/tabletext.h"

#include <QMimeData>

namespace dateline {
using namespace Qt::StringLiterals;

QString tabSeparated(const QList<QStringList> &rows)
{
    QString text;
    for (QStringList row : rows) {
        for (QString &cell : row)
            cell = cell.simplified();
        text += row.join(u'\t') + u'\n';
    }
    return text;
}

QString htmlTable(const QList<QStringList> &rows)
{
    QString html = u"<table>\n"_s;
    QString tag = u"th"_s;
    for (const QStringList &row : rows) {
        html += u"<tr>"_s;
        for (const QString &cell : row)
            html += u"<%1>%2</%1>"_s.arg(tag, cell.simplified().toHtmlEscaped());
        html += u"</tr>\n"_s;
        tag = u"td"_s;
    }
    return html + u"</table>\n"_s;
}

std::unique_ptr<QMimeData> tableMimeData(const QList<QStringList> &rows)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tabSeparated(rows));
    data->setHtml(htmlTable(rows));
    return data;
}

} // namespace dateline
