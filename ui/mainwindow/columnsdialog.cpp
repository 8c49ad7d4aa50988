// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/columnsdialog.h"

#include <KLocalizedString>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString label(ArticleField field)
{
    switch (field) {
    case ArticleField::Title:
        return i18nc("@label:listbox", "Title:");
    case ArticleField::Text:
        return i18nc("@label:listbox", "Text:");
    case ArticleField::Date:
        return i18nc("@label:listbox", "Published:");
    case ArticleField::Byline:
        return i18nc("@label:listbox", "Byline:");
    case ArticleField::Source:
        return i18nc("@label:listbox", "Source:");
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr int exampleWidth = 320;
constexpr int longestColumn = 24; // letters before a box is wide enough

} // namespace

ColumnsDialog::ColumnsDialog(const QString &file, const TableColumns &columns, QWidget *parent)
    : QDialog(parent)
    , m_columns(columns)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(i18nc("@title:window", "Columns of %1", file));
    m_buttons->button(QDialogButtonBox::Ok)->setText(i18nc("@action:button", "Read Articles"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *words = new QLabel(i18nc("@info", "Each row of this file is an article. Which column holds what?"), this);
    words->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->addWidget(words, 0, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(12);
    for (std::size_t at = 0; at < articleFields.size(); ++at) {
        const int row = static_cast<int>(at) + 1;
        auto *name = new QLabel(label(articleFields[at]), this);
        m_choices[at] = choice(articleFields[at]);
        m_examples[at] = new QLabel(this);
        m_examples[at]->setTextFormat(Qt::PlainText);
        m_examples[at]->setMinimumWidth(exampleWidth);
        m_examples[at]->setForegroundRole(QPalette::PlaceholderText);
        name->setBuddy(m_choices[at]);
        grid->addWidget(name, row, 0, Qt::AlignRight);
        grid->addWidget(m_choices[at], row, 1);
        grid->addWidget(m_examples[at], row, 2);
    }
    grid->addWidget(m_buttons, static_cast<int>(articleFields.size()) + 1, 0, 1, 3);
    showExamples();
}

QComboBox *ColumnsDialog::choice(ArticleField field)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(longestColumn);
    box->addItem(i18nc("@item:inlistbox no column", "None"));
    for (const QString &name : m_columns.names)
        box->addItem(name, name);
    box->setCurrentIndex(std::max(0, box->findData(m_columns.guess.column(field))));
    connect(box, &QComboBox::currentIndexChanged, this, &ColumnsDialog::showExamples);
    return box;
}

void ColumnsDialog::showExamples()
{
    for (std::size_t at = 0; at < articleFields.size(); ++at) {
        const qsizetype column = m_choices[at]->currentIndex() - 1;
        QString example;
        for (const QStringList &row : std::as_const(m_columns.rows)) {
            if (example.isEmpty() && column >= 0)
                example = row.value(column);
        }
        m_examples[at]->setText(m_examples[at]->fontMetrics().elidedText(example, Qt::ElideRight, exampleWidth));
        m_examples[at]->setToolTip(Qt::convertFromPlainText(example, Qt::WhiteSpaceNormal));
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!mapping().text.isEmpty());
}

ColumnMapping ColumnsDialog::mapping() const
{
    ColumnMapping mapping;
    for (std::size_t at = 0; at < articleFields.size(); ++at)
        mapping.column(articleFields[at]) = m_choices[at]->currentData().toString();
    return mapping;
}

} // namespace dateline
