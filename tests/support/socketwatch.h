// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <vector>

namespace dateline {

/// What a program did that was watched for sockets.
struct WatchedRun {
    int status = -1;         ///< of waitpid(); -1 when it could not be watched
    QList<int> sockets;      ///< the address family of each socket that was asked for and is not local to the machine
    QByteArray output;       ///< of both standard streams
    bool ended = false;      ///< by itself, and not because its time was over
};

/// Runs a program where every socket but those of this machine (AF_UNIX) is refused and counted, its children included.
/// The kernel asks this process for each of them (seccomp user notification).
class SocketWatch
{
public:
    /// For at most \a time, then it is asked to end.
    static WatchedRun run(const QList<QByteArray> &command, std::chrono::milliseconds time)
    {
        WatchedRun watched;
        std::array<int, 2> hand{};
        std::array<int, 2> output{};
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, hand.data()) != 0 || pipe2(output.data(), O_CLOEXEC) != 0)
            return watched;
        const pid_t child = fork();
        if (child == 0)
            start(command, hand[1], output[1]);
        close(hand[1]);
        close(output[1]);
        const int asked = receiveFile(hand[0]);
        close(hand[0]);
        if (asked >= 0)
            watch(child, asked, output[0], time, watched);
        close(asked);
        close(output[0]);
        int status = 0;
        if (asked < 0 || watched.status == -1) {
            waitpid(child, &status, 0);
            watched.status = asked < 0 ? -1 : status;
        }
        return watched;
    }

private:
    [[noreturn]] static void start(const QList<QByteArray> &command, int hand, int output)
    {
        scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
        const scmp_arg_cmp foreign = SCMP_A0(SCMP_CMP_NE, AF_UNIX);
        const bool ready = filter && seccomp_rule_add_array(filter, SCMP_ACT_NOTIFY, SCMP_SYS(socket), 1, &foreign) == 0
            && seccomp_load(filter) == 0;
        if (!ready)
            _exit(126);
        sendFile(hand, seccomp_notify_fd(filter));
        close(seccomp_notify_fd(filter));
        close(hand);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
        std::vector<char *> arguments;
        for (const QByteArray &word : command)
            arguments.push_back(const_cast<char *>(word.constData()));
        arguments.push_back(nullptr);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }

    static void sendFile(int over, int file)
    {
        char byte = 0;
        iovec part{&byte, 1};
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = room.data();
        message.msg_controllen = room.size();
        cmsghdr *control = CMSG_FIRSTHDR(&message);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(control), &file, sizeof(int));
        sendmsg(over, &message, 0);
    }

    static int receiveFile(int over)
    {
        char byte = 0;
        iovec part{&byte, 1};
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = room.data();
        message.msg_controllen = room.size();
        if (recvmsg(over, &message, MSG_CMSG_CLOEXEC) != 1 || !CMSG_FIRSTHDR(&message))
            return -1;
        int file = -1;
        std::memcpy(&file, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof(int));
        return file;
    }

    static void watch(pid_t child, int asked, int output, std::chrono::milliseconds time, WatchedRun &watched)
    {
        const auto until = std::chrono::steady_clock::now() + time;
        bool told = false;
        std::array<pollfd, 2> waited{{{asked, POLLIN, 0}, {output, POLLIN, 0}}};
        for (;;) {
            const bool over = std::chrono::steady_clock::now() > until;
            if (over && !std::exchange(told, true))
                kill(child, SIGTERM);
            constexpr int step = 50;
            poll(waited.data(), waited.size(), step);
            if (waited[0].revents & POLLIN)
                answer(asked, watched);
            if (waited[1].revents & POLLIN)
                take(output, watched);
            if (waitpid(child, &watched.status, WNOHANG) == child)
                break;
            watched.status = -1;
        }
        watched.ended = !told;
    }

    static void take(int output, WatchedRun &watched)
    {
        std::array<char, 4096> bytes{};
        const ssize_t got = read(output, bytes.data(), bytes.size());
        watched.output.append(bytes.data(), std::max<ssize_t>(got, 0));
    }

    static void answer(int asked, WatchedRun &watched)
    {
        seccomp_notif *question = nullptr;
        seccomp_notif_resp *answer = nullptr;
        if (seccomp_notify_alloc(&question, &answer) != 0)
            return;
        if (seccomp_notify_receive(asked, question) == 0) {
            watched.sockets.append(int(question->data.args[0]));
            answer->id = question->id;
            answer->error = -EACCES;
            answer->val = 0;
            answer->flags = 0;
            seccomp_notify_respond(asked, answer);
        }
        seccomp_notify_free(question, answer);
    }
};

} // namespace dateline
