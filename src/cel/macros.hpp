// SPDX-License-Identifier: MIT
// The macros over lists, as one table.
#pragma once

#include <array>
#include <string_view>

#include "icpcheck/cel/program.hpp"

namespace icpcheck::cel {

struct Macro {
  std::string_view name;
  Op op;
  std::size_t least_arguments;
  std::size_t most_arguments;
  std::string_view usage;
};

constexpr std::array<Macro, 5> list_macros = {
    {{"all", Op::all, 2, 2, "list.all(item, condition)"},
     {"exists", Op::exists, 2, 2, "list.exists(item, condition)"},
     {"exists_one", Op::exists_one, 2, 2, "list.exists_one(item, condition)"},
     {"filter", Op::filter, 2, 2, "list.filter(item, condition)"},
     {"map", Op::transform, 2, 3, "list.map(item, value)"}}};

}  // namespace icpcheck::cel
