// SPDX-License-Identifier: MIT
// One file an entry: a head that names the key, the length and a check of the content, and the
// content, packed by LZ4: reading less is faster than unpacking is slow.
#include "icpcheck/batch/cache.hpp"

#include <lz4.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <system_error>
#include <utility>

#include "batch/cache_folder.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/system/process.hpp"
#include "icpcheck/system/refusal.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t largest_entry = std::size_t{1} << 30U;

/// Finds damage, not forgery: nobody else can write to the folder.
std::uint64_t check_of(std::string_view content) {
  constexpr std::uint64_t prime = 1099511628211U;
  std::uint64_t value = 14695981039346656037U ^ content.size();
  const auto add = [&](std::uint64_t word) {
    value = (value ^ word) * prime;
    value ^= value >> 32U;
  };
  for (; content.size() >= sizeof(std::uint64_t); content.remove_prefix(sizeof(std::uint64_t))) {
    std::uint64_t word = 0;
    std::memcpy(&word, content.data(), sizeof word);
    add(word);
  }
  for (const char c : content) add(static_cast<unsigned char>(c));
  return value;
}

/// Plain data: written as it lies in memory, as only this machine reads it. `size` is that of the
/// content before it is packed, `check` is of what is packed.
struct Head {
  char mark[cache_mark.size()] = {};
  char key[cache_key_size] = {};
  std::uint64_t size = 0;
  std::uint64_t check = 0;
};

Head head_of(const std::string& key, std::uint64_t size, std::string_view packed) {
  Head head;
  std::memcpy(head.mark, cache_mark.data(), cache_mark.size());
  std::memcpy(head.key, key.data(), std::min(key.size(), cache_key_size));
  head.size = size;
  head.check = check_of(packed) ^ size;
  return head;
}

/// Empty with an error when the program cannot be read. Once a process: it stays what it is.
std::optional<std::string> hash_of_program(Diagnostics& diagnostics) {
  static const auto outcome = [] {
    constexpr std::size_t largest = std::size_t{1} << 30U;
    Diagnostics problems;
    const auto program = system::read_program(largest, problems);
    return std::pair{program ? std::optional{sha256(*program)} : std::nullopt, problems};
  }();
  diagnostics.add(Diagnostics{outcome.second});
  return outcome.first;
}

}  // namespace

struct Cache::Folder {
  Folder(std::string path, system::Folder opened, std::string hash)
      : name(std::move(path)), files(std::move(opened)), program(std::move(hash)) {}

  std::string name;
  system::Folder files;
  std::string program;
  std::atomic<int> failure = 0;  // the value of the error of a store
};

Cache::Cache(std::unique_ptr<Folder> folder) : folder_(std::move(folder)) {}
Cache::Cache(Cache&&) noexcept = default;
Cache& Cache::operator=(Cache&&) noexcept = default;
Cache::~Cache() = default;

std::optional<Cache> Cache::open(const std::string& folder, Diagnostics& diagnostics) {
  auto opened = open_cache_folder(folder, diagnostics);
  if (!opened) return std::nullopt;
  const std::optional<std::string> program = hash_of_program(diagnostics);
  if (!program) return std::nullopt;
  return Cache{std::make_unique<Folder>(folder, std::move(*opened), *program)};
}

const std::string& Cache::program() const { return folder_->program; }

std::optional<system::Bytes> Cache::find(const std::string& key) const {
  system::Look look;
  const auto entry = folder_->files.read(key, largest_entry, look);
  if (!entry || entry->size < sizeof(Head)) return std::nullopt;
  Head head;
  std::memcpy(static_cast<void*>(&head), entry->data.get(), sizeof head);
  const std::string_view packed = entry->view().substr(sizeof head);
  const Head expected = head_of(key, head.size, packed);
  if (std::memcmp(&expected, &head, sizeof head) != 0) return std::nullopt;
  system::Bytes content = system::Bytes::of_size(static_cast<std::size_t>(head.size));
  const int size =
      LZ4_decompress_safe(packed.data(), content.data.get(), static_cast<int>(packed.size()),
                          static_cast<int>(head.size));
  if (size < 0 || static_cast<std::uint64_t>(size) != head.size) return std::nullopt;
  // That it is in use has to be seen to the day only.
  if (std::chrono::system_clock::now() - look.modified > a_day) folder_->files.touch(key);
  return content;
}

void Cache::store(const std::string& key, std::string_view content) const {
  if (content.size() > LZ4_MAX_INPUT_SIZE) return;  // not worth it
  const auto size = static_cast<int>(content.size());
  system::Bytes packed = system::Bytes::of_size(static_cast<std::size_t>(LZ4_compressBound(size)));
  packed.size = static_cast<std::size_t>(
      LZ4_compress_default(content.data(), packed.data.get(), size, static_cast<int>(packed.size)));
  const Head head = head_of(key, content.size(), packed.view());
  if (!has_room(folder_->files, key)) {
    folder_->failure = static_cast<int>(std::errc::file_exists);
    return;
  }
  const std::error_code error = folder_->files.replace(
      key, {reinterpret_cast<const char*>(&head), sizeof head}, packed.view());
  if (error) folder_->failure = error.value();
}

void Cache::end(Diagnostics& diagnostics) const {
  if (folder_->failure != 0) {
    Diagnostic note = system::refusal(folder_->name, "batch.cache_not_written",
                                      {folder_->failure, std::generic_category()});
    note.severity = Severity::note;
    note.hint = "The report is complete, but the next run cannot use all that this one found.";
    diagnostics.add(std::move(note));
  }
  remove_unused(folder_->files);
}

}  // namespace icpcheck::batch
