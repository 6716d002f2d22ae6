// SPDX-License-Identifier: MIT
// A comparison as one HTML page that loads nothing and runs nothing.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <array>

#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "report/diff_content.hpp"

namespace icpcheck::report {
namespace {

constexpr std::string_view style = R"(
body { font: 1rem/1.5 Arial, sans-serif; color: #0b0c0c; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { border-top: 1px solid #505a5f; padding-top: 1rem; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #b1b4b6; }
td { text-align: right; }
li { margin-bottom: .5rem; break-inside: avoid; }
.state { font-weight: bold; }
.red { color: #942514; }
.amber { color: #6e3619; }
.green { color: #005a30; }
.closing { font-weight: bold; }
)";

constexpr std::array<std::string_view, 6> style_names{"", "", "red", "amber", "green", ""};

std::string marked_up(std::string_view text) {
  std::string written;
  for (const char c : escape(text)) {
    switch (c) {
      case '&':
        written += "&amp;";
        break;
      case '<':
        written += "&lt;";
        break;
      case '>':
        written += "&gt;";
        break;
      case '"':
        written += "&quot;";
        break;
      case '\'':
        written += "&#39;";
        break;
      default:
        written += c;
    }
  }
  return written;
}

std::uint32_t digit_value(char digit) {
  return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Base 64 of the 32 bytes that 64 hexadecimal digits give: three digits are two characters.
std::string base64(const std::string& digits) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string padded = digits + "00";
  std::string text;
  for (std::size_t i = 0; i < padded.size(); i += 3) {
    const std::uint32_t bits = digit_value(padded[i]) << 8U | digit_value(padded[i + 1]) << 4U |
                               digit_value(padded[i + 2]);
    text += alphabet[bits >> 6U];
    text += alphabet[bits & 63U];
  }
  text.back() = '=';
  return text;
}

void write_head(const DiffContent& content, std::ostream& out) {
  fmt::print(out,
             "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<title>{}</title>\n<style>{}</style>\n</head>\n",
             base64(sha256(style)), marked_up(content.title), style);
}

void write_counts(const DiffContent& content, std::ostream& out) {
  out << "<table>\n<caption>How many checks fall short</caption>\n<thead><tr>"
         "<th scope=\"col\">Strength</th><th scope=\"col\">OLD</th><th scope=\"col\">NEW</th>"
         "</tr></thead>\n<tbody>\n";
  for (const DiffCount& count : content.counts) {
    fmt::print(out, "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n", count.strength,
               count.before, count.after);
  }
  out << "</tbody>\n</table>\n";
}

void write_section(const DiffSection& section, int level, std::ostream& out) {
  fmt::print(out, "<h{0}>{1}</h{0}>\n<ul>\n", level, marked_up(section.heading));
  const std::string_view color = style_names[static_cast<std::size_t>(section.style)];
  for (const DiffEntry& entry : section.entries) {
    fmt::print(out, "<li>{} <span class=\"state {}\">{}</span>", marked_up(entry.id), color,
               marked_up(entry.state));
    if (!entry.title.empty()) fmt::print(out, " {}", marked_up(entry.title));
    if (!entry.lines.empty()) out << "\n<ul>\n";
    for (const DiffLine& line : entry.lines) {
      const std::string label = line.label.empty() ? "" : line.label + ": ";
      fmt::print(out, "<li>{}{}</li>\n", label, marked_up(line.text));
    }
    out << (entry.lines.empty() ? "</li>\n" : "</ul></li>\n");
  }
  out << "</ul>\n";
}

}  // namespace

void write_diff_html(const Difference& difference, const Look& look, std::ostream& out) {
  const DiffContent content = content_of(difference, look);
  write_head(content, out);
  fmt::print(out, "<body>\n<main>\n<h1>{}</h1>\n<p class=\"closing\">{}</p>\n<ul>\n",
             marked_up(content.title), marked_up(content.closing));
  for (const DiffLine& run : content.runs) {
    fmt::print(out, "<li>{}: {}</li>\n", run.label, marked_up(run.text));
  }
  out << "</ul>\n";
  write_counts(content, out);
  for (const DiffSection& section : content.differences) write_section(section, 2, out);
  for (const DiffPart& part : content.parts) {
    fmt::print(out, "<section>\n<h2>{}</h2>\n<p>{}</p>\n", marked_up(part.name),
               marked_up(part.about));
    if (!part.note.empty()) fmt::print(out, "<p>{}</p>\n", marked_up(part.note));
    for (const DiffSection& section : part.sections) write_section(section, 3, out);
    out << "</section>\n";
  }
  out << "</main>\n</body>\n</html>\n";
}

}  // namespace icpcheck::report
