// SPDX-License-Identifier: MIT
// Documents that support facts: found again by id, address or title, else added.
#include <fmt/format.h>

#include <algorithm>

#include "answer/parts.hpp"
#include "icpcheck/answer/draft.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

constexpr std::size_t longest_document_id = 40;

bool is_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

/// Letters and digits alone, so that commas and spaces do not make another document.
std::string bare(std::string_view title) {
  std::string letters;
  for (const char c : title) {
    if (is_letter_or_digit(c) || static_cast<unsigned char>(c) > 0x7F) letters += lower(c);
  }
  return letters;
}

bool is_the_document(const yaml::Node& evidence, const Cited& cited) {
  if (text_at(evidence, "id") == cited.document) return true;
  if (is_address(cited.document) && text_at(evidence, "url") == cited.document) return true;
  if (bare(text_at(evidence, "title")) != bare(cited.document)) return false;
  const auto date = date_at(evidence, "date");
  return !cited.date || !date || *date == *cited.date;
}

bool is_supported(const yaml::Node& evidence, const std::string& path) {
  return std::ranges::any_of(items_at(evidence, "supports"), [&path](const yaml::Node* support) {
    return is_within(path, support->text());
  });
}

/// "hwb-report-2021-12-07": of the title and the day, and of no other evidence.
std::string id_for(const Cited& cited, const yaml::Node& root) {
  std::string id = slug(cited.document, longest_document_id);
  if (id.empty()) id = "document";
  if (cited.date) id += "-" + to_string(*cited.date);
  std::string free = id;
  for (int i = 2; item_at(root, "evidence", free) != nullptr; ++i) {
    free = fmt::format("{}-{}", id, i);
  }
  return free;
}

}  // namespace

Cited read_citation(std::string_view text) {
  Cited cited;
  for (const std::string& part : split_list(text, ";")) {
    if (cited.document.empty()) {
      cited.document = part;
    } else if (const auto date = cited.date ? std::nullopt : read_day(part)) {
      cited.date = date;
    } else {
      cited.paragraph += (cited.paragraph.empty() ? "" : "; ") + part;
    }
  }
  return cited;
}

/// The id of the evidence that is, or now becomes, that document.
std::optional<std::string> Draft::evidence_for(const Cited& cited, const std::string& first_path,
                                               Diagnostics& diagnostics) {
  for (const yaml::Node* evidence : items_at(root(), "evidence")) {
    if (is_the_document(*evidence, cited)) return text_at(*evidence, "id");
  }
  std::string id = id_for(cited, root());
  edit::Value made = edit::map({{"id", edit::text(id)}, {"title", edit::text(cited.document)}});
  if (cited.date) made.fields.emplace_back("date", edit::day(to_string(*cited.date)));
  if (is_address(cited.document)) made.fields.emplace_back("url", edit::text(cited.document));
  made.fields.emplace_back("supports", edit::list({edit::text(first_path)}));
  if (!editor_.set("evidence[+]", made, diagnostics)) return std::nullopt;
  return id;
}

bool Draft::cite(const Cited& cited, const std::vector<std::string>& paths,
                 Diagnostics& diagnostics) {
  if (cited.document.empty() || paths.empty()) return true;
  const auto id = evidence_for(cited, paths.front(), diagnostics);
  if (!id) return false;
  for (const std::string& path : paths) {
    const yaml::Node* evidence = item_at(root(), "evidence", *id);
    if (evidence == nullptr || is_supported(*evidence, path)) continue;
    if (!editor_.set("evidence[" + *id + "].supports[+]", edit::text(path), diagnostics)) {
      return false;
    }
  }
  return true;
}

}  // namespace icpcheck::answer
