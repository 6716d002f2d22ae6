// SPDX-License-Identifier: MIT
// Random changes thrown at the editor of whatever YAML the first piece of the input is; the second
// makes the choices. Demanded: a change that is made says just what was asked, worked out in a way
// that the editor does not share; nothing is written before what stands before the place, or after
// what stands behind it; a change that is refused says why and leaves every byte.
#include <optional>

#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"
#include "support.hpp"
#include "unit/edit/random_change.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

constexpr int most_changes = 4;

yaml::Limits limits() {
  yaml::Limits limits;
  limits.alias_nodes = 2000;
  return limits;
}

void without_days(edit::Value& value) {
  value.day = false;
  for (edit::Value& item : value.items) without_days(item);
  for (edit::Entry& field : value.fields) without_days(field.second);
}

/// Whether a day has quotes depends on where it stands: in JSON it has.
bool same(edit::Value one, edit::Value other) {
  without_days(one);
  without_days(other);
  return one == other;
}

std::size_t offset_of(const yaml::Node& node) {
  const Location where = node.location();
  const std::string_view source = node.document().source();
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < where.line; ++line) at = source.find('\n', at) + 1;
  for (std::uint32_t column = 1; column < where.column; ++column) {
    at += decode(source, at).length;
  }
  return at;
}

bool is_within(const yaml::Node& node, const yaml::Node& other) {
  const yaml::Node* above = &node;
  while (above != nullptr && above != &other) above = above->parent();
  return above != nullptr;
}

/// The text before the node that stands before, and from the node on that stands behind. What came
/// through an alias stands elsewhere.
struct Around {
  std::string before;
  std::string behind;
};

Around around(const yaml::Node& changed) {
  const std::string& source = changed.document().source();
  std::vector<const yaml::Node*> nodes;
  test::collect(changed.document().root(), nodes);
  const std::size_t begin = offset_of(changed);
  std::size_t before = 0;
  std::size_t behind = source.size();
  for (const yaml::Node* node : nodes) {
    if (node->used_at().line > 0) continue;
    const std::size_t at = offset_of(*node);
    if (at < begin) before = std::max(before, at);
    if (at > begin && !is_within(*node, changed)) behind = std::min(behind, at);
  }
  return {source.substr(0, before), source.substr(behind)};
}

/// False where there is nothing to change.
bool change(edit::Editor& editor, test::RandomValues& random) {
  const yaml::Node& root = editor.document().root();
  if (root.size() == 0 || test::has_number_as_id(root)) return false;
  const test::Asked asked = test::ask(editor, random);
  if (!edit::parse_path(asked.path)) return false;
  // Keys can hold what a path gives a meaning of its own.
  if (find_path(root, test::path_of(*asked.near)) != asked.near) return false;
  const Around kept = around(*asked.near);
  const std::string bytes = editor.bytes();
  Diagnostics problems;
  const bool done = asked.removes ? editor.remove(asked.path, problems)
                                  : editor.set(asked.path, asked.value, problems);
  fuzz::tell(problems);
  demand(done != problems.has_errors());
  if (!done) fuzz::demand_same(editor.bytes(), bytes);
  if (!done) return true;
  const std::string& after = editor.document().source();
  const std::string what = asked.path + " = " + edit::to_line(asked.value) + "\n" + after;
  if (!same(edit::value_of(editor.document().root()), asked.expected)) {
    fuzz::demand_same(bytes, what);
  }
  if (!after.starts_with(kept.before) || !after.ends_with(kept.behind)) {
    fuzz::demand_same(bytes, what);
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto pieces = fuzz::pieces(fuzz::view(data, size), 2);
  fuzz::Choices choices(pieces[1]);
  Diagnostics problems;
  auto editor = edit::Editor::open("fuzz.yaml", std::string(pieces[0]),
                                   packs::built_in().arrangements, limits(), problems);
  demand(editor.has_value() != problems.has_errors());
  test::RandomValues random([&choices](std::size_t bound) { return choices.below(bound); });
  for (int i = 0; editor && i < most_changes && !choices.at_end(); ++i) {
    if (!change(*editor, random)) break;
  }
  return 0;
}
