// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <optional>

namespace dateline {

/// One measured figure, as the benchmarks and quality programs print it and write it as JSON.
struct Figure {
    QString name;
    double value = 0;
    QString unit;
    QString peer = {}; ///< what it is compared with: another program, or a published figure
    std::optional<double> peerValue = {};
};

/// Of \a values, of which there is one at least, the one below which that \a share of them is; with 0.5 the median.
inline double percentile(QList<double> values, double share)
{
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, static_cast<qsizetype>(share * static_cast<double>(values.size()))));
}

/// How long \a clock has run.
inline double millisecondsOf(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

inline double secondsOf(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

/// The processor's name as the system tells it, or nothing.
inline QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return {};
}

inline void printTable(const QList<Figure> &figures)
{
    QTextStream out(stdout);
    for (const Figure &figure : figures) {
        out << QStringLiteral("%1 %2 %3").arg(figure.name, -44).arg(figure.value, 10, 'f', 1).arg(figure.unit, -8);
        if (figure.peerValue)
            out << QStringLiteral("  (%1: %2)").arg(figure.peer).arg(*figure.peerValue, 0, 'f', 1);
        out << '\n';
    }
}

/// Writes \a figures as a JSON array to \a path; false when it cannot be written.
inline bool writeFigures(const QList<Figure> &figures, const QString &path)
{
    QJsonArray array;
    for (const Figure &figure : figures) {
        QJsonObject object{{QStringLiteral("name"), figure.name},
                           {QStringLiteral("value"), figure.value},
                           {QStringLiteral("unit"), figure.unit},
                           {QStringLiteral("processor"), processorName()}};
        object.insert(QStringLiteral("peer"), figure.peer.isEmpty() ? QJsonValue() : QJsonValue(figure.peer));
        object.insert(QStringLiteral("peerValue"), figure.peerValue ? QJsonValue(*figure.peerValue) : QJsonValue());
        array.append(object);
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(array).toJson()) >= 0;
}

} // namespace dateline
