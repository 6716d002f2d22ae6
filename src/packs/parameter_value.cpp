// SPDX-License-Identifier: MIT
// What a parameter takes as its value, in a pack and in a profile.
#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

bool has_type(const yaml::Node& value, std::string_view type) {
  if (type == "date") return parse_date(value.text()).has_value();
  if (type == "integer") {
    return value.kind() == yaml::Kind::integer && parse_whole<std::int64_t>(value.text());
  }
  if (type == "boolean") {
    return value.kind() == yaml::Kind::boolean &&
           (value.text() == "true" || value.text() == "false");
  }
  return value.kind() == yaml::Kind::string;
}

/// How a value of a parameter is written. The plain forms only: `0x10` and `TRUE` are texts here.
struct Form {
  std::string_view type;
  std::string_view hint;
};
constexpr std::array<Form, 4> forms{{
    {"date", "Write a date like 2022-04-01."},
    {"integer", "Write a whole number like 12."},
    {"boolean", "Write true or false."},
    {"string", "Put the text in quotation marks."},
}};

}  // namespace

std::optional<Diagnostic> type_problem(const yaml::Node& value, std::string_view type,
                                       std::string code) {
  const auto* form = std::ranges::find(forms, type, &Form::type);
  if (form == forms.end() || has_type(value, type)) return std::nullopt;
  return yaml::at_value(value, std::move(code),
                        "The value of this parameter is no " + std::string(type) + ".",
                        std::string(form->hint));
}

}  // namespace icpcheck::packs
