// SPDX-License-Identifier: MIT
#include "paper/docx_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "icpcheck/base/text.hpp"
#include "paper/docx_links.hpp"
#include "paper/docx_source.hpp"

namespace icpcheck::paper {
namespace {

/// They show something of the document or the day, and fetch nothing.
constexpr std::array<std::string_view, 29> harmless{
    "=",           "author",   "comments", "createdate", "date",    "docproperty",
    "edittime",    "filename", "filesize", "if",         "info",    "keywords",
    "lastsavedby", "numchars", "numpages", "numwords",   "page",    "pageref",
    "printdate",   "ref",      "revnum",   "savedate",   "section", "sectionpages",
    "styleref",    "subject",  "symbol",   "time",       "title",
};
constexpr std::string_view blank = " \t\r\n";
constexpr std::size_t most_of_name = 20;  // that is shown

DocxReason refused(const std::string& what) {
  return {"has a field " + what,
          "Delete the field in Word. Fields for pages, dates, titles and styles can stay."};
}

DocxReason cannot_be_told() { return refused("whose code cannot be read for sure"); }

/// The first word of the text, and the text behind it.
std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
  const std::size_t size = text.starts_with('=')   ? 1
                           : text.starts_with('"') ? text.find('"', 1)
                                                   : text.find_first_of(" \t\r\n\"\\", 1);
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(word.size());
  return word;
}

/// An address that is given in quotes, and that a link of a header may have, too.
bool is_plain_link(std::string_view rest) {
  std::string_view address = take_word(rest);
  if (!address.starts_with('"')) return false;
  address.remove_prefix(1);
  return docx_target(address).has_value();
}

std::optional<DocxReason> judge(std::string_view code) {
  const std::string word = lowered(take_word(code));
  if (std::ranges::find(harmless, word) != harmless.end()) return std::nullopt;
  if (word == "hyperlink" && is_plain_link(code)) return std::nullopt;
  if (word.empty() || word.size() > most_of_name || !std::ranges::all_of(word, is_letter)) {
    return cannot_be_told();
  }
  std::string shown = word;
  std::ranges::transform(shown, shown.begin(), upper);
  return refused(fmt::format("that papers do not take, \"{}\"", shown));
}

bool is_of_fields(std::string_view local) {
  return local == "fldChar" || local == "instrText" || local == "delInstrText" ||
         local == "fldSimple";
}

std::string text_of(const pugi::xml_node& element) {
  std::string text;
  for (const pugi::xml_node& each : element.children()) text += each.value();
  return text;
}

}  // namespace

std::optional<DocxReason> DocxFields::look_at(const pugi::xml_node& element) {
  const std::string_view name = element.name();
  const std::string_view local = local_name(name);
  const std::string_view parent = element.parent().name();
  if (!is_of_fields(local)) {
    // Letters that stand among the code may be read as a part of it.
    const bool in_run = local_name(parent) == "r" && local != "rPr";
    return is_in_code() && (in_run || local == "t") ? std::optional(cannot_be_told())
                                                    : std::nullopt;
  }
  if (name == "w:fldSimple") return judge(element.attribute("w:instr").as_string());
  if (parent != "w:r") return cannot_be_told();
  if (name == "w:fldChar") return turn(element);
  if (name != "w:instrText" || !is_in_code()) return cannot_be_told();
  if (element.parent().parent() != open_.back().around) return cannot_be_told();
  open_.back().code += text_of(element);
  return std::nullopt;
}

std::optional<DocxReason> DocxFields::turn(const pugi::xml_node& mark) {
  const std::string_view to = mark.attribute("w:fldCharType").as_string();
  const pugi::xml_node around = mark.parent().parent();
  if (to == "begin") {
    if (is_in_code()) open_.back().code += '{';  // what the inner field gives is not known
    open_.push_back({around, "", false});
    return std::nullopt;
  }
  if (open_.empty() || open_.back().around != around) return cannot_be_told();
  Field& field = open_.back();
  const bool was_in_code = !field.has_result;
  if ((to != "separate" || !was_in_code) && to != "end") return cannot_be_told();
  const std::string code = field.code;
  field.has_result = true;
  if (to == "end") open_.pop_back();
  return was_in_code ? judge(code) : std::nullopt;
}

std::optional<DocxReason> DocxFields::end() const {
  return open_.empty() ? std::nullopt : std::optional(cannot_be_told());
}

}  // namespace icpcheck::paper
