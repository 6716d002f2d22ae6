// SPDX-License-Identifier: MIT
// One file an entry: a head that names the key and the length, a check of the content, the content.
#include "icpcheck/batch/cache.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <limits>
#include <utility>

#include "batch/descriptor.hpp"
#include "batch/read.hpp"
#include "batch/refusal.hpp"
#include "icpcheck/batch/file.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t key_size = 64;
constexpr mode_t owner_only = 0700;
constexpr mode_t owner_only_file = 0600;
constexpr mode_t of_others = 077;
constexpr std::time_t day = 24 * 60 * 60;
constexpr std::time_t longest_unused = 90 * day;
constexpr const char* last_look = "last-look";  // its time says when the folder was looked through

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

/// Plain data: written as it lies in memory, as only this machine reads it.
struct Head {
  char mark[16] = {'i', 'c', 'p', 'c', 'h', 'e', 'c', 'k', ' ', 'c', 'a', 'c', 'h', 'e', ' ', '1'};
  char key[key_size] = {};
  std::uint64_t size = 0;
  std::uint64_t check = 0;
};

Head head_of(const std::string& key, std::string_view content) {
  Head head;
  std::memcpy(head.key, key.data(), std::min(key.size(), key_size));
  head.size = content.size();
  head.check = check_of(content);
  return head;
}

bool is_older(const struct stat& status, std::time_t age) {
  return std::time(nullptr) - status.st_mtim.tv_sec > age;
}

Diagnostic unsafe(const std::string& folder, std::string message, std::string hint) {
  Diagnostic problem;
  problem.code = "batch.unsafe_cache";
  problem.where.file = folder;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  return problem;
}

/// Whoever can write to the folder could change results, whoever can read it could learn them.
bool is_safe(const Descriptor& folder, const std::string& path, Diagnostics& diagnostics) {
  struct stat status {};
  ::fstat(folder.number(), &status);
  if (status.st_uid != ::geteuid()) {
    diagnostics.add(unsafe(path, "This folder belongs to somebody else, so it cannot be a cache.",
                           "Name a folder that does not exist yet; icpcheck makes it."));
    return false;
  }
  if ((status.st_mode & of_others) != 0) {
    diagnostics.add(unsafe(path, "Others can use this folder, so it cannot be a cache.",
                           "To keep it to yourself, run: chmod 700 " + path));
    return false;
  }
  return true;
}

/// Empty with an error when the program cannot be read. Once a process: it stays what it is.
std::optional<std::string> hash_of_program(Diagnostics& diagnostics) {
  static const auto outcome = [] {
    constexpr std::size_t largest = std::size_t{1} << 30U;
    Diagnostics problems;
    const auto program = read_file("/proc/self/exe", largest, problems);
    return std::pair{program ? std::optional{sha256(*program)} : std::nullopt, problems};
  }();
  diagnostics.add(Diagnostics{outcome.second});
  return outcome.first;
}

}  // namespace

struct Cache::Folder {
  Folder(std::string path, Descriptor opened, std::string hash)
      : name(std::move(path)), descriptor(std::move(opened)), program(std::move(hash)) {}

  [[nodiscard]] Descriptor open(const char* file, int flags) const {
    return Descriptor{::openat(descriptor.number(), file, flags | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY,
                               owner_only_file)};
  }

  /// Puts a new file in the place of an old one. 0 or the errno value.
  [[nodiscard]] int replace(const std::string& file, std::string_view head,
                            std::string_view content) {
    const std::string part = "part-" + std::to_string(::getpid()) + "-" + std::to_string(++parts);
    ::unlinkat(descriptor.number(), part.c_str(), 0);  // of a process of that number that died
    Descriptor written = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL);
    int error = written.is_open() ? write_all(written, head) : errno;
    if (error == 0) error = write_all(written, content);
    if (error == 0 && !written.close()) error = errno;
    if (error == 0 &&
        ::renameat(descriptor.number(), part.c_str(), descriptor.number(), file.c_str()) != 0) {
      error = errno;
    }
    if (error != 0) ::unlinkat(descriptor.number(), part.c_str(), 0);
    return error;
  }

  void remove_unused() const;

  std::string name;
  Descriptor descriptor;
  std::string program;
  std::atomic<std::uint64_t> parts = 0;
  std::atomic<int> failure = 0;  // the errno value of a store
};

void Cache::Folder::remove_unused() const {
  const int copy = ::dup(descriptor.number());
  DIR* listing = copy < 0 ? nullptr : ::fdopendir(copy);
  if (listing == nullptr) return;
  while (const dirent* entry = ::readdir(listing)) {
    struct stat status {};
    if (::fstatat(descriptor.number(), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISREG(status.st_mode) && is_older(status, longest_unused)) {
      ::unlinkat(descriptor.number(), entry->d_name, 0);
    }
  }
  ::closedir(listing);
}

Cache::Cache(std::unique_ptr<Folder> folder) : folder_(std::move(folder)) {}
Cache::Cache(Cache&&) noexcept = default;
Cache& Cache::operator=(Cache&&) noexcept = default;
Cache::~Cache() = default;

std::optional<Cache> Cache::open(const std::string& folder, Diagnostics& diagnostics) {
  if (::mkdir(folder.c_str(), owner_only) != 0 && errno != EEXIST) {
    diagnostics.add(refusal(folder, "batch.no_cache", errno));
    return std::nullopt;
  }
  Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!opened.is_open()) {
    diagnostics.add(refusal(folder, "batch.no_cache", errno));
    return std::nullopt;
  }
  if (!is_safe(opened, folder, diagnostics)) return std::nullopt;
  const std::optional<std::string> program = hash_of_program(diagnostics);
  if (!program) return std::nullopt;
  return Cache{std::make_unique<Folder>(folder, std::move(opened), *program)};
}

const std::string& Cache::program() const { return folder_->program; }

std::optional<std::string> Cache::find(const std::string& key) const {
  const Descriptor file = folder_->open(key.c_str(), O_RDONLY);
  if (!file.is_open()) return std::nullopt;
  Diagnostics ignored;
  constexpr std::size_t largest = std::numeric_limits<std::uint32_t>::max();
  auto entry = read_open(file, key, largest, ignored);
  if (!entry || entry->size() < sizeof(Head)) return std::nullopt;
  const std::string_view content = std::string_view{*entry}.substr(sizeof(Head));
  const Head expected = head_of(key, content);
  if (std::memcmp(&expected, entry->data(), sizeof expected) != 0) return std::nullopt;
  struct stat status {};
  if (::fstat(file.number(), &status) == 0 && is_older(status, day)) {
    ::futimens(file.number(), nullptr);
  }
  entry->erase(0, sizeof(Head));
  return entry;
}

void Cache::store(const std::string& key, std::string_view content) const {
  const Head head = head_of(key, content);
  const int error =
      folder_->replace(key, {reinterpret_cast<const char*>(&head), sizeof head}, content);
  if (error != 0) folder_->failure = error;
}

void Cache::end(Diagnostics& diagnostics) const {
  if (folder_->failure != 0) {
    Diagnostic note = refusal(folder_->name, "batch.cache_not_written", folder_->failure);
    note.severity = Severity::note;
    note.hint = "The report is complete, but the next run cannot use all that this one found.";
    diagnostics.add(std::move(note));
  }
  struct stat status {};
  const bool looked = ::fstatat(folder_->descriptor.number(), last_look, &status, 0) == 0;
  if (looked && !is_older(status, day)) return;
  if (folder_->replace(last_look, {}, {}) == 0) folder_->remove_unused();
}

}  // namespace icpcheck::batch
