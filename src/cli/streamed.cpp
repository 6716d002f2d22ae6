// SPDX-License-Identifier: MIT
#include "cli/streamed.hpp"

#include <fmt/format.h>

namespace icpcheck::cli {
namespace {

/// A format may say beside each finding what the profile changes.
void add_profile(const UsedProfile& profile, std::vector<std::string>& shapes) {
  shapes.push_back(profile.file);
  for (const ProfileChange& change : profile.changes) {
    for (const std::string* text :
         {&change.what, &change.subject, &change.title, &change.from, &change.to, &change.reason}) {
      shapes.push_back(*text);
    }
  }
}

}  // namespace

bool can_stream(const Output& output) {
  return report::formats().find(output.format)->add != nullptr;
}

std::vector<std::string> shapes_of(const std::vector<Streamed>& all, const Report& frame,
                                   const Run& run) {
  std::vector<std::string> shapes;
  for (const Streamed& streamed : all) {
    const paper::Look& look = streamed.look;
    shapes.push_back(
        fmt::format("{} {} {} {}", streamed.format->name, look.width, look.color, look.verbose));
  }
  if (frame.profile) add_profile(*frame.profile, shapes);
  // It decides which findings are repeated, whatever is written.
  if (run.baseline) shapes.push_back("baseline " + run.baseline->sha256);
  return shapes;
}

}  // namespace icpcheck::cli
