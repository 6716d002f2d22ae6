// SPDX-License-Identifier: MIT
// Names lie in places that never move, as a handler of signals may read them at any time.
#include "system/unfinished.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>

namespace icpcheck::system::unfinished {
namespace {

/// As many as threads can write entries of a cache at a time, and some outputs.
constexpr std::size_t slot_count = 320;
constexpr std::size_t longest_name = 4096;

struct Slot {
  std::atomic<bool> is_taken{false};
  std::atomic<bool> is_filled{false};
  int folder = 0;
  std::array<char, longest_name> name{};
};

std::array<Slot, slot_count> slots;

}  // namespace

std::size_t take_slot() {
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!slots[i].is_taken.exchange(true)) return i;
  }
  return no_slot;
}

void fill_slot(std::size_t slot, int folder, const std::string& name) {
  if (slot == no_slot || name.size() >= longest_name) return;
  slots[slot].folder = folder;
  std::memcpy(slots[slot].name.data(), name.c_str(), name.size() + 1);
  slots[slot].is_filled = true;
}

void free_slot(std::size_t slot) {
  if (slot == no_slot) return;
  slots[slot].is_filled = false;
  slots[slot].is_taken = false;
}

void remove_all() {
  for (const Slot& slot : slots) {
    if (slot.is_filled) ::unlinkat(slot.folder, slot.name.data(), 0);
  }
}

}  // namespace icpcheck::system::unfinished
