// SPDX-License-Identifier: MIT
// The scanner of the plain subset of YAML beside yaml-cpp: the same events or none, and the same
// documents and problems whichever of them reads.
#include <string>

#include "icpcheck/yaml/document.hpp"
#include "support.hpp"
#include "unit/yaml/recorded_events.hpp"

namespace {

using namespace icpcheck;

void collect(const yaml::Node& node, std::string& lines) {
  lines += fmt::format("{} {} {} {}\n", node.path(), static_cast<int>(node.kind()),
                       to_string(node.value_location()), node.text());
  for (const yaml::Node* child : node.children()) collect(*child, lines);
}

constexpr std::ptrdiff_t most_shown = 20;  // a text can have a thousand, of one long line

/// All that a reader gives, as text; of its problems the first few in full.
std::string read(const std::string& source, bool only_reference) {
  yaml::Limits limits;
  limits.alias_nodes = 2000;
  limits.only_reference = only_reference;
  Diagnostics problems;
  const auto document = yaml::read("fuzz.yaml", source, limits, problems);
  std::string lines;
  for (const Diagnostic& problem : problems.items()) {
    const bool shown = &problem - problems.items().data() < most_shown;
    lines += shown ? to_text(problem) : problem.code + to_string(problem.where);
  }
  if (document != nullptr) collect(document->root(), lines);
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string source(fuzz::view(data, size));
  const auto plain = yaml::plain_events(source);
  if (!plain) return 0;
  fuzz::demand(*plain == yaml::reference_events(source));
  fuzz::demand_same(read(source, false), read(source, true));
  return 0;
}
