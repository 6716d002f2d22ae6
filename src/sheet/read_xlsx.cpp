// SPDX-License-Identifier: MIT
// A workbook: which sheets it has, and what they share.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "icpcheck/base/text.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "icpcheck/sheet/read.hpp"
#include "icpcheck/zip/zip.hpp"
#include "sheet/budget.hpp"
#include "sheet/package.hpp"
#include "sheet/problems.hpp"
#include "sheet/refusals.hpp"
#include "sheet/rich_text.hpp"
#include "sheet/sheet_reader.hpp"

namespace icpcheck::sheet {
namespace {

/// `is` is what it is instead: "a Word document, ".
Diagnostic not_a_workbook(const SharedText& file, std::string_view is) {
  return error_of(file, "sheet.not_a_workbook",
                  fmt::format("The file is {}not an Excel workbook.", is),
                  "Save it as an Excel workbook (.xlsx), or as CSV UTF-8.");
}

const Relation* find_type(const std::vector<Relation>& relations, std::string_view type) {
  const auto found = std::ranges::find(relations, type, &Relation::type);
  return found == relations.end() ? nullptr : &*found;
}

/// A sheet as the workbook lists it; `id` is that of the relation.
struct Listed {
  std::string name;
  bool hidden = false;
  std::string id;
};

class WorkbookReader {
 public:
  WorkbookReader(SharedText file, Package package, Diagnostics& problems)
      : file_(std::move(file)),
        package_(std::move(package)),
        problems_(problems),
        budget_(file_, problems) {}

  Workbook read();

 private:
  [[nodiscard]] const Relation* find_main();
  [[nodiscard]] bool take_related(std::string_view type, PartDocument& document);
  [[nodiscard]] std::optional<std::vector<Listed>> read_list(const std::string& main);
  [[nodiscard]] bool read_texts();
  void read_looks();
  void read_sheet(const Listed& listed, Workbook& book);

