// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/onnxsession.h"

#include "model/language/readeroperators.h"

#include <onnxruntime_cxx_api.h>

#include <QFile>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::array inputNames{"pieces", "cases", "lengths", "words"};
constexpr std::array outputNames{"names", "pos", "arcs", "relations", "triggers", "participants"};

/// Points descriptor 2 at nothing while it lives. Some builds of ONNX Runtime register their operators twice and say so
/// in a thousand lines on standard error when the first session is made.
class QuietStandardError
{
public:
    QuietStandardError()
    {
        std::fflush(stderr);
        m_saved = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
        const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (m_saved >= 0 && nothing >= 0)
            ::dup2(nothing, STDERR_FILENO);
        if (nothing >= 0)
            ::close(nothing);
    }

    ~QuietStandardError()
    {
        std::fflush(stderr);
        if (m_saved < 0)
            return;
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }

    QuietStandardError(const QuietStandardError &) = delete;
    QuietStandardError &operator=(const QuietStandardError &) = delete;

private:
    int m_saved = -1;
};

Ort::Value tensor(const std::vector<std::int64_t> &values, const std::vector<std::int64_t> &shape)
{
    static const auto memory = Ort::MemoryInfo::CreateCpu(OrtArenaAllocator, OrtMemTypeDefault);
    // The runtime takes inputs by a pointer that is not const, and does not write through it.
    return Ort::Value::CreateTensor<std::int64_t>(memory, const_cast<std::int64_t *>(values.data()), values.size(),
                                                  shape.data(), shape.size());
}

std::vector<float> floats(const Ort::Value &value)
{
    const float *data = value.GetTensorData<float>();
    return {data, data + value.GetTensorTypeAndShapeInfo().GetElementCount()};
}

/// Whether the scores of relations are words x relations x heads.
bool tells(const Ort::Session &session, std::size_t relations)
{
    constexpr std::size_t place = 3; // among outputNames
    if (session.GetOutputCount() != outputNames.size())
        return false;
    const auto info = session.GetOutputTypeInfo(place);
    const std::vector<std::int64_t> shape = info.GetTensorTypeAndShapeInfo().GetShape();
    return shape.size() == 4 && shape[2] == static_cast<std::int64_t>(relations);
}

} // namespace

struct OnnxSession::Runtime {
    Ort::Env env{ORT_LOGGING_LEVEL_ERROR, "dateline"};
    ReaderOperators operators;
    Ort::Session session{nullptr};
};

Result<OnnxSession> OnnxSession::open(const QString &file, std::size_t relations)
{
    if (!QFile::exists(file))
        return failure(ErrorKind::NotFound, u"cannot load the language model '%1': no such file"_s.arg(file));
    try {
        const QuietStandardError quiet;
        auto runtime = std::make_unique<Runtime>();
        Ort::SessionOptions options;
        options.SetIntraOpNumThreads(1);
        options.SetInterOpNumThreads(1);
        options.DisableMemPattern(); // it keeps a plan for each shape of input, and there is no end of shapes
        runtime->operators.addTo(options);
        options.SetGraphOptimizationLevel(GraphOptimizationLevel::ORT_ENABLE_ALL);
        runtime->session = Ort::Session(runtime->env, QFile::encodeName(file).constData(), options);
        if (!tells(runtime->session, relations))
            return failure(ErrorKind::Damaged,
                           u"cannot load the language model '%1': it is of another version"_s.arg(file));
        return OnnxSession(std::move(runtime));
    } catch (const std::exception &problem) {
        return failure(ErrorKind::Damaged,
                       u"cannot load the language model '%1': %2"_s.arg(file, QString::fromUtf8(problem.what())));
    }
}

OnnxSession::OnnxSession(std::unique_ptr<Runtime> runtime)
    : m_runtime(std::move(runtime))
{
}

OnnxSession::OnnxSession(OnnxSession &&) noexcept = default;
OnnxSession &OnnxSession::operator=(OnnxSession &&) noexcept = default;
OnnxSession::~OnnxSession() = default;

Result<ReaderOutput> OnnxSession::run(const ReaderInput &input) const
{
    try {
        const std::vector<std::int64_t> byPiece{input.rows, input.pieceCount};
        const std::array inputs{tensor(input.pieces, byPiece), tensor(input.cases, byPiece),
                                tensor(input.lengths, {input.rows}),
                                tensor(input.words, {input.rows, input.wordCount})};
        const auto outputs = m_runtime->session.Run(Ort::RunOptions(), inputNames.data(), inputs.data(), inputs.size(),
                                                    outputNames.data(), outputNames.size());
        return ReaderOutput{floats(outputs[0]), floats(outputs[1]), floats(outputs[2]),
                            floats(outputs[3]), floats(outputs[4]), floats(outputs[5])};
    } catch (const std::exception &problem) {
        return failure(ErrorKind::Failed,
                       u"the language model cannot read this text: %1"_s.arg(QString::fromUtf8(problem.what())));
    }
}

} // namespace dateline
