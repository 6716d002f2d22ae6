// SPDX-License-Identifier: MIT
// The sentences for what a file says against its schema, one function for each code.
#pragma once

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

/// What a type wants, in words: "a whole number".
[[nodiscard]] std::string_view wanted(const Type& type);

[[nodiscard]] Diagnostic unknown_key(const yaml::Node& node, const Type& parent,
                                     const Schema& schema, TypeId top);
[[nodiscard]] Diagnostic missing_key(const yaml::Node& object, const Field& field,
                                     const Type& type);
[[nodiscard]] Diagnostic wrong_type(const yaml::Node& node, const Type& type, const Schema& schema);
[[nodiscard]] Diagnostic unknown_value(const yaml::Node& node, const Type& type,
                                       const Schema& schema);
[[nodiscard]] Diagnostic bad_date(const yaml::Node& node, const Type& type, const Schema& schema);
[[nodiscard]] Diagnostic wrong_form(const yaml::Node& node, const Type& type, const Schema& schema);
[[nodiscard]] Diagnostic too_short(const yaml::Node& node, std::size_t least);
[[nodiscard]] Diagnostic too_long(const yaml::Node& node, std::size_t most);
[[nodiscard]] Diagnostic too_few(const yaml::Node& node, std::size_t least);
[[nodiscard]] Diagnostic too_many(const yaml::Node& node, std::size_t most);
[[nodiscard]] Diagnostic too_small(const yaml::Node& node, double least);
[[nodiscard]] Diagnostic too_large(const yaml::Node& node, double most);
/// `later` names a day before that of `earlier`.
[[nodiscard]] Diagnostic before(const yaml::Node& later, const yaml::Node& earlier);
[[nodiscard]] Diagnostic split_value(const yaml::Node& node, const Split& split);
/// `required`: leaving it out would not do either.
[[nodiscard]] Diagnostic sample_left(const yaml::Node& node, const Type& type, bool required);
[[nodiscard]] Diagnostic duplicate_item(const yaml::Node& node, const yaml::Node& first);
[[nodiscard]] Diagnostic unknown_reference(const yaml::Node& node, const Type& type,
                                           const std::vector<std::string_view>& known);
/// A reference to `item`, which is of a type that may not stand there.
[[nodiscard]] Diagnostic wrong_reference(const yaml::Node& node, const Type& type,
                                         const yaml::Node& item_type);
[[nodiscard]] Diagnostic own_reference(const yaml::Node& node, const Type& type);
[[nodiscard]] Diagnostic duplicate_id(const yaml::Node& node, const yaml::Node& first);

}  // namespace icpcheck::schema
