// SPDX-License-Identifier: MIT
// Runs the public CEL suite, as export.mjs writes it: cel_conformance FILE. Prints counts for
// each file and every failure; ends with 1 when there is one.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/cel/compile.hpp"
#include "icpcheck/cel/evaluate.hpp"
#include "selection.hpp"
#include "suite_value.hpp"

namespace icpcheck::conformance {
namespace {

using nlohmann::json;

struct Counts {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t refused = 0;
};

cel::Text text_of(const std::string& expression) {
  return {expression,
          [](std::size_t offset, std::size_t, std::string code, std::string message, std::string) {
            Diagnostic diagnostic;
            diagnostic.code = std::move(code);
            diagnostic.message = fmt::format("{} (byte {})", message, offset);
            return diagnostic;
          }};
}

struct Setting {
  cel::Environment environment;
  cel::Bindings bindings;
};

Setting setting_of(const json& test) {
  Setting setting;
  setting.environment.container = test.value("container", "");
  setting.environment.checked = !test.value("disableCheck", false);
  setting.environment.macros = !test.value("disableMacros", false);
  const json bindings = test.value("bindings", json::object());
  for (const json& declared : test.value("typeEnv", json::array())) {
    const auto name = declared.at("name").get<std::string>();
    setting.environment.variables.push_back({name, read_type(declared.at("ident").at("type"))});
    const bool bound = bindings.contains(name);
    setting.bindings.variables.push_back(
        bound ? std::optional(read_value(bindings.at(name).at("value"))) : std::nullopt);
  }
  return setting;
}

std::string describe_outcome(const cel::Outcome& outcome) {
  switch (outcome.answer) {
    case cel::Answer::error:
      return "error: " + outcome.error;
    case cel::Answer::unknown:
      return "unknown";
    default:
      return describe(outcome.value);
  }
}

// What the test got instead of what it expects; empty when it passed.
std::optional<std::string> run(const json& test) {
  const Setting setting = setting_of(test);
  Diagnostics diagnostics;
  const auto program = cel::compile(text_of(test.at("expr").get<std::string>()),
                                    setting.environment, cel::Expect::any, diagnostics);
  if (!program) return "does not compile: " + diagnostics.items().front().message;
  cel::Evaluator evaluator(nullptr);
  const cel::Outcome outcome = evaluator.evaluate(*program, setting.bindings);
  const bool known = outcome.answer == cel::Answer::yes || outcome.answer == cel::Answer::no;
  const bool passed = test.contains("evalError")
                          ? outcome.answer == cel::Answer::error
                          : known && is_expected(outcome.value, test.at("value"));
  return passed ? std::nullopt : std::optional(describe_outcome(outcome));
}

std::string expectation(const json& test) {
  return test.contains("evalError") ? "an error" : test.at("value").dump();
}

void print_failure(const std::string& file, const json& test, const std::string& got) {
  fmt::print("FAILED {}/{}\n  expression: {}\n  expected:   {}\n  got:        {}\n", file,
             test.at("name").get<std::string>(), test.at("expr").get<std::string>(),
             expectation(test), got);
}

class Run {
 public:
  void add_file(const json& file) {
    const auto name = file.at("name").get<std::string>();
    for (const json& test : file.at("tests")) add_test(name, test);
  }

  // True when nothing failed.
  bool print() const {
    Counts total;
    fmt::print("{:<14}{:>8}{:>8}{:>9}\n", "file", "passed", "failed", "refused");
    for (const auto& [name, counts] : files_) {
      print_counts(name, counts);
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.refused += counts.refused;
    }
    print_counts("total", total);
    fmt::print("\nRefused:\n");
    for (const auto& [index, count] : refused_) {
      const RefusedClass& refused = refused_classes()[index];
      fmt::print("{:>5}  {:<8} {}\n", count, refused.name, refused.reason);
    }
    return total.failed == 0 && total.passed > 0;
  }

 private:
  static void print_counts(const std::string& name, const Counts& counts) {
    fmt::print("{:<14}{:>8}{:>8}{:>9}\n", name, counts.passed, counts.failed, counts.refused);
  }

  void add_test(const std::string& file, const json& test) {
    Counts& counts = files_[file];
    if (const auto index = refused_class(test)) {
      ++counts.refused;
      ++refused_[*index];
    } else if (const auto got = run(test)) {
      ++counts.failed;
      print_failure(file, test, *got);
    } else {
      ++counts.passed;
    }
  }

  std::map<std::string, Counts> files_;
  std::map<std::size_t, std::size_t> refused_;
};

int run_suite(const char* path) {
  std::ifstream stream(path);
  const json suite = json::parse(stream);
  fmt::print("The public CEL suite, {}\n\n", suite.at("version").get<std::string>());
  Run run;
  for (const json& file : suite.at("files")) run.add_file(file);
  return run.print() ? 0 : 1;
}

}  // namespace
}  // namespace icpcheck::conformance

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "cel_conformance FILE\n");
    return 2;
  }
  try {
    return icpcheck::conformance::run_suite(argv[1]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}
