#pragma once

#include <QProgressBar>

namespace ui {

//! A thin bar, always determinate; the numbers stand next to it as text. Its value is read out by
//! its name.
class ProgressLine final : public QProgressBar {
    Q_OBJECT
public:
    explicit ProgressLine(const QString &accessibleName, QWidget *parent = nullptr);

    void setProgress(qint64 done, qint64 total);
};

} // namespace ui
