// SPDX-License-Identifier: MIT
// evaluator DESCRIPTION AS_OF [SECONDS]: how many checks a second the expressions of all packs
// about that kind of description are worth, in one thread, and nothing else. Prints one number.
//
// A check is what the audit asks of it: `when`, `holds` and `since`, each subject with `where`,
// `begins` and these, and `names`. Before it counts, the answers are compared with those of the
// audit: they must be the same.
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/cel/evaluate.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"

using namespace icpcheck;

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "evaluator: %s\n", what.c_str());
  std::exit(2);
}

/// A check with what it is asked with.
struct AskedCheck {
  const Check* check;
  cel::Bindings* bindings;
};

std::optional<cel::Value> value_of(const Parameter& parameter) {
  if (!parameter.value) return std::nullopt;
  const std::string& text = *parameter.value;
  if (parameter.type == "date") return cel::Value::of(parse_date(text).value());
  if (parameter.type == "boolean") return cel::Value::of(text == "true");
  if (parameter.type == "string") return cel::Value::of(text);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return cel::Value::of(number);
}

cel::Value ratings_of(const DescriptionResult& result) {
  cel::Map map;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      map.entries.emplace_back(cel::Value::borrowed(clause.clause->id),
                               cel::Value::borrowed(word(clause.rating)));
    }
  }
  return cel::Value::of(std::move(map));
}

/// In the order of `variables_of`: as_of, what is joined (nothing), ratings, parameters.
cel::Bindings bindings_of(const Pack& pack, const Description& description,
                          const DescriptionResult& result, Date as_of) {
  cel::Bindings bindings{.root = &description.root(), .variables = {}};
  bindings.variables.emplace_back(cel::Value::of(as_of));
  bindings.variables.emplace_back(std::nullopt);
  bindings.variables.emplace_back(ratings_of(result));
  for (const Parameter& parameter : pack.parameters) {
    bindings.variables.push_back(value_of(parameter));
  }
  return bindings;
}

/// Error, else gap, else not stated, else met.
Status worse(Status a, Status b) {
  for (const Status heavy : {Status::error, Status::gap, Status::not_stated}) {
    if (a == heavy || b == heavy) return heavy;
  }
  return Status::met;
}

/// Asks as the audit does, without the facts, places and sentences of a finding.
class Asker {
 public:
  Asker(const schema::Schema& schema, Kind kind, Date as_of)
      : schema_(schema), kind_(kind), as_of_(as_of), evaluator_(&schema) {}

  Status ask(const AskedCheck& question) {
    (void)evaluator_.begin_check();
    const Check& check = *question.check;
    const Status when = check.when ? status_of(*check.when, question) : Status::met;
    if (when == Status::gap) return Status::not_applicable;
    if (when == Status::error) return when;
    const Status status = check.subjects ? ask_each(question) : ask_directly(question);
    return when == Status::not_stated && status == Status::gap ? when : status;
  }

 private:
  cel::Outcome evaluate(const Expression& expression, const AskedCheck& question) {
    return evaluator_.evaluate(expression.program(kind_), *question.bindings);
  }

  Status status_of(const Expression& expression, const AskedCheck& question) {
    constexpr std::array by_answer{Status::met, Status::gap, Status::not_stated, Status::error};
    return by_answer.at(static_cast<std::size_t>(evaluate(expression, question).answer));
  }

  /// Whether an expression gives a day that has not come.
  bool is_to_come(const std::optional<Expression>& expression, const AskedCheck& question) {
    if (!expression) return false;
    const cel::Outcome outcome = evaluate(*expression, question);
    if (outcome.answer != cel::Answer::yes) return false;
    const auto* time = std::get_if<cel::Timestamp>(&outcome.value.variant());
    constexpr std::int64_t seconds_of_a_day = 86400;
    return time != nullptr && time->seconds / seconds_of_a_day > as_of_.days;
  }

  /// What holds, but only from a day on that has not come, does not count yet.
  Status ask_holds(const AskedCheck& question) {
    const Status status = status_of(question.check->holds, question);
    if (status != Status::met) return status;
    return is_to_come(question.check->since, question) ? Status::gap : status;
  }

  Status ask_directly(const AskedCheck& question) {
    const Status status = ask_holds(question);
    ask_names(question);
    return status;
  }

  void ask_names(const AskedCheck& question) {
    if (question.check->names) static_cast<void>(evaluate(*question.check->names, question));
  }

