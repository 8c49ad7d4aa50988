// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace dateline {

enum class ErrorKind {
    NotFound,    ///< the file or row asked for does not exist
    Unreadable,  ///< it exists, but cannot be opened or read
    Unsupported, ///< a format, version or feature that is not handled
    Damaged,     ///< the content contradicts its own format
    Empty,       ///< there is nothing in it to work on
    TooLarge,
    Locked,      ///< in use by another program, or protected by a password
    Unwritable,  ///< read-only, no permission, disk full
    InvalidInput,
    Cancelled,
    Failed,      ///< anything else; the message tells
};

/// Why something could not be done, in words for the person who asked for it:
/// what was being done, with what, and why it failed.
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    QString message;

    bool operator==(const Error &) const = default;
};

} // namespace dateline
