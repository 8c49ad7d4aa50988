// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <limits>
#include <random>
#include <unistd.h>

namespace dateline {

// For tests that start themselves as another program and kill it: "TEST --play ARGUMENT…" plays, "TEST --rounds N"
// kills it N times.

/// Tells on standard output, at once, that something is done.
inline void printDot()
{
    [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, ".", 1);
}

/// Plays with \a arguments until it is killed.
class KilledProgram
{
public:
    explicit KilledProgram(const QStringList &arguments)
    {
        m_process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--play")} + arguments);
    }

    /// Waits until it printed \a dots, or ended.
    void waitFor(int dots)
    {
        while (m_told < dots && m_process.waitForReadyRead(patience))
            m_told += static_cast<int>(m_process.readAllStandardOutput().size());
    }

    /// After a moment below \a microseconds: SIGKILL, so that it can tidy up nothing. How many dots it printed in all.
    int killWithin(unsigned long microseconds, std::mt19937 &random)
    {
        QThread::usleep(std::uniform_int_distribution<unsigned long>(0, microseconds)(random));
        m_process.kill();
        m_process.waitForFinished(patience);
        return m_told + static_cast<int>(m_process.readAllStandardOutput().size());
    }

private:
    static constexpr int patience = 60000; // milliseconds
    QProcess m_process;
    int m_told = 0;
};

/// What main() of such a test does. \a rounds is as many as were asked for when \a Test begins; \a play gets the
/// arguments behind "--play".
template<typename Test, typename Application = QCoreApplication, typename Play>
int runOrPlay(int argc, char *argv[], int &rounds, const Play &play)
{
    Application application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--play"))
        return play(arguments.sliced(2));
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--rounds")); at > 0) {
        rounds = arguments.value(at + 1).toInt();
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(std::numeric_limits<int>::max())); // as long as it takes
        arguments.remove(at, 2);
    }
    Test test;
    return QTest::qExec(&test, arguments);
}

} // namespace dateline
