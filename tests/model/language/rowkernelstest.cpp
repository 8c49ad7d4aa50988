// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/rowkernels.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <span>
#include <vector>

using namespace dateline;

namespace {

struct Quantized {
    Quantized(std::size_t rows, std::size_t width)
        : steps(rows * width)
        , scales(rows)
    {
    }

    QuantizedRows rows() { return {steps.data(), scales.data()}; }
    /// What the number at \a at stands for.
    float value(std::size_t at, int nothing) const
    {
        return static_cast<float>(steps[at] - nothing) * scales[at / (steps.size() / scales.size())];
    }

    std::vector<std::uint8_t> steps;
    std::vector<float> scales;
};

std::vector<float> anyNumbers(std::size_t count, float spread, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> distribution(0, spread);
    std::vector<float> numbers(count);
    std::ranges::generate(numbers, [&] { return distribution(random); });
    return numbers;
}

double exactGelu(double x)
{
    return x * std::erfc(-x / std::numbers::sqrt2) / 2;
}

} // namespace

/// Against the same formulas in double precision. Widths have and have not what vectors leave over.
class RowKernelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantizes_data();
    void quantizes();
    void quantizesNothing();
    void knowsGelu_data();
    void knowsGelu();
    void quantizesGelu();
    void normalizes_data();
    void normalizes();
    void splitsAndMergesHeads();
};

void RowKernelsTest::quantizes_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1, 7, 16, 97, 384})
        QTest::addRow("%d", width) << width;
}

void RowKernelsTest::quantizes()
{
    QFETCH(const int, width);
    const auto columns = static_cast<std::size_t>(width);
    const std::vector<float> values = anyNumbers(3 * columns, 4, 1);
    Quantized result(3, columns);
    quantizeRows(values.data(), 3, columns, result.rows());
    for (std::size_t at = 0; at < values.size(); ++at) {
        const float scale = result.scales[at / columns];
        QVERIFY(std::abs(result.value(at, 128) - values[at]) <= 0.5001F * scale);
    }
    for (std::size_t row = 0; row < 3; ++row) {
        const auto steps = std::span(result.steps).subspan(row * columns, columns);
        const auto farthest = std::ranges::max(steps, {}, [](int step) { return std::abs(step - 128); });
        QCOMPARE(std::abs(farthest - 128), 127); // all steps are used
        Quantized alone(1, columns);
        quantizeRows(values.data() + row * columns, 1, columns, alone.rows());
        QVERIFY(std::ranges::equal(alone.steps, steps));
        QCOMPARE(alone.scales[0], result.scales[row]);
    }
}

void RowKernelsTest::quantizesNothing()
{
    const std::vector<float> values(20, 0);
    Quantized result(1, 20);
    quantizeRows(values.data(), 1, 20, result.rows());
    QVERIFY(std::ranges::all_of(result.steps, [](int step) { return step == 128; }));
    QCOMPARE_GT(result.scales[0], 0.0F);
}

void RowKernelsTest::knowsGelu_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("far below") << -60.0 << -5.5;
    QTest::newRow("below") << -5.5 << -1.0;
    QTest::newRow("about zero") << -1.0 << 1.0;
    QTest::newRow("above") << 1.0 << 5.5;
    QTest::newRow("far above") << 5.5 << 60.0;
}

void RowKernelsTest::knowsGelu()
{
    QFETCH(const double, from);
    QFETCH(const double, to);
    constexpr std::size_t count = 5000;
    const float one = 1;
    const float none = 0;
    for (std::size_t at = 0; at <= count; ++at) {
        const auto x = static_cast<float>(from + (to - from) * static_cast<double>(at) / count);
        Quantized result(1, 1); // of a single number the scale tells all
        quantizeGelu({&x, &one, &none}, 1, 1, result.rows());
        const double given = static_cast<double>(result.value(0, 0)) - static_cast<double>(geluFloor);
        const double wanted = exactGelu(static_cast<double>(x));
        QVERIFY2(std::abs(given - wanted) <= 2e-6 + 2e-7 * std::abs(wanted),
                 qPrintable(QString::number(static_cast<double>(x))));
    }
}

