// SPDX-License-Identifier: MIT
// Unpacks archives part by part, and counts while it does.
#include <fmt/format.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>

#include "icpcheck/base/text.hpp"
#include "icpcheck/zip/zip.hpp"
#include "zip/memory.hpp"

namespace icpcheck::zip {
namespace {

constexpr std::string_view begin_of_part{"PK\x03\x04", 4};
constexpr std::string_view begin_of_end{"PK\x05\x06", 4};

struct Close {
  void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, Close>;

/// What is said of the part that the archive stands at.
struct Entry {
  unz_file_info64 info{};
  std::string name;

  [[nodiscard]] std::string shown() const { return '"' + escape(name) + '"'; }
  [[nodiscard]] bool is_folder() const { return name.ends_with('/'); }
};

/// Empty when nothing is wrong.
using Fault = std::optional<Refusal>;

Fault damaged() { return Refusal{Reason::damaged, "It is damaged or cut off."}; }
Fault damaged(const Entry& entry) {
  return Refusal{Reason::damaged,
                 fmt::format("It is damaged: {} in it cannot be unpacked.", entry.shown())};
}
Fault too_large(std::string why) { return Refusal{Reason::too_large, std::move(why)}; }
Fault unusual(std::string why) { return Refusal{Reason::unusual, std::move(why)}; }

std::string megabytes(std::size_t bytes) {
  constexpr std::size_t megabyte = 1'000'000;
  return bytes < megabyte ? fmt::format("{} bytes", bytes) : fmt::format("{} MB", bytes / megabyte);
}

bool leads_outside(std::string_view name) {
  const auto has_step_up = [name] {
    return ("/" + std::string(name) + "/").find("/../") != std::string::npos;
  };
  return name.empty() || name.starts_with('/') ||
         name.find_first_of(std::string_view("\\:\0", 3)) != std::string_view::npos ||
         has_step_up();
}

/// What keeps a part from being unpacked.
Fault find_fault(const Entry& entry) {
  constexpr uLong encrypted = 1U << 0U | 1U << 6U | 1U << 13U;
  constexpr uLong stored = 0;
  const uLong method = entry.info.compression_method;
  if (leads_outside(entry.name)) {
    return unusual(
        fmt::format("It holds a file with a name that leads elsewhere: {}.", entry.shown()));
  }
  if ((entry.info.flag & encrypted) != 0) {
    return Refusal{
        Reason::password,
        fmt::format("It is protected with a password: {} in it is encrypted.", entry.shown())};
  }
  if (method != stored && method != Z_DEFLATED) {
    return unusual(fmt::format("It is packed in a way that is not read here: {} by method {}.",
                               entry.shown(), method));
  }
  return {};
}

class Unpacking {
 public:
  Unpacking(void* archive, std::size_t archive_bytes, const Limits& limits)
      : archive_(archive), archive_bytes_(archive_bytes), limits_(limits) {}

  /// Everything.
  Fault run(std::vector<Part>& parts);

 private:
  [[nodiscard]] Fault read_entry(Entry& entry) const;
  Fault read_part(std::vector<Part>& parts);
  Fault unpack(const Entry& entry, std::string& bytes);
  Fault count(const Entry& entry, std::size_t unpacked, std::size_t added);

