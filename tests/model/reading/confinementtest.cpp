// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/confinement.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <functional>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Does \a act in a process of its own that is confined; whether it was true there.
bool isTrueConfined(const std::function<bool()> &act)
{
    const pid_t child = fork();
    if (child == 0) {
        const bool ready = limitProcess({}) && confineProcess();
        _exit(!ready ? 2 : act() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
        qWarning("the process ended with status %d", status);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool isRefused(long result)
{
    return result < 0 && errno == EPERM;
}

} // namespace

class ConfinementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forbidsSockets()
    {
        for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK})
            QVERIFY(isTrueConfined([family] { return isRefused(socket(family, SOCK_STREAM, 0)); }));
        QVERIFY(isTrueConfined([] {
            int ends[2];
            return isRefused(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
        }));
    }

    void forbidsPrograms()
    {
        QVERIFY(isTrueConfined([] {
            char name[] = "/bin/true";
            char *arguments[] = {name, nullptr};
            return isRefused(execve(name, arguments, nullptr));
        }));
        QVERIFY(isTrueConfined([] { return isRefused(fork()); }));
    }

    void forbidsChangingFiles_data()
    {
        QTest::addColumn<int>("flags");
        QTest::newRow("writing") << O_WRONLY;
        QTest::newRow("reading and writing") << O_RDWR;
        QTest::newRow("making") << (O_RDONLY | O_CREAT);
        QTest::newRow("emptying") << (O_RDONLY | O_TRUNC);
        QTest::newRow("nameless") << (O_RDWR | O_TMPFILE);
    }

    void forbidsChangingFiles()
    {
        QFETCH(int, flags);
        QTemporaryDir folder;
        const QByteArray path =
            (flags & O_TMPFILE) == O_TMPFILE ? folder.path().toLocal8Bit() : folder.filePath(u"a"_s).toLocal8Bit();
        QFile file(folder.filePath(u"a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(isTrueConfined([&] { return isRefused(open(path.constData(), flags, 0600)); }));
        QVERIFY(isTrueConfined([&] { return isRefused(unlink(path.constData())); }));
        QVERIFY(isTrueConfined([&] { return isRefused(rename(path.constData(), "/tmp/other")); }));
        QVERIFY(isTrueConfined([&] { return isRefused(chmod(path.constData(), 0777)); }));
    }

    void forbidsMeddlingWithOthers()
    {
        const pid_t self = getpid();
        QVERIFY(isTrueConfined([self] { return isRefused(kill(self, SIGTERM)); }));
        QVERIFY(isTrueConfined([self] { return isRefused(ptrace(PTRACE_ATTACH, self, nullptr, nullptr)); }));
        QVERIFY(isTrueConfined([self] {
            rlimit limit{};
            return isRefused(prlimit(self, RLIMIT_NOFILE, nullptr, &limit));
        }));
    }

    void allowsReading()
    {
        QVERIFY(isTrueConfined([] {
            const int file = open("/usr/share/zoneinfo/UTC", O_RDONLY | O_CLOEXEC);
            char byte = 0;
            return file < 0 || read(file, &byte, 1) == 1; // not every system has it
        }));
        QVERIFY(isTrueConfined([] { return QByteArray(50'000'000, 'x').count('x') == 50'000'000; }));
    }

    void limitsMemory()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("sanitizers need an address space without limit");
#endif
        QVERIFY(isTrueConfined([] { return std::malloc(std::size_t(3) << 30) == nullptr; }));
    }

    void endsWhatComputesForEver()
    {
        const pid_t child = fork();
        if (child == 0) {
            limitComputing(0);
            std::atomic<int> number = 0;
            for (;;)
                ++number;
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGXCPU);
    }
};

QTEST_GUILESS_MAIN(ConfinementTest)
#include "confinementtest.moc"
