// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportpicture.h"

#include <QDialog>

#include <functional>

class KMessageWidget;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;

namespace dateline {

/// Asks what of a view to export and how, shows what it will look like, and saves or copies it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    using Source = std::function<Picture(PictureExtent)>;

    /// \a source gives the picture to export; it is asked again for each extent.
    explicit ExportDialog(Source source, QWidget *parent = nullptr);

    [[nodiscard]] PictureExtent extent() const;
    [[nodiscard]] PictureFormat format() const;
    [[nodiscard]] ExportOptions options() const;

    /// Saves to \a path and closes; stays and says why when that fails.
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fillForm();
    void refresh();
    void showPreview();
    void askWhere();
    void copy();
    void say(const Error &error);

    Source m_source;
    QLabel *m_preview;
    QComboBox *m_extent;
    QComboBox *m_format;
    QDoubleSpinBox *m_scale;
    QCheckBox *m_title;
    QCheckBox *m_legend;
    QLabel *m_size;
    KMessageWidget *m_message;
    QDialogButtonBox *m_buttons;
};

} // namespace dateline
