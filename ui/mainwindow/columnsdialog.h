// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/columnmapping.h"

#include <QDialog>

#include <array>

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace dateline {

/// Asks which columns of a table hold title, text, date, byline and source, showing what is in its first rows. At first
/// what can be guessed; without a text there is nothing to accept.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const QString &file, const TableColumns &columns, QWidget *parent = nullptr);

    [[nodiscard]] ColumnMapping mapping() const;

private:
    QComboBox *choice(ArticleField field);
    void showExamples();

    TableColumns m_columns;
    std::array<QComboBox *, articleFields.size()> m_choices{};
    std::array<QLabel *, articleFields.size()> m_examples{};
    QDialogButtonBox *m_buttons;
};

} // namespace dateline
