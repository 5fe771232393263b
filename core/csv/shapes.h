#pragma once

#include "core/csv/header.h"

#include <array>
#include <span>
#include <string_view>

namespace core::csv {

//! A file of users that a vendor's program exports or asks for. A new one is a row in shapes.cpp
//! and a file with its header in tests/data/shapes.
struct VendorShape {
    std::string_view code; //!< stable: "partnerCenter"
    std::string_view name; //!< the vendor's product; not translated
    //! Parts of labels that only this shape has; all must appear, in any case.
    std::array<std::string_view, 3> marks{};
    //! The columns in their order, where that is what tells the shape.
    std::span<const Field> columns{};
    //! Vendors translate the labels of this shape, so its order decides when no label is known.
    bool isTranslated = false;
};

//! The first that fits counts.
[[nodiscard]] std::span<const VendorShape> shapes();
//! Nullptr for none.
[[nodiscard]] const VendorShape *shapeOf(const QStringList &labels, const QList<Field> &fields);
//! Of a translated shape with as many columns.
[[nodiscard]] const VendorShape *shapeByOrder(qsizetype columns);

} // namespace core::csv
