// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

// What the reader's network does between its 8-bit products, each in one pass over the rows. A row is what one word
// piece has: `width` numbers, one after the other. Products come without the scale of their row and without bias; both
// are put in here. The results are the same to the last bit on every processor and whatever rows share the call.

/// Numbers of 8 bits and, for each row, the scale that they are to be multiplied with.
struct QuantizedRows {
    std::uint8_t *steps = nullptr; ///< rows x width
    float *scales = nullptr;       ///< rows
};

/// A product of 8-bit rows: value = numbers * scale of the row + bias of the column.
struct RowProduct {
    const float *numbers = nullptr; ///< rows x width
    const float *scales = nullptr;  ///< rows
    const float *biases = nullptr;  ///< width
};

/// To -127 … 127 steps, stored with 128 added.
void quantizeRows(const float *values, std::size_t rows, std::size_t width, QuantizedRows result);

/// GELU (Hendrycks and Gimpel 2016) to within 2e-6, plus geluFloor, so that nothing is negative, to 0 … 255 steps.
void quantizeGelu(const RowProduct &product, std::size_t rows, std::size_t width, QuantizedRows result);
inline constexpr float geluFloor = 0.17F;

/// What layer normalization (Ba et al. 2016) multiplies and adds at the end.
struct Normalization {
    const float *gains = nullptr;  ///< width
    const float *biases = nullptr; ///< width
};

/// normalized = layer normalization of product + residual, and the same as quantizeRows() has it.
void normalizeSum(const RowProduct &product, const float *residual, const Normalization &normalization,
                  std::size_t rows, std::size_t width, float *normalized, QuantizedRows result);

/// A product of texts x pieces rows of heads x size numbers, to texts x heads x pieces x size.
void splitHeads(const RowProduct &product, std::size_t texts, std::size_t pieces, std::size_t heads, std::size_t size,
                float *result);

/// texts x heads x pieces x size back to rows of heads x size, as quantizeRows() has them.
void quantizeMergedHeads(const float *values, std::size_t texts, std::size_t pieces, std::size_t heads,
                         std::size_t size, QuantizedRows result);

} // namespace dateline
