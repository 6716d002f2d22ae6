// SPDX-License-Identifier: MIT
// pack.yaml: what the pack is, where its guidance stands, its parameters and definitions.
#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

using yaml::Node;

std::vector<Source> read_documents(const Node& root) {
  std::vector<Source> sources;
  for (const Node* node : items_at(root, "sources")) {
    sources.push_back({text_at(*node, "id"), text_at(*node, "title"), text_at(*node, "reports_on"),
                       text_at(*node, "url")});
  }
  return sources;
}

void read_parameters(const Node& root, Loading& loading) {
  const Node* parameters = root.find("parameters");
  if (parameters == nullptr) return;
  for (const Node* node : parameters->children()) {
    Parameter parameter{.name = std::string(node->key()),
                        .type = text_at(*node, "type"),
                        .title = text_at(*node, "title"),
                        .value = std::nullopt,
                        .library = {},
                        .state_of_law = flag_at(*node, "state_of_law")};
    if (const Node* value = node->find("default")) {
      parameter.value = std::string(value->text());
      demand_type(*value, parameter.type, loading);
    } else if (parameter.type != "date") {
      loading.error(yaml::at_key(*node, "pack.parameter_default",
                                 "This parameter has no default. Only a date may be left open.",
                                 "Add a line with default: and its value."));
    }
    loading.pack().parameters.push_back(std::move(parameter));
  }
}

void read_notices(const Node& root, Loading& loading) {
  for (const Node* node : items_at(root, "notices")) {
    loading.pack().notices.push_back(
        {.period = {.from = read_date(*node, "from", false, loading),
                    .until = read_date(*node, "until", false, loading)},
         .text = text_at(*node, "text"),
         .source = text_at(*node, "source")});
  }
}

void prepare_environments(Loading& loading) {
  for (const Kind kind : kinds) {
    cel::Environment& environment = loading.environments[static_cast<std::size_t>(kind)];
    environment.schema = &loading.arrangements;
    environment.kind = word(kind);
    environment.variables = variables_of(loading.pack().parameters, loading.arrangements, kind);
  }
}

/// The text of a key as an expression: the head of a definition.
cel::Text key_text(const Node& node) {
  return {.text = std::string(node.key()),
          .diagnose =
              [&node](std::size_t, std::size_t, std::string code, std::string message,
                      std::string hint) {
                return yaml::at_key(node, std::move(code), std::move(message), std::move(hint));
              },
          .joints = node.key_joints()};
}

/// After the environments are ready, so that the names in them are known.
void check_parameter_names(const Node& root, Loading& loading) {
  const Node* parameters = root.find("parameters");
  if (parameters == nullptr) return;
  for (const Node* node : parameters->children()) {
    demand_free_name(key_text(*node), loading.pack().applies_to, loading);
  }
}

void read_definitions(const Node& root, Loading& loading) {
  const Node* definitions = root.find("definitions");
  if (definitions == nullptr) return;
  for (const Node* node : definitions->children()) {
    loading.pack().definitions.push_back({std::string(node->key()), std::string(node->text())});
    for (const Kind kind : kinds) {
      if (!loading.pack().applies_to.contains(kind)) continue;
      cel::Environment& environment = loading.environments[static_cast<std::size_t>(kind)];
      auto definition =
          cel::define(key_text(*node), text_of(*node), environment, loading.diagnostics);
      if (!definition) break;
      environment.definitions.push_back(std::move(*definition));
    }
  }
}

const Parameter* find_date(std::string_view name, const Loading& loading) {
  const Parameter* parameter = loading.loaded.pack.find_parameter(name);
  return parameter == nullptr || parameter->type != "date" ? nullptr : parameter;
}

bool is_name(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  constexpr std::string_view digits = "0123456789";
  return !text.empty() && letters.find(text.front()) != std::string_view::npos &&
         std::ranges::all_of(text, [&](char each) {
           return letters.find(each) != std::string_view::npos ||
                  digits.find(each) != std::string_view::npos;
         });
}

std::string known_dates(std::string_view name, const Loading& loading) {
  std::vector<std::string_view> known;
  for (const Parameter& parameter : loading.loaded.pack.parameters) {
    if (parameter.type == "date") known.emplace_back(parameter.name);
  }
  return known.empty() ? "Write a date like 2022-04-01." : did_you_mean(name, known);
}

}  // namespace

void demand_type(const Node& value, std::string_view type, Loading& loading) {
  if (auto problem = type_problem(value, type, "pack.parameter_type")) {
    loading.error(std::move(*problem));
  }
}

void demand_free_name(const cel::Text& name, AppliesTo applies_to, Loading& loading) {
  const std::size_t length = name.text.size();
  if (!is_name(name.text)) {
    loading.error(name.diagnose(0, length, "pack.name",
                                "\"" + name.text + "\" cannot be a name in expressions.",
                                "Use letters, digits and underscores; begin with a letter."));
    return;
  }
  for (const Kind kind : kinds) {
    if (!applies_to.contains(kind)) continue;
    const auto& environment = loading.environments[static_cast<std::size_t>(kind)];
    const std::string_view meaning = cel::meaning_of(name.text, environment);
    if (meaning.empty()) continue;
    loading.error(
        name.diagnose(0, length, "pack.name_taken",
                      "\"" + name.text + "\" is taken: it is " + std::string(meaning) + ".",
                      "Choose another name."));
    return;
  }
}

