// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <memory>

namespace Ort {
struct SessionOptions;
}

namespace dateline {

/// The operators that reader.onnx has beside those of ONNX Runtime: domain org.dateline, version 1, what rowkernels.h
/// does. model/language/training/fusion.py says what they take and give.
class ReaderOperators
{
public:
    ReaderOperators();
    ~ReaderOperators();
    ReaderOperators(const ReaderOperators &) = delete;
    ReaderOperators &operator=(const ReaderOperators &) = delete;

    /// Makes them known to a session; they must outlive it.
    void addTo(Ort::SessionOptions &options) const;

private:
    struct Domain;
    std::unique_ptr<Domain> m_domain;
};

} // namespace dateline
