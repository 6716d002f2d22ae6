// SPDX-License-Identifier: MIT
#include "audit/name_list.hpp"

namespace icpcheck::audit {

void NameList::collect() {
  if (!check_.names) return;
  const cel::Program& program = check_.names->program(inquiry_.subjected.kind);
  cel::Outcome outcome = inquiry_.evaluator.evaluate(program, inquiry_.bindings);
  if (outcome.answer == cel::Answer::unknown) {
    outcome = inquiry_.evaluator.evaluate_certain(program, inquiry_.bindings);
    finding_.more_names = finding_.more_names || outcome.answer == cel::Answer::yes;
  }
  if (outcome.answer != cel::Answer::yes) return;
  for (const cel::Value& value : cel::items_of(outcome.value, *inquiry_.setup.schema)) {
    const auto [name, is_new] = known_.insert(cel::to_text(value));
    if (is_new) finding_.names.push_back(*name);
  }
}

void NameList::collect_subject(Status subject, Status before) {
  if (before != finding_.status) {
    finding_.more_names = finding_.more_names || !known_.empty();
    known_.clear();
    finding_.names.clear();
  }
  if (subject == finding_.status) return collect();
  if (check_.names) finding_.more_names = true;
}

}  // namespace icpcheck::audit
