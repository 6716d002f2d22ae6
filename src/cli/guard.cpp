// SPDX-License-Identifier: MIT
#include "cli/guard.hpp"

#include <filesystem>
#include <system_error>

#include "icpcheck/system/process.hpp"

namespace icpcheck::cli {

Guard::Guard() { add(system::look_at_program(), "this program"); }

/// What is no file, such as a terminal, can be read and written.
void Guard::add(const system::Look& look, std::string_view what) {
  if (look.kind == system::FileKind::file) files_.emplace(look.id, what);
}

void Guard::add(const std::string& file, std::string_view what) {
  add(file == "-" ? system::look_at(system::Stream::in) : system::look_at(file), what);
}

void Guard::add(const std::vector<std::string>& files, std::string_view what) {
  for (const std::string& file : files) add(file, what);
}

void Guard::add(const std::vector<batch::Input>& inputs, std::string_view what) {
  for (const batch::Input& input : inputs) {
    add(input.content ? "-" : input.path, what);
  }
}

void Guard::add(const Packs& packs) {
  for (const auto& loaded : packs.loaded) {
    for (const auto& document : loaded->documents) {
      add(std::string(document->file().text()), "a file of the pack " + loaded->pack.id);
    }
  }
}

void Guard::add_files_in(const std::string& folder, std::string_view what) {
  std::error_code error;
  std::filesystem::directory_iterator entries{folder, error};
  while (!error && entries != std::filesystem::directory_iterator{}) {
    add(entries->path().string(), what);
    entries.increment(error);
  }
}

void Guard::add_folder(const std::string& folder, std::string_view what) {
  folders_.emplace_back(folder, what);
}

std::string_view Guard::what_is(const std::string& file) const {
  if (file.empty()) return {};
  const auto found = files_.find(system::look_at(file).id);
  if (found != files_.end()) return found->second;
  for (const auto& [folder, what] : folders_) {
    if (system::lies_in(file, folder)) return what;
  }
  return {};
}

bool Guard::check(const std::vector<Output>& outputs, Diagnostics& diagnostics) const {
  bool all = true;
  for (const Output& output : outputs) {
    const std::string_view what = what_is(output.file);
    if (what.empty()) continue;
    all = false;
    diagnostics.add(misuse(
        "cli.output_is_input",
        "The report would replace \"" + output.file + "\", which is " + std::string{what} + ".",
        "Write it to another file."));
  }
  return all;
}

}  // namespace icpcheck::cli
