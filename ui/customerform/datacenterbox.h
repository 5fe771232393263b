#pragma once

#include "core/domain/catalog.h"

#include <QComboBox>

namespace ui {

//! Data centers, the closest to a country first, each with its distance.
class DataCenterBox final : public QComboBox {
    Q_OBJECT
public:
    explicit DataCenterBox(QWidget *parent = nullptr);

    //! Sorts anew and keeps what is chosen.
    void setCenters(const QList<core::DataCenter> &centers, const QString &country);
    [[nodiscard]] core::Id center() const;
    void setCenter(const core::Id &center);
    //! Null when the country is not known.
    [[nodiscard]] core::Id closest() const { return m_closest; }

Q_SIGNALS:
    //! A person chose.
    void centerChosen(const core::Id &center);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    core::Id m_closest;
};

} // namespace ui
