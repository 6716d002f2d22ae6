// SPDX-License-Identifier: MIT
// Writes as JSON what `fields` lists. What formats of JSON add beside it, they write by the same
// words: `any` leaves out what says nothing.
#pragma once

#include "icpcheck/model/comparison.hpp"
#include "icpcheck/model/report_fields.hpp"
#include "icpcheck/model/summary.hpp"
#include "icpcheck/report/json_writer.hpp"

namespace icpcheck::report {

class JsonOut {
 public:
  explicit JsonOut(JsonWriter& json) : json_(json) {}

  void operator()(std::string_view key, std::string_view text) { json_.text(key, text); }
  void operator()(std::string_view key, bool flag) { json_.flag(key, flag); }
  void operator()(std::string_view key, Date date) { json_.text(key, to_string(date)); }
  void operator()(std::string_view key, const std::vector<std::string>& texts) {
    json_.texts(key, texts);
  }
  /// The day, or the parameter that says it.
  void operator()(std::string_view key, const DateReference& date) {
    json_.text(key, date.date ? to_string(*date.date) : std::string(date.parameter));
  }
  void operator()(std::string_view key, const Subjects& subjects) {
    json_.text(key, subjects.subject);
  }
  void operator()(std::string_view key, std::integral auto number) {
    json_.number(key, static_cast<std::int64_t>(number));
  }
  void operator()(std::string_view key, AnyWord auto value) { json_.text(key, word(value)); }
  template <class T>
  void operator()(std::string_view key, const std::vector<T>& all, const auto&... context) {
    json_.begin_array(key, layout<std::vector<T>>);
    for (const T& one : all) (*this)("", one, context...);
    json_.end();
  }
  template <AnyPart T>
  void operator()(std::string_view key, const T* part, const auto&... context) {
    (*this)(key, *part, context...);
  }
  template <AnyPart T>
  void operator()(std::string_view key, const T& part, const auto&... context) {
    write(key, part, layout<T, decltype(context)...>, context...);
  }
  /// On one line what mostly stands on several.
  void on_line(std::string_view key, const auto& part, const auto&... context) {
    write(key, part, JsonWriter::Layout::line, context...);
  }

  template <class T>
  void any(std::string_view key, const T& value) {
    if constexpr (requires { value.empty(); }) {
      if (!value.empty()) (*this)(key, value);
    } else if constexpr (requires { value.has_value(); }) {
      if (value) (*this)(key, *value);
    } else {
      if (value != T{}) (*this)(key, value);
    }
  }
  void formerly(std::string_view /*key*/, const auto& /*value*/) {}
  void unless_as(std::string_view key, const std::string& text, const std::string& other) {
    if (text != other) any(key, text);
  }
  /// The members "file", "line" and "column", as far as they are known.
  void place(const Location& where) {
    if (where.file.empty()) return;
    json_.shared("file", where.file);
    if (where.line == 0) return;
    json_.number("line", where.line);
    json_.number("column", where.column);
  }
  bool one_of(std::string_view key, const auto* one, const auto&... /*all and why not*/) {
    json_.text(key, one->id);
    return true;
  }
  void findings(std::string_view key, const std::vector<const Finding*>& all,
                const DescriptionResult& /*result*/) {
    json_.begin_array(key, JsonWriter::Layout::line);
    for (const Finding* finding : all) json_.text("", finding->check->id);
    json_.end();
  }
  void counts(std::string_view key, const DescriptionResult& result) { counts(key, result.counts); }
  void counts(std::string_view key, const Counts& counts) {
    json_.begin_object(key);
    for (std::size_t i = 0; i < counts.size(); ++i)
      by_word(word(strengths[i]), statuses, counts[i]);
    json_.end();
  }
  /// By strength; `may` checks never fall short.
  void by_strength(std::string_view key, const StrengthCounts& counts) {
    by_word(key, std::array{Strength::must, Strength::minimum, Strength::should}, counts);
  }
  /// How many there are of each of the words.
  void by_word(std::string_view key, const auto& words, const auto& counts) {
    json_.begin_object(key, JsonWriter::Layout::line);
    for (const auto one : words) (*this)(word(one), counts[static_cast<std::size_t>(one)]);
    json_.end();
  }
  void packs(std::string_view key, const Report& report) { (*this)(key, report.packs); }
  void exit_status(std::string_view key, int status) { json_.number(key, status); }
  void later(std::string_view key, const auto& all, const auto& context) {
    (*this)(key, all, context);
  }
  void any_later(std::string_view key, const auto& all, const auto& context) {
    if (!all.empty()) (*this)(key, all, context);
  }

 private:
  void write(std::string_view key, const auto& part, JsonWriter::Layout on,
             const auto&... context) {
    json_.begin_object(key, on);
    fields(*this, part, context...);
    json_.end();
  }
  template <class T, class... Ts>
  static constexpr bool is_one_of = (std::same_as<T, Ts> || ...);
  /// What changes as a whole stands on one line, so that it is one changed line; in the
  /// catalogue, by pack, a check and a source say too much for that.
  template <class T, class... Context>
  static constexpr JsonWriter::Layout layout =
      is_one_of<T, EvidenceDocument, Finding, Reference, PlanItem, Question, ReportPart, Baseline,
                Diagnostic, RunOptions, UsedParameter, ProfileChange, std::vector<SourceReference>,
                RunDifference, CheckChange, RatingChange, Overdue, FrequentShortfall, FrequentFact,
                SummaryRow, SummaryGroup> ||
              (is_one_of<T, Check, Source> && !is_one_of<Pack, std::remove_cvref_t<Context>...>)
          ? JsonWriter::Layout::line
          : JsonWriter::Layout::lines;

  JsonWriter& json_;
};

/// How two runs differ, in a comparison and in a trend.
inline void fields(JsonOut& json, const RunDifference& run) {
  json("what", run.what);
  json.any("subject", run.subject);
  json.any("before", run.before);
  json.any("after", run.after);
}

/// A whole document: the name of its format, then the fields of `part`.
void write_document(std::ostream& out, std::string_view format, const auto& part,
                    const auto&... context) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", format);
  JsonOut to{json};
  fields(to, part, context...);
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
