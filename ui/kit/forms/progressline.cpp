#include "ui/kit/forms/progressline.h"

namespace ui {

ProgressLine::ProgressLine(const QString &accessibleName, QWidget *parent)
    : QProgressBar(parent)
{
    setAccessibleName(accessibleName);
    setTextVisible(false);
    setFixedHeight(6);
    setRange(0, 1000);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    // In thousandths: totals may exceed an int.
    setValue(total > 0 ? int(qBound<qint64>(0, done, total) * 1000 / total) : 0);
}

} // namespace ui