  void* archive_;
  std::size_t archive_bytes_;
  const Limits& limits_;
  std::size_t all_bytes_ = 0;
  std::set<std::string> names_;  // in small letters: Office takes names of either case as the same
};

Fault Unpacking::run(std::vector<Part>& parts) {
  unz_global_info64 global{};
  if (unzGetGlobalInfo64(archive_, &global) != UNZ_OK) return damaged();
  if (global.number_entry > limits_.parts) {
    return too_large(fmt::format("It holds more than {}.", count_of(limits_.parts, "file")));
  }
  if (global.number_entry == 0) return {};
  int at = unzGoToFirstFile(archive_);
  for (ZPOS64_T i = 0; i < global.number_entry; ++i) {
    if (at != UNZ_OK) return damaged();
    if (Fault fault = read_part(parts)) return fault;
    at = unzGoToNextFile(archive_);
  }
  return {};
}

Fault Unpacking::read_entry(Entry& entry) const {
  if (unzGetCurrentFileInfo64(archive_, &entry.info, nullptr, 0, nullptr, 0, nullptr, 0) !=
      UNZ_OK) {
    return damaged();
  }
  entry.name.resize(entry.info.size_filename);
  if (unzGetCurrentFileInfo64(archive_, nullptr, entry.name.data(), entry.info.size_filename,
                              nullptr, 0, nullptr, 0) != UNZ_OK) {
    return damaged();
  }
  return find_fault(entry);
}

Fault Unpacking::read_part(std::vector<Part>& parts) {
  Entry entry;
  if (Fault fault = read_entry(entry)) return fault;
  if (!names_.insert(lowered(entry.name)).second) {
    return unusual(fmt::format("It holds two files of the name {}.", entry.shown()));
  }
  if (unzOpenCurrentFile(archive_) != UNZ_OK) return damaged(entry);
  std::string bytes;
  Fault fault = unpack(entry, bytes);
  // It tells whether the bytes are those that were packed; asked after all were read.
  const bool same = unzCloseCurrentFile(archive_) == UNZ_OK;
  if (fault) return fault;
  if (!same || bytes.size() != entry.info.uncompressed_size) return damaged(entry);
  if (entry.is_folder()) return bytes.empty() ? std::nullopt : damaged(entry);
  parts.push_back({std::move(entry.name), std::move(bytes)});
  return {};
}

Fault Unpacking::unpack(const Entry& entry, std::string& bytes) {
  std::array<char, 1 << 14> piece;  // NOLINT(cppcoreguidelines-*): filled before it is read
  while (true) {
    const int got = unzReadCurrentFile(archive_, piece.data(), piece.size());
    if (got == 0) return {};
    if (got < 0) return damaged(entry);
    const auto added = static_cast<std::size_t>(got);
    if (Fault fault = count(entry, bytes.size() + added, added)) return fault;
    bytes.append(piece.data(), added);
  }
}

Fault Unpacking::count(const Entry& entry, std::size_t unpacked, std::size_t added) {
  all_bytes_ += added;
  if (all_bytes_ > limits_.all_bytes) {
    return too_large(fmt::format("It unpacks to more than {}.", megabytes(limits_.all_bytes)));
  }
  if (unpacked > limits_.part_bytes) {
    return too_large(fmt::format("{} in it unpacks to more than {}.", entry.shown(),
                                 megabytes(limits_.part_bytes)));
  }
  const std::size_t packed =
      static_cast<std::size_t>(std::min<std::uint64_t>(entry.info.compressed_size, archive_bytes_));
  if (unpacked > limits_.ratio_floor && unpacked / limits_.ratio > packed) {
    return too_large(fmt::format("{} in it unpacks to more than {} times its size.", entry.shown(),
                                 limits_.ratio));
  }
  return {};
}

Fault unpack(std::string_view bytes, const Limits& limits, std::vector<Part>& parts) {
  if (bytes.size() > limits.archive_bytes) {
    return too_large(fmt::format("It has more than {}.", megabytes(limits.archive_bytes)));
  }
  if (!is_archive(bytes)) return Refusal{Reason::damaged, "It is not a ZIP archive."};
  if (bytes.starts_with(begin_of_end)) return std::nullopt;  // which minizip does not open
  ReadMemory memory{bytes};
  zlib_filefunc64_def functions = functions_of(memory);
  const Archive archive(unzOpen2_64("", &functions));
  if (archive == nullptr) return damaged();
  return Unpacking(archive.get(), bytes.size(), limits).run(parts);
}

}  // namespace

bool is_archive(std::string_view bytes) {
  return bytes.starts_with(begin_of_part) || bytes.starts_with(begin_of_end);
}

std::optional<std::vector<Part>> read(std::string_view bytes, const Limits& limits,
                                      Refusal& refusal) {
  std::vector<Part> parts;
  if (Fault fault = unpack(bytes, limits, parts)) {
    refusal = std::move(*fault);
    return std::nullopt;
  }
  return parts;
}

}  // namespace icpcheck::zip
