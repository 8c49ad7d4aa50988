// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/importreport.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A name may hold anything; a line stays one.
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

} // namespace

QString toText(const ImportReport &report, const QDateTime &when)
{
    QString text = u"Dateline import of %1%2\n\n%3 stored\n%4 there already\n%5 failed\n"_s
                       .arg(when.toString(u"yyyy-MM-dd HH:mm"_s), report.stopped ? u", stopped"_s : QString())
                       .arg(report.imported.size())
                       .arg(report.already.size())
                       .arg(report.failed.size());
    if (!report.failed.isEmpty())
        text += u'\n';
    for (const ImportFailure &failed : report.failed)
        text += onOneLine(failed.file) + u'\t' + onOneLine(failed.error.message) + u'\n';
    return text;
}

Result<void> saveReport(const ImportReport &report, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = toText(report, QDateTime::currentDateTime()).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorKind::Unwritable, u"cannot write the report '%1': %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace dateline
