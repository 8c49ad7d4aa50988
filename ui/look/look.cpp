// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/look.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qreal readable = 4.5;   // WCAG 2.2, 1.4.3: text
constexpr qreal discernible = 3.0; // WCAG 2.2, 1.4.11: graphical objects

/// What one theme says about names and time expressions.
struct NameColors {
    std::array<QColor, std::size(entityKinds)> kinds;
    QColor time;
};

NameColors readNameColors(const KSyntaxHighlighting::Repository &repository, const QString &themeName)
{
    const auto definition = repository.definitionForName(u"Dateline Names"_s);
    const auto theme = repository.theme(themeName);
    const auto formats = definition.formats();
    const auto colorOf = [&](QLatin1StringView name) {
        const auto format = std::ranges::find(formats, name, &KSyntaxHighlighting::Format::name);
        return format == formats.end() ? QColor() : format->textColor(theme);
    };
    return {.kinds = {colorOf("Person"_L1), colorOf("Organization"_L1), colorOf("Place"_L1), colorOf("Facility"_L1),
                      colorOf("Group"_L1), colorOf("Other"_L1)},
            .time = colorOf("Time"_L1)};
}

/// Read once.
const std::array<NameColors, 2> &nameColors()
{
    static const std::array<NameColors, 2> colors = [] {
        return std::array{readNameColors(syntaxRepository(), u"Dateline Light"_s),
                          readNameColors(syntaxRepository(), u"Dateline Dark"_s)};
    }();
    return colors;
}

qreal luminance(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.04045F ? qreal(part) / 12.92 : std::pow((qreal(part) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// \a color moved towards \a ink in small steps until it can be told from \a ground.
QColor told(const QColor &color, const QColor &ink, const QColor &ground, qreal wanted)
{
    for (int step = 0; step < 20; ++step) {
        const QColor moved = mixed(ink, color, step * 0.05);
        if (contrast(moved, ground) >= wanted) {
            return moved;
        }
    }
    return ink;
}

} // namespace

const KSyntaxHighlighting::Repository &syntaxRepository()
{
    static const KSyntaxHighlighting::Repository repository;
    return repository;
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal first = luminance(one);
    const qreal second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &ink, const QColor &ground, qreal share)
{
    const auto part = [share](float over, float under) {
        return float(std::clamp(qreal(over) * share + qreal(under) * (1 - share), 0.0, 1.0));
    };
    return QColor::fromRgbF(part(ink.redF(), ground.redF()), part(ink.greenF(), ground.greenF()),
                            part(ink.blueF(), ground.blueF()));
}

Look Look::of(const QPalette &palette)
{
    Look look;
    look.base = palette.color(QPalette::Active, QPalette::Base);
    look.window = palette.color(QPalette::Active, QPalette::Window);
    look.dark = luminance(look.base) < 0.18;
    look.text =
        told(palette.color(QPalette::Active, QPalette::Text), look.dark ? Qt::white : Qt::black, look.base, readable);
    look.quiet = told(mixed(look.text, look.base, look.dark ? 0.63 : 0.7), look.text, look.base, readable);
    look.line = mixed(look.text, look.base, look.dark ? 0.14 : 0.16);
    look.edge = mixed(look.text, look.base, look.dark ? 0.5 : 0.55);
    look.accent = told(palette.color(QPalette::Active, QPalette::Highlight), look.text, look.base, discernible);
    look.weekend = mixed(mixed(look.accent, look.text, 0.25), look.base, look.dark ? 0.065 : 0.08);
    look.today = look.dark ? QColor(0xfb, 0x92, 0x3c) : QColor(0xc2, 0x41, 0x0c);

    const NameColors &names = nameColors().at(look.dark ? 1 : 0);
    for (size_t index = 0; index < names.kinds.size(); ++index) {
        const QColor &color = names.kinds[index];
        look.kinds[index] = color.isValid() ? color : look.text;
    }
    look.time = names.time.isValid() ? names.time : look.quiet;
    return look;
}

QColor Look::kind(EntityKind kind) const
{
    return kinds[int(kind)];
}

QColor Look::kindTint(EntityKind kind) const
{
    return mixed(this->kind(kind), base, dark ? 0.17 : 0.10);
}

} // namespace dateline
