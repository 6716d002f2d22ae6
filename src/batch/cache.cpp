// SPDX-License-Identifier: MIT
// One file an entry: a head that names the key, the length and a check of the content, and the
// content, packed by LZ4: reading less is faster than unpacking is slow.
#include "icpcheck/batch/cache.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <lz4.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <utility>

#include "batch/descriptor.hpp"
#include "batch/refusal.hpp"
#include "icpcheck/batch/file.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t key_size = 64;
constexpr mode_t owner_only = 0700;
constexpr mode_t owner_only_file = 0600;
constexpr mode_t of_others = 077;
constexpr std::size_t largest_entry = std::size_t{1} << 30U;
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

/// Plain data: written as it lies in memory, as only this machine reads it. `size` is that of the
/// content before it is packed, `check` is of what is packed.
struct Head {
  char mark[16] = {'i', 'c', 'p', 'c', 'h', 'e', 'c', 'k', ' ', 'c', 'a', 'c', 'h', 'e', ' ', '1'};
  char key[key_size] = {};
  std::uint64_t size = 0;
  std::uint64_t check = 0;
};

Head head_of(const std::string& key, std::uint64_t size, std::string_view packed) {
  Head head;
  std::memcpy(head.key, key.data(), std::min(key.size(), key_size));
  head.size = size;
  head.check = check_of(packed) ^ size;
  return head;
}

Bytes room_for(std::size_t size) { return {std::make_unique_for_overwrite<char[]>(size), size}; }

/// Empty when it cannot be an entry.
std::optional<Bytes> read_entry(const Descriptor& file, const struct stat& status) {
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (!S_ISREG(status.st_mode) || size < sizeof(Head) || size > largest_entry) return std::nullopt;
  Bytes entry = room_for(size);
  const ssize_t count = ::read(file.number(), entry.data.get(), size);
  if (count < 0 || static_cast<std::size_t>(count) != size) return std::nullopt;
  return entry;
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

std::optional<Bytes> Cache::find(const std::string& key) const {
  const Descriptor file = folder_->open(key.c_str(), O_RDONLY);
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return std::nullopt;
  const auto entry = read_entry(file, status);
  if (!entry) return std::nullopt;
  Head head;
  std::memcpy(static_cast<void*>(&head), entry->data.get(), sizeof head);
  const std::string_view packed = entry->view().substr(sizeof head);
  const Head expected = head_of(key, head.size, packed);
  if (std::memcmp(&expected, &head, sizeof head) != 0) return std::nullopt;
  Bytes content = room_for(head.size);
  const int size =
      LZ4_decompress_safe(packed.data(), content.data.get(), static_cast<int>(packed.size()),
                          static_cast<int>(head.size));
  if (size < 0 || static_cast<std::uint64_t>(size) != head.size) return std::nullopt;
  if (is_older(status, day)) ::futimens(file.number(), nullptr);
  return content;
}

void Cache::store(const std::string& key, std::string_view content) const {
  if (content.size() > LZ4_MAX_INPUT_SIZE) return;  // not worth it
  const auto size = static_cast<int>(content.size());
  Bytes packed = room_for(static_cast<std::size_t>(LZ4_compressBound(size)));
  packed.size = static_cast<std::size_t>(
      LZ4_compress_default(content.data(), packed.data.get(), size, static_cast<int>(packed.size)));
  const Head head = head_of(key, content.size(), packed.view());
  const int error =
      folder_->replace(key, {reinterpret_cast<const char*>(&head), sizeof head}, packed.view());
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
