// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/readeroperators.h"

#include "model/language/rowkernels.h"

#include <onnxruntime_cxx_api.h>
#include <onnxruntime_lite_custom_op.h>

#include <cstdint>
#include <stdexcept>
#include <vector>

namespace dateline {

namespace {

using Floats = Ort::Custom::Tensor<float>;
using Bytes = Ort::Custom::Tensor<std::uint8_t>;
using Shape = std::vector<std::int64_t>;

void require(bool holds)
{
    if (!holds)
        throw std::invalid_argument("the shapes of an operator's inputs do not fit each other");
}

/// Rows are what lies along the last axis of a tensor.
struct Rows {
    explicit Rows(const Shape &of)
        : shape(of)
        , width(of.empty() ? 0 : static_cast<std::size_t>(of.back()))
    {
        require(!of.empty());
        for (std::size_t axis = 0; axis + 1 < of.size(); ++axis)
            count *= static_cast<std::size_t>(of[axis]);
    }

    Shape shape;
    std::size_t count = 1;
    std::size_t width;
};

QuantizedRows allocate(const Rows &rows, Bytes &steps, Floats &scales)
{
    Shape one = rows.shape;
    one.back() = 1;
    return {steps.Allocate(rows.shape), scales.Allocate(one)};
}

RowProduct productOf(const Rows &rows, const Floats &numbers, const Floats &scales, const Floats &biases)
{
    require(static_cast<std::size_t>(scales.NumberOfElement()) == rows.count
            && static_cast<std::size_t>(biases.NumberOfElement()) == rows.width);
    return {numbers.Data(), scales.Data(), biases.Data()};
}

void quantizeRowsOperator(const Floats &values, Bytes &steps, Floats &scales)
{
    const Rows rows(values.Shape());
    quantizeRows(values.Data(), rows.count, rows.width, allocate(rows, steps, scales));
}

void quantizeGeluOperator(const Floats &numbers, const Floats &scales, const Floats &biases, Bytes &steps,
                          Floats &newScales)
{
    const Rows rows(numbers.Shape());
    quantizeGelu(productOf(rows, numbers, scales, biases), rows.count, rows.width, allocate(rows, steps, newScales));
}

void normalizeSumOperator(const Floats &numbers, const Floats &scales, const Floats &biases, const Floats &residual,
                          const Floats &gains, const Floats &offsets, Floats &normalized, Bytes &steps,
                          Floats &newScales)
{
    const Rows rows(numbers.Shape());
    require(residual.Shape() == rows.shape && static_cast<std::size_t>(gains.NumberOfElement()) == rows.width
            && static_cast<std::size_t>(offsets.NumberOfElement()) == rows.width);
    normalizeSum(productOf(rows, numbers, scales, biases), residual.Data(), {gains.Data(), offsets.Data()}, rows.count,
                 rows.width, normalized.Allocate(rows.shape), allocate(rows, steps, newScales));
}

void splitHeadsOperator(const Floats &numbers, const Floats &scales, const Floats &biases,
                        const Ort::Custom::Tensor<std::int64_t> &parted, Floats &heads)
{
    const Rows rows(numbers.Shape());
    require(rows.shape.size() == 3 && parted.NumberOfElement() == 4);
    const std::int64_t count = parted.Data()[2];
    const std::int64_t size = parted.Data()[3];
    require(count > 0 && size > 0 && count * size == rows.shape[2]);
    splitHeads(productOf(rows, numbers, scales, biases), static_cast<std::size_t>(rows.shape[0]),
               static_cast<std::size_t>(rows.shape[1]), static_cast<std::size_t>(count), static_cast<std::size_t>(size),
               heads.Allocate({rows.shape[0], count, rows.shape[1], size}));
}

void quantizeMergedHeadsOperator(const Floats &values, Bytes &steps, Floats &scales)
{
    const Shape &shape = values.Shape();
    require(shape.size() == 4);
    const Rows rows({shape[0], shape[2], shape[1] * shape[3]});
    quantizeMergedHeads(values.Data(), static_cast<std::size_t>(shape[0]), static_cast<std::size_t>(shape[2]),
                        static_cast<std::size_t>(shape[1]), static_cast<std::size_t>(shape[3]),
                        allocate(rows, steps, scales));
}

} // namespace

struct ReaderOperators::Domain {
    Ort::CustomOpDomain domain{"org.dateline"};
    std::vector<std::unique_ptr<Ort::Custom::OrtLiteCustomOp>> operators;

    void add(Ort::Custom::OrtLiteCustomOp *made)
    {
        operators.emplace_back(made);
        domain.Add(made);
    }
};

ReaderOperators::ReaderOperators()
    : m_domain(std::make_unique<Domain>())
{
    static constexpr auto processor = "CPUExecutionProvider";
    using Ort::Custom::CreateLiteCustomOp;
    m_domain->add(CreateLiteCustomOp("QuantizeRows", processor, quantizeRowsOperator));
    m_domain->add(CreateLiteCustomOp("QuantizeGelu", processor, quantizeGeluOperator));
    m_domain->add(CreateLiteCustomOp("NormalizeSum", processor, normalizeSumOperator));
    m_domain->add(CreateLiteCustomOp("SplitHeads", processor, splitHeadsOperator));
    m_domain->add(CreateLiteCustomOp("QuantizeMergedHeads", processor, quantizeMergedHeadsOperator));
}

ReaderOperators::~ReaderOperators() = default;

void ReaderOperators::addTo(Ort::SessionOptions &options) const
{
    options.Add(m_domain->domain);
}

} // namespace dateline
