// SPDX-License-Identifier: MIT
#include "icpcheck/base/file_name.hpp"

#include <string>

#include "icpcheck/base/text.hpp"

namespace icpcheck {

bool is_yaml_name(std::string_view name) {
  const std::string small = lowered(name);
  return small.ends_with(".yaml") || small.ends_with(".yml");
}

bool is_yaml_name(std::string_view name, std::string_view stem) {
  return is_yaml_name(name) && lowered(name.substr(0, name.rfind('.'))) == stem;
}

}  // namespace icpcheck
