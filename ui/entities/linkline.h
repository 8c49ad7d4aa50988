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

    /// Appends \a words, after them \a quiet words; \a follow is called when the words are clicked, \a followQuiet,
    /// where there is one, when the quiet ones are.
    void add(const QString &words, const QString &quiet, std::function<void()> follow,
             std::function<void()> followQuiet = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Link {
        QString words;
        QString quiet;
        std::function<void()> follow;
        std::function<void()> followQuiet;
    };

    void write();

    QList<Link> m_links;
};

} // namespace dateline
