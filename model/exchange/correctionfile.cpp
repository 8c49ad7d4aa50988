// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/correctionfile.h"

#include "model/identity/correctionjson.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr qsizetype mostUnreadable = 100;
constexpr int ourVersion = 1;

const QString ourFormat = u"dateline-corrections"_s;

std::unexpected<Error> refused(ErrorKind kind, const QString &path, const QString &reason)
{
    return failure(kind, u"cannot read the corrections in '%1': %2"_s.arg(path, reason));
}

std::unexpected<Error> tooLarge()
{
    return failure(ErrorKind::TooLarge, u"it is larger than %1 MB"_s.arg(largestFile / 1024 / 1024));
}

} // namespace

QByteArray toCorrectionFile(const QList<Correction> &corrections)
{
    QByteArray content = "{\"format\": \"dateline-corrections\", \"version\": 1, \"corrections\": [";
    for (qsizetype i = 0; i < corrections.size(); ++i) {
        content += i == 0 ? "\n" : ",\n";
        content += QJsonDocument(toJson(corrections.at(i))).toJson(QJsonDocument::Compact);
    }
    return content + "\n]}\n";
}

Result<CorrectionFile> fromCorrectionFile(const QByteArray &content)
{
    if (content.size() > largestFile)
        return tooLarge();
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(content, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged,
                       u"it is damaged at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    if (object[u"format"_s].toString() != ourFormat)
        return failure(ErrorKind::Unsupported, u"it is not a file of corrections"_s);
    const qint64 version = object[u"version"_s].toInteger();
    if (version > ourVersion)
        return failure(ErrorKind::Unsupported, u"it was made by a newer version of Dateline"_s);
    if (version < 1 || !object[u"corrections"_s].isArray())
        return failure(ErrorKind::Damaged, u"it is damaged: it has no corrections or no version"_s);
    const QJsonArray array = object[u"corrections"_s].toArray();
    CorrectionFile file;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto correction = correctionFromJson(array.at(i).toObject());
        if (correction)
            file.corrections.append(*std::move(correction));
        else if (file.unreadable.size() < mostUnreadable)
            file.unreadable.append(u"number %1: %2"_s.arg(i + 1).arg(correction.error().message));
    }
    return file;
}

Result<CorrectionFile> readCorrectionFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return refused(ErrorKind::NotFound, path, u"there is no such file"_s);
    if (!QFileInfo(path).isFile())
        return refused(ErrorKind::Unreadable, path, u"it is not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return refused(ErrorKind::Unreadable, path, file.errorString());
    auto read = fromCorrectionFile(file.read(largestFile + 1));
    if (!read)
        return refused(read.error().kind, path, read.error().message);
    return read;
}

Result<void> writeCorrectionFile(const QString &path, const QList<Correction> &corrections)
{
    QSaveFile file(path);
    const QByteArray content = toCorrectionFile(corrections);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(ErrorKind::Unwritable,
                       u"cannot write the corrections to '%1': %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace dateline
