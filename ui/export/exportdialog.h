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
    /// \a source gives the picture to export; it is asked again for each extent and shade.
    explicit ExportDialog(PictureSource source, QWidget *parent = nullptr);

    [[nodiscard]] PictureRequest request() const;
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
    void addButtons();
    void refresh();
    void showPreview();
    void askWhere();
    void copy();
    void print();
    [[nodiscard]] bool isTransparent() const;
    [[nodiscard]] QString sizeInWords(const PicturePage &page) const;
    void say(const Error &error);

    PictureSource m_source;
    QLabel *m_preview;
    QComboBox *m_extent;
    QComboBox *m_shade;
    QComboBox *m_format;
    QComboBox *m_paper;
    QComboBox *m_orientation;
    QComboBox *m_fit;
    QDoubleSpinBox *m_scale;
    QCheckBox *m_title;
    QCheckBox *m_filter;
    QCheckBox *m_legend;
    QCheckBox *m_sources;
    QCheckBox *m_transparent;
    QLabel *m_size;
    KMessageWidget *m_message;
    QDialogButtonBox *m_buttons;
};

} // namespace dateline
