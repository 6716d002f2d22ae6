// SPDX-License-Identifier: MIT
// What stands in a skeleton until its writer knows better.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cli {

/// Values that the schema allows, and that fit each other: what refers to a list names the
/// sample item of that list.
class Samples {
 public:
  Samples(const schema::Schema& schema, Kind kind, Date day)
      : schema_(schema), kind_(kind), day_(day) {}

  /// The value of a scalar. `path` has no brackets ("hwbs.name"); `owner` is the type of the
  /// object in which it stands.
  [[nodiscard]] std::string value(const schema::Type& type, std::string_view path,
                                  const schema::Type& owner) const;

 private:
  [[nodiscard]] std::string text(const schema::Type& type, std::string_view path,
                                 const schema::Type& owner) const;
  [[nodiscard]] std::string id_in(std::string_view list) const;

  const schema::Schema& schema_;
  Kind kind_;
  Date day_;
};

}  // namespace icpcheck::cli