  SharedText file_;
  Package package_;
  Diagnostics& problems_;
  Budget budget_;
  std::vector<Relation> root_relations_;
  std::vector<Relation> relations_;  // of the workbook
  Shared shared_;
};

/// What kind of file it is, where it has no workbook in it.
std::string_view kind_of(const Package& package) {
  if (package.bytes_of("mimetype").starts_with("application/vnd.oasis.opendocument")) {
    return "an OpenDocument file, ";
  }
  if (package.has("word/document.xml")) return "a Word document, ";
  if (package.has("ppt/presentation.xml")) return "a PowerPoint presentation, ";
  if (package.has("xl/workbook.bin")) return "a binary workbook (.xlsb), ";
  return "an archive, ";
}

const Relation* WorkbookReader::find_main() {
  root_relations_ = package_.relations("");
  const Relation* const main = find_type(root_relations_, "officeDocument");
  const bool is_workbook = main != nullptr && package_.has(main->target) &&
                           !main->target.ends_with(".bin") && !package_.has("word/document.xml") &&
                           !package_.has("ppt/presentation.xml");
  if (is_workbook) return main;
  problems_.add(not_a_workbook(file_, kind_of(package_)));
  return nullptr;
}

/// Each part is let go before the next is read: as a tree it takes many times its bytes.
Workbook WorkbookReader::read() {
  Workbook book{.file = file_};
  const Relation* const main = find_main();
  if (main == nullptr) return book;
  const auto list = read_list(main->target);
  if (!list) return book;
  relations_ = package_.relations(main->target);
  if (!read_texts()) return book;
  read_looks();
  for (const Listed& each : *list) {
    if (!budget_.is_spent()) read_sheet(each, book);
  }
  if (book.sheets.empty() && !problems_.has_errors()) {
    problems_.add(damaged(file_, "The workbook has no sheets."));
  }
  return book;
}

std::optional<std::vector<Listed>> WorkbookReader::read_list(const std::string& main) {
  PartDocument document;
  if (!package_.take(main, document, problems_)) return std::nullopt;
  std::vector<Listed> list;
  const pugi::xml_node root = document.xml.document_element();
  if (is_set(child(root, "workbookPr"), "date1904")) shared_.epoch = Epoch::of_1904;
  for (const pugi::xml_node& node : child(root, "sheets").children()) {
    if (!is_named(node, "sheet")) continue;
    if (list.size() >= most_sheets) {
      problems_.add(
          too_large(file_, fmt::format("The workbook has more than {} sheets.", most_sheets)));
      return std::nullopt;
    }
    const std::string_view state = attribute(node, "state");
    // "sheetId" is another number than "id".
    list.push_back({.name = meant_text(attribute(node, "name")),
                    .hidden = state == "hidden" || state == "veryHidden",
                    .id = std::string(attribute(node, "id"))});
  }
  return list;
}

/// Some programs name parts that they have no need of, and do not write.
bool WorkbookReader::take_related(std::string_view type, PartDocument& document) {
  const Relation* const relation = find_type(relations_, type);
  return relation != nullptr && package_.has(relation->target) &&
         package_.take(relation->target, document, problems_);
}

/// False where there are too many: of no sheet could be said what it holds.
bool WorkbookReader::read_texts() {
  PartDocument document;
  if (!take_related("sharedStrings", document)) return true;
  shared_.texts = shared_texts(document.xml, most_cells);
  if (shared_.texts.size() <= most_cells) return true;
  problems_.add(
      too_large(file_, fmt::format("The workbook has more than {} texts.", grouped(most_cells))));
  return false;
}

/// Each look names a format by its number: one that is built in, or one that the workbook defines.
void WorkbookReader::read_looks() {
  PartDocument document;
  if (!take_related("styles", document)) return;
  const pugi::xml_node root = document.xml.document_element();
  std::map<std::uint32_t, Shows> own;
  for (const pugi::xml_node& node : child(root, "numFmts").children()) {
    const auto number = parse_whole<std::uint32_t>(attribute(node, "numFmtId"));
    if (number) own[*number] = shown_by(attribute(node, "formatCode"));
  }
  for (const pugi::xml_node& node : child(root, "cellXfs").children()) {
    if (!is_named(node, "xf")) continue;
    const auto number = parse_whole<std::uint32_t>(attribute(node, "numFmtId")).value_or(0);
    const auto found = own.find(number);
    shared_.shows.push_back(found == own.end() ? shown_by(number) : found->second);
  }
}

void WorkbookReader::read_sheet(const Listed& listed, Workbook& book) {
  const auto found = std::ranges::find(relations_, listed.id, &Relation::id);
  if (found == relations_.end()) {
    return problems_.add(damaged(
        file_,
        fmt::format("The workbook is damaged: the sheet '{}' is missing.", escape(listed.name))));
  }
  if (found->type != "worksheet") return;  // a sheet that is a chart or a dialogue has no cells
  PartDocument document;
  if (!package_.take(found->target, document, problems_)) return;
  Sheet sheet{.name = listed.name, .hidden = listed.hidden};
  SheetReader(shared_, file_, budget_, problems_).read(document.xml, sheet);
  book.sheets.push_back(std::move(sheet));
}

}  // namespace

std::optional<Workbook> read_xlsx(const SharedText& file, std::string_view bytes,
                                  Diagnostics& problems) {
  Diagnostics own;
  std::optional<Workbook> book;
  if (auto other = find_other_file(file, bytes)) {
    own.add(std::move(*other));
  } else if (!zip::is_archive(bytes)) {
    own.add(not_a_workbook(file, ""));
  } else if (auto package = Package::open(file, bytes, own)) {
    refuse_dangers(*package, file, own);
    book = WorkbookReader(file, std::move(*package), own).read();
  }
  if (own.has_errors()) book.reset();
  problems.add(std::move(own));
  return book;
}

}  // namespace icpcheck::sheet
