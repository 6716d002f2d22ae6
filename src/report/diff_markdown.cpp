// SPDX-License-Identifier: MIT
// A comparison as Markdown.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include "icpcheck/base/text.hpp"
#include "report/diff_content.hpp"

namespace icpcheck::report {
namespace {

/// Text that Markdown would take for its own signs is written literally.
std::string literal(std::string_view text) {
  std::string written;
  for (const char c : escape(text)) {
    if (std::string_view{"\\`*_[]<>#|~&"}.find(c) != std::string_view::npos) written += '\\';
    written += c;
  }
  return written;
}

void write_section(const DiffSection& section, int level, std::ostream& out) {
  fmt::print(out, "\n{:#<{}} {}\n\n", "", level, literal(section.heading));
  for (const DiffEntry& entry : section.entries) {
    fmt::print(out, "- **{}** {}", literal(entry.id), literal(entry.state));
    if (!entry.title.empty()) fmt::print(out, " · {}", literal(entry.title));
    out << '\n';
    for (const DiffLine& line : entry.lines) {
      const std::string label = line.label.empty() ? "" : line.label + ": ";
      fmt::print(out, "  - {}{}\n", label, literal(line.text));
    }
  }
}

}  // namespace

void write_diff_markdown(const Difference& difference, const Look& look, std::ostream& out) {
  const DiffContent content = content_of(difference, look);
  fmt::print(out, "# {}\n\n", literal(content.title));
  for (const DiffLine& run : content.runs) {
    fmt::print(out, "- {}: {}\n", run.label, literal(run.text));
  }
  out << "\n| Falls short | OLD | NEW |\n| --- | ---: | ---: |\n";
  for (const DiffCount& count : content.counts) {
    fmt::print(out, "| {} | {} | {} |\n", count.strength, count.before, count.after);
  }
  for (const DiffSection& section : content.differences) write_section(section, 2, out);
  for (const DiffPart& part : content.parts) {
    fmt::print(out, "\n## {}\n\nFile: {}\n", literal(part.name), literal(part.about));
    if (!part.note.empty()) fmt::print(out, "\n{}\n", literal(part.note));
    for (const DiffSection& section : part.sections) write_section(section, 3, out);
  }
  fmt::print(out, "\n**{}**\n", literal(content.closing));
}

}  // namespace icpcheck::report
