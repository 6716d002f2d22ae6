// SPDX-License-Identifier: MIT
// A description that is being changed: facts, what supports them, and proof that it stays valid.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/edit/editor.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::answer {

/// A document that somebody names for a fact.
struct Cited {
  std::string
      document;  // its title, its web address, or the id of evidence that is there; "": none
  std::optional<Date> date;
  std::string paragraph;
};

/// "Minutes of the ICP; 7 December 2021; paragraph 1.4": what follows the title may be left out.
[[nodiscard]] Cited read_citation(std::string_view text);

class Draft {
 public:
  /// Empty, with errors, when the text cannot be read. Mistakes against the schema are none.
  [[nodiscard]] static std::optional<Draft> open(std::string file, std::string bytes,
                                                 const schema::Schema& schema,
                                                 const yaml::Limits& limits,
                                                 Diagnostics& diagnostics);

  /// As in `edit::Editor`. What supported something round the fact, or what stood there before,
  /// does not support what is written now: it is named for the other facts alone.
  bool set(std::string_view path, const edit::Value& value, Diagnostics& diagnostics);
  /// The fact, and that evidence supports it. What names later items of its list by their position
  /// follows them.
  bool remove(std::string_view path, Diagnostics& diagnostics);
  /// Names the document as evidence of the facts: it is added once, however often it is named. What
  /// an evidence supports already is not named again. False with an error when it cannot be done.
  bool cite(const Cited& cited, const std::vector<std::string>& paths, Diagnostics& diagnostics);

  /// Whether the list can say that it is not complete.
  [[nodiscard]] bool may_be_partial(std::string_view list) const;
  /// Whether it claims to name all that there is.
  [[nodiscard]] bool is_complete(std::string_view list) const;
  /// Has it say so, or that there is more. False with an error when it cannot be done.
  bool set_complete(std::string_view list, bool complete, Diagnostics& diagnostics);

  /// The type of a fact by its path; empty when the schema has no such fact.
  [[nodiscard]] std::optional<schema::TypeId> type_of(std::string_view path) const;

  /// True when the text is valid but for what was wrong before. Each new mistake is an error.
  [[nodiscard]] bool is_sound(Diagnostics& diagnostics) const;
  [[nodiscard]] std::string bytes() const { return editor_.bytes(); }
  [[nodiscard]] const std::string& before() const { return before_; }
  [[nodiscard]] const yaml::Node& root() const { return editor_.document().root(); }
  [[nodiscard]] const schema::Schema& schema() const { return *schema_; }

 private:
  Draft(edit::Editor editor, std::string before, const schema::Schema& schema,
        const yaml::Limits& limits)
      : editor_(std::move(editor)), before_(std::move(before)), schema_(&schema), limits_(limits) {}
  bool narrow(const std::string& fact, Diagnostics& diagnostics);
  bool forget(std::string_view fact, Diagnostics& diagnostics);
  bool move_up(const std::string& list, std::size_t gone, Diagnostics& diagnostics);
  [[nodiscard]] std::optional<std::string> evidence_for(const Cited& cited,
                                                        const std::string& first_path,
                                                        Diagnostics& diagnostics);

  edit::Editor editor_;
  std::string before_;
  const schema::Schema* schema_;
  yaml::Limits limits_;
};

/// What differs between two texts, as `diff -u` tells it: three lines round each change. "" when
/// nothing does.
[[nodiscard]] std::string difference(std::string_view file, std::string_view before,
                                     std::string_view after);

}  // namespace icpcheck::answer
