// SPDX-License-Identifier: MIT
// The rules for what cells may hold, with what people read when they come there.
#include "sheet/cell_text.hpp"
#include "sheet/page_part.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::size_t longest_title = 32;
constexpr std::size_t longest_prompt = 255;

std::string limited(const std::string& text, std::size_t most) {
  return to_office(cut(visible(text), most, "..."));
}

/// Any day that Excel knows.
void add_any_day(pugi::xml_node node) {
  add_text(node, "formula1", "1");
  add_text(node, "formula2", "2958465");
}

void add_messages(pugi::xml_node node, const Validation& rule) {
  if (rule.strict) {
    set(node, "showErrorMessage", 1);
    if (!rule.title.empty()) set(node, "errorTitle", limited(rule.title, longest_title));
    if (!rule.refusal.empty()) set(node, "error", limited(rule.refusal, longest_prompt));
  }
  if (rule.title.empty() && rule.prompt.empty()) return;
  set(node, "showInputMessage", 1);
  if (!rule.title.empty()) set(node, "promptTitle", limited(rule.title, longest_title));
  if (!rule.prompt.empty()) set(node, "prompt", limited(rule.prompt, longest_prompt));
}

}  // namespace

void add_validations(pugi::xml_node root, const BoundPage& bound) {
  const auto& rules = bound.page.validations;
  if (rules.empty()) return;
  pugi::xml_node list = add(root, "dataValidations");
  set(list, "count", rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool is_date = bound.sources[i].empty();
    pugi::xml_node node = add(list, "dataValidation");
    set(node, "type", is_date ? "date" : "list");
    set(node, "allowBlank", 1);
    add_messages(node, rules[i]);
    set(node, "sqref", range_name(rules[i].range));
    if (is_date) {
      add_any_day(node);
    } else {
      add_text(node, "formula1", bound.sources[i]);
    }
  }
}

}  // namespace icpcheck::sheet
