// SPDX-License-Identifier: MIT
// What packs that are loaded together have to agree on.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::packs {
namespace {

std::string circle_sentence(const std::vector<std::string_view>& way) {
  if (way.size() == 1) return fmt::format("The pack {} uses itself.", way.front());
  return fmt::format("The packs {} use each other in a circle.", join_words(way));
}

class Agreement {
 public:
  Agreement(const std::vector<const Pack*>& known, Diagnostics& diagnostics)
      : known_(known), diagnostics_(diagnostics) {}

  void check() {
    for (const Pack* pack : known_) claim_all(*pack);
    for (const Pack* pack : known_) {
      check_references(*pack);
      check_replaced(*pack);
      check_needs(*pack);
    }
    for (const Pack* pack : known_) {
      check_uses(*pack);
      std::vector<std::string_view> way;
      check_circle(*pack, way);
    }
  }
  [[nodiscard]] bool agreed() const { return agreed_; }

 private:
  void error(const Pack& pack, std::string code, std::string message, std::string hint) {
    agreed_ = false;
    diagnostics_.add(error_of(pack.id, std::move(code), std::move(message), std::move(hint)));
  }

  void claim(const Pack& pack, const std::string& id) {
    const auto [first, is_new] = owners_.emplace(id, &pack);
    if (is_new || first->second == &pack) return;
    error(pack, "pack.id_taken",
          fmt::format("The packs \"{}\" and \"{}\" both use the id \"{}\".", first->second->id,
                      pack.id, id),
          "Choose another prefix; the built-in packs use P, E, F, M, H, L, T and S.");
  }

  void claim_all(const Pack& pack) {
    const bool is_twice = std::ranges::count(known_, pack.id, &Pack::id) > 1;
    if (is_twice && names_.contains(pack.id)) {
      error(pack, "pack.id_taken", fmt::format("Two packs are named \"{}\".", pack.id), "");
      return;
    }
    names_.insert(pack.id);
    for (const Clause& clause : pack.clauses) {
      claim(pack, clause.id);
      for (const Check& check : clause.checks) claim(pack, check.id);
    }
    claim_replaced(pack);
  }

  /// An id that was replaced is never used again, and has one answer.
  void claim_replaced(const Pack& pack) {
    const auto claim_all_of = [&](const std::vector<std::string>& ids, const SharedText& by) {
      for (const std::string& id : ids) {
        if (replaced_.emplace(id, by).second) continue;
        error(pack, "pack.replaced_twice",
              fmt::format("\"{}\" is replaced by {} and by {}.", id, replaced_.at(id), by),
              "Name it in one of them.");
      }
    };
    for (const Clause& clause : pack.clauses) {
      claim_all_of(clause.replaces, clause.id);
      for (const Check& check : clause.checks) claim_all_of(check.replaces, check.id);
    }
  }

  void check_replaced(const Pack& pack) {
    const auto refuse_used = [&](const SharedText& id) {
      const auto found = replaced_.find(id.text());
      if (found == replaced_.end()) return;
      error(pack, "pack.id_reused",
            fmt::format("The id \"{}\" was replaced by {}, so it cannot be used again.", id,
                        found->second),
            "Choose a new id.");
    };
    for (const Clause& clause : pack.clauses) {
      refuse_used(clause.id);
      for (const Check& check : clause.checks) refuse_used(check.id);
    }
  }

  void check_needs(const Pack& pack) {
    for (const Check* check : pack.checks()) {
      if (check->needs.empty() || find_check(known_, check->needs) != nullptr) continue;
      error(pack, "pack.unknown_reference",
            fmt::format("The check {} needs \"{}\", which no pack has.", check->id, check->needs),
            did_you_mean(check->needs, check_ids(known_)));
    }
  }

  void check_references(const Pack& pack) {
    for (const Clause& clause : pack.clauses) {
      for (const std::string& id : clause.refers_to) {
        if (find_check(known_, id) != nullptr) continue;
        std::vector<std::string_view> ids;
        for (const auto& [known, owner] : owners_) ids.emplace_back(known);
        error(pack, "pack.unknown_reference",
              fmt::format("The clause {} refers to \"{}\", which no pack has.", clause.id, id),
              did_you_mean(id, ids));
      }
    }
  }

  void check_uses(const Pack& pack) {
    for (const std::string& id : pack.uses) {
      if (find_pack(known_, id) != nullptr) continue;
      std::vector<std::string_view> ids(names_.begin(), names_.end());
      std::erase(ids, pack.id);
      error(pack, "pack.unknown_pack",
            fmt::format("The pack \"{}\" uses \"{}\", which is not loaded.", pack.id, id),
            did_you_mean(id, ids));
    }
  }

  void check_circle(const Pack& pack, std::vector<std::string_view>& way) {
    if (way.size() > known_.size() || in_circle_.contains(pack.id)) return;
    way.emplace_back(pack.id);
    for (const std::string& id : pack.uses) {
      const Pack* used = find_pack(known_, id);
      if (used == nullptr) continue;
      if (id == way.front()) {
        error(*find_pack(known_, way.front()), "pack.circle", circle_sentence(way),
              "Take one of these out of uses.");
        in_circle_.insert(way.begin(), way.end());
        break;
      }
      check_circle(*used, way);
    }
    way.pop_back();
  }

  const std::vector<const Pack*>& known_;
  Diagnostics& diagnostics_;
  std::map<std::string, const Pack*, std::less<>> owners_;
  std::map<std::string, SharedText, std::less<>> replaced_;
  std::set<std::string, std::less<>> names_;
  std::set<std::string, std::less<>> in_circle_;  // each circle is told once
  bool agreed_ = true;
};

}  // namespace

bool check_together(const std::vector<const Pack*>& known, Diagnostics& diagnostics) {
  Agreement agreement(known, diagnostics);
  agreement.check();
  return agreement.agreed();
}

}  // namespace icpcheck::packs
