// SPDX-License-Identifier: MIT
// Evaluates the expressions that generate.mjs writes, from the standard input. Of each it says on a
// line what our engine makes of it:
//   {"value": {"int": "5"}} or {"error": true} or {"refused": "cel.wrong_type"} by the checker,
//   and under "unchecked" the same with types left to run time.
// A double is the 16 hexadecimal digits of its bits, so that nothing is lost on the way.
#include "icpcheck/cel/evaluate.hpp"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "../suite_value.hpp"
#include "icpcheck/cel/compile.hpp"

namespace icpcheck::conformance {
namespace {

using nlohmann::json;

json written(const cel::Value& value);

struct Writer {
  json operator()(cel::Null) const { return {{"null", nullptr}}; }
  json operator()(bool value) const { return {{"bool", value}}; }
  json operator()(std::int64_t value) const { return {{"int", std::to_string(value)}}; }
  json operator()(double value) const {
    // One NaN is as good as another.
    if (std::isnan(value)) return {{"double", "NaN"}};
    return {{"double", fmt::format("{:016x}", std::bit_cast<std::uint64_t>(value))}};
  }
  json operator()(std::string_view text) const { return {{"string", std::string(text)}}; }
  json operator()(const cel::TypeName& type) const { return {{"type", std::string(type.name)}}; }
  json operator()(cel::Timestamp time) const { return times("timestamp", time); }
  json operator()(cel::Duration time) const { return times("duration", time); }
  json operator()(const cel::Stated&) const { throw std::logic_error("There is no description."); }
  json operator()(const cel::List* list) const {
    json items = json::array();
    for (const cel::Value& item : list->items) items.push_back(written(item));
    return {{"list", items}};
  }
  json operator()(const cel::Map* map) const {
    json entries = json::array();
    for (const auto& [key, value] : map->entries) {
      entries.push_back(json::array({written(key), written(value)}));
    }
    return {{"map", entries}};
  }

 private:
  template <class Time>
  static json times(const char* name, Time time) {
    return {{name, json::array({std::to_string(time.seconds), time.nanoseconds})}};
  }
};

json written(const cel::Value& value) { return std::visit(Writer{}, value.variant()); }

cel::Text text_of(const std::string& expression) {
  return {expression,
          [](std::size_t, std::size_t, std::string code, std::string message, const std::string&) {
            Diagnostic diagnostic;
            diagnostic.code = std::move(code);
            diagnostic.message = std::move(message);
            return diagnostic;
          }};
}

json written(const cel::Outcome& outcome) {
  switch (outcome.answer) {
    case cel::Answer::error:
      return {{"error", true}};
    case cel::Answer::unknown:
      return {{"unknown", true}};  // nothing is unbound, so this is never right
    default:
      return {{"value", written(outcome.value)}};
  }
}

class Evaluation {
 public:
  explicit Evaluation(const json& line) : expression_(line.at("expression").get<std::string>()) {
    for (const auto& [name, bound] : line.at("data").items()) {
      environment_.variables.push_back({name, read_type(bound.at("type"))});
      bindings_.variables.emplace_back(read_value(bound.at("value")));
    }
  }

  json run(bool checked) {
    environment_.checked = checked;
    Diagnostics diagnostics;
    const auto program =
        cel::compile(text_of(expression_), environment_, cel::Expect::any, diagnostics);
    if (!program) return {{"refused", diagnostics.items().front().code}};
    return written(evaluator_.evaluate(*program, bindings_));
  }

 private:
  std::string expression_;
  cel::Environment environment_;
  cel::Bindings bindings_;
  cel::Evaluator evaluator_{nullptr};
};

void run_lines() {
  std::string text;
  while (std::getline(std::cin, text)) {
    Evaluation evaluation(json::parse(text));
    json result = evaluation.run(true);
    result["unchecked"] = evaluation.run(false);
    // Line by line, so that the one that ends the program is known.
    std::cout << result.dump() << std::endl;
  }
}

}  // namespace
}  // namespace icpcheck::conformance

int main() {
  try {
    icpcheck::conformance::run_lines();
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}
