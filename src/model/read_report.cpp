// SPDX-License-Identifier: MIT
// Reads a JSON report and completes what follows from it.
#include "icpcheck/model/read_report.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "model/json_in.hpp"
#include "model/json_walker.hpp"

namespace icpcheck {
namespace {

constexpr std::string_view descriptions = "descriptions";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class ReportReader {
 public:
  ReportReader(const std::string& file, std::string_view text, Diagnostics& diagnostics)
      : file_(file),
        text_(text),
        diagnostics_(diagnostics),
        problems_(file, text, diagnostics),
        parts_(without_list(text, descriptions)) {}

  std::optional<ReadReport> read() {
    const JsonMemory::Scope scope;
    const std::optional<Json> json = parse();
    if (!json || !has_format(*json)) return std::nullopt;
    if (!twice_.empty()) {
      const JsonStep step{nullptr, twice_};
      problems_.add(&step, "report.key_twice",
                    fmt::format("The key \"{}\" stands here more than once.", twice_));
      return std::nullopt;
    }
    JsonObject root(*json, nullptr, problems_);
    static_cast<void>(root.text("format"));
    JsonIn::read(root, read_.packs, problems_, read_.report);
    if (read_.report.profile) note_left_out();
    add_parameters();
    for (Diagnostic& problem : read_.report.not_checked) problem.severity = Severity::error;
    root.end();
    read_descriptions();
    if (damaged_ || problems_.any()) return std::nullopt;
    for (DescriptionResult& result : read_.report.descriptions) {
      for (Diagnostic& note : result.notes) note.severity = Severity::note;
      // Reports of 0.1.0 do not say so.
      if (result.kind == Kind::system) result.system = result.id;
    }
    for (const DescriptionResult& result : read_.report.descriptions)
      read_.report.tally.add(result);
    return std::move(read_);
  }

 private:
  using Event = Json::parse_event_t;

  /// All but the descriptions, which are read one at a time: as a tree all of them would take far
  /// more memory than their text.
  std::optional<Json> parse() {
    const auto look_at_keys = [this](int depth, Event event, const Json& value) {
      if (depth != 1 || event != Event::key) return true;
      const std::string_view key = value.get_ref<const Json::string_t&>();
      if (!keys_.emplace(key).second) twice_ = key;
      return true;
    };
    try {
      return Json::parse(parts_.rest, look_at_keys);
    } catch (const Json::exception&) {
      refuse_damaged();
    }
    return std::nullopt;
  }

  /// What is no object is told as one that lacks everything would be.
  void read_descriptions() {
    const JsonStep list{nullptr, descriptions};
    try {
      for (std::size_t i = 0; i < parts_.items.size() && !problems_.are_enough(); ++i) {
        const JsonStep step{&list, {}, i};
        const JsonMemory::Scope scope;
        read_description(Json::parse(parts_.items[i]), step);
      }
    } catch (const Json::exception&) {
      refuse_damaged();
    }
  }

  void read_description(const Json& json, const JsonStep& step) {
    JsonObject one(json, &step, problems_);
    if (!json.is_object() || problems_.are_enough()) return;
    JsonIn::read(one, read_.packs, problems_, read_.report.descriptions.emplace_back(),
                 read_.report.packs);
    one.end();
  }

  /// Tells what is the matter with the whole, which is no valid JSON.
  void refuse_damaged() {
    damaged_ = true;
    const auto nothing = [](int, Event, const Json&) { return false; };
    try {
      [[maybe_unused]] const Json none = Json::parse(text_, nothing);
    } catch (const Json::parse_error& error) {
      // The library counts the byte that it could not use from 1.
      const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
      at < text_.size()
          ? refuse("report.not_json", "From here on this is not JSON.", at)
          : refuse("report.truncated", "The report ends before it is complete.", text_.size());
    } catch (const Json::exception&) {
      refuse("report.not_json", "This JSON holds a number that is too large.", 0);
    }
  }

  void refuse(Location where, std::string code, std::string message, std::string hint) {
    Diagnostic problem = error_of({}, std::move(code), std::move(message), std::move(hint));
    problem.where = std::move(where);
    diagnostics_.add(std::move(problem));
  }
  void refuse(std::string code, std::string message, std::size_t at) {
    refuse(locate_json(file_, text_, at), std::move(code), std::move(message),
           "Write the report again with \"icpcheck check --format json\".");
  }

  bool has_format(const Json& json) {
    const auto found = json.is_object() ? json.find("format") : json.end();
    const bool is_text = json.is_object() && found != json.end() && found->is_string();
    const std::string_view format =
        is_text ? found->get_ref<const Json::string_t&>() : std::string_view{};
    if (format == report_format) return true;
    const JsonStep step{nullptr, "format"};
    refuse(find_json(file_, text_, is_text ? &step : nullptr), "report.not_a_report",
           is_text
               ? fmt::format("This is no report that can be read: its format is \"{}\".", format)
               : "This is JSON, but no report of icpcheck.",
           fmt::format("\"icpcheck check --format json\" writes reports; their format is \"{}\".",
                       report_format));
    return false;
  }

  void note_left_out() {
    for (const ProfileChange& change : read_.report.profile->changes) {
      if (change.what == "leave_out") read_.report.options.leave_out.push_back(change.subject);
    }
  }

  /// The packs have the values that counted.
  void add_parameters() {
    for (const UsedParameter& used : read_.report.parameters) {
      for (Pack& pack : read_.packs) {
        if (pack.id == used.pack) pack.parameters.push_back({used.name, "string", "", used.value});
      }
    }
  }

  const std::string& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  JsonProblems problems_;
  WithoutList parts_;
  bool damaged_ = false;
  std::set<std::string> keys_;  // of the whole
  std::string twice_;           // one of them that stands there more than once; "": none
  ReadReport read_;
};

}  // namespace

std::optional<ReadReport> read_report(const std::string& file, std::string_view json,
                                      Diagnostics& diagnostics) {
  if (json.starts_with(byte_order_mark)) json.remove_prefix(byte_order_mark.size());
  return ReportReader{file, json, diagnostics}.read();
}

}  // namespace icpcheck
