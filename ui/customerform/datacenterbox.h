#pragma once

#include "core/domain/catalog.h"

#include <QComboBox>

namespace ui {

//! Data centers with their distances, the closest to a country first.
class DataCenterBox final : public QComboBox {
    Q_OBJECT
public:
    explicit DataCenterBox(QWidget *parent = nullptr);

    //! Sorts again and keeps the choice.
    void setCenters(const QList<core::DataCenter> &centers, const QString &country);
    [[nodiscard]] core::Id center() const;
    void setCenter(const core::Id &center);
    //! Null if the country is unknown.
    [[nodiscard]] core::Id closest() const { return m_closest; }

Q_SIGNALS:
    //! The user chose.
    void centerChosen(const core::Id &center);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    core::Id m_closest;
};

} // namespace ui
