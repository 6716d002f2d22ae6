// SPDX-License-Identifier: MIT
// Packs parts so that nothing in the archive tells when or where it was made.
#include <minizip/zip.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "icpcheck/zip/zip.hpp"
#include "zip/memory.hpp"

namespace icpcheck::zip {
namespace {

/// 1980-01-01, the first day that an archive can name, as MS-DOS wrote it.
constexpr uLong first_day = (1U << 5U | 1U) << 16U;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Memory always takes what is written: what fails is ours.
void expect(int status) {
  if (status != ZIP_OK) throw std::logic_error("a part cannot be packed");
}

void add(void* archive, const Part& part) {
  constexpr uLong utf8_name = 1U << 11U;
  constexpr uLong made_by = 20;  // version 2.0 of the format, on MS-DOS: no rights of files
  zip_fileinfo info{};
  info.dosDate = first_day;
  expect(zipOpenNewFileInZip4(archive, part.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                              Z_DEFAULT_STRATEGY, nullptr, 0, made_by,
                              is_ascii(part.name) ? 0 : utf8_name));
  expect(zipWriteInFileInZip(archive, part.bytes.data(), static_cast<unsigned>(part.bytes.size())));
  expect(zipCloseFileInZip(archive));
}

}  // namespace

std::string write(std::span<const Part> parts) {
  WriteMemory memory;
  zlib_filefunc64_def functions = functions_of(memory);
  void* const archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (archive == nullptr) throw std::logic_error("an archive cannot be begun");
  for (const Part& part : parts) add(archive, part);
  expect(zipClose(archive, nullptr));
  return std::move(memory.bytes);
}

}  // namespace icpcheck::zip
