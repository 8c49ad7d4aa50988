// SPDX-License-Identifier: GPL-3.0-only
//
// dateline-reader: the process that files are read in. It is started by the other programs and talks to them over file
// descriptor 3.
//
// It is a program of its own and not a hidden verb of theirs: it is linked with the readers only, without widgets,
// SQLite, the neural network and what they load and start, so that it starts in some milliseconds, there is little in
// it for who takes it over, and few system calls are left to allow.

#include "model/reading/readerservice.h"

#include <clocale>
#include <csignal>

using namespace dateline;

int main()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::setlocale(LC_CTYPE, "C.UTF-8"); // names in archives are UTF-8, wherever it runs
    constexpr int end = 3;
    ReadChannel channel{FileDescriptor(end)};
    return serveReading(channel);
}
