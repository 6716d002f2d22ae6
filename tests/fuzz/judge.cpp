// SPDX-License-Identifier: MIT
// One judge a kind of format.
#include "judge.hpp"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "icpcheck/base/text.hpp"
#include "icpcheck/zip/zip.hpp"
#include "support.hpp"

namespace icpcheck::fuzz {
namespace {

void judge_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    const bool line_end = text.substr(i, 2) == "\r\n";
    if (!c.valid || (is_hidden(c.code_point) && !line_end)) {
      demand_same(escape(text.substr(i < 200 ? 0 : i - 200, 300)), "");
    }
    i += c.length;
  }
}

void judge_json(std::string_view text) { demand(nlohmann::json::accept(text)); }

void judge_lines_of_json(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    demand(end != std::string_view::npos);
    judge_json(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
}

/// How many fields each row has; quoted ones hold anything.
void judge_csv(std::string_view text) {
  std::size_t first = 0;
  std::size_t fields = 1;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (text[i] == ',') ++fields;
    if (text[i] != '\n') continue;
    if (first == 0) first = fields;
    demand(fields == first);
    fields = 1;
  }
  demand(!quoted && (text.empty() || text.ends_with("\n")));
}

void judge_xml(std::string_view text) {
  pugi::xml_document document;
  const auto result = document.load_buffer(text.data(), text.size(), pugi::parse_full);
  if (!result) {
    const auto at = static_cast<std::size_t>(result.offset);
    demand_same(escape(text.substr(at < 200 ? 0 : at - 200, 400)), result.description());
  }
}

/// Pages close all that they open but these; so they are XML once these are closed.
void judge_html(std::string_view text) {
  static const std::set<std::string_view> alone{"meta", "link", "br", "hr", "img", "input", "col"};
  std::vector<std::string> open;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    demand(at + 1 < text.size());
    const bool closes = text[at + 1] == '/';
    const std::size_t begin = at + (closes ? 2 : 1);
    std::size_t end = begin;
    while (end < text.size() && is_letter_or_digit(text[end])) ++end;
    const std::string name(text.substr(begin, end - begin));
    char quote = 0;
    for (; end < text.size() && (quote != 0 || text[end] != '>'); ++end) {
      if (quote == text[end]) {
        quote = 0;
      } else if (quote == 0 && text[end] == '"') {
        quote = '"';
      }
    }
    demand(end < text.size());
    const bool itself = text[end - 1] == '/';
    at = end + 1;
    if (name.empty()) continue;  // <!doctype html>
    if (closes) {
      if (open.empty() || open.back() != name) demand_same(text.substr(0, at), name);
      open.pop_back();
    } else if (!itself && !alone.contains(name)) {
      open.push_back(name);
    }
    if (!closes && (name == "script" || name == "style")) at = text.find("</" + name, at);
  }
  demand(open.empty());
}

void judge_archive(std::string_view bytes) {
  zip::Limits limits;  // of what we write ourselves some is the same over and over
  limits.ratio = 1'000'000;
  zip::Refusal refusal;
  const auto parts = zip::read(bytes, limits, refusal);
  if (!parts) demand_same(refusal.why, "");
  std::set<std::string_view> names;
  for (const zip::Part& part : *parts) {
    demand(names.insert(part.name).second);
    if (part.name.ends_with(".xml") || part.name.ends_with(".rels")) judge_xml(part.bytes);
  }
}

}  // namespace

void judge(std::string_view format, std::string_view text) {
  if (format == "docx" || format == "xlsx") return judge_archive(text);
  if (format == "csv" && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  judge_characters(text);
  if (format == "json" || format == "sarif" || format == "codequality") judge_json(text);
  if (format == "ndjson") judge_lines_of_json(text);
  if (format == "csv") judge_csv(text);
  if (format == "junit" || format == "svg") judge_xml(text);
  if (format == "html") judge_html(text);
}

}  // namespace icpcheck::fuzz
