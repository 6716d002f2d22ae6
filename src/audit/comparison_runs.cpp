// SPDX-License-Identifier: MIT
// How the runs of two reports differ: a reader has to know before comparing what they found.
#include <fmt/format.h>

#include <map>

#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::audit {
namespace {

/// What one run says of itself, by what and subject.
using Account = std::map<std::pair<std::string, std::string>, std::string>;

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

std::string written(const UsedProfile& profile) {
  std::vector<std::string> changes;
  for (const ProfileChange& change : profile.changes) {
    const std::string subject = change.subject.empty() ? "" : " " + change.subject;
    const std::string to = change.to.empty() ? "" : ": " + change.to;
    changes.push_back(change.what + subject + to);
  }
  return changes.empty() ? profile.file : profile.file + " (" + join_words(changes) + ")";
}

Account account_of(const Report& report) {
  const RunOptions& options = report.options;
  Account account;
  account[{"version", ""}] = report.version;
  for (const Pack* pack : report.packs) account[{"pack", pack->id}] = pack->version;
  for (const UsedParameter& used : report.parameters) {
    account[{"parameter", used.pack + "." + used.name}] = used.value;
  }
  account[{"option", "require_evidence"}] = yes_or_no(options.require_evidence);
  account[{"option", "use_waivers"}] = yes_or_no(options.use_waivers);
  if (!options.only.empty()) account[{"option", "only"}] = join_words(options.only);
  if (report.profile) account[{"profile", ""}] = written(*report.profile);
  return account;
}

void add_differences(const std::string& what, const Account& before, const Account& after,
                     std::vector<RunDifference>& differences) {
  Account all = before;
  all.insert(after.begin(), after.end());
  const auto value = [](const Account& account, const Account::key_type& key) {
    const auto found = account.find(key);
    return found == account.end() ? std::string{} : found->second;
  };
  for (const auto& [key, unused] : all) {
    if (key.first != what || value(before, key) == value(after, key)) continue;
    differences.push_back({key.first, key.second, value(before, key), value(after, key)});
  }
}

/// Of checks that both know; a check that only one knows is told elsewhere.
void add_strengths(const Report& before, const Report& after,
                   std::vector<RunDifference>& differences) {
  std::map<std::string_view, Strength> known;
  for (const Pack* pack : before.packs) {
    for (const Check* check : pack->checks()) known.emplace(check->id, check->strength);
  }
  for (const Pack* pack : after.packs) {
    for (const Check* check : pack->checks()) {
      const auto found = known.find(check->id);
      if (found == known.end() || found->second == check->strength) continue;
      differences.push_back({"strength", check->id, std::string(word(found->second)),
                             std::string(word(check->strength))});
    }
  }
}

}  // namespace

std::vector<RunDifference> compare_runs(const Report& before, const Report& after) {
  const Account first = account_of(before);
  const Account second = account_of(after);
  std::vector<RunDifference> differences;
  for (const char* what : {"version", "pack", "parameter"})
    add_differences(what, first, second, differences);
  add_strengths(before, after, differences);
  for (const char* what : {"option", "profile"}) add_differences(what, first, second, differences);
  return differences;
}

}  // namespace icpcheck::audit
