// SPDX-License-Identifier: MIT
// Tables in HTML: each can be scrolled by itself, by keyboard, too, and has a name of its own.
#pragma once

#include <set>
#include <string>

#include "icpcheck/paper/blocks.hpp"
#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::paper {

class TablesOfPage {
 public:
  /// The heading below which the next tables stand.
  void below(const Line& heading) { heading_ = heading.plain(); }
  /// The same, where that is the name of a section: no table is called as that is.
  void below_section(const Line& heading) {
    below(heading);
    names_.insert(heading_);
  }
  void write(const Table& table, MarkupWriter& page);

 private:
  std::string name_of(const Table& table);

  std::string heading_;
  std::set<std::string> names_;
};

}  // namespace icpcheck::paper
