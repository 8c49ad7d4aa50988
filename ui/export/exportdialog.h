// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportjob.h"

#include <QDialog>

#include <memory>

class KMessageWidget;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace dateline {

/// Asks what of a view to export and how, shows what it will look like, and saves, copies or prints it. While it saves
/// it says how far it is, and can be stopped.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a source gives the picture to export; it is asked again for each extent and shade.
    explicit ExportDialog(PictureSource source, QWidget *parent = nullptr);

    [[nodiscard]] PictureRequest request() const;
    [[nodiscard]] PictureFormat format() const; ///< Png when a film is wanted
    [[nodiscard]] bool isFilm() const;
    [[nodiscard]] ExportOptions options() const;

    /// Saves to \a path and then closes; stays and says why when that fails.
    void saveTo(const QString &path);

    void reject() override; ///< stops saving; closes when nothing is saved

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
    void showSaving();
    void copy();
    void print();
    [[nodiscard]] QString sizeInWords(const PicturePage &page) const;
    void say(const Error &error);

    PictureSource m_source;
    QLabel *m_preview;
    QWidget *m_choices;
    QComboBox *m_extent;
    QComboBox *m_shade;
    QComboBox *m_format;
    QComboBox *m_paper;
    QComboBox *m_orientation;
    QComboBox *m_fit;
    QDoubleSpinBox *m_scale;
    QSpinBox *m_seconds;
    QCheckBox *m_title;
    QCheckBox *m_filter;
    QCheckBox *m_legend;
    QCheckBox *m_sources;
    QCheckBox *m_transparent;
    QLabel *m_size;
    QProgressBar *m_progress;
    KMessageWidget *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_stop;
    std::unique_ptr<ExportJob> m_job; ///< while it saves
};

} // namespace dateline
