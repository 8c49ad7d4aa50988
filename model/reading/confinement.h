// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

namespace dateline {

/// What a process that reads files of strangers may use.
struct ProcessLimits {
    qint64 memory = qint64(2) * 1024 * 1024 * 1024; ///< bytes of address space
    int openFiles = 64;
};

/// Sets what the process may use (setrlimit), for good: memory, open files, no written files, no core dumps. What the
/// system already limits further stays so.
Result<void> limitProcess(const ProcessLimits &limits);

/// Gives the process \a seconds of computing from now on, after which the system ends it: it may have lost its parent.
void limitComputing(int seconds);

/// Forbids the process, for good, all system calls but those that reading what is open needs (seccomp): no sockets, no
/// programs, no threads, no files opened for writing, changed or removed, no signals to others. Such a call fails as
/// not permitted. Fails where the system has no such filter or does not allow to set one.
Result<void> confineProcess();

} // namespace dateline
