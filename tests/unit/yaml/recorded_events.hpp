// SPDX-License-Identifier: MIT
// Events as lines of text: kind, byte position, style or tag, and text.
#pragma once

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <string_view>

#include "yaml/plain_events.hpp"
#include "yaml/reference.hpp"

namespace icpcheck::yaml {

class RecordedEvents final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override { lines_ += "document\n"; }
  void OnDocumentEnd() override { lines_ += "end of document\n"; }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add("null", mark, anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add("alias", mark, anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    add("scalar", mark, anchor);
    lines_ += fmt::format("  {} \"{}\"\n", tag, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    add("list", mark, anchor);
    lines_ += fmt::format("  {} {}\n", tag, static_cast<int>(style));
  }
  void OnSequenceEnd() override { lines_ += "end of list\n"; }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    add("map", mark, anchor);
    lines_ += fmt::format("  {} {}\n", tag, static_cast<int>(style));
  }
  void OnMapEnd() override { lines_ += "end of map\n"; }

  [[nodiscard]] const std::string& lines() const { return lines_; }

 private:
  void add(std::string_view kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    lines_ += fmt::format("{} at {} &{}\n", kind, mark.pos, anchor);
  }

  std::string lines_;
};

/// Empty when the text is outside of the plain subset.
inline std::optional<std::string> plain_events(std::string_view source) {
  RecordedEvents events;
  const bool sent = send_plain(source, events);
  return sent ? std::optional(events.lines()) : std::nullopt;
}

inline std::string reference_events(std::string_view source) {
  RecordedEvents events;
  try {
    if (!send_reference(source, events)) return "nothing";
  } catch (const YAML::ParserException& error) {
    return error.what();
  }
  return events.lines();
}

}  // namespace icpcheck::yaml
