// SPDX-License-Identifier: MIT
// `icpcheck test`: asks the checks of a pack about the cases that the pack brings.
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/packs/profile.hpp"

namespace icpcheck::cli {
namespace {

/// A case that names no day must give the same result every year.
const Date usual_day = parse_date("2022-07-01").value();

struct CaseTally {
  std::size_t cases = 0;
  std::size_t failed = 0;
};

/// The description of a case that gives none.
std::shared_ptr<const yaml::Document> empty_description() {
  Diagnostics none;
  return yaml::read("", "{}", {}, none);
}

/// The pack with the values of parameters that a case gives; empty when it gives none.
std::optional<Pack> changed_by(const packs::Case& test, const Pack& pack) {
  if (test.parameters == nullptr) return std::nullopt;
  packs::Changes changes;
  for (const yaml::Node* value : test.parameters->children()) {
    changes.parameters.push_back({pack.id, std::string{value->key()}, std::string{value->text()}});
  }
  return packs::changed(pack, changes);
}

class PackTest {
 public:
  PackTest(const packs::LoadedPack& loaded, const Packs& packs, const Session& session)
      : loaded_(loaded),
        packs_(packs),
        session_(session),
        empty_(empty_description()),
        evaluator_(&packs::built_in().arrangements) {}

  CaseTally run(bool quiet) {
    for (const packs::Case& test : loaded_.cases) {
      const std::optional<Pack> changed = changed_by(test, loaded_.pack);
      const Finding finding = ask(test, changed ? *changed : loaded_.pack);
      ++tally_.cases;
      if (finding.status == test.gives) continue;
      ++tally_.failed;
      if (!quiet) tell_failure(test, finding);
    }
    return tally_;
  }

 private:
  /// The finding points to the pack.
  Finding ask(const packs::Case& test, const Pack& pack) {
    const audit::Setup setup{.schema = &packs::built_in().arrangements,
                             .packs = {&pack},
                             .used_packs = packs_.used,
                             .options = {.as_of = test.as_of.value_or(usual_day), .only = {}}};
    const yaml::Node& given = test.given != nullptr ? *test.given : empty_->root();
    const Check& check = *find_check({&pack}, test.check);
    return audit::ask(check, pack, test.kind, given, test.joined, setup, evaluator_);
  }

  void tell_failure(const packs::Case& test, const Finding& finding) {
    session_.out << escape(to_string(test.node->location())) << ": " << test.check << ": expected "
                 << phrase(test.gives) << ", got " << phrase(finding.status) << ".\n";
    tell(test, finding.sentence);
    // What is met has no sentence: the facts say why.
    if (!finding.sentence.empty()) return;
    for (const StatedFact& fact : finding.facts) {
      tell(test, fact.path + (fact.value.empty() ? "" : " is " + fact.value));
    }
  }

  /// Paths begin at the description of the case, not at the file of the pack.
  void tell(const packs::Case& test, std::string text) {
    const std::string start = test.given != nullptr ? test.given->path() + "." : "";
    for (auto at = text.find(start); !start.empty() && at != std::string::npos;
         at = text.find(start, at)) {
      text.erase(at, start.size());
    }
    if (!text.empty()) session_.out << "    " << escape(text) << '\n';
  }

  const packs::LoadedPack& loaded_;
  const Packs& packs_;
  const Session& session_;
  std::shared_ptr<const yaml::Document> empty_;
  cel::Evaluator evaluator_;
  CaseTally tally_;
};

/// The arguments as folders: a built-in pack of the same name is not meant.
std::vector<std::string> folders_of(const Options& options, Diagnostics& problems) {
  std::vector<std::string> folders;
  for (const std::string& argument : options.arguments) {
    std::error_code error;
    if (std::filesystem::is_directory(argument, error)) {
      folders.push_back(argument.ends_with('/') ? argument : argument + "/");
    } else {
      problems.add(misuse("cli.not_a_folder", "\"" + argument + "\" is not a folder.",
                          "A pack is tested from its folder, where its cases are."));
    }
  }
  return folders;
}

}  // namespace

int run_test(const Options& options, const Session& session, Diagnostics& problems) {
  const std::vector<std::string> folders = folders_of(options, problems);
  const std::optional<Packs> packs = choose_packs(folders, problems);
  if (!packs || problems.has_errors()) return not_checked;
  bool failed = false;
  bool empty = false;
  for (const auto& loaded : packs->loaded) {
    const CaseTally tally = PackTest{*loaded, *packs, session}.run(options.quiet);
    failed = failed || tally.failed > 0;
    empty = empty || tally.cases == 0;
    if (options.quiet) continue;
    session.out << escape(loaded->pack.id) << ": " << count_of(tally.cases, "case") << ", "
                << tally.failed << " failed\n";
  }
  // A pack without cases has not been tested, which is no pass.
  if (empty) return not_checked;
  return failed ? falls_short : all_well;
}

}  // namespace icpcheck::cli
