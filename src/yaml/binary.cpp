// SPDX-License-Identifier: MIT
#include "icpcheck/yaml/binary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace icpcheck::yaml {
namespace {

constexpr std::string_view write_text =
    "Write what it says into a text file. \"icpcheck init\" writes one to fill in.";
constexpr std::string_view unpack = "Unpack it, and name the files that were in it.";
constexpr std::string_view name_text = "Name a file that is text.";

/// `start` is how the file begins, `within` stands somewhere in it. The first row that fits counts.
struct Row {
  std::string_view start;
  std::string_view within;
  Binary is;
};

constexpr std::string_view zip{"PK\x03\x04", 4};
constexpr std::string_view old_office{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

constexpr std::array rows{
    Row{"%PDF-", "", {"a PDF file", write_text}},
    Row{"{\\rtf", "", {"an RTF document", write_text}},
    Row{zip, "word/", {"a Word document", write_text}},
    Row{zip, "xl/", {"an Excel workbook", write_text}},
    Row{zip, "ppt/", {"a PowerPoint presentation", write_text}},
    Row{zip, "application/vnd.oasis.opendocument", {"an OpenDocument file", write_text}},
    Row{zip, "", {"a ZIP archive", unpack}},
    Row{{"PK\x05\x06", 4}, "", {"a ZIP archive", unpack}},
    Row{old_office, {"W\0o\0r\0d\0D\0o\0c\0", 14}, {"a Word document", write_text}},
    Row{old_office, {"W\0o\0r\0k\0b\0o\0o\0k\0", 16}, {"an Excel workbook", write_text}},
    Row{old_office, "", {"an Office document", write_text}},
    Row{"\x1F\x8B", "", {"a gzip archive", unpack}},
    Row{"7z\xBC\xAF", "", {"a 7z archive", unpack}},
    Row{"\x89PNG", "", {"a picture", name_text}},
    Row{"\xFF\xD8\xFF", "", {"a picture", name_text}},
    Row{"GIF8", "", {"a picture", name_text}},
    Row{"\x7F"
        "ELF",
        "",
        {"a program", name_text}},
};
constexpr Binary unknown{"a binary file", name_text};

/// Text has none of these, but for a slip of the hand.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

}  // namespace

std::optional<Binary> find_binary(std::string_view bytes) {
  const auto* row = std::ranges::find_if(rows, [bytes](const Row& each) {
    return bytes.starts_with(each.start) && bytes.find(each.within) != std::string_view::npos;
  });
  if (row != rows.end()) return row->is;
  constexpr std::size_t head_size = 4096;
  constexpr std::ptrdiff_t share = 20;
  constexpr std::ptrdiff_t few_slips = 2;
  const std::string_view head = bytes.substr(0, head_size);
  const auto controls = std::ranges::count_if(head, is_control);
  const bool has_many =
      controls > few_slips && controls * share > static_cast<std::ptrdiff_t>(head.size());
  return has_many ? std::optional{unknown} : std::nullopt;
}

}  // namespace icpcheck::yaml