  Status ask_each(const AskedCheck& question) {
    const Subjects& subjects = *question.check->subjects;
    const cel::Outcome list = evaluate(subjects.list, question);
    if (list.answer == cel::Answer::error) return Status::error;
    if (list.answer != cel::Answer::yes) return Status::not_stated;
    std::optional<Status> status;
    for (const cel::Value& value : cel::items_of(list.value, schema_)) {
      question.bindings->variables.emplace_back(value);
      const Status one = ask_one(question);
      if (one != Status::not_applicable) status = worse(one, status.value_or(Status::met));
      question.bindings->variables.pop_back();
    }
    if (cel::is_partial(list.value)) return worse(status.value_or(Status::met), Status::not_stated);
    return status.value_or(subjects.empty);
  }

  Status ask_one(const AskedCheck& question) {
    const Check& check = *question.check;
    if (check.subjects->where) {
      const Status chosen = status_of(*check.subjects->where, question);
      if (chosen == Status::gap) return Status::not_applicable;
      if (chosen != Status::met) return named(chosen, question);
    }
    if (is_to_come(check.begins, question)) return Status::not_applicable;
    return named(ask_holds(question), question);
  }

  Status named(Status status, const AskedCheck& question) {
    if (status != Status::met) ask_names(question);
    return status;
  }

  const schema::Schema& schema_;
  Kind kind_;
  Date as_of_;
  cel::Evaluator evaluator_;
};

Description load(const std::string& path, const schema::Schema& schema) {
  std::ifstream file(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  Diagnostics problems;
  auto description = load_description(path, std::move(text), schema, {}, problems);
  if (!description) fail(path + " is no valid description");
  return std::move(*description);
}

std::vector<const Pack*> packs_about(Kind kind) {
  std::vector<const Pack*> packs;
  for (const Pack& pack : packs::built_in().packs) {
    if (pack.library || pack.historical) continue;
    if (pack.applies_to.contains(kind)) packs.push_back(&pack);
  }
  return packs;
}

/// The findings of an audit, by which the answers are judged.
DescriptionResult audit_of(const Description& description, const std::vector<const Pack*>& packs,
                           Date as_of) {
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = packs;
  setup.options.as_of = as_of;
  cel::Evaluator evaluator{setup.schema};
  return audit::audit(description, {}, setup, evaluator);
}

/// The checks of a result that are about its kind and in force; stops when one is not answered as
/// there.
std::vector<AskedCheck> questions_of(const DescriptionResult& result, Asker& asker,
                                     std::vector<cel::Bindings>& bindings, Date as_of) {
  std::vector<AskedCheck> questions;
  for (std::size_t i = 0; i < result.packs.size(); ++i) {
    const Pack& pack = *result.packs[i].pack;
    for (const ClauseResult& clause : result.packs[i].clauses) {
      if (!contains(clause.clause->in_force, pack, as_of)) continue;
      for (const Finding& finding : clause.findings) {
        if (!finding.check->applies_to.contains(result.kind)) continue;
        if (!contains(finding.check->in_force, pack, as_of)) continue;
        questions.push_back({finding.check, &bindings[i]});
        if (asker.ask(questions.back()) != finding.underlying) {
          fail("another answer than that of the audit to " + finding.check->id);
        }
      }
    }
  }
  return questions;
}

/// Checks a second, for at least that time.
double measure(const std::vector<AskedCheck>& questions, Asker& asker,
               std::chrono::duration<double> wanted) {
  std::size_t asked = 0;
  std::chrono::duration<double> took{};
  const auto started = Clock::now();
  while (took < wanted) {
    for (const AskedCheck& question : questions) static_cast<void>(asker.ask(question));
    asked += questions.size();
    took = Clock::now() - started;
  }
  return static_cast<double>(asked) / took.count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || !parse_date(argv[2])) fail("give a description and a day");
  const Date as_of = parse_date(argv[2]).value();
  const std::chrono::duration<double> wanted{argc > 3 ? std::strtod(argv[3], nullptr) : 1.0};
  const Description description = load(argv[1], packs::built_in().arrangements);
  const std::vector<const Pack*> packs = packs_about(description.kind);
  const DescriptionResult result = audit_of(description, packs, as_of);
  std::vector<cel::Bindings> bindings;
  for (const Pack* pack : packs) bindings.push_back(bindings_of(*pack, description, result, as_of));
  Asker asker(packs::built_in().arrangements, description.kind, as_of);
  const std::vector<AskedCheck> questions = questions_of(result, asker, bindings, as_of);
  std::printf("%.0f\n", measure(questions, asker, wanted));
}
