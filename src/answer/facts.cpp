// SPDX-License-Identifier: MIT
// Facts one by one: written where all agree, told where they do not.
#include <fmt/format.h>

#include <algorithm>

#include "answer/parts.hpp"
#include "answer/round.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

using edit::Value;

bool supports(const yaml::Node& evidence, std::string_view fact) {
  return std::ranges::any_of(items_at(evidence, "supports"), [fact](const yaml::Node* each) {
    return is_within(fact, each->text());
  });
}

bool is_of(const Sheet& sheet, const std::string& name) {
  const std::string wanted = lowered(name);
  const std::string file = lowered(sheet.file.text());
  const std::size_t folder = file.rfind('/');
  const std::string base = folder == std::string::npos ? file : file.substr(folder + 1);
  return lowered(sheet.name) == wanted || lowered(sheet.person) == wanted || file == wanted ||
         base == wanted;
}

bool all_agree(const std::vector<Said>& said) {
  return std::ranges::all_of(
      said, [&said](const Said& each) { return each.value == said.front().value; });
}

}  // namespace

Take read_take(std::string_view text) {
  Take take;
  const std::size_t sign = text.find('=');
  if (sign != std::string_view::npos) {
    take.fact = trimmed(text.substr(0, sign));
    text.remove_prefix(sign + 1);
  }
  text = trimmed(text);
  take.by = text == "newest" ? Take::By::newest : text == "file" ? Take::By::file : Take::By::sheet;
  if (take.by == Take::By::sheet) take.sheet = text;
  return take;
}

void Taker::take_facts() {
  std::vector<std::pair<std::string, std::vector<Said>>> facts;
  for (const Reply& reply : replies_.replies) {
    const bool is_fact =
        reply.says == Says::answer || reply.says == Says::not_known || reply.says == Says::nothing;
    if (!is_fact || reply.new_row > 0) continue;
    const auto fact = place_now(reply);
    if (!fact || !may_be_cited(reply)) continue;
    if (reply.says == Says::not_known) {
      const std::string& person = sheet_of(reply).person;
      outcome_.not_known.push_back({*fact, person.empty() ? who_said(reply) : person});
      remember(reply, *fact, is_not_known);
    } else if (reply.says == Says::nothing) {
      take_remark(reply, *fact);
    } else if (auto value = value_of(reply, *fact)) {
      const auto known =
          std::ranges::find(facts, *fact, [](const auto& each) { return each.first; });
      Said said{&reply, *fact, *std::move(value)};
      if (known != facts.end()) {
        known->second.push_back(std::move(said));
      } else {
        facts.push_back({*fact, {std::move(said)}});
      }
    }
  }
  for (const auto& [fact, said] : facts) settle(fact, said);
}

/// A document or a remark for what nobody has answered here.
void Taker::take_remark(const Reply& reply, const std::string& fact) {
  const bool stated = find_path(draft_.root(), fact) != nullptr;
  if (stated) cite(reply, fact);
  if (!stated && reply.remark.empty()) {
    return refuse(reply, "answer.no_answer", "a document is named, but there is no answer.",
                  "Write what the document says.");
  }
  if (!stated) remember(reply, fact, is_waiting);
}

void Taker::settle(const std::string& fact, const std::vector<Said>& said) {
  const yaml::Node* node = find_path(draft_.root(), fact);
  const bool is_open_list =
      node != nullptr && node->kind() == yaml::Kind::list && is_partial(*node);
  if (is_open_list) return settle_list(fact, said);
  const bool agreed = all_agree(said);
  const bool stated = node != nullptr;
  const bool same = stated && edit::value_of(*node) == said.front().value;
  if (agreed && (!stated || same)) return write(fact, said.front().value, said);
  const auto decided = decide(fact, said);
  if (!decided) return leave_open(fact, said);
  write(fact, *decided, said);
}

/// A list that says it is not complete takes what everybody adds to it.
void Taker::settle_list(const std::string& fact, const std::vector<Said>& said) {
  Value all = edit::value_of(*find_path(draft_.root(), fact));
  for (const Said& each : said) {
    for (const Value& item : each.value.items) {
      const bool known = std::ranges::find(all.items, item) != all.items.end();
      if (!known) all.items.push_back(item);
    }
  }
  std::vector<Said> taken = said;
  for (Said& each : taken) each.value = all;
  write(fact, all, taken);
}

