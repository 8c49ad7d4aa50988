// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/rowkernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

// Compiled for several processors at once, the best is taken when the program starts. The sanitizers do not see through
// that.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !defined(__clang__)
#define DATELINE_FOR_EACH_PROCESSOR [[gnu::target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")]]
#else
#define DATELINE_FOR_EACH_PROCESSOR
#endif

namespace dateline {

namespace {

constexpr float smallestRange = 1e-6F; // so that a row of zeros has a scale
constexpr std::uint32_t absolute = 0x7fffffff;
constexpr float roundedToWhole = 12582912.0F; // 1.5 * 2^23: what is added to it loses its fraction, to the nearest even
constexpr auto wholeBits = std::bit_cast<std::int32_t>(roundedToWhole);
constexpr std::size_t lanes =
    16; // partial sums, as many as the widest processor adds at once; few would round otherwise

// These are inlined, so that each of the clones has them for its own processor.
#define DATELINE_INLINE [[gnu::always_inline]] inline

/// The largest absolute value. Numbers of one sign are in the order of their bits.
DATELINE_INLINE float largest(const float *values, std::size_t width)
{
    std::uint32_t bits = 0;
    for (std::size_t at = 0; at < width; ++at)
        bits = std::max(bits, std::bit_cast<std::uint32_t>(values[at]) & absolute);
    return std::bit_cast<float>(bits);
}

/// values / scale, rounded, plus \a zero; the scale is such that `steps` are the largest value.
DATELINE_INLINE float quantizeRow(const float *values, std::size_t width, float steps, int zero, std::uint8_t *result)
{
    const float range = std::max(largest(values, width), smallestRange);
    const float perUnit = steps / range;
    for (std::size_t at = 0; at < width; ++at) {
        const auto whole = std::bit_cast<std::int32_t>(values[at] * perUnit + roundedToWhole) - wholeBits;
        result[at] = static_cast<std::uint8_t>(whole + zero);
    }
    return range / steps;
}

DATELINE_INLINE float quantizeSymmetrically(const float *values, std::size_t width, std::uint8_t *result)
{
    return quantizeRow(values, width, 127, 128, result);
}

/// x Φ(x). Φ is 1/2 + x P(x²) / Q(x²), fitted by least squares between -5.5 and 5.5, beyond which it is 0 or 1 to the
/// seventh decimal: far below, x is taken for -5.5.
DATELINE_INLINE float gelu(float x)
{
    constexpr float end = 5.5F;
    const float low = x < -end ? -end : x;
    const float t = low > end ? end : low;
    const float u = t * t;
    float p = 7.347607152041746e-06F;
    p = p * u + 0.00040949287358671427F;
    p = p * u + 0.006144602317363024F;
    p = p * u + 0.05815093591809273F;
    p = p * u + 0.3989415764808655F;
    float q = 6.035381829860853e-07F;
    q = q * u + 0.00014707481022924185F;
    q = q * u + 0.003257784992456436F;
    q = q * u + 0.04249200597405434F;
    q = q * u + 0.3124183118343353F;
    q = q * u + 1;
    return low * (t * p / q + 0.5F);
}

DATELINE_INLINE float sumOf(const float (&partial)[lanes])
{
    float sum = 0;
    for (const float part : partial)
        sum += part;
    return sum;
}

DATELINE_INLINE float mean(const float *values, std::size_t width)
{
    float partial[lanes] = {};
    const std::size_t whole = width - width % lanes;
    for (std::size_t at = 0; at < whole; at += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += values[at + lane];
    }
    for (std::size_t at = whole; at < width; ++at)
        partial[at - whole] += values[at];
    return sumOf(partial) / static_cast<float>(width);
}

DATELINE_INLINE float variance(const float *values, std::size_t width, float middle)
{
    float partial[lanes] = {};
    const std::size_t whole = width - width % lanes;
    for (std::size_t at = 0; at < whole; at += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += (values[at + lane] - middle) * (values[at + lane] - middle);
    }
    for (std::size_t at = whole; at < width; ++at)
        partial[at - whole] += (values[at] - middle) * (values[at] - middle);
    return sumOf(partial) / static_cast<float>(width);
}

} // namespace

DATELINE_FOR_EACH_PROCESSOR
void quantizeRows(const float *values, std::size_t rows, std::size_t width, QuantizedRows result)
{
    for (std::size_t row = 0; row < rows; ++row)
        result.scales[row] = quantizeSymmetrically(values + row * width, width, result.steps + row * width);
}

DATELINE_FOR_EACH_PROCESSOR
void quantizeGelu(const RowProduct &product, std::size_t rows, std::size_t width, QuantizedRows result)
{
    std::vector<float> raised(width);
    float *const values = raised.data();
    for (std::size_t row = 0; row < rows; ++row) {
        const float *const numbers = product.numbers + row * width;
        const float scale = product.scales[row];
        for (std::size_t at = 0; at < width; ++at)
            values[at] = gelu(numbers[at] * scale + product.biases[at]) + geluFloor;
        result.scales[row] = quantizeRow(values, width, 255, 0, result.steps + row * width);
    }
}

DATELINE_FOR_EACH_PROCESSOR
void normalizeSum(const RowProduct &product, const float *residual, const Normalization &normalization,
                  std::size_t rows, std::size_t width, float *normalized, QuantizedRows result)
{
    constexpr float smallestVariance = 1e-12F;
    for (std::size_t row = 0; row < rows; ++row) {
        const float *const numbers = product.numbers + row * width;
        const float *const kept = residual + row * width;
        float *const sum = normalized + row * width;
        const float scale = product.scales[row];
        for (std::size_t at = 0; at < width; ++at)
            sum[at] = kept[at] + (numbers[at] * scale + product.biases[at]);
        const float middle = mean(sum, width);
        const float spread = 1 / std::sqrt(variance(sum, width, middle) + smallestVariance);
        for (std::size_t at = 0; at < width; ++at)
            sum[at] = (sum[at] - middle) * spread * normalization.gains[at] + normalization.biases[at];
        result.scales[row] = quantizeSymmetrically(sum, width, result.steps + row * width);
    }
}

DATELINE_FOR_EACH_PROCESSOR
void splitHeads(const RowProduct &product, std::size_t texts, std::size_t pieces, std::size_t heads, std::size_t size,
                float *result)
{
    for (std::size_t text = 0; text < texts; ++text) {
        for (std::size_t head = 0; head < heads; ++head) {
            const float *const biases = product.biases + head * size;
            for (std::size_t piece = 0; piece < pieces; ++piece) {
                const std::size_t row = text * pieces + piece;
                const float *const numbers = product.numbers + (row * heads + head) * size;
                const float scale = product.scales[row];
                for (std::size_t at = 0; at < size; ++at)
                    result[at] = numbers[at] * scale + biases[at];
                result += size;
            }
        }
    }
}

DATELINE_FOR_EACH_PROCESSOR
void quantizeMergedHeads(const float *values, std::size_t texts, std::size_t pieces, std::size_t heads,
                         std::size_t size, QuantizedRows result)
{
    const std::size_t width = heads * size;
    std::vector<float> merged(width);
    for (std::size_t row = 0; row < texts * pieces; ++row) {
        const std::size_t text = row / pieces;
        const std::size_t piece = row % pieces;
        for (std::size_t head = 0; head < heads; ++head)
            std::copy_n(values + ((text * heads + head) * pieces + piece) * size, size, merged.data() + head * size);
        result.scales[row] = quantizeSymmetrically(merged.data(), width, result.steps + row * width);
    }
}

} // namespace dateline