void RowKernelsTest::quantizesGelu()
{
    constexpr std::size_t rows = 4;
    constexpr std::size_t width = 150;
    const std::vector<float> numbers = anyNumbers(rows * width, 3, 2);
    const std::vector<float> scales = anyNumbers(rows, 1, 3);
    const std::vector<float> biases = anyNumbers(width, 1, 4);
    Quantized result(rows, width);
    quantizeGelu({numbers.data(), scales.data(), biases.data()}, rows, width, result.rows());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const float scale = result.scales[at / width];
        const float x = numbers[at] * scales[at / width] + biases[at % width];
        const double given = static_cast<double>(result.value(at, 0) - geluFloor);
        QVERIFY(std::abs(given - exactGelu(static_cast<double>(x))) <= 0.5001 * static_cast<double>(scale) + 1e-5);
    }
}

void RowKernelsTest::normalizes_data()
{
    quantizes_data();
}

void RowKernelsTest::normalizes()
{
    QFETCH(const int, width);
    constexpr std::size_t rows = 3;
    const auto columns = static_cast<std::size_t>(width);
    const std::vector<float> numbers = anyNumbers(rows * columns, 3, 5);
    const std::vector<float> scales = anyNumbers(rows, 1, 6);
    const std::vector<float> biases = anyNumbers(columns, 1, 7);
    const std::vector<float> residual = anyNumbers(rows * columns, 2, 8);
    const std::vector<float> gains = anyNumbers(columns, 1, 9);
    const std::vector<float> offsets = anyNumbers(columns, 1, 10);
    std::vector<float> normalized(rows * columns);
    Quantized result(rows, columns);
    normalizeSum({numbers.data(), scales.data(), biases.data()}, residual.data(), {gains.data(), offsets.data()}, rows,
                 columns, normalized.data(), result.rows());
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<double> sum(columns);
        for (std::size_t at = 0; at < columns; ++at) {
            const std::size_t place = row * columns + at;
            sum[at] = static_cast<double>(residual[place])
                + static_cast<double>(numbers[place]) * static_cast<double>(scales[row])
                + static_cast<double>(biases[at]);
        }
        const double count = static_cast<double>(columns);
        double mean = 0;
        for (const double value : sum)
            mean += value / count;
        double variance = 0;
        for (const double value : sum)
            variance += (value - mean) * (value - mean) / count;
        for (std::size_t at = 0; at < columns; ++at) {
            const double wanted = (sum[at] - mean) / std::sqrt(variance + 1e-12) * static_cast<double>(gains[at])
                + static_cast<double>(offsets[at]);
            QVERIFY(std::abs(static_cast<double>(normalized[row * columns + at]) - wanted) < 1e-4);
        }
    }
    Quantized again(rows, columns);
    quantizeRows(normalized.data(), rows, columns, again.rows());
    QVERIFY(again.steps == result.steps);
    QVERIFY(again.scales == result.scales);
}

void RowKernelsTest::splitsAndMergesHeads()
{
    constexpr std::size_t texts = 2;
    constexpr std::size_t pieces = 3;
    constexpr std::size_t heads = 4;
    constexpr std::size_t size = 5;
    constexpr std::size_t width = heads * size;
    const std::vector<float> numbers = anyNumbers(texts * pieces * width, 1, 11);
    const std::vector<float> scales = anyNumbers(texts * pieces, 1, 12);
    const std::vector<float> biases = anyNumbers(width, 1, 13);
    std::vector<float> split(numbers.size());
    splitHeads({numbers.data(), scales.data(), biases.data()}, texts, pieces, heads, size, split.data());
    std::vector<float> rows(numbers.size());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        rows[at] = numbers[at] * scales[at / width] + biases[at % width];
        const std::size_t text = at / width / pieces;
        const std::size_t piece = at / width % pieces;
        const std::size_t head = at % width / size;
        QCOMPARE(split[((text * heads + head) * pieces + piece) * size + at % size], rows[at]);
    }
    Quantized merged(texts * pieces, width);
    quantizeMergedHeads(split.data(), texts, pieces, heads, size, merged.rows());
    Quantized wanted(texts * pieces, width);
    quantizeRows(rows.data(), texts * pieces, width, wanted.rows());
    QVERIFY(merged.steps == wanted.steps);
    QVERIFY(merged.scales == wanted.scales);
}

QTEST_GUILESS_MAIN(RowKernelsTest)
#include "rowkernelstest.moc"
