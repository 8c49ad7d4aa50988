// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

#include <functional>

namespace dateline {

/// A line of words that each lead somewhere: "Driscoll · Secretary Driscoll"; wraps, and is walked by Tab.
class LinkLine : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLine(QWidget *parent);

    /// Appends \a words, after them \a quiet words that lead nowhere; \a follow is called when they are clicked.
    void add(const QString &words, const QString &quiet, std::function<void()> follow);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Link {
        QString words;
        QString quiet;
        std::function<void()> follow;
    };

    void write();

    QList<Link> m_links;
};

} // namespace dateline
