// SPDX-License-Identifier: MIT
// The formats of a report: the one table that names them.
#pragma once

#include <ostream>
#include <string_view>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// How a report is to look; a format uses what concerns it.
struct Look {
  std::size_t width = 100;  // columns of text, 80 to 120
  bool color = false;
  bool verbose = false;  // show what is met, too
};

struct Format {
  std::string_view name;
  std::string_view what;  // for --help, in a few words
  void (*write)(const Report& report, const Look& look, std::ostream& out);
  /// A format of one record a finding can be written while the audit goes: `begin`, then `add`
  /// for each description, gives what `write` gives. `frame` is the report without its
  /// descriptions, exit status and closing sentence. Null where the whole report is needed.
  void (*begin)(const Report& frame, const Look& look, std::ostream& out) = nullptr;
  void (*add)(const DescriptionResult& result, const Report& frame, const Look& look,
              std::ostream& out) = nullptr;
  bool tells_day = false;  // whether `add` writes the day of the report, whatever was found
  /// Whether `add` writes nothing of what is met, unless the look is verbose.
  bool leaves_out_met = false;
};

[[nodiscard]] Formats<Format> formats();

}  // namespace icpcheck::report
