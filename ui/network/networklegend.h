// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/network/networkmarks.h"

#include <QFont>
#include <QPainter>
#include <QSizeF>
#include <QStringList>
#include <QWidget>

namespace dateline {

/// What forms, lines and colours of a network mean, in one row; the same on the screen and in exports.
class NetworkLegend
{
public:
    /// What is to be told.
    struct Content {
        QStringList communities = {}; ///< what each is called, the largest first; they are numbered
        bool changes = false;         ///< instead of statuses

        bool operator==(const Content &) const = default;
    };

    explicit NetworkLegend(QFont font)
        : m_font(std::move(font))
    {
    }
    NetworkLegend(QFont font, Content content)
        : m_font(std::move(font))
        , m_content(std::move(content))
    {
    }

    [[nodiscard]] QSizeF size() const;
    /// Paints it from (0, 0) on in its size; what does not end before \a room is left out.
    void paint(QPainter &painter, const Look &look, qreal room = 1e6) const;

private:
    struct Entry {
        enum class Sign { Kind, Line, Change, Community } sign = Sign::Kind;
        int which = 0;
        QString word;
    };

    [[nodiscard]] QList<Entry> entries() const;
    void paintSign(QPainter &painter, const Entry &entry, QPointF middle, const Look &look) const;

    QFont m_font;
    Content m_content;
};

/// The legend as a row below a network, shown while it has something to tell that the kinds do not.
class NetworkLegendRow : public QWidget
{
public:
    explicit NetworkLegendRow(QWidget *parent = nullptr)
        : QWidget(parent)
    {
    }

    void setContent(const NetworkLegend::Content &content);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NetworkLegend::Content m_content;
};

} // namespace dateline
