// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayList>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <expected>

namespace dateline {

/// An entity that spaCy found: half-open, in words where it was given words, else in code points.
struct PeerEntity {
    int begin = 0;
    int end = 0;
    QString label;
};

/// What spaCy made of some texts; see tests/quality/spacypeer.py.
struct PeerReading {
    QList<QList<PeerEntity>> entities; ///< for each text
    QString model;                     ///< "en_core_web_sm 3.8.0"
    double words = 0;
    double seconds = 0;                ///< for names and tree of all words, without loading
    double processor = 0;              ///< the processors' seconds of that
};

struct PeerOptions {
    QString model = QStringLiteral("small"); ///< small, medium or the name of a package
    int threads = 1;
    QString python = {};                     ///< empty for what DATELINE_PEER_PYTHON names, else "python3"
};

/// Has spaCy read \a texts, each {"words": […]} or {"text": "…"}. Fails with a line for people where spaCy or the model
/// is not installed; tests/quality/peers.txt says which packages hold them.
inline std::expected<PeerReading, QString> readWithSpacy(const QList<QJsonObject> &texts,
                                                         const PeerOptions &options = {})
{
    QString python = options.python;
    if (python.isEmpty())
        python = qEnvironmentVariable("DATELINE_PEER_PYTHON", QStringLiteral("python3"));
    QByteArray input;
    for (const QJsonObject &text : texts)
        input += QJsonDocument(text).toJson(QJsonDocument::Compact) + '\n';
    QProcess process;
    process.start(python,
                  {QStringLiteral(DATELINE_RESOURCES "/../tests/quality/spacypeer.py"), QStringLiteral("--model"),
                   options.model, QStringLiteral("--threads"), QString::number(options.threads)});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30 * 60 * 1000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
        return std::unexpected(said.isEmpty() ? process.errorString() : said);
    }
    PeerReading reading;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains(QStringLiteral("entities"))) {
            QList<PeerEntity> &entities = reading.entities.emplaceBack();
            for (const auto &entity : object[QStringLiteral("entities")].toArray())
                entities.append({entity[0].toInt(), entity[1].toInt(), entity[2].toString()});
        } else if (!object.isEmpty()) {
            reading.model = object[QStringLiteral("model")].toString() + QLatin1Char(' ')
                + object[QStringLiteral("version")].toString();
            reading.words = object[QStringLiteral("words")].toDouble();
            reading.seconds = object[QStringLiteral("seconds")].toDouble();
            reading.processor = object[QStringLiteral("processor")].toDouble();
        }
    }
    if (reading.entities.size() != texts.size())
        return std::unexpected(
            QStringLiteral("spaCy read %1 of %2 texts").arg(reading.entities.size()).arg(texts.size()));
    return reading;
}

} // namespace dateline
