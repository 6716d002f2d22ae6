// SPDX-License-Identifier: MIT
// The fields of a report as bytes. Packs, clauses, checks and findings of the plan are named by
// their position.
#include "batch/cached_result.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

#include "icpcheck/base/archive.hpp"
#include "icpcheck/model/report_fields.hpp"

namespace icpcheck {

void visit(auto& archive, Location& where) { archive(where.file, where.line, where.column); }
void visit(auto& archive, Related& related) { archive(related.where, related.message); }
/// With the line that a report does not repeat.
void visit(auto& archive, Diagnostic& problem) {
  archive(problem.severity, problem.code, problem.where, problem.message, problem.hint,
          problem.source_line, problem.length, problem.related, problem.source_column);
}

void visit(auto& archive, Tally& tally) {
  for (StrengthCounts* counts : {&tally.shortfalls, &tally.known, &tally.unknown}) {
    for (std::size_t& count : *counts) archive(count);
  }
  archive(tally.unsupported, tally.as_before, tally.complete, tally.law_open);
  archive(tally.facts, tally.applicable, tally.met, tally.waiting, tally.repeated, tally.errors,
          tally.systems, tally.places, tally.law_missing, tally.missing, tally.unconfirmed,
          tally.beyond_law, tally.any_check_ran);
}

namespace batch {
namespace {

using Position = std::uint32_t;

template <class T>
Position position_of(const T* one, const std::vector<const T*>& all) {
  return static_cast<Position>(std::ranges::find(all, one) - all.begin());
}
template <class T>
Position position_of(const T* one, const std::vector<T>& all) {
  return static_cast<Position>(one - all.data());
}
template <class T>
const T* address_of(const T* one) {
  return one;
}
template <class T>
const T* address_of(const T& one) {
  return &one;
}

/// All findings in their order.
std::vector<const Finding*> findings_of(const DescriptionResult& result) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : result.findings()) findings.push_back(&finding);
  return findings;
}

/// Writes or reads as bytes what `fields` lists. What an owner knows is named by its position.
template <class Archive>
class Bytes {
 public:
  explicit Bytes(Archive& archive) : archive_(archive) {}

  void operator()(std::string_view key, auto& value) { any(key, value); }
  void operator()(std::string_view /*key*/, auto& all, const auto& context) {
    take_count(all);
    for (auto& one : all) fields(*this, one, context);
  }
  void any(std::string_view /*key*/, auto& value) {
    archive_(value);
    if constexpr (reads) demand_word(value);
  }
  void unless_as(std::string_view /*key*/, auto& text, const std::string& /*other*/) {
    archive_(text);
  }
  void place(auto& where) { archive_(where); }
  bool one_of(std::string_view /*key*/, auto& one, const auto& all, const auto&... /*lacking*/) {
    Position position = 0;
    if constexpr (!reads) position = position_of(one, all);
    archive_(position);
    // It throws where the bytes are not of this build's making.
    if constexpr (reads) one = address_of(all.at(position));
    return true;
  }
  void findings(std::string_view /*key*/, auto& all, const DescriptionResult& /*result*/) {
    take_count(all);
    for (auto& one : all) one_of("", one, findings_);
  }
  void counts(std::string_view /*key*/, const auto& /*result*/) {}  // they follow from the findings
  void later(std::string_view key, auto& all, const DescriptionResult& result) {
    later_.emplace_back([this, key, &all, &result] { (*this)(key, all, result); });
  }
  void any_later(std::string_view key, auto& all, const DescriptionResult& result) {
    later(key, all, result);
  }

  void description(auto& result, const std::vector<const Pack*>& packs) {
    fields(*this, result, packs);
    findings_ = findings_of(result);
    for (const std::function<void()>& each : later_) each();
    if constexpr (reads) arrange(result);
  }

 private:
  static constexpr bool reads = std::same_as<Archive, ArchiveReader>;

  static void demand_word(const auto& /*value*/) {}
  template <AnyWord Word>
  static void demand_word(const Word& value) {
    if (static_cast<std::size_t>(value) < words_of<Word>.size()) return;
    throw std::logic_error("the archive holds a word that there is not");
  }
  template <AnyWord Word>
  static void demand_word(const std::optional<Word>& value) {
    if (value) demand_word(*value);
  }

  /// How many there are; of those that are read each takes a byte at least.
  void take_count(auto& all) {
    auto count = static_cast<Position>(all.size());
    archive_(count);
    if constexpr (reads) {
      archive_.expect(count);
      all.resize(count);
    }
  }

  Archive& archive_;
  std::vector<const Finding*> findings_;  // in their order
  std::vector<std::function<void()>> later_;
};

}  // namespace
}  // namespace batch

template <class Archive, class Part>
requires requires(batch::Bytes<Archive>& bytes, Part& part) { fields(bytes, part); }
void visit(Archive& archive, Part& part) {
  batch::Bytes<Archive> bytes{archive};
  fields(bytes, part);
}

namespace batch {

void visit(auto& archive, Days& days) { archive(days.first, days.last); }

}  // namespace batch

namespace batch {

std::string pack_up(const FileResult& file, Days days, const std::vector<const Pack*>& packs) {
  ArchiveWriter to;
  to(days, file.checked, file.tally, file.problems.items(), file.texts, file.result.has_value());
  if (file.result) Bytes{to}.description(*file.result, packs);
  return to.bytes();
}

std::optional<FileResult> unpack(std::string_view bytes, Date as_of,
                                 const std::vector<const Pack*>& packs) {
  try {
    ArchiveReader from{bytes};
    Days days;
    FileResult file;
    std::vector<Diagnostic> problems;
    bool has_result = false;
    from(days);
    if (as_of < days.first || days.last < as_of) return std::nullopt;
    from(file.checked, file.tally, problems, file.texts, has_result);
    for (Diagnostic& problem : problems) file.problems.add(std::move(problem));
    if (has_result) Bytes{from}.description(file.result.emplace(), packs);
    if (!from.at_end()) return std::nullopt;
    return file;
  } catch (const std::logic_error&) {
    return std::nullopt;
  }
}

}  // namespace batch
}  // namespace icpcheck
