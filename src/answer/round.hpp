// SPDX-License-Identifier: MIT
// The steps of a round: which items go and come, which facts are written, what is remembered.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/answer/memory.hpp"
#include "icpcheck/answer/round.hpp"
#include "icpcheck/edit/value.hpp"

namespace icpcheck::answer {

/// A reply with what it says as a value.
struct Said {
  const Reply* reply = nullptr;
  std::string fact;  // where it is written now
  edit::Value value;
};

class Taker {
 public:
  Taker(const Replies& replies, const Round& round, Draft& draft, Diagnostics& diagnostics)
      : replies_(replies), round_(round), draft_(draft), diagnostics_(diagnostics) {}

  [[nodiscard]] Outcome take();

 private:
  // What replies say: understanding.cpp.
  [[nodiscard]] std::optional<std::string> place_now(const Reply& reply);
  [[nodiscard]] std::optional<edit::Value> value_of(const Reply& reply, std::string_view path);
  /// False, with an error, where the document cannot be: a day without one, or a day to come.
  bool may_be_cited(const Reply& reply);
  void refuse(const Reply& reply, std::string code, const std::string& what, std::string hint);

  // Facts: facts.cpp.
  void take_facts();
  void take_remark(const Reply& reply, const std::string& fact);
  void settle(const std::string& fact, const std::vector<Said>& said);
  void settle_list(const std::string& fact, const std::vector<Said>& said);
  void write(const std::string& fact, const edit::Value& value, const std::vector<Said>& said);
  void leave_open(const std::string& fact, const std::vector<Said>& said);
  struct Dated {
    edit::Value value;
    std::optional<Date> day;
  };
  [[nodiscard]] const Take* take_for(const std::string& fact) const;
  [[nodiscard]] std::vector<Dated> candidates(const Take& take, const std::string& fact,
                                              const std::vector<Said>& said) const;
  [[nodiscard]] std::optional<edit::Value> decide(const std::string& fact,
                                                  const std::vector<Said>& said) const;
  [[nodiscard]] Option option_of(const Said& said) const;
  [[nodiscard]] Option option_of_file(const std::string& fact) const;

  // Items: items.cpp.
  void take_new_rows(bool referred);
  [[nodiscard]] std::optional<edit::Value> item_of(const std::vector<const Reply*>& cells,
                                                   const std::string& list,
                                                   const schema::Type& type);
  void add_row(const std::vector<const Reply*>& cells);
  /// Items and parts that an answer begins have an id of their name, where they need one.
  void give_ids();
  void take_completeness();
  void set_complete(const std::string& list, bool complete, const Reply& reply, const char* before);
  void take_removals();

  // What is remembered: memory.cpp.
  void cite(const Reply& reply, const std::string& fact);
  void remember(const Reply& reply, const std::string& fact, std::string_view result,
                bool undecided = false);
  void write_memory();

  [[nodiscard]] const Sheet& sheet_of(const Reply& reply) const {
    return replies_.sheets[reply.sheet];
  }
  [[nodiscard]] std::string who_said(const Reply& reply) const;
  /// What the reply writes, but for the fact and its value.
  [[nodiscard]] Written written_by(const Reply& reply) const;

  const Replies& replies_;
  const Round& round_;
  Draft& draft_;
  Diagnostics& diagnostics_;
  Outcome outcome_;
  std::vector<Asked> memory_;
};

/// "icp.members" of "icp.members[2].post"; the path itself when it names no item.
[[nodiscard]] std::string list_of(std::string_view path);

}  // namespace icpcheck::answer