AppliesTo read_applies_to(const Node& node, AppliesTo outer, Loading& loading) {
  if (node.find("applies_to") == nullptr) return outer;
  AppliesTo applies_to;
  for (const Node* item : items_at(node, "applies_to")) {
    const auto kind = from_word<Kind>(item->text());
    if (!kind) continue;
    (*kind == Kind::system ? applies_to.system : applies_to.place) = true;
    if (!outer.contains(*kind)) {
      loading.error(yaml::at_value(
          *item, "pack.applies_to",
          "What this stands in does not apply to a " + std::string(item->text()) + ".",
          "A clause or check may only narrow what the pack applies to."));
    }
  }
  return applies_to;
}

std::optional<DateReference> read_date(const Node& node, std::string_view key, bool needs_default,
                                       Loading& loading) {
  const Node* value = node.find(key);
  if (value == nullptr) return std::nullopt;
  if (const auto date = parse_date(value->text())) return DateReference{date, {}};
  const std::string name(value->text());
  const Parameter* parameter = find_date(name, loading);
  if (parameter == nullptr) {
    loading.error(
        yaml::at_value(*value, "pack.unknown_date",
                       "\"" + name + "\" is neither a date nor a date parameter of this pack.",
                       known_dates(name, loading)));
  } else if (needs_default && !parameter->value) {
    loading.error(yaml::at_value(*value, "pack.open_date",
                                 "The parameter \"" + name + "\" has no default, so \"" +
                                     std::string(key) + "\" cannot use it.",
                                 ""));
  }
  return DateReference{std::nullopt, name};
}

std::optional<Period> read_period(const Node& node, std::string_view key,
                                  const std::optional<Period>& outer, Loading& loading) {
  const Node* period = node.find(key);
  if (period == nullptr) return std::nullopt;
  Period read{read_date(*period, "from", false, loading),
              read_date(*period, "until", false, loading)};
  const Period whole = read.within(outer);
  const auto from = loading.pack().day_of(whole.from);
  const auto until = loading.pack().day_of(whole.until);
  if (from && until && *until < *from) {
    loading.error(yaml::at_key(
        *period->find(read.until ? "until" : "from"), "pack.period", "This ends before it begins.",
        "It begins on " + to_string(*from) + " and ends on " + to_string(*until) + "."));
  }
  return read;
}

std::vector<SourceReference> read_sources(const Node& node, Loading& loading) {
  std::vector<const Node*> nodes;
  const Node* source = node.find("source");
  if (source != nullptr && source->kind() == yaml::Kind::map) nodes.push_back(source);
  for (const Node* item : items_at(node, "source")) nodes.push_back(item);
  std::vector<SourceReference> sources;
  for (const Node* item : nodes) {
    sources.push_back({text_at(*item, "document"), text_at(*item, "at")});
    if (loading.pack().find_source(sources.back().document) != nullptr) continue;
    std::vector<std::string_view> known;
    for (const Source& document : loading.pack().sources) known.emplace_back(document.id);
    const Node* document = item->find("document");
    loading.error(yaml::at_value(document == nullptr ? *item : *document, "pack.unknown_source",
                                 "The pack lists no source \"" + sources.back().document + "\".",
                                 did_you_mean(sources.back().document, known)));
  }
  return sources;
}

void read_pack(const Node& root, Loading& loading) {
  Pack& pack = loading.pack();
  pack.id = text_at(root, "id");
  pack.title = text_at(root, "title");
  pack.version = text_at(root, "version");
  pack.why = text_at(root, "why");
  pack.applies_to = read_applies_to(root, {.system = true, .place = true}, loading);
  pack.historical = flag_at(root, "historical");
  pack.rated_in_papers = flag_at(root, "rated_in_papers");
  pack.library = flag_at(root, "library");
  pack.uses = texts_at(root, "uses");
  pack.imports = texts_at(root, "imports");
  pack.sources = read_documents(root);
  const PackList imported = find_imported(root, loading);
  import_parameters(imported, loading);
  read_parameters(root, loading);
  pack.in_force = read_period(root, "in_force", std::nullopt, loading);
  pack.asked = read_period(root, "asked", std::nullopt, loading);
  read_notices(root, loading);
  for (const Node* node : items_at(root, "before_in_force")) {
    pack.before_in_force.push_back({date_at(*node, "until"), text_at(*node, "text")});
  }
  pack.not_checked_notes = texts_at(root, "not_checked_notes");
  for (const Node* node : items_at(root, "not_checked")) {
    pack.not_checked.push_back({text_at(*node, "statement"), text_at(*node, "reason")});
  }
  prepare_environments(loading);
  check_parameter_names(root, loading);
  import_definitions(imported, loading);
  read_definitions(root, loading);
}

}  // namespace icpcheck::packs
