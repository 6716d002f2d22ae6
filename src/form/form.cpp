// SPDX-License-Identifier: MIT
// Which questions and tables a form has, and in which order.
#include "icpcheck/form/form.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "form/maker.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::form {
namespace {

constexpr std::string_view rest_asked =
    " The list says that it is not complete: what is missing from it?";

class Former {
 public:
  Former(const schema::Schema& schema, const Report& report, Kind kind, const Subject* subject)
      : schema_(schema),
        subject_(subject),
        reasons_(report, kind, subject == nullptr ? nullptr : &subject->result),
        maker_(schema, kind, subject == nullptr ? nullptr : &subject->description) {
    form_.kind = kind;
    form_.version = layout_version;
    form_.day = report.options.as_of;
  }

  Form open() && {
    note_missing();
    for (const Question& question : subject_->result.questions) add_open(question);
    add_undecided();
    add_tables(false);
    return std::move(form_);
  }

  Form all() && {
    reasons_.read(schema_);
    if (subject_ != nullptr) {
      note_missing();
      for (const Question& question : subject_->result.questions) add_open(question);
      add_undecided();
    }
    const auto add = [this](const schema::Field& field, const schema::Type& /*parent*/,
                            const Spot& spot) { add_if_asked(field, spot); };
    maker_.walk(add);
    if (subject_ == nullptr) rank();
    add_tables(true);
    return std::move(form_);
  }

 private:
  /// Which open findings miss a fact.
  void note_missing() {
    form_.name = subject_->description.name;
    form_.id = subject_->description.id;
    form_.file = std::string(subject_->description.file());
    form_.digest = subject_->result.sha256;
    for (const Question& question : subject_->result.questions) {
      for (const Finding* finding : question.settles) {
        for (const MissingFact& fact : finding->missing) missing_[fact.path].insert(finding);
      }
    }
  }

  void add_open(const Question& question) {
    for (const AskedFact& fact : question.facts) {
      if (fact.elsewhere) continue;
      for (const FactPlace& place : fact.places) add_open(question, fact, place.path);
    }
  }

  void add_open(const Question& question, const AskedFact& fact, const std::string& key) {
    const auto [field, spot] = maker_.find(key);
    if (field == nullptr || !keys_.insert(key).second) return;
    FormQuestion asked = maker_.question(*field, spot);
    asked.rest = fact.rest;
    asked.open = true;
    if (fact.rest) {
      asked.asked += rest_asked;
      asked.text += rest_asked;
    }
    explain(question, asked);
    const bool has_parts = asked.answers.kind == AnswerKind::parts;
    form_.questions.push_back(std::move(asked));
    if (!has_parts) return;
    const auto add = [&](const schema::Field& part, const schema::Type& /*parent*/,
                         const Spot& place) {
      const bool is_asked = !part.question.empty() && is_plain(schema_, part.type);
      if (!is_asked || !keys_.insert(place.key).second) return;
      FormQuestion of_part = maker_.question(part, place);
      of_part.open = true;
      explain(question, of_part);
      form_.questions.push_back(std::move(of_part));
    };
    maker_.walk_below(*field, spot, add);
  }

  /// What was answered in several ways is asked again until somebody has decided.
  void add_undecided() {
    for (const yaml::Node* asked : items_at(subject_->description.root(), "asked")) {
      const std::string fact = text_at(*asked, "fact");
      if (!flag_at(*asked, "undecided")) continue;
      const auto [field, spot] = maker_.find(fact);
      if (field == nullptr || !keys_.insert(fact).second) continue;
      FormQuestion question = maker_.question(*field, spot);
      question.why = "The answers differ, or differ from what is written down. Which is right?";
      question.ask = text_at(*asked, "of");
      question.open = true;
      form_.questions.push_back(std::move(question));
    }
  }

  /// By the findings that miss this very fact; by all of the question where they are too many for
  /// each to be listed.
  void explain(const Question& question, FormQuestion& asked) {
    std::vector<const Finding*> settles = question.settles;
    const auto known = missing_.find(asked.key);
    if (known != missing_.end()) {
      std::erase_if(settles,
                    [&](const Finding* finding) { return !known->second.contains(finding); });
    }
    const std::vector<Looking> looking = reasons_.of(settles);
    reasons_.explain(looking, asked);
    asked.settles = settles.size();
    asked.opens = question.opens;
    for (const Looking& each : looking) asked.checks.emplace_back(each.check->id);
  }

  void add_if_asked(const schema::Field& field, const Spot& spot) {
    if (field.question.empty() || keys_.contains(spot.key)) return;
    const std::vector<Looking> looking = reasons_.looking_at(spot.path);
    if (looking.empty()) return;
    keys_.insert(spot.key);
    FormQuestion question = maker_.question(field, spot);
    reasons_.explain(looking, question);
    if (subject_ == nullptr) {
      question.open = true;
      question.settles = looking.size();
      for (const Looking& each : looking) question.checks.emplace_back(each.check->id);
      weights_[question.key] = weight_of(looking);
    }
    form_.questions.push_back(std::move(question));
  }

  void rank() {
    std::ranges::stable_sort(form_.questions, std::greater{},
                             [this](const FormQuestion& each) { return weights_[each.key]; });
  }

  /// Those that are stated or asked about; `unstated`: and those that are not.
  void add_tables(bool unstated) {
    const auto add = [&](const schema::Field& field, const schema::Type& parent, const Spot& spot) {
      if (!maker_.is_table(field)) return;
      const bool is_asked = keys_.contains(spot.key);
      if (spot.node == nullptr && !is_asked && !(unstated && subject_ == nullptr)) return;
      FormTable table = maker_.table(field, parent, spot);
      table.open = std::ranges::any_of(form_.questions, [&](const FormQuestion& question) {
        return question.open && leads_to(question, table);
      });
      form_.tables.push_back(std::move(table));
    };
    maker_.walk(add);
  }

  const schema::Schema& schema_;
  const Subject* subject_;  // null: none in particular
  Reasons reasons_;
  Maker maker_;
  Form form_;
  std::set<std::string, std::less<>> keys_;
  std::map<std::string, std::set<const Finding*>, std::less<>> missing_;
  std::map<std::string, Weight> weights_;
};

}  // namespace

bool leads_to(const FormQuestion& question, const FormTable& table) {
  std::string_view key = question.key;
  if (!key.starts_with(table.path)) return false;
  key.remove_prefix(table.path.size());
  if (key.empty()) return true;
  const std::size_t end = key.find("].");
  if (key.front() != '[' || end == std::string_view::npos) return false;
  key.remove_prefix(end + 2);
  return std::ranges::find(table.columns, key, &FormColumn::key) != table.columns.end();
}

std::string FormTable::complete_key() const { return path + std::string(complete_suffix); }

const FormQuestion* Form::find(std::string_view key) const {
  const auto found = std::ranges::find(questions, key, &FormQuestion::key);
  return found == questions.end() ? nullptr : &*found;
}

const FormTable* Form::find_table(std::string_view path) const {
  const auto found = std::ranges::find(tables, path, &FormTable::path);
  return found == tables.end() ? nullptr : &*found;
}

Form make_form(const Subject& subject, Which which) {
  Former former(subject.schema, subject.report, subject.description.kind, &subject);
  return which == Which::open ? std::move(former).open() : std::move(former).all();
}

Form make_form(Kind kind, const Report& report, const schema::Schema& schema) {
  return Former(schema, report, kind, nullptr).all();
}

}  // namespace icpcheck::form
