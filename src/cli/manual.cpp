// SPDX-License-Identifier: MIT
// The files of a manual. The program does not hold them: only a program of the build asks for them.
#include "icpcheck/cli/manual.hpp"

#include <sstream>
#include <utility>

#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/man_page.hpp"

namespace icpcheck::cli {
namespace {

template <class Write>
ManualFile file(std::string path, Write write) {
  std::ostringstream out;
  write(out);
  return {std::move(path), out.str()};
}

}  // namespace

std::vector<ManualFile> manual(const ManPages& pages) {
  std::vector<ManualFile> files{
      file("completions/bash", write_bash), file("completions/zsh", write_zsh),
      file("completions/fish", write_fish),
      file("man1/icpcheck.1", [&](std::ostream& out) { write_man_page(pages, out); })};
  for (const Command& command : commands()) {
    files.push_back(file("man1/icpcheck-" + std::string{command.name} + ".1",
                         [&](std::ostream& out) { write_man_page(pages, command, out); }));
  }
  return files;
}

}  // namespace icpcheck::cli
