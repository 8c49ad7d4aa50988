// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <utility>

namespace dateline {

/// An open file descriptor, closed with its owner.
class FileDescriptor
{
public:
    explicit FileDescriptor(int number = -1)
        : m_number(number)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~FileDescriptor();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

enum class ReceiveEnd {
    Closed,  ///< the other side is gone
    TimedOut,
    Garbled, ///< what came is no message
};

/// One end of the socket pair between a program and its reader process.
class ReadChannel
{
public:
    struct Received {
        QByteArray bytes;
        FileDescriptor file; ///< which came with it, if one did
    };

    explicit ReadChannel(FileDescriptor end)
        : m_end(std::move(end))
    {
    }

    /// Both ends; none is inherited by other programs.
    static Result<std::pair<FileDescriptor, FileDescriptor>> pair();

    /// False when the other side is gone. \a file goes along where it is an open one.
    bool send(const QByteArray &message, int file = -1);
    /// The next message; waits for it, \a patience at most between its parts where that is given.
    std::expected<Received, ReceiveEnd> receive(std::optional<std::chrono::milliseconds> patience = {});

private:
    std::expected<void, ReceiveEnd> receiveExactly(char *into, qsizetype size, FileDescriptor &file,
                                                   std::optional<std::chrono::milliseconds> patience);

    FileDescriptor m_end;
};

} // namespace dateline
