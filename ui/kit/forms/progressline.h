#pragma once

#include <QProgressBar>

namespace ui {

//! A thin, always determinate bar; the numbers are beside it as text. Screen readers read its value
//! with its name.
class ProgressLine final : public QProgressBar {
    Q_OBJECT
public:
    explicit ProgressLine(const QString &accessibleName, QWidget *parent = nullptr);

    void setProgress(qint64 done, qint64 total);
};

} // namespace ui
