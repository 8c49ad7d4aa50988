// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/readchannel.h"

#include "model/reading/readmessages.h"

#include <QtEndian>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype lengthSize = 4;
constexpr qsizetype step = 1024 * 1024; // memory is taken as the message comes, not as it says it will

struct ControlRoom {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

/// How much was sent; negative when nobody listens.
ssize_t sendSome(int end, const QByteArray &bytes, qsizetype from, int file)
{
    iovec part{.iov_base = const_cast<char *>(bytes.constData() + from), .iov_len = std::size_t(bytes.size() - from)};
    ControlRoom room;
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (file >= 0) {
        message.msg_control = room.bytes.data();
        message.msg_controllen = room.bytes.size();
        cmsghdr *control = CMSG_FIRSTHDR(&message);
        control->cmsg_level = SOL_SOCKET;
        control->cmsg_type = SCM_RIGHTS;
        control->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(control), &file, sizeof(int));
    }
    ssize_t sent = 0;
    do
        sent = sendmsg(end, &message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent;
}

FileDescriptor fileIn(msghdr &message)
{
    FileDescriptor file;
    for (cmsghdr *control = CMSG_FIRSTHDR(&message); control; control = CMSG_NXTHDR(&message, control)) {
        if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS)
            continue;
        int number = -1;
        std::memcpy(&number, CMSG_DATA(control), sizeof(int));
        file = FileDescriptor(number);
    }
    return file;
}

} // namespace

FileDescriptor::~FileDescriptor()
{
    if (isOpen())
        close(m_number);
}

Result<std::pair<FileDescriptor, FileDescriptor>> ReadChannel::pair()
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failure(ErrorKind::Failed, QString::fromLocal8Bit(std::strerror(errno)));
    // Room for the reader to be some articles ahead of who annotates them.
    constexpr int room = 1024 * 1024;
    for (const int end : ends)
        setsockopt(end, SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
    return std::pair(FileDescriptor(ends[0]), FileDescriptor(ends[1]));
}

bool ReadChannel::send(const QByteArray &message, int file)
{
    QByteArray bytes(lengthSize, '\0');
    qToLittleEndian(static_cast<quint32>(message.size()), bytes.data());
    bytes += message;
    qsizetype from = 0;
    while (from < bytes.size()) {
        const ssize_t sent = sendSome(m_end.number(), bytes, from, from == 0 ? file : -1);
        if (sent < 0)
            return false;
        from += sent;
    }
    return true;
}

std::expected<void, ReceiveEnd> ReadChannel::receiveExactly(char *into, qsizetype size, FileDescriptor &file,
                                                            std::optional<std::chrono::milliseconds> patience)
{
    while (size > 0) {
        pollfd waited{.fd = m_end.number(), .events = POLLIN, .revents = 0};
        const int ready = poll(&waited, 1, patience ? static_cast<int>(patience->count()) : -1);
        if (ready == 0)
            return std::unexpected(ReceiveEnd::TimedOut);
        if (ready < 0 && errno == EINTR)
            continue;
        iovec part{.iov_base = into, .iov_len = std::size_t(size)};
        ControlRoom room;
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = room.bytes.data();
        message.msg_controllen = room.bytes.size();
        const ssize_t got = recvmsg(m_end.number(), &message, MSG_CMSG_CLOEXEC);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return std::unexpected(ReceiveEnd::Closed);
        if (FileDescriptor came = fileIn(message); came.isOpen())
            file = std::move(came);
        into += got;
        size -= got;
    }
    return {};
}

std::expected<ReadChannel::Received, ReceiveEnd> ReadChannel::receive(std::optional<std::chrono::milliseconds> patience)
{
    Received received;
    std::array<char, lengthSize> length{};
    if (const auto came = receiveExactly(length.data(), lengthSize, received.file, patience); !came)
        return std::unexpected(came.error());
    const qint64 size = qFromLittleEndian<quint32>(length.data());
    if (size > longestMessage)
        return std::unexpected(ReceiveEnd::Garbled);
    while (received.bytes.size() < size) {
        const qsizetype before = received.bytes.size();
        const qsizetype part = std::min(step, size - before);
        received.bytes.resize(before + part);
        if (const auto came = receiveExactly(received.bytes.data() + before, part, received.file, patience); !came)
            return std::unexpected(came.error());
    }
    return received;
}

} // namespace dateline
