// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/confinement.h"

#include <QString>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool lower(__rlimit_resource_t resource, rlim_t most)
{
    rlimit limit{};
    if (getrlimit(resource, &limit) != 0)
        return false;
    limit.rlim_max = std::min(limit.rlim_max, most);
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    return setrlimit(resource, &limit) == 0;
}

/// Sanitizers lay their shadow over an address space far larger than any limit.
constexpr bool isSanitized()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

// What reading, working out and answering take. Files may still be opened for reading: character sets, time zones and
// the tables of PDF fonts are loaded when they are first needed.
constexpr auto allowed = std::to_array({
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(_llseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(fstat64),
    SCMP_SYS(newfstatat),
    SCMP_SYS(fstatat64),
    SCMP_SYS(statx),
    SCMP_SYS(stat),
    SCMP_SYS(stat64),
    SCMP_SYS(lstat),
    SCMP_SYS(lstat64),
    SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(fcntl),
    SCMP_SYS(fcntl64),
    SCMP_SYS(fadvise64),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(mmap),
    SCMP_SYS(mmap2),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(futex_time64),
    SCMP_SYS(rseq),
    SCMP_SYS(membarrier),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getcpu),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(clock_nanosleep_time64),
    SCMP_SYS(getrandom),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getppid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit),
    SCMP_SYS(setrlimit),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
});

using Filter = std::unique_ptr<void, void (*)(void *)>;

int allowOpening(scmp_filter_ctx filter)
{
    constexpr auto writing = static_cast<scmp_datum_t>(O_ACCMODE | O_CREAT | O_TRUNC | __O_TMPFILE);
    const scmp_arg_cmp second = SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0);
    const scmp_arg_cmp third = SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0);
    if (const int failed = seccomp_rule_add_exact_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, &third))
        return failed;
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, &second);
}

/// Of a process itself: aborting is a signal too, and limits of others are theirs.
int allowOnSelf(scmp_filter_ctx filter)
{
    const scmp_arg_cmp self = SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()));
    const scmp_arg_cmp nobody = SCMP_A0(SCMP_CMP_EQ, 0);
    if (const int failed = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &self))
        return failed;
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, &nobody);
}

int build(scmp_filter_ctx filter)
{
    for (const int call : allowed) {
        // Not every machine has every call.
        if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0); failed != 0 && failed != -EDOM)
            return failed;
    }
    if (const int failed = allowOpening(filter))
        return failed;
    if (const int failed = allowOnSelf(filter))
        return failed;
    return seccomp_load(filter);
}

} // namespace

Result<void> limitProcess(const ProcessLimits &limits)
{
    const bool done = (isSanitized() || lower(RLIMIT_AS, static_cast<rlim_t>(limits.memory)))
        && lower(RLIMIT_NOFILE, static_cast<rlim_t>(limits.openFiles)) && lower(RLIMIT_FSIZE, 0)
        && lower(RLIMIT_CORE, 0);
    if (!done)
        return failure(ErrorKind::Failed,
                       u"what it may use cannot be limited: "_s + QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

void limitComputing(int seconds)
{
    rusage used{};
    rlimit limit{};
    if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0)
        return;
    const rlim_t until = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1);
    limit.rlim_cur = std::min(until, limit.rlim_max);
    setrlimit(RLIMIT_CPU, &limit);
}

Result<void> confineProcess()
{
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
    const int failed = filter ? build(filter.get()) : -ENOMEM;
    if (failed != 0)
        return failure(ErrorKind::Failed,
                       u"system calls cannot be filtered: "_s + QString::fromLocal8Bit(std::strerror(-failed)));
    return {};
}

} // namespace dateline