void Taker::write(const std::string& fact, const Value& value, const std::vector<Said>& said) {
  const yaml::Node* node = find_path(draft_.root(), fact);
  const bool is_new = node == nullptr || !(edit::value_of(*node) == value);
  const std::string before = node == nullptr ? "" : edit::to_line(edit::value_of(*node));
  if (is_new && !draft_.set(fact, value, diagnostics_)) return;
  const auto source =
      std::ranges::find_if(said, [&value](const Said& each) { return each.value == value; });
  if (is_new) {
    Written written;
    if (source != said.end()) written = written_by(*source->reply);
    written.fact = fact;
    written.before = before;
    written.value = edit::to_line(value);
    if (source != said.end() && written.cited.document.empty()) ++outcome_.without_document;
    outcome_.written.push_back(std::move(written));
  } else {
    outcome_.known.push_back(fact);
  }
  for (const Said& each : said) {
    if (each.value == value) cite(*each.reply, fact);
    remember(*each.reply, fact, is_answered);
  }
}

void Taker::leave_open(const std::string& fact, const std::vector<Said>& said) {
  Decision decision{fact, {}};
  if (find_path(draft_.root(), fact) != nullptr) decision.options.push_back(option_of_file(fact));
  for (const Said& each : said) {
    decision.options.push_back(option_of(each));
    remember(*each.reply, fact, is_waiting, true);
  }
  outcome_.decisions.push_back(std::move(decision));
}

Option Taker::option_of(const Said& said) const {
  const Reply& reply = *said.reply;
  Option option{.value = edit::to_line(said.value),
                .who = who_said(reply),
                .place = where(reply, replies_),
                .evidence = reply.cited.document,
                .day = reply.cited.date};
  return option;
}

Option Taker::option_of_file(const std::string& fact) const {
  const yaml::Node& node = *find_path(draft_.root(), fact);
  Option option{.value = edit::to_line(edit::value_of(node)),
                .who = "the file",
                .place = to_string(node.location()),
                .evidence = {},
                .day = {}};
  for (const yaml::Node* evidence : items_at(draft_.root(), "evidence")) {
    const auto date = date_at(*evidence, "date");
    const bool newer = option.evidence.empty() || (date && (!option.day || *date > *option.day));
    if (!supports(*evidence, fact) || !newer) continue;
    option.evidence = text_at(*evidence, "title");
    option.day = date;
  }
  return option;
}

const Take* Taker::take_for(const std::string& fact) const {
  const Take* take = nullptr;
  for (const Take& each : round_.takes) {
    if (each.fact == fact || (each.fact.empty() && take == nullptr)) take = &each;
  }
  return take;
}

/// The values among which the take decides.
std::vector<Taker::Dated> Taker::candidates(const Take& take, const std::string& fact,
                                            const std::vector<Said>& said) const {
  const yaml::Node* node = find_path(draft_.root(), fact);
  std::vector<Dated> found;
  if (take.by != Take::By::sheet && node != nullptr) {
    const auto day = option_of_file(fact).day;
    found.push_back({edit::value_of(*node), day ? day : date_at(draft_.root(), "described_on")});
  }
  if (take.by == Take::By::file) return found;
  for (const Said& each : said) {
    const Sheet& sheet = sheet_of(*each.reply);
    const bool is_named = is_of(sheet, take.sheet) || where(*each.reply, replies_) == take.sheet;
    if (take.by == Take::By::sheet && !is_named) continue;
    found.push_back({each.value, each.reply->cited.date ? each.reply->cited.date : sheet.day});
  }
  return found;
}

/// What a take says of the fact: of that fact before that of all. Empty when none decides.
std::optional<Value> Taker::decide(const std::string& fact, const std::vector<Said>& said) const {
  const Take* take = take_for(fact);
  if (take == nullptr) return std::nullopt;
  const std::vector<Dated> dated = candidates(*take, fact, said);
  std::optional<Date> newest;
  for (const Dated& each : dated) newest = std::max(newest, each.day);
  std::optional<Value> found;
  for (const Dated& each : dated) {
    if (take->by == Take::By::newest && each.day != newest) continue;
    if (found && !(*found == each.value)) return std::nullopt;
    found = each.value;
  }
  return found;
}

}  // namespace icpcheck::answer
